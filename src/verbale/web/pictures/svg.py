"""Shapes and words in, SVG out: elements whose words are escaped, and whose colours are those of light paper.

A page's style sheet may give an element other colours by its class (it wins over attributes); a picture that is saved keeps these.
"""

import re
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element, tostring

INK, FAINT, LINE, PAPER = "#1d232a", "#5b6570", "#c6ccd2", "#ffffff"
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

FINGER = 15.0  # radius of what can be touched, in a picture's own units: 24 pixels across where it is drawn 800 wide

type Value = str | float

MUTED: dict[str, Any] = {"fill": FAINT, "class_": "faint"}
HALO: dict[str, Any] = {"paint_order": "stroke", "stroke": PAPER, "stroke_width": 3, "class_": "haloed"}
"""How words are written that matter less, and words that stand on lines."""


def element(tag: str, *children: Element, says: str = "", **attributes: Any) -> Element:
    """A tag, what stands in it, its words and attributes in, the element out; in a name of an attribute - is written _.

    >>> tostring(element("circle", r=2.5, class_="place", stroke_width=1)).decode()
    '<circle r="2.5" class="place" stroke-width="1" />'
    """
    made = Element(tag, {_named(name): _told(value) for name, value in attributes.items()})
    made.text = _NOT_XML.sub("", says) or None
    made.extend(children)
    return made


def label(says: str, x: float, y: float, **more: Any) -> Element:
    """Words and where they begin in, the text out, in the hand of all pictures."""
    hand: dict[str, Any] = {"x": x, "y": y, "fill": INK, "font_size": 12}
    return element("text", says=says, **(hand | more))


def titled(shape: Element, says: str) -> Element:
    """A shape in, the same with words that show when one points at it, and that are read out, out."""
    shape.insert(0, element("title", says=says))
    return shape


def width_of(says: str, size: float) -> float:
    """Words and the size of their letters in, about how wide they are out."""
    return 0.56 * size * len(says)


class Room:
    """Where words stand already: those that would hide others are left out."""

    def __init__(self) -> None:
        self._taken: list[tuple[float, float, float, float]] = []

    def take(self, says: str, x: float, y: float, size: float = 12) -> bool:
        """Words, and the middle of their foot, in; whether there is room for them out, which then is theirs."""
        wide = width_of(says, size)
        left, top, right, foot = x - wide / 2, y - size, x + wide / 2, y + 2
        if any(left < other[2] and other[0] < right and top < other[3] and other[1] < foot for other in self._taken):
            return False
        self._taken.append((left, top, right, foot))
        return True

    def block(self, x: float, y: float, radius: float) -> None:
        """The middle and radius of a mark in: no words stand on it."""
        self._taken.append((x - radius, y - radius, x + radius, y + radius))


def linked(shape: Element, at: tuple[float, float], address: str) -> Element:
    """A shape, its middle and an address of the reading room in, the shape that leads there out: wide enough for a finger."""
    x, y = at
    return element("a", element("circle", cx=x, cy=y, r=FINGER, fill_opacity=0), shape, href=address)


def drawing(size: tuple[float, float], title: str, *children: Element) -> Element:
    """Width, height, what the picture shows in one sentence, and its shapes in, the whole SVG out."""
    width, height = size
    return element(
        "svg",
        element("title", says=title),
        element("rect", width=width, height=height, fill=PAPER, class_="paper"),
        *children,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_told(width)} {_told(height)}",
        role="group",
        aria_label=title,
        font_family="system-ui, sans-serif",
        class_="picture",
    )


def written(picture: Element) -> str:
    """A picture in, its text out."""
    return tostring(picture, encoding="unicode")


@cache
def _named(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


def _told(value: Value) -> str:
    if isinstance(value, str):
        return value if value.isprintable() else _NOT_XML.sub("", value)
    return f"{value:.2f}".rstrip("0").rstrip(".")
