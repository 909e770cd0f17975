"""The names of places of one report in, in the order of the text, the place that each means out.

Names are read twice: sure places first, then the others near them; a name means the same all through a report.
"""

from collections.abc import Sequence
from itertools import islice

from verbale.extract.places.context import Context
from verbale.extract.places.resolving import Placed, placed
from verbale.records.where import Exactness

_NEIGHBOURS = 50  # places of a report against which its others are told apart; a longer list only costs time


def place_all(names: Sequence[tuple[str, str]], context: Context) -> list[Placed | None]:
    """Names with the text behind them ("Paris", ", Texas …") in, a place for each out, None where none is known."""
    hints = [hint_of(behind) for _, behind in names]
    first = {key: placed(key[0], context, hint=key[1]) for key in _distinct(names, hints)}
    sure = (one for one in first.values() if one and one.exactness is not Exactness.COUNTRY)
    told = dict.fromkeys(islice(sure, _NEIGHBOURS))
    second = {
        key: placed(key[0], context, hint=key[1], near=[one for one in told if one is not first[key]]) for key in first
    }
    hinted = {name: found for (name, hint), found in second.items() if hint and found}
    return [hinted.get(name) or second[name, hint] for (name, _), hint in zip(names, hints, strict=True)]


def _distinct(names: Sequence[tuple[str, str]], hints: list[str]) -> list[tuple[str, str]]:
    return list(dict.fromkeys((name, hint) for (name, _), hint in zip(names, hints, strict=True)))


def hint_of(behind: str) -> str:
    """The text behind a name in, the wider place that it adds after a comma out.

    >>> hint_of(", Texas, on Monday"), hint_of(" on Monday"), hint_of(", in Guerrero state")
    ('Texas', '', '')
    """
    if not behind.startswith(", "):
        return ""
    words = []
    for word in behind[2:].split():
        if not word[:1].isupper():
            break
        words.append(word.rstrip(",.;:)"))
        if words[-1] != word:
            break
    return " ".join(words)
