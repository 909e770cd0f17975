"""What is known of a text beside itself in (a TOML file, a JSON object, options), an Article out."""

import tomllib
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from pathlib import Path

from verbale.errors import BadUse
from verbale.records.problem import Problem
from verbale.records.text import Article, Edition, Source


@dataclass(frozen=True, slots=True)
class Metadata:
    """Title, days, language, outlet, address, author of a text, its provider's key and its editions; empty where nothing tells them."""

    title: str = ""
    published: date | None = None
    retrieved: datetime | None = None
    language: str = ""
    outlet: str = ""
    url: str = ""
    author: str = ""
    key: str = ""
    editions: tuple[Edition, ...] = ()

    def over(self, other: "Metadata") -> "Metadata":
        """These values, and where one is missing the other's."""
        missing = {name: getattr(other, name) for name in _NAMES if not getattr(self, name)}
        return replace(self, **missing)

    def article(self, text: str) -> Article:
        """A text in, the Article with this metadata out."""
        article = Article.of(
            text,
            outlet=self.outlet,
            title=self.title,
            published=self.published,
            language=self.language,
            url=self.url,
            retrieved=self.retrieved,
        )
        return replace(article, source=Source(self.outlet, self.author, self.key), editions=self.editions)


_NAMES = tuple(field.name for field in fields(Metadata))


def as_date(value: object) -> date | None:
    """A date, a time stamp or an ISO string in, the day out; None for nothing.

    >>> as_date("2021-12-21T10:00:00Z")
    datetime.date(2021, 12, 21)
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if value in (None, ""):
        return None
    try:
        return datetime.fromisoformat(str(value).strip()).date()
    except ValueError:
        raise BadUse(f"“{str(value)[:40]}” is no date; write it as 2021-12-21") from None


def with_beside(path: Path, known: Metadata) -> tuple[Metadata, tuple[Problem, ...]]:
    """A text's path and what the caller knows in, the same over what stands beside it out; a Problem where that is unreadable."""
    try:
        return known.over(beside(path)), ()
    except BadUse as fault:
        return known, (Problem("read", str(path), None, str(fault)),)


def beside(path: Path) -> Metadata:
    """The path of a text in, what the TOML file of the same name beside it tells of it out (never its answers)."""
    sidecar = path.with_suffix(".toml")
    if not sidecar.is_file():
        return Metadata()
    try:
        table = tomllib.loads(sidecar.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as fault:
        raise BadUse(f"{sidecar} cannot be read: {fault}") from None
    return Metadata(
        published=as_date(table.get("published")),
        language=str(table.get("language", "")),
        outlet=str(table.get("outlet", "")),
    )
