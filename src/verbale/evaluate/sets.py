"""A file or folder in, which of the gold sets it is out: by what stands in it, not by its name."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from verbale.errors import BadUse

_LOOKED_AT = 4096  # characters at a file's beginning that tell what it is


class GoldSet(StrEnum):
    """The sets of the gold README, the events that reports of one story tell, and our own sentences said in many ways."""

    ARTICLES = "articles"
    EVENTS = "events"
    PLOVER_GSR = "plover_gsr"
    PLV = "plv"
    POLNEAR = "polnear"
    HARD = "hard"
    MEANTIME = "meantime"
    EXPRESSIONS = "expressions"
    GUM = "gum"
    GEOVIRUS = "geovirus"
    VARIANTS = "variants"


_FOLDERS = frozenset(
    {GoldSet.ARTICLES, GoldSet.EVENTS, GoldSet.GUM, GoldSet.MEANTIME}
)  # all files of one folder are one set


@dataclass(frozen=True, slots=True)
class Named:
    """A set and where it lies."""

    set: GoldSet
    path: Path


def sets_in(path: Path) -> tuple[Named, ...]:
    """A file, a folder that is a set, or a folder of such in, the sets out; BadUse where there is none."""
    if not path.exists():
        raise BadUse(f"{path} does not exist")
    found = tuple(_sets_in(path))
    if not found:
        raise BadUse(f"{path} holds no gold that verbale score knows ({', '.join(GoldSet)})")
    return found


def ontogum_beside(path: Path) -> Path | None:
    """The folder of GUM's CoNLL-U files in, the folder of the OntoGUM files of the same texts out, if it is there."""
    folder = (path if path.is_dir() else path.parent).parent / "gum" / "ontogum_conll"
    return folder if folder.is_dir() else None


def _sets_in(path: Path) -> Iterator[Named]:
    if path.is_file():
        kind = _kind(path)
        yield from (Named(one, path) for one in (kind,) if one)
        return
    files = sorted(file for file in path.iterdir() if file.is_file())
    whole = {_kind(file) for file in files} & _FOLDERS
    for kind in sorted(one for one in whole if one):
        yield Named(kind, path)
    for file in files:
        kind = _kind(file)
        if kind and kind not in whole:
            yield Named(kind, file)
    for folder in sorted(child for child in path.iterdir() if child.is_dir()):
        yield from _sets_in(folder)


def _kind(file: Path) -> GoldSet | None:
    reader = _BY_ENDING.get(file.suffix)
    if reader is None:
        return None
    with file.open(encoding="utf-8", errors="replace") as opened:
        return reader(opened.read(_LOOKED_AT))


def _of_json(beginning: str) -> GoldSet | None:
    if '"reference"' in beginning and '"items"' in beginning:
        return GoldSet.EXPRESSIONS
    return GoldSet.PLOVER_GSR if '"eventText"' in beginning else None


def _of_jsonl(beginning: str) -> GoldSet | None:
    """Lines may be longer than what is looked at: keys are looked for before the text."""
    if '"construction"' in beginning:
        return GoldSet.HARD
    if '"annotator"' in beginning and '"publisher"' in beginning:
        return GoldSet.POLNEAR
    first = beginning.partition("\n")[0]
    return GoldSet.MEANTIME if '"targets"' in first and '"span1"' in first and _is_object(first) else None


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False


def _of_toml(beginning: str) -> GoldSet | None:
    if any(line.startswith("variants = ") for line in beginning.splitlines()):
        return GoldSet.VARIANTS
    if "\n[[event]]\n" in f"\n{beginning}":
        return GoldSet.EVENTS
    is_gold = any(line.replace(" ", "").startswith("accounts=[") for line in beginning.splitlines())
    return GoldSet.ARTICLES if is_gold else None


def _of_tsv(beginning: str) -> GoldSet | None:
    return GoldSet.PLV if beginning.startswith("sentence_id\tgold_root") else None


def _of_xml(beginning: str) -> GoldSet | None:
    return GoldSet.GEOVIRUS if "<articles>" in beginning and "<location>" in beginning else None


def _of_conllu(beginning: str) -> GoldSet | None:
    return GoldSet.GUM if "# global.Entity" in beginning else None


_BY_ENDING: dict[str, Callable[[str], GoldSet | None]] = {
    ".json": _of_json,
    ".jsonl": _of_jsonl,
    ".toml": _of_toml,
    ".tsv": _of_tsv,
    ".xml": _of_xml,
    ".conllu": _of_conllu,
}
