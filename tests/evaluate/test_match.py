"""One-to-one matching: the sum of the weights is as large as it can be."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from verbale.evaluate.match import best_pairs

tables = st.integers(0, 4).flatmap(
    lambda width: st.lists(st.lists(st.integers(0, 9), min_size=width, max_size=width), max_size=4)
)


@given(tables)
def test_no_other_matching_weighs_more(table: list[list[int]]) -> None:
    rows, columns = range(len(table)), range(len(table[0]) if table else 0)
    pairs = best_pairs(rows, columns, lambda row, column: table[row][column])
    assert all(table[row][column] > 0 for row, column in pairs)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert sum(table[row][column] for row, column in pairs) == _best(table)


def _best(table: list[list[int]]) -> int:
    """By trying all of them."""
    width = max(len(table), len(table[0]) if table else 0)
    square = [[*row, *[0] * (width - len(row))] for row in table] + [[0] * width] * (width - len(table))
    return max(sum(square[row][column] for row, column in enumerate(order)) for order in permutations(range(width)))
