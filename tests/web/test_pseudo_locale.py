"""Every page in a made-up language in which each message stands in brackets: what stands outside of them, and is no word of a report, cannot be translated."""

import re
from collections.abc import Iterator
from gettext import NullTranslations
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from starlette.testclient import TestClient
from tests.web.conftest import asking, token
from tests.web.news import RECALLED, SHELLED
from tests.web.review.test_pages import account, cells, named, post
from tests.web.walk import pages

from verbale.web import templating, words
from verbale.web.settings import Settings

_SPOKEN = ("aria-label", "title", "placeholder", "alt")
_VOID = frozenset({"input", "img", "br", "meta", "link", "hr", "wbr", "source"})
_CONTENT = frozenset(
    {"svg", "title", "option", "bdi", "q", "code", "kbd", "time", "blockquote", "style", "script", "mark"}
)
_OF_REPORTS = frozenset({"words", "deed", "number", "snippet", "cite-line", "mode", "count", "letter"})
_OURS = frozenset("Verbale SVG CSV JSON PNG Atom RSS PLOVER ZIP Argon2".split())
_WORD = re.compile(r"[^\W\d_]{3,}")  # codes of languages are shorter
_CODE = re.compile(
    r"[A-Z]+([:· a-z-]*)|!\w+"
)  # types of deeds with their modes, and flags, as the notation writes them


_GATHERED = frozenset(
    each
    for one in read_po(BytesIO((words.FOLDER / "verbale.pot").read_bytes()))
    for each in (one.id if isinstance(one.id, tuple | list) else (one.id,))
)


class Pseudo(NullTranslations):
    """Each message in brackets; what is asked for and stands in no template of translations is written down."""

    def __init__(self) -> None:
        super().__init__()
        self.unknown = set[str]()

    def gettext(self, message: str) -> str:
        self._known(message)
        return f"⟪{message}⟫" if message.strip() else message

    def _known(self, message: str) -> None:
        if message.strip() and message not in _GATHERED and not message.startswith("⟪"):
            self.unknown.add(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        self._known(msgid1)
        self._known(msgid2)
        return f"⟪{msgid1 if n == 1 else msgid2}⟫"


class Untranslated(HTMLParser):
    """A page in, what of its words stands outside of brackets and is no word of a report out."""

    def __init__(self, known: frozenset[str]) -> None:
        super().__init__()
        self.known, self.found, self.open = known, list[str](), list[bool]()
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        classes = set(told.get("class", "").split())
        content = (
            tag in _CONTENT
            or bool(classes & _OF_REPORTS)
            or "dir" in told
            or "download" in told
            or ("lang" in told and tag != "html")
        )
        for name in _SPOKEN:
            if "⟪" not in told.get(name, ""):
                self._look(f"{name}: ", told.get(name, ""))
        if tag not in _VOID:
            self.open.append(content)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID and self.open:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        outside = ""
        for piece in re.split(r"([⟪⟫])", data):
            self.depth += {"⟪": 1, "⟫": -1}.get(piece, 0)
            outside += piece if not self.depth and piece != "⟫" else ""
        if not any(self.open):
            self._look("", outside)

    def _look(self, name: str, told: str) -> None:
        line = " ".join(told.split())
        others = " ".join(word for word in line.split() if word.strip(",.:;·()") not in _OURS)
        if line not in self.known and not _CODE.fullmatch(line) and _WORD.search(others):
            self.found.append(name + line)


@pytest.fixture
def pseudo(monkeypatch: pytest.MonkeyPatch, own_week: Path) -> Iterator[TestClient]:
    """A room in the made-up language, in which something was judged."""
    told = Pseudo()
    monkeypatch.setattr(words, "translations", lambda _: told)
    monkeypatch.setattr(templating, "translations", lambda _: told)
    templating.environment.cache_clear()
    with asking(own_week, Settings(language="eo")) as client:
        yield named(client)
    templating.environment.cache_clear()
    assert told.unknown == set(), "shown by pages, and out of reach of translators: mark them with N_()"


def _names(store: Path) -> frozenset[str]:
    """What the store itself says: names, kinds, outlets, titles."""
    from verbale.store.stores import open_store

    with open_store(store) as view:
        found = {
            name
            for one in view.readings()
            for actor in one.actors
            for name in (actor.name, actor.country, *actor.forms)
        }
        found |= {
            part
            for one in view.readings()
            for part in (one.article.source.outlet, one.article.title, one.article.source.author)
        }
        found |= {where.name for one in view.accounts() if (where := one.where)}
    return frozenset(" ".join(name.split()) for name in found)


def test_no_word_of_ours_is_out_of_reach_of_translators(pseudo: TestClient, own_week: Path) -> None:
    row = account(own_week, RECALLED.title)
    post(
        pseudo,
        f"/review/row/{row.id}",
        **cells(row, did="ACCUSE", whom="Peru", where="Lima", reason="misread", words="", at=""),
    )
    post(pseudo, "/review/judge", record=account(own_week, SHELLED.title).id, verdict="wrong")
    pseudo.post("/searches", data={"csrf": token(pseudo), "name": "Kenya", "query": "actor=Kenya"})
    starts = (
        "/search?in=accounts&since=soon&type=none&as-of=2026-03-20",
        "/search?in=statements",
        "/nowhere",
        "/searches",
        "/pictures/curves?of=goldstein",
    )
    known = _names(own_week) | {"Peru", "Lima", "Ann", "Kenya"}
    missing: dict[str, list[str]] = {}
    seen = pages(pseudo, *(start for start in starts if start != "/nowhere"))
    for address in sorted({"/nowhere", *(address for some in seen.values() for address in some)}):
        reader = Untranslated(known)
        reader.feed(pseudo.get(address).text)
        if reader.found:
            missing[address] = reader.found
    assert missing == {}, "\n".join(f"{a}: {sorted(set(b))}" for a, b in missing.items())


def test_what_is_refused_is_said_in_the_readers_language(pseudo: TestClient, own_week: Path) -> None:
    row = account(own_week, RECALLED.title)
    told = {"csrf": token(pseudo)}
    for path, form in (
        ("/review/join", {"about": row.id, "verdict": "same"}),
        ("/review/judge", {"record": "account:none", "verdict": "right"}),
        ("/review/undo", {"judgement": "none", "record": row.id}),
        ("/searches", {"name": " ", "query": "actor=Kenya"}),
    ):
        answer = pseudo.post(path, data=told | form)
        assert answer.status_code == 400, path
        (says,) = re.findall(r'<p class="lead">\s*(.*?)\s*</p>', answer.text, re.DOTALL)
        assert says.startswith("⟪⟪"), says  # once where it is said, and once by the page


def test_a_feed_and_a_drawing_speak_it_too(pseudo: TestClient) -> None:
    assert "⟪" in pseudo.get("/search.atom").text.partition("<summary>")[2].partition("</summary>")[0]
    for kind in ("map", "network", "calendar", "curves"):
        drawn = pseudo.get(f"/pictures/{kind}.svg").text
        texts = re.findall(r"<text[^>]*>([^<]*)</text>", drawn)
        assert any("⟪" in text for text in texts), kind
    assert "⟪" not in pseudo.get("/pictures/map.csv").text  # files for machines keep one set of names
