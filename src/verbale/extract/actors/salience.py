"""A place in the text and some entities in, whom the reader has most in mind there out."""

from collections.abc import Callable, Iterable, Sequence

from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import RECENT, STATES, Entity, Item
from verbale.extract.tree import bare

# Weights were set by hand and swept coarsely on the dev reports and on the news part of GUM; they rank, nothing more.
_SENTENCE = 0.7  # for each sentence back
_SUBJECT = 0.9  # the last mention was a subject
_SAME_PARAGRAPH = 0.4
_OFTEN = 0.12  # for each mention, up to five
_NAMED = 0.2
_FARTHEST = 8  # sentences


def mind(desk: Desk, entity: Entity, at: int) -> float:
    """How much an entity is on the reader's mind when he comes to a token; -99 where it was not told before."""
    last = last_before(entity, at)
    if last is None:
        return -99.0
    tokens = desk.tree.tokens
    here, there = tokens[at].sentence, tokens[last.head].sentence
    back, same = here - there, here == there or desk.paragraph(at) == desk.paragraph(last.head)
    if back > _FARTHEST and not same:
        return -_FARTHEST * _SENTENCE - 0.1 * min(back, 30) + _OFTEN * min(len(entity.items), 5)
    score = -_SENTENCE * back
    score += _SUBJECT * (1.0 if is_subject(desk, last) else 0.0)
    score += _SAME_PARAGRAPH if same else 0.0
    score += _OFTEN * min(len(entity.items), 5) + (_NAMED if entity.named else 0.0)
    if back > 0 and _subject_in(desk, entity, there):
        score += 0.3
    return score


def last_before(entity: Entity, at: int) -> Item | None:
    """An entity's last mention before a token."""
    for item in reversed(entity.items):
        if item.head < at:
            return item
    return None


def subject_above(desk: Desk, entity: Entity, at: int, above: Sequence[int]) -> Item | None:
    """An entity's mention as the subject of a verb above a token of its sentence: Iran in "Iran, whose envoy left, closed its …".

    `above` is what governs the token, found once for all entities that it may mean.
    """
    here = desk.sentence(at)
    for item in reversed(entity.items):
        other = desk.token(item.head)
        if desk.sentence(item.head) != here:
            return None
        if item.head < at and other.deprel.startswith("nsubj") and other.head in above:
            return item
    return None


def _subject_in(desk: Desk, entity: Entity, sentence: int) -> bool:
    """Whether one of the entity's mentions in a sentence was a subject."""
    for item in reversed(entity.items):
        told = desk.sentence(item.head)
        if told < sentence:
            return False
        if told == sentence and is_subject(desk, item):
            return True
    return False


def is_subject(desk: Desk, item: Item) -> bool:
    """Whether a mention is the subject of a clause, or coordinated with one."""
    tokens = desk.tree.tokens
    token = tokens[item.head]
    if token.deprel.startswith("conj"):
        token = tokens[token.head]
    return token.deprel.startswith("nsubj") or token.deprel == "obl:agent"


def most(
    desk: Desk, at: int, entities: Iterable[Entity], bonus: Callable[[Entity], float] | None = None
) -> Entity | None:
    """The entity most on the reader's mind at a token; `bonus` adds what speaks for one. None where there is none."""
    best, score = None, -90.0
    for entity in entities:
        here = mind(desk, entity, at) + (bonus(entity) if bonus is not None else 0.0)
        if here > score:
            best, score = entity, here
    return best


def subjects_before(desk: Desk, at: int, back: int) -> list[Entity]:
    """Entities that were subjects before a token in its sentence and `back` sentences before, nearest first."""
    found: list[Entity] = []
    sentence = desk.sentence(at)
    for item in desk.memory.items[: -RECENT - 1 : -1]:
        told = desk.sentence(item.head)
        if told < sentence - back:
            break
        if item.head < at and is_subject(desk, item):
            found.extend(desk.memory.entities[n] for n in item.entities)
    return found


def governs(desk: Desk, at: int) -> list[int]:
    """The verbs and other heads above a token, nearest first."""
    return [t.index for t in desk.tree.ancestors(desk.token(at))]


def same_clause(desk: Desk, at: int, other: int) -> bool:
    """Whether two nominals hang on the same verb, so that a plain pronoun cannot mean the other one."""
    first, second = _clause(desk, at), _clause(desk, other)
    return (first == second and first >= 0) or other == _controller(desk, at)


def _controller(desk: Desk, at: int) -> int:
    """Who does what an infinitive tells: "rang X to wish him well" is not himself, "urged X to help him" not X; -1 for none."""
    token = desk.token(at)
    verb = desk.token(token.head)
    if bare(token.deprel) not in {"obj", "iobj", "obl"} or desk.tree.child(verb.index, "nsubj") is not None:
        return -1
    if bare(verb.deprel) not in {"xcomp", "advcl"} or verb.head == verb.index:
        return -1
    given = desk.tree.child(verb.head, "obj") if bare(verb.deprel) == "xcomp" else None
    owner = given or desk.tree.child(verb.head, "nsubj")
    return owner.index if owner is not None else -1


def _clause(desk: Desk, index: int) -> int:
    token = desk.token(index)
    while bare(token.deprel) in {"conj", "appos", "flat", "compound"} and token.head != token.index:
        token = desk.token(token.head)
    if bare(token.deprel) in {"nsubj", "obj", "iobj", "obl"}:
        return token.head
    return -1


def states(desk: Desk) -> list[Entity]:
    """The states and territories told so far or ahead."""
    return [e for e in desk.memory.entities if e.kind in STATES]
