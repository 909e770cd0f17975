"""Two parties in, how they differ out: by another name, less exactly, or not one at all."""

from verbale.compare.party import Party, plain
from verbale.records.actor import Kind
from verbale.records.comparison import Difference
from verbale.reference.party_names import one_person, told_shorter
from verbale.reference.wordings import wordings

_POLITIES = frozenset({Kind.STATE, Kind.TERRITORY})
_PUBLIC = _POLITIES | {Kind.BODY}
_EVERYBODY = "*"
_OF_OFFICE = frozenset(
    "minister ministry department secretary office of for and the state spokesman spokeswoman".split()
)


def other_party(one: Party, other: Party) -> Difference | None:
    """Two parties in, how they differ out; None for one name.

    >>> gunmen, banner = Party("gunmen", Kind.GROUP), Party("Green Banner", Kind.GROUP)
    >>> other_party(gunmen, banner).value, other_party(banner, Party("Red Lance", Kind.GROUP)).value
    ('less exact', 'other actor')
    """
    if one.name == other.name:
        return None
    if one.name in other.also or other.name in one.also:
        return Difference.OTHER_WORDING
    if one.state and other.state and one.state != other.state:
        return Difference.OTHER_ACTOR
    if one.described or other.described:
        return _described(one, other)
    return _named(one, other)


def _described(one: Party, other: Party) -> Difference:
    """One of them at least is told by what it is: they can be one unless their camps are two."""
    if one.camp and other.camp and one.camp != other.camp:
        return Difference.OTHER_ACTOR
    if one.described and other.described and (set(one.lemmas) & set(other.lemmas) or one.theme == other.theme != ""):
        return Difference.OTHER_WORDING
    return Difference.LESS_EXACT


def _named(one: Party, other: Party) -> Difference:
    """Both bear names of their own: a state stands for its bodies and officials, a wide body for narrower ones, else they are two."""
    if Kind.PERSON in {one.kind, other.kind} and not _PUBLIC & {one.kind, other.kind}:
        return Difference.OTHER_WORDING if one_person(one.name, other.name) else Difference.OTHER_ACTOR
    if _organised(one, other) and told_shorter(one.name, other.name):
        return Difference.OTHER_WORDING
    if one.state != other.state or not one.state:
        return Difference.OTHER_ACTOR
    if (one.kind in _POLITIES) != (other.kind in _POLITIES) or _holds(one, other) or _holds(other, one):
        return Difference.LESS_EXACT
    return Difference.OTHER_ACTOR


def _organised(one: Party, other: Party) -> bool:
    """Whether neither is a person, nor a state: “Niger” is no short name of “Niger Delta Force”."""
    return not ({Kind.PERSON} | _POLITIES) & {one.kind, other.kind}


def _holds(wide: Party, narrow: Party) -> bool:
    """Whether one is a wide body of which the other is a part, or the body in whose office the other, a person, acts."""
    if narrow.kind is Kind.PERSON:
        return wide.kind is Kind.BODY and any(_of_body(role, wide.name) for role in narrow.roles)
    held = next((held for noun, held in wordings().wide.items() if wide.name.startswith(noun)), frozenset[str]())
    return _EVERYBODY in held or bool(held.intersection(narrow.sectors))


def _of_body(role: str, body: str) -> bool:
    """Whether an office is one of a body: “foreign minister of Chile”, “Ministry of Foreign Affairs of Chile”."""
    if body in plain(role):
        return True
    office = plain(role).partition(" of ")[0]
    telling = set(office.split()) - _OF_OFFICE
    return bool(telling & (set(body.split()) - _OF_OFFICE)) and "minist" in f"{office} {body}"
