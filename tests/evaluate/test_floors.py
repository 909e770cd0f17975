"""Floors: a figure that falls is told, a floor is only raised, another gold needs floors of its own."""

from dataclasses import replace
from pathlib import Path

import pytest

from verbale.errors import BadUse
from verbale.evaluate.bench import Bench
from verbale.evaluate.figures import Figure, Measure, Tally, figure
from verbale.evaluate.floors import Floor, check, floors_of, read_floors, values, write_floors
from verbale.evaluate.sets import GoldSet
from verbale.pipeline.gold.benches import benches
from verbale.pipeline.gold.texts import Work

FLOORS = Path(__file__).resolve().parents[1] / "floors.json"
QUICK = ("articles articles", "articles seed", "hard hard.jsonl", "expressions expressions.json")


def bench(path: Path, hits: int, wrong: int = 1) -> Bench:
    """A set of ten things of which so many are right."""

    def figures() -> tuple[Figure, ...]:
        return (
            figure("core", Measure.F1, [Tally(hits, 10, 10)]),
            figure("wrong certainty", Measure.PER_HUNDRED, [Tally(wrong, 10, 10)]),
            figure("events a sentence", Measure.RATE, [Tally(12, 10, 12)]),
            figure("counts", Measure.F1, []),
        )

    return Bench(GoldSet.HARD, (path,), 1, "texts", figures, lambda _: (), lambda: iter(()))


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text("{}", encoding="utf-8")
    return path


@pytest.fixture
def file(tmp_path: Path, gold: Path) -> Path:
    path = tmp_path / "floors.json"
    write_floors(path, floors_of(bench(gold, 6)))
    return path


def test_only_what_is_good_or_bad_has_a_floor(gold: Path) -> None:
    assert dict(values(bench(gold, 6))) == {"core": 0.6, "wrong certainty": 10.0}


@pytest.mark.parametrize(
    ("hits", "wrong", "said"),
    [(6, 1, ()), (7, 0, ()), (5, 1, ("core is 0.500",)), (6, 2, ("wrong certainty is 20.000",))],
)
def test_what_falls_is_told(gold: Path, file: Path, hits: int, wrong: int, said: tuple[str, ...]) -> None:
    told = check(read_floors(file), bench(gold, hits, wrong))
    assert len(told) == len(said)
    assert all(words in line for words, line in zip(said, told, strict=True))


def test_a_floor_is_only_raised(gold: Path, file: Path) -> None:
    before = file.read_bytes()
    with pytest.raises(BadUse, match=r"core is 0.500, its floor is 0.6"):
        write_floors(file, floors_of(bench(gold, 5)))
    assert file.read_bytes() == before
    write_floors(file, floors_of(bench(gold, 7)))
    assert check(read_floors(file), bench(gold, 6))


def test_what_another_processor_may_turn_lowers_no_floor(gold: Path, file: Path) -> None:
    before = file.read_bytes()
    turned = (Floor("core", 0.598), Floor("wrong certainty", 10.05))
    write_floors(file, replace(floors_of(bench(gold, 6)), floors=turned))
    assert file.read_bytes() == before


def test_another_gold_needs_floors_of_its_own(gold: Path, file: Path) -> None:
    gold.write_text("{} {}", encoding="utf-8")
    assert "gold has changed" in check(read_floors(file), bench(gold, 9))[0]
    write_floors(file, floors_of(bench(gold, 2)))
    assert not check(read_floors(file), bench(gold, 2))


def test_a_set_without_floors_is_told(tmp_path: Path, gold: Path) -> None:
    assert "no floors yet" in check((), bench(gold, 9))[0]
    other = tmp_path / "other.json"
    other.write_text("[]", encoding="utf-8")
    with pytest.raises(BadUse, match="no file of floors"):
        read_floors(other)


@pytest.fixture(params=QUICK)
def measured(request: pytest.FixtureRequest, shared: Path) -> Bench:
    """One of the quick sets, coded; `just floors` looks at all of them."""
    floors = {one.name: one for one in read_floors(FLOORS)}
    if request.param not in floors:
        pytest.skip(f"tests/floors.json has no floors of {request.param}")
    paths = [shared.parent / path.removeprefix("../") for path in floors[request.param].paths]
    return next(iter(benches(paths, Work())))


def test_no_figure_has_fallen(measured: Bench) -> None:
    assert check(read_floors(FLOORS), measured) == ()
