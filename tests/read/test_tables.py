"""Tables with a report a row: CSV in its many manners, Parquet."""

import builtins
import io
from datetime import date
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet
from tests.read.samples import articles, found, problems

from verbale.read.limits import Limits
from verbale.read.metadata import Metadata

CSV = 'id,Title,Text,Date,Source\n1,Envoy,"Chad recalled\nits envoy.",2024-05-08,Lake Post\n2,Rain,,2024-05-09,\n3,,Kenya left.,5/8/2024,\n'


def test_each_row_is_a_report_with_what_its_columns_tell() -> None:
    first, second = articles(CSV.encode(), "a.csv")
    assert (first.text, first.title, first.published) == ("Chad recalled\nits envoy.", "Envoy", date(2024, 5, 8))
    assert (first.source.outlet, first.source.key) == ("Lake Post", "1")
    assert (second.text, second.published) == ("Kenya left.", None)


def test_rows_are_counted_as_a_spreadsheet_counts_them() -> None:
    assert [one.place for one in found(CSV.encode(), "a.csv")] == ["a.csv:2", "a.csv:3", "a.csv:4", "a.csv:4"]
    empty, day = problems(CSV.encode(), "a.csv")
    assert empty.startswith("has no “text”")
    assert "“5/8/2024” is no date" in day


@pytest.mark.parametrize("sign", [";", "\t", "|"])
@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.txt", "a"])
def test_the_sign_between_columns_is_found_whatever_the_name(sign: str, name: str) -> None:
    (one,) = articles(f"text{sign}outlet\nRain fell, at last.{sign}Lake Post\n".encode(), name)
    assert (one.text, one.source.outlet) == ("Rain fell, at last.", "Lake Post")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_the_encodings_of_spreadsheets_are_read(encoding: str) -> None:
    (one,) = articles("text,outlet\nGenève dort.,Café\n".encode(encoding), "a.csv")
    assert (one.text, one.source.outlet) == ("Genève dort.", "Café")


def test_a_table_without_reports_says_which_columns_it_has() -> None:
    (says,) = problems(b"country,year\nChad,2024\n", "a.csv")
    assert "country, year" in says


def test_a_quotation_mark_that_never_closes_ends_somewhere() -> None:
    data = b'text,title\n"' + b"word, " * 3000
    assert problems(data, "a.csv", limits=Limits(report_bytes=9000))


def test_a_text_with_commas_is_no_table() -> None:
    (one,) = articles(b"Text, title and date were missing, he said.\n", "a.txt")
    assert one.text.startswith("Text, title")


def test_a_headline_stands_before_a_body_and_a_text_stays_as_it_is() -> None:
    (body,) = articles(b"title,body\nEnvoy recalled,Chad acted.\n", "a.csv")
    (text,) = articles(b"title,text\nEnvoy recalled,Chad acted.\n", "a.csv")
    assert (body.text, text.text) == ("Envoy recalled\n\nChad acted.", "Chad acted.")


def _parquet(columns: dict[str, list[object]]) -> bytes:
    out = io.BytesIO()
    parquet.write_table(pa.table(columns), out)
    return out.getvalue()


@pytest.mark.parametrize("name", ["a.parquet", "a.txt"])
def test_the_rows_of_a_parquet_file_are_reports(name: str) -> None:
    data = _parquet({"text": ["Rain fell.", None], "date": [date(2024, 5, 8), None], "vector": [[1.0], [2.0]]})
    (one,) = articles(data, name, Metadata(language="en"))
    assert (one.text, one.published, one.language) == ("Rain fell.", date(2024, 5, 8), "en")
    assert [place for place, _ in found(data, name)] == [f"{name}:1", f"{name}:2"]


def test_a_parquet_file_without_texts_says_so() -> None:
    (says,) = problems(_parquet({"a": [1]}), "a.parquet")
    assert "they are a" in says


def test_a_broken_parquet_file_is_a_problem() -> None:
    data = _parquet({"text": ["Rain fell."] * 50})
    assert problems(data[:-30], "a.parquet")
    assert problems(data[:50] + b"\xff" * 100 + data[150:], "a.parquet")


def test_where_pyarrow_is_missing_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *words: Any, **more: Any) -> Any:
        if name.startswith("pyarrow"):
            raise ImportError(name)
        return real(name, *words, **more)

    data = _parquet({"text": ["Rain fell."]})
    monkeypatch.setattr(builtins, "__import__", without)
    (says,) = problems(data, "a.parquet")
    assert "pip install 'verbale[arrow]'" in says


def test_columns_without_names_are_not_named_and_long_lists_are_cut() -> None:
    (says,) = problems(b"1,,,,2,,\n3,,,,4,,\n", "a.csv")
    assert says.endswith("they are 1, 2")
    (says,) = problems((",".join(f"indicator {number}" for number in range(99)) + "\n").encode(), "a.csv")
    assert says.endswith(" …")
    assert len(says) < 300
