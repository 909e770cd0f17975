"""According to whom: a voice, the voice through which it is heard, and what was said."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Optional

from verbale.records.actor import Mention
from verbale.records.escape import joined
from verbale.records.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Voice:
    """Speakers, and the voice through which they are heard; the article itself is the voice without `through`.

    "The ministry denied it, Reuters reports" is the ministry, through Reuters, through the article.

    >>> str(ARTICLE)
    '@'
    """

    speakers: tuple[Mention, ...] = ()
    through: Optional["Voice"] = None

    def __str__(self) -> str:
        return " < ".join(voice._spoken() for voice in self.chain())

    def chain(self) -> Iterator["Voice"]:
        """The voice itself, then each voice through which it is heard, down to the article."""
        voice: Voice | None = self
        while voice is not None:
            yield voice
            voice = voice.through

    def _spoken(self) -> str:
        if self.through is None:
            return "@"
        return joined(names_of(self.speakers))


ARTICLE = Voice()


def names_of(mentions: tuple[Mention, ...]) -> tuple[str, ...]:
    """Mentions in, the names of their actors out, each once, in the order told."""
    if len(mentions) < 2:
        return (mentions[0].actor,) if mentions else ()
    return tuple(dict.fromkeys(mention.actor for mention in mentions))


class SpeechKind(StrEnum):
    """How the words are given."""

    DIRECT = "direct"  # all within quotation marks
    INDIRECT = "indirect"  # none
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody said: the voice (its speakers said it), the cue word, and the exact content in one or more parts."""

    id: str
    voice: Voice
    kind: SpeechKind
    cue: Evidence
    content: tuple[Evidence, ...]
    evidence: Evidence
