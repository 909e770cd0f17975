"""The clues of two actors in, everything weighed out: verdict, score and reasons, by these two clues alone."""

from dataclasses import dataclass, replace
from functools import lru_cache
from math import exp

from verbale.records.actor import Kind
from verbale.records.clue import Clue
from verbale.records.judgement import Verdict
from verbale.resolve import actors_weights as weights
from verbale.resolve.actors_features import Feature, features
from verbale.resolve.actors_organised import same_organisation
from verbale.resolve.actors_profile import Seen, seen_of
from verbale.resolve.names_likeness import Likeness, likeness
from verbale.resolve.names_parts import person_name


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a comparison with an earlier clue gave.

    `full`: the whole names are alike; `context`: what speaks beside the names, in log odds; `state`: that of
    the earlier one.
    """

    earlier: str
    verdict: Verdict
    score: float
    features: tuple[Feature, ...]
    full: bool = False
    context: float = 0.0
    state: str = ""

    def doubted(self, why: str) -> "Weighed":
        """The same with a doubt, which leaves it for people to decide."""
        return replace(
            self,
            verdict=Verdict.UNSURE,
            score=min(self.score, weights.DOUBTED),
            features=(*self.features, Feature(why)),
        )


def weighed(later: Clue, earlier: Clue) -> Weighed | None:
    """The clues of two actors in, all that speaks for one and against out; None where they are not alike.

    In one article the reader has told his actors apart, so that two of one article are never weighed.
    """
    one, other = seen_of(later.says), seen_of(earlier.says)
    if one.profile.article == other.profile.article:
        return None
    if Kind.PERSON in {one.profile.kind, other.profile.kind}:
        return _persons(later, earlier) if one.profile.kind is other.profile.kind else None
    names = same_organisation(one.profile, other.profile)
    found = _summed(later, earlier, names) if names is not None else None
    return None if found is None or found.score < weights.UNSURE_NAME else found


def _persons(later: Clue, earlier: Clue) -> Weighed | None:
    one, other = seen_of(later.says), seen_of(earlier.says)
    if one.unnamed or other.unnamed:
        return _by_office(later, earlier)
    names = _likeness(one.profile.name, other.profile.name)
    return _summed(later, earlier, names) if names is not None and names.most >= weights.UNSURE else None


@lru_cache(maxsize=200_000)
def _likeness(one: str, other: str) -> Likeness | None:
    names = person_name(one), person_name(other)
    return likeness(names[0], names[1]) if names[0] is not None and names[1] is not None else None


def days_between(one: Clue, other: Clue) -> int | None:
    """How many days lie between two clues; None where one has no day."""
    return abs((one.day - other.day).days) if one.day and other.day else None


def _summed(later: Clue, earlier: Clue, names: Likeness) -> Weighed | None:
    one, other = seen_of(later.says), seen_of(earlier.says)
    context = features(one, other, days_between(later, earlier))
    beside = sum(one.points or 0.0 for one in context)
    score = min(names.most, 1 / (1 + exp(-(weights.BEGIN + names.points + beside))))
    verdict = next((verdict for verdict, least in _VERDICTS if score >= least), Verdict.DIFFERENT)
    if verdict is Verdict.DIFFERENT and not names.full:
        return None
    return Weighed(
        earlier.about,
        verdict,
        score,
        (Feature(names.reason, names.points), *context),
        names.full,
        beside,
        other.profile.country,
    )


_VERDICTS = ((Verdict.SAME, weights.SAME), (Verdict.UNSURE, weights.UNSURE))


def _by_office(later: Clue, earlier: Clue) -> Weighed | None:
    """One of the two is told by his office alone: the other may be he if he held it within the same days."""
    offices = [key for key in later.keys if key[0] == "r" and key in earlier.keys]
    days = days_between(later, earlier)
    if not offices or days is None:
        return None
    one, other = seen_of(later.says), seen_of(earlier.says)
    score = next((score for most, score in weights.UNNAMED if days <= most), 0.0)
    score = score if one.unnamed else min(score, weights.NAMED_LATER)
    if score < weights.UNSURE:
        return None
    says = f"both {offices[0][2:].replace('|', ' of ')}, {days} days apart, {_who_is_named(one, other)}"
    return Weighed(earlier.about, Verdict.SAME if score >= weights.SAME else Verdict.UNSURE, score, (Feature(says),))


def _who_is_named(later: Seen, earlier: Seen) -> str:
    if later.unnamed and earlier.unnamed:
        return "none is named"
    return "only the earlier is named" if later.unnamed else "only the later is named"
