"""Archives of the web, whole and damaged."""

import gzip
from datetime import UTC, datetime

import pytest
from tests.read.samples import articles, found, problems, record, warc_record
from tests.read.test_from_html import PAGE

from verbale.read.limits import Limits
from verbale.records.problem import Problem

PLAIN = PAGE.replace('<link rel="canonical" href="https://courier.example/kandi">', "").replace(
    '<meta property="og:site_name" content="The Courier">', ""
)
MOMENT = datetime(2025, 8, 7, 9, tzinfo=UTC)


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "packed"])
def test_a_page_has_the_address_and_the_moment_of_its_record(pack: type[bytes]) -> None:
    (one,) = articles(pack(record(PLAIN.encode(), "https://www.lake.example/7")), "CC-NEWS-1.warc.gz")
    assert (one.url, one.retrieved, one.source.outlet) == ("https://www.lake.example/7", MOMENT, "lake.example")
    assert one.title == "Herders block the ford at Kandi"


def test_what_the_page_says_of_itself_goes_before() -> None:
    (one,) = articles(record(PAGE.encode(), "https://cache.example/7"), "a.warc")
    assert (one.url, one.source.outlet, one.retrieved) == ("https://courier.example/kandi", "The Courier", MOMENT)


def test_records_are_counted_as_they_stand_in_the_archive() -> None:
    info = warc_record(b"software: x\r\n", "warcinfo", "", "application/warc-fields")
    request = warc_record(
        b"GET / HTTP/1.1\r\n\r\n", "request", "https://x.example/", "application/http; msgtype=request"
    )
    data = gzip.compress(info) + gzip.compress(request) + gzip.compress(record(PAGE.encode()))
    assert [one.place for one in found(data, "x.warc.gz")] == ["x.warc.gz#record 3"]


@pytest.mark.parametrize(
    "other",
    [
        record(PAGE.encode(), status="404 Not Found"),
        record(b"\x89PNG", content="image/png"),
        record(b"User-agent: *\nDisallow: /\n", "https://x.example/robots.txt", content="text/plain"),
        warc_record(b"Rain fell.", "metadata", "https://x.example/", "text/plain"),
    ],
    ids=["not found", "picture", "robots", "metadata"],
)
def test_what_is_no_report_is_passed_over(other: bytes) -> None:
    assert [one.place for one in found(other + record(PAGE.encode()), "x.warc")] == ["x.warc#record 2"]


def test_a_feed_and_a_plain_text_are_read_too() -> None:
    feed = b"<rss><channel><item><title>Rain</title><description>Rain fell.</description></item></channel></rss>"
    data = record(feed, content="application/rss+xml") + record(b"Rain fell on Kandi.", content="text/plain")
    assert [one.text for one in articles(data, "x.warc")] == ["Rain\n\nRain fell.\n", "Rain fell on Kandi."]


def test_the_texts_of_common_crawl_are_read() -> None:
    (one,) = articles(
        warc_record("Дождь шёл весь день.".encode(), "conversion", "https://x.example/1", "text/plain"), "x.wet"
    )
    assert (one.text, one.url) == ("Дождь шёл весь день.", "https://x.example/1")


def test_a_body_is_unpacked_and_put_together() -> None:
    packed = record(gzip.compress(PAGE.encode()), more="Content-Encoding: gzip\r\n")
    page = PAGE.encode()
    pieces = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (page[:500], page[500:])) + b"0\r\n\r\n"
    chunked = record(pieces, more="Transfer-Encoding: chunked\r\n")
    assert len({one.text for one in articles(packed + chunked + record(page), "x.warc")}) == 1


def test_the_server_says_in_what_a_text_is_written() -> None:
    (one,) = articles(record("Дождь шёл.".encode("cp1251"), content="text/plain; charset=windows-1251"), "x.warc")
    assert one.text == "Дождь шёл."


def test_a_damaged_record_costs_only_itself() -> None:
    parts = [gzip.compress(record(PAGE.encode(), f"https://x.example/{number}")) for number in range(4)]
    parts[1] = parts[1][:200] + b"\xff" * 300 + parts[1][500:]
    read = found(b"".join(parts), "x.warc.gz")
    assert sum(isinstance(one.item, Problem) for one in read) >= 1
    assert sum(not isinstance(one.item, Problem) for one in read) == 3


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        (record(PAGE.encode()).replace(b"Content-Length", b"Content-Lungth"), "does not tell its length"),
        (record(PAGE.encode()).replace(b"Content-Length: ", b"Content-Length: -"), "does not tell its length"),
        (record(b"\x1f\x8bno gzip", more="Content-Encoding: gzip\r\n"), "cannot be read"),
        (b"WARC/1.0\r\n" + b"x" * 200_000 + b"\r\n\r\n", "does not tell its length"),
    ],
)
def test_a_broken_record_is_told_and_the_next_one_read(broken: bytes, says: str) -> None:
    data = broken + b"junk between\r\n" + record(PAGE.encode())
    assert len(articles(data, "x.warc")) == 1
    assert says in problems(data, "x.warc")[0]


def test_an_archive_that_breaks_off_says_so() -> None:
    data = record(PAGE.encode())
    assert problems(data + data[:-400], "x.warc") == ["the archive breaks off in this record"]


def test_a_record_beyond_its_limit_costs_only_itself() -> None:
    data = record(b"word " * 2000, content="text/plain") + record(b"Rain fell.", content="text/plain")
    assert [one.text for one in articles(data, "x.warc", limits=Limits(report_bytes=5000))] == ["Rain fell."]
    (says,) = problems(data, "x.warc", limits=Limits(report_bytes=5000))
    assert "limit report_bytes" in says
