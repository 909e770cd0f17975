"""An office as told and its holder in, whether the report tells it on, from or until a word out: "resigned", "was appointed"."""

from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import Entity, Item
from verbale.extract.actors.offices import Told
from verbale.extract.tree import bare

_TAKES = frozenset(
    {
        "appoint",
        "name",
        "elect",
        "nominate",
        "inaugurate",
        "designate",
        "install",
        "promote",
        "choose",
        "select",
        "become",
        "swear",
    }
)
_LEAVES = frozenset(
    {"resign", "quit", "dismiss", "sack", "fire", "oust", "depose", "remove", "replace", "retire", "impeach", "topple"}
)

_REACH = 9  # tokens behind "until"
_ENDS_OFFICE = frozenset({",", "of", "in", "at", "for", "to", "on"})


def stage_of(desk: Desk, noun: int, told: Told, entity: Entity) -> tuple[str, int]:
    """On, from or until, and the word that a time of it hangs on, by the words of the office and the verb above it."""
    stage, word = told_by_verb(desk, entity, noun)
    predicate = desk.tree.child(noun, "cop")
    if predicate is not None and any(t.lemma in {"no", "longer"} for t in desk.tree.children(noun)):
        return "until", noun
    if any(noun in until_then(desk, item) for item in entity.items if item.sort == "name"):
        return "until", -1
    if told.stage == "former":
        return "until", word if stage == "until" else -1
    if told.stage == "coming":
        return "from", word if stage == "from" else noun
    return (stage, word) if stage else ("on", noun)


def told_by_verb(desk: Desk, entity: Entity, noun: int) -> tuple[str, int]:
    """ "X resigned", "the resignation of X", "was appointed": the report tells when the office began or ended, and by which word."""
    for item in entity.items:
        token = desk.token(item.head)
        verb = desk.token(token.head)
        if verb.lemma in _LEAVES and token.deprel in {"nsubj", "nsubj:pass", "obj"}:
            ends = verb.lemma in {"resign", "quit", "retire"} or token.deprel != "nsubj"
            return ("until", verb.index) if ends else ("", -1)
        if (
            verb.lemma in _TAKES
            and token.deprel in {"nsubj:pass", "obj"}
            and _into(desk, verb.index, item.head) in {-1, noun}
        ):
            return "from", verb.index
        if verb.lemma in {"resignation", "dismissal", "removal", "ouster"} and bare(token.deprel) == "nmod":
            return "until", verb.index
    return "", -1


def until_then(desk: Desk, item: Item) -> list[int]:
    """ "X, until now head of the customs service, …": the office between commas that somebody has held up to some time."""
    tokens, at = desk.tree.tokens, item.last
    if at + 2 >= len(tokens) or tokens[at].text != "," or tokens[at + 1].text.lower() != "until":
        return []
    for token in tokens[at + 2 : at + 2 + _REACH]:
        if token.text in {",", ".", ";", "–", "—"}:
            break
        behind = tokens[token.index + 1].text.lower() if token.index + 1 < len(tokens) else ""
        if desk.nouns.is_office(token.lemma.lower()) and behind in _ENDS_OFFICE:
            return [token.index]
    return []


def _into(desk: Desk, verb: int, holder: int) -> int:
    """The office into which a verb puts its holder ("elected X president", "named him as envoy"); -1 where it tells none."""
    for child in desk.tree.all_children(verb, "xcomp", "obl", "obj"):
        if child.index > verb and child.index != holder and desk.nouns.is_office(child.lemma.lower()):
            return child.index
    return -1
