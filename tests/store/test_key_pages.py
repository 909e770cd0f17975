"""Keys that stand many on a page are found as if each stood by itself."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.store.conftest import Place
from tests.store.made import article, kept, reading

from verbale.records.clue import Clue
from verbale.records.judgement import Question
from verbale.store.base import Sought
from verbale.store.key_pages import joined, near_enough, read, written

DAY = date(2026, 2, 1)
days = st.integers(0, 12).map(lambda number: DAY + timedelta(number))
entries = st.lists(st.tuples(st.sampled_from("abcd"), st.none() | days, st.integers(1, 9)), unique=True)
sought = st.builds(
    Sought, st.sets(st.sampled_from("abcde")), st.none() | days, st.none() | days, st.none() | days, st.just(())
)


@settings(max_examples=60)
@given(st.lists(entries, max_size=4), st.lists(sought, min_size=1, max_size=3))
def test_a_page_tells_what_a_list_would(told: list[list[tuple[str, date | None, int]]], asked: list[Sought]) -> None:
    day_of = {clue: day for some in told for _, day, clue in some}
    told = [[(key, day_of[clue], clue) for key, _, clue in some] for some in told]
    fit = {
        (place, clue)
        for place, one in enumerate(asked)
        for some in told
        for key, day, clue in some
        if key in one.keys and (day is None or (one.since or DAY) <= day <= (one.until or date.max))
    }
    pages = [read(written(some)) for some in told]
    for at_hand in (pages, [read(joined(pages))] if pages else []):
        near = near_enough(at_hand, asked)
        assert set(zip(near.owner.tolist(), near.clue.tolist(), strict=True)) == fit


def test_the_more_keys_are_shared_the_farther_apart_is_near() -> None:
    page = read(written((key, DAY + timedelta(day), day) for day in (1, 2, 3, 8) for key in ("a", "b")))
    one = Sought(["a"], None, None, DAY, (1, 3, 7))
    two = Sought(["a", "b"], None, None, DAY, (1, 3, 7))
    near = near_enough([page], [one, two])
    assert sorted(zip(near.owner.tolist(), near.clue.tolist(), strict=True)) == [(0, 1), (1, 1), (1, 2), (1, 3)]


def test_pages_are_made_one_and_nothing_on_them_is_lost(store: Place) -> None:
    """Seventy articles, each kept by itself, on two days of one page; whoever wrote them, another writer finds all."""
    writer, clues = store.writer(), list[Clue]()
    for number in range(70):
        of = article(f"Report {number}.", day=f"2026-02-{17 + number % 2}")
        clues.append(Clue("event", of.id, of.published, ("Chad", f"key {number}"), str(number)))
        writer.keep([kept(reading(of), clues=(clues[-1],))])
    with store.writer()._dialect.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM key_page").scalar() == 1 + 6
    for one in (writer, store.writer()):
        found = one.nearest(Question.EVENT, [Sought(["Chad"], None, None)], 99)
        assert sorted(clue.says for clue in found) == sorted(clue.says for clue in clues)
        assert list(one.nearest(Question.EVENT, [Sought(["key 33"], None, None)], 9)) == [clues[33]]


def test_what_is_timeless_is_found_on_any_day(store: Place) -> None:
    of = article("Report.", day="2026-02-01")
    clue = Clue("event", of.id, of.published, ("~1990|force|kigali", "force|kigali"), "")
    store.writer().keep([kept(reading(of), clues=(clue,))])

    def found(key: str) -> list[Clue]:
        day = date(2020, 1, 1)
        return list(store.writer().nearest(Question.EVENT, [Sought([key], day, day, day, (1,))], 9))

    assert found("~1990|force|kigali") == [clue]
    assert found("force|kigali") == []


def test_of_a_key_of_years_the_nearest_days_are_read_each_whole(store: Place) -> None:
    """Two hundred actors of one name, one a day but ten on one day: who asks for those before, or after, gets those nearest to him."""
    writer = store.writer()
    told = [DAY + timedelta(number) for number in range(200)] + [DAY + timedelta(100)] * 9
    clues = tuple(Clue("actor", f"actor:{n}", day, ("o:nile water", f"o:{n}"), f"{n}") for n, day in enumerate(told))
    of = article("The Nile Water Company was named two hundred times.")
    writer.keep([kept(reading(of), clues=clues)])

    def found(*sought: Sought) -> list[int]:
        return sorted({(told[int(one.says)] - DAY).days for one in writer.nearest(Question.ACTOR, sought, 999)})

    late, early, middle = (DAY + timedelta(number) for number in (190, 10, 100))
    back, on = Sought(["o:nile water"], DAY, late, late), Sought(["o:nile water"], early, told[199], early)
    assert found(back) == list(range(167, 191))
    assert found(on) == list(range(10, 34))
    assert found(Sought(["o:nile water", "o:3"], DAY, middle, middle)) == [3, *range(86, 101)]
    assert found(back, on) == [*range(10, 34), *range(167, 191)]
