"""Accounts in, rows for maps out: one row an account, with its article and its point on the earth where it has one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from verbale.export.happenings import with_events
from verbale.export.records import Records
from verbale.export.sheet_rows import Row, row_of
from verbale.export.tellings import Judged
from verbale.export.web_links import web_link
from verbale.records.account import Account
from verbale.records.reading import ACCOUNTS
from verbale.records.text import Article
from verbale.records.where import Where

# What a map's layer has no use for: the point is its geometry.
_GEOMETRY = {"lat", "lon"}


@dataclass(frozen=True, slots=True)
class Point:
    """Degrees of WGS 84, longitude first as RFC 7946 and WKB have it."""

    lon: float
    lat: float


@dataclass(frozen=True, slots=True)
class Placed:
    """One account as a row of named values, and its point; None where its place is not told or not in the gazetteer."""

    row: Row
    point: Point | None


@dataclass(slots=True)
class Tally:
    """How many accounts went by, and how many of them have no point."""

    accounts: int = 0
    without: int = 0

    def add(self, point: Point | None) -> None:
        """One more account, with its point."""
        self.accounts += 1
        self.without += point is None

    def over(self, rows: Iterable[Placed]) -> Iterator[Placed]:
        """Rows in, the same out, counted."""
        for placed in rows:
            self.add(placed.point)
            yield placed

    def __str__(self) -> str:
        return f"{self.without} of {self.accounts} accounts have no place with coordinates"


def placed_rows(records: Records) -> Iterator[Placed]:
    """Records in, a row for each account out, in their order, with the event that it tells and what a person judged of it."""
    for event, (account, told, point) in with_events(records, _told(records)):
        yield Placed(account | {"event": event} | told, point)


def _told(records: Records) -> Iterator[tuple[str, tuple[Row, Row, Point | None]]]:
    """The id of each account, its own columns, what was judged of it with the columns of its article, and its point."""
    judged = Judged.of(records)
    for reading in records.readings(parts=ACCOUNTS):
        told = _article(reading.article)
        for account in reading.accounts:
            beside: Row = {"judged": judged.on(account)}
            yield account.id, (_account(account), beside | told, point_of(account.where))


def point_of(where: Where | None) -> Point | None:
    """A place in, its point out; None for what lies on no map.

    >>> point_of(Where("Nairobi", lat=-1.28333, lon=36.81667)), point_of(Where("Umoja Camp"))
    (Point(lon=36.81667, lat=-1.28333), None)
    """
    if where is None or where.lat is None or where.lon is None:
        return None
    inside = -90 <= where.lat <= 90 and -180 <= where.lon <= 180
    return Point(where.lon, where.lat) if inside else None


def _account(account: Account) -> Row:
    """Names are those of the gazetteer: a contested place has its one neutral name, whatever the voice calls it."""
    row = {name: value for name, value in row_of(account).items() if name not in _GEOMETRY}
    where = account.where
    place: Row = {
        "place": where.place if where else None,
        "exactness": where.exactness.value if where else None,
        "place_basis": where.basis.value if where else None,
    }
    return row | place


def _article(article: Article) -> Row:
    return {
        "outlet": article.source.outlet,
        "published": article.published,
        "title": article.title,
        "url": web_link(article.url) or None,
    }
