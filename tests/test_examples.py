"""What the project shows to newcomers: the samples, their hand-made gold, the example program."""

import runpy
from pathlib import Path

import pytest

from verbale.evaluate.gold import read_items
from verbale.records.notation import read_gold

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
GOLD = sorted(path for path in EXAMPLES.rglob("*.toml") if path.with_suffix(".txt").exists())


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_the_gold_of_a_sample_stands_in_its_text(path: Path) -> None:
    gold, text = read_gold(path), _plain(path.with_suffix(".txt").read_text("utf-8"))
    assert gold.id == path.stem
    assert gold.accounts
    for statement in gold.statements:
        for part in statement.content.split(" … "):
            assert _plain(part) in text, part
        assert _plain(statement.cue.split()[0]) in text
    for actor in gold.actors:
        for form in actor.forms:
            assert _plain(form) in text, form
    assert all(_plain(hedge) in text for hedge in gold.hedges)


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_who_acts_in_a_sample_is_among_its_actors(path: Path) -> None:
    gold = read_gold(path)
    known = {actor.name for actor in gold.actors}
    voices = {name for account in gold.accounts for link in account.voice for name in link}
    assert {name for a in gold.accounts for name in (*a.who, *a.whom)} | voices <= known
    assert {role.actor for role in gold.roles} <= known


def test_the_samples_can_be_scored() -> None:
    items = [*read_items(EXAMPLES), *read_items(EXAMPLES / "gold"), *read_items(EXAMPLES / "readouts")]
    assert {item.gold.id for item in items} == {path.stem for path in GOLD}


def test_the_sample_has_all_that_the_readme_promises() -> None:
    """Several mouths, nested voices, scare quotes, capitals, a plan, a denial, an appointment: as coded by hand."""
    gold = read_gold(EXAMPLES / "djibouti-talks.toml")
    assert len({account.voice for account in gold.accounts}) >= 6
    assert any(len(account.voice) == 2 for account in gold.accounts)
    assert gold.hedges
    flags = {flag for account in gold.accounts for flag in account.flags}
    assert {"future", "negated", "historical"} <= flags
    assert "APPOINT" in {account.type for account in gold.accounts}
    assert "Addis Ababa" in next(actor.forms for actor in gold.actors if actor.name == "Ethiopia")


def test_the_example_program_runs(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(EXAMPLES / "one_article.py"), run_name="__main__")
    shown = capsys.readouterr().out
    assert " | CONSULT" in shown
    assert "Selam Habtewold: foreign minister of Ethiopia" in shown
    assert "told by others" in shown
