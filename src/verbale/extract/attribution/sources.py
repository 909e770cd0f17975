"""A cue in, who speaks and to whom out: subjects through control and passives, owners of nouns, documents."""

from dataclasses import dataclass

from verbale.extract.arguments import is_passive
from verbale.extract.attribution.forms import is_time
from verbale.extract.attribution.scene import MARKS, Scene
from verbale.extract.subjects import surface_subject
from verbale.extract.tree import Tree, bare
from verbale.records.analysis import Token
from verbale.records.text import Span
from verbale.reference.cues import Cue

_SUBJECTS = ("nsubj", "nsubj:pass")
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X"})
_NAME = 4  # words of a name between quotation marks ("the “Free Army” said")
_LOOSE = frozenset({"acl", "appos", "parataxis", "advcl", "dep", "punct", "conj"})


@dataclass(frozen=True, slots=True)
class Source:
    """Head tokens of those who speak, the stretch that names them, and the document through which they speak."""

    heads: tuple[int, ...] = ()
    span: Span | None = None
    document: int | None = None


def of_verb(scene: Scene, verb: int, *, inverted: bool = False) -> Source:
    """Who says it with this verb: its subject (passive: the one behind "by"), through control and coordination.

    `inverted` where the content stands before the verb, so that the one who speaks may stand behind it.
    """
    tree = scene.tree
    if (is_passive(tree, verb) and not _is_participle_cue(scene, verb)) or _is_asked(scene, verb):
        return named(scene, agents(scene, verb))
    behind = inverted_subject(scene, verb) if inverted else ()
    heads = behind or _object_of_as(scene, verb) or _subject(scene, verb)
    heads = tuple(h for h in heads if tree.tokens[h].upos in _NOMINAL and h != verb and not _is_quoted(scene, h, verb))
    if not heads and inverted:
        heads = _inverted(scene, verb)
    return named(scene, heads or _before(scene, verb))


def _is_quoted(scene: Scene, head: int, verb: int) -> bool:
    """Whether a nominal stands among the words of a quotation, and the cue outside of it: nobody in it can be the speaker."""
    quote = scene.quote_at(scene.tree.tokens[head].span.start)
    if quote is None or quote.span.meets(scene.tree.tokens[verb].span):
        return False
    words = [t for t in scene.tokens_in(quote.inner) if t.upos != "PUNCT"]
    return len(words) > _NAME and any(t.upos in {"VERB", "AUX"} for t in words)


def _subject(scene: Scene, verb: int) -> tuple[int, ...]:
    """The grammatical subject, its own or shared; a clause as subject says nothing ("strengthening ties would …")."""
    if scene.tree.child(verb, "csubj") is not None and scene.tree.child(verb, *_SUBJECTS) is None:
        return ()
    return surface_subject(scene.tree, verb).heads


def _is_asked(scene: Scene, verb: int) -> bool:
    """ "Asked whether it was true, the envoy …": a passive participle, even where a tagger reads a past tense."""
    token = scene.tree.tokens[verb]
    own = scene.tree.child(verb, *_SUBJECTS, "aux")
    return token.deprel == "advcl" and token.xpos in {"VBD", "VBN"} and own is None


def _before(scene: Scene, verb: int) -> tuple[int, ...]:
    """The noun phrase right before a finite verb to which the parser gave no subject."""
    tokens = scene.tree.tokens
    if tokens[verb].xpos not in {"VBD", "VBZ", "VBP"} or tokens[verb].deprel not in {"root", "ccomp"}:
        return ()
    place = verb - 1
    while place >= 0 and (tokens[place].upos in {"ADV", "AUX"} or tokens[place].text == ","):
        place -= 1
    if (
        place < 0
        or tokens[place].upos not in {"NOUN", "PROPN", "PRON"}
        or tokens[place].sentence != tokens[verb].sentence
    ):
        return ()
    while bare(tokens[place].deprel) in {"compound", "flat", "appos", "nmod"} and tokens[place].head < verb:
        place = tokens[place].head
    return (place,)


def agents(scene: Scene, verb: int) -> tuple[int, ...]:
    """Those behind "by" of a passive, with conjuncts."""
    tree = scene.tree
    for child in tree.all_children(verb, "obl", "nmod"):
        if child.deprel == "obl:agent" or tree.case(child.index) == "by":
            return nominal_conjuncts(scene, child.index)
    return ()


def nominal_conjuncts(scene: Scene, head: int) -> tuple[int, ...]:
    """A nominal and the nominals coordinated with it."""
    return tuple(i for i in scene.tree.conjuncts(head) if i == head or scene.tree.tokens[i].upos in _NOMINAL)


def named(scene: Scene, heads: tuple[int, ...]) -> Source:
    """Head tokens in, the Source out; a document noun ("its statement") gives way to whoever wrote it."""
    if not heads:
        return Source()
    span = _joined(scene, heads)
    first = scene.tree.tokens[heads[0]]
    if len(heads) > 1 or first.lemma.lower() not in scene.table.lists.documents:
        return Source(heads, span)
    return Source(owner(scene, first.index, frozenset({"poss", "by", "of", "from"})), span, first.index)


def owner(scene: Scene, noun: int, places: frozenset[str]) -> tuple[int, ...]:
    """Whose claim, statement or call it is: the possessor, or the one behind "by", "from" …; () where none is told."""
    tree = scene.tree
    possessor = _possessor(scene, noun) if "poss" in places else None
    if possessor is not None:
        return nominal_conjuncts(scene, possessor.index)
    for child in tree.all_children(noun, "nmod", "obl"):
        if child.index > noun and _owns(scene, child, places):
            return nominal_conjuncts(scene, child.index)
    said = tree.head(tree.tokens[noun]) if "poss" in places and tree.case(noun) == "in" else None
    if said is not None and said.lemma in scene.table.lists.plain:
        return of_verb(scene, said.index).heads  # "said in a statement that called it unsafe"
    for child in tree.all_children(noun, "acl"):
        if child.lemma in {"issue", "release", "publish", "write", "send", "sign", "post", "carry", "make", "file"}:
            found = agents(scene, child.index)
            if found:
                return found
    return ()


def _possessor(scene: Scene, noun: int) -> Token | None:
    """ "The ministry's statement", "a foreign ministry statement"; "social media reports" are words of nobody else."""
    before = scene.tree.all_children(noun, "compound") if scene.tree.tokens[noun].lemma.lower() == "statement" else ()
    whose = next((t for t in before if t.upos == "NOUN" and is_agent(scene, t)), None)
    return scene.tree.child(noun, "nmod:poss") or whose


def _owns(scene: Scene, token: Token, places: frozenset[str]) -> bool:
    """Whether a phrase names whose word it is: "calls by the envoy", "reports in the local press"."""
    case = scene.tree.case(token.index)
    if case == "in":
        return token.lemma.lower() in scene.table.lists.media | scene.table.lists.reporting
    return case in places and is_agent(scene, token)


def is_agent(scene: Scene, token: Token) -> bool:
    """Whether a nominal can speak: a name of a person, body or state, a pronoun, a noun for people ("the report of the ministry").

    "Of" marks contents as well as speakers ("the claim of victory"), so the noun has to tell.
    """
    if token.upos in {"PROPN", "PRON"}:
        return True
    lists, lemma = scene.table.lists, token.lemma.lower()
    return lemma in lists.sources or lemma in lists.standing or scene.tree.case(token.index) in {"by", "from"}


def light_subject(scene: Scene, noun: int) -> tuple[int, ...]:
    """The subject of "made", "issued", "voiced" … when the noun is its object; () otherwise."""
    tree = scene.tree
    token = tree.tokens[noun]
    verb = tree.tokens[token.head]
    if bare(token.deprel) not in {"obj", "obl"} or verb.lemma not in scene.table.lists.light:
        return ()
    return of_verb(scene, verb.index).heads


def addressee(scene: Scene, verb: int, cue: Cue) -> tuple[int, ...]:
    """Those spoken to: the object of "told", the phrase behind "to" …, the subject of "was told"."""
    tree = scene.tree
    if "obj" in cue.addressee and is_passive(tree, verb):
        passive = tree.child(verb, "nsubj:pass")
        return nominal_conjuncts(scene, passive.index) if passive is not None else ()
    for place in ("iobj", "obj"):
        child = tree.child(verb, place) if place in cue.addressee or place == "iobj" else None
        if child is not None and child.upos in _NOMINAL and child.index > verb:
            return nominal_conjuncts(scene, child.index)
    for child in tree.all_children(verb, "obl"):
        if child.index > verb and tree.case(child.index) in cue.addressee and is_agent(scene, child):
            return nominal_conjuncts(scene, child.index)
    return ()


def _joined(scene: Scene, heads: tuple[int, ...]) -> Span:
    span = core(scene.tree, heads[0])
    for head in heads[1:]:
        span = span.join(core(scene.tree, head))
    return span


def core(tree: Tree, head: int) -> Span:
    """The noun phrase of a head without relative clauses and appositions."""
    first = last = head
    waiting = [head]
    while waiting:
        here = waiting.pop()
        first, last = min(first, here), max(last, here)
        waiting.extend(
            c.index
            for c in tree.children(here)
            if (bare(c.deprel) not in _LOOSE and c.deprel != "case") or c.text in {"'s", "’s"}
        )
    return tree.span(first, last + 1)


def _is_participle_cue(scene: Scene, verb: int) -> bool:
    return scene.tree.tokens[verb].xpos == "VBG" and not scene.tree.child(verb, "aux:pass")


def _object_of_as(scene: Scene, verb: int) -> tuple[int, ...]:
    """ "Quoted the envoy as saying": the object of the governing verb says it; the subject where that is passive."""
    tree = scene.tree
    governor = quoting(scene, verb)
    if governor is None:
        return ()
    taken = tree.child(governor, "obj", "nsubj:pass")
    return nominal_conjuncts(scene, taken.index) if taken is not None and taken.index < verb else ()


def quoting(scene: Scene, verb: int) -> int | None:
    """The verb that "as saying" depends on; None for other verbs."""
    token = scene.tree.tokens[verb]
    if token.xpos != "VBG" or token.head == verb:
        return None
    introduced = any(c.lemma == "as" and c.deprel in {"mark", "case"} for c in scene.tree.children(verb))
    return token.head if introduced else None


def inverted_subject(scene: Scene, verb: int) -> tuple[int, ...]:
    """ "…, most of them children, said the agency": behind a comma the speaker follows the verb, whatever stands before."""
    tokens = scene.tree.tokens
    if verb == 0 or tokens[verb].xpos not in {"VBD", "VBZ", "VBP"} or tokens[verb - 1].text not in MARKS | {","}:
        return ()
    for child in scene.tree.children(verb):
        first = min(scene.tree.subtree(child.index)) if child.index > verb else 0
        fits = bare(child.deprel) in {"nsubj", "obj"} and child.upos in {"NOUN", "PROPN", "PRON"}
        if first == verb + 1 and fits and not is_time(child):  # "X, noted the same evening, “…”"
            return nominal_conjuncts(scene, child.index)
    return ()


def _inverted(scene: Scene, verb: int) -> tuple[int, ...]:
    """ "…, said the envoy": a parser may read the one who speaks as an object."""
    tree = scene.tree
    for child in tree.children(verb):
        if (
            bare(child.deprel) in {"obj", "attr", "dep", "appos", "nsubj"}
            and 0 < child.index - verb <= 6
            and child.upos in _NOMINAL
            and not is_time(child)
        ):
            return nominal_conjuncts(scene, child.index)
    return ()
