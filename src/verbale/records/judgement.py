"""What somebody or something decided about two records or one, signed and dated; superseded, never erased."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from verbale.records.identity import content_id


class Question(StrEnum):
    """What a judgement answers; two articles may be a copy of each other, or only on one matter."""

    COPY = "copy"  # two articles: one text
    STORY = "story"  # two articles: one matter
    EVENT = "event"  # two accounts: one happening
    ACTOR = "actor"  # two actors: one
    ROW = "row"  # one record: right or wrong


class Verdict(StrEnum):
    """What a judgement says: of two records that they are the same or not, of one that it is right or wrong."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    RIGHT = "right"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict on the records named in `about` (one id or two), with reasons, by whom, and when (None where nothing tells it).

    `score` is how sure a resolver was, 0 to 1; None where a person judged.
    """

    id: str
    verdict: Verdict
    about: tuple[str, ...]
    reasons: tuple[str, ...]
    signed: str
    dated: datetime | None
    supersedes: str = ""
    question: Question = Question.ROW
    score: float | None = None

    @classmethod
    def by_resolver(
        cls,
        question: Question,
        verdict: Verdict,
        about: tuple[str, ...],
        *,
        reasons: tuple[str, ...],
        signed: str,
        score: float,
    ) -> "Judgement":
        """What a resolver found in, its Judgement with a content id out; it carries no clock, so that runs are alike.

        >>> Judgement.by_resolver(Question.STORY, Verdict.SAME, ("b", "a"), reasons=(), signed="x 1", score=0.9).dated
        """
        id_ = content_id("judgement", question, verdict, *about, signed, score, *reasons)
        return cls(id_, verdict, about, reasons, signed, None, question=question, score=score)
