"""Where the actors of a network stand: parts that hang together with nothing else each have room of their own."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from verbale.web.pictures.laid_out import cells, laid_out

STAR = [("hub", f"ray {number}") for number in range(12)]
PARTS = [STAR, [("a", "b"), ("b", "c"), ("a", "c")], [("d", "e")], [("f", "g")], [("h", "i")]]


def _apart(one: tuple[float, float], other: tuple[float, float]) -> float:
    return max(abs(one[0] - other[0]), abs(one[1] - other[1]))


def test_small_parts_are_no_knots() -> None:
    places = laid_out(pair for part in PARTS for pair in part)
    assert all(_apart(places[one], places[other]) > 0.15 for part in PARTS[1:] for one, other in part)


def test_no_part_stands_within_another() -> None:
    places = laid_out(pair for part in PARTS for pair in part)
    spans = []
    for part in PARTS:
        xs, ys = zip(*(places[name] for pair in part for name in pair), strict=True)
        spans.append((min(xs), min(ys), max(xs), max(ys)))
    for one, other in combinations(spans, 2):
        assert one[2] < other[0] or other[2] < one[0] or one[3] < other[1] or other[3] < one[1]


def test_the_whole_drawing_is_used_and_nothing_stands_outside() -> None:
    places = laid_out(pair for part in PARTS for pair in part)
    for of in (0, 1):
        values = [place[of] for place in places.values()]
        assert (round(min(values), 6), round(max(values), 6)) == (-1, 1)


def test_the_order_of_pairs_changes_nothing() -> None:
    pairs = [pair for part in PARTS for pair in part]
    assert laid_out(pairs) == laid_out(reversed(pairs))


def test_nothing_stands_nowhere_and_one_who_acts_on_himself_in_the_middle() -> None:
    assert laid_out([]) == {}
    assert laid_out([("a", "a")]) == {"a": (0.0, 0.0)}


@given(st.lists(st.integers(1, 40), max_size=12))
def test_cells_share_the_box_by_weight(weights: list[int]) -> None:
    weights = sorted(weights, reverse=True)
    found = cells(weights, (0.0, 0.0, 1.5, 1.0))
    assert len(found) == len(weights)
    for weight, (_, _, wide, tall) in zip(weights, found, strict=True):
        assert abs(wide * tall - 1.5 * weight / sum(weights)) < 1e-9
