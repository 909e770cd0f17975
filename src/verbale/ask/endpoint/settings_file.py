"""A settings file and the environment in, Settings out; the environment goes before the file.

The file is the one that is named, else `verbale.toml` in the working folder, else `settings.toml` in the user's own folder
of settings. Its table is `[llm]`, with a table `[llm.prices."MODEL"]` for each price. A key never stands there.
"""

import difflib
import os
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path, user_config_path

from verbale.ask.endpoint.entries import ENTRIES, Entry, price
from verbale.ask.endpoint.settings import Price, Settings
from verbale.errors import BadUse

KEY = "VERBALE_LLM_KEY"
_PREFIX = "VERBALE_LLM_"
_PER_MILLION = "a table of two numbers from 0 up, input and output, in money per million tokens"
# Names under which a key is likely to be written down; what stands behind them is never shown.
_SECRET = {"key", "api_key", "apikey", "token", "api_token", "secret", "password"}
_BY_NAME = {entry.name: entry for entry in ENTRIES}
_BY_VARIABLE = {entry.variable: entry for entry in ENTRIES}


@dataclass(frozen=True, slots=True)
class _File:
    """A settings file: where it lies, and whether somebody named it or it was only found in the working folder."""

    path: Path
    found: bool = False


def read_settings(
    file: Path | None = None, *, environment: Mapping[str, str] | None = None, folder: Path | None = None
) -> Settings:
    """A settings file (or None: the usual places are looked at) in, the Settings out; BadUse where something does not fit."""
    variables = os.environ if environment is None else environment
    source = _File(file) if file else _usual(folder or Path.cwd())
    settings = Settings(cache=user_cache_path("verbale") / "answers")
    if source is not None:
        settings = _from_file(settings, source)
    values = dict(_told(variables))
    return _filled(settings, values, found=settings.url_found and "url" not in values)


def _usual(folder: Path) -> _File | None:
    here, own = folder / "verbale.toml", user_config_path("verbale") / "settings.toml"
    if here.exists():
        return _File(here, found=True)
    return _File(own) if own.exists() else None


def _from_file(settings: Settings, source: _File) -> Settings:
    path = source.path
    table = _loaded(path)
    for name in table:
        if name != "llm":
            raise BadUse(f"{path}: a table or entry {name!r} is not known; only the table [llm] is")
    entries = table.get("llm", {})
    if not isinstance(entries, dict):
        raise BadUse(f"{path}: llm is not a table; begin it with a line [llm]")
    prices = _prices(entries.pop("prices", {}), path)
    values = dict(_written(entries, path))
    cache = values.get("cache")
    if isinstance(cache, Path):
        values["cache"] = path.parent / cache
    return replace(_filled(settings, values, found=source.found and "url" in values), prices=prices)


def _loaded(path: Path) -> dict[str, Any]:
    fault: object
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except OSError as caught:
        fault = caught.strerror
    except ValueError as caught:  # not TOML, or not UTF-8
        fault = str(caught)
    raise BadUse(f"{path}: the settings cannot be read ({fault}); docs/language-models.md shows a file")


def _written(entries: Mapping[str, object], path: Path) -> Iterator[tuple[str, object]]:
    for name, value in entries.items():
        if name.lower() in _SECRET:
            raise BadUse(
                f"{path}: {name} stands in the settings, where a key must never stand: take it out (and, if others could read"
                f" it, make a new one); set {KEY} in the environment, or keep it in the keyring"
            )
        if name not in _BY_NAME:
            raise BadUse(f"{path}: {name!r} is not known in the table [llm]; {_like(name, list(_BY_NAME))}")
        yield _BY_NAME[name].field, _value(_BY_NAME[name], value, f"{path}: {name}")


def _told(variables: Mapping[str, str]) -> Iterator[tuple[str, object]]:
    for name, value in variables.items():
        if name == KEY or not name.startswith(_PREFIX):
            continue
        if name not in _BY_VARIABLE:
            raise BadUse(f"the environment: {name} is not known; {_like(name, [*_BY_VARIABLE, KEY])}")
        yield _BY_VARIABLE[name].field, _value(_BY_VARIABLE[name], value, f"the environment: {name}")


def _value(entry: Entry, value: object, place: str) -> object:
    try:
        return entry.read(value)
    except (ValueError, OverflowError):
        shown = "what stands there" if "@" in str(value) else repr(value)[:80]  # a password may stand before an @
    raise BadUse(f"{place}: {shown} does not fit; what fits is {entry.fits}")


def _like(name: str, known: list[str]) -> str:
    near = difflib.get_close_matches(name, known, 1)
    return f"perhaps {near[0]} is meant" if near else f"known are {', '.join(known)}"


def _prices(tables: object, path: Path) -> tuple[Price, ...]:
    if not isinstance(tables, dict):
        raise BadUse(f'{path}: prices is not a table; write [llm.prices."MODEL"] with input and output below it')
    return tuple(_price(str(model), table, path) for model, table in tables.items())


def _price(model: str, table: object, path: Path) -> Price:
    try:
        if isinstance(table, dict) and set(table) == {"input", "output"}:
            return Price(model, price(table["input"]), price(table["output"]))
    except (ValueError, OverflowError):
        pass
    raise BadUse(f'{path}: prices."{model}" does not fit; what fits is {_PER_MILLION}')


def _filled(settings: Settings, values: Mapping[str, Any], *, found: bool) -> Settings:
    manner = {name.removeprefix("manner."): value for name, value in values.items() if name.startswith("manner.")}
    others = {name: value for name, value in values.items() if not name.startswith("manner.")}
    return replace(settings, manner=replace(settings.manner, **manner), url_found=found, **others)
