"""Whatever the bytes and whatever they are called: something is said, nothing is raised, and it ends."""

import bz2
import gzip
import lzma
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.read.samples import LINES, articles, found, gkg_row, pdf, record, tarred, zipped
from tests.read.test_from_feed import RSS
from tests.read.test_from_html import PAGE
from tests.read.test_from_mail import PLAIN
from tests.read.test_from_newsml import NITF
from tests.read.test_tables import CSV

from verbale.read import kinds
from verbale.read.limits import Limits
from verbale.read.readers import read

WHOLE: dict[str, bytes] = {
    "a.txt": b"Chad recalled its envoy.",
    "a.html": PAGE.encode(),
    "a.rss": RSS.encode(),
    "a.xml": NITF.encode(),
    "a.jsonl": LINES,
    "a.json": b'[{"text": "Rain fell."}, {"text": "It dried."}]',
    "a.csv": CSV.encode(),
    "a.tsv": gkg_row("Rain").encode(),
    "a.eml": PLAIN.encode(),
    "a.pdf": pdf([["Rain fell on the ford of Kandi for the whole of the day."]]),
    "a.conllu": b"# newdoc\n# text = Rain fell.\n1\tRain\train\tNOUN\t_\t_\t2\tnsubj\t_\t_\n2\tfell\tfall\tVERB\t_\t_\t0\troot\t_\t_\n\n",
    "a.warc": record(PAGE.encode()) + record(b"Rain fell.", content="text/plain"),
    "a.zip": zipped([("a.jsonl", LINES), ("b.html", PAGE.encode())]),
    "a.tar": tarred([("a.jsonl", LINES), ("b.html", PAGE.encode())]),
}
PACKS: tuple[Callable[[bytes], bytes], ...] = (bytes, gzip.compress, bz2.compress, lzma.compress)
NAMES = st.sampled_from([f"x{ending}" for ending in kinds.ENDINGS] + ["x.docx", "x.php", ".x", "", "x."])


@pytest.mark.parametrize("name", WHOLE)
def test_the_samples_are_whole(name: str) -> None:
    assert articles(WHOLE[name], name)


@given(st.binary(max_size=400), NAMES)
def test_any_bytes_under_any_name(data: bytes, name: str) -> None:
    assert found(data, name)


@given(st.sampled_from(list(WHOLE)), st.integers(0, 5000), st.binary(max_size=30), st.sampled_from(PACKS), NAMES)
@settings(deadline=None, max_examples=150)
def test_a_file_with_a_piece_of_junk_in_it(
    name: str, place: int, junk: bytes, pack: Callable[[bytes], bytes], called: str
) -> None:
    data = WHOLE[name]
    place %= len(data)
    assert found(pack(data[:place] + junk + data[place + len(junk) :]), called)


@given(st.sampled_from(list(WHOLE)), st.integers(0, 5000), st.sampled_from(PACKS))
@settings(deadline=None, max_examples=150)
def test_a_file_that_breaks_off(name: str, place: int, pack: Callable[[bytes], bytes]) -> None:
    data = pack(WHOLE[name])
    assert found(data[: place % len(data)], name)


@given(st.sampled_from(list(WHOLE)), st.integers(0, 300))
@settings(deadline=None, max_examples=60)
def test_a_file_beyond_a_limit(name: str, most: int) -> None:
    limits = Limits(most, most, most, ratio=most, depth=most % 3, records=most % 7, pages=most % 2, editions=0)
    assert found(WHOLE[name], name, limits=limits)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "cp1251", "shift-jis", "utf-7"])
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.csv", "a.jsonl", "a.eml", "a.xml"])
def test_a_text_in_another_encoding(name: str, encoding: str) -> None:
    data = WHOLE[name].decode().encode(encoding, "replace")
    assert found(data, name)


@pytest.mark.parametrize("name", WHOLE)
def test_nul_bytes_within(name: str) -> None:
    assert found(WHOLE[name].replace(b"Rain", b"Ra\x00in"), name)


def test_a_folder_of_all_of_them_is_read_to_its_end(tmp_path: Path) -> None:
    for number, (name, data) in enumerate(WHOLE.items()):
        (tmp_path / f"{number:02}-{name}").write_bytes(data)
        (tmp_path / f"{number:02}-broken-{name}").write_bytes(data[: len(data) // 2])
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "nowhere.txt").symlink_to("nothing")
    read_at = {Path(place.partition("!")[0].partition("#")[0]).name for place, _ in read([tmp_path])}
    assert {f"{number:02}-{name}" for number, name in enumerate(WHOLE)} <= {name.partition(":")[0] for name in read_at}
