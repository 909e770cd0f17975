"""A marked report beside its reading in, the choices out that teach which words tell deeds of their own, and of which type.

The frames were partly written with these reports at hand and see more in them than in any others. So each word in which they
see a deed is shown once more with little weight, as if no frame knew it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from sys import intern

from verbale.extract.events import Happening, happenings
from verbale.extract.kinds import kinds_of
from verbale.extract.triggers.features import of_word
from verbale.extract.triggers.labels import candidate
from verbale.extract.triggers.record import Seen, Word
from verbale.extract.triggers.typing import for_modes, modes, said_of_modes, said_of_types, types
from verbale.extract.triggers.words import seen, words
from verbale.learn.aligned import Aligned, type_of
from verbale.learn.fit import Choice
from verbale.learn.marked import MarkedAccount
from verbale.reference.frames import frames

# Tried on corpus/dev beside other ways: docs/decisions/2026-11-26-sureness.md.
_UNKNOWN = 0.3  # weight of a word shown as if the frames did not know it


@dataclass(frozen=True, slots=True)
class Drawn:
    """A word that may tell a deed, its features, the accounts that the coder lets it tell, and what it weighs."""

    word: Word
    features: tuple[str, ...]
    told: tuple[MarkedAccount, ...]
    weight: float = 1.0


def tells(report: Aligned) -> Iterator[Choice]:
    """A report in, for each word the choice whether it tells a deed (the first candidate) or none (the second) out."""
    for one in drawn(report):
        yield Choice((one.features, ()), frozenset({0 if one.told else 1}), one.weight)


def of_types(report: Aligned) -> Iterator[Choice]:
    """A report in, for each word that tells a deed the choice of its type out."""
    for one in drawn(report):
        right = frozenset(types().index(type_of(account)) for account in one.told)
        if right:
            told = (_candidate(kind, own, one.features) for kind, own in said_of_types(one.word).items())
            yield Choice(tuple(told), right, one.weight)


def of_modes(report: Aligned) -> Iterator[Choice]:
    """A report in, for each word that tells a deed of a type with modes the choice of its mode out."""
    for one in drawn(report):
        for label in dict.fromkeys(_label(account) for account in one.told):
            labels = modes(label.partition(":")[0])
            if len(labels) > 1:
                features = for_modes(one.features)
                told = (
                    _candidate(name, own, features) for name, own in said_of_modes(one.word, labels[0][:-1]).items()
                )
                yield Choice(tuple(told), frozenset({labels.index(label)}), one.weight)


def _candidate(label: str, own: Iterable[str], features: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(intern, candidate(label, own, features)))


def _label(account: MarkedAccount) -> str:
    kind, _, mode = account.deed.partition(" ")[0].partition(":")
    return f"{kind}:{mode}"


def drawn(report: Aligned) -> Iterator[Drawn]:
    """A report in, every word that may tell a deed out, as it is and as if the frames did not know it.

    Of a mark of several words only the one that stands for it is drawn.
    """
    tree = report.report.tree
    kinds = kinds_of(tree, report.report.people.cast)
    deeds = happenings(tree, frames(), kinds)
    known = seen(tree, deeds, kinds)
    heads = _heads(report, deeds)
    for word in words(known, frames()):
        index = word.token.index
        told = report.told_by(word.deed) if word.deed is not None else heads.get(index, ())
        if told or word.deed is not None or index not in report.told_at:
            yield Drawn(word, tuple(of_word(known, word)), tuple(told))
            if word.deed is not None:
                less, other = _unknown(known, word)
                yield Drawn(other, tuple(of_word(less, other)), tuple(told), _UNKNOWN)


def _unknown(known: Seen, word: Word) -> tuple[Seen, Word]:
    """A report and a word of it in which the frames see a deed in, both as if no frame fitted it, out."""
    index = word.token.index
    told = {place: other for place, other in known.told.items() if place != index}
    return replace(known, told=told, order=tuple(sorted(told))), replace(word, deed=None)


def _heads(report: Aligned, deeds: Sequence[Happening]) -> dict[int, list[MarkedAccount]]:
    """The heads of the marks in which the frames see nothing, with the accounts told there."""
    seen_at = {word for deed in deeds for word in (deed.trigger, *deed.words)}
    found: defaultdict[int, list[MarkedAccount]] = defaultdict(list)
    for mark in report.marked.marked.of_kind("trigger"):
        inside = report.tokens_in(mark.span)
        if inside and not seen_at & set(inside):
            head = report.head_of(mark)
            found[head].extend(report.told_at.get(head, ()))
    return dict(found)
