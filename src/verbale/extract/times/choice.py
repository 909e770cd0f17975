"""A deed's word and the times of the text in, the time of that deed out: from its clause, or from the day that carries.

A time belongs to the word it depends on. It is shared with clause-mates that stand behind it, with participles and
with "when" clauses; never with what a cue reports ("said on Monday that …": Monday is the day of the saying).
"""

from collections.abc import Container, Iterable, Iterator
from datetime import timedelta
from itertools import chain, islice

from verbale.extract.times import days
from verbale.extract.times.apart import Apart, apart
from verbale.extract.times.mentions import VERSION, TimeKind, TimeMention
from verbale.extract.times.resolving import resolve
from verbale.extract.times.stand import Side, Stand
from verbale.extract.times.tense import form
from verbale.extract.tree import Tree, bare
from verbale.records.analysis import Token
from verbale.records.evidence import Step
from verbale.records.when import Basis, When
from verbale.reference.cues import cues
from verbale.reference.times import time_words

_WITHIN = frozenset("nmod obl conj appos obj nsubj iobj nummod compound amod advmod flat fixed dep".split())
_OF_NOUN = frozenset({"nmod:poss", "compound", "amod", "nummod", "nmod:desc"})
_SAME_TIME = frozenset({"when", "as", "while"})
_AMID = frozenset({"during", "at", "in", "amid", "on", "near"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM"})
_DATING = frozenset({TimeKind.AFTER, TimeKind.BEFORE})
_LONG = timedelta(days=31)
_DEPTH = 8
_STEP = Step("extract.times:apart", VERSION)


class Datings:
    """The times of one analysis with the words they belong to: asked by `when_of`, `running_date` and `lead_date`.

    `deeds` are the tokens known to tell deeds: "condemned the attack on Monday" dates a noun among them, else the verb.
    """

    __slots__ = ("by_owner", "by_paragraph", "by_sentence", "mentions", "tree")

    def __init__(self, tree: Tree, mentions: Iterable[TimeMention], deeds: Container[int] = ()) -> None:
        self.tree = tree
        self.mentions = tuple(mentions)
        self.by_owner: dict[int, list[TimeMention]] = {}
        self.by_paragraph: dict[int, list[TimeMention]] = {}
        self.by_sentence: dict[int, list[TimeMention]] = {}
        for mention in self.mentions:
            sentence = tree.analysis.sentence_of(tree.tokens[mention.head])
            self.by_sentence.setdefault(sentence.index, []).append(mention)
            self.by_paragraph.setdefault(sentence.paragraph, []).append(mention)
            for owner in _owners(tree, mention, deeds):
                self.by_owner.setdefault(owner, []).append(mention)

    def mentions_in(self, sentence: int) -> list[TimeMention]:
        """The times of one sentence."""
        return self.by_sentence.get(sentence, [])

    def of_saying(self, mention: TimeMention) -> bool:
        """Whether a time is that of a reporting verb ("said on Monday that …")."""
        return any(_says(self.tree, verb) for verb in _verbs_around(self.tree, mention.head))

    def when(self, mention: TimeMention, owner: int, basis: Basis = Basis.STATED) -> When:
        """A time and the word it dates in, the value with its evidence out."""
        evidence = self.tree.evidence(self.tree.span(mention.first, mention.last), mention.step)
        start, end = mention.start, mention.end
        if owner == mention.head:  # "until Monday, when they were struck off": the clause happens on that day itself
            return When(start, end, basis, evidence)
        if mention.kind is TimeKind.SINCE:
            return When(start, None, basis, evidence)
        lemma, tense = self.tree.tokens[owner].lemma, time_words().tense
        if mention.kind is TimeKind.UNTIL and lemma not in tense.until_point:
            return When(None, end, basis, evidence)
        if mention.kind is TimeKind.FROM and lemma not in tense.beginning:
            return When(start, None, basis, evidence)
        return When(start, end, basis, evidence)


def when_of(datings: Datings, trigger: int) -> When | None:
    """The times of a text and the token that tells a deed in, when its words say it happened out; None if they do not."""
    told = _said_of(datings, trigger)
    if told is not None:
        return datings.when(told, told.head)
    counted = apart(datings.tree, trigger)
    if counted is not None:
        return _counted(datings, counted)
    for owner, basis in _sources(datings.tree, trigger):
        chosen = _chosen(datings, owner, trigger)
        if chosen is not None and not (basis is Basis.RECKONED and _long_before(datings.tree, chosen, trigger)):
            return datings.when(chosen, owner, basis)
    return None


def _counted(datings: Datings, told: Apart) -> When | None:
    """ "Freed one on Wednesday, a day after it had boarded": Tuesday; None where no one day is told of the other clause."""
    other = when_of(datings, told.verb)
    if other is None or other.start is None or other.start != other.end:
        return None
    found = resolve(told.says, Stand(None, days.single(other.start)))
    evidence = datings.tree.evidence(datings.tree.span(told.first, told.last), _STEP)
    return None if found is None else When(found.start, found.end, Basis.STATED, evidence)


def _long_before(tree: Tree, mention: TimeMention, trigger: int) -> bool:
    """ "Set up in 2019 after rebels had come": a year says nothing of what was before."""
    marks = tree.all_children(trigger, "mark")
    return any(mark.text.lower() == "after" for mark in marks) and mention.end - mention.start > _LONG


def _verbs_around(tree: Tree, index: int) -> Iterator[Token]:
    """The verb of a word's clause, and that of the clause to which it is added ("Speaking on Monday, he said")."""
    token = tree.tokens[index]
    for above in tree.ancestors(token):
        if bare(token.deprel) in {"ccomp", "parataxis", "acl"}:
            return
        if above.upos == "VERB":
            yield above
        token = above


def _says(tree: Tree, verb: Token) -> bool:
    """Whether a verb reports a clause ("said on Monday that …"), not only could ("gathered on Monday")."""
    return bool(cues().verb(verb.lemma)) and tree.child(verb.index, "ccomp", "parataxis") is not None


def _said_of(datings: Datings, trigger: int) -> TimeMention | None:
    """The time that a clause tells about: "in February, when two fishermen drowned", "they remember 1961, when …"."""
    tree = datings.tree
    token = tree.tokens[trigger]
    when = next((t.index for t in tree.all_children(trigger, "advmod", "mark") if t.text.lower() == "when"), -1)
    if token.deprel != "acl:relcl" and when < 0:
        return None
    told = datings.mentions_in(token.sentence)
    by_head = (m for m in told if token.deprel == "acl:relcl" and m.first <= token.head < m.last)
    in_front = (m for m in told if m.last == when or (m.last == when - 1 and tree.tokens[when - 1].text == ","))
    return next(chain(by_head, in_front), None)


def _chosen(datings: Datings, owner: int, trigger: int) -> TimeMention | None:
    """Of the times of a word the plainest: a day or interval before a beginning, an end or a deadline."""
    found = [m for m in datings.by_owner.get(owner, ()) if m.kind not in _DATING and not _meant_for(datings.tree, m)]
    if owner != trigger:
        found = [m for m in found if _reaches(datings.tree, m, owner, trigger)]
    plain = [m for m in found if m.kind in {TimeKind.DAY, TimeKind.INTERVAL}]
    return min(plain or found, key=lambda m: abs(m.head - owner), default=None)


def _meant_for(tree: Tree, mention: TimeMention) -> bool:
    """ "A plan for this year" dates what is planned, "scheduled for Monday" the deed."""
    above = tree.head(tree.tokens[mention.head])
    if above is None or tree.case(mention.head) != "for":
        return False
    tense = time_words().tense
    return above.lemma not in tense.ahead_itself | tense.ahead_below and above.text.lower() not in tense.ahead_itself


def _reaches(tree: Tree, mention: TimeMention, owner: int, trigger: int) -> bool:
    """Whether a time of one word also holds for a clause-mate: "On Friday X did A and B", not "did A on Friday and B"."""
    token = tree.tokens[trigger]
    relation = bare(token.deprel)
    if relation == "conj":
        return mention.head < owner or mention.head > trigger
    if relation == "xcomp" and token.head == owner:
        ahead = tree.tokens[owner].lemma in time_words().tense.ahead_below
        return mention.head > trigger or (mention.head < owner and not ahead)
    return True


def _owners(tree: Tree, mention: TimeMention, deeds: Container[int]) -> Iterator[int]:
    """The words that a time dates, nearest first: the noun it stands by, then the verb of the clause around that noun."""
    token = tree.tokens[mention.head]
    for _ in range(_DEPTH):
        above = tree.head(token)
        if above is None or bare(token.deprel) not in _WITHIN:
            return
        cue = _cue_before(tree, mention, above)
        if cue is not None:
            yield cue
            return
        yield above.index
        if token.deprel in _OF_NOUN and bare(above.deprel) == "nsubj" and tree.tokens[mention.first - 1].upos == "ADP":
            yield above.head  # "By Wednesday evening soldiers had …": the parser takes the time for a part of the subject
        if token.deprel in _OF_NOUN or above.upos not in _NOMINAL or not _passes(tree, mention, above, deeds):
            return
        token = above


def _cue_before(tree: Tree, mention: TimeMention, verb: Token) -> int | None:
    """ "Said on Monday its fighters had fired": the parser gives the day to what is said; it stands right behind the cue."""
    cue = tree.head(verb)
    if cue is None or bare(verb.deprel) != "ccomp" or mention.first > verb.index or not cues().verb(cue.lemma):
        return None
    first = mention.first - 1 if tree.tokens[mention.first - 1].upos == "ADP" else mention.first
    subject = tree.child(verb.index, "nsubj", "nsubj:pass", "expl")
    return cue.index if first == cue.index + 1 and subject is not None and subject.index >= mention.last else None


def _passes(tree: Tree, mention: TimeMention, noun: Token, deeds: Container[int]) -> bool:
    """Whether a time behind a noun may be its clause's: "met officials in the capital on Monday", "police on Monday"."""
    if mention.head < noun.index or bare(noun.deprel) not in {"obl", "obj", "nmod", "iobj", "nsubj"}:
        return False
    above = tree.head(noun)
    tense = time_words().tense
    carried = above is not None and above.lemma in tense.bearers
    # "threatened Chad with sanctions on Monday": what is only threatened has no day that is past
    unreal = above is not None and above.lemma in tense.ahead_below and mention.side is not Side.FUTURE
    return carried or unreal or noun.index not in deeds


def _sources(tree: Tree, trigger: int) -> Iterator[tuple[int, Basis]]:
    """The words whose times may date a deed, surest first: itself, what carries it, its clause-mates."""
    yield trigger, Basis.STATED
    token = tree.tokens[trigger]
    yield from ((child.index, Basis.STATED) for child in _stopped(tree, token))
    if token.upos in {"NOUN", "PROPN"}:
        yield from ((owner, Basis.STATED) for owner in _carriers(tree, token))
        return
    for _ in range(_DEPTH):
        above = tree.head(token)
        if above is None:
            break
        basis = _shares(tree, token, above)
        if basis is None:
            break
        yield above.index, basis
        token = above
    if token.deprel == "acl:relcl" and _is_cleft(tree, token):
        yield token.head, Basis.STATED
    yield from ((child.index, Basis.RECKONED) for child in _at_once(tree, trigger))
    yield from ((above.index, Basis.RECKONED) for above in _around_where(tree, trigger))
    for child in tree.all_children(trigger, "obl"):  # "detained 30 people during the march on Saturday"
        if child.upos == "NOUN" and tree.case(child.index) in _AMID:
            yield child.index, Basis.RECKONED


def _stopped(tree: Tree, verb: Token) -> list[Token]:
    """What is stopped, told with the day on which it stops: "will stop selling gas on 1 August"."""
    return tree.all_children(verb.index, "xcomp") if verb.lemma in time_words().tense.stopping else []


def _is_cleft(tree: Tree, verb: Token) -> bool:
    """ "In 1986 it was the neighbour that threatened …"."""
    subject = tree.child(verb.head, "nsubj", "expl")
    return subject is not None and subject.text.lower() == "it" and tree.child(verb.head, "cop") is not None


def parted(tree: Tree, first: int, last: int) -> bool:
    """Whether a semicolon stands between two tokens."""
    return any(tree.tokens[index].text == ";" for index in range(first, last))


def _carriers(tree: Tree, noun: Token) -> Iterator[int]:
    """Verbs that only carry a deed told by a noun: "held talks", "the attack that took place", "a trip planned for"."""
    bearers = time_words().tense.bearers
    above = tree.head(noun)
    if above is not None and bare(noun.deprel) in {"obj", "nsubj"} and above.lemma in bearers:
        yield above.index
        yield from (child.index for child in tree.all_children(above.index, "xcomp"))
    for child in tree.all_children(noun.index, "acl"):
        if child.lemma in bearers:
            yield child.index
    if above is not None and bare(noun.deprel) in {"conj", "appos"}:
        yield above.index


def _shares(tree: Tree, token: Token, above: Token) -> Basis | None:
    """Whether a clause takes the time of the clause above it, and on what basis."""
    relation = bare(token.deprel)
    if relation in {"conj", "xcomp"}:
        return Basis.STATED
    if relation == "ccomp" and token.index < above.index and parted(tree, token.index, above.index):
        return Basis.RECKONED  # "A rang B on Sunday; B agreed": the parser hangs the first clause on the second
    if relation != "advcl" or above.upos not in {"VERB", "AUX"}:
        return None
    return Basis.RECKONED if _together(tree, token) else None


def _around_where(tree: Tree, trigger: int) -> list[Token]:
    """The clause around "where": "went on to Lae on Sunday, where he met her", also from a clause beside that one."""
    token = tree.coordinated(trigger)[-1]
    where = any(child.text.lower() == "where" for child in tree.children(token.index))
    if token.deprel != "acl:relcl" or not where:
        return []
    return list(islice((above for above in tree.ancestors(token) if above.upos == "VERB"), 2))


def _together(tree: Tree, clause: Token) -> bool:
    """Whether an adverbial clause happens with its main clause: a participle, "to" and a verb, "when", "as"."""
    mark = tree.child(clause.index, "mark")
    if mark is None:
        return form(clause) == "VBG" or _marked_same_time(tree, clause)
    if mark.text.lower() == "after":  # "fired on Tuesday after soldiers crossed", not "after they had crossed"
        return form(clause) == "VBD" and tree.child(clause.index, "aux") is None
    return mark.text.lower() == "to" or _marked_same_time(tree, clause)


def _marked_same_time(tree: Tree, token: Token) -> bool:
    return any(child.text.lower() in _SAME_TIME for child in tree.all_children(token.index, "mark", "advmod"))


def _at_once(tree: Tree, trigger: int) -> list[Token]:
    """Clauses below a deed that happen with it: "hurt when police opened fire on Thursday", "Speaking on Monday, he"."""
    clauses = tree.all_children(trigger, "advcl")
    return [c for c in clauses if _marked_same_time(tree, c) or (c.index < trigger and _together(tree, c))]
