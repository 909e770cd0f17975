"""JSON lines in, one Article a line out, each as soon as its line is there: a stream may go on for ever."""

import json
import re
from collections.abc import Iterator

from verbale.read.fields import has_text, report
from verbale.read.input import Found, Input
from verbale.read.lines import lines

# Answers of search engines and of news services hold their reports in a list of one of these names.
_LISTS = ("articles", "items", "results", "response", "documents", "docs", "stories", "hits", "news", "data")
# And some hold what is told of one report in an object of one of these: Elasticsearch, The Guardian, JSON:API.
_PARTS = ("_source", "fields", "attributes", "article")
_DEEPEST = 6
# What else stands in an export of ours (export.to_jsonl), behind the readings.
_OUR_OTHERS = re.compile(r'\{"record": ?"(?:story|event|judgement)"')


def read(source: Input) -> Iterator[Found]:
    """An Input in, for each line a Problem for all that is odd and its Article out."""
    empty, wordless = True, False
    for number, line in lines(source):
        empty = False
        place = f"{source.place}:{number}"
        if line.note:
            yield source.problem(line.note, place)
        if line.text is None:
            continue
        if not _OUR_OTHERS.match(line.text):
            yield from _line(source, line.text, place)
        elif not wordless:
            wordless = True
            yield source.problem(
                "stories, events and judgements of an export hold no report; they are passed over", place
            )
    if empty:
        yield source.problem("the file is empty; nothing was read from it")


def _line(source: Input, line: str, place: str) -> Iterator[Found]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as fault:
        yield source.problem(f"the line is no JSON: {fault}", place)
        return
    yield from reports(source, value, place)


def reports(source: Input, value: object, place: str) -> Iterator[Found]:
    """A value of JSON in, the report that it is or the reports that it holds out."""
    found = list(_rows(value, 0))
    for number, row in enumerate(found, 1):
        yield from report(source, row, place if len(found) == 1 else f"{place}#{number}")
    if not found:
        yield source.problem("holds no report; each is an object with its words in “text”", place)


def _rows(value: object, depth: int) -> Iterator[dict[str, object]]:
    """The objects that are reports: the value itself, those of a list, those that lie in a list of a known name."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for one in value:
            yield from _rows(one, depth + 1)
    elif isinstance(value, dict):
        row = value | {
            name: said for part in _PARTS if isinstance(of := value.get(part), dict) for name, said in of.items()
        }
        lists = [one for name in _LISTS if isinstance(one := row.get(name), list | dict)]
        if lists and not has_text(row):
            yield from _rows(lists, depth + 1)
        else:
            yield row
