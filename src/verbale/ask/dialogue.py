"""A report in, the question about it out; its answer in, what it gave and the question that asks for the rest out.

What does not hold is asked for once more, with the reasons; what does not hold then either stays a Problem.
"""

from dataclasses import replace

from verbale.ask import instructions
from verbale.ask.answer import STAGE, Answered, Refused, read_answer
from verbale.ask.article import Sent, message_of, sent_of
from verbale.ask.checking import judged, rows_in
from verbale.ask.request import Asked, Message, Reply, Request
from verbale.ask.resolver import Resolver
from verbale.ask.schema import record_schema
from verbale.errors import BadNotation
from verbale.records.evidence import Step
from verbale.records.problem import Problem
from verbale.records.reading import Reading

_AGAIN = """These entries of your answer were not taken; behind each stands what does not hold in it.

{refused}

Give them once more, put right, as one JSON object of the same form: all its lists are there, and hold only the entries that you put right, and every actor that these name. What cannot be put right is left out. All other entries were taken; do not repeat them."""
_AGAIN_WHOLE = "Your answer was not taken: {fault}. Give the whole answer once more, as one JSON object of the form that was asked for, and nothing else."


def question(sent: Sent, asked: Asked) -> Request:
    """A report in, the request that has it coded out."""
    return asked.request(instructions.whole(), message_of(sent), record_schema())


def report_in(request: Request) -> Sent:
    """A request in, the report that it is about out; BadNotation where it holds none, or was told other things than ours."""
    if len(request.messages) < 2 or request.messages[0].role != "system":
        raise BadNotation(f"{request.id} is no request of verbale ask")
    return sent_of(request.messages[1].content)


def answered(request: Request, reply: Reply, resolver: Resolver, first: Answered | None = None) -> Answered:
    """A request and the reply to it in, what it gave out.

    `first` is what there was before: what the reply before gave if this one was asked again, our own reading if it is a check.
    """
    sent = report_in(request)
    if reply.request != request.id:
        raise BadNotation(f"the answer to {reply.request} is none to {request.id}")
    if reply.fault:
        refused = (Refused("", reply.content, (reply.fault,)),)
        return replace(first, refused=first.refused + refused) if first else Answered(Reading(sent.article), refused)
    told = f"{request.id}, instructions {instructions.version(request.messages[0].content)}"
    model = reply.model or request.model
    rows = rows_in(request)
    if rows and first is not None:
        found = judged(reply, first.reading, rows, Step("ask:check", model, told), resolver)
    else:
        found = read_answer(reply.content, sent.article, Step("ask:whole", model, told), resolver, first)
    if not found.reading.engine:
        found = replace(found, reading=replace(found.reading, engine=f"{model}, {request.id}"))
    return found if first is None else replace(found, refused=_left(first, found))


def again(request: Request, reply: Reply, found: Answered) -> Request | None:
    """A request, its reply and what it gave in, the request for what did not hold out; None if all held or nobody answered."""
    if not found.refused or not reply.content:
        return None
    spoiled = next((one for one in found.refused if not one.list), None)
    if spoiled and not _anything(found.reading):
        said = _AGAIN_WHOLE.format(fault="; ".join(spoiled.faults))
    else:
        said = _AGAIN.format(refused="\n\n".join(map(_shown, found.refused)))
    messages = (*request.messages, Message("assistant", reply.content), Message("user", said))
    return replace(request, messages=messages)


def with_problems(found: Answered) -> Reading:
    """What an answer gave in, its Reading out: what was refused stands among its problems."""
    own = tuple(one.problem(found.reading.article.id) for one in found.refused)
    return replace(found.reading, problems=(*found.reading.problems, *own))


def unanswered(sent: Sent, says: str, first: Answered | None = None) -> Reading:
    """A report and why there is no answer about it in, the reading that there was before, if any, with that Problem out."""
    before = first.reading if first else Reading(sent.article)
    return replace(before, problems=(*before.problems, Problem(STAGE, sent.article.id, None, says)))


def _left(first: Answered, second: Answered) -> tuple[Refused, ...]:
    """What was refused at first and not put right, and what was refused then.

    Which entry is put right by which, nobody can say: of a list of which fewer came back than were refused, all are kept.
    """
    new = {name: _count(second.reading, name) - _count(first.reading, name) for name in _LISTS}
    refused = {name: sum(one.list == name for one in first.refused) for name in _LISTS}
    short = {name for name in _LISTS if new[name] < refused[name]}
    return (*(one for one in first.refused if one.list in short), *second.refused)


_LISTS = ("actors", "accounts", "statements", "roles", "hedges", "judgements")


def _count(reading: Reading, name: str) -> int:
    return len(getattr(reading, name))


def _anything(reading: Reading) -> bool:
    return any(_count(reading, name) for name in _LISTS)


def _shown(refused: Refused) -> str:
    faults = "\n".join(f"- {fault}" for fault in refused.faults)
    return f"{refused.list or 'answer'}: {refused.entry}\n{faults}"
