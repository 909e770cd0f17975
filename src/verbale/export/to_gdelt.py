"""Records in, GDELT 2.0's two tables out: events (61 columns) and mentions (16), tabs between cells, no header.

A mention is one account: according to whom it is told stands in its last column.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from verbale.export.account_columns import chain
from verbale.export.cells import Cell, listed, write_tabbed
from verbale.export.happenings import Agreed, agreed, happenings
from verbale.export.records import Choices, Records
from verbale.export.tally import Tally
from verbale.export.tellings import Party, Telling, tellings
from verbale.export.to_icews import code_of, number_of, sentence_of
from verbale.export.writing import text_file
from verbale.records.where import Exactness, Where
from verbale.reference.cameo import goldstein, quad_class
from verbale.reference.state_codes import state_codes

EVENTS, MENTIONS = "export.CSV", "mentions.CSV"
# GDELT's kinds of place; landmarks are counted among cities.
_GEO = {Exactness.COUNTRY: 1, Exactness.TOWN: 4, Exactness.SITE: 4, Exactness.REGION: 5}
_NOWHERE = Where("")


@dataclass(frozen=True, slots=True)
class _Mention:
    """An account, where in its report it stands, and how long the report is."""

    telling: Telling
    sentence: int
    length: int

    @property
    def source(self) -> str:
        """Who published it."""
        return self.telling.source


def write(records: Records, place: Path, choices: Choices) -> str:
    """Records in; in the folder `place` both tables, of events with a CAMEO code and a known day."""
    tally = Tally()
    told = tally.those(tellings(records, statuses=True), lambda one: _fits(one, statuses=choices.all_statuses))
    with text_file(place / EVENTS) as events, text_file(place / MENTIONS) as mentions:
        for event, accounts in happenings(records, ((one.account.id, _mention(one)) for one in told)):
            write_tabbed(events, [_event(event, accounts)])
            write_tabbed(mentions, (_row(event, accounts, one) for one in accounts))
    return tally.note("are not told as done, or have no known day or no code of CAMEO")


def _fits(one: Telling, *, statuses: bool) -> bool:
    return bool((statuses or one.happened) and code_of(one) and one.account.when.start)


def _mention(one: Telling) -> _Mention:
    text = one.article.text
    return _Mention(one.light(), sentence_of(text, one.account.evidence.span.start), len(text))


def _event(event: str, accounts: tuple[_Mention, ...]) -> list[Cell]:
    code = agreed(accounts, lambda one: code_of(one.telling)).value
    day = agreed(accounts, lambda one: one.telling.account.when.start).value
    where = agreed(accounts, lambda one: one.telling.account.where or _NOWHERE, _unplaced).value
    who: Agreed[Party | None] = agreed(accounts, lambda one: _first(one.telling.who))
    whom: Agreed[Party | None] = agreed(accounts, lambda one: _first(one.telling.whom))
    return [
        number_of(event),
        *_day(day),
        *_party(who.value),
        *_party(whom.value),
        *_deed(code),
        len(accounts),
        len({one.source for one in accounts}),
        len({one.telling.article.id for one in accounts}),
        None,  # AvgTone: we measure no tone
        *_NO_PLACE,
        *_NO_PLACE,
        *_place(where),
        _added(accounts),
        next((one.telling.article.url for one in accounts if one.telling.article.url), ""),
    ]


def _unplaced(where: Where) -> bool:
    return not where.name


def _first(parties: tuple[Party, ...]) -> Party | None:
    return parties[0] if parties else None


def _day(day: date | None) -> Iterator[Cell]:
    if day is None:  # pragma: no cover  such accounts are left out by _fits
        return
    yield int(f"{day:%Y%m%d}")
    yield int(f"{day:%Y%m}")
    yield day.year
    yield round(day.year + (day.month * 30 + day.day) / 365, 4)  # GDELT's own formula


def _party(party: Party | None) -> Iterator[Cell]:
    """Code, name, country, known group, ethnic, two religions, three types."""
    country = party.codes.iso3 if party else ""
    types = [sector.cameo for sector in party.sectors if sector.cameo][:3] if party else []
    yield country + "".join(types)
    yield party.name.upper() if party else ""
    yield country
    yield from ("", "", "", "")
    yield from [*types, "", "", ""][:3]


def _deed(code: str) -> Iterator[Cell]:
    yield 1  # IsRootEvent: every account stands for itself
    yield code
    yield code[:3]
    yield code[:2]
    yield quad_class(code)
    yield goldstein(code)


_NO_PLACE: tuple[Cell, ...] = (0, "", "", "", "", None, None, "")


def _place(where: Where) -> Iterator[Cell]:
    """Type, name, FIPS country, two provinces that we do not tell apart, degrees, and the entry in GeoNames."""
    yield _GEO.get(where.exactness, 0)
    yield ", ".join(dict.fromkeys(filter(None, (where.name, where.country))))
    yield state_codes(where.country).fips
    yield from ("", "")
    yield where.lat
    yield where.lon
    yield where.place.removeprefix("geonames:") if where.place.startswith("geonames:") else ""


def _stamp(day: date | None) -> int | None:
    """GDELT's time of 14 digits; hours are not known and stand as zeros."""
    return int(f"{day:%Y%m%d}000000") if day else None


def _added(accounts: tuple[_Mention, ...]) -> int | None:
    """DATEADDED: the first day of publication stands in, so that no clock is in the file."""
    return _stamp(
        min((one.telling.article.published for one in accounts if one.telling.article.published), default=None)
    )


def _row(event: str, accounts: tuple[_Mention, ...], one: _Mention) -> list[Cell]:
    account, article = one.telling.account, one.telling.article
    return [
        number_of(event),
        _added(accounts),
        _stamp(article.published),
        1 if article.url else 2,  # a page of the web, or a citation alone
        article.source.outlet,
        article.url or article.id,
        one.sentence,
        _offset(one.telling.who),
        _offset(one.telling.whom),
        account.did.trigger.span.start,
        1,  # InRawText: found without rewriting the text
        round(account.confidence * 100),
        one.length,
        None,  # MentionDocTone: we measure no tone
        "",
        listed(chain(account.according_to)),
    ]


def _offset(parties: tuple[Party, ...]) -> int:
    return parties[0].mention.evidence.span.start if parties else -1
