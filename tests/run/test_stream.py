"""Items in, groups of them out: none is lost, and the last ones are small."""

from hypothesis import given
from hypothesis import strategies as st

from verbale.run.stream import groups


@given(st.integers(0, 400), st.integers(1, 64))
def test_groups_hold_all_items_in_order_and_end_with_small_ones(count: int, size: int) -> None:
    found = [group for group in groups(range(count), size) if group is not None]
    assert [item for group in found for item in group] == list(range(count))
    assert all(0 < len(group) <= size for group in found)
    assert not found or len(found[-1]) <= 12


@given(st.integers(56 + 129, 600))
def test_groups_are_full_but_for_the_first_and_last_ones(count: int) -> None:
    found = [len(group) for group in groups(range(count), 64) if group is not None]
    full = (count - 56 - 65) // 64
    assert found[: 3 + full] == [8, 16, 32, *[64] * full]
    assert sum(found[3 + full :]) <= 2 * 64
