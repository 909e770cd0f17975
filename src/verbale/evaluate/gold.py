"""Folders of gold files and texts in, pairs of gold and found files out."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from verbale.errors import BadNotation
from verbale.records.escape import split
from verbale.records.notation import GoldFile, parse_count, parse_gold


@dataclass(frozen=True, slots=True)
class GoldItem:
    """A gold file, the text to which it belongs, and where that text lies."""

    gold: GoldFile
    text: str
    path: Path


@dataclass(frozen=True, slots=True)
class Pair:
    """The gold and the found record of one text; `confidences` are those of the found accounts, where they are known."""

    gold: GoldFile
    found: GoldFile
    text: str
    confidences: tuple[float, ...] = ()


def read_items(folder: Path) -> tuple[GoldItem, ...]:
    """A folder of TOML and TXT files, or one such TOML, in, its gold items by name out.

    Numbers of a stories-counts.toml beside them are put into their accounts. TOML files that are no gold (stories) and
    texts without a TOML are passed over.
    """
    paths = sorted(folder.glob("*.toml")) if folder.is_dir() else [folder]
    tables = {path: _table(path) for path in paths}
    numbers = {key: said for table in tables.values() for key, said in _numbers(table)}
    return tuple(_item(path, numbers) for path, table in tables.items() if "accounts" in table)


def read_found(folder: Path, items: tuple[GoldItem, ...]) -> tuple[Pair, ...]:
    """A folder of found TOML files and the gold items in, the pairs out; a missing file is an empty record."""
    return tuple(_pair(item, folder / f"{item.path.stem}.toml") for item in items)


def _pair(item: GoldItem, path: Path) -> Pair:
    found = parse_gold(_text(path)) if path.exists() else GoldFile(item.gold.id)
    return Pair(item.gold, replace(found, language=item.gold.language), item.text)


def _item(path: Path, numbers: Mapping[str, str]) -> GoldItem:
    try:
        gold = parse_gold(_text(path))
    except BadNotation as fault:
        raise BadNotation(f"{path}: {fault}") from fault
    text = path.with_suffix(".txt")
    if not text.exists():
        raise BadNotation(f"{path}: its text {text.name} is missing")
    return GoldItem(_counted(gold, numbers), _text(text), text)


def _counted(gold: GoldFile, numbers: Mapping[str, str]) -> GoldFile:
    accounts = tuple(
        replace(account, counts=tuple(map(parse_count, split(said, ";")))) if said else account
        for place, account in enumerate(gold.accounts, start=1)
        for said in (numbers.get(f"{gold.id}#{place}", ""),)
    )
    return replace(gold, accounts=accounts)


def _table(path: Path) -> Mapping[str, object]:
    try:
        return tomllib.loads(_text(path))
    except tomllib.TOMLDecodeError as fault:
        raise BadNotation(f"{path}: not TOML: {fault}") from fault


def _numbers(table: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    counts = table.get("counts")
    if isinstance(counts, dict):
        yield from ((str(key), str(said)) for key, said in counts.items())


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        raise BadNotation(f"{path}: {fault}") from fault
