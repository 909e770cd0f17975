"""Two names of persons in, how much speaks for one person out, with the reason in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

from verbale.resolve.names_alike import CLOSE, FAR, INITIAL, NEAR, SAME, Alike, alike
from verbale.resolve.names_parts import Part, PersonName


@dataclass(frozen=True, slots=True)
class Likeness:
    """`points` are log odds: above 0 for one person. `most` bounds the score of all reasons together where the names leave a doubt.

    `full`: given and family name are alike. `short`: one of the two is told by one name alone.
    """

    points: float
    reason: str
    most: float = 1.0
    full: bool = False
    short: bool = False


# What speaks for one person, by how alike the family names and the given names are. Set by hand: log odds of one person among those
# whom a record of news tells within three years, then checked on benchmarks/actors.py. Third: the most that the score may become.
FULL = 4.0
_PAIRS = {
    ("same", "same"): (FULL, 1.0),
    ("same", "close"): (3.4, 0.95),
    ("same", "near"): (2.6, 0.95),
    ("same", "initial"): (2.0, 0.95),
    ("same", "far"): (-1.5, 0.74),
    ("close", "same"): (3.4, 0.95),
    ("close", "near"): (1.8, 0.9),
    ("close", "initial"): (1.2, 0.9),
    ("near", "same"): (2.2, 0.92),
    ("close", "close"): (2.4, 0.92),
    ("near", "close"): (1.4, 0.88),
    ("near", "near"): (1.0, 0.85),
    ("near", "initial"): (0.6, 0.85),
    ("far", "same"): (0.2, 0.79),
    ("far", "initial"): (-0.6, 0.74),
}
_APART = Likeness(-6.0, "other names", 0.2)
_COMMON = 1.1  # a family name that thousands bear says less, and so does a given name
_COMMON_FIRST = 0.7
_SHORT = {"same": (1.0, 0.95), "close": (0.6, 0.9), "near": (0.0, 0.79), "far": (-0.6, 0.79)}
_SINGLE = {"same": (1.2, 0.95), "close": (0.8, 0.9), "near": (0.2, 0.79), "far": (-0.8, 0.79)}
_GIVEN_ALONE = (0.2, 0.9)
_MIDDLE = 2.5  # "George H. W." and "George W.": other middle names
_UNMARKED = 3.0  # reports often leave "Jr." out
_TURNED = 0.1
_INNER = 0.02  # "López Obrador": the last but one may be the family's name too


def likeness(one: PersonName, other: PersonName) -> Likeness:
    """Two names in, how much speaks for one person out.

    >>> from verbale.resolve.names_parts import person_name
    >>> def told(*words): return likeness(*map(person_name, words))
    >>> told("Viacheslav Chirikba", "Вячеслав Чирикба").reason
    'given name in another form, family name the same'
    >>> told("John Smith", "J. Smith").points < told("Sergei Lavrov", "S. Lavrov").points < told("Sergei Lavrov", "Sergey Lavrov").points
    True
    >>> told("Ken Saro Jr.", "Ken Saro Sr.").reason, told("Kim Jong-il", "Kim Jong-un").reason
    ('father and son', 'other names')
    """
    if one.mark and other.mark and one.mark != other.mark:
        return Likeness(-3.0, "father and son", 0.3)
    found = _paired(one, other) if one.given and other.given else _short(one, other)
    if one.mark == other.mark:
        return found
    says = f"{found.reason}, but only one is told as the {one.mark or other.mark}"
    return replace(found, points=found.points - _UNMARKED, reason=says)


@dataclass(frozen=True, slots=True)
class _Pairing:
    """Which part of one name is held against which of the other; `less` is what common names and other middle names take away."""

    family: Alike
    given: Alike
    less: float

    @property
    def ways(self) -> tuple[str, str]:
        return _way(self.family), INITIAL if self.given.how == INITIAL else _way(self.given)

    @property
    def points(self) -> float:
        return _PAIRS[self.ways][0] - self.less if self.ways in _PAIRS else _APART.points


def _way(found: Alike) -> str:
    if found.grade >= SAME:
        return "" if found.how == INITIAL else "same"
    bounds = (("close", CLOSE), ("near", NEAR), ("far", FAR))
    return next((way for way, least in bounds if found.grade >= least), "")


def _paired(one: PersonName, other: PersonName) -> Likeness:
    best = max(_pairings(one.parts, other.parts), key=lambda pairing: pairing.points)
    if best.points <= _APART.points:
        return _APART
    reason = f"given name {_said(best.given)}, family name {_said(best.family)}"
    return Likeness(best.points, reason, _PAIRS[best.ways][1], full=best.ways == ("same", "same"))


def _pairings(one: Sequence[Part], other: Sequence[Part]) -> Iterator[_Pairing]:
    """Family names held together: the last parts, the last but one of a long name, and the first where a report turns the name round."""
    for i, j in product(range(1, min(2, len(one) - 1) + 1), range(1, min(2, len(other) - 1) + 1)):
        yield _pairing((one[-i], one[:-i]), (other[-j], other[:-j]), _INNER * (i + j - 2))
    if not one[-1].tongues and not other[-1].tongues:
        yield _pairing((one[0], one[1:]), (other[-1], other[:-1]), _TURNED)
        yield _pairing((one[-1], one[:-1]), (other[0], other[1:]), _TURNED)


type _Cut = tuple[Part, Sequence[Part]]


def _pairing(one: _Cut, other: _Cut, less: float) -> _Pairing:
    family = alike(one[0], other[0])
    if family.grade < FAR:
        return _Pairing(family, family, less)
    given = _given(one[1], other[1])
    less += _COMMON * (one[0].common and other[0].common)
    less += _COMMON_FIRST * (given.how != INITIAL and one[1][0].common and other[1][0].common)
    return _Pairing(family, given, less + _MIDDLE * _middles_differ(one[1], other[1]))


def _given(one: Sequence[Part], other: Sequence[Part]) -> Alike:
    """The first given names, or the first of the one with any of the other ("Andrés Manuel", "Manuel")."""
    pairs = [(one[0], part) for part in other] + [(part, other[0]) for part in one[1:]]
    found = max((alike(*pair) for pair in pairs), key=lambda it: it.grade)
    whole = {"".join(part.plain for part in parts) for parts in (one, other)}
    return Alike(1.0, "the same") if len(whole) == 1 and not one[0].initial else found


def _middles_differ(one: Sequence[Part], other: Sequence[Part]) -> bool:
    return len(one) > 1 and len(other) > 1 and max(alike(a, b).grade for a in one[1:] for b in other[1:]) < FAR


def _short(one: PersonName, other: PersonName) -> Likeness:
    """One of the two is told by one name alone, mostly the family's."""
    single, longer = (one, other) if not one.given else (other, one)
    table = _SHORT if longer.given else _SINGLE
    family = alike(single.family, longer.family)
    if family.how == INITIAL:
        return _APART
    inner = [alike(single.family, part) for part in longer.given[-1:]] if len(longer.given) > 1 else []
    family = max([family, *inner], key=lambda it: it.grade)
    if _way(family) in table:
        points, most = table[_way(family)]
        less = _COMMON if single.family.common else 0.0
        return Likeness(points - less, f"family name alone, {_said(family)}", most, short=True)
    given = max((alike(single.family, part) for part in longer.given), key=lambda it: it.grade, default=family)
    if _way(given) == "same":
        less = _COMMON if single.family.common else 0.0
        return Likeness(_GIVEN_ALONE[0] - less, f"given name alone, {_said(given)}", _GIVEN_ALONE[1], short=True)
    return _APART


def _said(found: Alike) -> str:
    return _SAID.get(found.how, f"with a difference ({found.how})")


_SAID = {"same": "the same", "the same": "the same", "another spelling": "in another spelling", "another form": "in another form", INITIAL: "by its initial", "the same consonants": "by its consonants"}  # fmt: skip
