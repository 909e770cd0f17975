"""Stories, search and report as a reader without scripts meets them."""

import csv
import json
from html.parser import HTMLParser
from io import StringIO

import pytest
from starlette.testclient import TestClient
from tests.web import news
from tests.web.conftest import token

from verbale.store.base import Query
from verbale.store.stores import OpenView

_WHOLE = ["/", "/stories", "/search", "/search?in=accounts", "/search?in=statements", "/stories/facets", "/searches"]


class _Text(HTMLParser):
    """The characters within the element of an id."""

    def __init__(self, id_: str) -> None:
        super().__init__()
        self._id, self._depth, self.text = id_, 0, ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if self._depth or ("id", self._id) in attrs:
            self._depth += 1

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        self._depth -= self._depth > 0

    def handle_data(self, data: str) -> None:
        self.text += data if self._depth else ""


def _id(view: OpenView, title: str) -> str:
    return next(head.id for head in view.heads() if head.title == title)


@pytest.mark.parametrize("path", _WHOLE)
def test_pages_open(reader: TestClient, path: str) -> None:
    answer = reader.get(path)
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text
    assert "<svg onload" not in answer.text
    assert "<b onmouseover" not in answer.text


def test_stories_are_told_newest_first_with_their_sources(reader: TestClient) -> None:
    page = reader.get("/stories").text
    titles = ["Mali and Front sign", "A wet week", "צבא סודאן", "N&#39;Djamena says its ambassador was expelled"]
    places = [page.index(title) for title in titles]
    assert places == sorted(places)
    last = page[places[-1] :]
    assert "<b>2</b> sources" in last  # three reports, of which one is a copy
    assert "3 reports" in last


@pytest.mark.parametrize(
    ("query", "stories"),
    [
        ("actor=Eritrea", 1), ("place=Geneva", 1), ("type=SANCTION", 1), ("flag=negated", 2), ("language=he", 1),
        ("outlet=Lake+Post", 4), ("published-since=2026-03-10", 1), ("text=truce", 1), ("voice=Ann+Mwangi", 1),
        ("actor=Nobody", 0), ("type=SANCTION&language=he", 0),
    ],
)  # fmt: skip
def test_stories_are_narrowed(reader: TestClient, query: str, stories: int) -> None:
    page = reader.get(f"/stories?{query}").text
    assert page.count('<article class="story-card">') == stories
    assert ("No story is as asked" in page) == (stories == 0)


def test_what_is_asked_stands_on_the_page_and_can_be_let_go(reader: TestClient) -> None:
    page = reader.get("/stories?type=ASSAULT&flag=negated").text
    assert 'href="/stories?type=ASSAULT"' in page
    assert 'href="/stories?flag=negated"' in page
    assert '<option value="ASSAULT" selected>' in page


def test_a_place_in_a_list_that_is_none_is_told_in_plain_words(reader: TestClient) -> None:
    assert "“<bdi>2026</bdi>” names no place in this list; it was left out." in reader.get("/stories?after=2026").text


@pytest.mark.parametrize("path", ["/stories", "/search", "/", "/stories/facets"])
def test_what_is_wrong_in_an_address_is_told_and_nothing_breaks(reader: TestClient, path: str) -> None:
    for query in (
        "type=DANCE",
        "since=soon",
        "after=%3Cscript%3E",
        "most=x",
        "%3Cb%3E=1",
        "flag=%00",
        "text=%ff%fe",
        "as-of=x",
    ):
        answer = reader.get(f"{path}?{query}")
        assert answer.status_code == 200, query
        assert "<script>alert" not in answer.text
        assert "<b>=" not in answer.text
    if path != "/stories/facets":
        assert "is no type of deed" in reader.get(f"{path}?type=DANCE").text


def test_pages_turn_without_gap_or_double(reader: TestClient, view: OpenView) -> None:
    seen: list[str] = []
    path = "/stories?most=2"
    while path:
        page = reader.get(path).text
        seen += [part.partition('"')[0] for part in page.split('<h3><a href="/story/')[1:]]
        path = page.partition('rel="next" href="')[2].partition('"')[0].replace("&amp;", "&")
    assert seen == [card.id for card in view.story_cards()]


@pytest.mark.parametrize("kind", ["texts", "accounts", "statements"])
def test_answers_turn_without_gap_or_double(reader: TestClient, view: OpenView, kind: str) -> None:
    seen = 0
    path = f"/search?in={kind}&most=2"
    while path:
        page = reader.get(path).text
        seen += page.partition('class="plain found"')[2].count("<li>")
        path = page.partition('rel="next" href="')[2].partition('"')[0].replace("&amp;", "&")
    assert seen == view.count("articles" if kind == "texts" else kind, Query())


def test_counts_are_ways_to_narrow(reader: TestClient) -> None:
    page = reader.get("/stories/facets?language=en").text
    assert 'href="/stories?actor=Mali&amp;language=en"><bdi>Mali</bdi> <span class="number">1<' in page
    assert 'aria-current="true"><bdi>en</bdi> <span class="number">5<' in page
    assert 'href="/stories?language=he"' in page  # a field counts as if it were not asked for itself
    part = reader.get("/stories/facets", headers={"HX-Request": "true"}).text
    assert "<html" not in part
    assert "Mali" in part
    assert "<section" not in reader.get("/stories/facets?text=nonsuchword", headers={"HX-Request": "true"}).text


def test_hits_are_marked_and_what_is_found_stays_text(reader: TestClient) -> None:
    assert "<mark>ferry</mark>" in reader.get("/search?text=ferry").text
    page = reader.get("/search?text=alert").text
    assert "&lt;script&gt;<mark>alert</mark>" in page


def test_a_story_tells_events_and_reports(reader: TestClient, view: OpenView) -> None:
    story = next(card for card in view.story_cards() if card.articles == 4)
    page = reader.get(f"/story/{story.id}").text
    assert "<b>4</b> independent sources" in page
    assert page.count('href="/report/') == 4
    assert "killed 9+" in page
    assert reader.get("/story/story:0000000000000000").status_code == 404


@pytest.mark.parametrize("report", [one.reading for one in news.kept()], ids=lambda one: one.article.title[:20])
def test_a_report_shows_its_text_to_the_letter(reader: TestClient, report: object) -> None:
    article = report.article  # type: ignore[attr-defined]
    answer = reader.get(f"/report/{article.id}")
    assert answer.status_code == 200
    read = _Text("text")
    read.feed(answer.text)
    assert read.text == article.text


def test_a_report_without_scripts_leads_from_rows_to_words_and_back(reader: TestClient, view: OpenView) -> None:
    page = reader.get(f"/report/{_id(view, 'Talks in Geneva end without a word')}").text
    for number in (1, 2, 3, 4):
        assert f'href="#r{number}" data-n="{number}"' in page
        words = page.partition(f'id="r{number}"')[2].partition('href="#')[2].partition('"')[0]
        assert f'id="{words}"' in page


def test_layers_stand_in_the_address(reader: TestClient, view: OpenView) -> None:
    path = f"/report/{_id(view, 'Mali and Front sign')}"
    assert 'class="words show-times show-places"' in reader.get(f"{path}?layer=none&layer=times&layer=places").text
    assert 'id="text" class="words"' in reader.get(f"{path}?layer=none").text


def test_a_copy_leads_to_the_other_and_back(reader: TestClient, view: OpenView) -> None:
    first, second = _id(view, "Chad recalls its ambassador from Kenya"), _id(view, "Chad recalls envoy")
    assert f'href="/report/{second}"' in reader.get(f"/report/{first}").text.partition('id="copies"')[2]
    page = reader.get(f"/report/{second}").text
    assert f'href="/report/{first}"' in page.partition('id="copies"')[2]
    assert "Nothing was read" in page


def test_a_row_leads_to_its_event_and_a_search_to_its_row(reader: TestClient, view: OpenView) -> None:
    page = reader.get(f"/report/{_id(view, 'Nine dead on ferry off Suakin')}").text
    event = next(event for event in view.events() if len(event.accounts) == 5)
    assert f'href="/event/{event.id}">4 other accounts of it, side by side' in page
    account = next(view.accounts(Query(event=event.id)))
    assert f'href="/report/{account.evidence.article}#{account.id}"' in reader.get("/search?in=accounts&most=50").text
    assert f'id="{account.id}"' in reader.get(f"/report/{account.evidence.article}").text


def test_a_report_that_is_not_kept_is_not_there(reader: TestClient) -> None:
    assert reader.get("/report/article:0000000000000000").status_code == 404
    assert reader.get("/report/article:0000000000000000/records/csv").status_code == 404


def test_records_are_handed_out_in_the_formats_of_export(reader: TestClient, view: OpenView) -> None:
    path = f"/report/{_id(view, 'Talks in Geneva end without a word')}/records"
    lines = [json.loads(line) for line in reader.get(f"{path}/jsonl").text.splitlines()]
    assert [(line["record"], len(line["accounts"])) for line in lines] == [("reading", 3)]
    table = reader.get(f"{path}/csv")
    assert len(list(csv.DictReader(StringIO(table.text)))) == 3
    assert table.headers["content-disposition"].startswith('attachment; filename="article-')
    assert reader.get(f"{path}/parquet").status_code == 404


def test_every_format_that_a_page_offers_is_there(reader: TestClient, view: OpenView) -> None:
    id_ = _id(view, "Talks in Geneva end without a word")
    page = reader.get(f"/report/{id_}").text
    paths = [part.partition('"')[0] for part in page.split('download href="')[1:]]
    assert len(paths) == 9
    for path in paths:
        answer = reader.get(path)
        assert answer.status_code == 200
        assert answer.content


def test_a_search_is_kept_found_again_and_forgotten(reviewer: TestClient) -> None:
    told = {"name": " Front <b>", "query": "in=accounts&actor=Mali&after=x", "csrf": token(reviewer)}
    answer = reviewer.post("/searches", data=told)
    assert answer.url.path == "/searches"
    assert "Front &lt;b&gt;" in answer.text
    assert 'href="/search?actor=Mali&amp;in=accounts"' in answer.text
    assert reviewer.get("/search?actor=Mali&in=accounts").text.count("<li>") > 3
    gone = reviewer.post("/searches/forget", data={"name": "Front <b>", "csrf": told["csrf"]})
    assert "None is kept yet" in gone.text


def test_a_search_without_a_name_or_token_is_not_kept(reviewer: TestClient) -> None:
    nameless = reviewer.post("/searches", data={"name": "  ", "query": "text=a", "csrf": token(reviewer)})
    assert nameless.status_code == 400
    assert "give the search a name" in nameless.text
    assert reviewer.post("/searches", data={"name": "a", "query": "text=a"}).status_code == 403
