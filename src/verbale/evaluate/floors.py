"""The figures below which no release may fall, with a digest of the gold that gave them; they may rise, never sink.

The file (tests/floors.json) holds, for each gold set, the digest of its files and the figures reached on it. A changed gold
gives other figures, so its floors are measured anew; with the same gold a floor is only ever raised.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from verbale.errors import BadUse

LOWER_IS_BETTER = frozenset({"wrong certainty"})
_ROUNDED = 4  # digits behind the point


@dataclass(frozen=True, slots=True)
class Floor:
    """One figure of one gold set: what it must not fall below (or, for a count of errors, not rise above)."""

    figure: str
    value: float

    def holds(self, value: float) -> bool:
        """Whether a figure is as good as the floor.

        >>> Floor("core", 0.3).holds(0.31), Floor("wrong certainty", 4.0).holds(4.5)
        (True, False)
        """
        reached = round(value, _ROUNDED)
        return reached <= self.value if self.figure in LOWER_IS_BETTER else reached >= self.value


@dataclass(frozen=True, slots=True)
class Floors:
    """The floors of one gold set and the digest of its files."""

    name: str
    digest: str
    floors: tuple[Floor, ...]

    def broken(self, figures: Mapping[str, float]) -> tuple[str, ...]:
        """Figures by name in, one sentence for each floor that they do not reach out."""
        return tuple(
            f"{self.name}: {floor.figure} is {_shown(figures.get(floor.figure))}, its floor is {floor.value}"
            for floor in self.floors
            if floor.figure not in figures or not floor.holds(figures[floor.figure])
        )


def digest(path: Path) -> str:
    """A gold file or folder in, a digest of names and bytes of its files out."""
    files = sorted(file for file in path.rglob("*") if file.is_file()) if path.is_dir() else [path]
    whole = hashlib.sha256()
    for file in files:
        whole.update(file.relative_to(path.parent).as_posix().encode() + b"\0")
        whole.update(hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()[:16]


def read_floors(path: Path) -> tuple[Floors, ...]:
    """The path of the floors' file in, the floors of each set out; none where there is no file yet."""
    if not path.exists():
        return ()
    said = json.loads(path.read_text(encoding="utf-8"))
    return tuple(
        Floors(name, entry["digest"], tuple(Floor(figure, value) for figure, value in entry["floors"].items()))
        for name, entry in said.items()
    )


def write_floors(path: Path, new: Floors) -> None:
    """A path and the floors of one set in; they are written, BadUse if the same gold would get a lower floor."""
    known = {floors.name: floors for floors in read_floors(path)}
    old = known.get(new.name)
    if old is not None and old.digest == new.digest:
        lowered = old.broken({floor.figure: floor.value for floor in new.floors})
        if lowered:
            raise BadUse(f"floors are only raised: {'; '.join(lowered)}")
    known[new.name] = new
    path.write_text(_json(known), encoding="utf-8")


def raised(name: str, gold: Path, figures: Mapping[str, float]) -> Floors:
    """A set's name, its gold and figures in, floors at these figures out."""
    floors = (Floor(figure, round(value, _ROUNDED)) for figure, value in sorted(figures.items()))
    return Floors(name, digest(gold), tuple(floors))


def _json(known: Mapping[str, Floors]) -> str:
    said = {
        name: {"digest": floors.digest, "floors": {floor.figure: floor.value for floor in floors.floors}}
        for name, floors in sorted(known.items())
    }
    return json.dumps(said, indent=1, ensure_ascii=False) + "\n"


def _shown(value: float | None) -> str:
    return "missing" if value is None else f"{value:.{_ROUNDED}f}"
