"""A cue verb in, the phrase that it governs as content out: infinitive, predicate, as-phrase, gerund, object."""

from collections.abc import Iterable

from verbale.extract.arguments import is_passive
from verbale.extract.attribution import forms
from verbale.extract.attribution.parts import Content, Found, made
from verbale.extract.attribution.record import Construction
from verbale.extract.attribution.scene import MARKS, Scene
from verbale.extract.tree import bare
from verbale.records.analysis import Token
from verbale.reference.cues import Implies

_WH = frozenset({"who", "which", "that", "what", "whom", "whose"})
_NOMINALS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET"})
_SET_OFF = frozenset({",", "–", "—"})


def of_phrase(scene: Scene, found: Found) -> Content | None:
    """Infinitives, predicates, as-phrases, other phrases, gerunds, objects: the first that stands there and is allowed."""
    if found.cue.clause_only:
        return None
    object_ = _object(scene, found)
    for read in (_infinitive, _predicate, _as_phrase, _phrase, _gerund):
        behind = read(scene, found)
        if behind is None:
            continue
        taken = object_ if object_ is not None and _goes_with(scene, found, object_, behind) else None
        parts = set(_with_tail(scene, found, behind)) | (_taken(scene, found, taken) if taken is not None else set())
        return made(scene, _filled(scene, parts, found), behind, _construction(scene, found))
    if object_ is None or "object" not in found.cue.content:
        return None
    return made(scene, _with_tail(scene, found, object_), object_, _construction(scene, found))


def _taken(scene: Scene, found: Found, taken: int) -> set[int]:
    """The object of the cue; of "X, whose name comes up, is said to be amused" the subject without what the report adds."""
    return _without_asides(scene, taken) if taken < found.verb else set(_nominal(scene, taken))


def _construction(scene: Scene, found: Found) -> Construction:
    return Construction.PASSIVE if is_passive(scene.tree, found.verb) else Construction.COMPLEMENT


def _object(scene: Scene, found: Found) -> int | None:
    """The object of the cue: behind its preposition, its own, or the subject of the passive."""
    if found.object is not None:
        return found.object
    tree = scene.tree
    if is_passive(tree, found.verb):
        subject = tree.child(found.verb, "nsubj:pass")
        if subject is None or subject.lemma.lower() in _WH:
            return None
        return subject.index
    child = tree.child(found.verb, "obj")
    if child is None or child.index in found.words or (child.lemma.lower() in _WH and child.xpos != "DT"):
        return None
    return child.index


def _goes_with(scene: Scene, found: Found, object_: int, behind: int) -> bool:
    """Whether the object belongs to the content: "urged the sides to stop" but not "told the sides to stop"."""
    if object_ in scene.tree.subtree(behind):
        return False
    if found.object is not None:
        return True
    told = "obj" in found.cue.addressee and found.cue.implies in {Implies.ASSERTS, Implies.WARNS}
    return not told or is_passive(scene.tree, found.verb)


def _infinitive(scene: Scene, found: Found) -> int | None:
    if "infinitive" not in found.cue.content and not _can_be_raised(scene, found):
        return None
    wanted = ("xcomp", "ccomp", "advcl", "acl") if found.object is not None else ("xcomp", "ccomp")
    if is_passive(scene.tree, found.verb):
        wanted = (*wanted, "advcl")  # "is said by a local paper to have been removed"
    for child in scene.tree.all_children(found.verb, *wanted):
        raised = child.deprel != "advcl" or found.object is not None or _is_perfect(scene, child)
        if child.index > found.verb and raised and forms.is_infinitive(scene, child.index):
            return child.index
    return None


def _is_perfect(scene: Scene, verb: Token) -> bool:
    return any(t.text.lower() in {"have", "be"} for t in scene.tree.all_children(verb.index, "aux"))


def _can_be_raised(scene: Scene, found: Found) -> bool:
    """ "Is said to have left": verbs with a clause take an infinitive in the passive."""
    return "clause" in found.cue.content and is_passive(scene.tree, found.verb)


def _predicate(scene: Scene, found: Found) -> int | None:
    if "complement" not in found.cue.content:
        return None
    for child in scene.tree.all_children(found.verb, "xcomp", "ccomp"):
        below = scene.tree.subtree(child.index)
        quoted = any(scene.quote_at(scene.analysis.tokens[i].span.start) is not None for i in below)
        named = _object(scene, found) is not None or quoted
        predicate = not child.xpos.startswith("VB") or child.text.lower() in scene.table.lists.false
        if child.index > found.verb and predicate and named:
            return child.index
    return None


def _as_phrase(scene: Scene, found: Found) -> int | None:
    if "as" not in found.cue.phrases:
        return None
    return _introduced(scene, found, frozenset({"as"}))


def _phrase(scene: Scene, found: Found) -> int | None:
    return _introduced(scene, found, found.cue.phrases - {"as"})


def _introduced(scene: Scene, found: Found, prepositions: frozenset[str]) -> int | None:
    tree = scene.tree
    below: list[Token] = list(tree.all_children(found.verb, "obl", "advcl", "xcomp", "ccomp", "nmod"))
    taken = tree.child(found.verb, "obj")
    if taken is not None:
        below.extend(tree.all_children(taken.index, "acl"))  # "accuses the major, an adjutant, of drilling"
    for child in below:
        if child.index < found.verb or child.deprel == "obl:agent":
            continue
        words = {c.text.lower() for c in tree.children(child.index) if c.deprel in {"case", "mark"}}
        if words & prepositions and not forms.is_time(child):
            return child.index
    return None


def _gerund(scene: Scene, found: Found) -> int | None:
    if "gerund" not in found.cue.content:
        return None
    for child in scene.tree.all_children(found.verb, "xcomp", "ccomp", "advcl"):
        if child.index > found.verb and forms.is_gerund(scene, child) and _follows(scene, found, child):
            return child.index
    return None


def _follows(scene: Scene, found: Found, child: Token) -> bool:
    """ "Denies having flown", not "…, thanking the brothers", nor "criticised the purchase, saying …"."""
    tokens = scene.analysis.tokens
    first = min(scene.tree.subtree(child.index))
    commas = {tokens[found.verb + 1].text, tokens[first].text, tokens[first - 1].text}
    return "," not in commas and child.index - found.verb < 8


def _nominal(scene: Scene, head: int) -> Iterable[int]:
    """The noun phrase with its clauses, without its preposition."""
    tree = scene.tree
    case = {c.index for c in tree.children(head) if c.deprel == "case" and c.index < head}
    case |= {g.index for c in case for g in tree.children(c)}
    return (i for i in tree.subtree(head) if i not in case)


def _filled(scene: Scene, parts: set[int], found: Found) -> set[int]:
    """The stretch from the first to the last token where only the cue's own dependents lie between."""
    behind = {i for i in parts if i > found.verb}
    if not behind:
        return parts
    own = set(scene.tree.subtree(found.verb)) - set(found.words)
    return parts | {i for i in range(min(behind), max(behind)) if i in own}


def _with_tail(scene: Scene, found: Found, object_: int) -> set[int]:
    """An object and the phrases right behind it, which a parser may have given to the verb ("the killing near the town")."""
    parts = _without_asides(scene, object_)
    if object_ < found.verb or not parts:
        return parts
    for child in scene.tree.all_children(found.verb, "obl", "advmod"):
        joined = child.index > object_ and _follows_on(scene, min(scene.tree.subtree(child.index)), max(parts))
        if joined and child.deprel != "obl:agent" and not forms.is_time(child) and not _is_frame(scene, child):
            parts.update(scene.tree.subtree(child.index))
    return parts


def _follows_on(scene: Scene, first: int, last: int) -> bool:
    """Whether a phrase stands right behind another, or behind a comma with "including"."""
    tokens = scene.analysis.tokens
    while tokens[first].upos == "PUNCT" and first + 1 < len(tokens):
        first += 1
    if first == last + 1 or all(t.text in MARKS for t in tokens[last + 1 : first]):
        return True
    return all(t.upos == "PUNCT" for t in tokens[last + 1 : first]) and tokens[first].text.lower() == "including"


def _without_asides(scene: Scene, root: int) -> set[int]:
    """A phrase without its preposition and without what the report adds after a comma ("Bamako, which left in May").

    A relative clause behind a comma is the teller's own more often than the speaker's.
    """
    tree, tokens = scene.tree, scene.analysis.tokens
    nominal = (
        tokens[root].upos in _NOMINALS or bare(tokens[root].deprel) == "obl"
    )  # "called for calm", read as an adjective
    parts = set(_nominal(scene, root)) if nominal else set(tree.subtree(root))
    for index in sorted(parts):
        token = tokens[index]
        if token.deprel not in {"acl:relcl", "acl"}:
            continue
        below = tree.subtree(index)
        first = below[0]
        set_off = tokens[first].text == "," or tokens[first - 1].text in _SET_OFF or _ends_quotation(tokens, first)
        rest = {i for i in parts if i > below[-1]}
        if (set_off or tokens[first + 1].text == ",") and _only_adds(scene, rest):
            parts -= {i for i in parts if i >= first}
            break
    return parts


def _ends_quotation(tokens: tuple[Token, ...], first: int) -> bool:
    """Whether a comma and a closing mark stand before a token ("“…,” solidified by treaties")."""
    return tokens[first - 1].text in MARKS and tokens[first - 2].text == ","


def _only_adds(scene: Scene, rest: set[int]) -> bool:
    """Whether nothing but punctuation and an "including …" stands behind an aside."""
    words = [i for i in sorted(rest) if scene.analysis.tokens[i].upos != "PUNCT"]
    return not words or scene.analysis.tokens[words[0]].text.lower() == "including"


def _is_frame(scene: Scene, child: Token) -> bool:
    """ "In a statement", "at a briefing": where it was said, not what; "to the envoy": to whom."""
    return child.lemma.lower() in scene.table.lists.documents or scene.tree.case(child.index) in {
        "to",
        "with",
        "during",
        "after",
    }
