"""An article of the stream in, its line of JSON out, whole or with something wrong in it."""

import json
from dataclasses import dataclass
from datetime import date, datetime

from stream_texts import Text


@dataclass(frozen=True, slots=True)
class Item:
    """One article of the stream; `of` is the number of the article that it was made of, -1 if of none."""

    number: int
    kind: str
    of: int
    text: Text
    outlet: str
    published: date

    @property
    def words(self) -> str:
        """The text as it is published: headline and paragraphs."""
        return "\n\n".join((self.text.title, *self.text.paragraphs)) + "\n"

    def record(self) -> dict[str, object]:
        """The article as a line of JSON tells it."""
        made = {"number": self.number, "kind": self.kind, "of": self.of, "topic": self.text.topic}
        host = "-".join(self.outlet.lower().split()[:2])
        return {
            "id": f"s{self.number}", "title": self.text.title, "text": self.words, "outlet": self.outlet,
            "published": self.published.isoformat(), "url": f"https://{host}.example/{self.number}",
            "retrieved": datetime.combine(self.published, datetime.min.time()).isoformat() + "Z", "made": made,
        }  # fmt: skip


def whole_line(item: Item) -> bytes:
    """An article in, its line out."""
    return json.dumps(item.record(), ensure_ascii=False).encode() + b"\n"


def broken_line(item: Item) -> bytes:
    """An article in, a line out that something is wrong with."""
    record = item.record()
    way = item.number % 6
    if way == 0:
        return whole_line(item)[: len(whole_line(item)) // 2] + b"\n"
    if way == 1:
        return json.dumps(record | {"text": ""}).encode() + b"\n"
    if way == 2:
        return json.dumps({key: value for key, value in record.items() if key != "text"}).encode() + b"\n"
    if way == 3:
        return json.dumps(record | {"published": "2025-13-45"}, ensure_ascii=False).encode() + b"\n"
    if way == 4:
        mangled = item.words.encode().decode("latin-1")
        return json.dumps(record | {"text": mangled}, ensure_ascii=False).encode() + b"\n"
    return json.dumps(record | {"text": None, "published": 17}).encode() + b"\n"
