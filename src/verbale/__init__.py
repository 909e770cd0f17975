"""Verbale: news in, sourced accounts out. The face hands names on, each when it is first used; types: `__init__.pyi`."""

import sys
from importlib import import_module
from types import ModuleType

_STANDS_IN = {
    "pipeline.face": "code read",
    "run.face": "run",
    "compare.comparing": "compare witnesses_of",
    "store.stores": "open_store",
    "store.base": "Query",
    **{f"export.{verb}": verb for verb in ("to_arrow", "to_duckdb", "to_pandas", "to_polars")},
    **{f"records.{name.lower()}": name for name in ("Comparison", "Event", "Problem", "Reading")},
    "errors": "BadNotation BadTable BadUse MissingEngine VerbaleError",
    "records.account": "Account Count Deed Status Time",
    "records.actor": "Actor Kind Mention Role",
    "records.evidence": "Evidence Step",
    "records.text": "Article Edition Source Span",
    "records.voice": "ARTICLE SpeechKind Statement Voice",
    "records.when": "Basis When",
    "records.where": "Exactness Where",
}
_ROOM_OF = {name: f"verbale.{room}" for room, names in _STANDS_IN.items() for name in names.split()}
__all__ = list(_ROOM_OF)


class _Face(ModuleType):
    def __getattr__(self, name: str) -> object:
        if name in _ROOM_OF:
            return getattr(import_module(_ROOM_OF[name]), name)
        raise AttributeError(f"verbale has no {name!r}; it has {', '.join(_ROOM_OF)}")

    def __setattr__(self, name: str, value: object) -> None:
        if name not in _ROOM_OF:  # the room `verbale.read`, once imported, does not hide the verb
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Face
