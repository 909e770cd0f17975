"""A draft in CLEAR style in, the same draft with the structure of Universal Dependencies out: content words as heads."""

from verbale.language.draft import Draft
from verbale.language.ud_words import WORDS

_VERBAL = frozenset({"VERB", "AUX", "ADJ", "ADV"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_PREDICATES = ("attr", "acomp", "oprd")


def coordination(draft: Draft) -> None:
    """Hang every conjunct on the first one, and conjunctions and commas on the conjunct that follows them."""
    rels, heads = draft.rels, draft.heads
    for token, rel in enumerate(rels):
        if rel == "cc":
            _conjunction(draft, token)
    for token, rel in enumerate(rels):
        if rel == "conj":
            first = heads[token]
            while rels[first] == "conj" and first < token:
                first = heads[first]
            if first != heads[token]:
                draft.attach(token, first)


def _conjunction(draft: Draft, token: int) -> None:
    head = draft.heads[token]
    for kid in draft.kids[head]:
        if kid > token and draft.rels[kid] == "conj":
            draft.attach(token, kid)
            if token and draft.words[token - 1] == "," and draft.rels[token - 1] == "punct":
                draft.attach(token - 1, kid)
            return


def prepositions(draft: Draft) -> None:
    """Let the object of a preposition take its place: `obl` below verbs, `nmod` below nouns, `obl:agent` for agents."""
    for token in range(len(draft.rels) - 1, -1, -1):
        if draft.rels[token] in {"prep", "agent", "dative"} and draft.kids[token]:
            _preposition(draft, token)
    for token, rel in enumerate(draft.rels):
        if rel in {"prep", "agent"}:
            _phrase(draft, token)


def _preposition(draft: Draft, token: int) -> None:
    """Swap one preposition and its object; the relation stays `prep` until every head is in its place."""
    inner = draft.child(token, "pobj")
    if inner >= 0:
        if draft.rels[token] == "dative":
            draft.rels[token] = "prep"
        draft.promote(inner, "case")
        return
    inner = draft.child(token, "pcomp")
    if inner >= 0:
        _clause_behind(draft, token, inner)
        return
    inner = draft.child(token, "amod")
    if inner > token and draft.low[token] == "as" and draft.upos[inner] == "ADJ":  # "described it as unjustified"
        _clause_behind(draft, token, inner)
        return
    inner = draft.child(token, "prep")
    if inner > token and draft.rels[token] != "dative" and draft.child(inner, "case", "mark") >= 0:
        draft.promote(inner, "case")


def _clause_behind(draft: Draft, token: int, inner: int) -> None:
    if draft.tags[inner].startswith("V") or draft.tags[inner] == "MD":
        head = draft.heads[token]
        draft.promote(inner, "mark")
        if head != token:
            draft.rels[inner] = "advcl" if _verbal(draft, head) else "acl"
    else:
        draft.promote(inner, "case")


def _phrase(draft: Draft, token: int) -> None:
    """Name the relation of a prepositional phrase whose head is in place."""
    agent = draft.rels[token] == "agent"
    if draft.child(token, "case") < 0:
        draft.rels[token] = "advmod" if draft.tags[token] == "RB" else "obl"
    elif agent:
        draft.rels[token] = "obl:agent"
    else:
        draft.rels[token] = "obl" if _verbal(draft, draft.heads[token]) else "nmod"


def _verbal(draft: Draft, token: int) -> bool:
    """Whether a phrase below this token is an `obl`: verbs, adjectives, adverbs, and nouns with a copula."""
    return draft.upos[token] in _VERBAL or draft.child(token, "cop") >= 0


def copulas(draft: Draft) -> None:
    """Let the predicate of "be" take its place."""
    for token in range(len(draft.rels) - 1, -1, -1):
        if draft.lemmas[token] == "be" and draft.rels[token] not in {"aux", "auxpass"}:
            _copula(draft, token)


def _copula(draft: Draft, token: int) -> None:
    expletive = draft.child(token, "expl") >= 0
    inner = draft.child(token, *_PREDICATES)
    if expletive:
        if inner >= 0:
            draft.rels[inner] = "nsubj"
        return
    if inner < 0:
        inner = _phrase_predicate(draft, token)
    if inner >= 0:
        draft.promote(inner, "cop")


def _phrase_predicate(draft: Draft, token: int) -> int:
    """The phrase that follows "be" and has no other word for its predicate ("he is in Lagos"), -1 where there is none."""
    if draft.child(token, *_SUBJECTS) < 0:
        return -1
    for kid in draft.kids[token]:
        phrase = draft.rels[kid] == "obl" and draft.child(kid, "case") >= 0
        place = draft.rels[kid] in {"advmod", "obl", "prt"} and draft.low[kid] in WORDS.places
        if kid > token and (phrase or place):
            return kid
    return -1


def amounts(draft: Draft) -> None:
    """Let the sign of a currency be the head of its number ("$ 5 million"), whose own parts stay with it."""
    for token, tag in enumerate(draft.tags):
        head = draft.heads[token]
        if tag == "$" and head > token and draft.tags[head] == "CD":
            parts = list(draft.children(head, "compound", "nummod", "quantmod"))
            draft.promote(token, "nummod")
            for part in parts:
                if part > token and draft.tags[part] == "CD":
                    draft.attach(part, head)


def raising(draft: Draft) -> None:
    """ "Forced them to leave": who leaves is the object of the first verb, the infinitive its `xcomp`."""
    for token, rel in enumerate(draft.rels):
        if rel != "ccomp" or draft.tags[token] not in _INFINITIVES:
            continue
        verb = draft.heads[token]
        subject = draft.child(token, "nsubj")
        if verb < subject < token and draft.child(token, "mark") < 0 and _is_infinitive(draft, token):
            draft.attach(subject, verb, "dobj")
            draft.rels[token] = "xcomp"


_INFINITIVES = frozenset({"VB", "NN", "JJ", "NNS", "VBN", "NNP"})


def _is_infinitive(draft: Draft, token: int) -> bool:
    """Whether "to" stands with a verb, or nothing but the bare verb ("helped him leave")."""
    helpers = [kid for kid in draft.kids[token] if draft.rels[kid] == "aux"]
    return any(draft.tags[kid] == "TO" for kid in helpers) or (draft.tags[token] == "VB" and not helpers)


def told_plural(draft: Draft, noun: int) -> None:
    """ "Told journalists that convoys to the north had been blocked": no clause about journalists; its verb is the subject's noun."""
    listener, that = draft.heads[noun], draft.child(noun, "nsubj")
    main = draft.heads[listener]
    clause = draft.child(main, "ccomp")
    told = draft.lemmas[main] in WORDS.tells and main < listener < that == noun - 1 and draft.low[that] == "that"
    if not told or draft.tags[noun] != "VBZ" or clause < noun or draft.child(clause, "nsubj", "nsubj:pass") >= 0:
        return
    draft.tags[noun], draft.upos[noun] = "NNS", "NOUN"
    draft.attach(noun, clause, "nsubj:pass" if draft.child(clause, "aux:pass") >= 0 else "nsubj")
    draft.attach(that, clause, "mark")
    for kid in draft.children(noun, "obl"):
        draft.rels[kid] = "nmod"


def unwelcome(draft: Draft, persona: int) -> None:
    """ "Declared two envoys persona non grata, saying …": the Latin is what they are declared, and no verb of theirs."""
    verb, who = draft.heads[persona], draft.child(persona, "nsubj")
    if draft.low[persona] not in {"persona", "personae"} or draft.low[persona + 1 : persona + 2] != ["non"]:
        return
    if who > verb:
        draft.attach(who, verb, "obj")
    for kid in list(draft.kids[persona]):
        if kid > persona and draft.rels[kid] in {"advcl", "obl", "punct", "conj", "cc"}:
            draft.attach(kid, verb)
    draft.rels[persona], draft.tags[persona], draft.upos[persona] = "xcomp", "NN", "NOUN"


def passive_goes_on(draft: Draft, clause: int) -> None:
    """ "The boats have been taken away and their crews are being questioned by X": a passive with a subject of its own tells no speech."""
    verb = draft.heads[clause]
    own = draft.child(verb, "nsubj:pass")
    asked = draft.lemmas[verb] in {"question", "interrogate"} and draft.tags[verb] == "VBN"
    if asked and clause < own < verb and draft.child(verb, "aux:pass") > own > draft.child(clause, "mark"):
        draft.promote(clause, "conj")
        for kid in list(draft.kids[clause]):
            if kid in {own, draft.child(clause, "obl:agent")} or (kid > own and kid != verb):
                draft.attach(kid, verb)
