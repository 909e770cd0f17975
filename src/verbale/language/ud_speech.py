"""A tree in Universal Dependencies in, what a parser gets wrong around verbs of saying mended out.

Reported speech is what news is made of, and where statistical parsers fail most: the cue stands within what it
introduces, behind it or between two clauses, and its subject behind the verb.
"""

from verbale.language.draft import Draft
from verbale.language.ud_words import FINITE, SUBJECTS, WORDS

_REACH = 60  # tokens of a phrase to either side of its head: a longer one is a list


def not_listed(draft: Draft, source: int) -> None:
    """ "According to X, Y and Z have met": what stands behind the comma is no further source but the subject."""
    verb = draft.heads[source]
    listed = [kid for kid in draft.kids[source] if draft.rels[kid] == "conj"]
    if not listed or verb < listed[-1] or draft.rels[source] != "obl" or draft.child(verb, *SUBJECTS) >= 0:
        return
    first = listed[0]
    between = draft.low[source + 1 : first]
    if "," not in between or "and" in between:
        return
    draft.attach(first, verb, "nsubj:pass" if draft.child(verb, "aux:pass") >= 0 else "nsubj")
    for other in listed[1:]:
        draft.attach(other, first, "conj")


def finite(draft: Draft, verb: int) -> None:
    """ "The police chief called reports nonsense": a sentence without finite verb whose noun has a participle right behind it."""
    noun = draft.heads[verb]
    to_do = next(
        (kid for kid in draft.kids[verb] if draft.rels[kid] in {"advcl", "xcomp"} and draft.tags[kid] == "VB"), -1
    )
    takes = max(to_do, draft.child(verb, "obj", "ccomp", "xcomp")) > verb and draft.child(verb, "obl:agent") < 0
    named = noun < draft.child(noun, "appos") < verb and draft.low[verb - 1] == ","  # "Their chief, X, threatened to …"
    if draft.tags[verb] != "VBN" or not (noun == verb - 1 or named) or draft.heads[noun] != noun or not takes:
        return
    if draft.upos[noun] not in {"NOUN", "PROPN"} or draft.child(noun, "cop", "nsubj") >= 0:
        return
    own = [kid for kid in draft.kids[noun] if kid < noun]
    draft.promote(verb, "nsubj")
    draft.tags[verb] = "VBD"
    for kid in own:
        draft.attach(kid, noun)


def enumerated(draft: Draft, verb: int) -> None:
    """ "It admitted no losses, called the figure a fantasy and insisted …": a participle in a row of finite verbs is one."""
    noun = draft.heads[verb]
    above = draft.heads[noun]
    takes = draft.child(verb, "obj", "ccomp", "xcomp") > verb and draft.child(verb, "obl:agent") < 0
    listed = draft.rels[noun] == "obj" and draft.tags[above] == "VBD" and draft.low[verb - 1] == ","
    if draft.tags[verb] != "VBN" or not takes or not listed:
        return
    later = [kid for kid in draft.kids[above] if kid > verb and draft.rels[kid] == "conj" and draft.tags[kid] == "VBD"]
    if later and draft.child(later[0], *SUBJECTS) < 0:
        draft.attach(verb, above, "conj")
        draft.tags[verb] = "VBD"


def participle(draft: Draft, verb: int) -> None:
    """ "Drones hit the port, the army said, blaming the rebels": a participle of speech goes with the cue before it."""
    clause = draft.heads[verb]
    speaks = draft.lemmas[verb] in WORDS.says | WORDS.speaks and draft.tags[verb] == "VBG"
    if not speaks or verb == 0 or draft.low[verb - 1] != ",":
        return
    cues = [
        k
        for k in draft.kids[clause]
        if clause < k < verb and draft.rels[k] == "parataxis" and draft.lemmas[k] in WORDS.says
    ]
    if cues and draft.child(cues[-1], "nsubj") >= 0:
        draft.attach(verb, cues[-1])


def second_cue(draft: Draft, verb: int) -> None:
    """ "A said it was so, and B told C …": a further verb of saying behind "and" goes with the first, not with its content."""
    above = draft.heads[verb]
    first = draft.child(above, "ccomp")
    tells = draft.lemmas[verb] in WORDS.says | WORDS.tells and draft.tags[verb] in FINITE
    if not above < first < verb or not tells or draft.child(verb, *SUBJECTS) < 0:
        return
    _beside(draft, verb, above)


def same_speaker(draft: Draft, verb: int) -> None:
    """ "A said that B had accepted it, and warned that …": a cue in another tense than the content before it goes on with the first."""
    clause = draft.heads[verb]
    if draft.rels[clause] == "advcl" and (draft.tags[clause], draft.tags[verb]) == ("VBG", "VBD"):
        clause = draft.heads[clause]  # "said men had fired, wounding two, and blamed Chad": no participle goes on so
    above = draft.heads[clause]
    content = (
        draft.rels[clause] == "ccomp"
        and above < clause < verb
        and draft.lemmas[above] in WORDS.reports | WORDS.tells | WORDS.speaks
    )
    tells = draft.lemmas[verb] in WORDS.says | WORDS.tells and draft.child(verb, "ccomp") > verb
    tells = tells or (draft.lemmas[verb] in WORDS.speaks and draft.child(verb, "obj", "xcomp", "ccomp") > verb)
    helps = [draft.low[kid] for kid in draft.children(verb, "aux")]
    if not tells or not content or draft.tags[above] != "VBD" or draft.child(verb, *SUBJECTS) >= 0:
        return
    finite_verb = max(clause if draft.child(clause, "aux") < 0 else -1, draft.child(clause, "cop"))
    shifted = finite_verb < 0 or draft.tags[finite_verb] != "VBD"  # "had accepted", "will accept", "accepts"
    same_tense = draft.tags[verb] == "VBD" or (draft.tags[verb] == "VBN" and "," in _before_and(draft, clause, verb))
    if shifted and (helps == ["did"] or (same_tense and not helps)):
        draft.tags[verb] = draft.tags[verb] if helps else "VBD"
        _beside(draft, verb, above)


def _before_and(draft: Draft, clause: int, verb: int) -> list[str]:
    """The word before the "and" that stands between two verbs."""
    return [draft.low[at - 1] for at in range(clause + 1, verb) if draft.low[at] == "and"][-1:]


def _beside(draft: Draft, verb: int, above: int) -> None:
    """Hang a cue with the conjunction before it on the cue before."""
    start = verb
    while start > max(0, verb - _REACH) and draft.below(start - 1, verb):
        start -= 1
    own = (kid for kid in (*draft.kids[verb], start, start - 1) if draft.rels[kid] == "cc" and kid < verb)
    conjunction = next(own, -1)
    if conjunction >= 0:
        draft.attach(verb, above, "conj")
        draft.attach(conjunction, verb)


def subordinate(draft: Draft, clause: int) -> None:
    """ "A accused B of it, hours after C said it was D": a cue behind its own "after" follows the clause before, it does not report it."""
    cue = draft.heads[clause]
    mark, subject = draft.child(cue, "mark"), draft.child(cue, "nsubj")
    says = draft.lemmas[cue] in WORDS.says | WORDS.tells and draft.tags[cue] in FINITE
    if not says or not clause < mark < subject < cue or draft.low[mark] not in _SUBORDINATES:
        return
    later = next((kid for kid in draft.children(cue, "ccomp", "xcomp") if kid > cue), -1)
    own = {kid for kid in draft.kids[cue] if kid >= mark or (kid > clause and draft.low[kid - 1] == ",")}
    if later < 0 or "," not in draft.low[clause:mark]:
        return
    draft.promote(clause, "advcl")
    for kid in own:
        draft.attach(kid, cue)


_SUBORDINATES = frozenset(
    {"after", "before", "because", "while", "although", "though", "since", "until", "as", "whereas"}
)


def meanwhile(draft: Draft, cue: int) -> None:
    """ "A said that it was so, while B said it was not": the second is told beside the first, and is no part of what A says."""
    clause = draft.heads[cue]
    above = draft.heads[clause]
    mark, subject = draft.child(cue, "mark"), draft.child(cue, "nsubj")
    content = draft.rels[clause] == "ccomp" and above < clause < mark and draft.lemmas[above] in WORDS.says
    tells = draft.lemmas[cue] in WORDS.says | WORDS.tells and draft.child(cue, "ccomp", "xcomp") > cue
    if not content or not tells or not mark < subject < cue or draft.low[mark] not in {"while", "whereas"}:
        return
    if draft.low[mark - 1] == "," and draft.upos[subject] != "PRON":
        draft.attach(cue, above, "advcl")


def further_that(draft: Draft, clause: int) -> None:
    """ "Said that A had agreed to free B and that C had left": the second "that" stands beside the first, not beside the infinitive."""
    beside = draft.heads[clause]
    mark, subject = draft.child(clause, "mark"), draft.child(clause, *SUBJECTS)
    if not beside < mark < subject < clause or draft.low[mark] != "that" or draft.child(beside, *SUBJECTS) >= 0:
        return
    above = beside
    while draft.heads[above] != above and draft.rels[above] != "ccomp":
        above = draft.heads[above]
    if above != beside and draft.rels[above] == "ccomp" and draft.heads[above] < above:
        draft.attach(clause, above)


def that_clause(draft: Draft, clause: int) -> None:
    """ "Told us on condition of anonymity that …": the clause belongs to the verb of saying, which has none, not to the phrase."""
    noun, verb = draft.heads[clause], draft.heads[draft.heads[clause]]
    mark = draft.child(clause, "mark")
    if draft.rels[noun] == "obj" and draft.rels[verb] == "advcl" and draft.tags[verb] == "VBG":
        verb = draft.heads[verb]  # "told the radio before boarding his flight that …"
    elif draft.rels[noun] != "obl" and not (draft.rels[noun] == "obj" and draft.lemmas[verb] in WORDS.tells):
        return  # "told a news conference that …"
    if mark < 0 or draft.low[mark] != "that" or draft.child(clause, *SUBJECTS) < 0 or draft.low[mark - 1] == ":":
        return
    tells = draft.lemmas[verb] in WORDS.says | WORDS.tells and draft.upos[verb] == "VERB"
    if verb < noun and tells and draft.child(verb, "ccomp", "xcomp") < 0:
        draft.attach(clause, verb, "ccomp")


def bare_clause(draft: Draft, clause: int) -> None:
    """ "Told a radio station they had received five bodies": a clause with subject and object lacks nothing; it is what was told."""
    noun = draft.heads[clause]
    verb, subject = draft.heads[noun], draft.child(clause, "nsubj", "nsubj:pass")
    told = draft.rels[noun] in {"obj", "iobj"} and draft.lemmas[verb] in WORDS.tells and verb < noun < subject < clause
    whole = draft.child(clause, "obj", "ccomp", "aux:pass") >= 0 and draft.child(clause, "mark") < 0
    gap = {draft.tags[subject], draft.tags[draft.child(clause, "obj")]} & {"WP", "WDT"}
    if told and whole and not gap and draft.child(verb, "ccomp", "xcomp") < 0:
        draft.attach(clause, verb, "ccomp")
        draft.rels[noun] = "iobj"


def speaker(draft: Draft, noun: int) -> None:
    """ "…, on sharing the Amu Darya, an official said": the noun before a verb of saying without subject speaks."""
    last = noun
    while last + 1 < min(len(draft.low), noun + _REACH) and draft.below(last + 1, noun):
        last += 1
    verb, first = last + 1, noun
    while first > max(0, noun - _REACH) and draft.below(first - 1, noun):
        first -= 1
    says = verb < len(draft.low) and draft.lemmas[verb] in WORDS.says and draft.tags[verb] in FINITE
    if not says or draft.child(verb, *SUBJECTS) >= 0 or draft.child(verb, "ccomp") < 0:
        return
    if "," in {draft.low[first], draft.low[max(0, first - 1)]}:
        draft.attach(noun, verb, "nsubj")


def behind_inserted(draft: Draft, verb: int) -> None:
    """ "They reviewed it, the ministry reported, and agreed to …": what follows an inserted cue goes on with the clause around it."""
    cue = draft.heads[verb]
    inserted = draft.rels[cue] == "parataxis" and draft.lemmas[cue] in WORDS.says and draft.heads[cue] < cue < verb
    if not inserted or draft.low[cue + 1] != "," or draft.child(verb, *SUBJECTS) >= 0:
        return
    if draft.tags[verb] not in FINITE or draft.child(cue, "nsubj") < 0:
        return
    draft.attach(verb, draft.heads[cue], "conj")
    for between in draft.kids[cue]:
        if cue + 1 < between < verb and draft.rels[between] == "cc":
            draft.attach(between, verb)
            return


def two_subjects(draft: Draft, verb: int) -> None:
    """ "The talks, said the envoy, had failed": of two subjects the one before the comma belongs to the clause around."""
    first = draft.child(verb, "nsubj")
    behind = [kid for kid in draft.kids[verb] if kid > verb and draft.rels[kid] == "nsubj"]
    above = draft.heads[verb]
    if not 0 <= first < verb or not behind or draft.low[verb - 1] != "," or draft.lemmas[verb] not in WORDS.says:
        return
    if above != verb and draft.child(above, *SUBJECTS) < 0:
        draft.attach(first, above, "nsubj:pass" if draft.child(above, "aux:pass") >= 0 else "nsubj")


def told(draft: Draft, clause: int) -> None:
    """ "Told reporters that …", "allowed them to leave": the person is an indirect object."""
    verb = draft.heads[clause]
    if draft.lemmas[verb] not in WORDS.tells or draft.child(verb, "iobj") >= 0:
        return
    person = draft.child(verb, "obj")
    if verb < person:
        draft.rels[person] = "iobj"


def quoted(draft: Draft, clause: int) -> None:
    """ "They will march, a sergeant was quoted as saying": what stands before is what he is quoted as saying."""
    verb = draft.heads[clause]
    saying = next((kid for kid in draft.children(verb, "advcl") if draft.lemmas[kid] in WORDS.says), -1)
    mark = draft.child(saying, "mark") if saying >= 0 else -1
    if clause < verb and draft.lemmas[verb] == "quote" and mark >= 0 and draft.low[mark] == "as":
        draft.attach(clause, saying)


def interrupted(draft: Draft, clause: int) -> None:
    """ "The army, he said, has left": a verb of saying within its content is a parenthesis of it."""
    verb = draft.heads[clause]
    kids = draft.kids[verb]
    if draft.lemmas[verb] not in WORDS.says or any(draft.rels[kid] not in _PARENTHESIS for kid in kids):
        return
    if clause > verb and any(kid < verb and draft.rels[kid] != "punct" for kid in draft.kids[clause]):
        draft.promote(clause, "parataxis")
        for kid in list(draft.kids[clause]):
            if kid in kids:
                draft.attach(kid, verb)


_PARENTHESIS = frozenset({"nsubj", "aux", "punct", "ccomp", "advmod", "obl:tmod"})
