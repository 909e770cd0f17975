"""Accounts in, a network of actors out: who → whom, or who speaks → of whom; ties of one type and one status are one tie."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import reduce
from itertools import count, groupby, permutations, product
from typing import Any, Self

from verbale.export.records import Records
from verbale.export.same_actors import SameActors
from verbale.export.sorting import sorted_on_disk
from verbale.export.xml_text import one_line
from verbale.records.account import Account
from verbale.records.actor import Mention
from verbale.records.identity import content_id
from verbale.records.judgement import Question
from verbale.records.reading import ACCOUNTS, Reading
from verbale.records.voice import Voice, names_of
from verbale.reference.unlisted import kind_of, unlisted

# Coding manual 10a: what these do they do together, and all of them stand in WHO; each is tied to each other.
_TOGETHER = frozenset({"CONSULT", "COOPERATE", "AGREE", "SUPPORT"})

_NODE, _TIE = "0", "1"  # nodes stand before ties in every file


@dataclass(frozen=True, slots=True)
class Node:
    """An actor or an outlet: its id, its name as first met, its kind, the state behind it, and all names that it bears."""

    id: str
    name: str
    kind: str
    country: str
    names: frozenset[str] = frozenset()

    def all_names(self) -> str:
        """The names, "; " between."""
        return "; ".join(sorted(self.names))

    def also(self, other: "Node") -> "Node":
        """The same with the names of another that is one with it."""
        return self if other.names <= self.names else replace(self, names=self.names | other.names)


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """What makes ties one: source and target (ids of nodes), type, mode and status, and as what a voice speaks of the target."""

    source: str
    target: str
    type: str
    mode: str
    status: str
    spoken_of: str = ""

    def parts(self) -> tuple[str, ...]:
        """Its fields in their order."""
        return self.source, self.target, self.type, self.mode, self.status, self.spoken_of


@dataclass(slots=True)
class Tie:
    """What the accounts of one tie tell: how many they are, in how many articles, and on which days."""

    count: int = 0
    articles: int = 0
    undated: int = 0
    days: list[tuple[date | None, date | None]] = field(default_factory=list)
    last_article: str = ""

    def add(self, article: str, start: date | None, end: date | None) -> None:
        """One more account, its article and its days; those of one article come one after the other."""
        self.count += 1
        self.articles += article != self.last_article
        self.last_article = article
        if start is None and end is None:
            self.undated += 1
        else:
            self.days.append((start, end))


type Told = tuple[str, date | None, date | None]
"""What a tie needs of an account: its article and its days."""
type Sorted = tuple[str, ...]
"""What nodes and ties are sorted by: which of the two, an id or a key, and a number of its own."""
type Group = tuple[Sorted, Iterator[tuple[Sorted, Any]]]
"""Of one node all that articles give of it, of one tie all its accounts."""
type Dyads = Callable[[Account, "_Cast"], Iterator[Key]]


def _told_by(account: Account) -> Told:
    """An account in, what a tie needs of it out."""
    return account.evidence.article, account.when.start, account.when.end


@dataclass(slots=True)
class Network:
    """Nodes and ties, each in the order of ids and keys, to be gone through once, nodes first; only one of them is in memory.

    `accounts` went by, `untied` of them have nobody at one end.
    """

    caption: str
    accounts: int = 0
    untied: int = 0
    _groups: Iterator[Group] = field(default_factory=lambda: iter(()))
    _next: Group | None = None

    @classmethod
    def of(cls, records: Records, caption: str, dyads: Dyads) -> Self:
        """Records and what ties an account makes in, their network out."""
        network = cls(caption)
        network._groups = groupby(sorted_on_disk(network._rows(records, dyads)), key=lambda row: row[0][:-1])
        network._next = next(network._groups, None)  # all went by before the first comes out
        return network

    def nodes(self) -> Iterator[Node]:
        """The nodes in the order of their ids, as the first article that names them has them, with the names that all give."""
        for _, group in self._those(_NODE):
            yield reduce(Node.also, (node for _, node in group))

    def ties(self) -> Iterator[tuple[Key, Tie]]:
        """The ties in the order of their keys."""
        for parts, group in self._those(_TIE):
            tie = Tie()
            for _, told in group:
                tie.add(*told)
            yield Key(*parts[1:]), tie

    def loose(self) -> str:
        """How many accounts make no tie; "" where all do."""
        told = f"{self.untied} of {self.accounts} accounts have nobody at one end and make no tie"
        return told if self.untied else ""

    def __str__(self) -> str:
        return "; ".join(filter(None, (self.caption, self.loose())))

    def _those(self, kind: str) -> Iterator[Group]:
        """What is sorted under each node or each tie; the first of another kind is left for the next call."""
        while self._next and self._next[0][0] <= kind:
            if self._next[0][0] == kind:
                yield self._next
            self._next = next(self._groups, None)

    def _rows(self, records: Records, dyads: Dyads) -> Iterator[tuple[Sorted, Node | Told]]:
        """Nodes and ties under their ids and keys, those told first before the others."""
        same, numbers = SameActors.by(records.judgements(question=Question.ACTOR)), count()
        for reading in records.readings(parts=ACCOUNTS):
            cast = _Cast(reading, same)
            for account in reading.accounts:
                keys = dict.fromkeys(dyads(account, cast))
                for key in keys:
                    yield (_TIE, *key.parts(), f"{next(numbers):012}"), _told_by(account)
                self.accounts += 1
                self.untied += not keys
            for node in cast.used.values():
                yield (_NODE, node.id, f"{next(numbers):012}"), node


class _Cast:
    """The actors of one article by name; the nodes asked for come to stand in `used`."""

    def __init__(self, reading: Reading, same: SameActors) -> None:
        self._actors = {actor.name: actor for actor in reading.actors}
        self._article, self._outlet = reading.article.id, reading.article.source.outlet
        self._same = same
        self.used: dict[str, Node] = {}

    def ids(self, mentions: tuple[Mention, ...]) -> list[str]:
        """Mentions in, the ids of their nodes out, each once."""
        return [self._use(self._node(name)) for name in names_of(mentions)]

    def outlet(self) -> str:
        """The id of the node of who published the article."""
        name = self._outlet or "(outlet not told)"
        return self._use(
            Node(content_id("outlet", self._outlet), one_line(name), "outlet", "", frozenset((one_line(name),)))
        )

    def _use(self, node: Node) -> str:
        self.used[node.id] = self.used.get(node.id, node).also(node)
        return node.id

    def _node(self, name: str) -> Node:
        actor, line = self._actors.get(name), one_line(name)
        if actor is None and kind_of(name):
            actor = unlisted(name)
        if actor is None:
            return Node(content_id("actor", name, ""), line, "", "", frozenset((line,)))
        id_ = one_line(self._same.node(self._article, actor))
        return Node(id_, line, actor.kind.value, one_line(actor.country), frozenset((line,)))


def of_deeds(records: Records) -> Network:
    """Records in, the network of who did something to whom out."""
    return Network.of(records, "Who did what to whom, as told", _deeds)


def of_voices(records: Records) -> Network:
    """Records in, the network of who tells of whom out; where the article itself tells, its outlet is the source."""
    return Network.of(records, "Who tells of whom", _tellings)


def _deeds(account: Account, cast: _Cast) -> Iterator[Key]:
    who, whom = cast.ids(account.who), cast.ids(account.whom)
    together = not whom and account.did.type in _TOGETHER
    for source, target in permutations(who, 2) if together else product(who, whom):
        yield _key(account, source, target)


def _tellings(account: Account, cast: _Cast) -> Iterator[Key]:
    for source in _speakers(account.according_to, cast):
        for target, spoken_of in _subjects(account, cast):
            yield _key(account, source, target, spoken_of)


def _speakers(voice: Voice, cast: _Cast) -> list[str]:
    return [cast.outlet()] if voice.through is None else cast.ids(voice.speakers)


def _subjects(account: Account, cast: _Cast) -> Iterator[tuple[str, str]]:
    yield from ((target, "who") for target in cast.ids(account.who))
    yield from ((target, "whom") for target in cast.ids(account.whom))


def _key(account: Account, source: str, target: str, spoken_of: str = "") -> Key:
    status = " ".join(account.status.flags()) or account.status.time.value
    return Key(source, target, one_line(account.did.type), one_line(account.did.mode), status, spoken_of)
