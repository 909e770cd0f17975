"""A Comparison and its witnesses in, the sheet that people look at out: voices as columns, questions as rows, a mark for each group.

Marks say without colour who agrees: a row begins with `=` where all agree, `≈` where they differ and all can be so, `≠` where two voices
are against each other; the groups of a row that are not one are lettered A, B, C.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from verbale.compare.facing import Mouth, between_voices, says_more
from verbale.compare.reverse import Reverse
from verbale.compare.titles import title_of
from verbale.compare.visible import visible
from verbale.records.comparison import Answer, Asked, Comparison, Contrast, Difference, Origin, Tie, Witness
from verbale.records.voice import names_of

ALL_AGREE, CAN_BE, AGAINST, ONE_VOICE = "=", "≈", "≠", "·"
SILENT, TURNED = "–", "⇄"
_MOST_PAIRS = 6
LEGEND = {
    ALL_AGREE: "all who speak of it agree",
    CAN_BE: "they differ, and all can be so",
    AGAINST: "they differ, and not all can be so",
    ONE_VOICE: "only one voice tells it",
    SILENT: "silent",
}


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a report, and the report's place among the sheet's reports, from 1."""

    words: str
    report: int


@dataclass(frozen=True, slots=True)
class Entry:
    """What a voice answers: the letter of its group ("" where all agree), the answer, the words for it."""

    mark: str
    says: str
    quotes: tuple[Quote, ...]

    @property
    def answer(self) -> str:
        """The answer, "" where the words alone say it."""
        return "" if any(quote.words.casefold() == self.says.casefold() for quote in self.quotes) else self.says


@dataclass(frozen=True, slots=True)
class Apart:
    """How groups of a row differ: whether both can be so (`≈`) or not (`≠`), and the words for it."""

    sign: str
    says: str


@dataclass(frozen=True, slots=True)
class Line:
    """One question: its sign, its words, the entries of each column (none: silent), how the groups differ, and who stands in each."""

    sign: str
    question: str
    cells: tuple[tuple[Entry, ...], ...]
    differences: tuple[Apart, ...] = ()
    sides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """One independent witness: its name, where it is heard, and how it stands beside the others ("told it first")."""

    name: str
    heard: tuple[str, ...]
    remarks: tuple[str, ...]
    accounts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A report of the sheet: its article's id, outlet and day as people read them."""

    article: str
    name: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A comparison as people look at it; `title` is the deed in one line, `turned` says who tells it the other way round, and the event of that."""

    event: str
    title: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    reports: tuple[Report, ...]
    turned: tuple[tuple[str, str], ...] = ()

    @property
    def signs(self) -> tuple[str, ...]:
        """The signs that it bears, in the order of the legend."""
        borne = {line.sign for line in self.lines} | {SILENT for line in self.lines if () in line.cells}
        return tuple(sign for sign in LEGEND if sign in borne)

    @property
    def summary(self) -> str:
        """How many independent witnesses there are, in how many reports."""
        voices, reports = len(self.columns), len(self.reports)
        witnesses = f"{voices} independent witness{'es' if voices != 1 else ''}"
        return f"{witnesses} in {reports} report{'s' if reports != 1 else ''}"

    @property
    def against(self) -> int:
        """How many questions have answers that cannot all be so."""
        return sum(line.sign == AGAINST for line in self.lines)

    @property
    def at_a_glance(self) -> tuple[tuple[str, str], ...]:
        """Each question with answers that cannot all be so, and who gives which of them: “A 3 (Chile) · B 2 (Peru)”."""
        return tuple((line.question, " · ".join(line.sides)) for line in self.lines if line.sign == AGAINST)


def sheet(comparison: Comparison, witnesses: Iterable[Witness], turned: Iterable[Reverse] = ()) -> Sheet:
    """A Comparison, the witnesses that it was made from and its reverses in, its Sheet out."""
    known = {one.account.id: one for one in witnesses}
    heard = [known[one.account] for one in comparison.tellings]
    reports = _reports(heard)
    places = {report.article: number for number, report in enumerate(reports, 1)}
    origins = sorted(comparison.origins, key=lambda one: min(map(_rank(comparison).__getitem__, one.accounts)))
    columns = tuple(_column(one, comparison, known, places) for one in origins)
    mouths = {one: (place, known[one].article) for place, column in enumerate(columns) for one in column.accounts}
    lines = tuple(_line(answer, columns, places, mouths) for answer in comparison.answers if _is_shown(answer, columns))
    other_way = tuple((_turned(one), one.event) for one in turned)
    return Sheet(comparison.event, title_of(comparison), columns, lines, reports, other_way)


def _turned(reverse: Reverse) -> str:
    """The deed as it is told the other way round, and who tells it so: "Peru → ASSAULT → Chile (Reuters)"."""
    account = reverse.account
    who, whom = (" + ".join(names_of(side)) for side in (account.who, account.whom))
    voices = dict.fromkeys(_voice(one) for one in reverse.told)
    return visible(f"{who} → {account.did} → {whom} ({', '.join(voices)})")


def _is_shown(answer: Answer, columns: Sequence[Column]) -> bool:
    """What one voice alone calls something, or all call alike, stands beside nothing: the words are in the other rows already."""
    speaking = {cell.account for cell in answer.cells()}
    voices = sum(bool(speaking.intersection(one.accounts)) for one in columns)
    return answer.asked is not Asked.CALLED or (voices > 1 and len(answer.groups) > 1)


def _rank(comparison: Comparison) -> dict[str, int]:
    return {one.account: one.rank for one in comparison.tellings}


def _reports(heard: Sequence[Witness]) -> tuple[Report, ...]:
    found = {one.article: Report(one.article, _named(one)) for one in heard}
    return tuple(found.values())


def _named(witness: Witness) -> str:
    return visible(" ".join(filter(None, (witness.outlet or witness.article, str(witness.published or "")))))


def _column(origin: Origin, comparison: Comparison, known: Mapping[str, Witness], places: Mapping[str, int]) -> Column:
    accounts = sorted(origin.accounts, key=_rank(comparison).__getitem__)
    heard = dict.fromkeys(_heard(known[one], places) for one in accounts)
    remarks = tuple(_remarks(origin, comparison, known, places))
    return Column(_speaker(origin, known[accounts[0]]), tuple(heard), remarks, tuple(accounts))


def _speaker(origin: Origin, first: Witness) -> str:
    """A voice's name; where nobody is named, what it is heard through."""
    return _voice(first) if first.outlet or first.account.according_to.through else visible(origin.name) or "the report"


def _voice(witness: Witness) -> str:
    voice = witness.account.according_to
    if voice.through is None:
        return visible(witness.outlet) or "the report"
    return visible(" + ".join(names_of(voice.speakers))) or "somebody"


def _heard(witness: Witness, places: Mapping[str, int]) -> str:
    """Through whom a voice is heard, in which report."""
    links = [link for link in witness.account.according_to.chain() if link.through is not None][1:]
    through = visible("".join(f"{' + '.join(names_of(link.speakers)) or 'somebody'}, " for link in links))
    through = f"{through} " if through else ""
    own = witness.account.according_to.through is None
    return f"{'in its own voice, ' if own else ''}{through}[{places[witness.article]}]"


def _remarks(
    origin: Origin, comparison: Comparison, known: Mapping[str, Witness], places: Mapping[str, int]
) -> Iterator[str]:
    """Whether a witness told it first, where it is only repeated, and why several accounts are one witness."""
    first = {one.account for one in comparison.tellings if one.rank == 1}
    told_first = [one for one in comparison.origins if first.intersection(one.accounts)]
    if origin in told_first and len(told_first) < len(comparison.origins):
        yield "told it first" if len(told_first) == 1 else "told it on the first day"
    again = {one.account for one in comparison.tellings if one.repeats}.intersection(origin.accounts)
    for place in sorted({places[known[account].article] for account in again}):
        yield f"{'copied' if Tie.COPY in origin.ties else 'heard again'} in [{place}]"
    if len({known[account].article for account in origin.accounts}) > 1:
        yield f"one witness: {', '.join(tie.value for tie in origin.ties)}"


def _line(answer: Answer, columns: Sequence[Column], places: Mapping[str, int], mouths: Mapping[str, Mouth]) -> Line:
    entries = {column.accounts: tuple(_entries(answer, column, places)) for column in columns}
    cells = tuple(entries[column.accounts] for column in columns)
    told = tuple(between_voices(answer, mouths))
    sign = _sign(answer, told, sum(map(bool, cells)))
    differences = tuple(_differences(one for one in told if says_more(answer, one)))
    return Line(sign, _question(answer), cells, differences, tuple(_sides(columns, cells)))


def _sides(columns: Sequence[Column], cells: Sequence[Sequence[Entry]]) -> Iterator[str]:
    """Each group with its answer and those who give it: "A 3 (Chile, Reuters)"."""
    says: dict[str, str] = {}
    voices: dict[str, list[str]] = {}
    for column, cell in zip(columns, cells, strict=True):
        for entry in cell:
            says.setdefault(entry.mark, entry.says)
            voices.setdefault(entry.mark, []).append(column.name)
    yield from (f"{mark} {says[mark]} ({', '.join(voices[mark])})" for mark in sorted(says, key=_letters_first))


def _letters_first(mark: str) -> tuple[int, str]:
    """Marks as they go on: A … Z, G27 …"""
    return len(mark), mark


def _question(answer: Answer) -> str:
    if answer.asked is Asked.CALLED:
        return f"called ({visible(answer.about) or 'the deed'})"
    return visible(f"{answer.asked.value} {answer.about}")


def _sign(answer: Answer, told: Sequence[Contrast], speaking: int) -> str:
    if any(not one.difference.agrees for one in told):
        return AGAINST
    if answer.contrasts and speaking > 1:
        return CAN_BE
    return ALL_AGREE if speaking > 1 else ONE_VOICE


def _entries(answer: Answer, column: Column, places: Mapping[str, int]) -> Iterator[Entry]:
    """What the accounts of one column answer, each group once."""
    for number, group in enumerate(answer.groups):
        own = [cell for cell in group.cells if cell.account in column.accounts]
        if own:
            words = dict.fromkeys(Quote(visible(one.quote), places[one.article]) for cell in own for one in cell.words)
            mark = letter(number) if len(answer.groups) > 1 else ""
            yield Entry(mark, visible(max((cell.says for cell in own), key=len)), tuple(words))


def letter(number: int) -> str:
    """A group's place from 0 in, its letter out; behind Z come numbers.

    >>> letter(0), letter(27)
    ('A', 'G28')
    """
    return ascii_uppercase[number] if number < len(ascii_uppercase) else f"G{number + 1}"


def _differences(told: Iterable[Contrast]) -> Iterator[Apart]:
    """How groups differ, those that differ in one way together: "A/B, A/C other number: …"."""
    pairs: dict[Difference, list[str]] = {}
    for one in told:
        pairs.setdefault(one.difference, []).append(f"{letter(one.one)}/{letter(one.other)}")
    for difference, named in pairs.items():
        more = f" and {len(named) - _MOST_PAIRS} more" if len(named) > _MOST_PAIRS else ""
        says = f"{', '.join(named[:_MOST_PAIRS])}{more} {difference.value}: {difference.caption}"
        yield Apart(CAN_BE if difference.agrees else AGAINST, says)
