"""A deed's word in, the place of the deed out: its own phrase, that of the clause it belongs to, or the thing it is done to.

A phrase of place belongs to the word it hangs on and is shared as times are: with what the verb carries ("held talks in
Lima"), with clause-mates, with participles; never with what a cue reports ("In Lima, he said that …").
"""

from collections.abc import Iterator

from verbale.extract.places.mentions import PlaceMention
from verbale.extract.places.phrases import PlacePhrases, smallest
from verbale.extract.times.tense import form
from verbale.extract.tree import Tree, bare
from verbale.records.analysis import Token
from verbale.records.where import Exactness
from verbale.reference.places import place_words
from verbale.reference.times import time_words

# Deeds that are done somewhere by their nature; the others are acts of speech, which have a place only where it is told (17).
PHYSICAL = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT", "CONSULT", "AID", "COOPERATE"})
_DONE_TO_PLACES = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "CONSULT", "RETREAT"})
_SPEAKING = frozenset({"speak", "address", "appear", "talk"})
_OF_NOUN = frozenset({"of", "on", "in", "at", "near", "against"})
_AT_ONCE = frozenset({"when", "as", "while"})
_SEATED = frozenset({"court", "tribunal", "judge", "jury"})  # they act where they sit
_LOCAL = frozenset({"ASSAULT", "COERCE", "PROTEST"})
_DEPTH = 6

type Choice = tuple[PlaceMention, str]
"""A place and the rule that chose it."""


def place_of(tree: Tree, phrases: PlacePhrases, trigger: int, carrier: int | None, kind: str) -> Choice | None:
    """A deed's word, the light verb that carries it and its PLOVER type in, the place that its words tell out."""
    own = (trigger,) if carrier is None else (trigger, carrier)
    for index in own:
        found = _own(tree, phrases, index, kind)
        if found is not None:
            return found
    named = phrases.named(tree.tokens[trigger].head)
    if named is not None and tree.case(trigger) in {"for", "during", "on"}:
        return named, "clause of the noun"  # "was in Vilnius for talks"
    for index, rule in _shared(tree, trigger, kind):
        shared = _of_clause(tree, phrases, index, kind)
        if shared is not None and _reaches(tree, shared, index, trigger):
            return shared, rule
    return None


def _of_clause(tree: Tree, phrases: PlacePhrases, index: int, kind: str) -> PlaceMention | None:
    """The place of a clause-mate: its phrase, the goal of its motion, the place of a subject that both share."""
    at, token = phrases.of(index), tree.tokens[index]
    if at is None and token.lemma in place_words().toward_verbs:
        at = phrases.led(index, place_words().toward)
    if at is None and kind in _LOCAL:
        subject = tree.child(index, "nsubj")
        beside = phrases.beside(subject.index) if subject is not None else None
        at = beside if beside is not None and beside.exactness is Exactness.TOWN else None
    return at


def _own(tree: Tree, phrases: PlacePhrases, index: int, kind: str) -> Choice | None:
    at, token = phrases.of(index), tree.tokens[index]
    if token.upos == "VERB" and kind in _DONE_TO_PLACES and (named := _named_object(tree, phrases, token)):
        return named, "done to the place"  # "entered the Black Sea through the Bosphorus"
    if at is not None and token.upos == "VERB" and kind in PHYSICAL:
        at = _closer(tree, phrases, token, kind, at)
    if at is not None:
        return at, "phrase"
    if token.upos in {"NOUN", "PROPN"}:
        return _of_noun(phrases, index, kind)
    return _of_verb(tree, phrases, token, kind)


def _closer(tree: Tree, phrases: PlacePhrases, verb: Token, kind: str, at: PlaceMention) -> PlaceMention:
    """ "Clashed with strikers at the mine near Solwezi", "abducted pupils from a school in Kuriga, in Kaduna state"."""
    wide = at.exactness in {Exactness.REGION, Exactness.COUNTRY}
    if not wide and not phrases.is_near(verb.index, at):
        return at
    words = place_words()
    away = phrases.led(verb.index, words.away) if verb.lemma in words.away_verbs else None
    goal = phrases.led(verb.index, words.toward) if verb.lemma in words.toward_verbs else None
    others = [place for place in (_of_parties(tree, phrases, verb, kind), away, goal) if place is not None]
    found = smallest(others)
    narrower = found is not None and (not wide or found.exactness in {Exactness.TOWN, Exactness.UNPLACED})
    return found if found is not None and narrower else at


def _named_object(tree: Tree, phrases: PlacePhrases, verb: Token) -> PlaceMention | None:
    if verb.lemma not in place_words().object_verbs:
        return None
    named = (phrases.named(child.index) for child in tree.all_children(verb.index, "obj", "nsubj:pass"))
    return next((place for place in named if place is not None), None)


def _of_noun(phrases: PlacePhrases, index: int, kind: str) -> Choice | None:
    """ "the Geneva talks", "the shelling of Homs", "a visit to Kabul", "the withdrawal from Kherson"."""
    beside = phrases.beside(index)
    if beside is not None:
        return beside, "name of the deed"
    done_to = phrases.led(index, _OF_NOUN) if kind in _DONE_TO_PLACES else None
    if done_to is not None:
        return done_to, "done to the place"
    led = phrases.led(index, place_words().toward) if kind in PHYSICAL else None
    led = led or (phrases.led(index, place_words().away) if kind == "RETREAT" else None)
    return None if led is None else (led, "goal")


def _of_verb(tree: Tree, phrases: PlacePhrases, token: Token, kind: str) -> Choice | None:
    """ "flew to Lima", "visited Kabul", "wounded two soldiers near Homs", "withdrew from Kherson"."""
    words = place_words()
    if kind in PHYSICAL and token.lemma in words.toward_verbs and (led := phrases.led(token.index, words.toward)):
        return led, "goal"
    if kind in _DONE_TO_PLACES and (done_to := _site_object(tree, phrases, token)):
        return done_to, "done to the place"
    if kind in PHYSICAL or token.lemma in words.signing:
        place = _of_parties(tree, phrases, token, kind)
        if place is not None:
            return place, "phrase of a party"
    return _seat_or_origin(tree, phrases, token)


def _site_object(tree: Tree, phrases: PlacePhrases, verb: Token) -> PlaceMention | None:
    """ "Shelled the city of Goma", "closed the bridge at Termez"."""
    if verb.lemma not in place_words().object_verbs:
        return None
    sites = (child for child in tree.all_children(verb.index, "obj", "nsubj:pass") if _is_place(phrases, child))
    return next((place for place in (phrases.under(child.index) for child in sites) if place is not None), None)


def _seat_or_origin(tree: Tree, phrases: PlacePhrases, token: Token) -> Choice | None:
    """ "A court in Izmir sentenced", "withdrew from Kherson"."""
    words = place_words()
    for child in tree.all_children(token.index, "nsubj"):
        if child.lemma.lower() in _SEATED and (seat := phrases.of(child.index)):
            return seat, "seat"
    if token.lemma in words.away_verbs and (led := phrases.led(token.index, words.away)):
        return led, "origin"
    return None


def _of_parties(tree: Tree, phrases: PlacePhrases, verb: Token, kind: str) -> PlaceMention | None:
    """ "wounded two soldiers near Homs", "protesters in Suva burned a flag", "Almaty police arrested": the parties' place."""
    for child in tree.all_children(verb.index, "obj", "nsubj:pass", "obl", "nsubj"):
        if child.upos not in {"NOUN", "PROPN"} or (child.deprel == "nsubj" and kind not in _LOCAL):
            continue
        place = phrases.of(child.index) or _deeper(tree, phrases, child)
        if place is None and kind in _LOCAL:
            beside = phrases.beside(child.index)
            place = beside if beside is not None and beside.exactness is Exactness.TOWN else None
        if place is not None and place.exactness is not Exactness.COUNTRY:
            return place
    return None


def _deeper(tree: Tree, phrases: PlacePhrases, party: Token) -> PlaceMention | None:
    """ "signed a treaty on boundaries in Dili": the parser hangs the place on the last noun of the object.

    "Exchanged views on the situation in Kabul": what is spoken of has its own place.
    """
    below = tree.all_children(party.index, "nmod") if bare(party.deprel) == "obj" else []
    objects = (t for t in below if t.upos == "NOUN" and tree.case(t.index) != "of" and not phrases.is_topic(t))
    found = (phrases.of(t.index) for t in objects)
    return next((place for place in found if place is not None), None)


def _is_place(phrases: PlacePhrases, token: Token) -> bool:
    return phrases.named(token.index) is not None or token.lemma in place_words().sites


def _shared(tree: Tree, trigger: int, kind: str) -> Iterator[tuple[int, str]]:
    """The words whose places a deed shares, nearest first."""
    token = tree.tokens[trigger]
    if token.upos in {"NOUN", "PROPN"}:
        yield from _carriers(tree, token)
        return
    for _ in range(_DEPTH):
        above = tree.head(token)
        if above is None or not _shares(tree, token, above):
            break
        yield above.index, "clause above"
        token = above
    yield from _below(tree, trigger, kind)


def _below(tree: Tree, trigger: int, kind: str) -> Iterator[tuple[int, str]]:
    """Clauses below a deed that happen with it; below an act of speech only those of speaking ("Speaking in Lae, he …")."""
    subjects = [child.index for child in tree.all_children(trigger, "nsubj")]
    together = [child for child in tree.all_children(trigger, "advcl", "xcomp") if _together(tree, child)]
    of_subject = [child for subject in subjects for child in tree.all_children(subject, "acl")]
    for clauses, rule in ((together, "clause below"), (of_subject, "clause of the subject")):
        yield from ((child.index, rule) for child in clauses if kind in PHYSICAL or child.lemma in _SPEAKING)


def _carriers(tree: Tree, noun: Token) -> Iterator[tuple[int, str]]:
    """Verbs that carry a deed told by a noun, that go to it ("arrived in Baku for talks"), or that tell where it was."""
    above = tree.head(noun)
    if above is not None and above.upos == "VERB":
        relation = bare(noun.deprel)
        carried = relation in {"obj", "nsubj"} and above.lemma in time_words().tense.bearers
        went = relation == "obl" and tree.case(noun.index) in {"for", "during", "in", "at", "after"}
        if carried or went:
            yield above.index, "clause of the noun"
    elif above is not None and bare(noun.deprel) in {"conj", "appos"}:
        yield above.index, "clause of the noun"
    for child in tree.all_children(noun.index, "acl"):
        if child.lemma in time_words().tense.bearers:
            yield child.index, "clause of the noun"


def _shares(tree: Tree, token: Token, above: Token) -> bool:
    relation = bare(token.deprel)
    if relation in {"conj", "xcomp"}:
        return True
    if relation == "acl":
        return False
    return relation == "advcl" and above.upos in {"VERB", "AUX"} and _together(tree, token)


def _together(tree: Tree, clause: Token) -> bool:
    """Whether an adverbial clause happens with its main clause: participles, "when", "as", "while"."""
    marks = {child.text.lower() for child in tree.all_children(clause.index, "mark", "advmod")}
    above = tree.head(clause)
    goes = above is not None and above.lemma in place_words().toward_verbs  # "flew to Lima to meet"
    return (form(clause) == "VBG" and not marks) or bool(_AT_ONCE & marks) or (goes and "to" in marks)


def _reaches(tree: Tree, place: PlaceMention, owner: int, trigger: int) -> bool:
    """ "In Lima X did A and B" shares the place, "did A in Lima and B" does not, unless B is a participle."""
    token = tree.tokens[trigger]
    if bare(token.deprel) == "conj" and token.head == owner:
        return place.first < owner or place.first > trigger
    return True


def antecedent(tree: Tree, phrases: PlacePhrases, trigger: int, kind: str) -> PlaceMention | None:
    """The place of which a relative clause tells: "in Tumaco, where police fired", "a town that rebels seized"."""
    token = tree.tokens[trigger]
    for _ in range(_DEPTH):
        if token.deprel == "acl:relcl":
            return _told_about(tree, phrases, token, kind)
        above = tree.head(token)
        carried = bare(token.deprel) in {"nsubj", "obj"} and token.upos == "NOUN"
        if above is None or not (carried or bare(token.deprel) in {"conj", "xcomp"}):
            return None
        token = above
    return None


def _told_about(tree: Tree, phrases: PlacePhrases, clause: Token, kind: str) -> PlaceMention | None:
    noun = tree.tokens[clause.head]
    if any(child.text.lower() == "where" for child in tree.children(clause.index)):
        if tree.case(noun.index) == "near":  # "at the mine near Solwezi, where …"
            goal = phrases.led(noun.head, place_words().toward)
            return phrases.named(noun.head) or goal or phrases.of(noun.head)
        return phrases.under(noun.index) or phrases.before(clause.index)
    done_to = tree.child(clause.index, "obj")
    gap = tree.child(clause.index, "nsubj") is not None and (
        done_to is None or done_to.text.lower() in {"which", "that"}
    )
    if kind not in _DONE_TO_PLACES or clause.lemma not in place_words().object_verbs or not gap:
        return None
    named = noun.head if bare(noun.deprel) == "appos" else noun.index
    return phrases.named(named)
