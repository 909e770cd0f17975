"""The deeds of a report in, which of them get a row of their own out (docs/coding-manual.md; the numbers are its rulings)."""

from bisect import bisect_left
from collections import defaultdict

from verbale.extract.asides import sums_up
from verbale.extract.events import CARRY_THEIR_CONTENT, Happening, complement
from verbale.extract.linking.matter import alike
from verbale.extract.linking.record import Sides
from verbale.extract.report import Report
from verbale.extract.status.effects import verb_effect
from verbale.extract.tree import bare
from verbale.records.voice import names_of
from verbale.reference.cues import Implies
from verbale.reference.status_words import Effect, status_words

# Accords told as things: "signed the treaty", "approved the deal" is one deed.
_ACCORDS = frozenset({"AGREE", "SUPPORT", "COOPERATE"})
# "Lifted its ban", "withdrew the complaint" is one deed as well.
_UNDO = frozenset({"RETREAT", "CONCEDE"})
# Deeds that are told of things as well: "a bomb went off", "the border was closed", "shots were fired".
_OF_THINGS = frozenset({"ASSAULT", "PROTEST", "COERCE", "MOBILIZE", "RETREAT", "SANCTION"})
# Nouns that tell a deed though nobody is named: "clashes broke out", "the stoppage began".
_OF_NOBODY = frozenset({"ASSAULT", "PROTEST", "COERCE", "RETREAT"})
# "Rejected the claim", "dismissed reports of": what is denied gets the row (3).
_ANSWERS = frozenset({"REJECT", "ACCUSE", "STATE"})
_REPLIES = frozenset({"CONCEDE", "REJECT"})
_SOMEBODYS = frozenset({"ACCUSE", "REQUEST"})
_CALLED_OFF = frozenset({Effect.CANCELLED, Effect.HYPOTHETICAL})
_AHEAD = frozenset({Effect.FUTURE, Effect.EXPECTED})
_KNOWN = frozenset({"the", "this", "that", "these", "those"})
# Rows that the learned table hardly believes in are left out; swept on corpus/dev (docs/decisions/2026-11-26-triggers.md).
LEAST_CHANCE = 0.05
_LOOKED_BACK = 60  # deeds before "the raid" among which it may be
_DATING = frozenset({"after", "since", "before", "following", "until"})
_ENDS = frozenset({"stop", "cease", "halt", "end", "quit"})


def contents(report: Report) -> frozenset[int]:
    """A report in, the words of those of its deeds out that are only what another one asks, promises or signs."""
    by_sentence: defaultdict[int, list[Happening]] = defaultdict(list)
    for found in report.happenings:
        by_sentence[report.tree.tokens[found.trigger].sentence].append(found)
    return frozenset(
        found.trigger
        for together in by_sentence.values()
        for found in together
        if any(_is_content(report, found, other) for other in together if other is not found)
    )


def _is_content(report: Report, found: Happening, other: Happening) -> bool:
    if found.trigger in other.words:
        return False
    if any(told(report, found, other) for told in (_is_accord, _is_stopped, _is_replaced)):
        return True
    if found.frame.type == "CONSULT" and _calls_off(report, other):
        return False
    if other.frame.type == "REJECT" and report.voices.is_denial(other.trigger):
        return False  # "rejected the claim that it had shelled the town": what is denied gets the row (3)
    # 7: what is asked, promised, threatened or refused gets no second row, unless it has an actor, day or place of its own.
    if other.frame.type not in CARRY_THEIR_CONTENT or found.trigger not in complement(report.tree, other):
        return False
    return not _stands_alone(report, found, other)


def _is_accord(report: Report, found: Happening, other: Happening) -> bool:
    """Whether a noun is the object of the verb that tells what was done with it: an accord signed, a ban lifted, talks ruled out."""
    token = report.tree.tokens[found.trigger]
    is_object = bare(token.deprel) == "obj" or token.deprel == "nsubj:pass"
    signed = found.frame.type in _ACCORDS and other.frame.type in {*_ACCORDS, "REJECT"}
    undone = other.frame.type in _UNDO or (other.frame.type == "REJECT" and not _calls_off(report, other))
    return (signed or undone) and found.frame.pos == "noun" and is_object and token.head == other.trigger


def _is_stopped(report: Report, found: Happening, other: Happening) -> bool:
    """What somebody no longer does is one deed, and not done: "will stop selling gas to Chile"."""
    token = report.tree.tokens[found.trigger]
    if token.head != other.trigger or bare(token.deprel) != "xcomp":
        return False
    mode, above = other.frame.mode, report.tree.tokens[token.head]
    return mode == "discontinue" or (mode == "ceasefire" and above.lemma in _ENDS)  # "will stop shelling"


def _is_replaced(report: Report, found: Happening, other: Happening) -> bool:
    """Whom somebody new replaces is told of within the appointment: "named a general to replace him"."""
    if (found.frame.type, other.frame.type) != ("DISMISS", "APPOINT"):
        return False
    token = report.tree.tokens[found.trigger]
    above = report.tree.tokens[token.head]
    return token.xpos == "VB" and other.trigger in {above.index, above.head}


def _calls_off(report: Report, found: Happening) -> bool:
    """Whether a verb calls off what was planned: the meeting that does not take place gets the row (12)."""
    token = report.tree.tokens[found.trigger]
    return token.upos == "VERB" and verb_effect(report.tree, token, status_words()) in _CALLED_OFF


def asked_for(report: Report) -> frozenset[int]:
    """A report in, the words of those of its deeds out that stand in the content of a demand (23)."""
    by_word = report.by_word
    return frozenset(
        index
        for found in report.happenings
        if found.frame.type == "REQUEST"
        for index in complement(report.tree, found)
        if index in by_word
    )


def _stands_alone(report: Report, found: Happening, other: Happening) -> bool:
    """Whether a deed below a demand or promise has an actor, a day or a place of its own (7, 23)."""
    if report.setting.states_time(found.trigger) or report.setting.states_place(found.trigger):
        return True
    if found.how not in {"direct", "relative", "agent"}:
        return False
    own = set(names_of(report.people.mentions(found.who)))
    party = set(names_of(report.people.mentions((*other.who, *other.whom))))
    return bool(own) and not own & party


def worth_a_row(report: Report, found: Happening, linked: Sides) -> bool:
    """A verb tells a deed if anybody takes part; a noun only where it is more than a name or a date for one (24)."""
    answers = found.frame.type in _ANSWERS or found.fit == "learned"
    hopeless = found.chance < LEAST_CHANCE and not found.frame.count  # what came of a deed is joined with it
    if hopeless or (report.voices.is_denial(found.trigger) and answers):
        return False
    nobodys = found.frame.type in _SOMEBODYS and found.frame.pos == "noun" and not found.who and found.carrier is None
    if nobodys and not (found.whom and report.tree.case(found.trigger) == "under"):  # "is under investigation"
        return False  # "an allegation that Chad denied", "a request for comment": nobody is told to make it
    if found.frame.type == "REJECT" and _calls_off(report, found) and _has_meeting(report, found):
        return False
    if any(speaks_against(report, found) for speaks_against in _AGAINST):
        return False
    if not linked.who and not linked.whom:
        if found.frame.pos == "noun":
            return found.frame.type in _OF_NOBODY and not _only_dates(report, found)
        return found.frame.pos == "verb" and found.frame.type in _OF_THINGS
    if found.frame.pos != "noun" or found.carrier is not None:
        return True
    return not _only_dates(report, found) or report.setting.states_time(found.trigger)


def _denies_something(report: Report, found: Happening) -> bool:
    """ "Dismissing talk of an invasion", "rejects charges of genocide": no deed of the kind that is denied."""
    number = report.voices.by_cue.get(found.trigger)
    denies = number is not None and report.voices.attributions[number].implies is Implies.DENIES
    return denies and found.fit == "learned" and found.frame.type not in _ANSWERS


def _is_no_deed(report: Report, found: Happening) -> bool:
    """Silence toward the press (29): "did not respond to a request for comment"; "was to blame", which is nobody's accusing."""
    tree, token = report.tree, report.tree.tokens[found.trigger]
    if found.frame.type in _REPLIES:
        return any(tree.tokens[index].lemma == "comment" for index in complement(tree, found))
    to = any(t.text.lower() == "to" for t in tree.all_children(token.index, "mark"))
    return token.lemma == "blame" and to and tree.tokens[token.head].lemma == "be"


def _is_expected(report: Report, found: Happening) -> bool:
    """ "Is expected to visit": a plan that nobody is told to ask for."""
    token = report.tree.tokens[found.trigger]
    asks = found.frame.type == "REQUEST" and found.frame.pos == "verb" and not found.who
    return asks and verb_effect(report.tree, token, status_words()) in _AHEAD


def _only_dates(report: Report, found: Happening) -> bool:
    """Whether a noun only dates something else (24): "after the raid", but not "after a raid that left three dead"."""
    tells_more = report.tree.child(found.trigger, "acl") is not None
    return report.tree.case(found.trigger) in _DATING and not tells_more


def _has_meeting(report: Report, found: Happening) -> bool:
    objects = report.tree.all_children(found.trigger, "obj", "nsubj:pass")
    deeds = (report.by_word.get(token.index) for token in objects)
    return any(deed is not None and deed.frame.type == "CONSULT" for deed in deeds)


def _is_told_before(report: Report, found: Happening) -> bool:
    """ "The raid" without sides of its own means a raid that was told before."""
    if found.frame.pos != "noun" or found.carrier is not None or found.who or found.whom:
        return False
    if not any(t.text.lower() in _KNOWN for t in report.tree.all_children(found.trigger, "det")):
        return False
    if any(report.people.named(index) for index in report.tree.subtree(found.trigger)):
        return False
    before = report.happenings[: bisect_left(report.happenings, found.trigger, key=lambda deed: deed.trigger)]
    return any(alike(deed.frame.type, found.frame.type) and (deed.who or deed.whom) for deed in before[-_LOOKED_BACK:])


def _is_kept_back(report: Report, found: Happening) -> bool:
    """ "Declined to confirm that Chad had expelled two envoys": told by nobody."""
    return report.voices.kept_back(found.trigger)


def _sums_up_another(report: Report, found: Happening) -> bool:
    """ "Killed ten in what was the deadliest attack this year" is one deed, and its day is not the year."""
    token = report.tree.tokens[found.trigger]
    return sums_up(report.tree, token) and token.head in report.by_word


def _stays_unnamed(report: Report, found: Happening) -> bool:
    """ "Officials who asked not to be named", "asked that their names be left out": a request to whoever reports it."""
    told = [report.tree.tokens[index] for index in complement(report.tree, found)]
    words = {token.lemma.lower() for token in told}
    named = any(t.lemma.lower() in _NAMES and (t.upos == "NOUN" or t.xpos == "VBN") for t in told)
    hidden = named and not words.isdisjoint(_LEFT_OUT)
    return found.frame.type == "REQUEST" and (hidden or "anonymity" in words)


_NAMES = frozenset({"name", "identify", "quote"})
_LEFT_OUT = frozenset({"not", "out", "withhold", "omit", "back"})
_AGAINST = (
    _sums_up_another,
    _is_told_before,
    _is_expected,
    _denies_something,
    _is_no_deed,
    _is_kept_back,
    _stays_unnamed,
)
