"""Records in, PLOVER's JSON out, a line an account: strictly the fields of its manual of 2021, or with all that it has no field for.

The extended form adds fields and changes none, so that a reader of PLOVER can read both.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from verbale.export.account_columns import quad_of
from verbale.export.records import Choices, Records
from verbale.export.tally import Tally
from verbale.export.tellings import Judged, Party, Telling, tellings
from verbale.export.to_icews import sentence_of
from verbale.export.writing import text_file
from verbale.records.account import Count
from verbale.records.actor import Mention
from verbale.records.evidence import Evidence
from verbale.records.voice import Voice
from verbale.records.where import Where
from verbale.reference.cameo import plover_score
from verbale.reference.ontology import ontology
from verbale.reference.state_codes import state_codes

type Json = str | int | float | bool | list[Json] | dict[str, Json] | None

_QUADS = {"VC": 1, "MC": 2, "VX": 3, "MX": 4}
CODEBOOK = "PLOVER 2021-09"


def write(records: Records, place: Path, choices: Choices) -> str:
    """Records in; at `place` a line for each account of a PLOVER type, with an actor and a day, told as done.

    With all statuses also what is to come, supposed or past, in PLOVER's contexts; never a denial, for which it has no word.
    """
    tally = Tally()
    told = tally.those(tellings(records, statuses=True), lambda one: _fits(one, statuses=choices.all_statuses))
    _write(place, map(strict, told))
    return tally.note("are not told as done, have no actor or no known day, or tell a deed that is not PLOVER's")


def write_extended(records: Records, place: Path, _choices: Choices) -> None:
    """Records in; at `place` a line for every account, whatever its type, status and day."""
    judged = Judged.of(records)
    _write(place, (extended(one, judged.on(one.account)) for one in tellings(records, statuses=True)))


def strict(one: Telling) -> dict[str, Json]:
    """An account in, its record with PLOVER's fields alone out; what is not known has no field."""
    account, start, end = one.account, one.account.when.start, one.account.when.end
    contexts: list[Json] = [*account.did.contexts, *(flag for flag in account.status.flags() if flag != "negated")]
    return _known({
        "id": account.id,
        "date": start.isoformat() if start else None,
        "enddate": end.isoformat() if end and end != start else None,
        "source": [_actor(party) for party in one.who],
        "recipient": [_actor(party) for party in one.whom],
        "event": [account.did.type],
        "mode": [account.did.mode] if account.did.mode else [],
        "context": contexts,
        "event_loc": _place(account.where),
        "event_text": [words.quote for words in (account.evidence, *account.retold)],
        "quad_code": _QUADS.get(quad_of(account.did.type)),
        "event_scale": plover_score(account.did.type),
        "text_info": _text(one),
        "cite_info": _cite(one),
        "coder": f"verbale; {one.engine}",
    })  # fmt: skip


def extended(one: Telling, verdict: str = "") -> dict[str, Json]:
    """An account and what a person judged of it in, its record with voices, status, counts and evidence out."""
    account = one.account
    return strict(one) | {
        "date": account.when.start.isoformat() if account.when.start else None,
        "date_basis": account.when.basis.value,
        "status": {
            "time": account.status.time.value,
            "negated": account.status.negated,
            "hypothetical": account.status.hypothetical,
        },
        "according_to": list(_voices(account.according_to)),
        "counts": [_count(count) for count in account.counts],
        "confidence": account.confidence,
        "judged": verdict,
        "article": one.article.id,
        "evidence": {
            "event_text": [_words(words) for words in (account.evidence, *account.retold)],
            "event": [_words(account.did.trigger)],
            "source": [_mention(mention) for mention in account.who],
            "recipient": [_mention(mention) for mention in account.whom],
            "date": [_words(account.when.evidence)] if account.when.evidence else [],
            "event_loc": [_words(account.where.evidence)] if account.where and account.where.evidence else [],
            "status": [_words(words) for words in account.status.evidence],
        },
    }


def _write(place: Path, lines: Iterable[dict[str, Json]]) -> None:
    with text_file(place) as file:
        file.writelines(json.dumps(line, ensure_ascii=False, allow_nan=False) + "\n" for line in lines)


def _fits(one: Telling, *, statuses: bool) -> bool:
    kind = ontology().type(one.account.did.type)
    known = kind is not None and not kind.extension
    return (
        (statuses or one.happened)
        and known
        and bool(one.who)
        and one.account.when.start is not None
        and not one.account.status.negated
    )


def _known(fields: dict[str, Json]) -> dict[str, Json]:
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}


def _actor(party: Party) -> dict[str, Json]:
    return _known({
        "code": party.codes.iso3,
        "sector": "".join(sector.code for sector in party.sectors[:2]),
        "actor_text": party.mention.words,
        "identifier_text": party.name,
        "office": "; ".join(party.actor.roles),
    })  # fmt: skip


def _place(where: Where | None) -> dict[str, Json]:
    if where is None:
        return {}
    codes = state_codes(where.country)
    number = where.place.removeprefix("geonames:")
    return _known({
        "geonameid": int(number) if number.isdecimal() and number.isascii() else None,
        "name": where.name,
        "latitude": where.lat,
        "longitude": where.lon,
        "country code": codes.iso2,
        "cc3": codes.iso3,
    })  # fmt: skip


def _text(one: Telling) -> dict[str, Json]:
    span = one.account.evidence.span
    return {"sequence": sentence_of(one.article.text, span.start), "start": span.start, "end": span.end}


def _cite(one: Telling) -> dict[str, Json]:
    article = one.article
    return _known({
        "citation": article.id,
        "url": article.url,
        "title": article.title,
        "language": article.language,
        "publication": article.source.outlet,
        "codebook": CODEBOOK,
    })  # fmt: skip


def _voices(voice: Voice) -> Iterator[Json]:
    """Who says so, then through whom it is heard, the article last: it has no speakers."""
    for link in voice.chain():
        yield {
            "article": link.through is None,
            "speakers": [{"name": mention.actor, **_mention(mention)} for mention in link.speakers],
        }


def _count(count: Count) -> Json:
    return {"of": count.of, "least": count.least, "most": count.most, "about": count.about}


def _mention(mention: Mention) -> dict[str, Json]:
    return {"hedged": mention.hedged, **_words(mention.evidence)}


def _words(evidence: Evidence) -> dict[str, Json]:
    step = evidence.step
    return {
        "quote": evidence.quote,
        "start": evidence.span.start,
        "end": evidence.span.end,
        "step": " ".join(filter(None, (step.name, step.version))),
    }
