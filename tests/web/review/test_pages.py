"""The pages of the review, asked without a browser: forms alone do all that can be done, and what is wrong is told on the page."""

import io
from pathlib import Path
from zipfile import ZipFile

import pytest
from starlette.testclient import TestClient
from tests.store.made import judgement
from tests.web.conftest import asking, token
from tests.web.news import EXPELLED, RECALLED

from verbale.records.account import Account
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.records.notation import parse_gold
from verbale.resolve.clusters import clusters
from verbale.store.base import Query
from verbale.store.stores import open_store, open_writer
from verbale.web.review.pairs import pairs_of


def named(client: TestClient, name: str = "Ann") -> TestClient:
    client.post("/people/me/name", data={"csrf": token(client), "name": name, "back": "/review"})
    return client


@pytest.fixture
def ann(reviewer: TestClient) -> TestClient:
    return named(reviewer)


def kept(own_week: Path, about: str = "") -> list[Judgement]:
    with open_store(own_week) as view:
        return [one for one in view.judgements(about) if one.score is None]


def account(own_week: Path, title: str, place: int = 0) -> Account:
    with open_store(own_week) as view:
        reading = next(one for one in view.readings() if one.article.title == title)
        return reading.accounts[place]


def post(client: TestClient, to: str, **told: object) -> object:
    return client.post(to, data={"csrf": token(client), **told}, follow_redirects=False)


def cells(row: Account, **other: str) -> dict[str, str]:
    when, who, did, whom, where, voice, *counts = str(row).split(" | ")
    told = {"when": when, "who": who, "did": did.split(" !")[0], "whom": whom, "where": where, "voice": voice}
    return {**told, "counts": "".join(counts), **other}


PAGES = (
    "/review",
    "/review?order=random",
    "/review?second=1",
    "/review/signed",
    "/review/signed?by=all",
    "/review/agreement",
)


@pytest.mark.parametrize("path", [*PAGES, *(f"/review/pairs/{one}" for one in ("event", "actor", "story"))])
def test_every_page_answers(reader: TestClient, path: str) -> None:
    assert reader.get(path).status_code == 200


def test_two_actors_to_join_stand_with_the_newest_of_what_is_told_of_each(reviewer: TestClient, own_week: Path) -> None:
    """Of names alone nobody can tell whether two are one: Ann Mwangi only speaks, Chad acts."""
    with open_writer(own_week, clusters) as writer:
        one, other = (next(actor.id for actor in writer.actors(name)) for name in ("Chad", "Ann Mwangi"))
        writer.judge([judgement(one, other, Question.ACTOR, Verdict.UNSURE)])
        (pair,) = pairs_of(writer, Question.ACTOR)
    assert {side.names for side in pair.sides} == {("Chad",), ("Ann Mwangi",)}
    assert all(side.says and side.head for side in pair.sides)
    assert f'href="/actor/{one}"' in reviewer.get("/review/pairs/actor").text


def test_a_page_of_nothing_is_not_found(reader: TestClient) -> None:
    for path in ("/review/row/account:none", "/review/report/article:none", "/review/pairs/copy"):
        assert reader.get(path).status_code == 404


def test_nobody_judges_without_a_name(reviewer: TestClient, own_week: Path) -> None:
    row = account(own_week, RECALLED.title)
    assert "Under which name" in reviewer.get("/review").text
    answer = reviewer.post("/review/judge", data={"csrf": token(reviewer), "record": row.id, "verdict": "right"})
    assert (answer.status_code, kept(own_week)) == (400, [])
    assert "signed" in answer.text


def test_a_form_without_its_token_changes_nothing(ann: TestClient, own_week: Path) -> None:
    row = account(own_week, RECALLED.title)
    assert ann.post("/review/judge", data={"record": row.id, "verdict": "right"}).status_code == 403
    assert kept(own_week) == []


def test_right_wrong_and_taken_back(ann: TestClient, own_week: Path) -> None:
    row = account(own_week, RECALLED.title)
    post(ann, "/review/judge", record=row.id, verdict="right", back="/review?type=SANCTION")
    waits = f'id="{row.id.replace(":", "-")}"'
    assert waits not in ann.get("/review?type=SANCTION").text
    post(ann, "/review/judge", record=row.id, verdict="wrong")
    (word,) = kept(own_week, row.id)
    assert (word.verdict, word.signed, bool(word.supersedes)) == (Verdict.WRONG, "Ann", True)
    post(ann, "/review/undo", judgement=word.id, record=row.id)
    assert [one.verdict for one in kept(own_week, row.id)] == [Verdict.WITHDRAWN]
    assert waits in ann.get("/review?type=SANCTION").text


def test_a_row_is_put_right_cell_by_cell(ann: TestClient, own_week: Path) -> None:
    row = account(own_week, RECALLED.title)
    told = cells(
        row,
        did="REQUEST",
        who="Chad + Kenya",
        where="N'Djamena",
        voice="Ann Mwangi < @",
        counts="killed 2",
        flag="negated",
    )
    post(ann, f"/review/row/{row.id}", **told, words="recalled its ambassador", reason="the envoy says so")
    (word,) = kept(own_week, row.id)
    assert (
        word.correction
        == "2026-03-02 | Chad + Kenya | REQUEST !negated | Kenya | N'Djamena | Ann Mwangi < @ | killed 2"
    )
    assert (word.reasons, word.words[0].quote) == (("the envoy says so",), "recalled its ambassador")
    page = ann.get(f"/review/row/{row.id}").text
    assert "corrected by Ann" in page
    assert 'value="REQUEST" selected' in page


BAD = (
    ({"when": "soon"}, "not a time of the notation"),
    ({"did": "DANCE"}, "no type of deed"),
    ({"did": ""}, "choose what was done"),
    ({"who": "-", "whom": "-"}, "at least one actor"),
    ({"who": "A | B"}, "a | stands in"),
    ({"counts": "many"}, "a count is what is counted"),
    ({"words": "a war"}, "does not say"),
)


@pytest.mark.parametrize(("other", "says"), BAD)
def test_what_is_wrong_in_a_cell_is_told_and_what_was_typed_stays(
    ann: TestClient, own_week: Path, other: dict[str, str], says: str
) -> None:
    row = account(own_week, RECALLED.title)
    answer = ann.post(f"/review/row/{row.id}", data={"csrf": token(ann), **cells(row, reason="typed by Ann"), **other})
    assert answer.status_code == 422
    assert says in answer.text.replace("&#39;", "'").replace("&#34;", '"')
    assert "typed by Ann" in answer.text
    assert kept(own_week) == []


def test_an_account_that_was_missed_is_added_and_taken_back(ann: TestClient, own_week: Path) -> None:
    row = account(own_week, RECALLED.title)
    article = row.evidence.article
    told = cells(row, who="Ministry of Foreign Affairs of Kenya", did="ACCUSE", whom="Chad")
    missing = ann.post(f"/review/report/{article}", data={"csrf": token(ann), **told, "words": " "})
    assert missing.status_code == 422
    post(ann, f"/review/report/{article}", **told, words="it regretted the step", at="999")
    (word,) = kept(own_week, article)
    assert (word.verdict, word.words[0].quote) == (Verdict.MISSED, "it regretted the step")
    assert "+</span> missed" in ann.get(f"/review/report/{article}").text
    post(ann, "/review/undo", judgement=word.id, record=article)
    assert "+</span> missed" not in ann.get(f"/review/report/{article}").text


def test_accounts_are_parted_and_joined_again(ann: TestClient, own_week: Path) -> None:
    with open_store(own_week) as view:
        event = next(one for one in view.events() if len(one.accounts) > 1)
        first, second = event.accounts[:2]
    assert "Not the same happening" in ann.get(f"/review/row/{first}").text

    def together() -> bool:
        with open_store(own_week) as view:
            return any({first, second} <= set(one.accounts) for one in view.events())

    post(ann, "/review/join", about=[first, second], verdict="different")
    assert not together()
    (word,) = (one for one in kept(own_week, first) if one.question is Question.EVENT)
    links = ann.get(f"/review/row/{first}").text.partition('id="links"')[2].partition("</ul>")[0]
    assert "not the same" in links
    assert word.id in links  # to be taken back there
    post(ann, "/review/undo", judgement=word.id, record=first)
    assert together()
    assert post(ann, "/review/join", about=[first], verdict="same").status_code == 400  # type: ignore[attr-defined]


def test_nobody_takes_back_anothers_word(ann: TestClient, own_week: Path) -> None:
    row = account(own_week, RECALLED.title)
    post(ann, "/review/judge", record=row.id, verdict="right")
    (word,) = kept(own_week, row.id)
    with asking(own_week) as other:
        answer = named(other, "Ben").post(
            "/review/undo", data={"csrf": token(other), "judgement": word.id, "record": row.id}
        )
        assert (answer.status_code, "Ann said so" in answer.text) == (400, True)
    assert kept(own_week, row.id) == [word]


def test_two_reviewers_on_the_same_rows_agree_or_not(ann: TestClient, own_week: Path) -> None:
    with open_store(own_week) as view:
        rows = [one.id for one in view.accounts(Query(most=6))]
    for number, row in enumerate(rows):
        post(ann, "/review/judge", record=row, verdict="wrong" if number < 2 else "right")
    with asking(own_week) as ben:
        named(ben, "Ben")
        seconds = ben.get("/review?second=1").text
        assert all(row in seconds for row in rows)
        assert "✗</span> wrong" not in seconds  # nobody sees the other's word before his own
        for number, row in enumerate(rows):
            post(ben, "/review/judge", record=row, verdict="wrong" if number < 1 else "right")
    page = ann.get("/review/agreement").text
    assert "1 row on which they differ" in page
    assert "<b>0.57</b>" in page  # 5 of 6 alike; by chance 11/18


def test_reviewed_reports_come_out_as_gold(ann: TestClient, own_week: Path) -> None:
    first = account(own_week, EXPELLED.title)
    with open_store(own_week) as view:
        (reading,) = view.readings(Query(article=first.evidence.article))
    for row in reading.accounts[1:]:
        post(ann, "/review/judge", record=row.id, verdict="right")
    post(ann, f"/review/row/{first.id}", **cells(first, did="COERCE"))
    with ZipFile(io.BytesIO(ann.get("/review/gold.zip").content)) as file:
        names = file.namelist()
        gold = parse_gold(file.read(names[0]).decode())
        assert file.read(names[1]).decode() == EXPELLED.text
    assert [line.type for line in gold.accounts].count("COERCE") == 1
    assert "reviewed by Ann" in gold.comment


def test_a_change_is_in_the_log(ann: TestClient, own_week: Path) -> None:
    row = account(own_week, RECALLED.title)
    post(ann, "/review/judge", record=row.id, verdict="right")
    with open_store(own_week) as view:
        (deed,) = (deed for _, deed in view.people.deeds() if deed.about == row.id)
    assert (deed.person, deed.did) == ("Ann", "judged right")


def test_a_report_leads_to_its_review_where_one_may_review(ann: TestClient, own_week: Path) -> None:
    row = account(own_week, RECALLED.title)
    page = ann.get(f"/report/{row.evidence.article}").text
    assert f'href="/review/report/{row.evidence.article}"' in page
    assert f'href="/review/row/{row.id}' in page


def test_a_report_shows_what_was_corrected_and_by_whom(ann: TestClient, own_week: Path) -> None:
    first, second = (account(own_week, RECALLED.title, place) for place in (0, 1))
    article = first.evidence.article
    assert "corrected by" not in ann.get(f"/report/{article}").text
    post(ann, f"/review/row/{first.id}", **cells(first, did="COERCE"))
    post(ann, "/review/judge", record=second.id, verdict="wrong")
    post(ann, f"/review/report/{article}", **cells(first, did="ACCUSE"), words="it regretted the step")
    page = ann.get(f"/report/{article}").text
    assert all(
        says in page for says in ("corrected by Ann", "struck out by Ann", "added by Ann", ">COERCE<", ">ACCUSE<")
    )


def test_anothers_word_is_shown_when_ones_own_is_said(ann: TestClient, own_week: Path) -> None:
    row = account(own_week, RECALLED.title)
    post(ann, f"/review/row/{row.id}", **cells(row, did="COERCE"))
    with asking(own_week) as ben:
        named(ben, "Ben")
        before = ben.get(f"/review/row/{row.id}").text
        assert "Others have judged this row" in before
        assert 'value="COERCE" selected' not in before
        post(ben, "/review/judge", record=row.id, verdict="right")
        assert "COERCE" in ben.get(f"/review/row/{row.id}").text
        assert "Chad" in ben.get("/review/signed?by=all").text


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"when": "2026-03-20/2026-03-10"}, "ends before it begins"),
        ({"who": "+"}, "between two names"),
        ({"who": "Chad + "}, "between two names"),
        ({"counts": "killed 9-2"}, "the smaller number stands first"),
    ],
)
def test_what_cannot_be_is_not_kept(ann: TestClient, own_week: Path, wrong: dict[str, str], says: str) -> None:
    """It is told, what was typed stays, and nothing is signed."""
    row = account(own_week, RECALLED.title)
    answer = ann.post(f"/review/row/{row.id}", data={"csrf": token(ann), **cells(row, **wrong)})
    assert (answer.status_code, kept(own_week)) == (422, [])
    assert says in answer.text


def test_a_voice_goes_down_to_the_report_by_itself(ann: TestClient, own_week: Path) -> None:
    """Who types "Chad" means that the report tells what Chad says."""
    row = account(own_week, RECALLED.title)
    post(ann, f"/review/row/{row.id}", **cells(row, voice="Chad"))
    (said,) = kept(own_week)
    assert said.correction.split(" | ")[5] == "Chad < @"


def test_the_report_counts_and_quotes_what_was_added(ann: TestClient, own_week: Path) -> None:
    """Two accounts were read, a third is a person's: it is a row like any other, with its words underlined."""
    row = account(own_week, RECALLED.title)
    with open_store(own_week) as view:
        home = view.home(row.id)
    before = ann.get(f"/report/{home}").text
    line = {**cells(row), "whom": "Mali", "words": "it regretted the step"}
    post(ann, f"/review/report/{home}", **line)
    after = ann.get(f"/report/{home}").text
    assert [">2 accounts<" in before, ">3 accounts<" in after] == [True, True]
    row_of_hers = after.partition("by-hand")[2].partition("</li>")[0]
    assert 'data-words="row:' in row_of_hers
    assert '<blockquote class="words" dir="auto">it regretted the step</blockquote>' in row_of_hers
    assert "added by Ann on 20" in row_of_hers
    first = row_of_hers.partition('href="#w')[2].partition('"')[0]
    assert "accounts" in after.partition(f'id="w{first}"')[2].partition(">")[0]
