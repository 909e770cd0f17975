"""Names that no table knows in, their kinds out: person, place, organisation of some kind, or a thing, by votes of the text."""

from collections.abc import Sequence
from dataclasses import dataclass

from verbale.extract.actors.run_ends import CLOSING
from verbale.extract.strongholds import is_stronghold
from verbale.extract.tree import Tree, bare
from verbale.records.actor import Kind
from verbale.reference.nominals import Nominals

_NEAR = frozenset({"in", "near", "at", "outside", "around", "off", "across", "along", "throughout", "inside", "north", "south", "east", "west", "into", "toward", "towards", "over", "beyond"})  # fmt: skip
_FROM = frozenset({"from", "to", "between", "via", "through"})
_PLACE_NOUNS = frozenset(
    "city town village district province region county island river mountain valley quarter suburb airport port dam border crossing"
    " road bridge camp area lake sea coast square street reservoir canal township base prison checkpoint hospital forest park desert"
    " peninsula strait bay hill hills harbour harbor highway capital governorate oblast exclave enclave cemetery mine field oilfield"
    " waters pass plain delta basin prefecture municipality stadium terminal depot pipeline plant refinery pier archipelago heights station metro sector front".split()
)
_THING_NOUNS = frozenset(
    "war agreement accord treaty deal resolution act law plan initiative summit conference prize award cup game games festival virus"
    " missile rocket helicopter aircraft jet tank ship vessel programme program project operation doctrine principle scandal crisis"
    " communiqué declaration protocol pact process movement day week year era constitution bill convention framework report index".split()
)
NO_PERSONS = _PLACE_NOUNS | _THING_NOUNS
"""Nouns that describe no person, whatever the parse says."""
_SPEECH = frozenset(
    "say tell add state note announce warn claim deny insist stress urge accuse call explain argue write reply declare admit vow"
    " recall promise blame condemn praise thank speak ask appeal voice reject dismiss confirm believe think want hope know".split()
)
# "Gulu police", "Mbale residents": what stands before them is the town.
_OF_TOWNS = frozenset(
    "police court council mayor governor prosecutor magistrate resident villager airport garrison suburb official authority protester".split()
)
_HIMSELF = frozenset({"he", "she"})
_IS_TOWN = frozenset("town city village district hamlet port outskirts fall siege".split())
_ONTO = frozenset({"land", "march", "advance", "close", "fall", "descend", "converge"})
# What is visited, reached or shelled is a place oftener than anybody.
_OF_PLACES = frozenset(
    "visit tour reach leave enter shell bombard capture retake recapture besiege overrun evacuate cross occupy liberate".split()
)
_BODILY = frozenset(
    "die fall walk sit stand marry smile resign retire serve run shoot kill wound arrest detain jail sentence born study".split()
)


@dataclass(slots=True)
class Votes:
    """How much speaks for each reading of one name. It lives while the report is read."""

    person: float = 0.0
    place: float = 0.0
    group: float = 0.0
    thing: float = 0.0
    noun: str = ""
    kind: Kind | None = None


# How far one sight of the engine's label counts: on names of the world's South the labels are right in about half the cases.
_LABELS = {
    "PERSON": (1.5, 0.0, 0.0, 0.0), "ORG": (0.3, 0.1, 1.0, 0.0), "GPE": (0.0, 1.2, 0.2, 0.0), "LOC": (0.0, 1.2, 0.0, 0.0),
    "FAC": (0.0, 1.0, 0.3, 0.1), "NORP": (0.2, 0.0, 0.5, 0.0), "PRODUCT": (0.0, 0.0, 0.2, 1.0), "EVENT": (0.0, 0.0, 0.1, 0.8),
    "WORK_OF_ART": (0.2, 0.0, 0.1, 0.6), "LAW": (0.0, 0.0, 0.0, 2.0), "LANGUAGE": (0.0, 0.0, 0.0, 1.0),
}  # fmt: skip


def vote(votes: Votes, tree: Tree, first: int, last: int, label: str, nouns: Nominals) -> None:
    """One sight of a name at tokens `[first, last)` in; what its surroundings speak for is added to its votes."""
    head = head_of(tree, first, last)
    person, place, group, thing = _LABELS.get(label, (0.0, 0.0, 0.0, 0.0))
    votes.person += person
    votes.place += place
    votes.group += group
    votes.thing += thing
    _by_case(votes, tree, head)
    _by_verb(votes, tree, head)
    _by_shape(votes, [t.text for t in tree.tokens[first:last]])
    _by_nouns(votes, tree, head, first, last, nouns)


def head_of(tree: Tree, first: int, last: int) -> int:
    """The token of a stretch on which the rest of it hangs."""
    for index in range(first, last):
        if not first <= tree.tokens[index].head < last or tree.tokens[index].head == index:
            return index
    return first


def _by_case(votes: Votes, tree: Tree, head: int) -> None:
    case = tree.case(head).split(" ")[-1] if tree.case(head) else ""
    of_town = case == "of" and tree.tokens[tree.tokens[head].head].lemma in _IS_TOWN
    if case in _NEAR or of_town:
        votes.place += 1.6
    elif case in _FROM:
        votes.place += 0.6
    elif case in {"by", "with", "against", "told"}:
        votes.person += 0.3
        votes.group += 0.3
    for child in tree.children(head):
        if child.deprel == "acl:relcl" and any(
            tree.tokens[i].text.lower() in {"who", "whom", "whose"} for i in range(head, child.index)
        ):
            votes.person += 3.0
        elif child.deprel == "acl:relcl" and any(
            tree.tokens[i].text.lower() == "where" for i in range(head, child.index)
        ):
            votes.place += 2.0
        elif (
            bare(child.deprel) in {"appos", "nummod", "parataxis"}
            and child.text.isdecimal()
            and 10 < int(child.text) < 100
        ):
            votes.person += 3.0  # an age between commas


def _by_verb(votes: Votes, tree: Tree, head: int) -> None:
    token = tree.tokens[head]
    first = tree.tokens[token.head] if token.deprel == "conj" else token
    if first.deprel == "obj" and tree.tokens[first.head].lemma in _OF_PLACES:
        votes.place += 1.0
    if is_stronghold(tree, token):
        votes.place += 1.5
    if bare(token.deprel) == "obl" and tree.case(head) == "on" and tree.tokens[token.head].lemma in _ONTO:
        votes.place += 1.6
    if not token.deprel.startswith("nsubj"):
        return
    verb = tree.tokens[token.head]
    if verb.lemma in _SPEECH:
        votes.person += 2.0 if _of_himself(tree, verb.index) else 0.8
        votes.group += 0.6
    elif verb.lemma in _BODILY:
        votes.person += 1.0
    else:
        votes.person += 0.2
        votes.group += 0.2


def _of_himself(tree: Tree, verb: int) -> bool:
    """ "X says that he cannot go on": whoever so speaks of himself is a person."""
    told = (tree.child(clause.index, "nsubj", "nsubj:pass") for clause in tree.all_children(verb, "ccomp"))
    return any(subject is not None and subject.text.lower() in _HIMSELF and subject.index > verb for subject in told)


def _by_shape(votes: Votes, words: Sequence[str]) -> None:
    word = words[0]
    if len(words) == 1 and len(word) > 1 and word.isupper() and word.isalpha():
        votes.group += 1.5
    elif len(words) == 1 and any(c.isupper() for c in word[1:]) and "-" not in word:
        votes.group += 0.8
    if 2 <= len(words) <= 4 and all(w[:1].isupper() or w in {"-", "al", "bin", "de", "von", "van"} for w in words):
        votes.person += 0.4
    if any(w.isdecimal() for w in words):
        votes.thing += 1.5
    if (
        any(w in {"bin", "ibn", "ould", "Ould", "Mint", "von", "Abu", "van", "Al", "al"} for w in words[:-1])
        and len(words) > 1
    ):
        votes.person += 0.6


def _by_nouns(votes: Votes, tree: Tree, head: int, first: int, last: int, nouns: Nominals) -> None:
    """A common noun tied to the name: "the daily X", "captain X", "X village", "X, a lawyer"."""
    token = tree.tokens[head]
    tied = [t for t in tree.children(head) if bare(t.deprel) in {"appos", "compound"} or t.deprel == "nmod:desc"]
    if token.head != head and (bare(token.deprel) in {"appos", "compound", "flat"} or token.deprel == "nmod:desc"):
        tied.append(tree.tokens[token.head])
    if first > 0 and tree.tokens[first - 1].upos == "NOUN" and tree.tokens[first - 1].sentence == token.sentence:
        tied.append(tree.tokens[first - 1])
    behind = last + 1 if last < len(tree.tokens) and tree.tokens[last].text in CLOSING else last
    if behind < len(tree.tokens) and tree.tokens[behind].upos == "NOUN" and bare(token.deprel) in {"compound", "nmod"}:
        tied.append(tree.tokens[behind])
    for noun in tied:
        if not first <= noun.index < last and noun.upos in {"NOUN", "PROPN"}:
            _by_noun(votes, noun.lemma.lower(), noun.index > last - 1 and bare(token.deprel) == "compound", nouns)


def _by_noun(votes: Votes, lemma: str, behind: bool, nouns: Nominals) -> None:
    """`behind` is true for "X village", where X only names the kind; "the X ministry" tells little of X."""
    if lemma in _PLACE_NOUNS:
        votes.place += 1.6
    elif behind and lemma in _OF_TOWNS:
        votes.place += 1.2
    elif lemma in _THING_NOUNS:
        votes.thing += 2.0 if behind else 1.0
    elif behind:
        votes.group += 0.3
    elif nouns.group(lemma) and not nouns.theme(lemma):
        votes.group += 3.0
        votes.noun = votes.noun or lemma
    elif nouns.theme(lemma) or nouns.is_office(lemma):
        votes.person += 2.5


def verdict(votes: Votes, words: int) -> str:
    """The votes in, "person", "place", "group" or "thing" out.

    >>> verdict(Votes(person=2.0, group=1.0), 2)
    'person'
    """
    ranked = (
        (votes.person, 3, "person"),
        (votes.group + (0.2 if words == 1 else 0.0), 2, "group"),
        (votes.place, 1, "place"),
        (votes.thing, 0, "thing"),
    )
    return max(ranked)[2]
