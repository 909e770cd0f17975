"""A language in, the words that stand in every report of it out."""

import tomllib
from functools import cache
from importlib import resources


@cache
def function_words(language: str) -> tuple[str, ...]:
    """The code of a language in, its function words as they are written out; none for a language that the table does not hold.

    >>> "según" in function_words("es"), function_words("xx")
    (True, ())
    """
    return tuple(_table().get(language, "").split())


@cache
def _table() -> dict[str, str]:
    return tomllib.loads((resources.files("verbale.reference") / "function_words.toml").read_text("utf-8"))
