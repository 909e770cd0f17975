"""A tree in, its names as Universal Dependencies has them out: first word as head, the others `flat`, titles `nmod:desc`.

GUM lets a description in small letters be the head ("actor John Doe"); here the name is always the head, so that who is
meant is found in one place.
"""

from verbale.language.draft import Draft
from verbale.language.ud_words import WORDS

_INNER = frozenset({"compound", "flat", "amod", "nmod", "punct"})
_NAME_TAGS = frozenset({"NNP", "NNPS", "HYPH", "NN", "JJ", "FW", ",", "."})


def names(draft: Draft) -> None:
    """Bind the names of persons and of places with foreign names, and name the adjectives within other names."""
    for first, last in draft.persons:
        _person(draft, first, last)
    for first, last in draft.places:
        if _is_foreign(draft, first, last):
            _bind(draft, first, last)
    for token, rel in enumerate(draft.rels):
        if rel == "compound" and draft.low[token] in WORDS.adjectives and draft.heads[token] > token:
            draft.rels[token] = "amod"


def _person(draft: Draft, first: int, last: int) -> None:
    while last > first + 1 and draft.low[last - 1] in {"'s", "’s", "'", "’"}:
        last -= 1
    if not _bind(draft, first, last):
        return
    for kid in draft.kids[first]:
        if kid < first and draft.rels[kid] == "compound":
            draft.rels[kid] = "nmod:desc"


def _is_foreign(draft: Draft, first: int, last: int) -> bool:
    words, tags = draft.low[first:last], draft.tags[first:last]
    plain = words[0] in WORDS.adjectives or words[0] in WORDS.plain_places or words[-1] in WORDS.plain_places
    return last - first > 1 and not plain and all(tag in {"NNP", "NNPS"} for tag in tags)


def _bind(draft: Draft, first: int, last: int) -> bool:
    """Make the first word of a name its head, if the name hangs on the tree by one word."""
    inside = range(first, last)
    tops = [token for token in inside if draft.heads[token] not in inside or draft.heads[token] == token]
    if len(tops) != 1 or not all(draft.tags[token] in _NAME_TAGS for token in inside):
        return False
    top = tops[0]
    if top != first:
        if draft.heads[first] != top:
            draft.attach(first, top)
        draft.promote(first, "flat")
    for token in inside[1:]:
        if draft.rels[token] in _INNER and draft.rels[token] != "punct":
            draft.attach(token, first, "flat")
    return True


def apart(draft: Draft, second: int) -> None:
    """ "After talks with the Serbian president, Dragan Ilić, Grund told …": the first of two names without "and" belongs to the office."""
    first = draft.heads[second]
    office, verb = first - 2, draft.heads[first]
    named = draft.upos[first] == draft.upos[second] == "PROPN" and draft.rels[first] in {"nsubj", "nsubj:pass"}
    if not named or office < 1 or [draft.low[first - 1], draft.low[second - 1]] != [",", ","]:
        return
    alone = draft.child(first, "conj") == second and draft.child(first, "cc") < 0 > draft.child(second, "cc")
    told = draft.upos[office] == "NOUN" and draft.child(office, "det", "amod", "nmod:poss") >= 0
    if alone and told and draft.child(office, "appos") < 0:
        draft.attach(second, verb, draft.rels[first])
        draft.attach(first, office, "appos")


def two_offices(draft: Draft, name: int) -> None:
    """ "Deputy Prime Minister and Foreign Minister Ana Rojas said": one person of two offices, and no other beside her."""
    office = draft.heads[name]
    second = draft.child(name, "nmod:desc")
    capital = (
        draft.words[office][:1].isupper() and draft.tags[office] == "NNP" and draft.lemmas[office].lower() in _LEADS
    )
    first = min((office, *draft.kids[office]))
    joined = max(draft.child(token, "cc") for token in (office, name, second)) if second > office else -1
    if not (capital and draft.tags[name] == "NNP" and office < joined < second) or draft.low[joined] != "and":
        return
    alone = list(draft.children(office, "conj")) == [name] and draft.child(office, "det") < 0
    if draft.low[first] not in {"the", "a", "an", "both"} and alone:
        own = [kid for kid in draft.kids[office] if kid < office]
        draft.promote(name, "nmod:desc")
        for kid in own:
            draft.attach(kid, office)
        draft.attach(second, office, "conj")
        draft.attach(joined, second)


def office_before(draft: Draft, office: int) -> None:
    """ "Minister of Foreign Affairs Ana Rojas": with capitals and no article the office describes the name behind it."""
    name = draft.heads[office]
    capital = draft.words[office][:1].isupper() and draft.lemmas[office].lower() in _LEADS
    person = any(first == name for first, _ in draft.persons)
    if capital and person and office < name and draft.child(office, "case", "det") < 0:
        draft.rels[office] = "nmod:desc"


def head_of_body(draft: Draft, name: int) -> None:
    """ "The head of the Regional Administration, Ihor Bondar, said": the name is the head's, not the administration's."""
    body = draft.heads[name]
    listed = draft.rels[body] == "conj"  # "the Minister of Foreign Affairs and Integration, X"
    matter = draft.heads[body] if listed else body
    if listed and _leads(draft, matter) and (first := draft.child(matter, "nmod")) > matter:
        matter = first  # hung on the minister instead of what he is minister of
    office = draft.heads[matter]
    person = any(first == name for first, _ in draft.persons) or draft.child(name, "flat") == name + 1
    of_office = draft.rels[matter] == "nmod" and _leads(draft, office) and not _leads(draft, body)
    if person and of_office and office < body < name and draft.low[name - 1] == ",":
        draft.attach(name, office, "appos")
        if listed:
            draft.attach(body, matter)


def _leads(draft: Draft, noun: int) -> bool:
    return draft.lemmas[noun].lower() in _LEADS


_LEADS = frozenset(
    "head chief director chairman chairwoman spokesman spokeswoman spokesperson leader commander president minister secretary governor"
    " deputy ambassador representative envoy coordinator member mayor adviser advisor chancellor king queen premier".split()
)


def declared(draft: Draft, noun: int) -> None:
    """ "Declared Ana Rojas the winner", "named him head of": the noun behind the object is what he is called, no measure."""
    verb = draft.heads[noun]
    named = draft.lemmas[verb] in _NAMING and draft.child(verb, "obj", "nsubj:pass") >= 0 and noun > verb
    if named and draft.tags[noun] in {"NN", "NNP"} and draft.child(noun, "case") < 0:
        draft.rels[noun] = "xcomp"


def taken_as(draft: Draft, noun: int) -> None:
    """ "Took [nine people] hostage": those who are taken are the object, and no part of what they become."""
    verb, people = draft.heads[noun], draft.child(noun, "compound", "nmod:desc", "nsubj")
    taken = draft.lemmas[noun] in _BECOME and draft.lemmas[verb] in {"take", "hold", "seize"} and verb < people < noun
    if taken and draft.tags[people] in {"NNS", "CD"}:
        draft.attach(people, verb, "obj")
        draft.tags[noun], draft.upos[noun] = "NN", "NOUN"
        for kid in list(draft.kids[noun]):
            if kid < people:
                draft.attach(kid, people)


_BECOME = frozenset({"hostage"})
_NAMING = frozenset({"declare", "name", "appoint", "elect", "proclaim", "crown", "nominate"})
