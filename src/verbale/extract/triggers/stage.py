"""The deeds that the frames see in, the deeds of the report out: with those that only the learned tables see, each with its chance.

Three tables decide (docs/models/triggers.md): whether a word tells a deed of its own, of which type, and in which mode. The frames' answer is
among their features and stays where the tables are not sure against it; that of a user's own frame always.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from verbale.extract.clauses import Clause
from verbale.extract.events import Happening, of_noun, of_verb
from verbale.extract.sense_conditions import Kinds
from verbale.extract.senses import Told
from verbale.extract.slots import in_clause
from verbale.extract.subjects import surface_subject
from verbale.extract.tree import Tree
from verbale.extract.triggers.features import at_first_sight, of_word
from verbale.extract.triggers.labels import likeliest, reasons
from verbale.extract.triggers.record import Seen, Word
from verbale.extract.triggers.typing import for_modes, modes, said_of_modes, said_of_types
from verbale.extract.triggers.words import seen, words
from verbale.records.evidence import Step
from verbale.reference.chooser import chooser
from verbale.reference.counts import count_words
from verbale.reference.frames import FrameTable

# From which chance on a word without a frame tells a deed of a type, and a type or mode wins over the frame's: swept on
# corpus/dev, see docs/decisions/2026-11-26-triggers.md.
ADDED = 0.3
RETYPED = 0.75
_REMODED = 0.5
_OVERRULED = 0.8  # from which chance on both tables win over a frame that rules the type out by name
_HOPELESS = 0.02  # no row comes of such a deed, whatever its type
# What a word without a frame must score by itself and by the word that it hangs on before anything else of it is looked at.
# Swept on every eleventh report of the corpus: a quarter of the verbs and two of three nouns fall below, of 126 deeds that only
# the tables see none (docs/decisions/2026-11-26-speed.md).
_PROMISING = {"v": -1.6, "n": -1.4}
_LEAST_PROMISING = -2.0
_HARM = frozenset({"ASSAULT", "COERCE"})
_POS = {"v": "verb", "n": "noun", "a": "adjective"}


def decided(tree: Tree, deeds: Sequence[Happening], table: FrameTable, kinds: Kinds) -> tuple[Happening, ...]:
    """A tree, the frames' deeds, the frames and the kinds of nominals in, all deeds in text order out."""
    known = seen(tree, deeds, kinds)
    told = words(known, table, lambda word: _is_promising(known, word))
    found = {deed.trigger: deed for word in told for deed in _of_word(known, word, table)}
    return tuple(_as_before(tree, [found[index] for index in sorted(found)]))


def _as_before(tree: Tree, deeds: Sequence[Happening]) -> Iterator[Happening]:
    """ "Chad expelled two envoys. It denied that it had expelled anybody": the verb means what it meant before."""
    before: dict[str, Happening] = {}
    for deed in deeds:
        token = tree.tokens[deed.trigger]
        first = before.setdefault(token.lemma, deed) if token.upos == "VERB" else deed
        anybody = any(t.text.lower() in _ANYBODY for t in tree.all_children(deed.trigger, "obj", "nsubj:pass"))
        yield replace(deed, frame=first.frame) if anybody and first.frame.type != deed.frame.type else deed


_ANYBODY = frozenset({"anybody", "anyone", "nobody", "somebody", "someone", "none", "any"})


def _is_promising(known: Seen, word: Word) -> bool:
    return chooser("triggers").score(at_first_sight(known, word)) >= _PROMISING.get(word.pos, _LEAST_PROMISING)


def _of_word(known: Seen, word: Word, table: FrameTable) -> Iterator[Happening]:
    if word.deed is not None and word.deed.frame.own:
        yield word.deed
        return
    features = of_word(known, word)
    chance = chooser("triggers").chances([features, ()])[0]
    if chance < (ADDED if word.deed is None else _HOPELESS):
        if word.deed is not None:
            yield replace(word.deed, chance=chance)
        return
    kind = likeliest("types", own := said_of_types(word), features)
    deed = word.deed
    ruled_out = _is_ruled_out(known, word, kind.label, chance * kind.chance)
    named = deed is not None and bool(deed.frame.before)  # "air strike": the modifier leaves no other sense
    if deed is not None and (kind.label == deed.frame.type or kind.chance < RETYPED or ruled_out or named):
        yield _with_mode(word, features, replace(deed, chance=chance, type_chance=kind.chances[deed.frame.type]))
    elif not ruled_out and (deed is not None or chance * kind.chance >= ADDED):
        by = reasons("types", kind.label, own[kind.label], features)
        made = replace(_made(known, word, kind.label, table), chance=chance, type_chance=kind.chance, by=by)
        yield _with_mode(word, features, made)


def _is_ruled_out(known: Seen, word: Word, kind: str, chance: float) -> bool:
    """Whether a frame rules a type out by name, and the tables are not sure against it.

    The frame also stays right where a clause tells what is meant ("declined to comment"), or a phrase of the word that same deed.
    """
    if not any(rival.type == kind and rival.ruled_out for rival in word.rivals):
        return False
    if known.tree.child(word.token.index, "xcomp", "ccomp") is not None:
        return True
    below = (known.told.get(child.index) for child in known.tree.children(word.token.index))
    return chance < _OVERRULED or any(deed is not None and deed.frame.type == kind for deed in below)


def _with_mode(word: Word, features: Sequence[str], deed: Happening) -> Happening:
    """A deed in, the same in the mode that the learned table is surer of than of the frame's out."""
    kind = deed.frame.type
    if len(modes(kind)) == 1:
        return deed
    own, features = said_of_modes(word, kind), for_modes(features)
    mode = likeliest("modes", own, features)
    if mode.chance < _REMODED or mode.label == f"{kind}:{deed.frame.mode}":
        return deed
    by = reasons("modes", mode.label, own[mode.label], features)
    frame = replace(deed.frame, mode=mode.label.partition(":")[2])
    return replace(deed, frame=frame, by=_both(deed.by or Step(f"reference.frames:{frame.id}"), by))


def _both(first: Step, second: Step) -> Step:
    return Step(f"{first.name}; {second.name}", " ".join(filter(None, (first.version, second.version))))


def _made(known: Seen, word: Word, kind: str, table: FrameTable) -> Happening:
    """A word and the type that it tells in, the deed out: by the nearest frame of that type, else by the type's usual slots."""
    near = next((r for r in word.rivals if r.type == kind and r.near), None)
    pos, lemma = _POS[word.pos], word.token.lemma.lower()
    usual = table.of_type(kind, pos, lemma)
    frame = near.frame if near else usual
    told = Told(word.token.index, frame, near.words if near else (word.token.index,), fit="learned")
    if _befalls(word, kind):
        told = replace(told, frame=(frame := replace(frame, who=("by",), whom=("subj",))))
    if word.clause is not None:
        return _with_actors(known, word.clause, of_verb(known.tree, word.clause, told), (*frame.whom, *usual.whom))
    if word.pos == "n":
        return of_noun(known.tree, told, table, known.kinds)
    subject = surface_subject(known.tree, word.token.index)
    who, whom = ((), subject.heads) if "subj" in frame.whom else (subject.heads, ())
    return Happening(word.token.index, told.words, frame, who, whom, subject.how, fit="learned")


def _befalls(word: Word, kind: str) -> bool:
    """ "Two men died", "are dead", "drowned": no deed of the subject's, but what befell him."""
    told = {word.token.lemma.lower(), word.token.text.lower()}
    return kind in _HARM and word.pos != "n" and not told.isdisjoint(count_words().subjects)


def _with_actors(known: Seen, found: Clause, deed: Happening, slots: Iterable[str]) -> Happening:
    """A deed whose frame was only near in, the same with somebody for whom out: "bundled [a teacher] into a van"."""

    def somebody(heads: Iterable[int]) -> bool:
        return any(known.kinds(head) & _SIDES for head in heads)

    if somebody(deed.whom):
        return deed
    others = (in_clause(known.tree, found, slot) for slot in dict.fromkeys(slots))
    apart = (tuple(head for head in heads if head not in (*deed.who, *deed.words)) for heads in others)
    return replace(deed, whom=next(filter(somebody, apart), deed.whom))


_SIDES = frozenset({"actor", "person"})
