"""The entries of a settings file: each one's name, what fits, and the reader that makes a value of what was written."""

import math
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

NONE = "none"  # as a value: no limit, nothing


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its name in the file, what it fits into (a field of Settings, or of its Manner), and what fits.

    `read` takes what stands in the file or the environment and raises ValueError where it does not fit.
    """

    name: str
    field: str
    fits: str
    read: Callable[[object], object]

    @property
    def variable(self) -> str:
        """Its name in the environment."""
        return f"VERBALE_LLM_{self.name.upper()}"


def _text(value: object) -> str:
    """Words in, the same out.

    >>> _text(" a ")
    'a'
    """
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        raise ValueError
    return value.strip()


def _url(value: object) -> str:
    """An address in, the same without its last stroke out.

    >>> _url("https://api.example.org/v1/")
    'https://api.example.org/v1'
    """
    url = _text(value).rstrip("/")
    parts = urlsplit(url)
    whole = parts.scheme in {"http", "https"} and parts.hostname and (parts.port is None or parts.port > 0)
    if not whole or "@" in parts.netloc or parts.query or parts.fragment or " " in url:
        raise ValueError
    return url


def _one_of(*words: str) -> Callable[[object], str]:
    def read(value: object) -> str:
        if value not in words:
            raise ValueError
        return str(value)

    return read


def _number(value: object) -> float:
    """A number, or the words of one, in, the number out.

    >>> _number("2.5")
    2.5
    """
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise ValueError  # noqa: TRY004 - one exception for all that does not fit
    number = float(value)
    if not math.isfinite(number) or number < 0:
        raise ValueError
    return number


def _whole(least: int, most: float = math.inf) -> Callable[[object], int]:
    def read(value: object) -> int:
        number = _number(value)
        if number != int(number) or not least <= number <= most:
            raise ValueError
        return int(number)

    return read


def _or_none[T](read: Callable[[object], T]) -> Callable[[object], T | None]:
    return lambda value: None if value == NONE else read(value)


def _time(value: object) -> float:
    seconds = _number(value)
    if not 0 < seconds <= _LONGEST:
        raise ValueError
    return seconds


def _yes(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if value not in {"yes", "no", "true", "false", "1", "0"}:
        raise ValueError
    return value in {"yes", "true", "1"}


def _folder(value: object) -> Path:
    return Path(os.path.expanduser(_text(value)))  # noqa: PTH111 - Path.expanduser raises where there is no home


price = _number  # of a million tokens

_LONGEST = 86_400  # a day: the longest that one answer is waited for
_LIMIT = 'a whole number from 1 up, or "none" for no limit'

ENTRIES = (
    Entry("url", "url", "an address such as http://127.0.0.1:11434/v1, without name, password or query", _url),
    Entry("model", "model", "a model's name, as the endpoint knows it", _text),
    Entry(
        "answer",
        "manner.answer",
        '"json_schema", "json_object" or "text"',
        _one_of("json_schema", "json_object", "text"),
    ),
    Entry(
        "limit",
        "manner.limit",
        '"max_completion_tokens" or "max_tokens"',
        _one_of("max_completion_tokens", "max_tokens"),
    ),
    Entry("longest_answer", "manner.most_tokens", "a whole number of tokens from 1 up", _whole(1)),
    Entry("temperature", "manner.temperature", 'a number from 0 up, or "none" to leave it out', _or_none(_number)),
    Entry("most_tokens", "most_tokens", _LIMIT, _or_none(_whole(1))),
    Entry("most_requests", "most_requests", _LIMIT, _or_none(_whole(1))),
    Entry("most_money", "most_money", 'a number from 0 up, or "none" for no limit', _or_none(_number)),
    Entry("currency", "currency", 'the currency of the prices, such as "USD"', _text),
    Entry("concurrency", "concurrency", "a whole number from 1 to 64: requests at one time", _whole(1, 64)),
    Entry("timeout", "timeout", f"seconds, more than 0 and at most {_LONGEST}", _time),
    Entry("retries", "retries", "a whole number from 0 to 10", _whole(0, 10)),
    Entry("cache", "cache", 'a folder, or "none" to keep no replies', _or_none(_folder)),
    Entry("key_from", "key_from", '"environment", "keyring", "any" or "none"', _one_of("environment", "keyring", "any", NONE)),
    Entry("plain_http", "plain_http", "true or false: whether a key may travel to another machine unencrypted", _yes),
)  # fmt: skip
