"""Archives of every sort: what lies in them is read at its place, and none of them can do harm."""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from collections.abc import Callable
from hashlib import sha512
from pathlib import Path

import pytest
from tests.read.samples import LINES, articles, found, problems, tarred, zipped

from verbale.read.limits import Limits
from verbale.read.readers import read
from verbale.records.text import Article

MEMBERS = [
    ("2021/a.txt", b"Chad recalled its envoy."),
    ("../../etc/passwd.txt", b"Kenya did not."),
    ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256))),
    ("lines.jsonl", LINES),
    ("notes.log", b"nothing that shows what it is"),
    ("__MACOSX/2021/._a.txt", b"\x00\x05\x16"),
    (".hidden.txt", b"not for you"),
]
PLACES = ["!/2021/a.txt", "!/../../etc/passwd.txt", "!/lines.jsonl:1", "!/lines.jsonl:2"]
PACKED: dict[str, Callable[[bytes], bytes]] = {"gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress}


def _places(data: bytes, name: str) -> list[str]:
    return [one.place for one in found(data, name)]


@pytest.mark.parametrize("name", ["news.zip", "news.txt", "news"])
def test_the_texts_of_a_zip_archive_are_read_at_their_places(name: str) -> None:
    assert _places(zipped(MEMBERS), name) == [name + place for place in PLACES]


@pytest.mark.parametrize("name", ["news.tar", "news.txt"])
def test_the_texts_of_a_tar_archive_are_read_at_their_places(name: str) -> None:
    assert _places(tarred(MEMBERS), name) == [name + place for place in PLACES]


@pytest.mark.parametrize("ending", PACKED)
def test_what_is_packed_is_read_under_its_own_place(ending: str) -> None:
    pack = PACKED[ending]
    assert _places(pack(LINES), f"a.jsonl.{ending}") == [f"a.jsonl.{ending}:1", f"a.jsonl.{ending}:2"]
    assert _places(pack(tarred(MEMBERS)), f"a.tar.{ending}") == [f"a.tar.{ending}{place}" for place in PLACES]


def test_members_that_stand_one_behind_the_other_are_all_unpacked() -> None:
    first, second = LINES.splitlines(keepends=True)
    assert len(articles(gzip.compress(first) + gzip.compress(second), "a.jsonl.gz")) == 2


def test_nothing_is_written_whatever_a_member_is_called(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.zip").write_bytes(zipped([("../out.txt", b"Rain fell."), ("/out.txt", b"It dried.")]))
    monkeypatch.chdir(tmp_path / "in")
    assert [type(item) for _, item in read(["a.zip"])] == [Article, Article]
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.zip", "in"]


def test_a_name_that_would_move_the_cursor_is_shown_harmless() -> None:
    (one,) = found(zipped([("a\x1b[2J\nb.txt", b"Rain fell.")]), "x.zip")
    assert one.place == "x.zip!/a\ufffd[2J\ufffdb.txt"


@pytest.mark.parametrize(
    "data",
    [
        gzip.compress(b"a" * 30_000_000),
        zipped([(f"{number}.txt", b"a" * 16_000_000) for number in range(2)]),
        gzip.compress(gzip.compress(b"a" * 30_000_000)),
        zipped([("a.gz", gzip.compress(b"a" * 30_000_000))]),
        lzma.compress(b"a" * 30_000_000),
    ],
    ids=["gzip", "zip", "gzip in gzip", "gzip in zip", "xz"],
)
def test_a_bomb_is_stopped_and_told(data: bytes) -> None:
    *_, last = problems(data, "bomb")
    assert "as a bomb does (limit ratio)" in last
    assert articles(data, "bomb") == [] or data.startswith(b"PK")


def test_the_bound_on_bombs_can_be_lifted() -> None:
    assert articles(gzip.compress(b"a" * 30_000_000), "a.gz", limits=Limits(ratio=2000))


def test_archives_in_archives_are_read_to_a_depth() -> None:
    data = b"Rain fell."
    for level in range(5):
        data = zipped([(f"{level}.zip" if level else "a.txt", data)])
    assert articles(data, "x.zip", limits=Limits(depth=5))
    (says,) = problems(data, "x.zip")
    assert "more than 4 deep (limit depth)" in says


def test_so_many_members_and_no_more() -> None:
    data = zipped([(f"{number}.txt", b"Rain fell.") for number in range(30)])
    assert len(articles(data, "x.zip")) == 30
    *_, last = problems(data, "x.zip", limits=Limits(records=20))
    assert "more than 20 reports (limit records)" in last


def test_a_member_beyond_its_limit_costs_only_itself() -> None:
    data = tarred([("long.txt", b"word " * 120), ("short.txt", b"Rain fell.")])
    limits = Limits(report_bytes=499)
    assert [one.text for one in articles(data, "x.tar", limits=limits)] == ["Rain fell."]
    assert len(problems(data, "x.tar", limits=limits)) == 1


def test_a_locked_member_costs_only_itself() -> None:
    data = bytearray(zipped([("a.txt", b"Rain fell."), ("b.txt", b"It dried.")]))
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        data[data.find(mark) + (6 if mark.endswith(b"\x04") else 8)] |= 1
    assert [one.text for one in articles(bytes(data), "x.zip")] == ["It dried."]
    assert problems(bytes(data), "x.zip") == ["locked with a password; nothing was read from it"]


def test_a_damaged_member_costs_only_itself() -> None:
    data = bytearray(zipped([("a.txt", b"Rain fell on the ford. " * 9), ("b.txt", b"It dried.")]))
    place = data.find(b"a.txt") + 8
    data[place : place + 6] = b"\xff" * 6
    assert [one.text for one in articles(bytes(data), "x.zip")] == ["It dried."]
    assert len(problems(bytes(data), "x.zip")) == 1


@pytest.mark.parametrize("pack", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
def test_a_zip_archive_without_its_end_gives_what_it_has(pack: int) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", pack) as archive:
        for number in range(5):
            archive.writestr(f"{number}.txt", f"Rain fell for the {number}. time. " * 40)
        archive.writestr("picture.png", bytes(range(256)))
    whole = out.getvalue()
    third = whole.index(b"3.txt") - 30
    assert len(articles(whole[: whole.index(b"PK\x01\x02") + 20], "x.zip")) == 5
    assert [one.place for one in found(whole[:third], "x.zip")][1:] == ["x.zip!/0.txt", "x.zip!/1.txt", "x.zip!/2.txt"]
    assert len(articles(whole[: third + 60], "x.zip")) == 3
    assert "is damaged" in problems(whole[: third + 60], "x.zip")[0]


def test_a_stream_of_a_zip_archive_without_its_end_is_read_too() -> None:
    class Forward(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, *_: int) -> int:
            raise OSError("no seeking")

        def tell(self) -> int:
            raise OSError("no seeking")

    out = Forward()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", "Rain fell. " * 99)
        archive.writestr("b.txt", "It dried. " * 99)
    whole = out.getvalue()
    assert len(articles(whole, "x.zip")) == len(articles(whole[:-30], "x.zip")) == 2


def test_what_stands_before_a_break_is_read() -> None:
    whole = tarred([(f"{number}.txt", b"Rain fell.") for number in range(5)])
    for end in (500, 1024, 2000, 2500):
        assert len(articles(whole[:end], "x.tar")) == (end + 488) // 1024
        assert len(problems(whole[:end], "x.tar")) >= 1
    (says,) = problems(gzip.compress(LINES * 99)[:-9], "x.txt.gz")
    assert "breaks off" in says


def test_links_and_devices_are_passed_over() -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE, tarfile.DIRTYPE):
            member = tarfile.TarInfo("a.txt")
            member.type, member.linkname = kind, "/etc/passwd"
            archive.addfile(member)
    assert problems(out.getvalue(), "x.tar") == ["nothing in it could be a report"]


def test_an_office_document_is_no_archive_of_reports() -> None:
    (says,) = problems(zipped([("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w/>")]), "a.docx")
    assert "an office document" in says


@pytest.mark.parametrize("mark", [b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07\x01\x00", b"\x28\xb5\x2f\xfd", b"{\\rtf1 x}"])
def test_what_is_not_unpacked_says_what_it_is(mark: bytes) -> None:
    (says,) = problems(mark + b"\x00" * 99, "a.txt")
    assert says.startswith("the file holds binary data, no text (")


@pytest.mark.parametrize(
    "data",
    [zipped([]), tarred([("a.png", b"\x89PNG")]), zipped([("a.png", b"\x89PNG")]), gzip.compress(zipped([]))],
    ids=["nothing", "tar", "zip", "nothing, packed"],  # the bytes of an id would hold the hour
)
def test_an_archive_without_reports_says_so(data: bytes) -> None:
    assert problems(data, "x") == ["nothing in it could be a report"]


def test_a_file_on_disk_may_be_larger_than_a_report(tmp_path: Path) -> None:
    data = zipped([(f"{number}.txt", sha512(bytes([number])).hexdigest().encode() * 3) for number in range(9)])
    (tmp_path / "x.zip").write_bytes(data)
    limits = Limits(report_bytes=500)
    assert len(data) > 500
    assert len([1 for _, item in read([tmp_path / "x.zip"], limits=limits) if isinstance(item, Article)]) == 9
