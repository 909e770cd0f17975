"""A number or quantity that stands for people in, whom it means out: "two of its soldiers", "one of them", "detained eleven"."""

from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import Entity, Item
from verbale.extract.actors.items import says_none
from verbale.extract.actors.rivals import sides, the_two
from verbale.extract.actors.salience import most
from verbale.extract.actors.spans import number_of
from verbale.extract.tree import bare
from verbale.records.actor import Kind
from verbale.records.analysis import Token

_QUANTITIES = frozenset(
    "one both neither none many few some several most all each dozens hundreds thousands scores group number handful majority crowd any half"
    " half-dozen dozen hundred thousand score lot rest others couple bunch band column company convoy contingent member other".split()
)
_ADJECTIVES = frozenset({"dead", "wounded", "injured", "arrested", "detained", "missing", "accused", "convicted", "former", "latter", "bereaved", "displaced", "unemployed", "condemned", "deceased"})  # fmt: skip


_HURT = frozenset({"wounded", "injured", "dead", "displaced"})
_PLACES = frozenset({"obj", "conj", "obl"})
_CASES = frozenset({"by", "with", "to", "for", "from"})
_SIDES = ("state", "territory", "group", "party", "organisation", "body")
_YEARS = 1800  # larger numbers in figures, alone, are mostly years


def quantity(desk: Desk, token: Token) -> Item | None:
    """A number, quantity or adjective that heads a phrase in, its item out; None where it means no actor."""
    word = token.text.lower()
    if word in {"those", "these"}:
        return _those(desk, token)
    counted = number_of(word) or (2 if word == "both" else 0)
    if not counted and word not in _QUANTITIES and token.lemma.lower() not in _QUANTITIES and word not in _ADJECTIVES:
        return None
    if (
        bare(token.deprel) in {"nummod", "det", "compound", "advmod", "amod", "flat", "nmod:unmarked", "appos"}
        or token.deprel == "nmod:npmod"
    ):
        return None
    inner = _of(desk, token)
    if inner is not None:
        return inner
    if word in _ADJECTIVES:
        return _adjective(desk, token, word)
    if word in _CROWDS and token.deprel == "nsubj" and desk.token(token.head).upos == "VERB":
        return _crowd(desk, token)
    if (
        not (counted or word in {"many", "some", "several", "others", "most", "few", "neither", "none", "all"})
        or counted > 10000
    ):
        return None
    return _alone(desk, token, counted)


_ABOARD = frozenset({"on", "aboard", "inside", "behind"})
_CROWDS = frozenset({"dozens", "scores", "hundreds", "thousands", "millions"})


def _crowd(desk: Desk, token: Token) -> Item:
    """ "Tens of thousands protested outside": people told by nothing else who act."""
    return desk.memory.tell(_item(desk, token, "quantity/crowd"), _people(desk, "people"))


def _those(desk: Desk, token: Token) -> Item | None:
    """ "Those whom they had rounded up", "those who fled", "those sent back": people told by nothing else."""
    clause = desk.tree.child(token.index, "acl:relcl")
    told = {t.text.lower() for t in desk.tree.children(clause.index)} if clause is not None else set[str]()
    place = next((desk.tree.case(t.index) for t in desk.tree.all_children(token.index, "nmod")), "")
    aboard = place in _ABOARD and bare(token.deprel) == "nsubj"  # "those on board refused to be taken off"
    befell = any(t.xpos == "VBN" and t.index == token.index + 1 for t in desk.tree.all_children(token.index, "acl"))
    if bare(token.deprel) == "det" or (told.isdisjoint({"who", "whom"}) and not (aboard or befell)):
        return None
    return desk.memory.tell(_item(desk, token, "quantity/those"), _people(desk, token.text.lower()))


def _people(desk: Desk, word: str, theme: str = "anybody") -> Entity:
    """Several of whom nothing else is told, new, by the word for them."""
    found = desk.memory.new(Kind.GROUP)
    found.plural, found.theme, found.lemma = True, theme, word
    return found


def is_quantity(token: Token) -> bool:
    """Whether a word is a number or quantity that can stand for people: "two of them", "a group of farmers"."""
    return token.lemma.lower() in _QUANTITIES or token.text.lower() in _QUANTITIES or number_of(token.text) > 0


def _of(desk: Desk, token: Token) -> Item | None:
    """ "two of its soldiers": those of whom they are some."""
    for child in desk.tree.all_children(token.index, "nmod"):
        if desk.tree.case(child.index) in {"of", "among", "from"} and child.index > token.index:
            entities = desk.resolve(child.index)
            if entities and all(e.kind in {Kind.PERSON, Kind.GROUP, Kind.BODY} or e.plural for e in entities):
                return desk.memory.tell(_item(desk, token, "quantity/of"), *entities)
    return None


def _item(desk: Desk, token: Token, rule: str) -> Item:
    phrase = desk.phrase(token.index)
    return Item(phrase.first, phrase.last, token.index, "nominal", "p", rule=rule, confidence=0.5)


def _adjective(desk: Desk, token: Token, word: str) -> Item | None:
    """ "the wounded", "the detained": people told before to be so, else new ones; "the former" is no business of a noun."""
    phrase = desk.phrase(token.index)
    if phrase.count and word in _HURT and phrase.determiner == "bare":  # "treated 40 wounded"
        hurt = _people(desk, word)
        hurt.count = phrase.count
        return desk.memory.tell(_item(desk, token, "quantity/hurt"), hurt)
    if phrase.determiner not in {"definite", "possessive"} or word in {"former", "latter"}:
        return None
    theme = "held" if word in {"arrested", "detained", "accused", "convicted", "condemned"} else "anybody"
    told = [
        e
        for e in desk.memory.entities
        if e.items and e.plural and e.kind is Kind.GROUP and (e.theme == theme or e.victims)
    ]
    found = most(desk, token.index, told, lambda e: 2.0 if e.lemma == word else 0.0)
    return desk.memory.tell(_item(desk, token, "quantity/adjective"), found or _people(desk, word, theme))


def _alone(desk: Desk, token: Token, counted: int) -> Item | None:
    """ "police detained eleven", "Both spoke": people or persons told shortly before."""
    both = token.text.lower() == "both"
    if says_none(desk, token):
        return None  # "arrested no one"
    if not (token.deprel.startswith("nsubj") or bare(token.deprel) in ({*_PLACES, "nmod"} if both else _PLACES)):
        return None
    if desk.token(max(token.index - 1, 0)).text in {"-", "–"} or not token.text[0].isalnum():
        return None
    if token.text.isdecimal() and counted > _YEARS:
        return None
    if not both and bare(token.deprel) == "obl" and desk.tree.case(token.index) not in _CASES:
        return None
    if desk.tree.all_children(token.index, "nmod") or desk.token(
        min(token.index + 1, len(desk.tree.tokens) - 1)
    ).text in {"%", "percent", "p.m.", "a.m.", "per"}:
        return None
    definite = any(t.text.lower() in {"the", "both", "all"} for t in desk.tree.children(token.index)) or both
    if definite and counted:
        rivals = sides(desk, token.index, _SIDES, counted) if both else []
        pair = the_two(desk, token.index, counted)
        found = (rivals or pair) if bare(token.deprel) in _PLACES else (pair or rivals)  # "called on both to pull back"
        return desk.memory.tell(_item(desk, token, "quantity/the two"), *found) if found else None
    many = [
        e
        for e in desk.memory.entities
        if e.items
        and e.plural
        and e.theme
        and e.last_seen < token.index
        and desk.sentence(token.index) - desk.sentence(e.items[-1].head) <= 2
    ]
    chosen: Entity | None = most(desk, token.index, many)
    return desk.memory.tell(_item(desk, token, "quantity/alone"), chosen) if chosen is not None else None
