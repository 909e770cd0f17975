"""The sentences of two reports in, how they differ out: what the later one has that the earlier one lacks."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise

from verbale.resolve.copies_words import Words

type Sentence = tuple[str, ...]
# Two sentences of which so many words are the same are one sentence with words changed: two that share only "the", "of" and a
# name reach .3, those of two reports by one template .6 to .8.
_ALIKE = 0.5
# Two reports from one template share a quarter of their names and numbers, seldom half; versions of one text nine tenths or all.
_NAMED = 0.7
# A text in which every tenth word was changed shares two thirds of its pairs of words with the other, a version of which two thirds
# were taken over as many, two reports in the same few words of one desk a tenth to a third.
_PAIRS = 0.4


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
    changes: tuple[Change, ...] = ()

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


def difference(earlier: Sequence[str], later: Sequence[str], words: Words) -> Difference | None:
    """Two reports as sentences in, their Difference out; None for reports that plainly are two."""
    at_hand = dict.fromkeys(earlier)
    known = set(later)
    if not known <= at_hand.keys() and not _promising(earlier, later):
        return None
    rest = [_said(one) for one in later if one not in at_hand]
    spare = [_said(one) for one in at_hand if one not in known]
    same = sum(one.count(" ") + 1 for one in later if one in at_hand)
    spelled = frozenset(" ".join((*earlier, *later)).split()) if rest else frozenset()
    changes = []
    for sentence in rest:
        partner = _partner(sentence, spare)
        if partner is None:
            matters = tuple(_that_matter(sentence.words, words, spelled, first=True))
            changes.append(Change((), sentence.words, matters, is_new=True))
            continue
        spare.remove(partner)
        found = _changed(partner, sentence, words, spelled)
        same += len(sentence.words) - len(found.now)
        changes += [found] if found.was or found.now else []
    count = same + sum(len(change.now) for change in changes)
    return Difference(count, same, len(later), len(spare), tuple(changes))


def _named(earlier: Sequence[str], later: Sequence[str]) -> float:
    """The share of the names and numbers of one report that the other has too, of whichever has fewer; 1 where one has none."""
    one, other = _names(tuple(earlier)), _names(tuple(later))
    fewer = min(one.total(), other.total())
    return (one & other).total() / fewer if fewer else 1.0


@lru_cache(maxsize=1_000)
def _names(sentences: Sentence) -> Counter[str]:
    """The names and numbers of a report, so far as they do not begin a sentence."""
    return Counter(word for said in sentences for word in said.split()[1:] if not word.islower())


@lru_cache(maxsize=1_000)  # some 40 MB: one report is compared with up to twenty
def _pairs(sentences: Sentence) -> frozenset[tuple[str, str]]:
    """The pairs of words that stand side by side in a report."""
    return frozenset(pairwise(" ".join(sentences).casefold().split()))


@dataclass(frozen=True, slots=True)
class _Said:
    """One sentence: its words as written, in small letters, and each once."""

    words: Sentence
    small: Sentence
    each: frozenset[str]


def _said(sentence: str) -> _Said:
    small = tuple(sentence.casefold().split())
    return _Said(tuple(sentence.split()), small, frozenset(small))


def _promising(earlier: Sequence[str], later: Sequence[str]) -> bool:
    """Whether two reports share as many pairs of words as two texts of one hand, and not only the names and numbers of nobody."""
    one, other = _pairs(tuple(earlier)), _pairs(tuple(later))
    shared = len(one & other)
    return shared >= _PAIRS * min(len(one), len(other)) and _named(earlier, later) >= _NAMED


def _partner(sentence: _Said, spare: Sequence[_Said]) -> _Said | None:
    """The sentence, of those not yet used, that shares most words; None where none shares enough."""
    best, most = None, _ALIKE
    for other in spare:
        shared = len(sentence.each & other.each)
        share = shared / (min(len(sentence.each), len(other.each)) or 1)
        if share > most and shared > 2:
            best, most = other, share
    return best


def _changed(was: _Said, now: _Said, words: Words, spelled: Collection[str]) -> Change:
    """Two sentences in, what is other in the second out; words that were only left out count where they deny or bound."""
    gone: list[str] = []
    come: list[str] = []
    matters: list[str] = []
    for what, i, j, k, m in SequenceMatcher(None, was.small, now.small, autojunk=False).get_opcodes():
        if what == "equal":
            continue
        gone += was.words[i:j]
        come += now.words[k:m]
        matters += _that_matter(now.words[k:m], words, spelled, first=k == 0)
        matters += [word for word in was.small[i:j] if word in words.negations]
        if what == "replace":
            matters += _that_matter(was.words[i:j], words, spelled, first=i == 0)
    return Change(tuple(gone), tuple(come), tuple(matters))


def _that_matter(some: Sequence[str], words: Words, spelled: Collection[str], *, first: bool) -> Iterator[str]:
    """Words in, those that change what is told out: numbers, names, days, and words that deny or bound."""
    for place, word in enumerate(some):
        folded = word.casefold()
        opens = first and place == 0 and (folded in spelled or folded in words.openings)
        if (word[0].isupper() and not opens) or words.matters(folded):
            yield word


def _short(words: Sentence, most: int = 8) -> str:
    return " ".join(words[:most]) + (" …" if len(words) > most else "")
