"""How well each pair goes together in, the best one-to-one matching out."""

from collections.abc import Callable, Sequence


def best_pairs[Left, Right](
    lefts: Sequence[Left], rights: Sequence[Right], weight: Callable[[Left, Right], int]
) -> tuple[tuple[int, int], ...]:
    """Two lists and the weight of each pair in (0: they do not go together), the indices of the matched pairs out.

    The sum of the weights is as large as it can be; the same input always gives the same pairs.

    >>> best_pairs("ab", "xy", lambda left, right: {"ax": 3, "ay": 2, "bx": 2}.get(left + right, 0))
    ((0, 1), (1, 0))
    """
    weights = [[weight(left, right) for right in rights] for left in lefts]
    turned = len(lefts) > len(rights)
    if turned:
        weights = [list(column) for column in zip(*weights, strict=True)]
    pairs = ((row, column) for row, column in enumerate(_assignment(weights)) if weights[row][column] > 0)
    return tuple(sorted((column, row) if turned else (row, column) for row, column in pairs))


def best_first[Left, Right](
    lefts: Sequence[Left], rights: Sequence[Right], weight: Callable[[Left, Right], int]
) -> tuple[tuple[int, int], ...]:
    """Two lists and the weight of each pair in (0: they do not go together), pairs out, the heaviest taken first.

    Of pairs of one weight the one that stands first in the lists is taken.

    >>> best_first("ab", "xy", lambda left, right: {"ax": 3, "ay": 2, "bx": 2}.get(left + right, 0))
    ((0, 0),)
    """
    weights = {
        (one, other): weight(left, right) for one, left in enumerate(lefts) for other, right in enumerate(rights)
    }
    free_left, free_right = set(range(len(lefts))), set(range(len(rights)))
    taken = []
    for one, other in sorted(weights, key=lambda pair: (-weights[pair], pair)):
        if weights[one, other] > 0 and one in free_left and other in free_right:
            free_left.remove(one)
            free_right.remove(other)
            taken.append((one, other))
    return tuple(sorted(taken))


def _assignment(weights: list[list[int]]) -> list[int]:
    """Weights with at most as many rows as columns in, the column of each row out (Hungarian method, O(rows² · columns))."""
    width = len(weights[0]) if weights else 0
    row_of = [-1] * (width + 1)  # the last, extra column holds the row that is being placed
    row_price, column_price = [0] * len(weights), [0] * (width + 1)
    for row in range(len(weights)):
        _place(row, weights, row_of, row_price, column_price)
    columns = [0] * len(weights)
    for column in range(width):
        if row_of[column] >= 0:
            columns[row_of[column]] = column
    return columns


def _place(
    row: int, weights: list[list[int]], row_of: list[int], row_price: list[int], column_price: list[int]
) -> None:
    """One more row gets a column; rows placed before may move on (shortest path by costs less prices)."""
    width = len(row_of) - 1
    row_of[width] = row
    column, seen = width, [False] * width
    dearer = [float("inf")] * width
    before = [width] * width
    while row_of[column] >= 0:
        if column < width:
            seen[column] = True
        here = row_of[column]
        for other in range(width):
            cost = -weights[here][other] - row_price[here] - column_price[other]
            if not seen[other] and cost < dearer[other]:
                dearer[other], before[other] = cost, column
        column = min((other for other in range(width) if not seen[other]), key=dearer.__getitem__)
        _move_prices(int(dearer[column]), seen, dearer, row_of, row_price, column_price)
    while column != width:
        row_of[column] = row_of[before[column]]
        column = before[column]


def _move_prices(
    step: int,
    seen: list[bool],
    dearer: list[float],
    row_of: list[int],
    row_price: list[int],
    column_price: list[int],
) -> None:
    row_price[row_of[-1]] += step
    column_price[-1] -= step
    for column, was_seen in enumerate(seen):
        if was_seen:
            row_price[row_of[column]] += step
            column_price[column] -= step
        else:
            dearer[column] -= step
