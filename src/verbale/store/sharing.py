"""An outlet in, the events of its newest reports that another outlet tells too out, account by account, none unpacked."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Connection, Select, func, select

from verbale.records.account import Time
from verbale.store.cards import Strand
from verbale.store.heading import as_day
from verbale.store.tables import ACCOUNT, CODING
from verbale.store.texts import fold

_JOINED = ACCOUNT.join(CODING, ACCOUNT.c.coding == CODING.c.n)
_IN_FORCE: ColumnElement[bool] = ACCOUNT.c.superseded.is_(None)


def shared_events(connection: Connection, outlet: str, most: int) -> Iterator[Strand]:
    """An outlet and how many of its reports are looked through in, the strands of its shared events out, event by event."""
    columns = (CODING.c.id, CODING.c.outlet_name, CODING.c.published)
    told = (ACCOUNT.c.id, ACCOUNT.c.type, ACCOUNT.c.time, ACCOUNT.c.hypothetical, ACCOUNT.c.negated)
    asked = select(ACCOUNT.c.event, *columns, *told).select_from(_JOINED)
    rows = connection.execute(
        asked.where(ACCOUNT.c.event.in_(_shared(outlet, most)), _IN_FORCE).order_by(ACCOUNT.c.event, ACCOUNT.c.id)
    )
    for event, article, name, published, account, type_, time, hypothetical, negated in rows:
        actual = time != Time.FUTURE.value and not hypothetical
        yield Strand(event, account, article, name, as_day(published), type_, actual, bool(negated))


def _shared(outlet: str, most: int) -> Select[str]:
    newest = (
        select(CODING.c.n)
        .where(CODING.c.outlet == fold(outlet), CODING.c.superseded.is_(None))
        .order_by(CODING.c.published.desc().nulls_last(), CODING.c.id.desc())
        .limit(most)
    )
    own = select(ACCOUNT.c.event).where(ACCOUNT.c.coding.in_(newest.scalar_subquery()), _IN_FORCE)
    told = select(ACCOUNT.c.event).select_from(_JOINED).where(ACCOUNT.c.event.in_(own), _IN_FORCE)
    return told.group_by(ACCOUNT.c.event).having(func.count(CODING.c.outlet.distinct()) > 1)
