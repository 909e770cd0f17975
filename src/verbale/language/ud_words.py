"""clear_to_ud.toml in, its lists of words out: what the conversion knows about single words; and its relations of subjects and tags of finite verbs."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl")
FINITE = frozenset({"VBD", "VBZ", "VBP"})


@dataclass(frozen=True, slots=True)
class Words:
    """The lists of clear_to_ud.toml, each ready for look-ups in lower case."""

    tells: frozenset[str]
    says: frozenset[str]
    reports: frozenset[str]
    speaks: frozenset[str]
    adjectives: frozenset[str]
    times: frozenset[str]
    places: frozenset[str]
    plain_places: frozenset[str]


def _read() -> tuple[Words, Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]]:
    with files("verbale.language").joinpath("clear_to_ud.toml").open("rb") as file:
        rows = tomllib.load(file)
    fixed: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {}
    for relation, phrases in rows["fixed"].items():
        for phrase in phrases:
            first, *rest = phrase.split()
            fixed[first] = (*fixed.get(first, ()), (relation, tuple(rest)))
    for first, following in fixed.items():
        # "as well as" before "as well"
        fixed[first] = tuple(sorted(following, key=lambda each: -len(each[1])))
    return Words(**{name: frozenset(listed) for name, listed in rows["words"].items()}), fixed


WORDS, FIXED = _read()
