"""A noun or pronoun, what the rules make of it and the actors told so far in, whom it may mean, described for a learned table, out."""

from verbale.extract.actors.context import own_state
from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import Entity, Item
from verbale.extract.actors.features import Told, entity_class, told
from verbale.extract.actors.likeness import Here, described, role_told, within
from verbale.extract.actors.pronouns import described as described_by
from verbale.extract.actors.salience import last_before, mind
from verbale.extract.tree import bare
from verbale.records.analysis import Token
from verbale.records.passing import passing

_MOST = 14  # actors considered beside the rule's: those told last
_BACK = 60  # mentions
_NEAR_BY = 20  # mentions among which those told together are looked for
_MOST_GROUPS = 3
_OF_SEVERAL = frozenset({"they", "we"})


@passing
class Option:
    """What a noun or pronoun may mean: nobody, somebody new, what the rule says, or one actor told before."""

    sort: str
    features: tuple[str, ...]
    entities: tuple[Entity, ...] = ()
    ruled: Item | None = None


def options(desk: Desk, token: Token, item: Item | None, words: Told | None = None) -> list[Option]:
    """A noun or pronoun, the rule's item for it and what it tells if that is known, in, whom it may mean out: the rule's answer first."""
    words = words or told(desk, token)
    ruled = frozenset(item.entities) if item is not None else frozenset[int]()
    state = own_state(desk, token.index) if words.sort == "office" else ""
    listed = [one for one in _candidates(desk, token, words) if not state or one.country in {"", state}]
    # "Moldova's president": told by office and state
    ours = bool(state) and item is not None and _is_of(desk, item, state)
    here = Here(desk, words.at)
    found = [_rule(here, words, item, listed)]
    if words.is_pronoun and item is not None:
        found.append(Option("none", (f"none|{words.word}", *_aside(words, "none"), f"none|{_ruled(item)}")))
    if not words.is_pronoun and not ours and (item is None or not _is_new(desk, item)):
        found.append(Option("new", (*_newness(words), f"new|{_ruled(item)}")))
    for rank, entity in enumerate(listed):
        if ruled != {entity.number}:
            found.append(Option("entity", described(here, words, entity, rank), (entity,)))
    if words.sort in _OF_SEVERAL:
        found.extend(o for o in _together(desk, words) if ruled != {e.number for e in o.entities})
    return found


def _together(desk: Desk, words: Told) -> list[Option]:
    """Those told together in one mention or coordination shortly before, for "they" and "their"."""
    found: dict[frozenset[int], Option] = {}
    here, place = desk.sentence(words.at), Here(desk, words.at)
    for item in desk.memory.items[: -_NEAR_BY - 1 : -1]:
        back = here - desk.sentence(item.head)
        if back > 2 or item.head >= words.at or len(found) >= _MOST_GROUPS:
            continue
        numbers = list(item.entities)
        for index in desk.tree.conjuncts(item.head)[1:]:
            numbers.extend(e.number for e in desk.meant(index) if index < words.at)
        key = frozenset(numbers)
        if len(key) > 1 and key not in found:
            role = role_told(desk, item)
            alike = len({entity_class(desk.memory.entities[n]) for n in key}) == 1
            features = ["several", f"several|{back}|{len(found)}", f"several|{role}|{words.role}", f"several|{words.word}",
                        f"several|{min(len(key), 3)}", f"several|alike={alike}", f"several|{item.sort}|one={len(item.entities) == 1}",
                        f"several|kind={entity_class(desk.memory.entities[item.entities[0]])}"]  # fmt: skip
            if back == 0:
                features.extend(within(place, words, item, "several"))
            found[key] = Option(
                "several", tuple(features), tuple(desk.memory.entities[n] for n in dict.fromkeys(numbers))
            )
    return list(found.values())


def _ruled(item: Item | None) -> str:
    return item.rule if item is not None else "no rule"


def _is_of(desk: Desk, item: Item, state: str) -> bool:
    """Whether an item means one actor of a state."""
    return len(item.entities) == 1 and desk.memory.entities[item.entities[0]].country == state


def _is_new(desk: Desk, item: Item) -> bool:
    """Whether the rule has made a new actor of an item."""
    return len(item.entities) == 1 and desk.memory.entities[item.entities[0]].items[0] is item


def _rule(here: Here, words: Told, item: Item | None, listed: list[Entity]) -> Option:
    """The rule's answer: it bears the features of what it is, and its own name."""
    if item is None:
        return Option("rule", (f"none|{words.word}", *_aside(words, "none"), "none|no rule", "rule|none"))
    own = (f"rule|{item.rule}", f"rule|{item.rule}|{words.det}", f"rule|{words.word}")
    if _is_new(here.desk, item):
        return Option("rule", (*_newness(words), *own, "rule new"), ruled=item)
    if len(item.entities) > 1:
        return Option("rule", (*own, "rule several", f"rule several|{words.plural}"), ruled=item)
    entity = here.desk.memory.entities[item.entities[0]]
    last = last_before(entity, words.at)
    if last is None:
        return Option("rule", (*own, "rule not told before"), ruled=item)
    rank = next((n for n, other in enumerate(listed) if other is entity), _MOST)
    return Option("rule", (*described(here, words, entity, rank), *own), ruled=item)


def _candidates(desk: Desk, token: Token, words: Told) -> list[Entity]:
    """The actors told last before a word that it may mean by kind and number, the one most on the reader's mind first."""
    seen: dict[int, Entity] = {}
    apart = described_by(desk, token) if words.is_pronoun else _of_clause(desk, token)
    first = words.at if words.is_pronoun else desk.phrase(words.at).first  # "a Taliban court" is not the Taliban
    last = len(desk.tree.tokens) if words.is_pronoun else first
    for item in desk.memory.items[: -_BACK - 1 : -1]:
        for number in item.entities if item.head < first else ():
            if number in seen or number in apart:
                continue
            entity = desk.memory.entities[number]
            if entity.last_seen < last and words.may_mean(entity_class(entity), entity.gender):
                seen[number] = entity
        if len(seen) >= _MOST:
            break
    return sorted(seen.values(), key=lambda e: (-mind(desk, e, token.index), e.number))


def _of_clause(desk: Desk, token: Token) -> tuple[int, ...]:
    """ "Seitkali invited the minister": whom a noun cannot mean, since he does it to whom the noun means."""
    subject = desk.tree.child(token.head, "nsubj") if bare(token.deprel) in {"obj", "iobj"} else None
    return tuple(e.number for e in desk.meant(subject.index)) if subject is not None else ()


def _aside(words: Told, sort: str) -> tuple[str, ...]:
    return (f"{sort}|{words.place}", f"{sort}|{words.word}|{words.role}", f"{sort}|{words.verb}")


def _newness(words: Told) -> tuple[str, ...]:
    """What speaks for somebody not told before."""
    return (
        "new",
        f"new|{words.det}",
        f"new|{words.lemma}",
        f"new|{words.sort}",
        f"new|{words.sort}|{words.det}|{words.plural}",
        f"new|{words.det}|{words.size}",
        f"new|{words.role}",
        f"new|early={words.early}|{words.det}",
        f"new|counted={words.counted}",
    )
