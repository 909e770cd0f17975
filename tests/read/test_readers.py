"""Files of every sort in, Articles and Problems out, never an exception."""

import gzip
import json
import os
from datetime import date
from pathlib import Path
from threading import Thread

import pytest

from verbale.errors import BadUse
from verbale.read.limits import LIMITS
from verbale.read.metadata import Metadata, as_date
from verbale.read.readers import read
from verbale.records.problem import Problem
from verbale.records.text import Article


def _items(path: Path) -> list[Article | Problem]:
    return [item for _, item in read([path])]


def _only_problem(path: Path) -> str:
    (item,) = _items(path)
    assert isinstance(item, Problem)
    return item.says


def test_a_text_is_one_article(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Chad recalled its envoy.")
    (item,) = _items(path)
    assert isinstance(item, Article)
    assert item.text == "Chad recalled its envoy."


def test_a_toml_file_beside_tells_metadata_and_never_answers(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Chad recalled its envoy.")
    (tmp_path / "a.toml").write_text('published = 2024-05-08\noutlet = "Lake Post"\naccounts = ["x"]\n')
    (item,) = _items(tmp_path)
    assert isinstance(item, Article)
    assert (item.published, item.source.outlet) == (date(2024, 5, 8), "Lake Post")


def test_what_the_caller_knows_goes_before_the_file_beside(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Chad recalled its envoy.")
    (tmp_path / "a.toml").write_text("published = 2024-05-08\n")
    ((_, item),) = read([tmp_path], Metadata(published=date(2024, 5, 9)))
    assert isinstance(item, Article)
    assert item.published == date(2024, 5, 9)


def test_a_broken_file_beside_costs_only_the_metadata(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Chad recalled its envoy.")
    (tmp_path / "a.toml").write_text("published = = 3")
    items = _items(tmp_path / "a.txt")
    assert [type(item) for item in items] == [Problem, Article]


@pytest.mark.parametrize("data", [b"", b"  \n\t "])
def test_an_empty_file_is_a_problem(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert "empty" in _only_problem(tmp_path / "a.txt")


def test_a_binary_file_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(bytes(range(256)) * 40)
    assert "binary" in _only_problem(tmp_path / "a.txt")


def test_latin_1_is_read_with_a_note(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Le président à Genève".encode("latin-1"))
    note, article = _items(tmp_path / "a.txt")
    assert isinstance(article, Article)
    assert isinstance(note, Problem)
    assert article.text == "Le président à Genève"
    assert "Windows-1252" in note.says


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Chad".encode("utf-8-sig"))
    (item,) = _items(tmp_path / "a.txt")
    assert isinstance(item, Article)
    assert item.text == "Chad"


def test_a_missing_file_is_a_problem_and_harms_no_other(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("Chad recalled its envoy.")
    items = [item for _, item in read([tmp_path / "a.txt", tmp_path / "b.txt"])]
    assert [type(item) for item in items] == [Problem, Article]


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(LIMITS.report_bytes + 1)
    assert "larger than" in _only_problem(tmp_path / "a.txt")


def test_a_folder_is_walked_in_the_order_of_names(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    for name in ("b.txt", "deep/c.txt", "a.txt", "picture.png"):
        (tmp_path / name).write_text(name)
    assert [Path(place).name for place, _ in read([tmp_path])] == ["a.txt", "b.txt", "c.txt"]


def test_json_lines_give_an_article_or_a_problem_each(tmp_path: Path) -> None:
    rows = [
        json.dumps(
            {"text": "Chad recalled its envoy.", "published": "2024-05-08T10:00:00+00:00", "outlet": "Lake Post"}
        ),
        "{no json",
        json.dumps({"title": "no text"}),
        json.dumps({"text": "Kenya did not.", "published": "yesterday"}),
        "",
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(rows))
    first, *others = _items(tmp_path / "a.jsonl")
    assert isinstance(first, Article)
    assert first.published == date(2024, 5, 8)
    assert [type(item) for item in others] == [Problem, Problem, Problem, Article]


def test_a_date_that_is_none_is_bad_use() -> None:
    with pytest.raises(BadUse, match="2021-12-21"):
        as_date("the other day")


def test_a_folder_holds_files_of_every_sort_under_any_name(tmp_path: Path) -> None:
    (tmp_path / "page.php").write_text(
        "<!doctype html><html><body><p>" + "Rain fell on the ford. " * 5, encoding="utf-8"
    )
    (tmp_path / "picture.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(99))
    (tmp_path / "program.py").write_text("print('Rain fell.')")
    (tmp_path / ".hidden.txt").write_text("Not for you.")
    (tmp_path / "news.bin").write_bytes(gzip.compress(b'{"text": "It dried."}\n'))
    assert [Path(place).name for place, _ in read([tmp_path])] == ["news.bin:1", "page.php"]


def test_a_pattern_is_unfolded_where_the_shell_did_not(tmp_path: Path) -> None:
    (tmp_path / "deep" / "er").mkdir(parents=True)
    for name in ("b.txt", "a.txt", "c.md", "deep/er/d.txt"):
        (tmp_path / name).write_text("Rain fell.")
    assert [Path(place).name for place, _ in read([tmp_path / "*.txt"])] == ["a.txt", "b.txt"]
    assert [Path(place).name for place, _ in read([str(tmp_path / "**" / "*.txt")])] == ["a.txt", "b.txt", "d.txt"]
    assert [Path(place).name for place, _ in read([tmp_path / "d*"])] == ["d.txt"]
    ((_, item),) = read([tmp_path / "x*.txt"])
    assert isinstance(item, Problem)
    assert "no file has a name of this pattern" in item.says


def test_a_file_whose_name_looks_like_a_pattern_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "[a].txt").write_text("Rain fell.")
    (tmp_path / "a.txt").write_text("It dried.")
    assert [Path(place).name for place, _ in read([tmp_path / "[a].txt"])] == ["[a].txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_a_stream(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    writer = Thread(target=(tmp_path / "pipe").write_text, args=('{"text": "Rain fell."}\n{"text": "It dried."}\n',))
    writer.start()
    assert [place.rpartition(":")[2] for place, _ in read([tmp_path / "pipe"])] == ["1", "2"]
    writer.join()
