"""One entry of an answer while it becomes a record: its words are looked up, and every fault that it has is gathered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from verbale.ask.article import paragraphs
from verbale.ask.locate import nearest, places, within
from verbale.ask.resolver import Resolver
from verbale.records.actor import Actor, Mention
from verbale.records.evidence import Evidence, Step
from verbale.records.text import Article, Span

type Entry = Mapping[str, Any]
"""One entry of a list of an answer, in the shape of its schema."""

_NOWHERE = Span(0, 0)  # stands in for words that were not found; an entry with a fault becomes no record


@dataclass(frozen=True)
class Page:
    """The report that an answer is about, who and what reads it, and the actors that the answer has named so far."""

    article: Article
    step: Step
    resolver: Resolver
    actors: Mapping[str, Actor]

    def paragraph(self, number: int) -> Span | None:
        """The number of a paragraph in, its stretch out; None where there is none."""
        return self._paragraphs[number - 1] if 1 <= number <= len(self._paragraphs) else None

    @cached_property
    def _paragraphs(self) -> tuple[Span, ...]:
        """Looked for once for all entries of an answer."""
        return paragraphs(self.article.text)


@dataclass
class Draft:
    """An entry's words are found on its page; `faults` says, a sentence each, what does not hold."""

    page: Page
    faults: list[str] = field(default_factory=list)

    def quoted(self, words: str, paragraph: int, cell: str) -> Span:
        """Words and the paragraph that they are said to stand in, in; where they stand out."""
        text = self.page.article.text
        around = self.page.paragraph(paragraph)
        found = within(text, words, around) if around else None
        if found is not None:
            return found
        anywhere = places(text, words)
        if len(anywhere) == 1:
            return anywhere[0]
        where = f"not in paragraph {paragraph}, and more than once elsewhere" if anywhere else "nowhere in the report"
        return self._missing(cell, words, where)

    def inside(self, words: str, around: Span, cell: str) -> Span:
        """Words and the stretch in which they must stand in, where they stand out."""
        found = within(self.page.article.text, words, around)
        return found or self._missing(cell, words, f"not within “{_short(around.of(self.page.article.text))}”")

    def near(self, words: str, to: Span, cell: str) -> Span:
        """Words and the stretch that they belong to in, the nearest place at which they stand out."""
        found = within(self.page.article.text, words, to) or nearest(self.page.article.text, words, to)
        return found or self._missing(cell, words, "nowhere in the report")

    def evidence(self, span: Span) -> Evidence:
        """A stretch of the report in, the proof that it is out."""
        return Evidence.of(self.page.article, span, self.page.step)

    def mentions(self, told: Sequence[Entry], near: Span, cell: str) -> tuple[Mention, ...]:
        """Actors with the words that mean them in, their Mentions out, each actor once."""
        found = {one.actor: one for one in (self._mention(entry, near, cell) for entry in reversed(told))}
        return tuple(reversed(found.values()))

    def _mention(self, told: Entry, near: Span, cell: str) -> Mention:
        words = str(told["words"])
        name = self.actor(str(told["actor"]), cell)
        evidence = self.evidence(self.near(words, near, cell))
        return Mention(evidence.quote, name, bool(told.get("hedged", False)), evidence)

    def actor(self, name: str, cell: str) -> str:
        """An actor's name as the answer has it in, its resolved name out."""
        known = self.page.actors.get(name)
        if known is None:
            self.faults.append(f"{cell}: “{_short(name)}” is not among the actors of the answer")
        return known.name if known else name

    def _missing(self, cell: str, words: str, where: str) -> Span:
        self.faults.append(f"{cell}: the words “{_short(words)}” stand {where}")
        return _NOWHERE


def _short(words: str) -> str:
    """Words in, as many as fit into a sentence out."""
    return words if len(words) <= 80 else f"{words[:77]}…"
