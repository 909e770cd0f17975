"""The deeds of a report with their accounts in, further accounts of those for which somebody claims or denies responsibility out (3, 9).

"Gunmen killed ten soldiers near Gao. JNIM claimed responsibility for the attack": a second account of the killing, by JNIM and
in its voice. "The army denied any involvement": one by the army that says that it has not done it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from heapq import merge

from verbale.extract.clauses import clause
from verbale.extract.further import Told, told_again
from verbale.extract.report import Report
from verbale.extract.tree import Tree
from verbale.records.account import Status
from verbale.records.actor import Kind, Mention
from verbale.records.analysis import Token
from verbale.records.evidence import Step
from verbale.records.voice import ARTICLE, Voice, names_of

_STEP = Step("extract.claimed")
_CLAIMS = frozenset({"claim", "admit", "accept", "take", "assume", "acknowledge"})
_HARM = frozenset({"ASSAULT", "COERCE"})
_NOBODY = frozenset({"no", "nobody", "none", "neither", "not", "n't", "n’t", "never", "yet"})
_DENIES = frozenset({"deny", "disclaim", "dismiss", "reject"})
_PART = frozenset(
    {
        "involvement",
        "responsibility",
        "role",
        "part",
        "hand",
        "complicity",
        "participation",
        "link",
        "connection",
        "guilt",
    }
)
_ASPECTS = frozenset({"in", "to", "with", "for"})
_SENTENCES = 8  # from the deed to its claim, which reports tell far below


def with_claims(report: Report, told: Sequence[Told]) -> list[Told]:
    """A report's findings, and its deeds with their accounts, in; these and the accounts by who claims them, each at its place, out."""
    return list(merge(told, _claims(report, told), key=lambda one: one[0].trigger))


def _claims(report: Report, told: Sequence[Told]) -> Iterator[Told]:
    for token in report.tree.tokens:
        if token.upos != "VERB" or token.index in report.by_word:
            continue
        denied = _is_denial(report.tree, token)
        speakers = _who(report, token) if denied or _is_claim(report.tree, token) else ()
        before = next(_meant(report, told, token), None) if speakers else None
        if before is not None and not set(names_of(speakers)) & set(names_of(before[2].according_to.speakers)):
            yield _denied(report, before, token, speakers) if denied else _claimed(report, before, token, speakers)


def _is_denial(tree: Tree, verb: Token) -> bool:
    """ "Denied any involvement", "denied a role in the raid"; not "denied a role in the talks", which no deed of force is."""
    objects = tree.all_children(verb.index, "obj") if verb.lemma.lower() in _DENIES else []
    return any(t.lemma.lower() in _PART for t in objects) and tree.child(verb.index, "aux:pass") is None


def _is_claim(tree: Tree, verb: Token) -> bool:
    """ "Claimed responsibility for it", "admitted responsibility"; not "no one claimed", "did not take"."""
    if verb.lemma.lower() not in _CLAIMS:
        return False
    said = {t.text.lower() for t in tree.children(verb.index)}
    subject = tree.child(verb.index, "nsubj")
    said |= (
        {t.text.lower() for t in tree.children(subject.index)} | {subject.text.lower()}
        if subject is not None
        else set()
    )
    responsible = any(t.lemma.lower() == "responsibility" for t in tree.all_children(verb.index, "obj"))
    return responsible and verb.xpos != "VB" and said.isdisjoint(_NOBODY)


def _who(report: Report, verb: Token) -> tuple[Mention, ...]:
    number = report.voices.by_cue.get(verb.index)
    heard = report.voices.told[number].speakers if number is not None else ()
    return heard or report.people.mentions(clause(report.tree, verb.index).subjects)


def _meant(report: Report, told: Sequence[Told], verb: Token) -> Iterator[Told]:
    """The attacks that a claim may mean: one in its own words, else the first of the nearest sentence before that tells harm done."""
    tokens, below = report.tree.tokens, report.tree.subtree(verb.index)
    harm = [one for one in told if one[0].frame.type in _HARM and not one[2].status.flags()]
    yield from (one for one in harm if one[0].trigger in below and one[2].whom)  # not "that attack" alone
    near = [one for one in harm if 0 <= verb.sentence - tokens[one[0].trigger].sentence <= _SENTENCES]
    before = [one for one in near if one[0].trigger < verb.index and one[2].whom]
    yield from sorted(before, key=lambda one: (not one[2].counts, verb.sentence - tokens[one[0].trigger].sentence))


def _claimed(report: Report, before: Told, verb: Token, speakers: tuple[Mention, ...]) -> Told:
    """A deed told before and who claims it in, the account of it as his own and in his voice out."""
    number = report.voices.by_cue.get(verb.index)
    voice = Voice(speakers, ARTICLE) if number is None else report.voices.heard(number)
    found, again = told_again(report, before, verb.index, voice, speakers, _STEP)
    own = replace(again, counts=(), evidence=again.did.trigger)  # nobody claims the numbers
    return found, replace(before[1], who=speakers), own


def _denied(report: Report, before: Told, verb: Token, speakers: tuple[Mention, ...]) -> Told:
    """A deed told before and who denies any part in it in, the account out by which he, or whoever is told to have done it on his side, has not done it."""
    found, sides, own = _claimed(report, before, verb, speakers)
    kinds, state_of = report.people.kinds, report.people.cast.state_of
    states = {state_of(name) for name in names_of(speakers) if kinds.get(name) is Kind.PERSON} - {""}
    served = [
        kinds.get(name) in {Kind.BODY, Kind.STATE} and state_of(name) in states for name in names_of(before[2].who)
    ]
    theirs = before[2].who if served and all(served) else speakers  # a spokesman of those who are told to have done it
    return found, replace(sides, who=theirs), replace(own, who=theirs, status=Status(negated=True))
