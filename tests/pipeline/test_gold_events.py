"""Two reports of one happening with their gold and what a comparison must find in, the figures out."""

from pathlib import Path

from verbale.pipeline.gold import events
from verbale.pipeline.gold.benches import benches
from verbale.pipeline.gold.texts import Work
from verbale.records.reading import Reading

TEXTS = {
    "raid-a": "Kenyan border guards attacked a village near Lodwar on Monday, killing at least 9 people, the Kenyan interior ministry said.",
    "raid-b": "Ethiopia denied on Tuesday that Kenyan border guards had attacked a village near Lodwar on Monday.",
}
GOLD = {
    "raid-a": "2024-05-06 | Border Guard of Kenya | ASSAULT | - | Lodwar | Ministry of Interior of Kenya < @",
    "raid-b": "2024-05-06 | Border Guard of Kenya | ASSAULT !negated | - | Lodwar | Ethiopia < @",
}
STORY = """
[[event]]
story = "raid"
about = "the raid near Lodwar"
accounts = ["raid-a#1", "raid-b#1"]
answers = ["whether | raid-a#1 | raid-b#1", "who | raid-a#1, raid-b#1", "when | raid-a#1, raid-b#1"]
"""


def written(folder: Path) -> Path:
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
        lines = (
            f'id = "{name}"\npublished = 2024-05-08\nlanguage = "en"\noutlet = "Post"\naccounts = ["{GOLD[name]}"]\n'
        )
        (folder / f"{name}.toml").write_text(lines, "utf-8")
    (folder / "stories.toml").write_text(STORY, "utf-8")
    return folder / "stories.toml"


def test_answers_are_counted_from_the_golds_accounts_and_from_found_ones(tmp_path: Path) -> None:
    (bench,) = [one for one in benches([written(tmp_path)], Work()) if one.unit == "events"]
    told = {one.name: (one.tally.hits, one.tally.gold, one.tally.found) for one in bench.figures()}
    assert told["answers, gold accounts"] == (3, 3, 3)
    assert told["answers, found accounts"] == told["answers, found, and missed"] == (3, 3, 3)
    assert told["whether, found"] == (1, 1, 1)
    assert not [one for one in bench.differences() if "accounts" in one.causes[0]]


def test_stories_are_counted_by_the_engine_that_is_asked_for(tmp_path: Path) -> None:
    """One that finds nothing."""
    work = Work(engine=lambda articles: map(Reading, articles))
    bench = events.bench((written(tmp_path),), work)
    told = {one.name: (one.tally.hits, one.tally.gold) for one in bench.figures()}
    assert told["accounts found"] == (0, 2)
    assert told["answers, gold accounts"] == (3, 3)
