"""A parse in, the deeds that it tells out: which word tells it, which frame it is, and who stands in which slot.

Verbs and nouns are looked up in reference/en/frames; the arguments of a verb come from its clause (see `clauses`), those
of a noun from its phrase and from the light verb that carries it ("held talks with", "came under attack").
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from verbale.extract.arguments import is_misread, with_conjuncts
from verbale.extract.clauses import Clause, clause
from verbale.extract.idle import tells_none
from verbale.extract.sense_conditions import Kinds
from verbale.extract.sense_words import hyphened
from verbale.extract.senses import Told, carries, fit_noun, fit_verb, with_particle
from verbale.extract.slots import at_noun, in_clause, is_modifier
from verbale.extract.subjects import surface_subject
from verbale.extract.tree import Tree, bare
from verbale.records.analysis import Token
from verbale.records.evidence import Step
from verbale.records.passing import passing
from verbale.reference.frames import Frame, FrameTable
from verbale.reference.light_verbs import LightVerb


@passing
class Happening:
    """One deed as one word tells it. `who` and `whom` are token indexes of nominal heads, not yet actors.

    `fit` tells how the frame was found to fit ("learned": by the tables of `triggers`, as `by` says), `chance` how surely the
    word tells a deed of its own, `type_chance` how surely, if it does, one of this type. `how` tells where the one who does it was found (see `Clause.how`; "noun" within the phrase of an event noun,
    "carrier" at its light verb); `carrier` is the index of that light verb. `object_words` are nouns that only say what the
    verb is about ("lifted the ban").
    """

    trigger: int
    words: tuple[int, ...]
    frame: Frame
    who: tuple[int, ...]
    whom: tuple[int, ...]
    how: str
    carrier: int | None = None
    object_words: tuple[int, ...] = ()
    fit: str = "listed"
    chance: float = 1.0
    type_chance: float = 1.0
    by: Step | None = None


def happenings(tree: Tree, table: FrameTable, kinds: Kinds) -> tuple[Happening, ...]:
    """A tree, the frames and the kinds of its nominals in, every deed that a word of it tells out, in text order.

    Where a verb and its noun tell one deed, the verb's frame does, unless the noun is named more closely ("held joint exercises").
    """
    verbs = [found for token in tree.tokens for found in _of_predicate(tree, token, table, kinds)]
    nouns = [
        found
        for token in tree.tokens
        if token.upos == "NOUN" and may_tell(tree, token)
        for found in _of_noun(tree, token, table, kinds)
    ]
    closer = {found.trigger: found.frame for found in nouns if found.frame.before}
    plain = [found for found in verbs if not any(_is_closer(closer.get(w), found.frame) for w in found.words)]
    used = {word for found in plain for word in (*found.words, *found.object_words)}
    used |= {tree.tokens[found.trigger].head for found in plain if _is_of_talks(tree, found)}
    used |= {word for found in nouns for word in found.words if word != found.trigger}
    return tuple(sorted([*plain, *(n for n in nouns if n.trigger not in used)], key=lambda found: found.trigger))


# What these do to a thing named closely is the deed: "suspended military aid", "lifted the naval blockade".
_STOPS = frozenset({"SANCTION", "RETREAT", "CONCEDE", "REJECT"})


def _is_closer(noun: Frame | None, verb: Frame) -> bool:
    if noun is None or verb.type in _STOPS:
        return False
    return (noun.type, noun.mode or verb.mode) != (verb.type, verb.mode)


def may_tell(tree: Tree, token: Token) -> bool:
    """Whether a word stands where a deed can be told.

    Verbs do, but no participle that only describes a noun ("the occupied town"); nouns that are no modifier; adjectives that say something.
    """
    if token.upos == "VERB":
        described = bare(token.deprel) == "amod" and not is_misread(tree, token)
        described = described or (token.lemma == "brief" and token.deprel == "acl")  # "a person briefed on the talks"
        return not described and not tells_none(tree, token)
    if token.upos == "NOUN":
        return not is_modifier(tree, token.index) and not tells_none(tree, token)
    return token.upos == "ADJ" and (tree.child(token.index, "cop") is not None or bare(token.deprel) in _SAID_OF)


def _is_of_talks(tree: Tree, found: Happening) -> bool:
    """ "Talks brokered by Qatar" are one deed, Qatar's."""
    return found.frame.mode == "third-party" and tree.tokens[found.trigger].deprel == "acl"


def _who_talked(tree: Tree, mediated: Clause) -> tuple[int, ...]:
    """ "A and B signed after talks brokered by C": who did what came of the talks had talked."""
    token = tree.tokens[mediated.verb]
    above = next((t for t in tree.ancestors(tree.tokens[token.head]) if t.upos not in {"NOUN", "NUM"}), None)
    if token.deprel != "acl" or not mediated.passive or above is None or above.upos != "VERB":
        return ()
    heads = surface_subject(tree, above.index).heads
    return heads if len(heads) > 1 and token.head not in heads else ()


_SAID_OF = frozenset({"xcomp", "acl", "advcl", "conj", "root", "ccomp"})


def _of_predicate(tree: Tree, token: Token, table: FrameTable, kinds: Kinds) -> Iterator[Happening]:
    if token.upos == "VERB" and may_tell(tree, token):
        frames = _looked_up(tree, token, table.for_verb)
        told = tuple(_of_clause(tree, frames, clause(tree, token.index), kinds))
        yield from told or _of_state(tree, token, table, kinds)
    elif token.upos == "ADJ" and may_tell(tree, token):
        yield from _of_state(tree, token, table, kinds)


def _looked_up(tree: Tree, token: Token, find: Callable[[str], tuple[Frame, ...]]) -> tuple[Frame, ...]:
    """The frames of a word, those of a compound with a hyphen first ("re-opened", "sit-in")."""
    return next(filter(None, (find(word) for word in (*hyphened(tree, token.index), token.lemma.lower()))), ())


def _of_state(tree: Tree, token: Token, table: FrameTable, kinds: Kinds) -> Iterator[Happening]:
    """Adjectives, and participles that are used as such: "is ready to help", "is prepared to talk"."""
    frames = table.for_adjective(token.text.lower())
    if frames and not tree.child(token.index, "obl:agent", "obj"):
        found = clause(tree, token.index)
        subject = surface_subject(tree, token.index)
        plain = replace(found, passive=False, subjects=subject.heads, objects=(), how=subject.how)
        yield from _of_clause(tree, frames, plain, kinds)


def _of_clause(tree: Tree, frames: tuple[Frame, ...], found: Clause, kinds: Kinds) -> Iterator[Happening]:
    told = fit_verb(tree, found, frames, kinds) if frames else None
    if told is None:
        return
    yield of_verb(tree, found, told)


def of_verb(tree: Tree, found: Clause, told: Told) -> Happening:
    """A clause and a frame that tells its verb in, the deed with who stands in the frame's slots out."""
    found = with_particle(found, told.frame)
    who = _first(_without(in_clause(tree, found, slot), told.words) for slot in told.frame.who)
    whom = _first(_without(in_clause(tree, found, slot), (*who, *told.words)) for slot in told.frame.whom)
    if tree.tokens[found.verb].lemma in _DIES and not found.passive:
        who, whom = (), found.subjects  # "riots in which three people died": wherever else a frame looks for him
    if told.frame.mode == "third-party":
        whom = _who_talked(tree, found) or whom
    taken = told.objects if told.frame.type not in _OBJECT_MAY_TELL else ()
    return Happening(found.verb, told.words, told.frame, who, whom, found.how, object_words=taken, fit=told.fit)


_DIES = frozenset({"die", "perish", "drown"})

CARRY_THEIR_CONTENT = frozenset({"REQUEST", "THREATEN", "AGREE", "REJECT"})
"""What is asked, threatened, promised or refused is told by these, and gets no row of its own (7)."""
# The object of these may be a deed of its own ("demanded the release"); that of others is what the verb is about ("lifted the ban").
_OBJECT_MAY_TELL = CARRY_THEIR_CONTENT | {"ACCUSE", "SUPPORT"}


def _of_noun(tree: Tree, token: Token, table: FrameTable, kinds: Kinds) -> Iterator[Happening]:
    frames = _looked_up(tree, token, table.for_noun)
    if not frames:
        return
    told = fit_noun(tree, token.index, frames, kinds)
    if told is not None:
        yield of_noun(tree, told, table, kinds)


def of_noun(tree: Tree, told: Told, table: FrameTable, kinds: Kinds) -> Happening:
    """A frame that tells a noun in, the deed with who stands in its slots, or beside the verb that carries it, out."""
    frame, token = told.frame, tree.tokens[told.head]
    befalls = frame.whom[:1]  # the "of" of a release leads to those whom it befalls, not to who does it
    who = _first(_doers(tree, token.index, slot, kinds) for slot in frame.who if (slot,) != befalls)
    whom = _first(_without(_actors_only(tree, token.index, slot, kinds), who) for slot in frame.whom)
    if not whom and token.lemma in _SUFFERED and who == at_noun(tree, token.index, "poss"):
        who, whom = (), who
    found = Happening(token.index, told.words, frame, who, whom, "noun" if who else "none", fit=told.fit)
    if not whom and tree.case(token.index) == "under" and tree.child(token.index, "cop") is not None:
        subject = tree.child(token.index, "nsubj")  # "is under investigation", "were under attack"
        found = replace(found, whom=() if subject is None else with_conjuncts(tree, subject.index))
    carrier = _carrier(tree, token, frame, table)
    return _carried(tree, found, *carrier) if carrier else _in_company(tree, found)


# "Denounced his detention": he suffers it; "Chad's detention of farmers" tells whom it befalls beside Chad.
_SUFFERED = frozenset(
    "detention arrest imprisonment jailing conviction abduction kidnapping assassination murder deportation ouster extradition".split()
)


def _actors_only(tree: Tree, noun: int, slot: str, kinds: Kinds) -> tuple[int, ...]:
    """Adjectives and compounds count only where they mean an actor ("Russian", not "heavy")."""
    heads = at_noun(tree, noun, slot)
    return tuple(h for h in heads if "actor" in kinds(h)) if slot == "adj" else heads


def _doers(tree: Tree, noun: int, slot: str, kinds: Kinds) -> tuple[int, ...]:
    """Who does it must be able to act: "the suspension of flights" is not done by the flights."""
    return tuple(head for head in at_noun(tree, noun, slot) if kinds(head) & _CAN_ACT)


_CAN_ACT = frozenset({"actor", "person"})


def _carrier(tree: Tree, token: Token, frame: Frame, table: FrameTable) -> tuple[Clause, LightVerb] | None:
    """The light verb whose object, subject or phrase the noun is, also behind it ("the raid that the army launched"), and its row."""
    head = tree.head(token)
    if head is not None and bare(token.deprel) == "conj" and head.upos in {"NOUN", "PROPN"}:
        token, head = head, tree.head(head)  # "voiced concern and condemnation"
    above = [head] if head is not None and head.upos in {"VERB", "AUX"} else []
    if head is not None and head.upos == "NOUN" and bare(token.deprel) == "nmod":
        above = [t for t in filter(None, [tree.head(head)]) if t.upos == "VERB"]  # "denied a role in the raid"
    behind = [t for t in tree.all_children(token.index, "acl") if t.upos == "VERB"]
    return next(filter(None, (_carries(tree, verb, token.index, frame, table) for verb in (*above, *behind))), None)


def _carries(tree: Tree, verb: Token, noun: int, frame: Frame, table: FrameTable) -> tuple[Clause, LightVerb] | None:
    lights = table.light(verb.lemma.lower())
    found = clause(tree, verb.index) if lights else None
    if found is None:
        return None
    light = next((row for row in lights if carries(tree, found, noun, frame, row)), None)
    return (found, light) if light else None


def _carried(tree: Tree, found: Happening, verb: Clause, light: LightVerb) -> Happening:
    """The arguments that a light verb adds to its noun's own: its subject, and the phrases behind it."""
    frame, who, whom = found.frame, found.who, found.whom
    if light.subject == "who":
        if (
            frame.type == "CONSULT" and verb.subjects
        ):  # whoever holds or attends it is one side, those named beside it the other
            who, whom = verb.subjects, _without((*who, *whom), verb.subjects)
        who = who or verb.subjects
        slots = (*light.other, *frame.whom)
        whom = whom or _first(_without(in_clause(tree, verb, slot), who) for slot in slots if slot not in _PLAIN)
    else:
        whom = whom or verb.subjects
        who = who or _first(_without(in_clause(tree, verb, slot), whom) for slot in light.other)
    how = "carrier" if who and not found.who else found.how
    return replace(found, who=who, whom=whom, how=how, carrier=verb.verb)


_PLAIN = frozenset({"subj", "obj", "of", "poss", "adj", "by"})  # what is no phrase behind a light verb


def _in_company(tree: Tree, found: Happening) -> Happening:
    """ "Arrived for talks with X", "is on a visit to Y": who does it is the subject of the verb that the phrase goes with."""
    token = tree.tokens[found.trigger]
    head = tree.head(token)
    if found.who or head is None or head.upos != "VERB" or bare(token.deprel) != "obl":
        return found
    taken_part_in = found.frame.type == "PROTEST"  # "stayed ashore in a one-day strike"
    if tree.case(found.trigger) not in {"in", "on", "for"} or not (found.whom or taken_part_in):
        return found
    if found.frame.type in {"ASSAULT", "COERCE"} or clause(tree, head.index).passive:
        return found
    return replace(found, who=surface_subject(tree, head.index).heads, how="carrier")


def _first(candidates: Iterator[tuple[int, ...]]) -> tuple[int, ...]:
    return next(filter(None, candidates), ())


def _without(heads: tuple[int, ...], others: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(head for head in heads if head not in others)


def complement(tree: Tree, found: Happening) -> frozenset[int]:
    """The tokens of what a deed of speech asks, promises, threatens or refuses: its complement clause or noun."""
    inside: set[int] = set()
    for child in tree.children(found.trigger):
        if (
            bare(child.deprel) in {"ccomp", "xcomp", "obj", "obl", "acl", "nmod", "advcl"}
            and child.index > found.trigger
        ):
            inside.update(_without_finite(tree, child.index))
    return frozenset(inside - set(found.words))


def _without_finite(tree: Tree, top: int) -> Iterator[int]:
    """A subtree without the finite verbs that the parser has coordinated with an infinitive: "refused to go and called …"."""
    waiting = [top]
    while waiting:
        here = waiting.pop()
        yield here
        finite = tree.tokens[here].xpos in _FINITE
        waiting.extend(
            child.index
            for child in tree.children(here)
            if finite or child.deprel != "conj" or child.xpos not in _FINITE
        )


_FINITE = frozenset({"VBD", "VBZ", "VBP"})
