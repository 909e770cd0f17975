"""A report's parse and the deeds that the frames see in it in, the words that may tell a deed, each with what is known of it, out."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from verbale.extract.clauses import clause
from verbale.extract.events import CARRY_THEIR_CONTENT, Happening, complement, may_tell
from verbale.extract.sense_conditions import Kinds
from verbale.extract.tree import Tree
from verbale.extract.triggers.record import Seen, Word
from verbale.extract.triggers.rivals import Rival, rivals
from verbale.records.analysis import Token
from verbale.reference.cues import Implies, cues
from verbale.reference.frames import FrameTable
from verbale.reference.word_classes import word_classes

_POS = {"VERB": "v", "NOUN": "n", "ADJ": "a"}


def seen(tree: Tree, deeds: Sequence[Happening], kinds: Kinds) -> Seen:
    """A tree, its deeds and the kinds of its nominals in, what the features look at out."""
    told = {deed.trigger: deed for deed in deeds}
    beside = {word: deed for deed in deeds for word in (*deed.words, *deed.object_words) if word != deed.trigger}
    asked: dict[int, str] = {}
    for deed in deeds:
        if deed.frame.type in CARRY_THEIR_CONTENT:
            asked.update(dict.fromkeys(complement(tree, deed), deed.frame.type))
    quoted = frozenset(index for quote in tree.analysis.quotations for index in tree.within(quote.inner))
    first = {lemma: index for index, lemma in reversed(list(enumerate(tree.lemmas)))}
    first_of = {deed.frame.type: deed.trigger for deed in reversed(deeds)}
    carriers = frozenset(deed.carrier for deed in deeds if deed.carrier is not None)
    return Seen(tree, kinds, told, beside, asked, tuple(sorted(told)), quoted, first, first_of, carriers)


def words(known: Seen, table: FrameTable, promising: Callable[[Word], bool] = bool) -> Iterator[Word]:
    """What is known of a report in, every word that may tell a deed out, in the order of the text.

    A word in which no frame sees a deed is left out where it is not `promising` at first sight, without its frames.
    """
    for token in known.tree.tokens:
        if token.index in known.told or (_may_tell(known, token) and promising(_at_first_sight(token))):
            found = word(known, table, token)
            if found.deed is not None or found.rivals or found.pos == "v":  # other nouns tell deeds once in 400 times
                yield found


def _at_first_sight(token: Token) -> Word:
    return Word(token, _POS.get(token.upos, "n"), None, (), None)


def word(known: Seen, table: FrameTable, token: Token) -> Word:
    """One word in, with the deed that the frames see in it, the frames that do not fit, and its clause, out."""
    deed = known.told.get(token.index)
    pos = _POS.get(token.upos, "n")
    found = clause(known.tree, token.index) if pos == "v" else None
    lemma = token.lemma.lower()
    kept: tuple[Rival, ...] = ()
    if pos == "v":
        kept = rivals(known.tree, found, token.index, table.for_verb(lemma), known.kinds)
        kin = table.for_noun(lemma)
    elif pos == "n":
        kept = rivals(known.tree, None, token.index, table.for_noun(lemma), known.kinds)
        kin = tuple(
            frame for tag in word_classes().of("n", lemma) if tag[:2] == "d:" for frame in table.for_verb(tag[2:])
        )
    else:
        kin = table.for_adjective(token.text.lower())
    types = {rival.type for rival in kept}
    fromkin = {frame.type: frame for frame in kin if frame.type not in types}
    others = (Rival(kind, "kin", frame, (token.index,)) for kind, frame in fromkin.items())
    return Word(token, pos, deed, (*kept, *others), found)


def _may_tell(known: Seen, token: Token) -> bool:
    """No verb that only carries a noun ("held talks"), and none of denying: what is denied is told elsewhere (3)."""
    if token.upos == "VERB" and (token.index in known.carriers or _denies(token.lemma.lower())):
        return False
    return may_tell(known.tree, token)


@lru_cache(maxsize=65_536)
def _denies(lemma: str) -> bool:
    return any(cue.implies is Implies.DENIES for cue in cues().verb(lemma))
