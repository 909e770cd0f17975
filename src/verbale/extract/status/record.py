"""What stands about a deed: ahead, possible, denied, hearsay, and the words that say so."""

from dataclasses import dataclass, field

from verbale.reference.status_words import Effect

_UNSURE = frozenset({Effect.EXPECTED, Effect.SEEMING})


@dataclass(slots=True)
class Mood:
    """Gathered from the deed's word upward. `words` are the tokens that show it; `earlier` marks a pluperfect.

    `shifted` is a "would" of which the clause above decides; `condition` an if-clause below the deed itself;
    `firm` a plan or decision told as a noun; `cancelled` a deed that was ahead and is so no longer; `told_ahead` a "will"
    of the deed's own; `long_ago` a deed from which years are counted; `unsure` an aim, an expectation or an appearance, which has no flag of its own.
    `carrier` is the verb by which a noun is told ("put out a threat"), -1 where there is none.
    """

    future: bool = False
    hypothetical: bool = False
    negated: bool = False
    hearsay: bool = False
    earlier: bool = False
    shifted: bool = False
    condition: bool = False
    firm: bool = False
    cancelled: bool = False
    told_ahead: bool = False
    unsure: bool = False
    long_ago: bool = False
    carrier: int = -1
    words: list[int] = field(default_factory=list)

    def take(self, effect: Effect | None, word: int) -> None:
        """Adds the effect of one word; two negations undo each other."""
        if effect is None or effect is Effect.SAME or word in self.words:
            return
        self.words.append(word)
        if effect in _UNSURE:
            self.unsure = True
        if effect in {Effect.FUTURE, Effect.EXPECTED}:
            self.future = True
        elif effect is Effect.HYPOTHETICAL:
            self.hypothetical = self.hypothetical or not self.firm
        elif effect is not Effect.SEEMING:
            self.negated = not self.negated
            self.cancelled = self.cancelled or effect is Effect.CANCELLED
