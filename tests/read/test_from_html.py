"""Web pages, well made, badly made and hostile."""

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.read.metadata import Metadata
from verbale.read.readers import read, read_stream
from verbale.records.problem import Problem
from verbale.records.text import Article

BODY = (
    "<p>Herders blocked the ford at Kandi on Wednesday after guards had fined two of them, the mayor of the town, Samir"
    " Haddad, said.</p><p>The guards denied on Thursday that anybody had been fined. “We wrote a warning, no more,” their"
    " commander told the Courier in a short call.</p><p>The ford is the only way to the market for some three thousand people"
    " on the far bank of the river.</p>"
)
PAGE = f"""<!DOCTYPE html><html lang="en-GB"><head><title>Herders block the ford at Kandi | The Courier</title>
<meta property="og:title" content="Herders block the ford at Kandi"><meta property="og:site_name" content="The Courier">
<meta property="article:published_time" content="2025-08-07T09:00:00Z"><meta name="author" content="Ann Doe">
<link rel="canonical" href="https://courier.example/kandi"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Herders block the ford at Kandi</h1>{BODY}</article>
<aside>Read more: ten lakes to see this summer</aside><footer>Copyright 2025</footer></body></html>"""


def _read(said: str | bytes, known: Metadata = Metadata()) -> list[Article | Problem]:  # noqa: B008
    data = said if isinstance(said, bytes) else said.encode()
    return [item for _, item in read_stream(BytesIO(data), "page.html", known)]


def test_a_page_gives_its_report_with_what_it_tells_of_it() -> None:
    (article,) = _read(PAGE)
    assert isinstance(article, Article)
    assert article.text.split("\n\n")[0] == "Herders block the ford at Kandi"
    assert len(article.text.split("\n\n")) == 4
    assert "Sport" not in article.text
    assert "Copyright" not in article.text
    assert (article.title, str(article.published), article.language) == (
        "Herders block the ford at Kandi",
        "2025-08-07",
        "en",
    )
    assert (article.source.outlet, article.source.author, article.url) == (
        "The Courier",
        "Ann Doe",
        "https://courier.example/kandi",
    )


def test_what_the_caller_knows_goes_before() -> None:
    (article,) = _read(PAGE, Metadata(outlet="Kandi Courier", language="fr"))
    assert isinstance(article, Article)
    assert (article.source.outlet, article.language) == ("Kandi Courier", "fr")


def test_a_page_without_a_stated_day_has_none() -> None:
    (article,) = _read(PAGE.replace('<meta property="article:published_time" content="2025-08-07T09:00:00Z">', ""))
    assert isinstance(article, Article)
    assert article.published is None


@pytest.mark.parametrize(
    "said",
    [
        "<html></html>",
        "<html><body><nav><a href='/'>Home</a></nav></body></html>",
        "<html><script>let a = 1</script></html>",
    ],
)
def test_a_page_without_a_report_is_a_problem(said: str) -> None:
    (problem,) = _read(said)
    assert isinstance(problem, Problem)
    assert "no report was found" in problem.says


def test_nothing_of_a_page_is_run_or_kept_that_it_does_not_show() -> None:
    hostile = PAGE.replace(
        "<article>",
        "<script>document.write('run')</script><article><iframe src='http://127.0.0.1/steal'></iframe>"
        "<p style='x' onclick='alert(1)'>Rain fell on the far bank, and the market stayed closed for the whole of the day.</p>",
    ).replace("https://courier.example/kandi", "javascript:alert(1)")
    (article,) = _read(hostile)
    assert isinstance(article, Article)
    assert "run" not in article.text.split()
    assert "alert" not in article.text
    assert article.url == ""


def test_entities_of_its_own_are_not_unfolded() -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    (found,) = _read(f"{bomb}<html><body><article>{BODY}<p>&b; &f;</p></article></body></html>")
    text = found.text if isinstance(found, Article) else found.says
    assert "root:" not in text
    assert "aaaaaaaaaa" not in text


def test_a_huge_page_is_refused() -> None:
    (problem,) = _read(b"<html>" + b"a" * (8 * 1024 * 1024))
    assert isinstance(problem, Problem)
    assert "larger than 8 MB" in problem.says


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_whatever_the_bytes_something_is_said(data: bytes) -> None:
    assert _read(b"<html>" + data)


def test_a_page_is_known_by_its_first_words_under_any_text_s_name(tmp_path: Path) -> None:
    for name in ("page.txt", "page", "page.php"):
        (tmp_path / name).write_text(f"\n<!-- made by hand -->\n{PAGE}", encoding="utf-8")
        ((_, found),) = read([tmp_path / name])
        assert isinstance(found, Article)
        assert found.title == "Herders block the ford at Kandi"


def test_a_text_that_speaks_of_html_stays_a_text(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("The tag <html> opens a page.", encoding="utf-8")
    ((_, found),) = read([tmp_path / "note.txt"])
    assert isinstance(found, Article)
    assert found.text.startswith("The tag <html>")


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "utf-16"])
def test_a_page_says_in_what_it_is_written(encoding: str) -> None:
    words = "Пастухи перекрыли мост в Канди после того, как стража оштрафовала двоих из них, сообщил мэр города Самир Хаддад."
    said = f'<html lang="ru"><head><meta charset="{encoding}"><title>Мост</title></head><body><article><p>{words}</p></article></body></html>'
    (article,) = _read(said.encode(encoding))
    assert isinstance(article, Article)
    assert words in article.text
    assert article.language == "ru"


def test_a_charset_that_is_none_does_no_harm() -> None:
    for name in ("hex", "x-none", "utf-8"):
        found = _read(PAGE.replace("<head>", f'<head><meta charset="{name}">').encode() + b"<!-- \xff -->")
        assert isinstance(found[0], Article)


def test_nothing_is_written_on_the_way(capfd: pytest.CaptureFixture[str]) -> None:
    _read("<html><body><p>x")
    _read("<html>")
    assert capfd.readouterr() == ("", "")
