"""What persons judged of a reading in, its rows after review out: nothing is lost, the latest word holds."""

from datetime import UTC, datetime

from hypothesis import assume, given, settings
from tests import strategies
from tests.store.made import QUARREL, RECALL, TALKS, reading, words

from verbale.records.corrected import has_own_words
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.records.lines import AccountLine, line_of, parse_account, write_account
from verbale.records.reviewed import latest, reviewed

READ = reading(QUARREL, RECALL, statements=(TALKS,))
LINE = "2026-02 | Kenya | ACCUSE !negated | Chad + Mali | Nairobi | Ann Doe < @ | killed 3+"


def said(verdict: Verdict, about: str, day: int = 1, *, by: str = "Ben", line: str = "") -> Judgement:
    moment = datetime(2026, 3, day, tzinfo=UTC)
    return Judgement.by_person(Question.ROW, verdict, (about,), signed=by, dated=moment).saying(correction=line)


def test_a_row_that_was_put_right_reads_as_corrected_under_its_own_id() -> None:
    (row,) = reviewed(READ, [said(Verdict.WRONG, RECALL.id, line=LINE)]).rows
    assert row.account is not None
    assert (str(row.account), row.account.id, row.changed_by) == (LINE, RECALL.id, "Ben")
    assert row.machine == RECALL


def test_a_cell_that_was_right_keeps_its_words_and_a_new_one_is_signed() -> None:
    (row,) = reviewed(READ, [said(Verdict.WRONG, RECALL.id, line=LINE)]).rows
    assert row.account is not None
    assert row.account.who == RECALL.who
    assert row.account.did.trigger.step.version == "Ben"
    speaker = row.account.according_to.speakers[0]
    assert (speaker.actor, speaker.evidence.quote) == ("Ann Doe", "Ann Doe")


def test_a_row_without_a_correction_is_struck_out_and_one_called_right_stays() -> None:
    struck = reviewed(READ, [said(Verdict.WRONG, RECALL.id)])
    assert (struck.rows[0].account, struck.as_corrected().accounts, struck.whole) == (None, (), True)
    right = reviewed(READ, [said(Verdict.RIGHT, RECALL.id)])
    assert right.as_corrected() == READ
    assert right.rows[0].changed_by == ""


def test_the_latest_word_of_persons_holds_and_a_models_gives_way() -> None:
    early, late = said(Verdict.WRONG, RECALL.id, 1), said(Verdict.RIGHT, RECALL.id, 2, by="Ann")
    model = said(Verdict.WRONG, RECALL.id, 9, by="ask:check 1")
    (row,) = reviewed(READ, [late, model, early]).rows
    assert row.words == (model, early, late)
    assert latest([model, early, late])[RECALL.id] == late
    assert row.account is RECALL


def test_what_is_superseded_or_taken_back_holds_no_more() -> None:
    wrong = said(Verdict.WRONG, RECALL.id)
    back = wrong.taken_back("Ben", datetime(2026, 3, 2, tzinfo=UTC))
    (row,) = reviewed(READ, [wrong, back]).rows
    assert row.words == ()
    assert not reviewed(READ, [wrong, back]).whole


def test_an_account_that_was_missed_stands_at_its_words() -> None:
    told = words(QUARREL, "the port talks had failed")
    missed = said(
        Verdict.MISSED, QUARREL.id, line="2026-02-01~ | - | CONSULT !negated | Kenya | - | Ann Doe < @"
    ).saying(correction="2026-02-01~ | - | CONSULT !negated | Kenya | - | Ann Doe < @", words=(told,))
    found = reviewed(READ, [missed])
    assert [row.machine for row in found.rows] == [RECALL, None]
    added = found.rows[1].account
    assert added is not None
    assert added.evidence.quote == "the port talks had failed"
    assert (found.judged, found.whole, found.reviewers) == (1, False, ("Ben",))


def test_words_from_elsewhere_that_are_no_line_correct_and_add_nothing() -> None:
    wrong = said(Verdict.WRONG, RECALL.id).saying(correction="Kenya did it")
    missed = said(Verdict.MISSED, QUARREL.id).saying(correction="")
    found = reviewed(READ, [wrong, missed])
    assert [row.account for row in found.rows] == [None]
    assert found.as_corrected().accounts == ()


def test_a_report_without_rows_is_whole_when_somebody_says_that_it_tells_nothing() -> None:
    empty = reading(QUARREL)
    assert not reviewed(empty, []).whole
    assert reviewed(empty, [said(Verdict.RIGHT, QUARREL.id)]).whole


@settings(max_examples=60)
@given(strategies.account_lines)
def test_a_corrected_account_says_what_the_correction_says_and_its_words_stand_in_the_text(line: AccountLine) -> None:
    assume(not {"future", "historical"} <= set(line.flags))
    told = write_account(line)
    (row,) = reviewed(READ, [said(Verdict.WRONG, RECALL.id, line=told)]).rows
    assert row.account is not None
    once = {name: tuple(dict.fromkeys(getattr(line, name))) for name in ("who", "whom")}
    again = line_of(row.account)
    assert (again.who, again.whom) == (once["who"], once["whom"])
    assert (again.type, again.mode, again.flags, str(again.when), again.where) == (
        line.type,
        line.mode,
        line.flags,
        str(line.when),
        line.where,
    )
    for mention in (*row.account.who, *row.account.whom):
        assert mention.evidence.holds_in(QUARREL.text)
    assert parse_account(str(row.account)) == again


@given(line=strategies.account_lines)
def test_what_stands_after_review_is_not_reviewed_a_second_time(line: AccountLine) -> None:
    assume(not {"future", "historical"} <= set(line.flags))
    told = write_account(line)
    said_so = [said(Verdict.WRONG, RECALL.id, line=told), said(Verdict.MISSED, QUARREL.id, line=told)]
    once = reviewed(READ, said_so).as_corrected()
    assert set(reviewed(once, said_so).as_corrected().accounts) == set(once.accounts)


def test_a_name_new_to_the_report_rests_on_the_words_that_spell_it_else_on_all_that_were_marked() -> None:
    """The port stands in the words, the group does not; what rests on them as a whole is no word for it."""
    told = words(QUARREL, "the port talks had failed")
    line = "2026-02-01 | port | CONSULT !negated | The Group | - | @"
    missed = said(Verdict.MISSED, QUARREL.id, line=line).saying(correction=line, words=(told,))
    account = reviewed(READ, [missed]).rows[1].account
    assert account
    (port,), (group,) = account.who, account.whom
    assert (port.words, port.evidence.holds_in(QUARREL.text), has_own_words(account, port.evidence)) == (
        "port",
        True,
        True,
    )
    assert (group.words, has_own_words(account, group.evidence)) == (told.quote, False)
