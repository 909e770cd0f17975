"""Kept records in, rows of the store out: each call one transaction, whole or nothing."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import batched

from sqlalchemy import insert, select, update

from verbale.records.clue import Clue
from verbale.records.evidence import Step
from verbale.records.judgement import Judgement, Question
from verbale.records.problem import Problem
from verbale.store.among import MANY, among
from verbale.store.base import Kept, Run, Sought
from verbale.store.clue_rows import Clues, find_nearest
from verbale.store.clusters import Clusters, judged_among, renew
from verbale.store.codings import Desk, write_codings
from verbale.store.dialect import Dialect
from verbale.store.drafts import Draft, Row, drafted, judgement_row, problem_row
from verbale.store.interning import step_number
from verbale.store.judgements import judgements_in_force, put_judgements, superseded_by
from verbale.store.key_rows import Pages
from verbale.store.numbers import insert_numbered, numbers_of
from verbale.store.revising import revise
from verbale.store.tables import ARTICLE, CODING, PROBLEM, RUN, STEP
from verbale.store.texts import moment_text, storable


class Writing:
    """The Writer of any database behind a Dialect."""

    def __init__(self, dialect: Dialect, clusters: Clusters, clock: Callable[[], datetime]) -> None:
        self._dialect, self._clusters, self._clock = dialect, clusters, clock
        self._run: str | None = None
        self._at_hand = Pages(), Clues()

    def begin(self, run: Run) -> None:
        """Writes down that a run began; what is kept from now on is this run's."""
        with self._dialect.writing() as connection:
            if connection.scalar(select(RUN.c.id).where(RUN.c.id == run.id)) is None:
                step = step_number(self._dialect, connection, run.step)
                connection.execute(insert(RUN), [{"id": run.id, "step": step, "began": moment_text(run.began)}])
        self._run = run.id

    def end(self, run: Run) -> None:
        """Writes down that it ended; the database may look at what it wrote."""
        with self._dialect.writing() as connection:
            moment = moment_text(run.ended or self._clock())
            connection.execute(update(RUN).where(RUN.c.id == run.id, RUN.c.ended.is_(None)).values(ended=moment))
        self._dialect.look_over()

    def keep(self, batch: Iterable[Kept]) -> None:
        """Writes articles with all that was read in them, the whole batch or nothing."""
        self.keep_drafts([drafted(kept) for kept in batch])

    def keep_drafts(self, drafts: Sequence[Draft]) -> None:
        """The same, with the rows already made (drafts.drafted): by the process that coded the articles."""
        if not drafts:
            return
        with self._dialect.writing() as connection:
            desk = Desk(self._dialect, connection, moment_text(self._clock()), self._run)
            written = write_codings(desk, drafts)
            pairs = [pair for draft in written for pair in draft.judged()]
            self._judge(desk, pairs, written)

    def trouble(self, problems: Iterable[tuple[str, Problem]]) -> None:
        """Writes Problems of files in which no article was found, each with the file's path."""
        rows = {str(row["id"]): row for row in (problem_row(0, problem, place) for place, problem in problems)}
        if not rows:
            return
        with self._dialect.writing() as connection:
            there = numbers_of(connection, PROBLEM, rows)
            told: Row = {"coding": None, "kept": moment_text(self._clock())}
            fresh: list[Row] = [row | told for name, row in rows.items() if name not in there]
            insert_numbered(self._dialect, connection, PROBLEM, fresh)

    def judge(self, judgements: Iterable[Judgement]) -> None:
        """Writes judgements; one that `supersedes` another leaves it standing, out of force."""
        pairs = [(judgement, judgement_row(judgement)) for judgement in judgements]
        if not pairs:
            return
        with self._dialect.writing() as connection:
            self._judge(Desk(self._dialect, connection, moment_text(self._clock()), self._run), pairs, [])

    def coded(self, articles: Collection[str], step: Step) -> set[str]:
        """Ids of articles and a step in, those that this step has coded out; without a version, at whatever version."""
        found: set[str] = set()
        told = ("name", "version", "settings") if step.version else ("name",)
        is_step = [STEP.c[name] == storable(getattr(step, name)) for name in told]
        asked = select(ARTICLE.c.id).join(CODING, CODING.c.article == ARTICLE.c.n).join(STEP, CODING.c.step == STEP.c.n)
        with self._dialect.reading() as connection:
            for some in batched(sorted(set(articles)), MANY):
                found.update(connection.scalars(asked.where(among(ARTICLE.c.id, some), *is_step)))
        return found

    def judged_on(self, question: Question, records: Collection[str]) -> Iterator[Judgement]:
        """A question and ids of records in, the judgements in force on it about any of them out, by id; all of them about records in force."""
        with self._dialect.reading() as connection:
            return judged_among(connection, question, set(map(storable, records)))

    def nearest(self, question: Question, sought: Sequence[Sought], most: int) -> Iterator[Clue]:
        """What many clues ask for in, the clues that fit out, each once, by id: for each the nearest, no more than `most`."""
        with self._dialect.reading() as connection:
            return iter(find_nearest(connection, self._at_hand, question, sought, most))

    def _judge(self, desk: Desk, pairs: list[tuple[Judgement, Row]], written: list[Draft]) -> None:
        """Judgements that are new, and clusters of whatever they touch and of new records that were judged before."""
        connection = desk.connection
        before = list(judgements_in_force(connection, {name for draft in written for name in draft.names()}))
        fresh = put_judgements(desk.dialect, connection, [(one, row | {"kept": desk.moment}) for one, row in pairs])
        others = [*before, *superseded_by(connection, fresh)]
        revised = revise(desk, [*fresh, *others])
        others += judgements_in_force(connection, revised)
        renew(connection, self._clusters, fresh, others=others, moment=desk.moment)
