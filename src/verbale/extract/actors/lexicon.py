"""Tokens in, what the tables of the world say of them out: known names, offices, bodies and their states."""

from collections.abc import Sequence
from dataclasses import dataclass

from verbale.records.actor import Kind
from verbale.records.analysis import Token
from verbale.reference.nominals import Nominals
from verbale.reference.offices import Office
from verbale.reference.phrases import As, Entry
from verbale.reference.world import World

_POLITIES = frozenset({"state", "territory"})
_KINDS = frozenset(Kind)
# Words of which the names of many states' parties are made.
_ANY_PARTY = frozenset(
    """the national democratic democrats republican liberal labour labor conservative people people's social socialist christian green united popular
    front party union alliance movement congress unity justice freedom progress progressive development reform civic patriotic new of and for
    """.split()
)
_SORTS = {As.DEMONYM: "demonym", As.CAPITAL: "capital"}


@dataclass(frozen=True, slots=True)
class Known:
    """What a table says of a name: how many tokens it takes, whom it means, and by which kind of form."""

    words: int
    name: str
    kind: Kind
    country: str
    form: As

    @property
    def polity(self) -> bool:
        """Whether it is a state or territory, by whatever form."""
        return self.kind in {Kind.STATE, Kind.TERRITORY}

    @property
    def adjective(self) -> bool:
        """Whether the form is an adjective or noun of belonging ("Russian")."""
        return self.form in {As.DEMONYM, As.PEOPLE, As.COMBINING}

    @property
    def capital(self) -> bool:
        """Whether the form is the capital, which may be no more than a town."""
        return self.form is As.CAPITAL

    @property
    def people(self) -> bool:
        """Whether the form is a plural noun for citizens."""
        return self.form is As.PEOPLE

    @property
    def sort(self) -> str:
        """The sort of mention that the form makes."""
        return _SORTS.get(self.form, "name")


class Lexicon:
    """The tables as the cast asks them. `told` are canonical names that the report has given by an unmistakable form."""

    __slots__ = ("_found", "_schemes", "_states", "nouns", "told", "words", "world")

    def __init__(self, world: World, nouns: Nominals, tokens: Sequence[Token]) -> None:
        self.world = world
        self.nouns = nouns
        self.words = ["" if t.text.endswith("$") else t.text for t in tokens]  # "US$ 20" is no state
        self.told: set[str] = set()
        self._found: dict[int, tuple[int, tuple[Entry, ...]]] = {}
        self._schemes: dict[str, str] = {}
        self._states: frozenset[str] | None = None

    def entries(self, at: int) -> tuple[int, tuple[Entry, ...]]:
        """A token in, the longest known name that begins there out, read once."""
        found = self._found.get(at)
        if found is None:
            found = self._found[at] = self.world.longest(self.words, at)
        return found

    def longest(self, at: int, last: int) -> Known | None:
        """The longest known name at a token that ends by `last`."""
        count, entries = self.entries(at)
        while count and at + count > last:
            count, entries = self.world.names.longest(self.words[at:last], 0)
        for entry in entries:
            plain = entry.kind in _KINDS and entry.as_ not in {As.NAMESAKE, As.COMBINING}
            if plain and self._may_be(entry) and not self._is_anybodys(entry, at, count):
                # An outlet's country tells nothing of whose minister or army the report speaks.
                country = "" if entry.kind == "media" else entry.country or _self(entry)
                return Known(count, entry.canonical, Kind(entry.kind), country, entry.as_)
        return None

    def among(self, at: int, names: frozenset[str]) -> Known | None:
        """The one of these canonical names for which the token at `at` may also stand, as initials do; None where there is none."""
        count, entries = self.entries(at)
        for entry in entries if count == 1 else ():
            if entry.canonical in names and entry.kind in _KINDS:
                return Known(count, entry.canonical, Kind(entry.kind), entry.country or _self(entry), entry.as_)
        return None

    def _may_be(self, entry: Entry) -> bool:
        """Short forms count only where the text has named the one that they mean."""
        return entry.as_ is not As.SHORT or entry.canonical in self.told

    def _is_anybodys(self, entry: Entry, at: int, count: int) -> bool:
        """ "The opposition National Front" in Ghana is not France's: such names mean the tables' party where its state is told."""
        if (
            entry.kind != "party"
            or not entry.country
            or not all(w.lower() in _ANY_PARTY for w in self.words[at : at + count])
        ):
            return False
        if self._states is None:
            names = (found for index in range(len(self.words)) for found in self.entries(index)[1])
            self._states = frozenset(e.canonical for e in names if e.kind in _POLITIES and e.as_ is not As.NAMESAKE)
        return bool(self._states) and entry.country not in self._states

    def odd(self, at: int) -> int:
        """How many tokens a known name without a capital takes at a token ("3+3")."""
        count, entries = self.entries(at)
        return count if entries and entries[0].kind in _KINDS else 0

    def office(self, at: int, last: int) -> int:
        """How many tokens an office takes that begins at a token; 0 where none begins."""
        count, office = self.world.longest_office(self.words[at:last], 0)
        return count if office is not None else 0

    def title(self, at: int, last: int) -> int:
        """The same, but for titles before a name: a plural ("Farmers") is rather part of a name."""
        count, office = self.world.longest_office(self.words[at:last], 0)
        return count if office is not None and not office.plural else 0

    def is_known(self, at: int) -> bool:
        """Whether a known name of a state, by whatever form, or of an organisation in several words begins at a token."""
        length, entries = self.entries(at)
        bodies = (
            {Kind.ORGANISATION} if length > 1 and all(w[:1].isupper() for w in self.words[at : at + length]) else set()
        )
        return any(e.kind in _POLITIES | bodies and e.as_ not in {As.NAMESAKE, As.SHORT} for e in entries)

    def body_words(self, at: int, last: int) -> int:
        """How many tokens words for a kind of body take at a token ("Supreme Court"); 0 where none begin."""
        return self.world.longest_body(self.words[at:last], 0)[0]

    def in_body(self, *words: str) -> bool:
        """Whether one of the words, in lower case, stands in words for a kind of body."""
        return not self.world.in_bodies.isdisjoint(words)

    def in_office(self, word: str) -> bool:
        """Whether a word, in lower case, stands in titles of offices ("foreign", "deputy")."""
        return word in self.world.offices.words

    def office_told(self, words: Sequence[str]) -> Office | None:
        """The words of a noun phrase in, the office that they tell out."""
        return self.world.office(words)

    def modifies_office(self, tokens: Sequence[Token], at: int, end: int) -> bool:
        """Whether words before an office belong to it: none of them is a name or an honorific."""
        return all(
            tokens[i].upos in {"ADJ", "NOUN"} or tokens[i].text.lower() in {"and", "&", "-"} for i in range(at, end)
        )

    def organised(self, tokens: Sequence[Token], at: int, end: int) -> str:
        """The noun of an organisation that a name ends with or has before "of" and "for"; "" where there is none."""
        for index in range(at, end):
            if tokens[index].text in {"of", "for", "on"} and index > at and self._organises(tokens[index - 1].text):
                return tokens[index - 1].text.lower()
        return tokens[end - 1].text.lower() if self._organises(tokens[end - 1].text) else ""

    def _organises(self, word: str) -> bool:
        lower = word.lower()
        lemma = lower[:-1] if lower.endswith("s") and not lower.endswith(("ss", "us")) else lower
        known = self.nouns.named(lower) or self.nouns.group(lemma)
        return bool(known) and not self.nouns.theme(lower) and word[:1].isupper()

    def body(self, phrase: str, state: str) -> str:
        """Words for a body and a state in, the body's canonical name out; "" where the words name none."""
        return self.world.body_name(phrase, state) or ""

    def scheme(self, phrase: str) -> str:
        """Words for a body in, its kind's naming scheme out; "" where the words name none."""
        found = self._schemes.get(phrase)
        if found is None:
            kind = self.world.body_kind(phrase)
            found = self._schemes[phrase] = kind.scheme if kind is not None else ""
        return found

    def iso(self, state: str) -> str:
        """A state in, its ISO code out."""
        found = self.world.polities.get(state)
        return found.iso2 if found is not None else ""

    def state_of_place(self, name: str) -> str:
        """A place's name in, the state that it names or is the capital of out."""
        for entry in self.world.lookup(name):
            if entry.kind in _POLITIES and entry.as_ is not As.NAMESAKE:
                return entry.canonical
        return ""


def _self(entry: Entry) -> str:
    return entry.canonical if entry.kind in _POLITIES else ""
