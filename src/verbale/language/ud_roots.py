"""A tree in Universal Dependencies in, sentences mended out of which the parser has lost the verb: it saw a noun with a participle."""

from verbale.language.draft import Draft

_NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS"})
_PAST = frozenset({"VBD", "VBN"})
_COMPLEMENTS = ("obj", "iobj", "xcomp", "ccomp")
_SUBJECT = ("nsubj", "nsubj:pass")


def lost_verbs(draft: Draft) -> None:
    """Let the verb be the head of each sentence of which the parser made a noun, or a verb behind it, the head."""
    for token, rel in enumerate(draft.rels):
        if rel == "root" and draft.tags[token] in _NOMINAL:
            _behind_relative(draft, token)
        elif draft.tags[token] == "VBD" and rel in {"nmod", "compound"}:
            _first_of_two(draft, token)


def _behind_relative(draft: Draft, noun: int) -> None:
    """ "State House, which accepted it, [named] X as his successor", "the group's wing, which claimed it, [threatened] to go on".

    A participle behind a noun has neither object nor infinitive of its own.
    """
    verb = next((kid for kid in draft.children(noun, "acl") if draft.tags[kid] in _PAST), -1)
    relative = draft.child(noun, "acl:relcl")
    closed = noun < relative < verb and draft.words[verb - 1] == ","
    if not closed or draft.child(verb, "aux", "aux:pass", "obl:agent", *_SUBJECT) >= 0:
        return
    if draft.child(verb, *_COMPLEMENTS) < verb and not any(
        draft.tags[kid] == "VB" for kid in draft.children(verb, "advcl")
    ):
        return
    behind = [kid for kid in draft.kids[noun] if kid > verb]
    draft.promote(verb, "nsubj")
    draft.tags[verb] = "VBD"
    for kid in list(draft.kids[verb]):
        if kid < verb and kid != noun and kid != verb - 1:
            draft.attach(kid, noun)
    for kid in behind:
        draft.rels[kid] = "obl" if draft.rels[kid] == "nmod" else draft.rels[kid]


def _first_of_two(draft: Draft, verb: int) -> None:
    """ "Officers from Fujian [boarded] and checked a ferry": the first of two verbs is no part of the name before it."""
    noun = draft.heads[verb]
    while noun != draft.heads[noun] and draft.rels[noun] not in _SUBJECT:
        noun = draft.heads[noun]
    second = draft.heads[noun]
    paired = (
        draft.low[verb + 1 : verb + 2] == ["and"] and draft.tags[second] == "VBD" and second in {verb + 2, verb + 3}
    )
    if draft.rels[noun] != "nsubj" or not paired:
        return
    above = draft.heads[verb]
    for kid in list(draft.kids[verb]):  # the preposition and the name that the verb was taken into
        if kid < verb:
            draft.attach(kid, above, "nmod" if draft.tags[kid] in _NOMINAL else draft.rels[kid])
    _rehang_case(draft, above, verb)
    draft.attach(verb, second, "conj")
    draft.promote(verb, "conj")
    draft.attach(verb + 1, second, "cc")
    for kid in list(draft.kids[verb]):
        if kid > second:
            draft.attach(kid, second)


def _rehang_case(draft: Draft, noun: int, verb: int) -> None:
    """The preposition that stood at the verb goes to the name between them."""
    name = next((kid for kid in draft.kids[noun] if draft.rels[kid] == "nmod" and kid < verb), -1)
    for kid in list(draft.kids[noun]):
        if draft.rels[kid] == "case" and noun < kid < name:
            draft.attach(kid, name)


def elided_passive(draft: Draft, verb: int) -> None:
    """ "Four were hurt and 13 protesters [arrested]": a participle behind its subject, whose auxiliary was told before, is a passive too."""
    first, subject = draft.heads[verb], draft.child(verb, "nsubj")
    told = draft.child(first, "aux:pass") >= 0 and draft.tags[first] == "VBN" and first < subject == verb - 1
    own = draft.child(verb, "aux", "aux:pass", "cop", "obl:agent", *_COMPLEMENTS) >= 0
    if told and not own and draft.tags[verb] in _PAST and draft.lemmas[verb] in _DONE_TO:
        draft.tags[verb], draft.rels[subject] = "VBN", "nsubj:pass"


_DONE_TO = frozenset(
    """wound injure hurt kill arrest detain abduct kidnap displace destroy damage free release jail evacuate rescue deport expel seize
    loot torch suspend dismiss convict acquit charge sentence fine hospitalise hospitalize behead shoot capture burn close""".split()
)


def fined(draft: Draft, verb: int) -> None:
    """ "Were picked up and later [fined] $20 each": behind a passive, with a sum for its object, it is a passive too."""
    first, sum_ = draft.heads[verb], draft.child(verb, "obj")
    told = draft.child(first, "aux:pass") >= 0 and draft.tags[first] == "VBN" and draft.lemmas[verb] == "fine"
    if told and draft.child(verb, "aux", *_SUBJECT) < 0 and sum_ >= 0 and draft.low[sum_].endswith(_SIGNS):
        draft.tags[verb] = "VBN"
        subject = draft.child(first, "nsubj:pass")
        draft.rels[sum_] = "obl:npmod" if subject >= 0 else "obj"


_SIGNS = (
    "$",
    "€",
    "£",
    "dollars",
    "euros",
    "francs",
    "pesos",
    "pounds",
    "rupees",
    "shillings",
    "rand",
    "roubles",
    "rubles",
)


def nearer_clause(draft: Draft, verb: int) -> None:
    """ "Farmers blocked the road; police evicted them and [injured] 12": a verb behind "and" goes on with the clause that stands behind the semicolon."""
    first, link = draft.heads[verb], verb - 1
    if (
        draft.low[link] != "and"
        or draft.child(verb, *_SUBJECT, "aux", "aux:pass") >= 0
        or ";" not in draft.low[first:link]
    ):
        return
    beside = [
        kid
        for kid in draft.kids[first]
        if draft.low.index(";", first) < kid < link and draft.tags[kid] == draft.tags[verb]
    ]
    if beside and draft.child(beside[-1], *_SUBJECT) >= 0:
        draft.attach(verb, beside[-1])
        if draft.heads[link] == first:
            draft.attach(link, verb, "cc")


def two_contents(draft: Draft, verb: int) -> None:
    """ "Nine soldiers were killed and five others [wounded] when …, the army said": what is told behind "and" is coordinated with what is told before it."""
    cue = draft.heads[verb]
    first = max((kid for kid in draft.children(cue, "ccomp") if kid < verb), default=-1)
    link = draft.child(first, "cc") if first >= 0 else -1
    opens = min((kid for kid in draft.kids[verb] if draft.rels[kid] in _SUBJECT), default=-1)
    if (
        not first < link < opens < verb < cue
        or draft.low[link] != "and"
        or draft.child(verb, "mark", "aux", "aux:pass") >= 0
    ):
        return
    if draft.child(first, "aux:pass") >= 0 and draft.lemmas[verb] in _DONE_TO:
        draft.attach(verb, first, "conj")
        draft.attach(link, verb, "cc")
        elided_passive(draft, verb)


def further_object(draft: Draft, noun: int) -> None:
    """ "Killed a commissioner, X, and [her driver] on Tuesday": a noun behind "and" goes with the object, and a day behind it with the verb."""
    verb, joint = draft.heads[noun], draft.child(noun, "cc")
    first = draft.child(verb, "obj")
    plain = draft.upos[noun] in {"NOUN", "PROPN"} and draft.child(noun, "case", "cop", *_SUBJECT) < 0
    if not plain or draft.upos[verb] != "VERB" or not verb < first < joint < noun:
        return
    draft.attach(noun, first, "conj")
    for day in draft.children(noun, "nmod"):
        if draft.low[day] in _WEEKDAYS:
            draft.attach(day, verb, "obl")


_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def nominal_participles(draft: Draft) -> None:
    """ "Freed the detained on Monday", "two of the wounded": a participle behind an article alone stands for people."""
    for token, rel in enumerate(draft.rels):
        if rel == "obj" and draft.tags[token] == "CD":
            _counted_hurt(draft, token)
        if draft.low[token] == "junta" and draft.tags[token] == "JJ":  # an adjective to the tagger
            draft.tags[token], draft.upos[token], draft.lemmas[token] = "NN", "NOUN", "junta"
        person = draft.heads[token]
        if rel != "det" or person != token + 1 or draft.tags[person] not in _PAST:
            continue
        if draft.rels[person] in _ARGUMENTS and draft.child(person, *_COMPLEMENTS, "obl:agent") < 0:
            draft.tags[person], draft.upos[person], draft.lemmas[person] = "JJ", "ADJ", draft.low[person]
            for kid in draft.children(person, "obl"):
                if draft.upos[draft.heads[person]] == "VERB":
                    draft.attach(kid, draft.heads[person])


_ARGUMENTS = frozenset({"obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "nsubj", "nsubj:pass", "conj"})


def _counted_hurt(draft: Draft, number: int) -> None:
    """ "Treated 40 wounded": so many people, and nobody who wounded them."""
    verb, hurt = draft.heads[number], number + 1
    if draft.lemmas[verb] not in _CARES or draft.low[hurt : hurt + 1] not in (["wounded"], ["injured"]):
        return
    if draft.heads[hurt] == verb:
        draft.attach(hurt, number, "acl")
    if draft.heads[hurt] == number:
        draft.promote(hurt, "nummod")
        draft.tags[hurt], draft.upos[hurt], draft.lemmas[hurt] = "JJ", "ADJ", draft.low[hurt]


_CARES = frozenset({"treat", "receive", "evacuate", "carry", "transport", "rescue", "admit", "bring", "take"})


CONJOINED = (nearer_clause, elided_passive, fined, further_object)  # mended at a word that is coordinated with another
