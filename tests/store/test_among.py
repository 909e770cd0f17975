"""Many values at once, however many and whatever they hold."""

import pytest
from sqlalchemy import select
from tests.store.conftest import Place
from tests.store.made import KEPT

from verbale.store.among import among, one_of
from verbale.store.tables import ARTICLE

NUMBERS = dict(zip((one.reading.article.id for one in KEPT), (1, 2, 3), strict=False))


@pytest.mark.parametrize("beside", [[], ["it's", '"quoted"', "ä\\", "💥", ""], [f"article:{n}" for n in range(40_000)]])
def test_those_that_are_there_are_found_among_many(store: Place, beside: list[str]) -> None:
    writer = store.writer()
    writer.keep(KEPT)
    with writer._dialect.reading() as connection:
        found = connection.execute(select(ARTICLE.c.id).where(among(ARTICLE.c.id, [*beside, *NUMBERS]))).all()
        assert {name for (name,) in found} == set(NUMBERS)
        numbers = connection.execute(select(ARTICLE.c.id).where(among(ARTICLE.c.n, [2, 77]))).all()
        assert len(numbers) == 1
        assert connection.execute(select(ARTICLE.c.id).where(among(ARTICLE.c.n, []))).all() == []


@pytest.mark.parametrize("many", [1, 3, 500])
def test_one_of_few_or_many_numbers_is_found_whether_it_is_looked_up_or_tried(store: Place, many: int) -> None:
    writer = store.writer()
    writer.keep(KEPT)
    with writer._dialect.reading() as connection:
        for condition in (
            one_of(ARTICLE.c.n, range(2, 2 + many)),
            one_of(ARTICLE.c.n + 0, range(2, 2 + many), tried=True),
        ):
            found = connection.scalars(select(ARTICLE.c.n).where(condition).order_by(ARTICLE.c.n)).all()
            assert found == [n for n in range(2, 2 + many) if n <= len(KEPT)]
