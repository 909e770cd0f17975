"""reference/cameo.toml in, the CAMEO code of a deed and its numbers on scales of conflict and cooperation out."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from verbale.errors import BadTable
from verbale.reference.ontology import ontology
from verbale.reference.sheets import Row, parsed, toml_rows

_FILE = "cameo.toml"
_FIELDS = ("type", "mode", "cameo", "within", "loses")
# CAMEO's roots by quad class, as GDELT counts them: 1 verbal cooperation, 2 material, 3 verbal conflict, 4 material.
_LAST_ROOT = ((5, 1), (8, 2), (13, 3), (20, 4))


@dataclass(frozen=True, slots=True)
class Coded:
    """A deed in CAMEO: `code` is "" where CAMEO has nothing like it; `within` are codes by context; `loses` what the code does not say."""

    code: str
    within: tuple[tuple[str, str], ...] = ()
    loses: str = ""

    def among(self, contexts: Collection[str]) -> str:
        """The contexts of an account in, the code that they make of the deed out."""
        return next((code for context, code in self.within if context in contexts), self.code)


def cameo(type_: str, mode: str = "", contexts: Collection[str] = ()) -> str:
    """A type, a mode and contexts in, the CAMEO code out; "" where there is none.

    >>> cameo("CONSULT", "visit"), cameo("AID", contexts=("military",)), cameo("APPOINT")
    ('042', '072', '')
    """
    coded = codes().get((type_, mode)) or codes().get((type_, ""))
    return coded.among(contexts) if coded else ""


def goldstein(code: str) -> float:
    """A CAMEO code in, Goldstein's number for it out: -10 (war) to 10; KeyError for a code that we do not give.

    >>> goldstein("190"), goldstein("042")
    (-10.0, 1.9)
    """
    return _numbers("goldstein")[code]


def plover_score(type_: str) -> float | None:
    """A type in, its score in the PLOVER manual out; None for types of our own.

    >>> plover_score("ASSAULT"), plover_score("APPOINT")
    (-9.3, None)
    """
    return _numbers("plover").get(type_)


def quad_class(code: str) -> int:
    """A CAMEO code in, its quad class as GDELT counts out.

    >>> quad_class("042"), quad_class("190")
    (1, 4)
    """
    root = int(code[:2])
    return next(quad for last, quad in _LAST_ROOT if root <= last)


@cache
def codes() -> Mapping[tuple[str, str], Coded]:
    """Every type and mode with its code; BadTable where one is missing, unknown or without a number."""
    read = {_deed(row): _coded(row) for row in toml_rows(_text(), _FILE, "deed")}
    wanted = {(kind.name, mode) for kind in ontology().types for mode in ("", *kind.modes)}
    if wanted != set(read):
        raise BadTable(f"{_FILE}: missing or unknown are {sorted(wanted ^ set(read))}")
    given = {code for coded in read.values() for code in (coded.code, *(code for _, code in coded.within)) if code}
    if given != set(_numbers("goldstein")):
        raise BadTable(f"{_FILE}: [goldstein] lacks or has needlessly {sorted(given ^ set(_numbers('goldstein')))}")
    return read


def _deed(row: Row) -> tuple[str, str]:
    row.known(_FIELDS)
    return row.text("type"), row.text("mode", "")


def _coded(row: Row) -> Coded:
    within = tuple((context, code) for context, (code,) in row.pairs("within"))
    unknown = {context for context, _ in within} - set(ontology().context_names)
    if unknown:
        raise row.bad(f"“{min(unknown)}” is no context")
    return Coded(row.text("cameo", ""), within, row.text("loses"))


@cache
def _numbers(table: str) -> Mapping[str, float]:
    found = parsed(_text(), _FILE).get(table)
    if not isinstance(found, dict):
        raise BadTable(f"{_FILE}: no [{table}] found")
    return {code: float(number) for code, number in found.items()}


@cache
def _text() -> str:
    return (resources.files("verbale.reference") / _FILE).read_text("utf-8")
