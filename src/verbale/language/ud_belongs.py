"""A tree in Universal Dependencies in, clauses and names that a parser hung on the wrong word mended out.

Whose a participle is, of whom a relative clause tells, and to whom something is given.
"""

from verbale.language.draft import Draft
from verbale.language.ud_words import SUBJECTS, WORDS


def speaking(draft: Draft, verb: int) -> None:
    """ "Wrote to President Ana Rojas demanding that …": a participle of speech behind a person's name is the subject's, not hers."""
    noun = draft.heads[verb]
    clause = draft.heads[noun]
    speaks = draft.lemmas[verb] in WORDS.says | WORDS.speaks and draft.tags[verb] == "VBG"
    named = draft.upos[noun] == "PROPN" and draft.rels[noun] in {"obl", "obj", "iobj"} and clause < noun < verb
    if speaks and named and draft.upos[clause] == "VERB" and draft.child(clause, *SUBJECTS) >= 0:
        draft.attach(verb, clause, "advcl")


def written_to(draft: Draft, verb: int) -> None:
    """ "Wrote to the mayor demanding that …", read as "to" with a clause: he is written to, and who writes demands."""
    mark, person, above = draft.child(verb, "mark"), draft.child(verb, "nsubj"), draft.heads[verb]
    if draft.tags[verb] != "VBG" or not 0 <= mark < person < verb or draft.low[mark] != "to" or above >= mark:
        return
    if draft.lemmas[verb] in WORDS.says | WORDS.speaks and draft.child(above, *SUBJECTS) >= 0:
        draft.attach(person, above, "obl")
        draft.attach(mark, person, "case")
        draft.upos[mark], draft.tags[mark] = "ADP", "IN"


def charged(draft: Draft, noun: int) -> None:
    """ "Accuses them of “hosting gunmen”": what looks like an adjective is what they are said to have done."""
    verb = draft.heads[draft.heads[noun]] if draft.rels[noun] == "nmod" else draft.heads[noun]
    deed, case = draft.child(noun, "amod"), draft.child(noun, "case")
    if (
        draft.lemmas[verb] not in _CHARGES
        or case < 0
        or draft.low[case] != "of"
        or deed < 0
        or draft.tags[deed] != "VBG"
    ):
        return
    opens = [token for token in range(case + 1, deed) if draft.upos[token] != "PUNCT"]
    if opens or draft.child(noun, "det", "nummod", "nmod:poss") >= 0:
        return
    draft.attach(noun, verb)
    draft.promote(deed, "obj")
    draft.rels[deed], draft.upos[deed] = "advcl", "VERB"
    draft.attach(case, deed, "mark")


def beside_infinitive(draft: Draft, verb: int) -> None:
    """ "Called on both to calm down and offered a room": a verb in the tense of the one that governs an infinitive goes on with that."""
    infinitive = draft.heads[verb]
    helped = draft.child(verb, *SUBJECTS, "aux", "aux:pass", "mark") >= 0
    if helped or draft.tags[infinitive] != "VB" or draft.tags[verb] not in {"VBD", "VBZ"} or infinitive > verb:
        return
    above = infinitive
    for _ in range(_CLAUSES):
        if draft.heads[above] == above or draft.tags[above] in {"VBD", "VBZ", "VBP"}:
            break
        above = draft.heads[above]
    if draft.tags[above] == draft.tags[verb] and above < infinitive:
        draft.attach(verb, above)


_CLAUSES = 3  # words between a verb and the infinitive that it governs: "rejected a demand to agree to leave"
_CHARGES = frozenset({"accuse", "suspect", "convict", "acquit"})


def asked_for(draft: Draft, verb: int) -> None:
    """ "Conveyed an invitation from A to B to attend the summit": the infinitive is what is asked for, not why it was conveyed."""
    above, mark = draft.heads[verb], draft.child(verb, "mark")
    noun = next((kid for kid in draft.children(above, "obj") if draft.lemmas[kid] in _ASKED), -1)
    infinitive = draft.tags[verb] == "VB" and 0 <= mark < verb and draft.low[mark] == "to"
    if infinitive and draft.lemmas[above] in _CONVEYS and above < noun < mark:
        draft.attach(verb, noun, "acl")


def ordered(draft: Draft, verb: int) -> None:
    """ "Ordered two embassy staff to leave the country": the infinitive is what they are told to do, and does not describe them."""
    noun, mark = draft.heads[verb], draft.child(verb, "mark")
    above = draft.heads[noun]
    infinitive = draft.tags[verb] == "VB" and 0 <= mark < verb and draft.low[mark] == "to"
    told = draft.rels[noun] == "obj" and draft.lemmas[above] in _ORDERS and above < noun < mark
    if infinitive and told and draft.child(verb, *SUBJECTS) < 0 and draft.child(above, "xcomp", "ccomp") < 0:
        draft.attach(verb, above, "xcomp")


def summing_up(draft: Draft, noun: int) -> None:
    """ "They read the mails, two officials told us, in what was the deepest intrusion": what sums up belongs to what is told."""
    cue = draft.heads[noun]
    content = draft.child(cue, "ccomp")
    subject = draft.child(noun, "nsubj")
    if 0 <= content < cue < subject < noun and draft.low[subject] == "what" and draft.child(noun, "cop") >= 0:
        draft.attach(noun, content)


def summative(draft: Draft, noun: int) -> None:
    """ "Exchanged 15 prisoners, a move hailed by mediators": what the whole deed is called is no second object of it."""
    verb = draft.heads[noun]
    det = draft.child(noun, "det")
    called = (
        draft.lemmas[noun] in _CALLED and 0 < det < noun and draft.low[det] in {"a", "an"} and draft.low[det - 1] == ","
    )
    if called and 0 <= draft.child(verb, "obj") < noun:
        draft.attach(noun, verb, "appos")


_CALLED = frozenset(
    {"move", "step", "decision", "gesture", "development", "measure", "charge", "claim", "blow", "setback"}
)


def so_called(draft: Draft, charge: int) -> None:
    """ "Accuses them of plotting, a charge opposition leader Ana Rojas calls absurd": the noun stands for itself, who calls it so beside it."""
    opens = charge > 1 and draft.low[charge - 1] in {"a", "an"} and draft.low[charge - 2] == ","
    if not opens or draft.lemmas[charge] not in _CHARGED or not charge < draft.heads[charge]:
        return
    near = range(charge + 1, min(charge + _PHRASE, len(draft.low)))
    verb = next((t for t in near if draft.tags[t] in {"VBZ", "VBD"} and draft.lemmas[t] in _CALLS), -1)
    subject = next((t for t in range(charge + 1, verb) if draft.heads[t] not in range(charge, verb)), -1)
    above = draft.heads[verb]
    if verb < 0 or subject < 0 or above >= charge or draft.tags[subject][0] != "N":
        return
    draft.attach(charge, above, "appos")
    draft.attach(charge - 1, charge, "det")
    draft.attach(verb, charge, "acl:relcl")
    draft.attach(subject, verb, "nsubj")


_CHARGED = frozenset({"charge", "claim", "accusation", "allegation", "assertion"})
_CALLS = frozenset({"call", "deny", "reject", "dismiss", "describe", "dispute"})
_PHRASE = 10  # tokens from the noun to the verb


def reduced(draft: Draft, participle: int) -> None:
    """ "Crossed the line agreed in July and opened fire": a bare participle right behind an object describes it, and tells no clause."""
    noun, above = participle - 1, draft.heads[participle]
    plain = draft.tags[participle] == "VBN" and draft.child(participle, "aux", "aux:pass", "mark", "cop", "obj") < 0
    object_of = above < noun and draft.rels[noun] in {"nsubj", "nsubj:pass"} and draft.heads[noun] == participle
    if plain and object_of and draft.lemmas[above] not in _PERCEIVES | WORDS.reports and draft.child(above, "obj") < 0:
        draft.attach(noun, above, "obj")
        draft.attach(participle, noun, "acl")


_PERCEIVES = frozenset(
    {
        "see",
        "hear",
        "find",
        "want",
        "keep",
        "leave",
        "have",
        "get",
        "make",
        "need",
        "watch",
        "order",
        "know",
        "tell",
        "let",
    }
)
_ORDERS = frozenset({"order", "urge", "instruct", "ask", "tell", "force", "compel", "persuade", "command", "direct"})
_CONVEYS = frozenset(
    {"convey", "deliver", "issue", "hand", "extend", "send", "receive", "pass", "bring", "bear", "accept", "transmit"}
)
_ASKED = frozenset({"invitation", "request", "appeal", "order", "offer", "demand", "plea", "call"})


def given(draft: Draft, name: int) -> None:
    """ "Granted the United States access": a name before what is given is whom it is given to, and no part of it."""
    thing = draft.heads[name]
    verb = draft.heads[thing]
    gives = draft.lemmas[verb] in _GIVES and draft.rels[thing] == "obj" and draft.child(verb, "iobj") < 0
    if (
        gives
        and (draft.upos[name] == "PROPN" or draft.tags[name] == "NNS")
        and draft.lemmas[thing] in _GIVEN
        and verb < name < thing
    ):
        draft.attach(name, verb, "iobj")
        for kid in draft.kids[thing]:
            if kid < name:
                draft.attach(kid, name)


_GIVES = frozenset({"grant", "give", "deny", "offer", "promise", "refuse", "allow", "guarantee"})
_GIVEN = frozenset({
    "access", "asylum", "permission", "right", "status", "citizenship", "refuge", "guarantee", "sanctuary", "immunity", "protection", "entry",
    "clearance", "licence", "license", "visa", "time",
})  # fmt: skip


def singular_relative(draft: Draft, clause: int) -> None:
    """ "The union of the dam's workers, which has …": a singular verb behind a plural tells of the noun above."""
    many, who = draft.heads[clause], draft.child(clause, "nsubj", "nsubj:pass")
    verb = next(draft.children(clause, "aux", "aux:pass", "cop"), clause)
    single = draft.tags[verb] == "VBZ" or draft.low[verb] == "was"
    if not single or who < 0 or draft.low[who] not in {"who", "which"} or draft.tags[many] != "NNS":
        return
    plural = draft.low[many].endswith("s") and draft.lemmas[many] != draft.low[many]
    above = draft.heads[many]
    lone = draft.child(many, "conj") < 0 and draft.rels[many] == "nmod"
    if plural and lone and draft.tags[above] in {"NN", "NNP", "CD"} and above < many < who:
        draft.attach(clause, above)


def plural_relative(draft: Draft, clause: int) -> None:
    """ "Protesters led by Ana Rojas, who accuse …": a plural verb behind "who" tells of those before, not of the one."""
    one, who = draft.heads[clause], draft.child(clause, "nsubj")
    verb = next(draft.children(clause, "aux", "cop"), clause)
    plural = draft.tags[verb] == "VBP" or draft.low[verb] == "were"
    if not plural or who < 0 or draft.low[who] not in {"who", "which"} or draft.tags[one] not in {"NN", "NNP"}:
        return
    if draft.child(one, "conj") >= 0 or draft.rels[one] == "conj":
        return
    above = draft.heads[one]
    above = draft.heads[above] if draft.rels[above] == "acl" else above
    if draft.tags[above] in {"NNS", "NNPS"} and above < one < who:
        draft.attach(clause, above)


def own_subject(draft: Draft, verb: int) -> None:
    """ "Crowds burned shops and police shot a man": what stands between "and" and a finite verb is its subject, no second object."""
    finite = draft.tags[verb] in {"VBD", "VBZ", "VBP"} and draft.child(verb, "cc", *SUBJECTS) < 0
    noun = verb - 1
    if not finite or noun < 1 or draft.upos[noun] not in {"NOUN", "PROPN"}:
        return
    while draft.rels[noun] in {"flat", "compound"} and draft.heads[noun] < verb:
        noun = draft.heads[noun]
    joint, listed = draft.child(noun, "cc"), draft.heads[noun]
    between = draft.rels[noun] == "conj" and draft.heads[verb] < listed < joint < noun
    if between and draft.rels[listed] in {"obj", "obl", "nmod"} and draft.low[joint] in {"and", "but"}:
        draft.attach(noun, verb, "nsubj")
        draft.attach(joint, verb)


def called_so(draft: Draft, name: int) -> None:
    """ "Called the decision “blackmail”": the noun before the opening mark is what is called so, and no part of the name."""
    verb = draft.heads[name]
    opening = next((at for at in range(name - 1, verb, -1) if draft.upos[at] == "PUNCT"), -1)
    if draft.lemmas[verb] not in _NAMES_IT or draft.low[opening] not in _OPENING or opening < verb:
        return
    called = opening - 1
    inner = draft.rels[called] in {"nmod", "compound", "nmod:unmarked"} and draft.heads[called] == name
    if inner and draft.upos[called] in {"NOUN", "PROPN"}:
        own = [kid for kid in draft.kids[name] if kid < called]
        draft.attach(called, verb, "obj")
        draft.rels[name] = "xcomp"
        for kid in own:
            draft.attach(kid, called)


_NAMES_IT = frozenset({"call", "label", "brand", "dub", "term", "deem", "pronounce"})
_OPENING = frozenset({'"', "“", "”", "'", "‘", "«", "„", "``"})


def wielded(draft: Draft, noun: int) -> None:
    """ "Opened fire on strikers with tear gas and shotguns": what they are fired at with is the shooters'."""
    victim, case = draft.heads[noun], draft.child(noun, "case")
    verb = draft.heads[victim]
    suffers = draft.rels[victim] in {"obj", "obl"} and verb < victim < noun and draft.upos[verb] == "VERB"
    if suffers and case > victim and draft.low[case] == "with" and draft.lemmas[noun].lower() in _WIELDED:
        draft.attach(noun, verb, "obl")


_WIELDED = frozenset(
    "gas teargas bullet baton truncheon cannon stone rock stick knife machete gun shotgun rifle howitzer artillery mortar rocket missile"
    " drone grenade shell bomb bottle brick pistol club whip pellet spray hose fire".split()
)


def came_of_it(draft: Draft, verb: int) -> None:
    """ "Accused the army of bombing a market, killing 31": what came of it belongs to the deed charged, not to the charge."""
    charge = draft.heads[verb]
    if draft.tags[verb] != "VBG" or draft.lemmas[verb] not in _RESULTS or draft.lemmas[charge] not in _CHARGES:
        return
    below = [*draft.kids[charge], *(kid for noun in draft.children(charge, "obj") for kid in draft.kids[noun])]
    deeds = [kid for kid in below if draft.tags[kid] == "VBG" and kid < verb and draft.child(kid, "mark") >= 0]
    if deeds and draft.words[verb - 1] == "," and draft.child(verb, "mark") < 0:
        draft.attach(verb, deeds[-1], "advcl")


_RESULTS = frozenset({"kill", "wound", "injure", "leave", "destroy", "displace", "maim", "damage", "force", "cause"})


def left(draft: Draft, state: int) -> None:
    """ "The raid left ten rebels dead": what they were left is said of the deed, and does not describe them."""
    noun = draft.heads[state]
    verb = draft.heads[noun]
    told = state > noun > verb and draft.lemmas[verb] == "leave" and draft.rels[noun] == "obj"
    if told and draft.low[state] in {"dead", "wounded", "injured", "homeless"}:
        draft.attach(state, verb, "xcomp")
