"""A cue in, what is said out: clauses before, around and behind it, quotations beside it, phrases that it governs."""

from collections.abc import Iterable
from dataclasses import dataclass

from verbale.extract.attribution import sources
from verbale.extract.attribution.record import Construction
from verbale.extract.attribution.scene import MARKS, Scene
from verbale.extract.clauses import is_passive
from verbale.extract.tree import bare
from verbale.records.analysis import Quotation, Token
from verbale.records.text import Span
from verbale.reference.cues import Cue, Implies

_WH = frozenset({"who", "which", "that", "what", "whom", "whose"})
_STOPS = MARKS | {",", "-", "–", "—", "--", "?", "!", "…"}
_GOES_ON = frozenset({"unless", "until", "if", "because", "although", "though", "provided", "whereas", "so", "since", "lest"})
_REST = 20  # tokens of a reporting clause between its cue and a quotation that goes on
_NOMINALS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET"})
_INSERTED = 12  # tokens from an inserted cue to the verb of the clause around it
_TIMES = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "week", "month", "year", "day", "today",
    "yesterday", "tomorrow", "morning", "afternoon", "evening", "night", "hour", "minute",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Content:
    """The characters that are said, the head of their tree, and the construction that told."""

    spans: tuple[Span, ...]
    root: int | None
    construction: Construction
    fronted: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A cue verb with the further words that the table asks for, and the nominal behind its preposition."""

    verb: int
    cue: Cue
    words: tuple[int, ...]
    object: int | None


def of_verb(scene: Scene, found: Found) -> Content | None:
    """A cue verb in, its content by the first construction that the cue allows out."""
    if found.cue.quotes_only:
        return _quotation(scene, found)
    for read in (_clause, _quotation, _phrases):
        content = read(scene, found)
        if content is not None:
            return content
    return None


# --- clauses


def _clause(scene: Scene, found: Found) -> Content | None:
    if "clause" not in found.cue.content:
        return None
    below = _complement_clause(scene, found)
    if below is not None and not _is_tail(scene, found.verb, below):
        return _around(scene, found.verb, below.index)
    return _parenthesis(scene, found)


def _is_tail(scene: Scene, verb: int, below: Token) -> bool:
    """ "The crates were on the list, she said, “every one of them”": what the cue governs only goes on with the content."""
    token = scene.analysis.tokens[verb]
    return token.deprel == "parataxis" and token.head < verb < below.index and scene.analysis.tokens[verb + 1].text == ","


def _complement_clause(scene: Scene, found: Found) -> Token | None:
    """The clause that a verb governs: finite, not an infinitive, a gerund or a relative."""
    tree, verb = scene.tree, found.verb
    for child in tree.all_children(verb, "ccomp", "csubj:pass", "parataxis"):
        if child.deprel == "parataxis" and not _is_announced(scene, verb, child):
            continue
        if is_infinitive(scene, child.index) or _is_gerund(scene, child):
            continue
        if child.index > verb or _can_be_fronted(scene, found, child):
            return child
    return None


def _is_announced(scene: Scene, verb: int, child: Token) -> bool:
    """ "He added: the talks …" read as a paratactic pair."""
    between = scene.analysis.tokens[verb + 1 : child.index]
    return any(t.text in {":", *MARKS} for t in between)


def _can_be_fronted(scene: Scene, found: Found, child: Token) -> bool:
    """Whether a clause before the verb can be what it says: behind it a comma, no object of its own, no other parenthesis."""
    tree, tokens, verb = scene.tree, scene.analysis.tokens, found.verb
    taken = tree.child(verb, "obj", "xcomp")
    if taken is not None and taken.index > verb and "obj" not in found.cue.addressee:
        return False
    if is_inserted(scene, child.index, verb) or child.index < scene.bounds(verb)[0]:
        return False
    last = max((i for i in tree.subtree(child.index) if i < verb), default=child.index)
    return any(t.text in _STOPS for t in tokens[max(child.index, last - 1) : verb])


def is_inserted(scene: Scene, index: int, verb: int) -> bool:
    """Whether a clause before a verb is itself a cue without content between commas ("The company, it said, would move")."""
    tree, tokens = scene.tree, scene.analysis.tokens
    rows = scene.table.verb(tokens[index].lemma.lower())
    if not rows or not rows[0].implies.spoken or tree.child(index, "ccomp", "obj", "xcomp") is not None:
        return False
    subject = tree.child(index, "nsubj")
    if subject is None or not 0 < verb - index < _INSERTED:
        return False
    first = min(tree.subtree(index))
    return first > 0 and (tokens[first].text == "," or tokens[first - 1].text == ",") and subject.index - first <= 4


def is_infinitive(scene: Scene, index: int) -> bool:
    """Whether a verb stands behind "to"."""
    return any(c.text.lower() == "to" and c.index < index and c.upos == "PART" for c in scene.tree.children(index))


def is_raised(scene: Scene, verb: int) -> bool:
    """ "Is said to have been": a passive whose infinitive belongs to its subject."""
    return any(is_infinitive(scene, c.index) for c in scene.tree.all_children(verb, "xcomp", "ccomp"))


def _is_gerund(scene: Scene, token: Token) -> bool:
    """ "Crossing the line", "having crossed it", "being a party to it"."""
    if scene.tree.child(token.index, "nsubj", "nsubj:pass") is not None:
        return False
    helper = scene.tree.child(token.index, "aux", "aux:pass", "cop")
    return (helper or token).xpos == "VBG"


def _around(scene: Scene, verb: int, root: int) -> Content | None:
    """The clause `root` without the cue's own words: behind the cue, before it, or on both sides of it."""
    tree = scene.tree
    said = set(tree.subtree(root))
    whole = set(tree.subtree(verb))
    own = whole - said
    fronted = root < verb
    if fronted:
        first = min(own & _own_words(scene, verb, said), default=verb)
        start = _clause_start(scene, verb, whole)
        said |= {i for i in range(start, first) if i not in said}
        said |= _carried_on(scene, verb) | _quoted_on(scene, verb, said)
    return _made(scene, said, root, Construction.CLAUSE, fronted)


def _quoted_on(scene: Scene, verb: int, said: set[int]) -> set[int]:
    """The quotation behind "…, he said,": it goes on with what was said before it."""
    end = scene.analysis.tokens[verb].span.end
    sentence = scene.analysis.sentences[scene.analysis.tokens[verb].sentence]
    for quote in scene.quotes_in(Span(end, max(sentence.span.end, end))):
        if quote.span.start < end:
            continue
        own = set(scene.tree.subtree(verb)) - said
        between = scene.tokens_in(Span(end, quote.span.start))
        if len(between) < _REST and between and between[-1].text == "," and _is_quiet(between, own):
            return {t.index for t in scene.tokens_in(quote.span)}
    return set()


def _is_quiet(between: Iterable[Token], own: set[int]) -> bool:
    """Whether only names and adverbs of the reporting clause stand between, no further verb."""
    return all(t.upos not in {"VERB", "AUX", "CCONJ"} and (t.index in own or t.upos == "PUNCT") for t in between)


def _carried_on(scene: Scene, verb: int) -> set[int]:
    """What goes on behind "…, he said,": conditions, and second predicates without a subject that are no cues.

    "…, he said, unless the maps are published"; "…, he said, and would be handed over". Quotations go on by themselves.
    """
    tree, tokens, more = scene.tree, scene.analysis.tokens, set()
    for child in tree.all_children(verb, "advcl", "conj"):
        below = tree.subtree(child.index)
        before = below[0] - 1
        before -= tokens[before].deprel == "cc"
        if child.index < verb or tokens[before].text not in {",", *MARKS} and tokens[below[0]].text != ",":
            continue
        words = {c.text.lower() for c in tree.children(child.index) if c.deprel == "mark"}
        if (child.deprel == "advcl" and words & _GOES_ON) or (child.deprel == "conj" and _is_second(scene, child)):
            more.update(below)
    return more


def _is_second(scene: Scene, child: Token) -> bool:
    """A predicate without subject and with a modal or passive auxiliary, no cue itself."""
    tree = scene.tree
    if tree.child(child.index, "nsubj", "nsubj:pass") is not None or scene.table.verb(child.lemma):
        return False
    return any(c.xpos == "MD" or c.deprel == "aux:pass" for c in tree.children(child.index))


def _own_words(scene: Scene, verb: int, said: set[int]) -> set[int]:
    """The cue with its subject, auxiliaries and adverbs: where the reporting clause begins behind a fronted content."""
    tree, found = scene.tree, {verb}
    last = max((i for i in said if i < verb), default=-1)
    for child in tree.children(verb):
        if child.index > last and bare(child.deprel) not in {"punct", "cc", "conj"}:
            found.update(i for i in tree.subtree(child.index) if i > last)
    return found


def _clause_start(scene: Scene, verb: int, whole: set[int]) -> int:
    token = scene.analysis.tokens[verb]
    if token.head == verb:
        return scene.bounds(verb)[0]
    return max(min(whole), scene.bounds(verb)[0])


def _parenthesis(scene: Scene, found: Found) -> Content | None:
    """ "Kyrgyzstan, it says, is to …", "as X put it": the clause around the cue, without it."""
    tree, verb = scene.tree, found.verb
    token = tree.tokens[verb]
    relation = bare(token.deprel)
    marked = any(c.lemma == "as" and c.deprel in {"mark", "advmod"} for c in tree.children(verb))
    inserted = relation == "ccomp" and verb < token.head and is_inserted(scene, verb, token.head)
    if token.head == verb or not (relation == "parataxis" or inserted or (relation == "advcl" and marked)):
        return None
    if tree.child(verb, "obj", "xcomp") is not None and not marked:
        return None
    if not marked and tree.child(verb, "nsubj") is None:
        return None
    own = set(tree.subtree(verb))
    said = set(range(*_reach(scene, token.head))) - own
    said |= _carried_on(scene, verb) | _quoted_on(scene, verb, said)
    return _made(scene, said, token.head, Construction.PARENTHESIS, True)


def _reach(scene: Scene, root: int) -> tuple[int, int]:
    """The tokens `[first, last)` of the clause that a parenthesis comments on."""
    below = scene.tree.subtree(root)
    first, last = scene.bounds(root)
    return max(first, below[0]), min(last, below[-1] + 1)


# --- quotations


def _quotation(scene: Scene, found: Found) -> Content | None:
    """The quotation right before or behind the reporting clause."""
    if "quote" not in found.cue.content:
        return None
    verb = found.verb
    sentence = scene.analysis.sentences[scene.analysis.tokens[verb].sentence]
    before, behind = None, None
    for quote in scene.quotes_in(sentence.span):
        if quote.span.end <= scene.analysis.tokens[verb].span.start:
            before = quote if _ends_at(scene, found, quote) else before
        elif quote.span.start > scene.analysis.tokens[verb].span.start and behind is None:
            behind = quote if _begins_behind(scene, found, quote) else None
    parts = tuple(q.span for q in (before, behind) if q is not None)
    if not parts:
        return None
    return Content(parts, _root_in(scene, parts[0]), Construction.QUOTE, before is not None)


def _ends_at(scene: Scene, found: Found, quote: Quotation) -> bool:
    """Whether between a quotation and the cue stand only the cue's own words."""
    own = set(scene.tree.subtree(found.verb))
    between = scene.tokens_in(Span(quote.span.end, scene.analysis.tokens[found.verb].span.start))
    return len(between) < 30 and all(t.index in own or t.upos == "PUNCT" for t in between) and _has_comma(scene, quote)


def _has_comma(scene: Scene, quote: Quotation) -> bool:
    inner = quote.inner.of(scene.analysis.article.text).rstrip()
    return bool(inner) and (inner[-1] in ",.?!…-—" or scene.analysis.article.text[quote.span.end : quote.span.end + 1] in ",–—")


def _begins_behind(scene: Scene, found: Found, quote: Quotation) -> bool:
    """Whether the quotation begins behind the cue and its own words; for wordy cues right behind or with a mark."""
    own = set(scene.tree.subtree(found.verb))
    between = scene.tokens_in(Span(scene.analysis.tokens[found.verb].span.end, quote.span.start))
    words = [t for t in between if t.upos != "PUNCT" and t.index not in found.words]
    announced = bool(between) and between[-1].text in {":", ","}
    if not words:
        return announced or not (found.cue.quotes_only or found.cue.clause_only) or _is_sentence(scene, quote)
    return announced and _is_quiet(between, own)


def _is_sentence(scene: Scene, quote: Quotation) -> bool:
    """Whether a quotation begins like a sentence."""
    return quote.inner.of(scene.analysis.article.text)[:1].isupper()


def _root_in(scene: Scene, span: Span) -> int | None:
    inside = {t.index for t in scene.tokens_in(span)}
    for token in scene.tokens_in(span):
        if token.upos != "PUNCT" and (token.head not in inside or token.head == token.index):
            return token.index
    return None


# --- phrases


def _phrases(scene: Scene, found: Found) -> Content | None:
    """Infinitives, predicates, as-phrases, other phrases, gerunds, objects: the first that stands there and is allowed."""
    if found.cue.clause_only:
        return None
    object_ = _object(scene, found)
    for read in (_infinitive, _predicate, _as_phrase, _phrase, _gerund):
        behind = read(scene, found)
        if behind is None:
            continue
        taken = object_ if object_ is not None and _goes_with(scene, found, object_, behind) else None
        parts = set(_with_tail(scene, found, behind)) | set(_nominal(scene, taken) if taken is not None else ())
        return _made(scene, _filled(scene, parts, found), behind, _construction(scene, found), False)
    if object_ is None or "object" not in found.cue.content:
        return None
    return _made(scene, _with_tail(scene, found, object_), object_, _construction(scene, found), False)


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
    if child is None or child.lemma.lower() in _WH or child.index in found.words:
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
    for child in scene.tree.all_children(found.verb, *wanted):
        if child.index > found.verb and is_infinitive(scene, child.index):
            return child.index
    return None


def _can_be_raised(scene: Scene, found: Found) -> bool:
    """ "Is said to have left": verbs with a clause take an infinitive in the passive."""
    return "clause" in found.cue.content and is_passive(scene.tree, found.verb)


def _predicate(scene: Scene, found: Found) -> int | None:
    if "complement" not in found.cue.content:
        return None
    for child in scene.tree.all_children(found.verb, "xcomp", "ccomp"):
        if child.index > found.verb and not child.xpos.startswith("VB"):
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
    for child in tree.all_children(found.verb, "obl", "advcl", "xcomp", "ccomp", "nmod"):
        if child.index < found.verb or child.deprel == "obl:agent":
            continue
        words = {c.text.lower() for c in tree.children(child.index) if c.deprel in {"case", "mark"}}
        if words & prepositions and not _is_time(child):
            return child.index
    return None


def _gerund(scene: Scene, found: Found) -> int | None:
    if "gerund" not in found.cue.content:
        return None
    for child in scene.tree.all_children(found.verb, "xcomp", "ccomp", "advcl"):
        if child.index > found.verb and _is_gerund(scene, child) and _follows(scene, found, child):
            return child.index
    return None


def _follows(scene: Scene, found: Found, child: Token) -> bool:
    """ "Denies having flown", not "…, thanking the brothers"."""
    return scene.analysis.tokens[found.verb + 1].text != "," and child.index - found.verb < 8


def _is_time(token: Token) -> bool:
    return token.lemma.lower() in _TIMES


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
    for child in scene.tree.all_children(found.verb, "obl", "advmod", "advcl"):
        if child.deprel == "advcl" and child.text.lower() != "including" and scene.tree.case(child.index) != "including":
            continue
        joined = child.index > object_ and min(scene.tree.subtree(child.index)) == max(parts) + 1
        if joined and child.deprel != "obl:agent" and not _is_time(child) and not _is_frame(scene, child):
            parts.update(scene.tree.subtree(child.index))
    return parts


def _without_asides(scene: Scene, root: int) -> set[int]:
    """A phrase without its preposition and without what the report adds after a comma ("Bamako, which left in May").

    A relative clause behind a comma is the teller's own more often than the speaker's.
    """
    tree, tokens = scene.tree, scene.analysis.tokens
    parts = set(_nominal(scene, root)) if tokens[root].upos in _NOMINALS else set(tree.subtree(root))
    for index in sorted(parts):
        token = tokens[index]
        if token.deprel != "acl:relcl":
            continue
        below = tree.subtree(index)
        first = below[0]
        if (tokens[first].text == "," or tokens[first - 1].text in {",", "–", "—"}) and below[-1] >= max(parts) - 1:
            parts -= {i for i in parts if i >= first}
            break
    return parts


def _is_frame(scene: Scene, child: Token) -> bool:
    """ "In a statement", "at a briefing": where it was said, not what; "to the envoy": to whom."""
    return child.lemma.lower() in scene.table.lists.documents or scene.tree.case(child.index) in {"to", "with", "during", "after"}


def _made(scene: Scene, said: set[int], root: int, construction: Construction, fronted: bool) -> Content | None:
    spans = scene.runs(said)
    return Content(spans, root, construction, fronted) if spans else None
