"""What a stage could not read, and where: bad input is data, stored and shown beside the records."""

from dataclasses import dataclass

from verbale.records.text import Span


@dataclass(frozen=True, slots=True)
class Problem:
    """`stage` could not read something of `article` (an id, or a path where nothing was read) at `span`; `says` is one sentence."""

    stage: str
    article: str
    span: Span | None
    says: str
