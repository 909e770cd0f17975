"""A noun or pronoun and an actor told before in, how they go together out: alike, near, prominent, in places that allow it."""

from bisect import bisect_left
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from verbale.extract.actors.context import own_state
from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import STATES, Entity, Item
from verbale.extract.actors.features import Told, entity_class
from verbale.extract.actors.likeness_names import (
    told_alike,
    told_last,
    told_like,
    told_named,
    told_near,
    told_often,
    told_pronoun,
)
from verbale.extract.actors.salience import governs, is_subject, last_before, same_clause, subject_above
from verbale.extract.tree import bare

_FAR = (0, 1, 2, 4, 8)  # sentences: the steps in which distance is told
_HEAD = 12  # tokens: the headline
_LATELY = 8  # mentions


@dataclass
class Here:
    """A word on the desk, and what is asked of it again for each actor that it may mean: found once."""

    desk: Desk
    at: int

    @cached_property
    def above(self) -> list[int]:
        """The words on which it hangs, nearest first."""
        return governs(self.desk, self.at)

    @cached_property
    def before(self) -> list[int]:
        """The heads of the mentions that were told last before it."""
        return [item.head for item in self.desk.memory.items[-_LATELY:] if item.head < self.at]

    @cached_property
    def state(self) -> str:
        """The state that a noun's own words tell."""
        return own_state(self.desk, self.at)

    @cached_property
    def speaker(self) -> Entity | None:
        """Who says the words among which it stands."""
        return self.desk.speaker_of(self.at)


def described(here: Here, words: Told, entity: Entity, rank: int) -> tuple[str, ...]:
    """How an actor told before goes with the words: alike in noun, kind and number, near, prominent."""
    desk = here.desk
    last = subject_above(desk, entity, words.at, here.above) or last_before(entity, words.at)
    assert last is not None
    who, at = words.sort, words.at
    kind = entity_class(entity)
    back = desk.sentence(at) - desk.sentence(last.head)
    near = bisect_left(_FAR, back)
    paragraph = back == 0 or desk.paragraph(at) == desk.paragraph(last.head)
    role = role_told(desk, last)
    often = min(len(entity.items), 5)
    found = [
        *told_near(who, words.det, near, min(rank, 5), kind),
        *told_last(who, near, last.sort, role, words.role),
        *told_often(who, often, paragraph=paragraph, first=entity.items[0].head < _HEAD),
        *told_named(who, named=entity.named, plural=entity.plural, several=words.plural),
    ]
    found.extend(_prominent(here, words, entity, last, back))
    if words.is_pronoun:
        found.extend(told_pronoun(words.role, near, min(rank, 5), kind, role))
        found.extend((f"pro|often={often}", f"pro|last={last.sort}"))
        found.append(f"{words.word}|{words.verb}|{kind}")
        found.append(f"{words.word}|gender={bool(entity.gender)}|{kind}")
    else:
        found.extend(_alike(here, words, entity))
    if back == 0:
        found.extend(within(here, words, last, who))
    found.extend(_spoken(here, words, entity, who))
    return tuple(found)


def _prominent(here: Here, words: Told, entity: Entity, last: Item, back: int) -> list[str]:
    """Whether the actor is what the sentence before or the clause before was about."""
    desk, who, found = here.desk, "pro" if words.is_pronoun else "noun", []
    tokens = desk.tree.tokens
    sentence = tokens[words.at].sentence
    near = [(sentence - tokens[item.head].sentence, item) for item in entity.items[-4:] if item.head < words.at]
    topics = [far for far, item in near if far <= 1 and _is_topic(desk, item)]
    if 1 in topics:
        found.append(f"{who}|topic before|{words.role}")
    if back == 0 and 0 in topics:
        found.append(f"{who}|topic here|{words.role}")
    if back <= 1 and entity.items[0] is last:
        found.append(f"{who}|told once, {back}|{words.role}")
    between = sum(map(last.head.__lt__, here.before))
    found.append(f"{who}|between={min(between, 6)}")
    if back == 0:
        found.append(f"{words.sort}|between={min(between, 3)}|{words.role}")
    return found


def _is_topic(desk: Desk, item: Item) -> bool:
    """Whether a mention is the subject of its sentence."""
    token = desk.token(item.head)
    above = desk.token(token.head)
    return bare(token.deprel) == "nsubj" and above.head == above.index


def role_told(desk: Desk, item: Item) -> str:
    """A mention in, the part that it has in its clause out: subj, place, or its relation."""
    if item.place:
        return "place"
    if is_subject(desk, item):
        return "subj"
    return bare(desk.token(item.head).deprel)


def _alike(here: Here, words: Told, entity: Entity) -> list[str]:
    """How a noun and an actor's words go together."""
    desk, own = here.desk, here.state
    who, det = words.sort, words.det
    how = _likeness(desk, words, entity)
    state = entity.name if entity.kind in STATES else entity.country
    where = "" if not own else "same" if own == state else "none" if not state else "other"
    known = _known_words(desk, entity) if words.modifiers else frozenset()
    fresh = min(sum([word not in known for word in words.modifiers]), 2)
    found = [
        *told_like(who, how, det, fresh, where),
        *told_alike(
            how, det, words.size, plurals=f"{words.plural}{entity.plural}", all_told=not fresh and bool(words.modifiers)
        ),
    ]
    if how in {"theme", "other"}:
        general = desk.nouns.is_general(words.lemma)
        found.append(f"kin={words.theme or words.kind}~{entity.theme or entity.kind.value}|{det}")
        found.append(f"{words.lemma}~{entity.kind.value}|{entity.named}")
        found.append(f"general={general}|unsure={entity.unsure}|{det}|{entity.named}")
    if words.counted and entity.count:
        found.append(f"{who}|count={words.count == entity.count}")
    return found


def _likeness(desk: Desk, words: Told, entity: Entity) -> str:
    """The surest way in which a noun is like an actor: the same noun, a word of the name, the office, a theme."""
    if words.lemma == entity.lemma:
        return "noun"
    for item in entity.items[-6:]:
        if item.sort == "nominal" and desk.tree.lemmas[item.head] == words.lemma:
            return "told"
    for said in (entity.name.lower(), entity.lemma.lower()):
        if words.lemma in said and words.lemma in said.split():
            return "name"
    for office in entity.offices:
        if words.lemma in office and words.lemma in office.split():
            return "office"
    return "theme" if words.theme and words.theme == entity.theme else "other"


def _known_words(desk: Desk, entity: Entity) -> Collection[str]:
    known = set(entity.name.lower().split())
    for item in entity.items[:4]:
        known.update(desk.tree.lemmas[item.first : item.last])
    for office in entity.offices:
        known.update(office.split())
    return known


def within(here: Here, words: Told, last: Item, who: str) -> list[str]:
    """How a mention of the same sentence stands to the word."""
    desk, above = here.desk, here.above
    token, other = desk.token(words.at), desk.token(last.head)
    found = []
    if same_clause(desk, words.at, last.head) and token.deprel != "nmod:poss":
        found.append(f"{who}|same clause")
    if token.deprel == "nmod:poss" and token.head == last.head:
        found.append(f"{who}|its own owner")
    if other.deprel.startswith("nsubj") and other.head in above:
        found.append(f"{who}|subject above|{words.role}")
        found.append(f"{who}|subject above|{above.index(other.head) > 1}")
    elif other.head in above:
        found.append(f"{who}|beside above|{bare(other.deprel)}")
    if last.head in above:
        found.append(f"{who}|hangs on it")
    return found


def _spoken(here: Here, words: Told, entity: Entity, who: str) -> list[str]:
    """Whether an actor says the words among which the word stands."""
    speaker = here.speaker
    if speaker is None:
        return []
    same = speaker is entity or (entity.number == speaker.owner)
    return [f"{who}|says it={same}", f"{words.word}|says it={same}"] if words.is_pronoun else [f"{who}|says it={same}"]
