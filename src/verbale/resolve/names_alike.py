"""Two words of two names in, how alike they are out, and in which way."""

from dataclasses import dataclass
from functools import lru_cache

from verbale.resolve.names_distance import errors
from verbale.resolve.names_parts import Part
from verbale.resolve.names_sounds import coarse


@dataclass(frozen=True, slots=True)
class Alike:
    """How alike two parts are, 0 to 1, and `how` in words.

    From SAME on it is one name in two spellings, from CLOSE on with other vowels, from NEAR on a slip away, below FAR another name.
    """

    grade: float
    how: str


SAME = 0.9
CLOSE = 0.86
NEAR = 0.75
FAR = 0.45
INITIAL = "initial"
_OTHER = Alike(0.0, "another")
# (letters that differ, letters that the longer name has at least): a slip in a long name is likelier than another name.
_SLIPS = ((1, 6, 0.85), (1, 5, 0.8), (2, 9, 0.8), (2, 7, 0.68), (1, 4, 0.62), (3, 8, 0.55), (2, 5, 0.5), (3, 6, 0.46))
_MOST = 3
_VOWELS = (2, 5, 0.88)  # consonants alike, so many vowels differ, in a name of so many letters
_VOWEL = (1, 4, 0.8)
_COARSE = (2, 4, 0.8)  # "Saur" and "Zaur": consonants of one class, which a scheme may mix up
_FIRST = 0.15  # another first letter is rarely a slip
_GENDERED = ("ov", "ev", "in", "sk", "ki")


@lru_cache(maxsize=200_000)
def alike(one: Part, other: Part) -> Alike:
    """Two parts of names in, how alike they are out.

    >>> from verbale.resolve.names_parts import person_name
    >>> def told(*words): return alike(*(person_name(word).family for word in words))
    >>> told("Ardzinba", "Ардзинба"), told("Mohamed", "Muhammad").how, told("Hassan", "Hussein").how
    (Alike(grade=1.0, how='same'), 'another form', 'another')
    >>> told("Медведева", "Медоева"), told("Otieno", "Oteino").how, told("Petrov", "Petrova").how
    (Alike(grade=0.55, how='3 letters differ'), '1 letter differs', 'a woman and a man')
    """
    if one.initial or other.initial:
        return _initial(one, other)
    if one.plain == other.plain:
        return Alike(1.0, "same")
    if one.tongues and other.tongues:
        return _eastern(one, other)
    if one.form and one.form == other.form:
        return Alike(0.95, "another form")
    if one.form and other.form:
        return Alike(0.3, "another")
    return _spelt(one, other)


def _initial(one: Part, other: Part) -> Alike:
    firsts = [{sound[0] for sound in part.sounds if sound} | {part.plain[:1]} for part in (one, other)]
    return Alike(SAME, INITIAL) if firsts[0] & firsts[1] else _OTHER


def _eastern(one: Part, other: Part) -> Alike:
    """Syllable by syllable, in a tongue that both may be of."""
    mine, theirs = dict(one.tongues), dict(other.tongues)
    shared = [(mine[tongue], theirs[tongue]) for tongue in mine if tongue in theirs]
    if not shared:
        return _OTHER
    if any(first == second for first, second in shared):
        return Alike(0.97, "another spelling")
    grade = max(_syllables(first, second) for first, second in shared)
    return Alike(grade, "a syllable differs") if grade >= FAR else _OTHER


def _syllables(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """One syllable of two is another name ("Jong-un", "Jong-il"), unless a single letter of it differs."""
    if len(one) != len(other):
        return 0.0
    off = [errors(first, second, _MOST) for first, second in zip(one, other, strict=True) if first != second]
    return 0.6 if off == [1] else 0.2


def _spelt(one: Part, other: Part) -> Alike:
    if set(one.sounds) & set(other.sounds):
        return Alike(0.97, "another spelling")
    same_bones = bool(set(one.bones) & set(other.bones))
    if one.bare or other.bare:
        return Alike(0.92, "the same consonants") if same_bones else _bare(one, other)
    if _gendered(one.plain, other.plain) or _gendered(other.plain, one.plain):
        return Alike(0.6, "a woman and a man")
    return max((_slip(a, b, same_bones=same_bones) for a in one.sounds for b in other.sounds), key=lambda it: it.grade)


def _bare(one: Part, other: Part) -> Alike:
    off = min(errors(a, b, _MOST) for a in one.bones for b in other.bones)
    return Alike(0.7, "1 consonant differs") if off == 1 and min(map(len, one.bones)) > _MOST else _OTHER


def _gendered(short: str, long: str) -> bool:
    return long in {short + "a", short[:-1] + "aya", short[:-1] + "aia"} and short.rstrip("iy").endswith(_GENDERED)


def _slip(one: str, other: str, *, same_bones: bool) -> Alike:
    off, longest = errors(one, other, _MOST), max(len(one), len(other))
    if off > _MOST:
        return _OTHER
    how = "1 letter differs" if off == 1 else f"{off} letters differ"
    same_classes = off <= _COARSE[0] and coarse(one) == coarse(other)
    for fits, (most, letters, grade) in ((same_bones, _VOWELS), (same_bones, _VOWEL), (same_classes, _COARSE)):
        if fits and off <= most and longest >= letters:
            return Alike(grade, how)
    grade = next((grade for count, letters, grade in _SLIPS if off == count and longest >= letters), 0.2)
    return Alike(grade - (_FIRST if one[0] != other[0] else 0.0), how)
