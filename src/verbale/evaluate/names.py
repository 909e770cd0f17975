"""Names of a found and of a gold file in, whether they mean the same actor out (gold README: an actor is the same)."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from verbale.records.actor import Kind
from verbale.records.notation import GoldFile

type States = Callable[[str], str]
"""A name, an office or a demonym in, the state that stands in it out, "" where there is none."""

_ARTICLES = {
    "en": frozenset({"the", "a", "an"}),
    "fr": frozenset({"le", "la", "les", "l", "un", "une", "des"}),
    "es": frozenset({"el", "la", "los", "las", "un", "una"}),
    "de": frozenset({"der", "die", "das", "den", "dem", "des", "ein", "eine"}),
}
_JOINING = re.compile(r"[.'’‘`´]")  # U.S. is US
_NO_WORD = re.compile(r"[\W_]+")


@cache
def plain(name: str, language: str = "en") -> str:
    """A name in, the name without case, accents, articles and punctuation out.

    >>> plain("The U.S. Côte-d’Ivoire")
    'us cote divoire'
    """
    if language == "fr":
        name = re.sub(r"\b([ldLD])['’]", r"\1 ", name)
    letters = unicodedata.normalize("NFKD", name)
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()
    words = _NO_WORD.sub(" ", _JOINING.sub("", bare)).split()
    articles = _ARTICLES.get(language, _ARTICLES["en"])
    return " ".join(word for word in words if word not in articles) or " ".join(words)


@dataclass(frozen=True, slots=True)
class Names:
    """The actors of one file: their forms and the states for which they stand, by plain name."""

    language: str
    forms: dict[str, frozenset[str]]
    states: dict[str, str]

    @classmethod
    def of(cls, file: GoldFile, states: States) -> "Names":
        """A file and what finds a state in words in, its Names out."""
        forms: dict[str, frozenset[str]] = {}
        stands_for: dict[str, str] = {}
        for actor in file.actors:
            name = plain(actor.name, file.language)
            forms[name] = forms.get(name, frozenset()) | {plain(form, file.language) for form in actor.forms}
            own = actor.name if actor.kind in {Kind.STATE, Kind.TERRITORY} else ""
            stands_for[name] = plain(_first_state((actor.name, *actor.roles), states) or own or actor.name)
        return cls(file.language, forms, stands_for)

    def plain(self, name: str) -> str:
        """A name in, its plain form in the file's language out."""
        return plain(name, self.language)


@dataclass(frozen=True, slots=True)
class Identity:
    """Tells of a found name and a gold name of one article whether they mean the same actor, or the same state."""

    found: Names
    gold: Names
    states: States

    def same(self, found: str, gold: str) -> bool:
        """Same name, a form of the gold actor, or another name most of whose listed forms are forms of his."""
        name, target = self.gold.plain(found), self.gold.plain(gold)
        known = self.gold.forms.get(target, frozenset()) | {target}
        if name in known:
            return True
        listed = self.found.forms.get(name, frozenset())
        return 2 * len(listed & known) > len(listed)

    def same_state(self, found: str, gold: str) -> bool:
        """The same actor, or one that stands for the same state."""
        return self.same(found, gold) or self._state(self.found, found) == self._state(self.gold, gold)

    def share(self, found: Iterable[str], gold: Iterable[str]) -> bool:
        """Whether one of the found names is one of the gold ones; two empty lists count as shared."""
        return _share(found, gold, self.same)

    def _state(self, names: Names, name: str) -> str:
        known = names.states.get(names.plain(name))
        return known if known is not None else plain(self.states(name) or name)


def _share(found: Iterable[str], gold: Iterable[str], same: Callable[[str, str], bool]) -> bool:
    some, others = tuple(found), tuple(gold)
    if not some or not others:
        return not some and not others
    return any(same(one, other) for one in some for other in others)


def _first_state(words: Iterable[str], states: States) -> str:
    return next(filter(None, map(states, words)), "")
