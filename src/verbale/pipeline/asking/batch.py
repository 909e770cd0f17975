"""Files of requests and of answers in, Readings out: a language model asked without being there.

Both files may grow, be cut, come in any order or twice: a request is known by what it says, an answer by its request.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from verbale.ask.answer import STAGE, Answered
from verbale.ask.article import Sent
from verbale.ask.checking import check_question, rows_in
from verbale.ask.dialogue import again, answered, question, report_in, unanswered, with_problems
from verbale.ask.request import Asked, Reply, Request, read_reply, read_request
from verbale.errors import BadNotation, BadUse
from verbale.pipeline.asking.resolver import ReportResolver
from verbale.pipeline.asking.rows import to_check
from verbale.pipeline.files import Read, read_files
from verbale.pipeline.parsing import with_language
from verbale.pipeline.reading import read_article
from verbale.read.limits import LIMITS, Limits
from verbale.read.metadata import Metadata
from verbale.read.readers import read
from verbale.records.problem import Problem
from verbale.records.reading import Reading


def questions(
    paths: Iterable[str | Path], known: Metadata, asked: Asked, *, limits: Limits = LIMITS
) -> Iterator[Request | Problem]:
    """Paths, what is known of their texts and who is asked in, a request for each report out, a Problem for each file that is none."""
    for place, item in read(paths, known, limits):
        if isinstance(item, Problem):
            yield item
        else:
            yield question(Sent(item.source.key or Path(place).stem, with_language(item)), asked)


def check_questions(
    paths: Iterable[str | Path], known: Metadata, asked: Asked, most: int | None = None, *, limits: Limits = LIMITS
) -> Iterator[Request | Problem]:
    """Paths in, requests to judge the rows that we read in them out; of all rows the `most` least confident ones, or every one."""
    named: dict[str, str] = {}

    def ours() -> Iterator[Reading]:
        for read_one in read_files(paths, known, limits=limits):
            problems.extend(read_one.problems)
            for reading in read_one.readings:
                named[reading.article.id] = reading.article.source.key or read_one.path.stem
                yield reading

    problems: list[Problem] = []
    for reading, rows in to_check(ours(), most):
        if rows:
            yield check_question(Sent(named[reading.article.id], reading.article), rows, asked)
    yield from problems


def requests_in(path: Path) -> Iterator[Request | Problem]:
    """A file of requests in, its requests out, each once, and a Problem for each line that is none."""
    seen: set[str] = set()
    for number, line in _lines(path):
        try:
            request = read_request(line.decode("utf-8", "replace"))
        except BadNotation as fault:
            yield Problem(STAGE, f"{path}:{number}", None, str(fault))
            continue
        if request.id not in seen:
            seen.add(request.id)
            yield request


@dataclass
class Replies:
    """Files of answers, looked up by request; what is held in memory is where each answer stands, not what it says."""

    at: defaultdict[str, list[tuple[Path, int]]] = field(default_factory=lambda: defaultdict(list))
    problems: list[Problem] = field(default_factory=list)

    def to(self, request: Request) -> Reply | None:
        """A request in, the reply to it out; of several a whole one, and always the same one in whatever order they came."""
        found = [_reply_at(path, offset) for path, offset in self.at.get(request.id, ())]
        return min(found, key=lambda reply: (bool(reply.fault), reply.content, reply.model), default=None)


def replies_in(paths: Iterable[Path]) -> Replies:
    """Files of answers in, their Replies out; lines that are no answers are among its problems."""
    found = Replies()
    for path in paths:
        offset = 0
        for number, line in _lines(path):
            try:
                found.at[read_reply(line.decode("utf-8", "replace")).request].append((path, offset))
            except BadNotation as fault:
                if line.strip():
                    found.problems.append(Problem(STAGE, f"{path}:{number}", None, str(fault)))
            offset += len(line)
    return found


@dataclass(frozen=True, slots=True)
class Told:
    """What the answers to one request gave, and the request that asks for the rest, if there is a rest and nobody has asked yet."""

    read: Read
    open: Request | None = None


def readings(requests: Iterable[Request | Problem], replies: Replies) -> Iterator[Told]:
    """Requests and the replies to them in, what each gave out, in the order of the requests."""
    for request in requests:
        if isinstance(request, Problem):
            yield Told(Read(request.article, (), (request,)))
            continue
        try:
            sent = report_in(request)
        except BadNotation as fault:
            yield Told(Read(request.id, (), (Problem(STAGE, request.id, None, str(fault)),)))
            continue
        reading, left = _reading(request, sent, replies)
        yield Told(Read(sent.name, (reading,), reading.problems), left)


def _reading(request: Request, sent: Sent, replies: Replies) -> tuple[Reading, Request | None]:
    reply = replies.to(request)
    first = Answered(read_article(sent.article)) if rows_in(request) else None
    if reply is None:
        return unanswered(sent, f"there is no answer to {request.id} yet", first), request
    resolver = ReportResolver(sent.article)
    found = answered(request, reply, resolver, first)
    rest = again(request, reply, found)
    more = replies.to(rest) if rest else None
    if rest is None or more is None:
        return with_problems(found), rest
    return with_problems(answered(rest, more, resolver, found)), None


def _reply_at(path: Path, offset: int) -> Reply:
    with path.open("rb") as file:
        file.seek(offset)
        return read_reply(file.readline().decode("utf-8", "replace"))


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    try:
        with path.open("rb") as file:
            yield from enumerate(file, 1)
    except OSError as fault:
        raise BadUse(f"{path}: {fault.strerror or fault}") from None
