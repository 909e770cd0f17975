"""A noun for people without names in, the item of whom it means out: told before in other words, or new."""

from dataclasses import dataclass

from verbale.extract.actors.compounds import before
from verbale.extract.actors.context import own_state
from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import Entity, Item
from verbale.extract.actors.items import AGAIN, item_of, says_none
from verbale.extract.actors.salience import is_subject, mind, most
from verbale.records.actor import Kind
from verbale.records.analysis import Token

_CROWDS = frozenset(
    {"crowd", "mob", "crew", "family", "staff", "throng", "workforce", "personnel", "public", "population"}
)
# "Farmers blocked roads … the protesters": these themes tell what people of a common theme were just doing or suffering.
_OWN_MEN = frozenset(
    {"man", "fighter", "soldier", "officer", "troop", "member", "personnel", "guard", "agent", "serviceman"}
)
_WHENCE = frozenset({"in", "from", "near"})
# What is said of people told before as well: "young protesters", "other miners".
_VAGUE = frozenset(
    {"other", "young", "local", "angry", "many", "several", "more", "further", "such", "same", "new", "fellow"}
)
_BY_DEED = frozenset({"protest", "held"})
_COMMON = frozenset({"anybody", "work", "civil", "study", "kin", "flight", "faith", "press", "poll"})


def people(desk: Desk, token: Token) -> Item | None:
    """People without names: told before in other words, or new."""
    lemma = token.lemma.lower()
    phrase = desk.phrase(token.index)
    theme = desk.nouns.theme(lemma) or ("office" if phrase.plural and desk.nouns.is_office(lemma) else "")
    if not theme or token.upos not in {"NOUN", "PROPN", "ADJ"} or says_none(desk, token):
        return None
    group = _of_group(desk, token, theme) or _of_owner(desk, token) or _police(desk, token, theme)
    if group is not None:
        group.theme = group.theme or (theme if group.kind is Kind.GROUP else "")
        return desk.memory.tell(item_of(desk, token, "people/of a group", 0.7), group)
    item = item_of(desk, token, "people/new", 0.5)
    item.theme, item.gender = theme, desk.nouns.gender(lemma)
    if phrase.determiner == "definite" or (phrase.determiner == "bare" and phrase.plural):
        found = _people_before(desk, token, theme, definite=phrase.determiner == "definite")
        if found is not None:
            item.rule, item.confidence = "people/told before", 0.55
            found.theme = theme if found.theme == "anybody" else found.theme
            return desk.memory.tell(item, found)
    if phrase.determiner == "bare" and not phrase.plural and lemma not in _CROWDS:
        return None
    entity = desk.memory.new(Kind.GROUP if phrase.plural or lemma in _CROWDS else Kind.PERSON)
    entity.lemma, entity.theme = lemma, theme
    entity.plural = entity.kind is Kind.GROUP
    entity.gender = item.gender if entity.kind is Kind.PERSON else ""
    entity.country = own_state(desk, token.index)
    entity.count = phrase.count
    return desk.memory.tell(item, entity)


def _of_group(desk: Desk, token: Token, theme: str) -> Entity | None:
    """ "ELN rebels", "Houthi fighters", "rebels of the ELN": the group itself."""
    if theme != "fight" or not desk.phrase(token.index).plural or desk.phrase(token.index).count:
        return None
    behind = [c.index for c in desk.tree.all_children(token.index, "nmod") if desk.tree.case(c.index) in {"of", "from"}]
    for index in (*before(desk, token.index), *behind):
        found = [e for e in desk.meant(index) if e.kind in {Kind.GROUP, Kind.PARTY, Kind.ORGANISATION}]
        if found and found[0].named:
            return found[0]
    return None


_EMPLOYING = frozenset({Kind.BODY, Kind.COMPANY, Kind.ORGANISATION})


def _of_owner(desk: Desk, token: Token) -> Entity | None:
    """ "Its men", "the army's soldiers": whose they are, where that is a force or movement; a movement's people are it too, and who acts with its staff."""
    phrase, lemma = desk.phrase(token.index), token.lemma.lower()
    if lemma == "staff" and token.deprel == "nsubj" and phrase.owner >= 0 and not phrase.count:
        return next((e for e in desk.meant(phrase.owner) if e.kind in _EMPLOYING), None)
    if lemma not in _OWN_MEN | {"people"} or not phrase.plural or phrase.owner < 0 or phrase.count:
        return None
    kinds = {Kind.GROUP, Kind.PARTY} if lemma == "people" else {Kind.BODY, Kind.GROUP, Kind.PARTY}
    found = [e for e in desk.meant(phrase.owner) if e.kind in kinds]
    return found[0] if found else None


def _police(desk: Desk, token: Token, theme: str) -> Entity | None:
    """ "Officers fired tear gas": the police told before."""
    phrase = desk.phrase(token.index)
    if theme != "police" or not phrase.plural or phrase.count or phrase.determiner not in {"bare", "definite"}:
        return None
    if own_state(desk, token.index) or any(
        desk.token(i).upos in {"ADJ", "NOUN"} for i in range(phrase.first, token.index)
    ):
        return None
    forces = [
        e
        for e in desk.memory.entities
        if e.items and (e.lemma or e.name).startswith("Police of") and e.last_seen < token.index
    ]
    found = most(desk, token.index, forces)
    return found if found is not None and mind(desk, found, token.index) > -AGAIN else None


def _people_before(desk: Desk, token: Token, theme: str, *, definite: bool) -> Entity | None:
    """People told before whom this noun can mean: same noun, or the same theme in the same number."""
    phrase, lemma, at = desk.phrase(token.index), token.lemma.lower(), token.index
    own, told = own_state(desk, at), _told_of(desk, token)
    fitting = [
        e
        for e in desk.memory.entities
        if e.items
        and e.last_seen < at
        and e.kind in {Kind.PERSON, Kind.GROUP, Kind.BODY}
        and (e.plural == phrase.plural or (e.plural and lemma in _CROWDS) or (e.named and e.theme == theme == "fight"))
        and not (own and e.country and own != e.country)
        and not (phrase.count and e.count not in ((0, phrase.count) if definite else ()))
        and _alike(desk, e, token, theme, definite=definite)
        and not _told_otherwise(desk, e, told, definite=definite)
    ]
    found = most(desk, at, fitting, lambda e: 0.8 if e.lemma == lemma else 0.0)
    if found is None:
        return None
    farthest = -AGAIN if not definite and found.lemma != lemma else -AGAIN - 1.5
    return found if mind(desk, found, at) > farthest else None


@dataclass(frozen=True, slots=True)
class _Told:
    """What a phrase tells of people beside its noun: the words before it, and the names of places behind it."""

    words: frozenset[str]
    places: frozenset[str]


def _told_of(desk: Desk, token: Token) -> _Told:
    phrase = desk.phrase(token.index)
    before = (desk.token(i) for i in range(phrase.first, token.index))
    behind = (
        t
        for t in desk.tree.all_children(token.index, "nmod")
        if t.index > token.index and t.upos == "PROPN" and _is_whence(desk, t.index)
    )
    words = frozenset(t.lemma.lower() for t in before if t.upos in {"ADJ", "NOUN", "PROPN"} and t.index not in desk.at)
    return _Told(words - _VAGUE, frozenset(t.text for t in behind))


def _is_whence(desk: Desk, index: int) -> bool:
    """ "in Kolwezi", "of Kolwezi", but not "of the Star"."""
    case = desk.tree.case(index)
    return case in _WHENCE or (case == "of" and index in desk.places)


def _told_otherwise(desk: Desk, entity: Entity, told: _Told, *, definite: bool) -> bool:
    """Whether new words speak against people told before: "masked men", "the miners of Kolwezi" are none of whom that was not told."""
    known: set[str] = set()
    for item in entity.items[:3]:
        known.update(w for t in desk.tree.tokens[item.first : item.last] for w in (t.text, t.lemma.lower()))
    return not told.places <= known or (not definite and not told.words <= known)


def _alike(desk: Desk, entity: Entity, token: Token, theme: str, *, definite: bool) -> bool:
    """Whether a noun of a theme can mean people told before; "the men" any of late, "the miners" only people of no other theme."""
    if entity.lemma == token.lemma.lower():
        return True
    if theme == "office":
        return False
    if entity.theme == theme:
        return definite or theme in {"protest", "fight", "army"}
    back = desk.sentence(token.index) - desk.sentence(entity.items[-1].head)
    if entity.theme == "kin" and theme != "kin" and _kin_of(desk, entity.items[-1]):
        return False
    if definite and theme in _BY_DEED and entity.theme in _COMMON and back <= 2:
        return is_subject(desk, entity.items[-1]) or theme == "held"
    people = token.lemma.lower() in {"people", "person", "other"} and not desk.phrase(token.index).count
    if not definite or "anybody" not in (theme, entity.theme) or not entity.theme or people:
        return False
    return back <= (3 if theme == "anybody" else 1)


def _kin_of(desk: Desk, item: Item) -> bool:
    """ "Families of eleven fishermen said that the men were taken": the fishermen, of whom they are the families."""
    behind = [i for i in desk.tree.subtree(item.head) if i > item.head]
    return desk.token(item.head + 1).text == "of" and any(desk.meant(i) for i in behind)
