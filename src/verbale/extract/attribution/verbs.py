"""A scene in, the attributions made by verbs and adjectives out."""

from collections.abc import Iterator
from dataclasses import replace

from verbale.extract.arguments import is_passive
from verbale.extract.attribution import backward, contents, forms, sources
from verbale.extract.attribution.parts import Content, Found
from verbale.extract.attribution.record import TELLS, Attribution, Construction
from verbale.extract.attribution.scene import Scene
from verbale.extract.tree import bare
from verbale.records.analysis import Token
from verbale.records.text import Span
from verbale.records.voice import SpeechKind
from verbale.reference.cues import Cue, Implies
from verbale.reference.noun_kinds import noun_kinds

_NEGATORS = frozenset({"not", "n't", "n’t", "never", "neither", "nor"})
_NO_CUES = frozenset({"amod", "aux", "case", "compound"})  # "the said man", "including"
_AHEAD = frozenset({"will", "shall", "would", "may", "might", "could", "should", "'ll", "’ll"})
_ASPECT = frozenset({"continue", "go", "begin", "start", "proceed", "have", "come", "hasten", "use"})
_PHRASAL = 2  # words of "call for"; longer cues have their object among them ("cast doubt on")
_WITHIN = 8  # tokens behind a cue verb within which its further words stand ("call urgently and publicly on")


def of_verbs(scene: Scene) -> Iterator[Attribution]:
    """Every attribution whose cue is a verb, in the order of the text."""
    for token in scene.tree.tokens:
        if token.upos == "VERB" and bare(token.deprel) not in _NO_CUES and scene.table.verb(token.lemma.lower()):
            yield from _of_verb(scene, token)


def of_adjectives(scene: Scene) -> Iterator[Attribution]:
    """Every attribution whose cue is an adjective with a subject ("is adamant that")."""
    for token in scene.tree.tokens:
        rows = scene.table.adjective(token.text.lower()) if token.upos in {"ADJ", "VERB"} else ()
        subject = scene.tree.child(token.index, "nsubj") if rows else None
        if not scene.reads(token) or subject is None or subject.text.lower() == "it":
            continue  # "it is not clear who": nobody says so
        for cue in rows:
            content = contents.of_verb(scene, Found(token.index, cue, (), None))
            if content is not None:
                yield made(scene, Found(token.index, cue, (), None), content, sources.of_verb(scene, token.index))
                break


def _of_verb(scene: Scene, token: Token) -> Iterator[Attribution]:
    before = _sentence_before(scene, token)
    if before is not None:
        yield before
    if before is not None or not scene.reads(token) or _only_reminds(scene, token):
        return
    for cue in scene.table.verb(token.lemma.lower()):
        found = _matched(scene, token, cue)
        content = contents.of_verb(scene, found) if found is not None else None
        if found is None or content is None:
            continue
        source = sources.of_verb(scene, token.index, inverted=content.fronted)
        if "from" in cue.speaker and cue.words[-1] == "from" and found.object is not None:
            source = sources.named(scene, sources.nominal_conjuncts(scene, found.object))
        if _is_told(scene, token, cue, content, source) and not _is_bare_deed(scene, token, cue, content):
            yield made(scene, found, content, source)
            return
    yield from _denial_of_noun(scene, token)


def _only_reminds(scene: Scene, token: Token) -> bool:
    """ "It is worth mentioning that", "it will be recalled that", "it should be noted that": the teller's own words, and nobody else's."""
    if token.lemma not in _REMINDS:
        return False
    worth = scene.tree.tokens[token.head].lemma == "worth"
    it = any(t.text.lower() == "it" for t in scene.tree.children(token.index) if t.index < token.index)
    modal = any(t.xpos == "MD" for t in scene.tree.all_children(token.index, "aux"))
    return worth or (it and modal and is_passive(scene.tree, token.index))


_REMINDS = frozenset({"mention", "recall", "note", "remember", "add", "stress", "emphasise", "emphasize", "remark"})


def _denial_of_noun(scene: Scene, token: Token) -> Iterator[Attribution]:
    """ "A charge that the army denies", "claims the court rejected as baseless": the noun or clause before is what is denied."""
    rows = scene.table.verb(token.lemma.lower())
    if rows[0].implies is not Implies.DENIES or not _is_relative(scene, token):
        return
    source = sources.of_verb(scene, token.index)
    if not _is_speaker(scene, source):
        return
    noun = scene.tree.tokens[token.head]
    if token.head in source.heads or not source.heads or not backward.is_claimed(scene, noun, token):
        return
    found = Found(token.index, rows[0], (), None)
    content = Content((noun.span,), noun.index, Construction.ANAPHORIC)
    yield replace(made(scene, found, content, source), anaphoric=True, construction=Construction.ANAPHORIC)


def _is_relative(scene: Scene, token: Token) -> bool:
    return token.deprel == "acl:relcl" or (token.deprel == "acl" and backward.is_gap(scene, token))


def _sentence_before(scene: Scene, token: Token) -> Attribution | None:
    """What "This was announced by the ministry." refers to: the sentence before it."""
    tree = scene.tree
    subject = tree.child(token.index, "nsubj:pass")
    cue = scene.table.verb(token.lemma.lower())[0]
    if (
        subject is None
        or subject.lemma.lower() not in {"this", "that"}
        or tree.children(subject.index)
        or token.sentence == 0
    ):
        return None
    agents = sources.agents(scene, token.index)
    if not agents or not cue.implies.spoken:
        return None
    before = scene.analysis.sentences[token.sentence - 1].span
    content = Content((before,), None, Construction.PASSIVE)
    return made(scene, Found(token.index, cue, (), None), content, sources.named(scene, agents))


def _is_bare_deed(scene: Scene, token: Token, cue: Cue, content: Content) -> bool:
    """Whether a cue with a mere phrase tells of no utterance: "to press for a rise", "asked not to be named", "noted it".

    An infinitive is a purpose or possibility; within a quotation the speaker only uses the word; a pronoun is no content.
    """
    if content.construction not in {Construction.COMPLEMENT, Construction.PASSIVE}:
        return False
    if scene.quote_at(token.span.start) is not None or _is_done_by_hand(scene, token, cue, content):
        return True
    if (backward.is_pronoun(scene, content) and cue.implies is not Implies.DENIES) or _is_formula(scene, content):
        return True
    return cue.implies.spoken and forms.is_infinitive(scene, token.index) and not _goes_on(scene, token)


def _is_done_by_hand(scene: Scene, token: Token, cue: Cue, content: Content) -> bool:
    """ "Moved the guns", "said nothing", "dismissed the commander": no words, but a deed, a silence, a person."""
    if cue.words == ("call",) and scene.tokens_in(content.spans[0])[0].text.lower() in _ITSELF:
        return True  # "a group calling itself X" only bears that name
    if cue.words == ("call",) and _calls_together(scene, token):
        return True
    if any(scene.quotes_in(part) for part in content.spans):
        return False
    if cue.words == ("put",) and not any(t.upos == "NUM" for part in content.spans for t in scene.tokens_in(part)):
        return True  # "put its troops at Kousseri on alert"
    words = {t.text.lower() for part in content.spans for t in scene.tokens_in(part) if t.upos != "PUNCT"}
    if token.lemma.lower() in scene.table.lists.deeds or words <= scene.table.lists.empty:
        return True
    root = None if content.root is None else scene.tree.tokens[content.root]
    people = root is not None and root.upos == "NOUN" and bool(noun_kinds().of_noun(root.lemma.lower()) & _PEOPLE)
    return people and cue.words == ("dismiss",)


def _calls_together(scene: Scene, verb: Token) -> bool:
    """ "Called a crisis meeting for Tuesday, even as …": nothing is said."""
    called = scene.tree.child(verb.index, "obj")
    return called is not None and called.lemma in _MEETINGS and scene.tree.child(verb.index, "xcomp", "ccomp") is None


_MEETINGS = frozenset({"meeting", "session", "conference", "summit", "election", "referendum", "vote", "strike"})
_ITSELF = frozenset({"itself", "himself", "herself", "themselves"})
_PEOPLE = frozenset({"person", "actor"})


def _is_formula(scene: Scene, content: Content) -> bool:
    """ "Asked not to be named", "spoke on condition of anonymity": how sources are hidden."""
    formulas = scene.table.lists.formulas
    return content.root is not None and scene.tree.tokens[content.root].lemma.lower() in formulas


def _goes_on(scene: Scene, token: Token) -> bool:
    """ "Continued to demand", "had to admit"."""
    return scene.tree.tokens[token.head].lemma in _ASPECT and bare(token.deprel) == "xcomp"


def _matched(scene: Scene, token: Token, cue: Cue) -> Found | None:
    """The cue's further words behind the verb, each below it; None where one is missing."""
    words: list[int] = []
    object_: int | None = None
    here, tokens = token.index, scene.tree.tokens
    for word in cue.extra:
        place = _next(scene, token, word, here)
        if place is None:
            return None
        words.append(place)
        here = place
    if words and tokens[words[-1]].deprel == "case":
        object_ = tokens[words[-1]].head
        if forms.is_time(tokens[object_]) or _has_object_between(scene, token, cue, words):
            return None
    return Found(token.index, cue, tuple(words), object_)


def _has_object_between(scene: Scene, verb: Token, cue: Cue, words: list[int]) -> bool:
    """ "Call a strike for Monday" is no "call for", though "ask the sides for restraint" is "ask for"."""
    taken = scene.tree.child(verb.index, "obj")
    if taken is None or "obj" in cue.addressee or taken.index in words or len(cue.words) > _PHRASAL:
        return False
    return verb.index < taken.index < words[-1]


def _next(scene: Scene, verb: Token, word: str, behind: int) -> int | None:
    tokens = scene.tree.tokens
    for token in tokens[behind + 1 : min(behind + 1 + _WITHIN, verb.index + 2 * _WITHIN)]:
        if token.sentence != verb.sentence:
            return None
        if (token.text.lower() == word or token.lemma.lower() == word) and _hangs_below(scene, token, verb):
            return token.index
    return None


def _hangs_below(scene: Scene, token: Token, verb: Token) -> bool:
    """Whether a particle, preposition or noun belongs to the verb: its child, or the case mark of a child."""
    if token.head == verb.index:
        return True
    head = scene.tree.tokens[token.head]
    if token.deprel in {"case", "mark", "amod", "advmod"} and head.head == verb.index:
        return True
    above = scene.tree.tokens[head.head]
    return token.deprel == "case" and head.deprel == "nmod" and above.head == verb.index and above.index < token.index


def _is_told(scene: Scene, token: Token, cue: Cue, content: Content, source: sources.Source) -> bool:
    """Whether it is an attribution: somebody says it, or it is hearsay in a passive ("is said to have", "it was reported")."""
    if source.heads or source.document is not None:
        return _is_speaker(scene, source)
    if content.construction is Construction.PASSIVE and "at" in cue.phrases:
        return True  # "turnout was put at 61 per cent"
    if content.construction is Construction.COMPLEMENT or not is_passive(scene.tree, token.index):
        return content.construction is not Construction.COMPLEMENT and content.fronted
    if content.construction is Construction.CLAUSE:
        return True
    return forms.is_raised(scene, token.index) and (cue.implies.spoken or cue.implies is Implies.BELIEVES)


def _is_speaker(scene: Scene, source: sources.Source) -> bool:
    """No expletive and no clause as speaker ("it seems", "there")."""
    tokens = [scene.tree.tokens[h] for h in source.heads]
    return not any(t.deprel.startswith("expl") or t.lemma.lower() == "there" for t in tokens)


def made(scene: Scene, found: Found, content: Content, source: sources.Source) -> Attribution:
    """Cue, content and source in, the Attribution out."""
    verb = found.verb
    negated = any(c.text.lower() in _NEGATORS for c in scene.tree.children(verb))
    implies = _implied(scene, found, content, negated=negated)
    pointing = implies is Implies.DENIES and backward.points_back(scene, content)
    return Attribution(
        cue=cue_span(scene, verb, found.words),
        cue_head=verb,
        source=source.heads,
        source_span=source.span,
        content=content.spans,
        root=content.root,
        kind=SpeechKind.INDIRECT,
        implies=implies,
        construction=_construction(scene, verb, content),
        addressee=tuple(i for i in sources.addressee(scene, verb, found.cue) if i != content.root),
        document=source.document,
        anaphoric=pointing,
        negated=negated,
        ahead=content.construction is Construction.COMPLEMENT and _is_ahead(scene, verb),
        silent=negated and content.construction is Construction.CLAUSE and _says_nothing(scene, found),
    )


def _says_nothing(scene: Scene, found: Found) -> bool:
    """ "Did not say whether", "neither confirmed nor denied that"; but who does not deny it lets it stand."""
    above = scene.tree.tokens[scene.tree.tokens[found.verb].head]
    neither = scene.tree.tokens[found.verb].deprel == "conj" and any(
        cue.implies in TELLS for cue in scene.table.verb(above.lemma.lower())
    )
    return found.cue.implies in TELLS or (found.cue.implies is Implies.DENIES and neither)


def _is_ahead(scene: Scene, verb: int) -> bool:
    """ "Will offer talks", "may call for help": an act of speech that has not been done."""
    return any(c.xpos == "MD" and c.lemma.lower() in _AHEAD for c in scene.tree.all_children(verb, "aux"))


def _implied(scene: Scene, found: Found, content: Content, *, negated: bool) -> Implies:
    """What the cue implies, except that a claim called untrue is denied, and what is not denied is let stand."""
    if backward.is_called_false(scene, content) or backward.calls_false(scene, found.verb, content):
        return Implies.DENIES
    return Implies.CONFIRMS if negated and found.cue.implies is Implies.DENIES else found.cue.implies


def _construction(scene: Scene, verb: int, content: Content) -> Construction:
    if backward.is_pronoun(scene, content):
        return Construction.ANAPHORIC
    relays = content.root is not None and sources.quoting(scene, content.root) == verb
    return Construction.RELAY if relays else content.construction


def cue_span(scene: Scene, verb: int, words: tuple[int, ...]) -> Span:
    """The characters of the cue: the verb, and further words where they stand right behind it."""
    last = verb
    for word in words:
        if word == last + 1:
            last = word
    return scene.tree.span(verb, last + 1)
