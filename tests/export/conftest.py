"""What the tests of exporters share: a few reports of our own, coded by the engine, and the records that a store would add."""

from collections.abc import Callable
from pathlib import Path

import pytest

import verbale
from verbale.export.exporters import export, exporter
from verbale.export.records import NO_CHOICES, Choices, Gathered
from verbale.records.event import Event, Story
from verbale.records.identity import content_id
from verbale.records.judgement import Judgement, Question, Verdict

# Two outlets tell one recall, one of them denies a shelling; a third report tells of talks to come. All of it is made up.
REPORTS = (
    (
        "Lake Post",
        "2024-05-08",
        (
            "Chad recalled its ambassador from Kenya on Monday. The Foreign Ministry of Kenya said it regretted the step. "
            "Kenyan President Peter Otieno condemned Chad."
        ),
    ),
    (
        "River Herald",
        "2024-05-09",
        (
            "Chad on Monday recalled its ambassador from Kenya, the foreign ministry said. "
            "The army of Chad denied that its troops had shelled a village in Niger on Tuesday."
        ),
    ),
    (
        "Delta Wire",
        "2024-06-02",
        (
            "Peru and Chile will hold talks in Lima next week, Foreign Minister Ana Rojas told reporters. "
            "Police in Santiago arrested 12 demonstrators on Saturday, killing two."
        ),
    ),
)


def coded() -> tuple[verbale.Reading, ...]:
    """The reports, read by the built-in engine."""
    return tuple(verbale.code(text, outlet=outlet, published=published) for outlet, published, text in REPORTS)


def gathered(readings: tuple[verbale.Reading, ...]) -> Gathered:
    """Readings in; the records that a store would hold of them out: both recalls are one event, both reports one story."""
    recalls = tuple(
        account.id for reading in readings for account in reading.accounts if str(account.did) == "SANCTION:discontinue"
    )
    reports = tuple(sorted(reading.article.id for reading in readings[:2]))
    same = Judgement(
        content_id("judgement", *recalls), Verdict.SAME, recalls, ("same day +1.2",), "resolve.events 1", None,
        question=Question.EVENT, score=0.9,
    )  # fmt: skip
    return Gathered(
        tuple(sorted(readings, key=lambda reading: reading.article.id)),
        (Story(content_id("story", reports[0]), reports),),
        (Event(content_id("event", recalls[0]), tuple(sorted(recalls))),),
        (same,),
    )


@pytest.fixture(scope="session")
def shelf() -> Gathered:
    """The reports as Records; nothing writes to them, so that all tests share them."""
    return gathered(coded())


type Exported = Callable[..., Path]


@pytest.fixture
def exported(shelf: Gathered, tmp_path: Path) -> Exported:
    """The name of a format in, the path of the export of the shared reports out."""

    def write(name: str, choices: Choices = NO_CHOICES, records: Gathered = shelf) -> Path:
        target = tmp_path / f"{name}{exporter(name).ending}"
        export(records, name, target, choices=choices, replace=True)
        return target

    return write
