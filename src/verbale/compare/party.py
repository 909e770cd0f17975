"""What an account calls an actor in, what can be known of it from its name, kind and offices out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from verbale.records.actor import Actor, Kind
from verbale.reference.nominals import nominals
from verbale.reference.party_names import behind_whom, head_place
from verbale.reference.phrases import fold
from verbale.reference.sectors import sectors_of
from verbale.reference.states import state_in
from verbale.reference.stems import stems
from verbale.reference.wordings import wordings

_DROPPED = frozenset({"the", "a", "an"})
_NUMBERS = {word: number for number, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}


@dataclass(frozen=True)
class Party:
    """One actor of a side: its name as it stands, kind, the state behind it, and what else its report calls it (plain)."""

    called: str
    kind: Kind
    state: str = ""
    roles: tuple[str, ...] = ()
    also: frozenset[str] = frozenset()

    @cached_property
    def name(self) -> str:
        """The plain name."""
        return plain(self.called)

    @cached_property
    def described(self) -> bool:
        """Whether the name tells what somebody is, not who: “captain of the ferry”, “two fishermen”; not “Green Banner”."""
        head = _head(self.called)
        if self.kind is Kind.PERSON:
            return not head[:1].isupper() or self.name.startswith("unnamed")
        return not head[:1].isupper() and not head[:1].isdigit()

    @cached_property
    def lemmas(self) -> tuple[str, ...]:
        """The noun that heads the name, and what it may be a form of."""
        return lemmas(_head(self.called))

    @cached_property
    def theme(self) -> str:
        """The theme of people to which a description's noun belongs; "" for none."""
        return theme_of(self.lemmas)

    @cached_property
    def camp(self) -> str:
        """Forces, fighters or people, where the name tells it; "" for anybody."""
        if self.described:
            if wordings().anybody.intersection(self.lemmas):
                return ""
            return wordings().camps.get(self.theme, "")
        return next((camp for code in self.sectors if (camp := wordings().sectors.get(code))), "")

    @cached_property
    def sectors(self) -> tuple[str, ...]:
        """PLOVER's codes of what a named body or office is."""
        return tuple(sector.code for sector in sectors_of(self.kind.value, (self.called, *self.roles)))

    @cached_property
    def size(self) -> int | None:
        """How many it is, where its name tells it: 2 for “two fishermen”; 1 for a person."""
        if self.kind is Kind.PERSON:
            return 1
        first = self.name.partition(" ")[0]
        return int(first) if first.isascii() and first.isdigit() else _NUMBERS.get(first)


def party_of(name: str, actors: Sequence[Actor]) -> Party:
    """The name of an actor and the actors of its report in, the Party out."""
    actor = next((one for one in actors if one.name == name), None)
    if actor is None:
        return Party(name, Kind.GROUP, plain(behind_whom(name, _state(name))))
    also = frozenset(words for words in map(plain, (*actor.roles, *actor.forms)) if _tells(words))
    state = actor.country or _state(name) or _of_office(actor)
    if actor.kind is Kind.GROUP:
        state = behind_whom(name, state)
    return Party(name, actor.kind, plain(state), actor.roles, also)


def _of_office(actor: Actor) -> str:
    """The state of which a person is told to hold an office: "foreign minister of Chile"."""
    roles = actor.roles if actor.kind is Kind.PERSON else ()
    return next(filter(None, map(_state, roles)), "")


@lru_cache(maxsize=65_536)
def lemmas(noun: str) -> tuple[str, ...]:
    """A noun in, itself in small letters and what it may be a form of out.

    >>> "fisherman" in lemmas("fishermen"), "soldier" in lemmas("Soldiers")
    (True, True)
    """
    word = fold(noun)
    singular = (f"{word[:-3]}man",) if word.endswith("men") else ()
    return (word, *singular, *stems(word))


def plain(name: str) -> str:
    """A name in, the name without case, accents and articles out.

    >>> plain("The Côte d’Ivoire")
    'cote d’ivoire'
    """
    return " ".join(word for word in fold(name).split() if word not in _DROPPED)


def theme_of(words: Sequence[str]) -> str:
    """What a noun may be a form of in, the theme of people of the first that has one out; "" for none."""
    return next(filter(None, map(nominals().theme, words)), "")


def _tells(words: str) -> bool:
    """Whether words can name somebody: not a pronoun, nor one that stands for anybody."""
    return len(words) > 3 and nominals().theme(words) != "anybody"


@lru_cache(maxsize=65_536)
def _state(name: str) -> str:
    return state_in(name)


def _head(name: str) -> str:
    words = [word for word in name.split() if word.casefold() not in _DROPPED]
    return words[head_place(words) - 1] if words else ""


def numbered(side: Sequence[Party]) -> Iterator[Party]:
    """A side in, the same without descriptions of just those whom it also names out: “two technicians, Ndao and Mbow”."""
    named = sum(party.kind is Kind.PERSON and not party.described for party in side)
    for party in side:
        if not (named and party.described and party.size == named and party.kind is not Kind.PERSON):
            yield party
