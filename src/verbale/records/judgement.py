"""What somebody or something decided about two records or one, signed and dated; superseded, never erased."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum

from verbale.records.evidence import Evidence
from verbale.records.identity import content_id

_NEVER = datetime.min.replace(tzinfo=UTC)


class Question(StrEnum):
    """What a judgement answers; two articles may be a copy of each other, or only on one matter."""

    COPY = "copy"  # two articles: one text
    STORY = "story"  # two articles: one matter
    EVENT = "event"  # two accounts: one happening
    ACTOR = "actor"  # two actors: one
    ROW = "row"  # one record: right or wrong; of an article: whether its rows are all that it tells


class Verdict(StrEnum):
    """What a judgement says: of two records that they are the same or not, of one that it is right or wrong."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    RIGHT = "right"
    WRONG = "wrong"
    MISSED = "missed"  # of an article: it tells an account more
    WITHDRAWN = "withdrawn"  # the judgement that it supersedes is taken back; says nothing by itself


MODEL = "ask:"
"""How a language model's signature begins (verbale.ask)."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict on the records named in `about` (one id or two), with reasons, by whom, and when (None where nothing tells it).

    `score` is how sure a resolver was, 0 to 1; None where a person judged. `correction` is the account as it should be, a
    line of the notation: of a row that is WRONG (without it the row tells of nothing), or of one that was MISSED; `words` are
    those on which it rests, where whoever judged has marked them.
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
    correction: str = ""
    words: tuple[Evidence, ...] = ()

    @property
    def personal(self) -> bool:
        """Whether a person signed it: a resolver tells how sure it was, a language model's signature tells its kind."""
        return self.score is None and not self.signed.startswith(MODEL)

    @property
    def moment(self) -> datetime:
        """When it was signed; before all others where nothing tells it. Without a zone it is UTC."""
        dated = self.dated or _NEVER
        return dated if dated.tzinfo else dated.replace(tzinfo=UTC)

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

    @classmethod
    def by_person(
        cls,
        question: Question,
        verdict: Verdict,
        about: tuple[str, ...],
        *,
        signed: str,
        dated: datetime,
    ) -> "Judgement":
        """What a person decided, when, in, the Judgement with a content id out; reasons and a correction come by `saying`.

        >>> moment = datetime.fromisoformat("2026-11-26T12:00:00+00:00")
        >>> Judgement.by_person(Question.ROW, Verdict.RIGHT, ("account:1",), signed="Ann Doe", dated=moment).score
        """
        return cls("", verdict, about, (), signed, dated, question=question)._named()

    def saying(
        self,
        *,
        reasons: tuple[str, ...] = (),
        correction: str = "",
        words: tuple[Evidence, ...] = (),
        supersedes: str = "",
    ) -> "Judgement":
        """The same, not kept yet, with reasons, a correction and what it supersedes; its id is made anew."""
        return replace(self, reasons=reasons, correction=correction, words=words, supersedes=supersedes)._named()

    def taken_back(self, signed: str, dated: datetime) -> "Judgement":
        """Who takes it back, and when, in, the judgement that does so out: this one stays, out of force."""
        back = Judgement.by_person(self.question, Verdict.WITHDRAWN, self.about, signed=signed, dated=dated)
        return back.saying(supersedes=self.id)

    def _named(self) -> "Judgement":
        told = (self.question, self.verdict, *self.about, self.signed, self.dated, *self.reasons, self.supersedes)
        marked = (f"{words.article} {words.span.start} {words.span.end}" for words in self.words)
        return replace(self, id=content_id("judgement", *told, self.correction, *marked))
