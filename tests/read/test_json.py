"""JSON in the forms of the trade: lines, lists, answers of services; and a stream that goes on for ever."""

import io
import json
from datetime import date

import pytest
from tests.read.samples import article, articles, found, problems

from verbale.read.limits import Limits
from verbale.read.readers import read_stream
from verbale.records.event import Event, Story
from verbale.records.jsonl import to_json
from verbale.records.reading import Reading
from verbale.records.text import Article

NGEC = {
    "id": "20240508-2227-8b13", "date": "2024-05-08", "event_type": ["ACCUSE"], "event_mode": [], "contexts": ["corruption"],
    "event_text": "The party accused the court of delay.", "story_id": "LAKE20240508:1", "publisher": "lake-post",
    "headline": "\nCourt accused", "pub_date": "2024-05-08", "version": "x",
}  # fmt: skip
NEWS_PLEASE = {
    "authors": ["A. Doe", "B. Roe"], "date_download": "2024-05-09 10:00:00", "date_publish": "2024-05-08 09:00:00",
    "description": "…", "language": "en", "maintext": "Chad recalled its envoy.", "title": "Envoy recalled", "title_page": None,
    "source_domain": "lake.example", "url": "https://lake.example/1", "image_url": "https://lake.example/1.jpg",
}  # fmt: skip
SCHEMA_ORG = {
    "@type": "NewsArticle", "headline": "Envoy recalled", "articleBody": "Chad recalled its envoy.", "inLanguage": "en",
    "datePublished": "2024-05-08T09:00:00Z", "author": [{"@type": "Person", "name": "A. Doe"}],
    "publisher": {"@type": "Organization", "name": "Lake Post"}, "url": "https://lake.example/1",
}  # fmt: skip
NEWS_API = {
    "status": "ok", "totalResults": 1,
    "articles": [
        {
            "source": {"id": None, "name": "Lake Post"}, "author": "A. Doe", "title": "Envoy recalled",
            "url": "https://lake.example/1", "publishedAt": "2024-05-08T09:00:00Z", "content": "<p>Chad recalled its envoy.</p>",
        }
    ],
}  # fmt: skip
SEARCH = {
    "hits": {"total": 1, "hits": [{"_id": "1", "_source": {"text": "Chad recalled its envoy.", "date": 1715158800}}]}
}


def test_stories_of_ngec_are_read() -> None:
    one = article(json.dumps(NGEC).encode(), "stories.jsonl")
    assert (one.text, one.title, one.published) == (NGEC["event_text"], "Court accused", date(2024, 5, 8))
    assert (one.source.outlet, one.source.key) == ("lake-post", "20240508-2227-8b13")


@pytest.mark.parametrize("row", [NEWS_PLEASE, SCHEMA_ORG, NEWS_API], ids=["news-please", "schema.org", "NewsAPI"])
@pytest.mark.parametrize("indent", [None, 2])
def test_crawlers_and_services_tell_the_same_in_their_words(row: dict[str, object], indent: int | None) -> None:
    one = article(json.dumps(row, indent=indent).encode(), "a.json")
    assert (one.text, one.title) == ("Envoy recalled\n\nChad recalled its envoy.", "Envoy recalled")
    assert (one.published, one.url) == (date(2024, 5, 8), "https://lake.example/1")
    assert one.source.outlet in {"Lake Post", "lake.example"}
    assert one.source.author.startswith("A. Doe")


def test_answers_of_a_search_engine_are_read() -> None:
    assert article(json.dumps(SEARCH).encode(), "a.json").published == date(2024, 5, 8)


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.txt", "a"])
@pytest.mark.parametrize("indent", [None, 1])
def test_a_list_gives_a_report_for_each_of_its_objects(name: str, indent: int | None) -> None:
    data = json.dumps([{"text": "Rain fell."}, {"title": "none"}, {"text": "It dried."}], indent=indent).encode()
    assert [one.text for one in articles(data, name)] == ["Rain fell.", "It dried."]
    assert [one.place for one in found(data, name)] == [f"{name}#1", f"{name}#2", f"{name}#3"]


def test_a_long_list_is_read_piece_by_piece() -> None:
    data = json.dumps([{"text": "word " * 30_000, "id": number} for number in range(9)]).encode()
    limits = Limits(report_bytes=200_000)
    assert len(data) > 5 * limits.report_bytes
    assert [one.source.key for one in articles(data, "a.json", limits=limits)] == [str(number) for number in range(9)]


@pytest.mark.parametrize(
    "data", [b'[{"text": "Rain fell."}, {"te', b'[{"text": "Rain fell."}, nope]', b'[{"text": "Rain fell."}']
)
def test_what_stands_before_a_break_is_read(data: bytes) -> None:
    assert len(articles(data, "a.json")) == 1
    assert len(problems(data, "a.json")) == 1


@pytest.mark.parametrize(
    "data", [b"{", b'{"a": 1', b"[" * 100_000, b"[[[1]]]", b"[]", b'{"a": 1}', b"{}", b'"text"', b"NaN"]
)
def test_json_without_reports_is_a_problem_or_nothing(data: bytes) -> None:
    assert articles(data, "a.json") == []


def test_a_line_that_is_too_long_costs_only_itself() -> None:
    rows = [{"text": "Rain fell."}, {"text": "word " * 3000}, {"text": "It dried."}]
    data = "\n".join(map(json.dumps, rows)).encode()
    limits = Limits(report_bytes=1000)
    assert [one.text for one in articles(data, "a.jsonl", limits=limits)] == ["Rain fell.", "It dried."]
    assert [one.place for one in found(data, "a.jsonl", limits=limits)] == ["a.jsonl:1", "a.jsonl:2", "a.jsonl:3"]


def test_lines_in_utf_16_are_read() -> None:
    assert [one.text for one in articles('{"text": "Дождь."}\n{"text": "Снег."}\n'.encode("utf-16"), "a.jsonl")] == [
        "Дождь.",
        "Снег.",
    ]


class _Tap(io.RawIOBase):
    """A stream that never ends; it tells how many lines were drawn from it."""

    drawn = 0

    def readable(self) -> bool:
        return True

    def read1(self, _size: int = -1) -> bytes:
        self.drawn += 1
        return b'{"text": "Rain fell for the %d. time."}\n' % self.drawn

    def read(self, size: int = -1) -> bytes:
        return self.read1(size)


def test_a_stream_that_never_ends_gives_each_report_when_it_comes() -> None:
    tap = _Tap()
    stream = read_stream(tap, "-")
    for number in range(1, 50):
        place, item = next(stream)
        assert isinstance(item, Article)
        assert (place, item.text) == (f"-:{number}", f"Rain fell for the {number}. time.")
        assert tap.drawn == number


def test_a_stream_has_its_limit_of_reports() -> None:
    *rest, last = read_stream(_Tap(), "-", limits=Limits(records=20))
    assert len(rest) == 20
    assert not isinstance(last.item, Article)
    assert "limit records" in last.item.says


def test_an_export_of_ours_is_read_again_and_says_once_what_holds_no_report() -> None:
    kept = Article.of("Chad recalled its envoy.", outlet="Lake Post", published=date(2024, 5, 8), language="en")
    records = (Reading(kept), Story("story:1", (kept.id,)), Event("event:1", ()))
    export = "\n".join(map(to_json, records)).encode()
    (again,) = articles(export, "news.jsonl")
    assert (again.id, again.text, again.published, again.source.outlet) == (
        kept.id,
        kept.text,
        kept.published,
        "Lake Post",
    )
    assert problems(export, "news.jsonl") == [
        "stories, events and judgements of an export hold no report; they are passed over"
    ]
