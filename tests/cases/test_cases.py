"""Drawers of cases in, one test for each out; README.md beside this file tells how a case is written."""

import tomllib
from datetime import date
from fnmatch import fnmatchcase
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from verbale.pipeline.reading import read_article
from verbale.records.notation import gold_of
from verbale.records.reading import Reading
from verbale.records.text import Article

HERE = Path(__file__).parent
KEYS = {"name", "text", "published", "outlet", "ruling", "has", "has_not", "only", "says", "roles", "hedges", "why"}
MUTUAL = {"CONSULT", "COOPERATE", "AGREE", "SUPPORT"}


def _cases() -> list[Any]:
    found = []
    for file in sorted(HERE.rglob("*.toml")):
        for case in tomllib.loads(file.read_text("utf-8"))["case"]:
            assert case.keys() <= KEYS, (file, case.keys() - KEYS)
            marks = [pytest.mark.xfail(strict=True, reason=case["why"])] if file.parent.name == "known_failures" else []
            found.append(pytest.param(case, id=f"{file.parent.name}-{file.stem}: {case['name']}", marks=marks))
    return found


@pytest.mark.parametrize("case", _cases())
def test_case(case: dict[str, Any]) -> None:
    published = case.get("published", date(2024, 5, 8))
    article = Article.of(case["text"].strip(), published=published, outlet=case.get("outlet", ""), language="en")
    reading = read_article(article)
    lines = [str(account) for account in reading.accounts]
    shown = "\n".join(lines) or "no account"
    for pattern in case.get("has", ()):
        assert any(_fits(pattern, line) for line in lines), f"missing: {pattern}\n{shown}"
    for pattern in case.get("has_not", ()):
        assert not any(_fits(pattern, line) for line in lines), f"must not stand: {pattern}\n{shown}"
    if case.get("only"):
        beside = [line for line in lines if not any(_fits(pattern, line) for pattern in case.get("has", ()))]
        assert not beside, f"beside what is expected:\n{shown}"
    _check_the_rest(case, reading)


def _check_the_rest(case: dict[str, Any], reading: Reading) -> None:
    gold = gold_of(reading)
    said = [str(statement) for statement in gold.statements]
    for pattern in case.get("says", ()):
        assert any(_says(pattern, line) for line in said), f"missing: {pattern}\n" + "\n".join(said)
    roles = [str(role) for role in gold.roles]
    for pattern in case.get("roles", ()):
        assert any(_cells_fit(pattern, line) for line in roles), f"missing: {pattern}\n" + "\n".join(roles)
    for words in case.get("hedges", ()):
        assert any(words in hedge for hedge in gold.hedges), f"missing: {words}\n{gold.hedges}"


def _fits(pattern: str, line: str) -> bool:
    """Whether an account is as a pattern says; sides that meet may change places."""
    wanted, found = _cut(pattern, 7), _cut(line, 7)
    if len(wanted) < 7 or not wanted[6]:
        wanted, found = [*wanted[:6], ""], [*found[:6], ""]
    if all(_cell(w, f) for w, f in zip(wanted, found, strict=True)):
        return True
    if found[2].partition(":")[0].split()[0] not in MUTUAL:
        return False
    sides = [" + ".join(cell for cell in (line[1], line[3]) if cell != "-") for line in (wanted, found)]
    rest = [(w, f) for place, (w, f) in enumerate(zip(wanted, found, strict=True)) if place not in {1, 3}]
    return _cell(*sides) and all(_cell(w, f) for w, f in rest)


def _cut(line: str, most: int) -> list[str]:
    cells = line.split(" | ")
    return [*cells, *[""] * (most - len(cells))]


def _cell(wanted: str, found: str) -> bool:
    names, told = sorted(wanted.split(" + ")), sorted(found.split(" + "))
    if len(names) == len(told) and any(
        all(fnmatchcase(f, w) for w, f in zip(names, order, strict=True)) for order in permutations(told)
    ):
        return True
    return fnmatchcase(found, wanted)


def _says(pattern: str, line: str) -> bool:
    speakers, kind, cue, content, voice = pattern.split(" | ")
    head, _, rest = line.partition(' | "')
    words, _, through = rest.rpartition('" | ')
    told = zip((speakers, kind, cue, voice), (*head.split(" | "), through), strict=True)
    return all(_cell(w, f) for w, f in told) and content.strip('"') in words


def _cells_fit(pattern: str, line: str) -> bool:
    wanted, found = pattern.split(" | "), line.split(" | ")
    return all(_cell(w.strip(), f.strip()) for w, f in zip(wanted, found, strict=False))


def test_every_drawer_holds_cases_and_names_are_their_own() -> None:
    drawers: dict[str, list[str]] = {}
    for file in sorted(HERE.rglob("*.toml")):
        drawers.setdefault(file.parent.name, []).extend(
            c["name"] for c in tomllib.loads(file.read_text("utf-8"))["case"]
        )
    assert drawers.keys() == {"wild", "synthetic", "negative", "known_failures"}
    names = [name for held in drawers.values() for name in held]
    assert len(names) == len(set(names))
    assert len(names) >= 60
