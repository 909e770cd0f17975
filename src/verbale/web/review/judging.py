"""A reviewer's word in, the judgement in the store out: signed, dated, in the place of his earlier word on the same record."""

from collections.abc import Collection, Iterable, Iterator
from datetime import UTC, datetime
from typing import Protocol

from verbale.errors import BadUse
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.web.words import say

PAIRS = {"account": Question.EVENT, "article": Question.STORY, "actor": Question.ACTOR}
"""What is asked of two records of one kind."""
_MOST_REASONS = 300  # characters


class Kept(Protocol):
    """What is asked of a store open for writing."""

    def judgements(self, about: str = "", question: Question | None = None) -> Iterator[Judgement]: ...  # noqa: D102
    def judge(self, judgements: Iterable[Judgement]) -> None: ...  # noqa: D102
    def home(self, record: str) -> str: ...  # noqa: D102
    def named(self, actors: Collection[str]) -> dict[str, tuple[str, ...]]: ...  # noqa: D102


def word(verdict: Verdict, about: tuple[str, ...], signed: str) -> Judgement:
    """A verdict, what it is about and who says so in, the judgement of now out, not kept yet."""
    if not signed:
        raise BadUse(say("a judgement is signed: say first under which name you review"))
    question = Question.ROW if len(about) == 1 else PAIRS.get(about[0].partition(":")[0], Question.EVENT)
    return Judgement.by_person(question, verdict, about, signed=signed, dated=datetime.now(UTC))


def keep(store: Kept, said: Judgement) -> Judgement:
    """A judgement in; kept, in the place of what the same person said of the same before. BadUse where its records are not kept."""
    for record in said.about:
        there = store.named([record]) if record.startswith("actor:") else store.home(record)
        if not there:
            raise BadUse(
                say(
                    "the store keeps no %(id)s: it was coded anew under another id, or the address is mistyped",
                    id=record,
                )
            )
    before = "" if said.verdict is Verdict.MISSED else _before(store, said)
    if before:
        said = said.saying(reasons=said.reasons, correction=said.correction, words=said.words, supersedes=before)
    store.judge([said])
    return said


def take_back(store: Kept, name: str, about: str, signed: str) -> Judgement:
    """The id of a judgement in force, a record that it is about and who takes it back in; only one's own word can be taken back."""
    found = next((one for one in store.judgements(about) if one.id == name), None)
    if found is None or found.verdict is Verdict.WITHDRAWN:
        raise BadUse(say("this judgement is not in force: it was taken back already, or another stands in its place"))
    if found.signed != signed:
        raise BadUse(
            say(
                "%(name)s said so: take back your own words; beside another's you set one of your own",
                name=found.signed,
            )
        )
    back = found.taken_back(signed, datetime.now(UTC))
    store.judge([back])
    return back


def reasons_of(*told: str) -> tuple[str, ...]:
    """What was typed as a reason in, the reasons that are not empty out, each one line.

    >>> reasons_of("the army  denies it", "")
    ('the army denies it',)
    """
    return tuple(" ".join(each.split())[:_MOST_REASONS] for each in told if each.strip())


def _before(store: Kept, said: Judgement) -> str:
    """The id of what the same person said of the same records, and has not taken back."""
    pair = frozenset(said.about)
    for one in store.judgements(said.about[0], said.question):
        same = one.signed == said.signed and frozenset(one.about) == pair
        if same and one.verdict not in {Verdict.MISSED, Verdict.WITHDRAWN}:
            return one.id
    return ""
