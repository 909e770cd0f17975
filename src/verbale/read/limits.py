"""How much is read of anything: each bound has a name, a default and a reason; `--limit NAME=VALUE` sets it."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

from verbale.errors import BadUse


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of all readers; what goes beyond one is a Problem that names it, and the rest is read on.

    `report_bytes`: of one report: a text, a line, a mail, a document in an archive. An archive may be of any size.
    `page_bytes`: of one web page, the largest of newspapers' pages having some two million.
    `page_tags`: of one web page; the time that a page takes grows with them.
    `ratio`: bytes that come out of an archive for each byte of the file on disk, all levels together.
    `depth`: archives within archives.
    `records`: reports and members of one file.
    `pages`: of one PDF.
    `seconds`: for the text of one PDF.
    `editions`: addresses of one report in other languages.
    """

    # the longest report is far below a megabyte, and a parse takes fifty times the text's size
    report_bytes: int = 64 * 1024 * 1024
    page_bytes: int = 8 * 1024 * 1024
    page_tags: int = (
        40_000  # newspapers' pages have 2,000 to 10,000; at 40,000 the worst that we could make up takes 10 seconds
    )
    ratio: int = 200  # text packs to a tenth, tables of copies to a hundredth; a bomb to a thousandth and less
    depth: int = 4  # zip > tar > gz > mail
    records: int = 10_000_000
    pages: int = 1_000
    seconds: int = 60
    editions: int = 100  # Wikipedia's largest articles apart, no report has more


LIMITS = Limits()
NAMES = tuple(field.name for field in fields(Limits))


def limits_of(settings: Iterable[str]) -> Limits:
    """Settings as a person types them in, Limits out; BadUse for a name or a number that is none.

    >>> limits_of(["pages=20", "depth=1"]).pages
    20
    """
    found = LIMITS
    for setting in settings:
        name, _, value = setting.partition("=")
        if name.strip() not in NAMES:
            raise BadUse(f"there is no limit “{name.strip()[:40]}”; the limits are {', '.join(NAMES)}")
        if not value.strip().isdecimal():
            raise BadUse(f"the limit {name.strip()} is a whole number of 0 or more, not “{value.strip()[:40]}”")
        found = replace(found, **{name.strip(): int(value)})
    return found
