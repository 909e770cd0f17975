"""Nothing in, a store of one happening that many voices tell out: a page must stay usable when everybody speaks."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from tests.web.news import PLACES
from tests.web.reported import STEP, Report, Row, reading

from verbale.records.identity import content_id
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.store.base import Kept

MARCH = datetime(2026, 3, 20, 12, tzinfo=UTC)
VOICES = tuple(f"{town} Council" for town in (
    "Abri", "Badr", "Cheiba", "Dalgo", "Erkowit", "Fangak", "Gebeit", "Halaib", "Idfu", "Jebel", "Kerma", "Lokoja", "Marsa", "Nuri",
))  # fmt: skip
_DEEDS = (("shelled", "heavy-weapons"), ("bombed", "aerial"), ("sank", "destroy"))
ACTORS = {
    "Sudan": "Sudan | state | | Sudan",
    "Eritrea": "Eritrea | state | | Eritrea",
    **{name: f"{name} | body | | {name}" for name in VOICES},
}


def reports() -> Iterator[Report]:
    """A report for each voice, of the same ferry: other deeds, other numbers, every fourth denies."""
    for number, voice in enumerate(VOICES):
        verb, mode = _DEEDS[number % 3]
        denied = number % 4 == 3
        words = f"Sudan {'had not ' if denied else ''}{verb} a ferry of Eritrea near Suakin with {5 + number % 5} dead, the {voice} said"
        line = f"2026-03-03 | Sudan | ASSAULT:{mode}{' !negated' * denied} | Eritrea | Suakin | {voice} < @ | killed {5 + number % 5}"
        yield Report(
            f"Ferry: {voice}",
            f"Paper {number}",
            date(2026, 3, 4) + timedelta(number // 2),
            f"{words}.",
            rows=(Row(line, words, verb, 0.9),),
        )


def kept() -> Iterator[Kept]:
    """What a store keeps of them: judged to be one happening."""
    found = [reading(report, ACTORS, PLACES) for report in reports()]
    ids = [one.accounts[0].id for one in found]
    same = tuple(
        Judgement(
            content_id("judgement", ids[0], other),
            Verdict.SAME,
            (ids[0], other),
            ("one ferry",),
            "ann",
            MARCH,
            question=Question.EVENT,
        )
        for other in ids[1:]
    )
    for place, one in enumerate(found):
        yield Kept(one, STEP, f"news/{place}.txt", judgements=same if place == len(found) - 1 else ())
