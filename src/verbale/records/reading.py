"""Everything that was read in one article: the result of the main job."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Literal

from verbale.records.account import Account
from verbale.records.actor import Actor, Role
from verbale.records.evidence import Evidence
from verbale.records.judgement import Judgement
from verbale.records.problem import Problem
from verbale.records.text import Article
from verbale.records.voice import Statement

type Parts = Collection[Literal["statements", "accounts", "problems"]]
"""What a store keeps apart from the rest of a reading: who needs none of it asks for less, and waits for less."""

WHOLE: Parts = ("statements", "accounts", "problems")
ACCOUNTS: Parts = frozenset({"accounts"})
BARE: Parts = ()
"""The article with its actors, roles and hedges alone."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One article and its record: statements, accounts, actors, roles, hedged stretches, and what could not be read.

    `engine` names the parser and its model with their versions, as `Analysis` does. `judgements` are those of whoever has
    looked the record through.
    """

    article: Article
    statements: tuple[Statement, ...] = ()
    accounts: tuple[Account, ...] = ()
    actors: tuple[Actor, ...] = ()
    roles: tuple[Role, ...] = ()
    hedges: tuple[Evidence, ...] = ()
    problems: tuple[Problem, ...] = ()
    engine: str = ""
    judgements: tuple[Judgement, ...] = ()

    def sure(self, least: float) -> "Reading":
        """The same without the accounts whose confidence is below `least` (0 to 1).

        >>> Reading(Article.of("")).sure(0.5).accounts
        ()
        """
        return replace(self, accounts=tuple(one for one in self.accounts if one.confidence >= least))
