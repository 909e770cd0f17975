"""The figures below which no release may fall, with a digest of the gold that gave them; they may rise, never sink.

The file (tests/floors.json) holds, for each gold set, where it lies, the digest of its files and the figures reached on it.
A changed gold gives other figures, so its floors are measured anew; with the same gold a floor is only ever raised.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from verbale.errors import BadUse
from verbale.evaluate.bench import Bench
from verbale.evaluate.figures import Measure

LOWER_IS_BETTER = frozenset({"wrong certainty"})
_ROUNDED = 3  # digits behind the point
# A share of the accounts that are otherwise right sinks where more accounts, and harder ones, are found: it has no floor.
_OF_WHAT_ELSE = " of core"
# What another processor's arithmetic may turn: a few tokens of the parse. A floor itself is never lowered by it.
_SLACK = 0.003
_SLACK_PER_HUNDRED = 0.1


@dataclass(frozen=True, slots=True)
class Floor:
    """One figure of one gold set: what it must not fall below (or, for a count of errors, not rise above)."""

    figure: str
    value: float

    def over(self, before: float) -> "Floor":
        """The floor that stood before in, the better of both out: what another processor may turn lowers none.

        >>> Floor("core", 0.409).over(0.41).value, Floor("wrong certainty", 4.0).over(3.9).value
        (0.41, 3.9)
        """
        return replace(self, value=(min if self.figure in LOWER_IS_BETTER else max)(self.value, before))

    def holds(self, value: float) -> bool:
        """Whether a figure is as good as the floor, but for what another processor may turn.

        >>> Floor("core", 0.3).holds(0.31), Floor("wrong certainty", 4.0).holds(4.5)
        (True, False)
        """
        over = round(value, _ROUNDED) - self.value
        return over <= _SLACK_PER_HUNDRED if self.figure in LOWER_IS_BETTER else over >= -_SLACK


@dataclass(frozen=True, slots=True)
class Floors:
    """The floors of one gold set, where it lay when they were reached, and the digest of its files."""

    name: str
    paths: tuple[str, ...]
    digest: str
    floors: tuple[Floor, ...]

    def over(self, old: "Floors") -> "Floors":
        """Floors of the same gold that were reached before in, for each figure the better of both out."""
        before = {floor.figure: floor.value for floor in old.floors}
        return replace(self, floors=tuple(floor.over(before.get(floor.figure, floor.value)) for floor in self.floors))

    def broken(self, figures: Mapping[str, float]) -> tuple[str, ...]:
        """Figures by name in, one sentence for each floor that they do not reach out."""
        return tuple(
            f"{self.name}: {floor.figure} is {_shown(figures.get(floor.figure))}, its floor is {floor.value}"
            for floor in self.floors
            if floor.figure not in figures or not floor.holds(figures[floor.figure])
        )


def floors_of(bench: Bench) -> Floors:
    """A Bench in, floors at its figures out; what is neither good nor bad, or counted of nothing, gets none."""
    floors = (Floor(name, round(value, _ROUNDED)) for name, value in sorted(values(bench).items()))
    return Floors(name_of(bench), tuple(map(str, bench.paths)), digest(bench.paths), tuple(floors))


def values(bench: Bench) -> Mapping[str, float]:
    """A Bench in, the figures that can have a floor by name out."""
    told = (shown for shown in bench.figures() if shown.measure is not Measure.RATE and shown.parts)
    return {shown.name: shown.value for shown in told if not shown.name.endswith(_OF_WHAT_ELSE)}


def name_of(bench: Bench) -> str:
    """A Bench in, the name of its floors out: its set and where it lies."""
    return f"{bench.set} {' + '.join(sorted(path.name for path in bench.paths))}"


def digest(paths: Iterable[Path]) -> str:
    """Gold files and folders in, a digest of names and bytes of their files out."""
    whole = hashlib.sha256()
    for path in sorted(paths, key=lambda path: path.name):
        files = sorted(file for file in path.rglob("*") if file.is_file()) if path.is_dir() else [path]
        for file in files:
            whole.update(file.relative_to(path.parent).as_posix().encode() + b"\0")
            whole.update(hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()[:16]


def check(known: Iterable[Floors], bench: Bench) -> tuple[str, ...]:
    """The floors of all sets and a Bench in, one sentence for each thing that is wrong out."""
    own = next((floors for floors in known if floors.name == name_of(bench)), None)
    if own is None:
        return (f"{name_of(bench)}: no floors yet; --raise sets them",)
    if own.digest != digest(bench.paths):
        return (f"{own.name}: the gold has changed since its floors were reached; --raise sets them anew",)
    return own.broken(values(bench))


def read_floors(path: Path) -> tuple[Floors, ...]:
    """The path of the floors' file in, the floors of each set out; none where there is no file yet."""
    if not path.exists():
        return ()
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        return tuple(_floors(name, entry) for name, entry in said.items())
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        raise BadUse(f"{path} is no file of floors: {fault}") from fault


def write_floors(path: Path, new: Floors) -> None:
    """A path and the floors of one set in; they are written, BadUse if the same gold would get a lower floor."""
    known = {floors.name: floors for floors in read_floors(path)}
    old = known.get(new.name)
    if old is not None and old.digest == new.digest:
        lowered = old.broken({floor.figure: floor.value for floor in new.floors})
        if lowered:
            raise BadUse(f"floors are only raised: {'; '.join(lowered)}")
        new = new.over(old)
    known[new.name] = new
    path.write_text(_json(known), encoding="utf-8")


def _floors(name: str, entry: Mapping[str, object]) -> Floors:
    floors, paths = entry["floors"], entry["paths"]
    if not isinstance(floors, dict) or not isinstance(paths, list):
        raise TypeError(f"{name}: floors are a table, paths a list")
    told = tuple(Floor(figure, float(value)) for figure, value in floors.items())
    return Floors(name, tuple(map(str, paths)), str(entry["digest"]), told)


def _json(known: Mapping[str, Floors]) -> str:
    said = {
        name: {
            "paths": list(floors.paths),
            "digest": floors.digest,
            "floors": {floor.figure: floor.value for floor in floors.floors},
        }
        for name, floors in sorted(known.items())
    }
    return json.dumps(said, indent=1, ensure_ascii=False) + "\n"


def _shown(value: float | None) -> str:
    return "missing" if value is None else f"{value:.{_ROUNDED}f}"
