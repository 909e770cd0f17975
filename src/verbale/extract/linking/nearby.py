"""A deed in, the people who stand about it in the parse out, each with the name of the place (reference/linking.toml)."""

from collections.abc import Container, Iterable, Iterator

from verbale.extract.arguments import is_passive
from verbale.extract.clauses import clause
from verbale.extract.events import Happening
from verbale.extract.linking.record import Candidate
from verbale.extract.people import People
from verbale.extract.subjects import surface_subject
from verbale.extract.tree import Tree, bare
from verbale.records.analysis import Token

_TOWARD = frozenset(
    {"to", "with", "against", "at", "from", "over", "toward", "towards", "upon", "on", "for", "between"}
)
_CLAUSES = ("ccomp", "xcomp", "advcl", "acl")
_PHRASES = ("obl", "nmod", "obj", "iobj")
_BEHIND = 20  # tokens behind a passive in which its agent may stand
_ENDS = frozenset({",", ";", ":", "—", "–", "and", "but", "while", "after", "before", "when", "who", "which", "that"})
_NEAR = 120  # tokens to either side: a longer sentence is a list or no sentence
_WITHIN_OBJECT = 3  # phrases that are followed into the object of what is promised
_LINKS = 4  # clauses that are climbed from a deed to those on which it hangs

_SENDS = frozenset({"send", "dispatch", "deploy", "supply", "provide", "deliver", "contribute", "field"})


def of_content(people: People, found: Happening) -> Iterator[Candidate]:
    """Whom the content of a deed of speech names: the subject of its clause, and those whom it would reach."""
    tree = people.tree
    refused = found.frame.type == "REJECT"
    if found.frame.type == "REQUEST":  # "demanded the resignation of the mayor by X"
        wanted = (t for top in _tops(found) for noun in tree.all_children(top, "obj") for t in _by(tree, noun.index))
        yield from _candidate(people, tuple(wanted), "complement subject")
    for told in _content(tree, found):
        if refused and tree.tokens[told.head].upos == "NOUN":
            continue  # "turned down a demand that Chad withdraw": whom the demand names is who turns it down
        yield from (
            one
            for t in tree.all_children(told.index, "obl:agent")
            for one in _candidate(people, tuple(tree.conjuncts(t.index)), "complement subject")
        )
        subject = tree.child(told.index, "nsubj")
        if subject is not None and subject.deprel != "nsubj:pass":
            yield from _candidate(people, tuple(tree.conjuncts(subject.index)), "complement subject")
        for child in tree.all_children(told.index, *_PHRASES):
            sent = child.deprel == "obj" and told.lemma.lower() in _SENDS  # "offered to send observers": not to them
            if (child.deprel in {"obj", "iobj"} and not sent) or tree.case(child.index) in _TOWARD:
                yield from _candidate(people, tuple(tree.conjuncts(child.index)), "complement side")
            if bare(child.deprel) == "obj" and not people.named(child.index):
                yield from _reached(people, child.index, _WITHIN_OBJECT)


def _by(tree: Tree, noun: int) -> list[int]:
    return [t.index for t in tree.all_children(noun, "nmod", "obl") if tree.case(t.index) == "by"]


def _reached(people: People, noun: int, depth: int) -> Iterator[Candidate]:
    """Whom the object of what is promised or threatened reaches: "to provide [70 million in aid for X and Y]"."""
    for inner in people.tree.all_children(noun, "nmod", "obl") if depth else ():
        if people.tree.case(inner.index) in _TOWARD:
            yield from _candidate(people, tuple(people.tree.conjuncts(inner.index)), "complement side")
        if not people.named(inner.index):
            yield from _reached(people, inner.index, depth - 1)


def _content(tree: Tree, found: Happening) -> Iterator[Token]:
    """The clauses below a deed's word that tell what is asked, promised or refused, with those coordinated."""
    objects = [t for top in _tops(found) for t in tree.all_children(top, "obj") if t.upos == "NOUN"]
    direct = tree.all_children(found.trigger, *_CLAUSES, "obj", "nmod")
    for told in (*direct, *(t for noun in objects for t in tree.all_children(noun.index, "acl", "ccomp"))):
        if told.deprel == "acl:relcl" or (bare(told.deprel) == "advcl" and not _infinitive(tree, told)):
            continue
        yield told
        yield from (t for t in tree.all_children(told.index, "conj") if t.upos == "VERB")


def _infinitive(tree: Tree, told: Token) -> bool:
    return any(t.text.lower() == "to" for t in tree.all_children(told.index, "mark"))


def of_object(people: People, found: Happening) -> Iterator[Candidate]:
    """Who made the thing that a deed is about ("the truce that X reached"), and who else stands within its phrase."""
    tree = people.tree
    refused = (
        found.frame.type == "REJECT"
    )  # "refused an Iranian request": the request may be among the deed's own words
    objects = [t.index for t in tree.all_children(found.trigger, "obj") if refused or t.index not in found.words]
    for head in dict.fromkeys((*found.whom, *objects)):
        if not people.named(head):
            yield from _candidate(people, (head,), "owner")
        for below in tree.all_children(head, "acl"):
            subject = surface_subject(tree, below.index)
            if subject.how == "direct":
                yield from _candidate(people, subject.heads, "maker")
            elif below.lemma.lower() in _MAKES:
                yield from _candidate(people, _agents(tree, below.index), "maker")
        for index in tree.subtree(head):
            if index != head and tree.tokens[index].deprel.startswith("nmod"):
                yield from _candidate(people, (index,), "in the object")


# "The march staged by X", "a bill signed by X": whoever does this to a thing made it or stands for it.
_MAKES = frozenset(
    "stage organise organize hold lead mount launch call draft sign issue adopt pass propose introduce impose announce order declare broker "
    "mediate reach make build run own publish write submit table present sponsor back set found declare decree enact".split()
)


def _agents(tree: Tree, participle: int) -> tuple[int, ...]:
    return tuple(i for t in tree.all_children(participle, "obl:agent") for i in tree.conjuncts(t.index))


def of_makers(people: People, heads: Iterable[int], deeds: Container[int] = ()) -> Iterator[Candidate]:
    """Who did what a noun tells, by its relative clause: "the closure of the river, which X had decreed".

    Not where the clause tells one of `deeds`, which is then told by that: "the truce that X had signed".
    """
    tree = people.tree
    within = (index for head in heads for index in (head, *(t.index for t in tree.all_children(head, "nmod"))))
    for head in within:
        for below in tree.all_children(head, "acl"):
            if below.index in deeds:
                continue
            doers = clause(tree, below.index)
            gap = doers.objects == (head,) or not tree.child(below.index, "obj", "ccomp", "xcomp")
            made = not doers.passive or below.lemma.lower() in _MAKES
            if doers.how in {"direct", "agent"} and made and gap:
                yield from _candidate(people, doers.subjects, "decreed")


def of_condition(people: People, found: Happening) -> Iterator[Candidate]:
    """Who is to meet the condition of a threat or promise: "will block the road unless X drops the charges"."""
    tree = people.tree
    inside = (found.trigger, *(t.index for t in tree.all_children(found.trigger, "xcomp", "ccomp")))
    for clause_head in (t for top in inside for t in tree.all_children(top, "advcl")):
        marks = {t.text.lower() for t in tree.all_children(clause_head.index, "mark")}
        subject = tree.child(clause_head.index, "nsubj")
        if marks & {"if", "unless", "until"} and subject is not None and subject.deprel == "nsubj":
            yield from _candidate(people, tuple(tree.conjuncts(subject.index)), "condition")


def of_clause(people: People, found: Happening) -> Iterator[Candidate]:
    """Who stands behind a preposition in the deed's own clause or phrase, or anywhere below its word."""
    tree = people.tree
    for top in _tops(found):
        for child in tree.all_children(top, "obl", "nmod"):
            if child.deprel != "nmod:poss" and tree.case(child.index) in _TOWARD:
                yield from _candidate(people, tuple(tree.conjuncts(child.index)), "toward")
        beside = {index for t in tree.all_children(top, "conj", "parataxis") for index in tree.subtree(t.index)}
        beside.update((top, *found.who))
        for index in tree.subtree(top):
            if index not in beside and (mentions := people.of(index)):
                yield Candidate(mentions, "below")


def of_agent(people: People, found: Happening) -> Iterator[Candidate]:
    """Who stands behind "by" farther on in the clause of a passive: "were arrested in the same waters [by Taiwan]"."""
    tree = people.tree
    if found.who or found.frame.pos != "verb" or not is_passive(tree, found.trigger):
        return
    last = min(tree.analysis.sentences[tree.tokens[found.trigger].sentence].last, found.trigger + _BEHIND)
    for token in tree.tokens[found.trigger + 1 : last]:
        if token.upos in {"VERB", "AUX"} or token.text in _ENDS:
            return
        if token.text.lower() == "by" and token.head > token.index:
            yield from _candidate(people, tuple(tree.conjuncts(token.head)), "agent behind")


def of_modifiers(people: People, found: Happening) -> Iterator[Candidate]:
    """Actors that stand before a noun as its modifiers, also those coordinated: "U.S. and NATO military presence"."""
    if found.frame.pos != "noun":
        return
    tree = people.tree
    before = [
        t
        for word in found.words
        for t in tree.all_children(word, "compound", "amod", "nmod")
        if t.index < word and not tree.case(t.index) and people.named(t.index)
    ]
    yield from _candidate(people, tuple(index for token in before for index in tree.conjuncts(token.index)), "modifier")


def of_between(people: People, found: Happening) -> Iterator[Candidate]:
    """The two behind "between" in the phrase of a noun, also where the parser hangs them on its last word."""
    tree = people.tree
    for index in tree.subtree(found.trigger) if "between" in tree.said_with(found.trigger) else ():
        if tree.case(index) == "between" and len(tree.conjuncts(index)) > 1:
            yield from _candidate(people, tuple(tree.conjuncts(index)), "between")


def _tops(found: Happening) -> tuple[int, ...]:
    """The words on which a deed's phrases may hang: its own, and the verb that carries it last."""
    words = tuple(dict.fromkeys((found.trigger, *found.words)))
    return words if found.carrier is None else (*words, found.carrier)


def of_governors(people: People, found: Happening, cues: Container[int]) -> Iterator[Candidate]:
    """Subject, object and phrases of the clauses on which a deed hangs, nearest first, up to a cue of speech."""
    tree = people.tree
    here = tree.tokens[found.trigger if found.carrier is None else found.carrier]
    below = here
    for above, link in zip(tree.ancestors(here), range(_LINKS), strict=False):
        if above.index in cues or below.deprel == "acl:relcl":
            return
        below = above
        if above.upos not in {"VERB", "AUX", "ADJ", "NOUN"}:
            continue
        yield from _candidate(people, surface_subject(tree, above.index).heads, "governor's subject")
        for child in tree.all_children(above.index, *_PHRASES):
            if child.index != here.index and (child.deprel in {"obj", "iobj"} or tree.case(child.index) in _TOWARD):
                yield from _candidate(people, tuple(tree.conjuncts(child.index)), "governor's side")
        if link == 0 and above.upos in {"VERB", "AUX"}:
            return


def of_holders(people: People, heads: Iterable[int]) -> Iterator[Candidate]:
    """Who acted on those whom a deed befalls: "two men whom X had held were freed", "the release of men held by X"."""
    tree = people.tree
    for head in heads:
        for below in tree.all_children(head, "acl"):
            doers = clause(tree, below.index)
            if doers.how in {"direct", "agent"}:
                yield from _candidate(people, doers.subjects, "holder")


def _candidate(people: People, heads: tuple[int, ...], place: str) -> Iterator[Candidate]:
    """Heads in, the candidate that they make out."""
    mentions = people.mentions(heads)
    if mentions:
        yield Candidate(mentions, place)
