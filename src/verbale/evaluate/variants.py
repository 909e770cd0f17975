"""One happening said in many ways in, whether the same account comes out each time, out (metamorphic tests).

No gold is needed: a sentence and its variation must give the same account (passive, noun, another order, a capital for its
state …), or one that differs in status or voice alone (a negation, "if", "according to"). The idea is that of metamorphic
testing (Chen, Cheung and Yiu 1998) and of CheckList's invariance and directional tests (Ribeiro et al. 2020).
"""

import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from verbale.errors import BadNotation
from verbale.evaluate.figures import Figure, Measure, Tally, figure, measured
from verbale.records.account import Account

_MONDAY, _FRIDAY, _UNASKED = "2024-03-04", "2024-03-08", ""


@dataclass(frozen=True, slots=True)
class Variation:
    """A way of saying it: its template, and what then is told of flags, day and voice ("" the article, "C" or "A" whose)."""

    name: str
    template: str
    flags: tuple[str, ...] = ()
    day: str = _MONDAY
    voice: str = ""
    government: bool = False  # only for what a government does

    @property
    def changes(self) -> bool:
        """Whether status or voice differ from the plain sentence's."""
        return bool(self.flags or self.voice)


VARIATIONS = (
    Variation("plain", "{A} {past} on Monday."),
    Variation("passive", "{passive} on Monday."),
    Variation("noun", "{A}'s {noun} on Monday came as a surprise."),
    Variation("inverted order", "On Monday {A} {past}."),
    Variation("day in the middle", "{A} on Monday {past}."),
    Variation("demonym", "The {demonym} government {past} on Monday."),
    Variation("capital", "{capital} {past} on Monday.", government=True),
    Variation("office", "The {demonym} president {past} on Monday.", government=True),
    Variation("holder of an office", "{demonym} President {person} {past} on Monday.", government=True),
    Variation("dateline", "{CAPITAL}, March 6 – {A} {past} on Monday."),
    Variation("relative clause", "{A}, which will hold elections in May, {past} on Monday."),
    Variation("coordinated", "{A} {past} on Monday and closed two airports."),
    Variation("split in two", "{A} {past} on Monday. It also closed two airports."),
    Variation("headline in capitals", "{HEADLINE}\n\n{A} {past} on Monday."),
    Variation("American date", "{A} {past} on March 4, 2024."),
    Variation("British date", "{A} {past} on 4 March 2024."),
    Variation("ISO date", "{A} {past} on 2024-03-04."),
    Variation("American spelling", "{AMERICAN} on Monday."),
    Variation("negated", "{A} did not {plain} on Monday.", flags=("negated",)),
    Variation(
        "if", "If {A} {present}, prices will rise, traders say.", flags=("hypothetical",), day=_UNASKED, voice="?"
    ),
    Variation("may", "{A} may {plain} on Friday.", flags=("hypothetical",), day=_FRIDAY),
    Variation("will", "{A} will {plain} on Friday.", flags=("future",), day=_FRIDAY),
    Variation("according to", "According to {C}'s foreign ministry, {A} {past} on Monday.", voice="C"),
    Variation("said that", "{C}'s foreign ministry said that {A} had {participle} on Monday.", voice="C"),
    Variation("cue behind", "{A} {past} on Monday, {C}'s foreign ministry said.", voice="C"),
    Variation("direct speech", "“{A} {past} on Monday,” {C}'s foreign ministry said.", voice="C"),
    Variation("straight quotes", '"{A} {past} on Monday," said {C}\'s foreign ministry.', voice="C"),
    Variation("denied", "{A} denied that it had {participle} on Monday.", flags=("negated",), voice="A"),
)


@dataclass(frozen=True, slots=True)
class Variant:
    """One text, and what must come out of it: the names of the doer, the other side and the teller are states."""

    region: str
    variation: Variation
    type: str
    text: str
    published: date
    doer: str
    other: str
    teller: str


def read(path: Path) -> tuple[Variant, ...]:
    """The TOML file of regions and deeds in, every variant out; BadNotation where a field is missing."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    try:
        return tuple(
            variant
            for region in table["region"]
            for deed in table["deed"]
            for variant in _variants(region, deed, table["published"])
        )
    except KeyError as fault:
        raise BadNotation(f"{path}: a region or deed lacks {fault}") from fault


def _variants(region: Any, deed: Any, published: date) -> Iterator[Variant]:
    (doer, demonym, capital), (other, *_), (teller, *_) = region["states"]
    words = {"A": doer, "B": other, "C": teller, "demonym": demonym, "capital": capital, "person": region["person"]}
    words |= {form: deed[form].format(**words) for form in _FORMS}
    words |= {"CAPITAL": capital.upper(), "HEADLINE": f"{doer} {words['present']}".upper()}
    words["passive"] = words["passive"][:1].upper() + words["passive"][1:]
    american = deed.get("american", ())
    for british, other_spelling in american:
        words["AMERICAN"] = f"{doer} {words['past']}".replace(british, other_spelling)
    for variation in VARIATIONS:
        if (deed.get("government") or not variation.government) and (
            american or "{AMERICAN}" not in variation.template
        ):
            text = variation.template.format(**words)
            yield Variant(region["name"], variation, deed["type"], text, published, doer, other, teller)


_FORMS = ("past", "present", "plain", "participle", "passive", "noun")


type States = Callable[[str], str]
"""A name in, the state for which it stands out, "" where there is none."""


def agrees(variant: Variant, accounts: Sequence[Account], states: States) -> bool:
    """A variant, the accounts that came out, and what finds the state in a name in, whether the right one is among them.

    Where status or voice must change, the unchanged account must be gone.
    """
    alike = [account for account in accounts if _same_sides(variant, account, states)]
    right = [account for account in alike if _as_told(variant, account, states)]
    return bool(right) and (not variant.variation.changes or len(right) == len(alike))


def _same_sides(variant: Variant, account: Account, states: States) -> bool:
    who = {states(mention.actor) or mention.actor for mention in account.who}
    whom = {states(mention.actor) or mention.actor for mention in account.whom}
    if account.did.type != variant.type:
        return False
    shared = variant.type in {"CONSULT", "COOPERATE"} and {variant.doer, variant.other} <= who | whom
    return shared or (variant.doer in who and variant.other in whom)


def _as_told(variant: Variant, account: Account, states: States) -> bool:
    told = variant.variation
    if account.status.flags() != told.flags or (told.day and str(account.when) != told.day):
        return False
    speakers = account.according_to.speakers
    if told.voice in {"", "?"}:
        return bool(told.voice) or not speakers
    wanted = variant.teller if told.voice == "C" else variant.doer
    return any((states(mention.actor) or mention.actor) == wanted for mention in speakers)


@dataclass(frozen=True, slots=True)
class Judged:
    """A variant and whether the right account came out of it."""

    variant: Variant
    right: bool


def count(judged: Sequence[Judged]) -> tuple[Figure, ...]:
    """Judged variants in, the figures out: how many agree, and how far the regions lie apart."""
    same = [one for one in judged if not one.variant.variation.changes]
    changed = [one for one in judged if one.variant.variation.changes]
    figures = [figure("same account", Measure.SHARE, _tallies(same))] if same else []
    figures += [figure("only status or voice changes", Measure.SHARE, _tallies(changed))] if changed else []
    regions = sorted({one.variant.region for one in judged})
    if len(regions) > 1:
        shares = [sum(t.hits for t in _tallies(of)) / len(of) for of in _by_region(judged, regions)]
        figures.append(measured("widest gap between regions", shares, lambda some: max(some) - min(some)))
    return tuple(figures)


def _by_region(judged: Sequence[Judged], regions: Sequence[str]) -> Iterator[list[Judged]]:
    for region in regions:
        yield [one for one in judged if one.variant.region == region]


def _tallies(judged: Sequence[Judged]) -> list[Tally]:
    return [Tally(one.right, 1, 1) for one in judged]
