"""Names of all tables in, one index out: the words of a text in, what they may mean out, longest name first.

Names are compared by their atoms: the runs of letters and digits, without accents, hyphens, apostrophes and full stops, so that
"Guinea-Bissau", "Guinea - Bissau" (three tokens) and "Guinea Bissau" are one name, and "U.S." is "US". Case counts: where the table
writes a capital the text must have one, and initials must stand exactly ("US" is not "us", "Polish" is not "polish").
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache


class As(StrEnum):
    """How words call what they mean; in the order in which readings of the same words are given."""

    NAME = "name"
    INITIALS = "initials"
    ALIAS = "alias"
    SIDE = "side"  # one side's name for it; whose says whose
    DEMONYM = "demonym"  # "Russian"
    PEOPLE = "people"  # "Russians"
    CAPITAL = "capital"
    SEAT = "seat"  # "the Kremlin"
    FORMER = "former"
    SHORT = "short"  # means it only where the text has named it already ("the North", "the Alliance")
    COMBINING = "combining"  # "Sino" in "Sino-Russian"
    NAMESAKE = "namesake"  # something else that bears the name (Georgia in the United States)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a phrase may mean: canonical name, kind of actor, how it is called, the state behind it, whose name it is."""

    canonical: str
    kind: str
    as_: As
    country: str = ""
    whose: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a name as a table writes it, and what it means."""

    form: str
    entry: Entry


type Atom = tuple[str, str]  # folded, and as it stands

_ATOM = re.compile(r"[^\W_]+|[+&/,;:()\[\]!?\"“”«»|]")
_ORDER = {how: place for place, how in enumerate(As)}
# Particles whose capital is a matter of house style ("al-Qaeda", "Al-Qaeda").
_PARTICLES = frozenset(("al", "el", "as", "ash", "de", "la", "le", "d", "l", "the", "of", "and", "for", "on", "in"))
_KEPT = 20_000  # names of which is kept what they may mean: reports tell the same ones again and again
_LETTERS = str.maketrans({"ı": "i", "ə": "e", "ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})


def fold(word: str) -> str:
    """A word in, its letters without case and accents out.

    >>> fold("Chișinău"), fold("Türkiye")
    ('chisinau', 'turkiye')
    """
    if word.isascii():
        return word.lower()
    bare = "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))
    return bare.casefold().translate(_LETTERS)


@lru_cache(maxsize=1 << 16)
def atoms(token: str) -> tuple[Atom, ...]:
    """One token or phrase in, its atoms out; signs that part names (commas, brackets, a lone full stop) are atoms of their own.

    >>> atoms("Timor-Leste"), atoms("U.S."), atoms("-")
    ((('timor', 'Timor'), ('leste', 'Leste')), (('us', 'US'),), ())
    """
    if token.isascii() and token.isalnum():
        return ((token.lower(), token),)
    if token and not token.strip("."):
        return ((".", "."),)
    if token.isascii() and token.replace(" ", "").isalnum():  # most of the tables' names, without the pattern's cost
        return tuple([(word.lower(), word) for word in token.split()])
    return tuple((fold(atom), atom) for atom in _ATOM.findall(token.replace(".", "")))


class Phrases:
    """The index: forms go in once; look-ups take the words of a text."""

    __slots__ = ("_forms", "_known", "_longest", "_ordinary")

    def __init__(self, forms: Iterable[Form], ordinary: Iterable[str] = ()) -> None:
        self._forms: dict[str, list[tuple[str, Form]]] = {}
        self._longest: dict[str, int] = {}
        self._ordinary = frozenset(ordinary)
        self._known: dict[tuple[bool, tuple[str, ...]], tuple[Entry, ...]] = {}  # what words as they stand may mean
        for form in forms:
            self._add(form)

    def __len__(self) -> int:
        return sum(map(len, self._forms.values()))

    def __iter__(self) -> Iterator[Form]:
        return (form for forms in self._forms.values() for _, form in forms)

    def _add(self, form: Form) -> None:
        written = form.form
        parts = ((written.lower(), written),) if written.isascii() and written.isalnum() else atoms(written)
        first = parts[0][0]
        key = first if len(parts) == 1 else " ".join([part[0] for part in parts])
        shown = parts[0][1] if len(parts) == 1 else " ".join([part[1] for part in parts])
        self._forms.setdefault(key, []).append((shown, form))
        if self._longest.get(first, 0) < len(parts):
            self._longest[first] = len(parts)

    def longest(self, words: Sequence[str], start: int) -> tuple[int, tuple[Entry, ...]]:
        """Tokens and a place in, the longest name that begins there out: how many tokens, and what it may mean.

        >>> table = Phrases([Form("Guinea", Entry("Guinea", "state", As.NAME)), Form("Guinea-Bissau", Entry("GB", "state", As.NAME))])
        >>> table.longest(["in", "Guinea", "-", "Bissau", "today"], 1)[0]
        3
        """
        first = atoms(words[start])
        reach = self._longest.get(first[0][0], 0) if first else 0
        if not reach:
            return 0, ()
        seen, ends = _ahead(words, start, reach)
        for count in sorted(ends, reverse=True):
            if count <= reach:
                found = self._readings(seen[:count])
                if found:
                    return ends[count], found
        return 0, ()

    def lookup(self, phrase: str) -> tuple[Entry, ...]:
        """A whole phrase in, what it may mean out; a leading "the", a possessive and, as a last resort, wrong case are forgiven.

        Initials and demonyms are never found in the wrong case.
        """
        parts = atoms(phrase)
        for tried in _strippings(parts, phrase):
            found = self._readings(tried)
            if found:
                return found
        for tried in _strippings(parts, phrase):
            found = self._readings(tried, any_case=True)
            if found:
                return found
        return ()

    def _readings(self, seen: Sequence[Atom], *, any_case: bool = False) -> tuple[Entry, ...]:
        forms = self._forms.get(" ".join([atom[0] for atom in seen]))
        if not forms:
            return ()
        key = any_case, tuple([atom[1] for atom in seen])
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            found = self._known[key] = self._fitting(forms, key[1], any_case=any_case)
        return found

    def _fitting(self, forms: list[tuple[str, Form]], shown: tuple[str, ...], *, any_case: bool) -> tuple[Entry, ...]:
        if any_case:
            fitting = {form.entry: None for _, form in forms if _caseless(form.entry)}
        else:
            fitting = {form.entry: None for written, form in forms if self._fits(written.split(), shown, form)}
        return tuple(sorted(fitting, key=lambda entry: _ORDER[entry.as_]))

    def _fits(self, written: Sequence[str], shown: Sequence[str], form: Form) -> bool:
        if not form.form.isascii() and " ".join(shown) in self._ordinary:
            return False
        strict = form.entry.as_ is As.INITIALS
        return all(_case_fits(want, have, strict=strict) for want, have in zip(written, shown, strict=True))


def _case_fits(want: str, have: str, *, strict: bool) -> bool:
    """Whether a text's atom has the capitals that the table's atom asks for."""
    if want == have:
        return True
    if strict or (len(want) > 1 and want.isupper() and want.isalpha()):
        # From five letters on initials are also written as a word ("Unicef"); shorter ones might be a word.
        return len(want) >= 5 and have == want.capitalize()
    return not want[0].isupper() or have[0].isupper() or want.lower() in _PARTICLES


def _caseless(entry: Entry) -> bool:
    return entry.as_ not in {As.INITIALS, As.DEMONYM, As.PEOPLE, As.COMBINING, As.SHORT}


def _ahead(words: Sequence[str], start: int, reach: int) -> tuple[list[Atom], dict[int, int]]:
    """The atoms from a place on, and after how many atoms a token ends (with the number of tokens up to there)."""
    seen: list[Atom] = []
    ends: dict[int, int] = {}
    for number in range(start, len(words)):
        found = atoms(words[number])
        seen.extend(found)
        if found:
            ends[len(seen)] = number - start + 1
        if len(found) > 1 and words[number].endswith(("'s", "’s")):
            ends[len(seen) - 1] = number - start + 1
        if len(seen) >= reach + 1:
            break
    return seen, ends


def _strippings(parts: tuple[Atom, ...], phrase: str) -> Iterator[tuple[Atom, ...]]:
    """A phrase's atoms in, then those without the possessive and without the leading article out."""
    bare = parts[:-1] if phrase.endswith(("'s", "’s")) else parts
    yield from dict.fromkeys((parts, bare))
    if bare and bare[0][0] == "the":
        yield bare[1:]
