"""A tree in Universal Dependencies in, clauses mended out that the parser hung on the clause or name before the one they belong to."""

from verbale.language.draft import Draft
from verbale.language.ud_words import FINITE, SUBJECTS, WORDS

_TIMES = frozenset({"hour", "day", "week", "month", "year", "minute"})
_ITSELF = frozenset({"himself", "herself", "itself", "themselves", "myself", "ourselves"})
_SAYS = frozenset({"say", "add", "claim", "argue", "complain", "allege", "note", "insist"})
_CALLED = frozenset({"meeting", "session", "conference", "summit", "election", "referendum", "strike", "rally"})
_HAPPENS = frozenset(
    "talk negotiation meeting session strike protest violence fighting clash ceasefire truce deal vote trial visit rally tension".split()
)
_ASKS = frozenset({"ask", "question", "press"})
_ANSWERS = frozenset({"answer", "reply", "decline", "refuse", "respond"})


def called(draft: Draft, name: int) -> None:
    """ "Called Ana Rojas to thank her": a name without an object beside it is the object, not what somebody is called."""
    verb = draft.heads[name]
    meant = draft.upos[name] == "PROPN" or draft.lemmas[name] in _CALLED  # "called a crisis meeting"
    if (
        meant
        and draft.lemmas[verb] == "call"
        and draft.tags[verb] != "VBN"
        and name > verb
        and draft.child(verb, "obj", "nsubj:pass") < 0
    ):
        draft.rels[name] = "obj"


def baton(draft: Draft, noun: int) -> None:
    """ "Police baton-charged them": who charges stands before the first half of the verb, and is no part of it."""
    verb = draft.heads[noun]
    hyphened = draft.low[noun + 1 : noun + 2] == ["-"] and verb == noun + 2 and draft.tags[verb] in {"VBD", "VBN"}
    if hyphened and draft.lemmas[noun] == "baton" and draft.child(verb, *SUBJECTS) < 0:
        for force in list(draft.children(noun, "compound", "nmod", "nmod:unmarked", "amod")):
            if draft.upos[force] in {"NOUN", "PROPN"}:
                draft.attach(force, verb, "nsubj")


def time_given(draft: Draft, time: int) -> None:
    """ "Gave the rulers one month to free him": what they are given is the time."""
    verb = draft.heads[time]
    given = draft.child(verb, "obj")
    if draft.lemmas[verb] == "give" and draft.lemmas[time] in _TIMES and verb < given < time:
        draft.rels[given], draft.rels[time] = "iobj", "obj"


def by_himself(draft: Draft, helper: int) -> None:
    """ "The judges, whom he had himself criticised": the participle is the clause, and "himself" nobody's subject."""
    verb = draft.child(helper, "ccomp")
    own = draft.child(verb, *SUBJECTS) if verb >= 0 else -1
    helps = draft.lemmas[helper] in {"have", "be"} and draft.tags[verb] == "VBN"
    if helps and own == verb - 1 and own == helper + 1 and draft.low[own] in _ITSELF:
        draft.rels[own] = "obl:npmod"
        draft.promote(verb, "aux")
        draft.upos[helper] = "AUX"


def had_done(draft: Draft, verb: int) -> None:
    """ "The chairman had his passport seized": somebody seized it, and not he."""
    helper, thing = draft.heads[verb], draft.child(verb, "nsubj")
    owned = helper < thing < verb and draft.child(thing, "nmod:poss") >= 0
    plain = draft.tags[verb] == "VBN" and draft.child(verb, "aux", "aux:pass", "mark", "obj", "cop") < 0
    if owned and plain and draft.lemmas[helper] == "have" and draft.child(helper, "nsubj") >= 0:
        draft.rels[thing] = "nsubj:pass"


def of_the_person(draft: Draft, clause: int) -> None:
    """ "Mactar Diouf, the editor of the daily La Relance, who was sentenced": "who" tells of the person, not of his paper."""
    name, who = draft.heads[clause], draft.child(clause, "nsubj", "nsubj:pass")
    office = draft.heads[name]
    person = draft.heads[office]
    told = draft.rels[name] == "nmod" and draft.rels[office] == "appos" and person < office < name < who
    if not told or draft.low[who] != "who" or draft.low[who - 1] != "," or draft.upos[name] != "PROPN":
        return
    if _is_person(draft, person) and not _is_person(draft, name):
        draft.attach(clause, person)


def _is_person(draft: Draft, token: int) -> bool:
    return any(first <= token < last for first, last in draft.persons)


def behind_aside(draft: Draft, verb: int) -> None:
    """ "The president fired the governor, two days after the bank raised its rate, and appointed …": between commas the clause is an aside."""
    aside, joint = draft.heads[verb], draft.child(verb, "cc")
    above = draft.heads[aside]
    plain = draft.tags[verb] in {"VBD", "VBN"} and draft.child(verb, *SUBJECTS, "aux", "aux:pass", "mark") < 0
    if not plain or draft.rels[aside] != "advcl" or not above < aside < joint < verb or draft.low[joint - 1] != ",":
        return
    marked = draft.child(aside, "mark")
    first = aside
    while (leftmost := min([first, *draft.kids[first]])) < first:
        first = leftmost
    opened = "," in {draft.low[first], draft.low[first - 1]}
    alone = sum(draft.rels[kid] == "conj" for kid in draft.kids[aside]) == 1
    told = draft.child(aside, *SUBJECTS) >= 0 and draft.tags[aside] == draft.tags[above] == "VBD"
    if marked >= 0 and opened and alone and told and draft.child(above, *SUBJECTS) >= 0:
        draft.attach(verb, above)
        draft.tags[verb] = "VBD"


def said_by_those(draft: Draft, verb: int) -> None:
    """ "Talks broke down when the delegates left, saying that …": talks say nothing, and whoever the clause between tells of does."""
    above = draft.heads[verb]
    speaks = draft.tags[verb] == "VBG" and draft.lemmas[verb] in _SAYS and draft.child(verb, *SUBJECTS) < 0
    subject = draft.child(above, "nsubj")
    if not speaks or not 0 <= subject < above < verb or draft.lemmas[subject] not in _HAPPENS:
        return
    between = range(above + 1, verb)
    clauses = [t for t in between if draft.rels[t].startswith(("advcl", "acl")) and draft.child(t, "nsubj") >= 0]
    if clauses:
        draft.attach(verb, clauses[-1], "advcl")


def questioned(draft: Draft, clause: int) -> None:
    """ "The envoy, asked whether it was so, answered that …": who is asked does not ask, and answers."""
    fronted = draft.lemmas[clause] in _ASKS
    asked, verb = (clause, draft.heads[clause]) if fronted else (draft.heads[clause], clause)
    who = draft.child(asked, "nsubj")
    behind = -1 if fronted else _behind_comma(draft, clause)
    tells = draft.lemmas[verb] in WORDS.says | WORDS.tells | _ANSWERS and draft.tags[verb] in FINITE
    verb, tells = (verb, tells) if tells or behind < 0 else (behind, True)
    if draft.lemmas[asked] not in _ASKS or not tells or not 0 <= who < asked < verb:
        return
    inserted = draft.low[asked - 1] == "," and "," in draft.low[asked + 1 : verb]
    if not inserted or draft.child(verb, *SUBJECTS) >= 0:
        return
    own = [kid for kid in draft.kids[asked] if asked < kid < verb]
    if fronted:
        draft.rels[asked] = "advcl"
    else:
        draft.attach(verb, asked)
        draft.promote(verb, "advcl")
    draft.tags[asked] = "VBN"
    draft.attach(who, verb, "nsubj")
    for kid in own:
        draft.attach(kid, asked)


def _behind_comma(draft: Draft, clause: int) -> int:
    """ "Asked whether it had passed through, [called] on all": a finite verb that a comma alone joins to the question is no part of it; -1 for none."""
    joined = (
        kid for kid in draft.kids[clause] if kid > clause and draft.low[kid - 1] == "," and draft.tags[kid] in FINITE
    )
    return next((kid for kid in joined if draft.child(kid, "cc", "mark", *SUBJECTS) < 0), -1)


def opening_participle(draft: Draft, first: int) -> None:
    """ "Addressing parliament in Lima, [the president], X, said …": who says it stands behind the comma, and is not what is said of the town."""
    verb = draft.heads[first]
    participle = _named_by_its_noun(draft, first) if draft.rels[first] == "nsubj" else first
    opens = draft.words[participle][0].isupper() and draft.low[participle].endswith("ing")
    says = draft.lemmas[verb] in WORDS.says | WORDS.tells and draft.tags[verb] in FINITE
    alone = draft.rels[first] != "advcl" or draft.child(verb, *SUBJECTS) < 0
    if not (opens and says and alone and first < verb) or draft.rels[first] not in {"csubj", "nsubj", "advcl"}:
        return
    teller = next((at for at in range(first + 1, verb) if _is_teller(draft, at, first)), -1)
    if teller < 0:
        return
    draft.attach(teller, verb, "nsubj")
    if participle != first:
        draft.tags[participle], draft.upos[participle] = "VBG", "VERB"
        draft.lemmas[participle] = _OPENS[draft.low[participle]]
        draft.attach(participle, verb)
        draft.attach(first, participle, "obj")
    draft.rels[participle] = "advcl"


_OPENS = {"briefing": "brief", "meeting": "meet"}  # that a tagger takes for nouns


def _named_by_its_noun(draft: Draft, noun: int) -> int:
    """ "[Briefing] ambassadors": the participle that was taken for a part of the noun behind it; the noun where there is none."""
    before = noun - 1
    taken = before >= 0 and draft.rels[before] == "compound" and draft.heads[before] == noun
    return before if taken and draft.low[before] in _OPENS and draft.tags[noun] == "NNS" else noun


def _is_teller(draft: Draft, noun: int, first: int) -> bool:
    """Whether a noun was hung on a name before it as what that is, and begins behind a comma with an article, owner or title."""
    if draft.rels[noun] != "appos" or draft.tags[noun] not in {"NN", "NNP"} or not draft.below(noun, first):
        return False
    begins = min([noun, *(kid for kid in draft.kids[noun] if draft.words[kid] != ",")])
    begins = min([begins, *draft.kids[begins]])
    return draft.low[begins - 1] == "," and begins < noun


def garden_path(draft: Draft, clause: int) -> None:
    """ "Said that troops [massed] near the river would be withdrawn": a past tense right behind its subject is a participle where a verb with an auxiliary follows that has none."""
    verb = draft.heads[clause]
    first = next((kid for kid in draft.children(verb, "ccomp") if verb < kid < clause), -1)
    noun = draft.child(first, "nsubj") if first >= 0 else -1
    lacks_subject = draft.child(clause, "cc", "mark", *SUBJECTS) < 0 <= draft.child(clause, "aux")
    parted = not {",", "and", "or"}.isdisjoint(draft.low[first + 1 : clause])
    if not lacks_subject or parted or not 0 <= noun == first - 1 or draft.tags[first] not in {"VBD", "VBN"}:
        return
    if draft.child(first, "aux", "aux:pass", "obj", "ccomp") >= 0:
        return
    for mark in list(draft.children(first, "mark")):
        draft.attach(mark, clause)
    draft.attach(noun, clause, "nsubj:pass" if draft.child(clause, "aux:pass") >= 0 else "nsubj")
    draft.attach(first, noun, "acl")
    draft.tags[first] = "VBN"


def up_to(draft: Draft, token: int) -> None:
    """ "Kidnapped up to 16 foreign advisers": the words belong to the number, and the advisers are the object."""
    noun, number = draft.heads[token], token + 2
    verb = draft.heads[noun]
    counted = draft.low[token + 1 : number] == ["to"] and number < len(draft.low) and draft.heads[number] == noun
    if counted and draft.rels[number] == "nummod" and draft.rels[noun] == "obl" and draft.child(verb, "obj") < 0:
        draft.attach(token, number, "advmod")
        draft.rels[noun] = "obj" if draft.child(verb, "nsubj:pass") < 0 else "obl"
