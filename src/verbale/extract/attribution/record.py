"""One attribution as the parse shows it: who, by which word, says which characters. Tokens, not yet actors."""

from dataclasses import dataclass
from enum import StrEnum

from verbale.records.text import Span
from verbale.records.voice import SpeechKind
from verbale.reference.cues import Implies


class Construction(StrEnum):
    """How the attribution is built; named in the evidence so that `explain` can show the rule."""

    CLAUSE = "clause"  # "said that …", "…, said X"
    PARENTHESIS = "parenthesis"  # "A, X says, B", "as X said"
    QUOTE = "quote"  # a quotation beside the cue
    COMPLEMENT = "complement"  # a noun phrase, infinitive or predicate
    PASSIVE = "passive"  # "is said to have", "was condemned by"
    PREPOSITION = "preposition"  # "according to X, …"
    NOUN = "noun"  # "X's claim that …"
    HEARSAY = "hearsay"  # "reportedly"
    CITING = "citing"  # "…, citing two officials"
    COLON = "colon"  # "X: “…”"
    CONTINUED = "continued"  # a free-standing quotation of the last speaker
    ANAPHORIC = "anaphoric"  # "denied this"
    CORRECTION = "correction"  # "an earlier version said …"
    RELAY = "relay"  # "the agency quoted X as saying …"


# With a mere phrase these tell what somebody did ("refused to leave", "accepted the offer"), not what he said.
_DEEDS = frozenset({Implies.ACCEPTS, Implies.REFUSES})
# These make a voice and no statement: "reportedly"; "denied it" (CODING 3); who passes on another's words.
_UNSTATED = frozenset({Construction.HEARSAY, Construction.ANAPHORIC, Construction.RELAY})

TELLS = frozenset({Implies.ASSERTS, Implies.CONFIRMS})
"""Who does not do these says nothing: "declined to confirm", "did not say"."""
_OF_THE_MIND = frozenset({Implies.BELIEVES, Implies.FEELS})


@dataclass(frozen=True, slots=True)
class Attribution:
    """Cue, source, content. `source` and `addressee` are head tokens, conjuncts included; () where none is told.

    `cue_head` is the token of the cue word; `root` the highest token of the content (None for free quotations).
    `document` is the noun of speech through which the source speaks ("statement", "readout"); where the source is () it
    is anaphoric or anonymous ("the same report"). `anaphoric` where the content only points back ("denied it", "rejected
    the charge"), `ahead` where nobody has said it yet ("will call for"), `silent` where he keeps it to himself ("declined to
    say whether"). `parent` is the index of the attribution whose content holds this one.
    """

    cue: Span
    cue_head: int
    source: tuple[int, ...]
    source_span: Span | None
    content: tuple[Span, ...]
    root: int | None
    kind: SpeechKind
    implies: Implies
    construction: Construction
    addressee: tuple[int, ...] = ()
    document: int | None = None
    negated: bool = False
    anaphoric: bool = False
    ahead: bool = False
    silent: bool = False
    parent: int | None = None

    @property
    def spoken(self) -> bool:
        """Whether somebody said it; false for states of mind ("believes", "wants"), but for "…, a minister believes"."""
        return self.implies.spoken or (self.implies in _OF_THE_MIND and self.is_behind)

    @property
    def is_behind(self) -> bool:
        """Whether the cue stands behind what it introduces, or within it: the report tells it in his words."""
        built = self.construction in {Construction.CLAUSE, Construction.PARENTHESIS}
        return built and bool(self.source) and self.content[0].start < self.cue.start

    @property
    def stated(self) -> bool:
        """Whether it makes a statement: words of somebody, not the mere deed of agreeing or refusing, nor silence."""
        bare_deed = self.construction in {Construction.COMPLEMENT, Construction.PASSIVE} and self.implies in _DEEDS
        bare_deed = bare_deed and self.kind is SpeechKind.INDIRECT
        by_nobody = (
            self.implies in {Implies.ASKS, Implies.EXPECTS} and not self.source
        )  # "is expected to visit": a plan
        unsaid = self.negated or self.ahead or self.silent or by_nobody
        return self.spoken and not bare_deed and not unsaid and self.construction not in _UNSTATED

    @property
    def whole(self) -> Span:
        """The shortest stretch that holds cue, source and content."""
        parts = [self.cue, *self.content, *([] if self.source_span is None else [self.source_span])]
        return Span(min([part.start for part in parts]), max([part.end for part in parts]))
