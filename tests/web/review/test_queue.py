"""The queue: what teaches most first, or a fair sample; each row with its words; what is judged waits no longer."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from tests.web.news import HOSTILE_ACTOR

from verbale.records.judgement import Judgement, Question, Verdict
from verbale.resolve.clusters import clusters
from verbale.store.base import Query
from verbale.store.stores import OpenView, open_writer
from verbale.web.filters import filters_of
from verbale.web.review.queue import OWN, Audit, audit_of, mark_of, queue_of

NOON = datetime(2026, 3, 20, 12, tzinfo=UTC)


def ids(view: OpenView, by: str = "Ann", **told: str) -> list[str]:
    filters = filters_of(told.items(), others=OWN)
    found: list[str] = []
    while True:
        page = queue_of(view, filters, by)
        found += [row.account.id for row in page.rows]
        if not page.more:
            return found
        filters = filters_of([*told.items(), ("skip", str(len(found)))], others=OWN)


def test_every_row_comes_once_in_either_order(view: OpenView) -> None:
    everything = {one.id for one in view.accounts()}
    for told in ({}, {"order": "random"}, {"order": "random", "seed": "7"}):
        found = ids(view, **told)
        assert len(found) == len(set(found))
        assert set(found) == everything


def test_the_uncertain_come_before_the_sure(view: OpenView) -> None:
    sure = {one.id: one.confidence for one in view.accounts()}
    found = ids(view)
    near = [abs(sure[one] - 0.5) for one in found]
    third = len(found) // 3
    assert sum(near[:third]) / third < sum(near[-third:]) / third
    first = queue_of(view, filters_of([], others=OWN), "Ann").rows[0]
    assert first.why


def test_another_seed_draws_in_another_order_and_the_same_one_in_the_same(view: OpenView) -> None:
    orders = {tuple(ids(view, order="random", seed=seed)) for seed in ("1", "2", "3", "1")}
    assert len(orders) == 3


def test_filters_narrow_the_queue(view: OpenView) -> None:
    found = set(ids(view, type="ASSAULT"))
    assert found == {one.id for one in view.accounts(Query(type="ASSAULT"))} != set()


def test_a_row_stands_with_its_words_in_the_text(view: OpenView) -> None:
    for row in queue_of(view, filters_of([], others=OWN), "Ann").rows:
        shown = "".join(piece.text for piece in row.context.pieces)
        assert shown in row.article.text
        own = "".join(piece.text for piece in row.context.pieces if piece.own)
        assert own == row.account.evidence.quote
        assert {cell for piece in row.context.pieces for cell in piece.cells} >= {"did"}


def test_an_audit_counts_the_rows_that_were_drawn_so_and_no_others(own_week: Path) -> None:
    random = filters_of([("order", "random"), ("seed", "7"), ("type", "ASSAULT")], others=OWN)
    mark = mark_of(random)
    with closing(open_writer(own_week, clusters)) as writer:
        drawn = queue_of(writer, random, "Ann").rows
        for number, row in enumerate(drawn[:4]):
            verdict = Verdict.WRONG if number == 0 else Verdict.RIGHT
            said = Judgement.by_person(Question.ROW, verdict, (row.account.id,), signed="Ann", dated=NOON)
            writer.judge([said.saying(reasons=(mark,))])
        other = next(one for one in writer.accounts() if one.did.type != "ASSAULT")
        writer.judge([Judgement.by_person(Question.ROW, Verdict.WRONG, (other.id,), signed="Ann", dated=NOON)])
        audit = queue_of(writer, random, "Ann").audit
        assert audit is not None
        assert (audit.judged, audit.right) == (4, 3)
        assert audit.there == writer.count("accounts", Query(type="ASSAULT"))
        assert audit_of(writer, Query(), "Ben", mark).judged == 0
    assert mark_of(filters_of([], others=OWN)) == ""


def test_the_interval_of_an_audit_is_wilsons() -> None:
    """29 of 34 right: 0.853 [0.699, 0.936]."""
    low, high = Audit(34, 29, 1234).interval
    assert (round(low, 3), round(high, 3)) == (0.699, 0.936)
    assert Audit(0, 0, 9).interval == (0.0, 1.0)


def test_a_hostile_name_is_text_in_the_queue(view: OpenView) -> None:
    assert any(HOSTILE_ACTOR in str(one) for one in view.accounts())
