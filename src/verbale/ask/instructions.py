"""The tables in, what a model is told before it reads a report out: the coding manual, the form of an answer, an example."""

import json
from functools import cache
from importlib import resources
from typing import Any

from verbale.records.identity import content_id


def _file(package: str, name: str) -> str:
    return (resources.files(package) / name).read_text("utf-8")


@cache
def manual() -> str:
    """The coding manual; its example of a whole report is left out, since the answer's own example is the same report."""
    text = _file("verbale.reference", "coding-manual.md")
    before, _, behind = text.partition("\n## A whole report\n")
    return f"{before}\n## {behind.partition('\n## ')[2]}".removeprefix("# Coding manual\n").strip()


@cache
def example() -> dict[str, Any]:
    """A report as it is sent, and the whole answer to it."""
    found: dict[str, Any] = json.loads(_file("verbale.ask", "example.json"))
    return found


def _with_rules(name: str) -> str:
    """The name of a file of instructions in, its words with the coding manual and what is settled in doubt out."""
    told = _file("verbale.ask", name)
    return told.replace("{manual}", manual()).replace("{doubt}", _file("verbale.ask", "doubt.md"))


@cache
def whole() -> str:
    """What a model is told that is to code a report."""
    shown = example()
    told = _with_rules("whole.md")
    report = json.dumps(shown["report"], ensure_ascii=False)
    lists = (f'"{name}": [\n{_lines(entries)}\n]' for name, entries in shown["answer"].items())
    return told.replace("{report}", report).replace("{answer}", "{" + ",\n".join(lists) + "}")


@cache
def check() -> str:
    """What a model is told that is to judge rows of our own reading."""
    shown = example()
    named = {"Navy of Peru", "crew of a Colombian fishing boat", "Ministry of Defence of Peru"}
    answer = {
        "actors": [actor for actor in shown["answer"]["actors"] if actor["name"] in named],
        "judgements": [
            {
                "row": 1,
                "verdict": "amend",
                "reason": "“the Defence Ministry said” it; five are held; “is holding” goes on",
                "account": [shown["answer"]["accounts"][1]],
            }
        ],
    }
    told = _with_rules("check.md")
    report = json.dumps(shown["report"], ensure_ascii=False)
    return told.replace("{report}", report).replace("{answer}", json.dumps(answer, ensure_ascii=False))


@cache
def version(said: str) -> str:
    """What a model is told in, the short name of this wording of it out.

    >>> version("Code the report.")
    'f071d2e2'
    """
    return content_id("instructions", said).partition(":")[2][:8]


def _lines(entries: list[Any]) -> str:
    return ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in entries)
