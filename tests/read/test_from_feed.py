"""RSS and Atom feeds, well made, badly made and hostile."""

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.read.metadata import Metadata
from verbale.read.readers import read, read_stream
from verbale.records.problem import Problem
from verbale.records.text import Article

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Courier</title><language>en-gb</language>
<item><title>Herders block the ford</title><link>https://courier.example/1</link><guid>courier-1</guid>
<pubDate>Thu, 07 Aug 2025 09:00:00 GMT</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>Herders blocked the ford at Kandi on Wednesday.</p><script>alert(1)</script><p>Guards &amp; herders talked.</p>]]></content:encoded></item>
<item><title>Rain</title><link>javascript:alert(1)</link><description>&lt;p&gt;Rain fell.&lt;/p&gt;</description></item>
<item><guid>empty</guid></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>The Courier</title>
<entry><title>Rain</title><id>a:1</id><updated>2025-08-06T10:00:00Z</updated><author><name>Ann Doe</name></author>
<content type="html">&lt;p&gt;Rain fell on Kandi.&lt;/p&gt;</content></entry></feed>"""


def _read(said: str | bytes, known: Metadata = Metadata()) -> list[Article | Problem]:  # noqa: B008
    data = said if isinstance(said, bytes) else said.encode()
    return [item for _, item in read_stream(BytesIO(data), "news.rss", known)]


def test_each_entry_is_a_report_with_what_the_feed_tells_of_it() -> None:
    first, second, third = _read(RSS)
    assert isinstance(first, Article)
    assert first.text == (
        "Herders block the ford\n\nHerders blocked the ford at Kandi on Wednesday.\n\nGuards & herders talked.\n"
    )
    assert (first.source.outlet, first.source.key, first.url) == (
        "The Courier",
        "courier-1",
        "https://courier.example/1",
    )
    assert (str(first.published), first.language) == ("2025-08-07", "en")
    assert isinstance(second, Article)
    assert (second.text, second.url, second.published) == ("Rain\n\nRain fell.\n", "", None)
    assert isinstance(third, Problem)
    assert third.article == "news.rss:3"


def test_an_atom_feed_is_read_alike() -> None:
    (found,) = _read(ATOM)
    assert isinstance(found, Article)
    assert (found.text, str(found.published), found.source.author) == (
        "Rain\n\nRain fell on Kandi.\n",
        "2025-08-06",
        "Ann Doe",
    )


def test_what_the_caller_knows_goes_before() -> None:
    (found,) = _read(ATOM, Metadata(outlet="Kandi Courier"))
    assert isinstance(found, Article)
    assert found.source.outlet == "Kandi Courier"


@pytest.mark.parametrize("said", ["", "<rss></rss>", "no feed at all", "<rss><channel><item>"])
def test_a_feed_without_entries_is_a_problem(said: str) -> None:
    (problem,) = _read(said)
    assert isinstance(problem, Problem)


def test_a_feed_that_breaks_off_gives_what_it_has() -> None:
    found = _read(RSS[: RSS.index("<item><guid>")])
    assert [type(one) for one in found] == [Article, Article]


def test_files_and_addresses_that_a_feed_points_to_are_left_alone() -> None:
    bomb = '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    said = RSS.replace("<rss", f"{bomb}<rss", 1).replace("Short.", "&f; &b;").replace("<p>Rain", "<p>&f;Rain")
    for one in _read(said):
        text = one.text if isinstance(one, Article) else one.says
        assert "root:" not in text
        assert "aaaaaaaaaaaaaaaa" not in text


@given(st.text(max_size=200))
def test_whatever_stands_in_an_entry_something_is_said(words: str) -> None:
    said = (
        f"<rss><channel><item><title>Rain</title><description><![CDATA[{words}]]></description></item></channel></rss>"
    )
    assert _read(said.encode("utf-8", "replace"))


def test_a_feed_is_known_by_its_first_words(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(RSS, encoding="utf-8")
    assert [type(item) for _, item in read([tmp_path / "news.txt"])] == [Article, Article, Problem]
