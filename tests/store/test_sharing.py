"""Casts are readings without what takes long to unpack; shared events are those that two outlets tell."""

from dataclasses import replace

from tests.store.conftest import Place
from tests.store.made import KEPT, QUARREL, RECALL, SECOND, STRIKE, article, judgement, kept, reading, told

from verbale.records.account import Status, Time
from verbale.records.judgement import Question
from verbale.store.base import Query

_OTHER = article("Kenya recalled its envoy from Chad, it is told.", day="2026-02-02", outlet="Gazette")
_DENIED = told(_OTHER, "Kenya", "SANCTION", "Chad", status=Status(negated=True))
_PLANNED = article("Kenya recalled its envoy from Chad.", day="2026-02-03", outlet="Courier")
_WILL = told(_PLANNED, "Kenya", "SANCTION", "Chad", status=Status(Time.FUTURE))
_SAME = (judgement(_DENIED.id, RECALL.id, Question.EVENT), judgement(_WILL.id, RECALL.id, Question.EVENT))


def _told(store: Place) -> None:
    with store.writer() as writer:
        writer.keep([*KEPT, kept(reading(_OTHER, _DENIED)), kept(reading(_PLANNED, _WILL), judged=_SAME)])


def test_a_cast_is_the_reading_without_text_statements_and_accounts(store: Place) -> None:
    """Who is named, and in which offices: all that is asked of many reports at once."""
    _told(store)
    (cast,) = store.view().casts(Query(ids=(QUARREL.id,)))
    whole = reading(QUARREL, RECALL)
    assert cast == replace(whole, article=replace(QUARREL, text=""), accounts=())


def test_casts_come_newest_first_and_as_many_as_are_asked_for(store: Place) -> None:
    """Those of the reports that hold what the query means."""
    _told(store)
    casts = list(store.view().casts(Query(actor="Chad", most=2)))
    assert [cast.article.id for cast in casts] == [_PLANNED.id, _OTHER.id]


def test_a_shared_event_is_told_account_by_account(store: Place) -> None:
    """The quarrel is told by three outlets; the strike by one alone, so it is not shared."""
    _told(store)
    strands = list(store.view().shared("daily", most=10))
    assert {one.account for one in strands} == {RECALL.id, _DENIED.id, _WILL.id}
    assert len({one.event for one in strands}) == 1
    by_outlet = {one.outlet: one for one in strands}
    assert (by_outlet["Daily"].actual, by_outlet["Daily"].negated) == (True, False)
    assert (by_outlet["Gazette"].actual, by_outlet["Gazette"].negated) == (True, True)
    assert (by_outlet["Courier"].actual, by_outlet["Courier"].negated) == (False, False)
    assert by_outlet["Gazette"].published == _OTHER.published
    assert by_outlet["Gazette"].article == _OTHER.id


def test_only_the_newest_reports_of_the_outlet_are_looked_through(store: Place) -> None:
    """Herald tells nothing that others tell; of Daily's no report is looked at."""
    _told(store)
    assert list(store.view().shared("Herald", most=10)) == []
    assert list(store.view().shared("Daily", most=0)) == []


def test_what_is_coded_anew_is_shared_no_more(store: Place) -> None:
    """A later reading without the account takes it out of the event."""
    _told(store)
    with store.writer() as writer:
        writer.keep([kept(reading(_OTHER), SECOND), kept(reading(_PLANNED), SECOND), kept(reading(STRIKE), SECOND)])
    assert list(store.view().shared("Daily", most=10)) == []
