"""A noun or pronoun, what the rules make of it and the actors told so far in, whom it may mean, described for a learned table, out."""

from dataclasses import dataclass

from verbale.extract.actors.context import own_state
from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import GROUPS, STATES, Entity, Item
from verbale.extract.actors.features import Told, entity_class, told
from verbale.extract.actors.salience import governs, is_subject, last_before, mind, same_clause
from verbale.extract.tree import bare
from verbale.records.actor import Kind
from verbale.records.analysis import Token

_MOST = 14  # actors considered beside the rule's: those told last
_BACK = 60  # mentions
_NEAR_BY = 20  # mentions among which those told together are looked for
_MOST_GROUPS = 3
_OF_SEVERAL = frozenset({"they", "we"})
_FAR = (0, 1, 2, 4, 8)  # sentences: the steps in which distance is told


@dataclass(frozen=True, slots=True)
class Option:
    """What a noun or pronoun may mean: nobody, somebody new, what the rule says, or one actor told before."""

    sort: str
    features: tuple[str, ...]
    entities: tuple[Entity, ...] = ()
    ruled: Item | None = None


def options(desk: Desk, token: Token, item: Item | None) -> list[Option]:
    """A noun or pronoun and the rule's item for it in, whom it may mean out: the rule's answer first."""
    words = told(desk, token)
    ruled = frozenset(item.entities) if item is not None else frozenset[int]()
    listed = _candidates(desk, token, words)
    found = [_rule(desk, words, item, listed)]
    if words.is_pronoun and item is not None:
        found.append(Option("none", (f"none|{words.word}", *_aside(words, "none"), f"none|{_ruled(item)}")))
    if not words.is_pronoun and (item is None or not _is_new(desk, item)):
        found.append(Option("new", (*_newness(words), f"new|{_ruled(item)}")))
    for rank, entity in enumerate(listed):
        if ruled != {entity.number}:
            found.append(Option("entity", _described(desk, words, entity, rank), (entity,)))
    if words.sort in _OF_SEVERAL:
        found.extend(o for o in _together(desk, words) if ruled != {e.number for e in o.entities})
    return found


def _together(desk: Desk, words: Told) -> list[Option]:
    """Those told together in one mention or coordination shortly before, for "they" and "their"."""
    found: dict[frozenset[int], Option] = {}
    here = desk.sentence(words.at)
    for item in desk.memory.items[: -_NEAR_BY - 1 : -1]:
        back = here - desk.sentence(item.head)
        if back > 2 or item.head >= words.at or len(found) >= _MOST_GROUPS:
            continue
        numbers = list(item.entities)
        for index in desk.tree.conjuncts(item.head)[1:]:
            numbers.extend(e.number for e in desk.meant(index) if index < words.at)
        key = frozenset(numbers)
        if len(key) > 1 and key not in found:
            role = _role(desk, item)
            alike = len({entity_class(desk.memory.entities[n]) for n in key}) == 1
            features = ["several", f"several|{back}|{len(found)}", f"several|{role}|{words.role}", f"several|{words.word}",
                        f"several|{min(len(key), 3)}", f"several|alike={alike}", f"several|{item.sort}|one={len(item.entities) == 1}",
                        f"several|kind={entity_class(desk.memory.entities[item.entities[0]])}"]  # fmt: skip
            if back == 0:
                features.extend(_within(desk, words, item, "several"))
            found[key] = Option("several", tuple(features), tuple(desk.memory.entities[n] for n in dict.fromkeys(numbers)))
    return list(found.values())


def _ruled(item: Item | None) -> str:
    return item.rule if item is not None else "no rule"


def _is_new(desk: Desk, item: Item) -> bool:
    """Whether the rule has made a new actor of an item."""
    return len(item.entities) == 1 and desk.memory.entities[item.entities[0]].items[0] is item


def _rule(desk: Desk, words: Told, item: Item | None, listed: list[Entity]) -> Option:
    """The rule's answer: it bears the features of what it is, and its own name."""
    if item is None:
        return Option("rule", (f"none|{words.word}", *_aside(words, "none"), "none|no rule", "rule|none"))
    own = (f"rule|{item.rule}", f"rule|{item.rule}|{words.det}", f"rule|{words.word}")
    if _is_new(desk, item):
        return Option("rule", (*_newness(words), *own, "rule new"), ruled=item)
    if len(item.entities) > 1:
        return Option("rule", (*own, "rule several", f"rule several|{words.plural}"), ruled=item)
    entity = desk.memory.entities[item.entities[0]]
    last = last_before(entity, words.at)
    if last is None:
        return Option("rule", (*own, "rule not told before"), ruled=item)
    rank = next((n for n, other in enumerate(listed) if other is entity), _MOST)
    return Option("rule", (*_described(desk, words, entity, rank), *own), ruled=item)


def _candidates(desk: Desk, token: Token, words: Told) -> list[Entity]:
    """The actors told last before a word that it may mean by kind and number, the one most on the reader's mind first."""
    seen: dict[int, Entity] = {}
    first = words.at if words.is_pronoun else desk.phrase(words.at).first  # "a Taliban court" is not the Taliban
    for item in desk.memory.items[: -_BACK - 1 : -1]:
        for number in item.entities if item.head < first else ():
            entity = desk.memory.entities[number]
            inside = not words.is_pronoun and entity.last_seen >= first
            if number not in seen and not inside and words.may_mean(entity_class(entity), entity.gender):
                seen[number] = entity
        if len(seen) >= _MOST:
            break
    return sorted(seen.values(), key=lambda e: (-mind(desk, e, token.index), e.number))


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


def _described(desk: Desk, words: Told, entity: Entity, rank: int) -> tuple[str, ...]:
    """How an actor told before goes with the words: alike in noun, kind and number, near, prominent."""
    last = last_before(entity, words.at)
    assert last is not None
    who, at = words.sort, words.at
    kind = entity_class(entity)
    back = desk.sentence(at) - desk.sentence(last.head)
    near = sum(back > step for step in _FAR)
    paragraph = desk.paragraph(at) == desk.paragraph(last.head)
    role = _role(desk, last)
    found = [
        f"{who}|kind={kind}",
        f"{who}|far={near}",
        f"{who}|far={near}|{words.det}",
        f"{who}|rank={min(rank, 5)}",
        f"{who}|rank={min(rank, 5)}|far={near}",
        f"{who}|rank={min(rank, 3)}|kind={kind}",
        f"{who}|par={paragraph}",
        f"{who}|last={last.sort}|far={min(near, 2)}",
        f"{who}|was={role}|is={words.role}",
        f"{who}|was={role}|far={min(near, 2)}",
        f"{who}|often={min(len(entity.items), 5)}",
        f"{who}|named={entity.named}",
        f"{who}|plural={entity.plural}|{words.plural}",
        f"{who}|first={entity.items[0].head < _HEAD}",
    ]
    found.extend(_prominent(desk, words, entity, last, back))
    if words.is_pronoun:
        found.extend((f"pro|rank={min(rank, 5)}", f"pro|far={near}|{words.role}", f"pro|was={role}|is={words.role}",
                      f"pro|kind={kind}|{words.role}", f"pro|often={min(len(entity.items), 5)}", f"pro|last={last.sort}"))  # fmt: skip
        found.append(f"{words.word}|{words.verb}|{kind}")
        found.append(f"{words.word}|gender={bool(entity.gender)}|{kind}")
    else:
        found.extend(_alike(desk, words, entity))
    if back == 0:
        found.extend(_within(desk, words, last, who))
    found.extend(_spoken(desk, words, entity, who))
    return tuple(found)


def _prominent(desk: Desk, words: Told, entity: Entity, last: Item, back: int) -> list[str]:
    """Whether the actor is what the sentence before or the clause before was about."""
    who = "pro" if words.is_pronoun else "noun"
    found = []
    near = [item for item in entity.items[-4:] if item.head < words.at]
    if any(_is_topic(desk, item) and desk.sentence(words.at) - desk.sentence(item.head) == 1 for item in near):
        found.append(f"{who}|topic before|{words.role}")
    if back == 0 and any(_is_topic(desk, item) and desk.sentence(item.head) == desk.sentence(words.at) for item in near):
        found.append(f"{who}|topic here|{words.role}")
    if back <= 1 and entity.items[0] is last:
        found.append(f"{who}|told once, {back}|{words.role}")
    between = sum(item.head > last.head for item in desk.memory.items[-8:] if item.head < words.at)
    found.append(f"{who}|between={min(between, 6)}")
    if back == 0:
        found.append(f"{words.sort}|between={min(between, 3)}|{words.role}")
    return found


def _is_topic(desk: Desk, item: Item) -> bool:
    """Whether a mention is the subject of its sentence."""
    token = desk.token(item.head)
    above = desk.token(token.head)
    return bare(token.deprel) == "nsubj" and above.head == above.index


_HEAD = 12  # tokens: the headline


def _role(desk: Desk, item: Item) -> str:
    if item.place:
        return "place"
    if is_subject(desk, item):
        return "subj"
    return bare(desk.token(item.head).deprel)


def _alike(desk: Desk, words: Told, entity: Entity) -> list[str]:
    """How a noun and an actor's words go together."""
    who, det = words.sort, words.det
    how = _likeness(desk, words, entity)
    own = own_state(desk, words.at)
    state = entity.name if entity.kind in STATES else entity.country
    where = "" if not own else "same" if own == state else "none" if not state else "other"
    known = _known_words(desk, entity)
    fresh = min(sum(word not in known for word in words.modifiers), 2)
    kin = f"{words.theme or words.kind}~{entity.theme or entity.kind.value}"
    found = [
        f"{who}|like={how}",
        f"{who}|like={how}|{det}",
        f"like={how}|{det}|{words.plural}{entity.plural}",
        f"like={how}|{det}|{words.size}",
        f"{who}|where={where}|like={how}",
        f"{who}|fresh={fresh}|like={how}|{det}",
        f"all told={not fresh and bool(words.modifiers)}|like={how}|{det}",
    ]
    if how in {"theme", "other"}:
        general = desk.nouns.is_general(words.lemma)
        found.append(f"kin={kin}|{det}")
        found.append(f"{words.lemma}~{entity.kind.value}|{entity.named}")
        found.append(f"general={general}|unsure={entity.unsure}|{det}|{entity.named}")
    if words.counted and entity.count:
        found.append(f"{who}|count={words.count == entity.count}")
    return found


def _likeness(desk: Desk, words: Told, entity: Entity) -> str:
    """The surest way in which a noun is like an actor: the same noun, a word of the name, the office, a theme."""
    if words.lemma == entity.lemma:
        return "noun"
    told = {desk.token(item.head).lemma.lower() for item in entity.items[-6:] if item.sort == "nominal"}
    if words.lemma in told:
        return "told"
    if words.lemma in entity.name.lower().split() or words.lemma in entity.lemma.lower().split():
        return "name"
    if any(words.lemma in office.split() for office in entity.offices):
        return "office"
    return "theme" if words.theme and words.theme == entity.theme else "other"


def _known_words(desk: Desk, entity: Entity) -> set[str]:
    known = set(entity.name.lower().split())
    for item in entity.items[:4]:
        known.update(t.lemma.lower() for t in desk.tree.tokens[item.first : item.last])
    for office in entity.offices:
        known.update(office.split())
    return known


def _within(desk: Desk, words: Told, last: Item, who: str) -> list[str]:
    """How a mention of the same sentence stands to the word."""
    token, other = desk.token(words.at), desk.token(last.head)
    found = []
    if same_clause(desk, words.at, last.head) and token.deprel != "nmod:poss":
        found.append(f"{who}|same clause")
    if token.deprel == "nmod:poss" and token.head == last.head:
        found.append(f"{who}|its own owner")
    above = governs(desk, words.at)
    if other.deprel.startswith("nsubj") and other.head in above:
        found.append(f"{who}|subject above|{words.role}")
        found.append(f"{who}|subject above|{above.index(other.head) > 1}")
    elif other.head in above:
        found.append(f"{who}|beside above|{bare(other.deprel)}")
    if last.head in above:
        found.append(f"{who}|hangs on it")
    return found


def _spoken(desk: Desk, words: Told, entity: Entity, who: str) -> list[str]:
    """Whether an actor says the words among which the word stands."""
    speaker = desk.speaker_of(words.at)
    if speaker is None:
        return []
    same = speaker is entity or (entity.number == speaker.owner)
    return [f"{who}|says it={same}", f"{words.word}|says it={same}"] if words.is_pronoun else [f"{who}|says it={same}"]


__all__ = ["GROUPS", "Kind", "Option", "options"]
