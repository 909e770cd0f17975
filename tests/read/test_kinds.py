"""First bytes and names: what a file shows goes before what it is called."""

import re
import time
from collections.abc import Callable

import pytest
from tests.read.samples import LINES, article, found, gkg_row, pdf, record, tarred, zipped
from tests.read.test_from_feed import ATOM, RSS
from tests.read.test_from_html import PAGE
from tests.read.test_from_newsml import NITF

from verbale.read import (
    from_conllu,
    from_feed,
    from_gdelt,
    from_html,
    from_json,
    from_jsonl,
    from_newsml,
    from_pdf,
    from_table,
    from_tar,
    from_warc,
    from_zip,
    kinds,
)

SHOWN: list[tuple[bytes, Callable[..., object] | None]] = [
    (PAGE.encode(), from_html.read),
    (f"\ufeff  <!-- a --><!-- b -->\n{PAGE}".encode(), from_html.read),
    (b"<!doctype html><title>Rain</title><p>It fell.", from_html.read),
    (
        b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x"><html><body/></html>',
        from_html.read,
    ),
    (RSS.encode(), from_feed.read),
    (ATOM.encode(), from_feed.read),
    (NITF.encode(), from_newsml.read),
    (b'<?xml version="1.0"?>\n<n:newsMessage xmlns:n="x">', from_newsml.read),
    (LINES, from_jsonl.read),
    (b'[{"text": "Rain."}]', from_json.read),
    (b'{\n  "text": "Rain."\n}', from_json.read),
    (b"title,text\nRain,It fell.\n", from_table.read),
    (gkg_row("Rain").encode(), from_gdelt.read_knowledge_graph),
    (b"# sent_id = 1\n# text = Rain fell.\n", from_conllu.read),
    (pdf([["Rain"]]), from_pdf.read),
    (record(b"Rain"), from_warc.read),
    (zipped([("a.txt", b"Rain.")]), from_zip.read),
    (tarred([("a.txt", b"Rain.")]), from_tar.read),
    (b"Rain fell.", None),
    (b"Text and title were missing.", None),
    (b"The tag <html> opens a page.", None),
    (b"{He said nothing.}", None),
    (b"[Update] Rain fell.", None),
    (b"# Rain\n\nIt fell.", None),
    ("Дождь шёл.".encode("cp1251"), None),
    (b"", None),
]


@pytest.mark.parametrize(("data", "reader"), SHOWN)
def test_what_a_file_shows(data: bytes, reader: Callable[..., object] | None) -> None:
    assert kinds.shown(data[: kinds.LOOKED_AT]) is reader


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.csv", "a.jsonl", "a.pdf", "a.xml", "a", "a.php"])
def test_a_wrong_name_changes_nothing(name: str) -> None:
    assert article(PAGE.encode(), name).title == "Herders block the ford at Kandi"
    assert [type(one.item) for one in found(LINES, name)] == [type(one.item) for one in found(LINES, "a.jsonl")]


@pytest.mark.parametrize(
    "sign", [b"<!---->", b"<!-- ", b"<!doctype x [", b" ", b"a: b\n", b"\t", b'{"', b"1\t", b",text", b"x:"]
)
def test_no_beginning_takes_long(sign: bytes) -> None:
    data = (sign * kinds.LOOKED_AT)[: kinds.LOOKED_AT]
    began = time.process_time()
    kinds.shown(data)
    assert time.process_time() - began < 0.5


def test_every_ending_has_a_reader_and_none_is_spelt_with_capitals() -> None:
    assert all(re.fullmatch(r"(\.[a-z0-9]+)?", ending) for ending in kinds.ENDINGS)
