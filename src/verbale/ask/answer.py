"""A model's answer about one report in, its Reading out, and every entry of it that does not hold, with the reasons.

Nothing of an answer is believed: it must be JSON of our schema, and what an entry quotes must stand in this report. An
entry with any fault becomes no record; it is kept, word by word, among the refused ones.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from jsonschema import Draft202012Validator

from verbale.ask.accounts import account
from verbale.ask.draft import Draft, Entry, Page
from verbale.ask.locate import places
from verbale.ask.resolver import Resolver, resolved, state
from verbale.ask.schema import items
from verbale.ask.statements import hedge, role, statement
from verbale.records.account import Account
from verbale.records.actor import Actor, Kind, Role, office_of
from verbale.records.evidence import Step
from verbale.records.problem import Problem
from verbale.records.reading import Reading
from verbale.records.text import Article
from verbale.records.voice import Statement

STAGE = "ask"
_MOST_CHARACTERS = 2_000_000  # of an answer: a hundred times what a long report's record takes
_SHOWN = 2_000  # characters of a refused entry that its Problem keeps


@dataclass(frozen=True, slots=True)
class Refused:
    """An entry that became no record: in which list of the answer it stood ("" for the whole answer), itself, and why not."""

    list: str
    entry: str
    faults: tuple[str, ...]

    def problem(self, article: str) -> Problem:
        """The article's id in, the Problem that keeps the entry out."""
        what = f"an entry of {self.list}" if self.list else "the answer"
        kept = self.entry if len(self.entry) <= _SHOWN else f"{self.entry[:_SHOWN]}…"
        return Problem(STAGE, article, None, f"{what} was not taken ({'; '.join(self.faults)}): {kept}")


@dataclass(frozen=True, slots=True)
class Answered:
    """What an answer gave: a Reading of what holds, and what was refused."""

    reading: Reading
    refused: tuple[Refused, ...] = ()


def read_answer(
    content: str, article: Article, step: Step, resolver: Resolver, first: Answered | None = None
) -> Answered:
    """The words of an answer and the report that it is about in, what it gave out; `first` is what was answered before it.

    `step` names the model and the request; it stands on every record.
    """
    said = parsed(content)
    if isinstance(said, Refused):
        return Answered(first.reading if first else Reading(article), (said,))
    shapes = items()
    refused: list[Refused] = []
    entries = {name: list(fitting(said.get(name), name, shape, refused)) for name, shape in shapes.items()}
    before = first.reading if first else Reading(article)
    page = Page(article, step, resolver, {})
    actors = actors_of(page, entries["actors"], before.actors, refused)
    page = replace(page, actors=actors)

    def take[T](name: str, read: Callable[[Draft, Entry], T]) -> tuple[T, ...]:
        return tuple(taken(page, name, entries[name], read, refused))

    reading = replace(
        before,
        statements=_once(before.statements + take("statements", statement), _of_statement),
        accounts=_once(before.accounts + take("accounts", account), of_account),
        roles=tuple(dict.fromkeys(before.roles + take("roles", role))),
        hedges=tuple(dict.fromkeys(before.hedges + take("hedges", hedge))),
    )
    return Answered(replace(reading, actors=_with_roles(actors.values(), reading.roles)), tuple(refused))


def parsed(content: str) -> Mapping[str, Any] | Refused:
    """The words of an answer in, the JSON object that they are out, or why they are none; a fence around it is let pass.

    >>> parsed('{"accounts": [')
    Refused(list='', entry='{"accounts": [', faults=('not a JSON object',))
    """
    if len(content) > _MOST_CHARACTERS:
        return Refused("", content[:_SHOWN], (f"longer than {_MOST_CHARACTERS:,} characters",))
    bare = content.strip().removeprefix("```json").removeprefix("```").removesuffix("```")
    try:
        said = json.loads(bare)
    except (ValueError, RecursionError):
        said = None
    return said if isinstance(said, dict) else Refused("", content, ("not a JSON object",))


def fitting(told: object, name: str, shape: Mapping[str, Any], refused: list[Refused]) -> Iterable[Entry]:
    """A list of an answer, its name and the schema of its entries in, those that have its shape out; the others are refused."""
    if not isinstance(told, list):
        refused.append(Refused("", f'"{name}"', (f"the answer has no list “{name}”",)))
        return
    checker = Draft202012Validator(dict(shape))
    for entry in told:
        faults = shape_faults(entry, checker)
        if faults:
            refused.append(Refused(name, written(entry), faults))
        else:
            yield entry


def shape_faults(entry: object, checker: Draft202012Validator) -> tuple[str, ...]:
    """An entry and what checks its shape in, at most five sentences that say where it does not fit out.

    >>> shape_faults({"paragraph": 1}, Draft202012Validator(items()["hedges"]))
    ("'words' is a required property",)
    """
    found = sorted(checker.iter_errors(entry), key=lambda fault: (list(map(str, fault.path)), fault.message))
    return tuple(
        ": ".join((*("/".join(map(str, fault.path)),) * bool(fault.path), fault.message[:200])) for fault in found[:5]
    )


def taken[T](
    page: Page, name: str, entries: Sequence[Entry], read: Callable[[Draft, Entry], T], refused: list[Refused]
) -> Iterable[T]:
    """Entries of a list and what reads one in, the records of those that hold out; the others are refused."""
    for entry in entries:
        draft = Draft(page)
        record = read(draft, entry)
        if draft.faults:
            refused.append(Refused(name, written(entry), tuple(draft.faults)))
        else:
            yield record


def actors_of(
    page: Page, entries: Sequence[Entry], before: Sequence[Actor], refused: list[Refused]
) -> dict[str, Actor]:
    """The actors of an answer by the names that it gives them; those answered before keep theirs."""
    found = {actor.name: actor for actor in before}
    for entry in entries:
        name, faults = str(entry["name"]).strip(), []
        country = state(entry["country"]) if entry["country"].strip() else ""
        if country is None:
            faults.append(f'country: no state is known as “{entry["country"]}”; its usual English name, or ""')
        if not name:
            faults.append("name: an actor without a name")
        forms = tuple(form for form in dict.fromkeys(entry["forms"]) if places(page.article.text, form))
        missing = [form for form in entry["forms"] if form not in forms]
        if missing:
            faults.append(f"forms: nowhere in the report: {'; '.join(missing)}")
        if faults:
            refused.append(Refused("actors", written(entry), tuple(faults)))
        elif name not in found:
            found[name] = Actor.of(resolved(name), Kind(entry["kind"]), country=country or "", forms=forms)
    return found


def _with_roles(actors: Iterable[Actor], roles: Sequence[Role]) -> tuple[Actor, ...]:
    """Actors, each once, with the offices that the text gives them."""
    each = {actor.name: actor for actor in actors}
    return tuple(
        replace(
            actor,
            roles=tuple(dict.fromkeys(office_of(role.office, role.of) for role in roles if role.actor == actor.name)),
        )
        for actor in each.values()
    )


def _once[T: (Statement, Account)](records: Sequence[T], place: Callable[[T], object]) -> tuple[T, ...]:
    """Records in, those of the same id once, in the order of the text, out."""
    each = {record.id: record for record in reversed(records)}
    return tuple(sorted(each.values(), key=place))  # type: ignore[arg-type]


def of_account(record: Account) -> tuple[int, int, str]:
    """An account in, its place in the order of the text out."""
    return record.did.trigger.span.start, record.did.trigger.span.end, record.id


def _of_statement(record: Statement) -> tuple[int, int, str]:
    return record.evidence.span.start, record.evidence.span.end, record.id


def written(entry: object) -> str:
    """An entry in, its JSON out."""
    return json.dumps(entry, ensure_ascii=False)
