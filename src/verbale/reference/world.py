"""All tables of the world in, one `World` out: who is meant by a name, what a state's body is called, which office words tell."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from verbale.errors import BadTable
from verbale.reference.bodies import BodyKind, own_bodies, read_bodies, read_kinds, read_portfolios
from verbale.reference.known import Known, read_known
from verbale.reference.namesakes import Namesake, read_namesakes, read_ordinary
from verbale.reference.offices import Office, Offices, read_offices
from verbale.reference.phrases import As, Entry, Form, Phrases, atoms
from verbale.reference.polities import Polity, read_polities


@dataclass(frozen=True, slots=True)
class World:
    """The tables, indexed. Get it by `world()`, which reads them once.

    `in_bodies` are all words in phrases for bodies, `uncapped` the first words of names without a capital.
    """

    polities: Mapping[str, Polity]
    known: Mapping[str, Known]
    kinds: tuple[BodyKind, ...]
    names: Phrases
    body_words: Phrases
    offices: Offices
    namesakes: Mapping[str, tuple[Namesake, ...]]
    own_words: Mapping[tuple[str, str], BodyKind]
    in_bodies: frozenset[str]
    uncapped: frozenset[str]

    def lookup(self, phrase: str) -> tuple[Entry, ...]:
        """A whole phrase in, everything that it may mean out, surest first; () if nothing is known of it.

        >>> [(entry.canonical, entry.as_.value) for entry in world().lookup("the Tskhinvali Region")]
        [('South Ossetia', 'side')]
        """
        return self.names.lookup(phrase)

    def longest(self, words: Sequence[str], start: int) -> tuple[int, tuple[Entry, ...]]:
        """Tokens and a place in, the longest known name that begins there out, as (number of tokens, meanings); (0, ()) if none.

        Names that need their article ("the North", "The Hague") are found from the article on.

        >>> world().longest("talks with the European Union on Monday".split(), 3)[0]
        2
        """
        return self.names.longest(words, start)

    def polity(self, name: str) -> Polity:
        """A canonical name or any name in general use in, the state or territory out; KeyError if there is none.

        >>> world().polity("DRC").name
        'Democratic Republic of the Congo'
        """
        found = self.polities.get(name)
        if found is not None:
            return found
        for entry in self.names.lookup(name):
            if entry.canonical in self.polities and entry.as_ not in {As.DEMONYM, As.PEOPLE, As.CAPITAL, As.COMBINING}:
                return self.polities[entry.canonical]
        raise KeyError(name)

    def of_name(self, name: str) -> str:
        """A canonical name in, the name as it stands behind "of" out ("the United States").

        >>> world().of_name("Netherlands"), world().of_name("Busan")
        ('the Netherlands', 'Busan')
        """
        found = self.polities.get(name)
        return found.of_name if found else name

    def body_kind(self, phrase: str, state: str = "") -> BodyKind | None:
        """The words for a body, without its state, in, its kind out; words of one state count only for that state.

        >>> world().body_kind("the Foreign Ministry").scheme
        'Ministry of Foreign Affairs of {state}'
        """
        folded = _folded(phrase)
        own = self.own_words.get((state, folded))
        if own is not None:
            return own
        found = self.body_words.lookup(folded)
        return self.kinds[int(found[0].canonical)] if found else None

    def body_name(self, phrase: str, state: str) -> str | None:
        """The words for a body and the state (or town) whose it is in, its canonical name out; None for words that name no body.

        >>> world().body_name("foreign ministry", "Russia"), world().body_name("MID", "Russia")
        ('Ministry of Foreign Affairs of Russia', 'Ministry of Foreign Affairs of Russia')
        """
        kind = self.body_kind(phrase, state)
        if kind is not None:
            return kind.canonical(state, self.of_name(state))
        for entry in self.names.lookup(phrase):
            if entry.kind == "body" and entry.country == state:
                return entry.canonical
        return None

    def longest_body(self, words: Sequence[str], start: int) -> tuple[int, BodyKind | None]:
        """Tokens and a place in, the longest words for a kind of body that begin there out; (0, None) if none.

        >>> world().longest_body("the interior ministry of Peru".split(), 1)[0]
        2
        """
        count, found = self.body_words.longest(words, start)
        return count, self.kinds[int(found[0].canonical)] if found else None

    def office(self, words: Sequence[str]) -> Office | None:
        """The words of a noun phrase in, the office that they tell out; None if none.

        >>> found = world().office("former Russian Deputy Foreign Minister".split())
        >>> found.title, found.stage, found.rank
        ('deputy foreign minister', 'former', 3)
        """
        return self.offices.find(words)

    def longest_office(self, words: Sequence[str], start: int) -> tuple[int, Office | None]:
        """Tokens and a place in, the longest title that begins there out; (0, None) if none."""
        return self.offices.longest(words, start)

    def office_body(self, office: Office, state: str) -> str:
        """An office and the state that it is told of in, the canonical body for which its holder speaks out ("" if none).

        >>> world().office_body(world().office(["FM"]), "Fiji")
        'Ministry of Foreign Affairs of Fiji'
        """
        if office.of in {"none", "body", "place", "group", "party", "company", "organisation", "media"}:
            return ""
        return state if office.of == "state" else self.body_name(office.of, state) or ""

    def ambiguous(self, form: str) -> tuple[Namesake, ...]:
        """A form in, what else it often means out, with words that tell ("Georgia": the American state, if Atlanta is near)."""
        return self.namesakes.get(form, ())


def _folded(phrase: str) -> str:
    parts = [atom[0] for atom in atoms(phrase)]
    if phrase.endswith(("'s", "’s")):
        parts = parts[:-1]
    return " ".join(parts[1:] if parts[:1] == ["the"] else parts)


@cache
def world() -> World:
    """The tables of the world, read once.

    >>> world().lookup("Bankova")[0].canonical
    'Presidency of Ukraine'
    """
    polities = read_polities()
    by_name = {polity.name: polity for polity in polities}
    if len(by_name) != len(polities):
        raise BadTable(f"countries.csv, territories.toml: {_twice(polities)} stands twice")
    portfolios = read_portfolios()
    kinds = read_kinds(portfolios)
    known = read_known()
    _check(known, by_name)
    namesakes = read_namesakes()
    names = Phrases(_forms(polities, known, kinds, namesakes), read_ordinary())
    return World(
        polities=by_name,
        known={actor.name: actor for actor in known},
        kinds=kinds,
        names=names,
        body_words=Phrases(_body_forms(kinds)),
        offices=read_offices(portfolios),
        namesakes=namesakes,
        uncapped=frozenset(form.form.split()[0].lower() for form in names if form.form[0].islower()),
        in_bodies=frozenset(word.lower() for kind in kinds for phrase in kind.phrases for word in phrase.split()),
        own_words={(state, _folded(word)): kind for kind in kinds for state, words in kind.own_words for word in words},
    )


def _check(known: Sequence[Known], polities: Mapping[str, Polity]) -> None:
    """BadTable where a row names a country or a parent that no table holds."""
    names = {actor.name for actor in known}
    for actor in known:
        if actor.country and actor.country not in polities:
            raise BadTable(f"“{actor.name}”: its country “{actor.country}” stands in no table; see countries.csv")
        if actor.parent and actor.parent not in names:
            raise BadTable(f"“{actor.name}”: its parent “{actor.parent}” stands in no table")


def _twice(polities: Sequence[Polity]) -> str:
    names = [polity.name for polity in polities]
    return ", ".join(sorted({name for name in names if names.count(name) > 1}))


def _forms(
    polities: Sequence[Polity],
    known: Sequence[Known],
    kinds: tuple[BodyKind, ...],
    namesakes: Mapping[str, tuple[Namesake, ...]],
) -> Iterator[Form]:
    of_names = {polity.name: polity.of_name for polity in polities}
    for group in (polities, known, read_bodies(), own_bodies(kinds, of_names)):
        for one in group:
            yield from one.forms()
    for form, others in namesakes.items():
        for other in others:
            yield Form(form, Entry(f"{form} ({other.means})", other.kind, As.NAMESAKE, other.country))


def _body_forms(kinds: Sequence[BodyKind]) -> Iterator[Form]:
    for number, kind in enumerate(kinds):
        entry = Entry(str(number), "body", As.ALIAS)
        for phrase in kind.phrases:
            yield Form(phrase, entry)
