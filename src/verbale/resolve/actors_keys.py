"""A Profile in, the keys under which it is looked up out, and the order in which keys are asked for: the surest first."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import product

from verbale.records.actor import Kind
from verbale.records.clue import Clue
from verbale.reference.single_offices import has_one_holder
from verbale.resolve.actors_profile import Profile
from verbale.resolve.names_latin import latin
from verbale.resolve.names_parts import Part, PersonName, person_name
from verbale.resolve.names_sounds import coarse

_MOST = 3  # readings of one part that make keys
_STUB = 2
_WORD = re.compile(r"\w+")
_LEGAL = frozenset("the of and ltd limited inc co corp company plc gmbh ag sa spa oao ooo zao pao llc".split())


def keys_of(profile: Profile) -> tuple[str, ...]:
    """The keys of an actor, with a letter that tells their sort; none for one whom nothing tells apart ("a guard").

    n: given and family name, either way round · i: family name and initial · g: given name and how the family's begins · c: given name and state ·
    s: family name · a: family name alone · r: office · o: name of a party, group or company.

    >>> profile = Profile("a", "Viacheslav Chirikba", Kind.PERSON, "Abkhazia")
    >>> keys_of(profile)[:3]
    ('n:Vyacheslav/srkp', 'n:Vyacheslav/hrkp', 'i:srkp/v')
    """
    if profile.kind is not Kind.PERSON:
        return _organised(profile)
    offices = [f"r:{one.office}|{one.of}" for one in profile.held if one.of and has_one_holder(one.office)]
    name = None if profile.unnamed else person_name(profile.name)
    return tuple(dict.fromkeys((*(_personal(name, profile.country) if name is not None else ()), *offices)))


def person_key(words: str) -> str:
    """A person's name in, one key out by which he is known among the companions of another."""
    name = person_name(words)
    return next(_personal(name, ""), "") if name is not None else ""


def _personal(name: PersonName, country: str) -> Iterator[str]:
    families = (*_bones(name.family), *(f"{tongue}/{family}" for tongue, (family,) in name.family.tongues))
    if not name.given:
        yield from (f"{sort}:{family}" for sort in "sa" for family in families)
        return
    given = name.given[0]
    firsts = _firsts(given)
    for tongue, family in name.family.tongues:
        yield from (f"n:{tongue}/{'.'.join((*family, *read))}" for other, read in given.tongues if other == tongue)
    yield from dict.fromkeys(
        f"n:{'/'.join(sorted(pair))}" for halves in _halves(name) for pair in product(*map(_firsts, halves))
    )
    initials = dict.fromkeys((given.plain[:1], *(coarse(sound[:1]) for sound in given.sounds)))
    yield from (f"i:{family}/{initial}" for family in families for initial in initials)
    yield from (f"g:{first}/{family[:_STUB]}" for family in families for first in firsts)
    yield from (f"c:{first}/{country}" for first in firsts if country)
    yield from (f"s:{family}" for family in families)


def _halves(name: PersonName) -> Iterator[tuple[Part, Part]]:
    """A given and a family name: the first and the last part, the last but one of a long name, and the first two of one turned round."""
    yield name.given[0], name.family
    if len(name.given) > 1:
        yield name.given[0], name.given[-1]
    if len(name.given) > _STUB:
        yield name.given[0], name.given[1]


def _firsts(part: Part) -> tuple[str, ...]:
    return (part.form,) if part.form else () if part.initial else _bones(part)


def _bones(part: Part) -> tuple[str, ...]:
    return tuple(dict.fromkeys(coarse(bone) for bone in part.bones[:_MOST]))


def _organised(profile: Profile) -> tuple[str, ...]:
    words = folded(profile.name)
    return (f"o:{' '.join(sorted(words))}",) if words else ()


@lru_cache(maxsize=20_000)
def folded(name: str) -> tuple[str, ...]:
    """The name of a party, group or company in, its telling words in plain letters out.

    >>> folded("The Basra Water Company Ltd"), folded("Партия Регионов")
    (('basra', 'water'), ('partiya', 'regionov'))
    """
    return tuple(word for told in _WORD.findall(name) for word in latin(told)[-1:] if word not in _LEGAL)


@dataclass(frozen=True, slots=True)
class Ask:
    """Keys that are asked for together, and the days between which the clues must lie; `wider`: under other spellings too."""

    keys: tuple[str, ...]
    since: date | None
    until: date | None
    wider: bool = False


# (sorts of key, days back): asked one after the other until a sure answer is found. A name of the day's news is mostly found in the
# news of the last days, so that nobody reads thousands of clues on a head of state. Other spellings are asked for where nobody of the
# whole name is he: of those who share a family name and an initial, or a given name alone, 49 in 50 are others.
_NAMED = (("n", 2), ("n", 31), ("n", 1100), ("igcar", 366), ("igc", 1100))
_SHORT = (("sar", 2), ("sar", 31), ("sar", 366))
_UNNAMED = (("r", 60),)
_ORGANISED = (("o", 1100),)
LONGEST = 1100
"""Days after which nobody is looked for any more, three years and a little: a term of office."""


def asks(clue: Clue, profile: Profile, *, ahead: bool = False) -> Iterator[Ask]:
    """A clue and its Profile in, what to ask of those who keep the clues out, one question after the other.

    Asked for are those told before, or, where the clue comes late, those told after ("ahead").
    """
    for sorts, days in _plan(clue, profile):
        keys = [key for key in clue.keys if key[0] in sorts]
        if "a" in sorts:  # a full name is asked for among those told by the family name alone
            keys += [f"a:{key[2:]}" for key in clue.keys if key[0] == "s"]
        if keys:
            yield Ask(tuple(dict.fromkeys(keys)), *_window(clue.day, timedelta(days), ahead=ahead), wider="i" in sorts)


def _window(day: date | None, reach: timedelta, *, ahead: bool) -> tuple[date | None, date | None]:
    if day is None:
        return None, None
    return (day, day + reach) if ahead else (day - reach, day)


def _plan(clue: Clue, profile: Profile) -> tuple[tuple[str, int], ...]:
    if profile.kind is not Kind.PERSON:
        return _ORGANISED
    if profile.unnamed:
        return _UNNAMED
    return _NAMED if any(key[0] == "i" for key in clue.keys) else _SHORT
