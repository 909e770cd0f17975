"""A store in, the gold folder of its reviewed reports as one ZIP file out: the same that `verbale export gold` writes."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from verbale.export.records import Choices, Gathered
from verbale.export.to_gold import write
from verbale.records.judgement import Judgement, Question
from verbale.records.reading import Reading
from verbale.store.base import Query

LOOKED_AT = 5000  # judgements, the newest
_EVER = (1980, 1, 1, 0, 0, 0)  # the first day of ZIP: equal stores give equal bytes


class Kept(Protocol):
    """What is asked of a store."""

    def signed_by(self, person: str, most: int) -> Iterator[Judgement]: ...  # noqa: D102
    def home(self, record: str) -> str: ...  # noqa: D102
    def readings(self, query: Query) -> Iterator[Reading]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Zipped:
    """The file, and what is to be known of it."""

    content: bytes
    says: str


def gold_zip(view: Kept, *, unfinished: bool = False) -> Zipped:
    """A store in, the ZIP of its reviewed reports out; nothing but reports on which a person said something is read."""
    words = [one for one in view.signed_by("", LOOKED_AT) if one.question is Question.ROW and len(one.about) == 1]
    homes = sorted({view.home(one.about[0]) for one in words} - {""})
    readings = tuple(reading for home in homes for reading in view.readings(Query(article=home, as_read=True, most=1)))
    with TemporaryDirectory() as folder:
        says = write(Gathered(readings, kept_judgements=tuple(words)), Path(folder), Choices(unfinished=unfinished))
        return Zipped(_packed(Path(folder)), says)


def _packed(folder: Path) -> bytes:
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as file:
        for path in sorted(folder.iterdir()):
            told = ZipInfo(f"gold/{path.name}", _EVER)
            told.compress_type = ZIP_DEFLATED
            file.writestr(told, path.read_bytes())
    return held.getvalue()
