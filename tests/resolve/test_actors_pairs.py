"""Pairs of actors of two reports, each with what must be said of them; the reasons are the table's own."""

import tomllib
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from verbale.records.actor import Actor, Kind, Role
from verbale.records.clue import Clue
from verbale.records.evidence import Evidence, Step
from verbale.records.judgement import Judgement
from verbale.records.reading import Reading
from verbale.records.text import Article, Span
from verbale.records.when import Basis, When
from verbale.resolve.actors import clues_of, judge

_DAYS = {"earlier": date(2024, 3, 1), "later": date(2024, 3, 11)}


@dataclass(frozen=True)
class Told:
    """One side of a pair."""

    name: str
    kind: str = "person"
    state: str = ""
    roles: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    day: date | None = None


def clue(told: Told, side: str) -> Clue:
    """The clue of the one who is told."""
    article = Article.of(side, published=told.day or _DAYS[side])
    actors = [
        Actor.of(told.name, Kind(told.kind), country=told.state),
        *(Actor.of(name, Kind.PERSON) for name in told.beside),
    ]
    words = Evidence.of(article, Span(0, 1), Step("test"))
    published = When.day(article.published or date.min, Basis.PUBLISHED)
    split = [role.partition(" of ") for role in told.roles]
    roles = [Role(told.name, office, of, "on", published, hedged=False, evidence=words) for office, _, of in split]
    return next(clues_of(Reading(article, actors=tuple(actors), roles=tuple(roles))))


def _pairs() -> list[Any]:
    table = tomllib.loads(Path(__file__).with_name("actors_pairs.toml").read_text("utf-8"))["pair"]
    return [pytest.param(one, id=f"{one['earlier']['name']}~{one['later']['name']}: {one['why']}") for one in table]


@pytest.mark.parametrize("pair", _pairs())
def test_a_pair_is_judged_as_a_careful_reader_would(pair: dict[str, Any]) -> None:
    later, earlier = (clue(Told(**pair[side]), side) for side in ("later", "earlier"))
    found = judge(later, earlier) if set(later.keys) & set(earlier.keys) or _alone(later, earlier) else None
    assert (found.verdict.value if found else "nothing") == pair["says"], found
    if pair.get("doubt"):
        assert _score(found) < 0.8


def _alone(later: Clue, earlier: Clue) -> bool:
    """A full name is looked for among those told by the family's name alone."""
    return bool({f"s{key[1:]}" for key in earlier.keys if key[0] == "a"} & set(later.keys))


def _score(found: Judgement | None) -> float:
    assert found is not None
    assert found.score is not None
    return found.score
