"""Judgements in, which actors of different reports are one out: what networks join into one node."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from sys import intern

from verbale.records.actor import Actor
from verbale.records.in_force import in_force, weight
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.reference.identities import identity_of

_PAIR = 2


@dataclass(slots=True)
class SameActors:
    """Groups of identities (`reference.identities`) that are one actor by the judgements in force.

    As in the store, a person's word goes before a resolver's, the later before the earlier, and a resolver joins no groups that
    a person keeps apart.
    """

    judged: set[str] = field(default_factory=set)
    _above: dict[str, str] = field(default_factory=dict)
    _apart: list[tuple[str, str]] = field(default_factory=list)

    @classmethod
    def by(cls, judgements: Iterable[Judgement]) -> "SameActors":
        """Judgements on whatever questions in, the groups that those on actors make out."""
        same = cls()
        for one in _in_force(judgements):
            same.judged.update(one.about)
            if one.verdict is Verdict.SAME:
                same._join(*one.about)
            elif one.verdict is Verdict.DIFFERENT and one.personal:
                same._apart.append((one.about[0], one.about[1]))
        return same

    def node(self, article: str, actor: Actor) -> str:
        """An actor of an article in, the id of the one that he is out; whom nobody judged is who bears his name and kind."""
        identity = identity_of(article, actor)
        return self._root(identity) if identity in self.judged else actor.id

    def _join(self, one: str, other: str) -> None:
        first, second = sorted((self._root(one), self._root(other)))
        if all({self._root(a), self._root(b)} != {first, second} for a, b in self._apart):
            self._above[second] = first

    def _root(self, identity: str) -> str:
        while (above := self._above.get(identity, identity)) != identity:
            identity = above
        return identity


def _in_force(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Of the judgements on one pair of actors the one that holds, persons' before resolvers', the latest of them first."""
    asked = (_light(one) for one in judgements if one.question is Question.ACTOR and len(set(one.about)) == _PAIR)
    return sorted(in_force(asked), key=weight, reverse=True)


def _light(judgement: Judgement) -> Judgement:
    """The same without its reasons, and with one string for each who signs: all of them are held."""
    return replace(judgement, reasons=(), correction="", words=(), signed=intern(judgement.signed))
