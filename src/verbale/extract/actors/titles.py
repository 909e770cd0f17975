"""A desk with its names in, who is described by which common noun out: titles, appositions, copulas, "called"."""

from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import GROUPS, STATES, Entity, Item
from verbale.extract.actors.kinds import NO_PERSONS
from verbale.extract.actors.pairs import paired
from verbale.extract.actors.parts import HONORIFICS
from verbale.extract.actors.stages import until_then
from verbale.extract.tree import bare
from verbale.records.actor import Kind
from verbale.records.analysis import Token

_CALLS = frozenset({"call", "name", "dub", "know", "nickname", "entitle", "style"})
_SERVES = frozenset({"serve", "act", "work", "continue", "return", "stay", "rule", "govern", "sit"})
_APPOINTS = frozenset(
    {
        "appoint",
        "name",
        "elect",
        "nominate",
        "designate",
        "choose",
        "select",
        "install",
        "declare",
        "proclaim",
        "make",
        "reappoint",
        "swear",
    }
)
_REACH = 11  # tokens
_STEPS = 4  # "the head of the office of the envoy on the island"
_OF_OFFICES = frozenset({"of", "in", "at", "for", "on", "to", "from"})


def describe(desk: Desk) -> None:
    """A desk whose names are entered in; each common noun that describes a named actor is tied to it."""
    named = [item for item in desk.items if item.sort == "name" and item.entities]
    for item in named:  # two commas are surer than the parse
        for noun in _between_commas(desk, item):
            _tie(desk, noun, item)
    for item in named:
        for noun in _nouns(desk, item):
            _tie(desk, noun, item)
    desk.described.update(paired(desk))


def _nouns(desk: Desk, item: Item) -> list[int]:
    """The common nouns that can describe a name, by parse and by the words right before it."""
    tree, head = desk.tree, item.head
    found: list[int] = []
    before = item.first - 1
    if before >= 0 and _is_noun(desk, before) and desk.sentence(before) == desk.sentence(head):
        found.append(before)
    for child in tree.children(head):
        if bare(child.deprel) == "appos" or child.deprel == "nmod:desc":
            found.append(child.index)
            found.extend(c for c in tree.conjuncts(child.index)[1:] if _is_noun(desk, c))
    token = tree.tokens[head]
    if token.head != head and (bare(token.deprel) == "appos" or token.deprel in {"nmod:desc", "flat"}):
        found.append(token.head)
        above = tree.tokens[token.head]
        if above.xpos == "NNS" and bare(above.deprel) == "nmod":  # "a spokesman for the miners, X"
            found.append(above.head)
    found.extend(_predicates(desk, head))
    found.extend(_called(desk, head))
    found.extend(_appointed(desk, head))
    found.extend(until_then(desk, item))
    return [n for n in dict.fromkeys(found) if _is_noun(desk, n)]


def _is_noun(desk: Desk, index: int) -> bool:
    """A noun that is no name itself: lower case, or an office in capitals."""
    token = desk.token(index)
    if token.upos not in {"NOUN", "PROPN", "ADJ"} or index in desk.at:
        return False
    return _describes(desk, token.lemma.lower()) or _is_trade(desk, token)


def _is_trade(desk: Desk, token: Token) -> bool:
    """Whether a noun that no table knows can tell what somebody is: no table lists all trades ("the harbour master, X")."""
    lemma = token.lemma.lower()
    own = token.upos == "NOUN" and token.xpos == "NN" and token.text.islower() and lemma.isalpha()
    return own and lemma not in NO_PERSONS and desk.phrase(token.index).determiner != "bare"


def _describes(desk: Desk, lemma: str) -> bool:
    return bool(desk.nouns.theme(lemma) or desk.nouns.is_office(lemma) or desk.nouns.group(lemma))


def _predicates(desk: Desk, head: int) -> list[int]:
    """ "X is (was, became) the minister": the predicate of which the name is the subject."""
    token = desk.token(head)
    if token.deprel != "nsubj" or token.head == head:
        return []
    predicate = desk.tree.tokens[token.head]
    negated = any(c.lemma in {"not", "never", "n't"} for c in desk.tree.children(predicate.index))
    if desk.tree.child(predicate.index, "cop") is not None and not negated:
        return [predicate.index]
    if predicate.lemma in {"become", "remain"}:
        return [c.index for c in desk.tree.all_children(predicate.index, "xcomp", "obj")]
    return [c.index for c in _as(desk, predicate.index)] if predicate.lemma in _SERVES else []


def _as(desk: Desk, verb: int) -> list[Token]:
    """What stands behind "as" at a verb: "serves as acting premier", "named X as envoy"."""
    return [c for c in desk.tree.all_children(verb, "obl", "nmod", "advcl", "xcomp") if desk.tree.case(c.index) == "as"]


def _called(desk: Desk, head: int) -> list[int]:
    """ "a group called X", "a group it calls X"."""
    token = desk.token(head)
    verb = desk.tree.tokens[token.head]
    if (
        bare(token.deprel) not in {"obj", "xcomp", "ccomp", "obl"}
        or verb.lemma not in _CALLS
        or verb.head == verb.index
    ):
        return []
    appointed = _as(desk, verb.index)  # "the president named X as his successor", however the parse hangs it
    return [verb.head] if bare(verb.deprel) == "acl" and token.index > verb.index and not appointed else []


def _appointed(desk: Desk, head: int) -> list[int]:
    """ "named X as envoy", "appointed X ambassador", "X was elected president"."""
    token = desk.token(head)
    verb = desk.tree.tokens[token.head]
    if verb.lemma not in _APPOINTS or token.deprel not in {"obj", "nsubj:pass", "xcomp"}:
        return []
    found = [*_as(desk, verb.index), *desk.tree.all_children(verb.index, "xcomp")]
    found += [c for c in desk.tree.all_children(verb.index, "obj") if c.index > verb.index and c.index != head]
    return [c.index for c in found]


def _between_commas(desk: Desk, item: Item) -> list[int]:
    """ "the Senegalese foreign minister, X, said": where the parse has lost the apposition, two commas show it."""
    tokens = desk.tree.tokens
    comma = item.first - 1
    while comma > 1 and _is_title(desk, comma):
        comma -= 1
    if comma < 1 or tokens[comma].text not in {",", "–", "—"} or item.last >= len(tokens):
        return []
    if tokens[item.last].text not in {",", ".", "–", "—", ";", ")", "'s", "’s"}:
        return []
    people = all(desk.memory.entities[n].kind is Kind.PERSON for n in item.entities)
    noun = _described(desk, comma, trades=people)
    return [noun] if noun >= 0 and desk.sentence(noun) == desk.sentence(item.head) else []


def _is_title(desk: Desk, index: int) -> bool:
    """ "Ms", "Dr", "General", "Brigadier General": words with a capital that open a name behind a comma."""
    text = desk.token(index).text
    return text.lower() in HONORIFICS or (text[0].isupper() and desk.lexicon.title(index, index + 1) == 1)


def _described(desk: Desk, comma: int, *, trades: bool) -> int:
    """ "the UN envoy on the island, X": up from the last noun of the phrase before a comma to the head that tells an office; -1 for none."""
    noun, found = comma - 1, -1
    while desk.token(noun).deprel == "flat" and desk.token(noun).head < noun:
        noun = desk.token(noun).head  # "the foreign secretary of Sri [Lanka], X"
    for _ in range(_STEPS):
        if _is_noun(desk, noun) and (trades or desk.nouns.is_office(desk.token(noun).lemma.lower())):
            found = noun
        above = _above(desk, noun)
        if above >= noun or comma - above > _REACH or bare(desk.token(noun).deprel) not in {"nmod", "obl"}:
            break
        if desk.tree.case(noun) not in _OF_OFFICES:
            break
        noun = above
    return found


def _above(desk: Desk, noun: int) -> int:
    """What a noun behind a preposition hangs on; where the parse has hung it on the verb, the office right before it ("the consul in Osh")."""
    head = desk.token(noun).head
    before = desk.phrase(noun).first - 2
    while before > head and bare(desk.token(before).deprel) in {"nmod", "flat"} and desk.token(before).head < before:
        before = desk.token(before).head  # "the envoy of the Union for Central Asia, X"
    lost = bare(desk.token(noun).deprel) == "obl" and before > head
    office = lost and desk.nouns.is_office(desk.token(before).lemma.lower()) and desk.tree.case(noun) in _OF_OFFICES
    return before if office and desk.token(before).upos in {"NOUN", "PROPN"} else head


def _tie(desk: Desk, noun: int, item: Item) -> None:
    """A noun and the named item that it describes in; they are tied if they fit in kind and number."""
    lemma = desk.token(noun).lemma.lower()
    phrase = desk.phrase(noun)
    entities = [desk.memory.entities[n] for n in item.entities]
    if not all(_fits(desk, lemma, entity) for entity in entities):
        return
    if not phrase.plural:
        desk.described.setdefault(noun, item.entities)
        return
    others = [i for c in desk.tree.conjuncts(item.head) for i in desk.meant(c)]
    fitting = [e.number for e in others if _fits(desk, lemma, e)]
    if len({*item.entities, *fitting}) < 2 and len(desk.tree.conjuncts(item.head)) < 2:
        return
    known = desk.described.get(noun, ())
    desk.described[noun] = tuple(dict.fromkeys([*known, *item.entities, *fitting]))


def _fits(desk: Desk, lemma: str, entity: Entity) -> bool:
    if entity.kind is Kind.PERSON:
        return bool(desk.nouns.theme(lemma)) or desk.nouns.is_office(lemma) or not _describes(desk, lemma)
    if entity.kind in STATES:
        return "state" in desk.nouns.group(lemma) or lemma in {
            "co-chair",
            "member",
            "mediator",
            "guarantor",
            "host",
            "ally",
        }
    return entity.kind in GROUPS and bool(desk.nouns.group(lemma))
