"""The sentences of two reports in, how they differ out: what the later one has that the earlier one lacks."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from verbale.resolve.copies_words import Words

type Sentence = tuple[str, ...]
# Two sentences of which so many words are the same are one sentence with words changed: two that share only "the", "of" and a
# name reach .3, those of two reports by one template .6 to .8.
_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Change:
    """Words that one sentence of the later report has in place of the earlier one's; `matters` are those that change what is told.

    `was` is empty where the whole sentence is new.
    """

    was: Sentence
    now: Sentence
    matters: tuple[str, ...]
    is_new: bool = False

    def __str__(self) -> str:
        if self.is_new:
            return f"new: “{_short(self.now)}”"
        return f"“{_short(self.was)}” → “{_short(self.now)}”"


@dataclass(frozen=True, slots=True)
class Difference:
    """How a later report differs from an earlier one; words are counted, `same` are those that stand in both in one order."""

    words: int
    same: int
    sentences: int
    left_out: int
    changes: tuple[Change, ...] = field(default=())

    @property
    def covered(self) -> float:
        """The share of the later report's words that stand in the earlier one."""
        return self.same / self.words if self.words else 0.0

    @property
    def loose(self) -> int:
        """How many words are other or new without changing what is told."""
        return sum(max(len(change.was), len(change.now)) - len(change.matters) for change in self.changes)

    @property
    def changed(self) -> float:
        """The share of the later report's sentences in which a word that matters is other or new."""
        return sum(bool(change.matters) for change in self.changes) / max(self.sentences, 1)


def difference(earlier: Sequence[str], later: Sequence[str], words: Words) -> Difference:
    """Two reports as sentences in, their Difference out."""
    at_hand = dict.fromkeys(earlier)
    rest = [tuple(one.split()) for one in later if one not in at_hand]
    same = sum(one.count(" ") + 1 for one in later if one in at_hand)
    spare = [tuple(one.split()) for one in at_hand if one not in set(later)]
    small = {word for one in (*earlier, *later) for word in one.split() if word.islower()}
    changes = []
    for sentence in rest:
        partner = _partner(sentence, spare)
        if partner is None:
            changes.append(Change((), sentence, tuple(_that_matter(sentence, words, small)), is_new=True))
            continue
        spare.remove(partner)
        found = _changed(partner, sentence, words, small)
        same += len(sentence) - len(found.now)
        changes += [found] if found.was or found.now else []
    count = same + sum(len(change.now) for change in changes)
    return Difference(count, same, len(later), len(spare), tuple(changes))


def _partner(sentence: Sentence, spare: Collection[Sentence]) -> Sentence | None:
    """The sentence, of those not yet used, that shares most words; None where none shares enough."""
    own = {word.casefold() for word in sentence}
    best, most = None, _ALIKE
    for other in spare:
        shared = len(own & {word.casefold() for word in other})
        share = shared / max(min(len(own), len(set(other))), 1)
        if share > most and shared > 2:
            best, most = other, share
    return best


def _changed(was: Sentence, now: Sentence, words: Words, small: Collection[str]) -> Change:
    """Two sentences in, what is other in the second out; words that were only left out count where they deny or bound."""
    gone: list[str] = []
    come: list[str] = []
    matters: list[str] = []
    before, after = ([word.casefold() for word in one] for one in (was, now))
    for what, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "equal":
            continue
        gone += was[i:j]
        come += now[k:m]
        matters += _that_matter(now[k:m], words, small, first=k == 0)
        matters += [word for word in was[i:j] if word.casefold() in words.negations]
        if what == "replace":
            matters += _that_matter(was[i:j], words, small, first=i == 0)
    return Change(tuple(gone), tuple(come), tuple(matters))


def _that_matter(some: Sequence[str], words: Words, small: Collection[str], *, first: bool = True) -> Iterator[str]:
    """Words in, those that change what is told out: numbers, names, days, and words that deny or bound."""
    for place, word in enumerate(some):
        folded = word.casefold()
        opens = first and place == 0 and (folded in small or folded in words.openings)
        if words.matters(folded) or (word[0].isupper() and not opens):
            yield word


def _short(words: Sentence, most: int = 8) -> str:
    return " ".join(words[:most]) + (" …" if len(words) > most else "")
