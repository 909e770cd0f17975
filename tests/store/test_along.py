"""What is nearest to a confidence is the same whether it is looked up or met on the way through all."""

import pytest
from tests.store.conftest import Place
from tests.store.made import KEPT

from verbale.store import reviewing
from verbale.store.base import Query


@pytest.mark.parametrize(
    "query", [Query(), Query(type="SANCTION"), Query(actor="Kenya"), Query(country="Chad"), Query(type="AID")]
)
def test_what_is_nearest_is_the_same_whether_looked_up_or_met(
    store: Place, query: Query, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.writer().keep(KEPT)
    view = store.view()
    asked = Query(type=query.type, actor=query.actor, country=query.country, most=10)
    looked_up = list(view.unjudged(asked, "ann", near=0.5))
    monkeypatch.setattr(reviewing, "_FEW", 1)
    assert list(view.unjudged(asked, "ann", near=0.5)) == looked_up
