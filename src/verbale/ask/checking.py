"""Rows of our own reading in, the question whether they are right out; the answer in, the reading put right out.

A row judged wrong goes, an amended one is replaced if what replaces it holds in the text, and every judgement is kept, signed
by the model. What does not hold changes nothing and is refused.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from verbale.ask import instructions
from verbale.ask.accounts import account
from verbale.ask.answer import Answered, Refused, actors_of, fitting, of_account, parsed, written
from verbale.ask.article import Sent, message_of
from verbale.ask.draft import Draft, Entry, Page
from verbale.ask.request import Asked, Reply, Request
from verbale.ask.resolver import Resolver
from verbale.ask.schema import check_items, check_schema
from verbale.records.account import Account
from verbale.records.evidence import Step
from verbale.records.identity import content_id
from verbale.records.judgement import Judgement, Verdict
from verbale.records.reading import Reading


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is asked about: its number in the question, and the id of its account."""

    number: int
    account: str


def check_question(sent: Sent, rows: Sequence[Account], asked: Asked) -> Request:
    """A report and some accounts of it in, the request that has them judged out."""
    told = json.loads(message_of(sent))
    told["rows"] = [
        {"row": number, "line": str(row), "words": row.evidence.quote, "id": row.id}
        for number, row in enumerate(rows, 1)
    ]
    return asked.request(instructions.check(), json.dumps(told, ensure_ascii=False), check_schema())


def rows_in(request: Request) -> tuple[Row, ...]:
    """A request in, the rows that it asks about out; () for one that has a report coded."""
    told = json.loads(request.messages[1].content).get("rows", ())
    return tuple(Row(int(row["row"]), str(row["id"])) for row in told)


def judged(reply: Reply, before: Reading, rows: Sequence[Row], step: Step, resolver: Resolver) -> Answered:
    """The reply to a check, our reading and the rows that were asked about in, the reading put right and what was refused out."""
    said = parsed(reply.content)
    if isinstance(said, Refused):
        return Answered(before, (said,))
    refused: list[Refused] = []
    entries = {name: list(fitting(said.get(name), name, shape, refused)) for name, shape in check_items().items()}
    page = Page(before.article, step, resolver, {})
    page = replace(page, actors=actors_of(page, entries["actors"], before.actors, refused))
    dated = datetime.fromtimestamp(reply.created, UTC) if reply.created else None
    bench = _Bench(page, {row.number: row.account for row in rows}, before, dated)
    after = before
    for entry in entries["judgements"]:
        after = bench.after(after, entry, refused)
    known = {actor.name for actor in before.actors}
    new = tuple(actor for actor in page.actors.values() if actor.name not in known and actor.name in _named(after))
    return Answered(replace(after, actors=before.actors + tuple(dict.fromkeys(new))), tuple(refused))


@dataclass(frozen=True)
class _Bench:
    """The page, the rows by their numbers, the reading as it was, and the day on which it is judged."""

    page: Page
    rows: Mapping[int, str]
    before: Reading
    dated: datetime | None

    def after(self, reading: Reading, entry: Entry, refused: list[Refused]) -> Reading:
        """A reading and one judgement in, the reading after it out; unchanged where the judgement does not hold."""
        draft = Draft(self.page)
        old = self._judged(reading, draft, entry)
        new = self._amended(draft, entry)
        if draft.faults or old is None:
            refused.append(Refused("judgements", written(entry), tuple(draft.faults)))
            return reading
        kept = [one for one in reading.accounts if one.id != old.id or entry["verdict"] == "right"]
        kept.extend(one for one in new if all(one.id != other.id for other in kept))
        signed = tuple(self._signed(old, new, entry))
        return replace(reading, accounts=tuple(sorted(kept, key=of_account)), judgements=(*reading.judgements, *signed))

    def _judged(self, reading: Reading, draft: Draft, entry: Entry) -> Account | None:
        """The account that a judgement is about, if it was asked about and has not been judged yet."""
        name = self.rows.get(entry["row"], "")
        found = next((one for one in self.before.accounts if one.id == name), None)
        if not name:
            draft.faults.append(f"row: no row {entry['row']} was asked about")
        elif found is None:
            draft.faults.append(f"row: row {entry['row']} is read otherwise now; ask anew")
        elif any(name in one.about for one in reading.judgements):
            draft.faults.append(f"row: row {entry['row']} is judged already")
        return found if found is not None and not draft.faults else None

    def _amended(self, draft: Draft, entry: Entry) -> tuple[Account, ...]:
        told = entry["account"]
        if len(told) != (entry["verdict"] == "amend"):
            draft.faults.append("account: one for “amend”, none for “right” and “wrong”")
        return tuple(account(draft, one) for one in told[:1])

    def _signed(self, old: Account, new: Sequence[Account], entry: Entry) -> Iterator[Judgement]:
        verdict = Verdict.RIGHT if entry["verdict"] == "right" else Verdict.WRONG
        reasons = tuple(filter(None, (entry["reason"], *(f"put right as {one.id}" for one in new))))
        signed = f"{self.page.step.name} {self.page.step.version}"
        name = content_id("judgement", verdict, old.id, *reasons, signed, self.page.step.settings)
        yield Judgement(name, verdict, (old.id,), reasons, signed, self.dated)


def _named(reading: Reading) -> frozenset[str]:
    """The actors that the accounts of a reading name."""
    told = (
        (*one.who, *one.whom, *(m for v in one.according_to.chain() for m in v.speakers)) for one in reading.accounts
    )
    return frozenset(mention.actor for mentions in told for mention in mentions)
