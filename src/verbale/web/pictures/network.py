"""Tallies of pairs in, a network out: who is told to have done what to whom, how much of it is conflict, in all months or one.

The actors stand where all months together put them (Fruchterman and Reingold 1991), so that one month can be laid
beside another.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from math import hypot, sqrt
from typing import Any
from xml.etree.ElementTree import Element

from verbale.store.sums import PairTally, Party
from verbale.web.directions import apart, towards
from verbale.web.pictures.laid_out import laid_out
from verbale.web.pictures.picture import WIDTH, Addresses, Picture, Table
from verbale.web.pictures.quads import QUADS, quad
from verbale.web.pictures.svg import HALO, INK, MUTED, Room, drawing, element, label, linked, titled
from verbale.web.words import N_, say, say_many

HEIGHT = 640.0
MOST = 40  # actors on the drawing, those of the pairs of which most is told; the table has all pairs
_LETTERS = (28, 16)  # of a name; the second where there is no room for the first
_EDGE = 70.0  # room for names around the outermost actors
_FILLING = 8  # actors that fill the drawing; fewer stand around its middle, or two would be drawn from corner to corner
_THICKEST, _LARGEST = 9.0, 16.0
_CONFLICT, _COOPERATION = QUADS["MX"].colour, QUADS["VC"].colour
COLUMNS = (N_("who"), N_("whom"), N_("month"), N_("type"), N_("told as done"), N_("accounts"), N_("events"))


@dataclass
class Tie:
    """What one actor is told to have done to another: events by whether they are conflict, and the months of them."""

    who: Party
    whom: Party
    events: Counter[bool] = field(default_factory=Counter)
    months: Counter[str] = field(default_factory=Counter)

    @property
    def total(self) -> int:
        """All events of the pair."""
        return self.events.total()

    @property
    def conflict(self) -> bool:
        """Whether most of it is conflict."""
        return self.events[True] > self.events[False]


def ties(tallies: Iterable[PairTally]) -> list[Tie]:
    """Tallies in, what is told as done of each pair out, those first of which most is told."""
    found: dict[tuple[str, str], Tie] = {}
    for one in tallies:
        kind = quad(one.type)
        if one.done and kind:
            tie = found.get((one.who.same, one.whom.same))
            if tie is None:
                tie = found[one.who.same, one.whom.same] = Tie(one.who, one.whom)
            tie.events[kind.conflict] += one.events
            tie.months[one.month] += one.events
    return sorted(found.values(), key=lambda tie: (-tie.total, tie.who.same, tie.whom.same))


def draw(tallies: Sequence[PairTally], address: Addresses, month: str = "") -> Picture:
    """Tallies of pairs, how pages are found, and the month to be shown (all if none) in, the network out."""
    every = ties(tallies)
    shown = _largest(every)
    discs = _discs(shown)
    most = max((tie.total for tie in shown), default=1)
    title = say(
        "Network of %(actors)s and %(pairs)s",
        actors=say_many("%(num)s actor", "%(num)s actors", len(discs)),
        pairs=say_many("%(num)s pair", "%(num)s pairs", len(shown)),
    )
    title += f", {month}" if month else ""
    lines = [_line(tie, discs, most, month) for tie in reversed(shown)]
    nodes = list(_nodes(shown, discs, address))
    drawn = drawing((WIDTH, HEIGHT), title, _arrows(), *lines, *nodes, *_key())
    rows = (
        (
            one.who.name,
            one.whom.name,
            one.month,
            one.type,
            N_("yes") if one.done else N_("no"),
            one.accounts,
            one.events,
        )
        for one in tallies
    )
    return Picture(drawn, _says(every, len(discs), month), Table(COLUMNS, tuple(rows)))


def _weights(told: Iterable[Tie]) -> Counter[str]:
    """Ties in, the events of each actor out."""
    weight: Counter[str] = Counter()
    for tie in told:
        weight[tie.who.same] += tie.total
        weight[tie.whom.same] += tie.total
    return weight


def _largest(every: Sequence[Tie]) -> list[Tie]:
    """The ties of which most is told, among no more than so many actors; of equal ones those of whom more is told come first.

    Not those of the actors of whom most is told: in a store of many small matters these have little to do with each other.
    """
    weight = _weights(every)
    kept: set[str] = set()
    for tie in sorted(every, key=lambda tie: (-tie.total, -weight[tie.who.same] - weight[tie.whom.same])):
        pair = {tie.who.same, tie.whom.same}
        if len(kept | pair) <= MOST:
            kept |= pair
    return [tie for tie in every if {tie.who.same, tie.whom.same} <= kept]


@dataclass(frozen=True, slots=True)
class _Disc:
    """An actor's circle."""

    x: float
    y: float
    radius: float


def _discs(shown: Sequence[Tie]) -> dict[str, _Disc]:
    """Ties in, the circle of each actor on the drawing out."""
    found = laid_out({(min(pair), max(pair)) for tie in shown if (pair := (tie.who.same, tie.whom.same))})
    filled = min(1.0, 0.4 + 0.6 * (len(found) - 2) / (_FILLING - 2))
    wide, tall = filled * (WIDTH / 2 - _EDGE), filled * (HEIGHT / 2 - _EDGE / 1.6)
    weight = _weights(shown)
    radii = {name: 4 + (_LARGEST - 4) * sqrt(told / max(weight.values())) for name, told in weight.items()}
    return {
        name: _Disc(WIDTH / 2 + wide * x, HEIGHT / 2 - 10 + tall * y, radii[name]) for name, (x, y) in found.items()
    }


def _line(tie: Tie, discs: Mapping[str, _Disc], most: int, month: str) -> Element:
    """A bent arrow from who to whom: there and back lie side by side; broken for cooperation, faint outside the month."""
    one, other = discs[tie.who.same], discs[tie.whom.same]
    number = tie.months[month] if month else tie.total
    bend_x = (one.x + other.x) / 2 - (other.y - one.y) * 0.12
    bend_y = (one.y + other.y) / 2 + (other.x - one.x) * 0.12
    before = (other.radius + 2) / (hypot(other.x - bend_x, other.y - bend_y) or 1.0)  # the head ends at the circle
    to_x, to_y = other.x - (other.x - bend_x) * before, other.y - (other.y - bend_y) * before
    dashes: dict[str, Any] = {} if tie.conflict else {"stroke_dasharray": "6 4"}
    line = element(
        "path",
        d=f"M{one.x:.1f} {one.y:.1f}Q{bend_x:.1f} {bend_y:.1f} {to_x:.1f} {to_y:.1f}",
        fill="none",
        stroke=_CONFLICT if tie.conflict else _COOPERATION,
        stroke_width=1 + (_THICKEST - 1) * sqrt(max(number, 0) / most),
        marker_end=f"url(#{'against' if tie.conflict else 'with'})",
        class_=f"tie {'quad-MX' if tie.conflict else 'quad-VC'}",
        stroke_opacity=0.75 if number else 0.12,
        **dashes,
    )
    conflict, rest = tie.events[True], tie.events[False]
    told = say("%(conflict)s conflict, %(rest)s cooperation", conflict=conflict, rest=rest)
    return titled(element("g", line), f"{towards(tie.who.name, tie.whom.name)}: {told}")


def _nodes(shown: Sequence[Tie], discs: Mapping[str, _Disc], address: Addresses) -> Iterator[Element]:
    parties = {party.same: party for tie in shown for party in (tie.who, tie.whom)}
    weight, below = _weights(shown), _below(shown, discs)
    room = Room()
    for one in discs.values():
        room.block(one.x, one.y, one.radius)
    for same, party in sorted(parties.items(), key=lambda item: (-weight[item[0]], item[0])):
        at = discs[same]
        disc = element(
            "circle", cx=at.x, cy=at.y, r=at.radius, fill="#ffffff", stroke=INK, stroke_width=1.5, class_="spot"
        )
        spelt = dict.fromkeys(_short(party.name, most) for most in _LETTERS)
        tried = ((says, place) for says in spelt for place in _around(at, says, up=below[same]))
        stands = ((says, place) for says, place in tried if room.take(says, *place, 11))
        name = [label(says, *place, text_anchor="middle", font_size=11, **HALO) for says, place in islice(stands, 1)]
        node = titled(
            element("g", disc, *name),
            f"{apart(party.name)}: {say_many('%(num)s event', '%(num)s events', weight[same])}",
        )
        yield linked(node, (at.x, at.y), address("actor", name=party.name))


def _around(at: _Disc, says: str, *, up: bool) -> Iterator[tuple[float, float]]:
    """A circle and the name beside it in, where the middle of the name's foot may stand out, the best first: above or below, then aside."""
    half = 2.9 * len(says)  # of its width: no name is cut off at the edge
    feet = (at.y - at.radius - 5, at.y + at.radius + 12)
    aside = at.radius + half + 5
    for x, y in (
        *((at.x, foot) for foot in (feet if up else feet[::-1])),
        (at.x + aside, at.y + 4),
        (at.x - aside, at.y + 4),
        *((at.x + side * aside * 0.7, foot) for side in (1, -1) for foot in feet),
    ):
        yield min(max(x, half), WIDTH - half), y


def _below(shown: Sequence[Tie], discs: Mapping[str, _Disc]) -> dict[str, bool]:
    """Of each actor whether most lines leave it downwards: its name then has more room above."""
    down: Counter[str] = Counter()
    for tie in shown:
        one, other = tie.who.same, tie.whom.same
        falls = 1 if discs[other].y > discs[one].y else -1
        down[one] += falls
        down[other] -= falls
    return {same: down[same] > 0 for same in discs}


def _arrows() -> Element:
    """The heads of arrows, one for each colour: older programs know no colour of the line in a head."""
    heads = (("against", _CONFLICT, "quad-MX"), ("with", _COOPERATION, "quad-VC"))
    shape: dict[str, Any] = {
        "viewBox": "0 0 8 8",
        "refX": 7,
        "refY": 4,
        "markerWidth": 11,
        "markerHeight": 11,
        "orient": "auto",
    }
    markers = (
        element(
            "marker",
            element("path", d="M0 0L8 4L0 8z", fill=colour, class_=f"head {name}"),
            id=id_,
            markerUnits="userSpaceOnUse",
            **shape,
        )
        for id_, colour, name in heads
    )
    return element("defs", *markers)


def _key() -> Iterator[Element]:
    y = HEIGHT - 12
    yield element("path", d=f"M10 {y - 4}h28", stroke=_CONFLICT, stroke_width=2, class_="tie quad-MX")
    yield label(say("mostly conflict"), 44, y, font_size=11)
    yield element(
        "path", d=f"M150 {y - 4}h28", stroke=_COOPERATION, stroke_width=2, stroke_dasharray="6 4", class_="tie quad-VC"
    )
    yield label(say("mostly cooperation"), 184, y, font_size=11)
    yield label(say("thickness: events told as done"), WIDTH - 10, y, text_anchor="end", font_size=11, **MUTED)


def _says(every: Sequence[Tie], drawn: int, month: str) -> str:
    told = [(tie.months[month] if month else tie.total, tie) for tie in every]
    told = sorted((pair for pair in told if pair[0]), key=lambda pair: -pair[0])
    if not told:
        return say("Nothing of what is asked for is told as done by one actor to another.")
    parts = (f"{towards(tie.who.name, tie.whom.name)} ({number}, {_mostly(tie)})" for number, tie in told[:5])
    when = say("In %(month)s:", month=month) + " " if month else ""
    return when + say(
        "%(pairs)s; %(drawn)s drawn. Most is told of %(names)s.",
        pairs=say_many("%(num)s pair of actors", "%(num)s pairs of actors", len(told)),
        drawn=say_many("%(num)s actor is", "%(num)s actors are", drawn),
        names="; ".join(parts),
    )


def _mostly(tie: Tie) -> str:
    return say("mostly conflict") if tie.conflict else say("mostly cooperation")


def _short(name: str, most: int) -> str:
    return name if len(name) <= most else f"{name[: most - 1].strip()}…"
