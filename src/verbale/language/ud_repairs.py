"""A tree in, systematic errors of the parser mended out, where a rule is safe: before the conversion and after it."""

from collections.abc import Callable, Mapping

from verbale.language import ud_belongs, ud_clauses, ud_names, ud_roots, ud_speech, ud_structure
from verbale.language.draft import Draft
from verbale.language.ud_words import FINITE, WORDS

_NAMES = frozenset({"NNP", "NNPS"})
_WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_MONTHS = frozenset(
    {
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    }
)
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


def before(draft: Draft) -> None:
    """Mend a tree in CLEAR style."""
    _small_words(draft)
    for token, word in enumerate(draft.low):
        if word in _PREFIXES and draft.low[token + 1 : token + 2] == ["-"]:
            _prefixed(draft, token)
        if word == "according" and draft.rels[token] != "prep":
            _according(draft, token)
        elif draft.lemmas[token] in WORDS.reports and draft.tags[token] in {"VBD", "VBZ", "VBN"}:
            _inverted(draft, token)
            _spliced(draft, token)
    for token, rel in enumerate(draft.rels):
        for mend in _BY_RELATION.get(rel, ()):
            mend(draft, token)


def _named_subject(draft: Draft, name: int) -> None:
    """ "Chad on Monday bombed …": a name in front of a verb without subject is that, no measure."""
    verb = draft.heads[name]
    lacks = draft.tags[name] in _NAMES and draft.tags[verb] in FINITE and draft.child(verb, *_SUBJECTS) < 0
    if lacks and name < verb and draft.low[name] not in WORDS.times:
        draft.rels[name] = "nsubj"


def _behind_day(draft: Draft, day: int) -> None:
    """ "On Monday Algeria criticised …": the name behind the day is the subject, no part of the day's name."""
    name = draft.heads[day]
    case, rel = draft.heads[name], draft.rels[name]
    if draft.low[day] not in _WEEKDAYS:
        return
    verb = draft.heads[case]
    if rel != "pobj" or draft.rels[case] != "prep" or draft.tags[verb] not in FINITE:
        return
    if case + 1 == day < name < verb and draft.tags[name] in _NAMES and draft.child(verb, *_SUBJECTS) < 0:
        draft.attach(day, case, "pobj")
        draft.attach(name, verb, "nsubj")


def _plural_noun(draft: Draft, token: int) -> None:
    """ "Ransom demands for two engineers have not been met": what is a subject and has a bare noun before it is no verb."""
    before = draft.child(token, "nsubj", "compound")
    if (
        draft.tags[token] == "VBZ"
        and before == token - 1
        and draft.tags[before] in {"NN", "NNP"}
        and draft.heads[token] > token
    ):
        draft.tags[token], draft.upos[token] = "NNS", "NOUN"
        draft.rels[before] = "compound"


def _last_month(draft: Draft, month: int) -> None:
    """ "Last September Azerbaijan shelled …": the month tells when, and is no part of the name behind it."""
    name = draft.heads[month]
    verb = draft.heads[name]
    if draft.low[month] not in _WEEKDAYS | _MONTHS:
        return
    told = draft.low[month - 1] in {"last", "next", "this"} and draft.heads[month - 1] == month if month else False
    if told and name > month and draft.rels[name] in _SUBJECTS and draft.tags[verb] in FINITE:
        draft.attach(month, verb, "npadvmod")


# What is mended in CLEAR style at a word with one relation, in this order.
_BY_RELATION: Mapping[str, tuple[Callable[[Draft, int], None], ...]] = {
    "npadvmod": (_named_subject,),
    "compound": (_behind_day, _last_month),
    "nsubj": (_plural_noun,),
    "nsubjpass": (_plural_noun,),
}


# Small words within names that the parser takes for English verbs, or for words of its own.
_LINKS = frozenset({"do", "dos", "da", "das", "du", "des", "del", "di"})


def _small_words(draft: Draft) -> None:
    for token, word in enumerate(draft.low):
        if word in _LINKS:
            _linked(draft, token)
        elif word == "over" and draft.tags[token] == "RP" and draft.rels[token] in {"quantmod", "advmod"}:
            _handed_over(draft, token)


def _handed_over(draft: Draft, token: int) -> None:
    """ "Handed over 30 prisoners": where the tagger sees a particle, it belongs to the verb before it, not to the number."""
    if token and draft.tags[token - 1] in {"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"}:
        draft.attach(token, token - 1, "prt")


def _linked(draft: Draft, link: int) -> None:
    """ "Near Foz do Cunene on Tuesday": what links two words of a name is no verb, and both are one name."""
    first, last = link - 1, link + 1
    named = link > 0 and {*draft.tags[first:link], *draft.tags[last : last + 1]} <= _NAMES and last < len(draft.low)
    if (
        not named
        or draft.words[link] != draft.low[link]
        or (draft.tags[link] in _NAMES and draft.heads[link] in {first, last})
    ):
        return
    if draft.below(first, link) or draft.below(first, last):
        return
    above = draft.heads[first]
    above = draft.heads[above] if draft.rels[first] == "pobj" else above
    for part in (link, last):
        for kid in list(draft.kids[part]):
            if kid not in {first, link, last}:
                draft.attach(kid, above)
    draft.tags[link], draft.upos[link], draft.lemmas[link] = "NNP", "PROPN", draft.words[link]
    draft.attach(link, first, "flat")
    draft.attach(last, first, "flat")


# What stands before a hyphen and a noun: one word in any dictionary, three to the parser.
_PREFIXES = frozenset({"vice", "co", "ex", "re", "deputy", "sub", "under"})


def _prefixed(draft: Draft, token: int) -> None:
    """ "The bank's vice-president": the noun is the head, whatever the parser has hung on "vice"."""
    hyphen, noun = token + 1, token + 2
    if noun >= len(draft.low) or draft.tags[noun] not in {"NN", "NNS", "NNP", "NNPS"}:
        return
    for _ in range(2):
        if draft.heads[noun] in {token, hyphen}:
            draft.promote(noun, "compound")
    if draft.below(noun, token) or draft.below(noun, hyphen):
        return
    for part, relation in ((token, "compound"), (hyphen, "punct")):
        for kid in list(draft.kids[part]):
            if kid not in {token, hyphen, noun}:
                draft.attach(kid, noun)
        draft.attach(part, noun, relation)


def _according(draft: Draft, token: int) -> None:
    """ "According to X" is a preposition, whatever the parser made of it."""
    follows = token + 1 < len(draft.low) and draft.low[token + 1] == "to"
    if follows and draft.heads[token] != token and draft.heads[token + 1] == token:
        draft.rels[token] = "prep"


def _inverted(draft: Draft, verb: int) -> None:
    """ "…,” said the envoy": what follows a verb of saying that has a clause in front is its subject, not its object."""
    if draft.child(verb, *_SUBJECTS) >= 0:
        return
    said = draft.child(verb, "dobj", "attr", "oprd")
    clause = draft.child(verb, "ccomp", "parataxis")
    if said > verb > clause >= 0 and draft.tags[said] not in {"CD", "WP", "WDT"}:
        draft.rels[said] = "nsubj"


def _spliced(draft: Draft, verb: int) -> None:
    """ "They will strike, reported the agency": without "and" between them two clauses are no row of deeds.

    What follows the verb is its subject then, unless a row goes on behind it ("came, reported the theft and left").
    """
    clause, said = draft.heads[verb], draft.child(verb, "dobj", "attr", "oprd", "npadvmod")
    loose = (
        draft.rels[verb] in {"conj", "advcl", "dep"} and clause < verb - 1 and draft.low[verb - 1] in {",", "”", '"'}
    )
    if not loose or not 0 < said - verb < _NOUN_PHRASE or draft.child(verb, *_SUBJECTS, "auxpass", "aux", "mark") >= 0:
        return
    told = draft.child(clause, *_SUBJECTS) >= 0 and draft.tags[said] not in {"CD", "WP", "WDT", "PRP"}
    if told and (draft.lemmas[verb] == "say" or not _in_a_row(draft, clause, verb)):
        draft.rels[said] = "nsubj"
        draft.rels[verb] = "parataxis"
        draft.tags[verb] = "VBD" if draft.tags[verb] == "VBN" else draft.tags[verb]


def _in_a_row(draft: Draft, clause: int, verb: int) -> bool:
    """Whether an "and" joins a verb to the clause before it or to what follows it, or another stands between them."""
    between = any(draft.rels[kid] in {"conj", "cc"} and kid < verb for kid in draft.kids[clause])
    return between or draft.child(verb, "cc") >= 0 or draft.child(clause, "cc") > verb


_NOUN_PHRASE = 8  # tokens from a verb to the head of the noun phrase behind it


def after(draft: Draft) -> None:
    """Mend a tree in Universal Dependencies."""
    for token, rel in enumerate(draft.rels):
        if draft.low[token] == "order" and draft.low[token - 1] == "in" and token:
            _in_order(draft, token)
        if rel == "case" and draft.low[token] == "up":
            ud_clauses.up_to(draft, token)
        if rel == "case" and draft.low[token] == "according":
            _hang_on_verb(draft, draft.heads[token])
            ud_speech.not_listed(draft, draft.heads[token])
        for mend in _AROUND_SPEECH.get(rel, ()):
            mend(draft, token)


# What is mended at a word with one relation, in this order.
_AROUND_SPEECH: Mapping[str, tuple[Callable[[Draft, int], None], ...]] = {
    "ccomp": (
        ud_clauses.had_done,
        ud_roots.two_contents,
        ud_belongs.reduced,
        ud_structure.unwelcome,
        ud_structure.passive_goes_on,
        ud_clauses.questioned,
        ud_clauses.garden_path,
        ud_speech.subordinate,
        ud_speech.second_cue,
        ud_speech.interrupted,
        ud_speech.told,
        ud_speech.quoted,
    ),
    "xcomp": (ud_speech.told, ud_clauses.called, ud_structure.unwelcome),
    "obl:npmod": (ud_names.declared, ud_clauses.baton),
    "obl:tmod": (ud_clauses.time_given,),
    "acl": (ud_belongs.ordered, ud_belongs.speaking, ud_speech.finite, ud_speech.enumerated, ud_speech.that_clause),
    "acl:relcl": (
        ud_belongs.ordered,
        ud_speech.that_clause,
        ud_speech.bare_clause,
        ud_belongs.plural_relative,
        ud_belongs.singular_relative,
        ud_structure.told_plural,
        ud_clauses.by_himself,
        ud_clauses.of_the_person,
    ),
    "appos": (ud_names.head_of_body, ud_speech.speaker),
    "conj": (
        ud_speech.further_that,
        ud_speech.same_speaker,
        ud_speech.behind_inserted,
        ud_belongs.own_subject,
        ud_names.apart,
        ud_names.two_offices,
        ud_belongs.beside_infinitive,
        *ud_roots.CONJOINED,
        ud_clauses.behind_aside,
    ),
    "advcl": (
        ud_belongs.summing_up,
        ud_speech.participle,
        ud_speech.meanwhile,
        ud_belongs.written_to,
        ud_belongs.asked_for,
        ud_belongs.came_of_it,
        ud_clauses.said_by_those,
        ud_clauses.opening_participle,
    ),
    "compound": (ud_belongs.so_called, ud_belongs.given),
    "obj": (ud_belongs.called_so, ud_belongs.summative, ud_names.taken_as),
    "amod": (ud_belongs.left,),
    **dict.fromkeys(("csubj", "nsubj"), (ud_clauses.opening_participle,)),
    "nmod": (ud_belongs.charged, ud_belongs.wielded, ud_names.office_before),
    "obl": (ud_belongs.charged,),
    "parataxis": (ud_speech.two_subjects,),
}


def _in_order(draft: Draft, noun: int) -> None:
    """ "In order to help" is a clause of purpose: its verb takes the place of "order"."""
    verb = draft.child(noun, "acl", "advcl", "xcomp")
    if verb < noun or draft.heads[noun - 1] != noun or draft.heads[noun] == noun or draft.child(verb, "mark") < 0:
        return
    draft.promote(verb, "fixed")
    draft.rels[verb] = "advcl"
    draft.rels[noun - 1] = "mark"
    draft.attach(noun, noun - 1, "fixed")


def _hang_on_verb(draft: Draft, source: int) -> None:
    """What "according to" introduces belongs to the clause, not to the noun before it."""
    verb = draft.heads[source]
    while draft.upos[verb] not in {"VERB", "AUX"} and draft.child(verb, "cop") < 0 and draft.heads[verb] != verb:
        verb = draft.heads[verb]
    if draft.rels[source] in {"nmod", "obl"} and verb != source:
        draft.attach(source, verb, "obl")
