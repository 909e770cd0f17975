"""A noun or pronoun in, what its own words and place tell of whom it may mean out."""

from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import STATES, Entity
from verbale.extract.tree import bare
from verbale.records.actor import Kind
from verbale.records.analysis import Token
from verbale.records.passing import passing
from verbale.reference.noun_kinds import noun_kinds

_PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "they"),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), "we"),
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), "i"),
    **dict.fromkeys(("you", "your", "yours"), "you"),
}
_GENDER = {"he": "m", "she": "f"}
# Which classes of actors each sort of word may mean.
_MEANS = {
    "he": frozenset({"person"}),
    "she": frozenset({"person"}),
    "it": frozenset({"state", "body", "group"}),
    "they": frozenset({"people", "body", "group", "state"}),
    "we": frozenset({"person", "people", "body", "group", "state"}),
    "i": frozenset({"person"}),
    "you": frozenset({"person", "people", "body", "group", "state"}),
    "person": frozenset({"person"}),
    "people": frozenset({"people", "body", "group"}),
    "crowd": frozenset({"people", "body", "group"}),
    "office": frozenset({"person", "body"}),
    "officials": frozenset({"people", "body"}),
    "body": frozenset({"body", "group", "state", "people"}),
    "vessel": frozenset({"body", "group", "state", "people"}),
    "thing": frozenset({"body", "group", "state", "person"}),
    "things": frozenset({"people", "group"}),
}
_CROWDS = frozenset({"crowd", "mob", "crew", "family", "staff", "throng", "workforce", "personnel", "public", "population"})  # fmt: skip


@passing
class Told:
    """What a noun or pronoun tells: its sort (see _MEANS), its words, and where it stands."""

    at: int
    sort: str
    word: str
    lemma: str
    theme: str
    kind: str
    plural: bool
    det: str
    size: int
    modifiers: tuple[str, ...]
    count: int
    role: str
    verb: str
    place: str
    early: bool

    @property
    def is_pronoun(self) -> bool:
        """Whether it is a pronoun."""
        return self.sort in _WORDS

    @property
    def counted(self) -> bool:
        """Whether a number is told."""
        return self.count > 0

    def may_mean(self, kind: str, gender: str) -> bool:
        """Whether it may mean an actor of a class and gender."""
        return kind in _MEANS[self.sort] and gender in ("", _GENDER.get(self.sort, gender))


_WORDS = frozenset(_PRONOUNS.values())


def pronoun_sort(text: str) -> str:
    """A word in, the pronoun of which it is a form out; "" for others.

    >>> pronoun_sort("their")
    'they'
    """
    return _PRONOUNS.get(text.lower(), "")


def told(desk: Desk, token: Token) -> Told:
    """A noun or pronoun on the desk in, what it tells out."""
    role, verb = role_of(desk, token), verb_of(desk, token)
    early = desk.sentence(token.index) == 0
    word = pronoun_sort(token.text) if token.upos != "NOUN" else ""
    if word:
        quoted = desk.speaker_of(token.index) is not None
        return Told(token.index, word, token.text.lower(), word, "", "", word in {"they", "we"}, "", 0, (), 0, role, verb, f"{word}|quoted={quoted}", early)  # fmt: skip
    lemma = token.lemma.lower()
    phrase = desk.phrase(token.index)
    theme = desk.nouns.theme(lemma)
    kinds = desk.nouns.group(lemma)
    return Told(
        at=token.index,
        sort=noun_sort(desk, lemma, plural=phrase.plural),
        word=lemma,
        lemma=lemma,
        theme=theme,
        kind=kinds[0] if kinds else "",
        plural=phrase.plural,
        det=phrase.determiner,
        size=min(phrase.tight - phrase.first, 4),
        modifiers=tuple(_modifiers(desk, phrase.first, token.index)),
        count=phrase.count,
        role=role,
        verb=verb,
        place=f"{phrase.determiner}|{role}",
        early=early,
    )


def noun_sort(desk: Desk, lemma: str, *, plural: bool) -> str:
    """A noun and its number in, its sort out: person, people, crowd, office, officials, body, vessel, thing, things."""
    if lemma in _CROWDS:
        return "crowd"
    if desk.nouns.is_office(lemma):
        return "officials" if plural else "office"
    if desk.nouns.theme(lemma) or "person" in noun_kinds().of_noun(lemma):
        return "people" if plural else "person"
    if desk.nouns.group(lemma) or desk.lexicon.in_body(lemma, lemma):
        return "body"
    if desk.nouns.is_vessel(lemma):
        return "vessel"
    return "things" if plural else "thing"


def _modifiers(desk: Desk, first: int, head: int) -> list[str]:
    tokens = (desk.token(i) for i in range(first, head))
    return [t.lemma.lower() for t in tokens if t.upos in {"ADJ", "NOUN", "PROPN", "VERB"} and t.index not in desk.at]


def role_of(desk: Desk, token: Token) -> str:
    """The relation of a word to its head, with its preposition; a coordinated one has that of the first."""
    for _ in range(4):
        if bare(token.deprel) not in {"conj", "appos"} or token.head == token.index:
            break
        token = desk.token(token.head)
    case = desk.tree.case(token.index) if bare(token.deprel) in {"obl", "nmod"} and token.deprel != "nmod:poss" else ""
    relation = token.deprel if token.deprel in {"nsubj:pass", "nmod:poss", "obl:agent"} else bare(token.deprel)
    return f"{relation}:{case}" if case else relation


def verb_of(desk: Desk, token: Token) -> str:
    """The word on which a word hangs with their relation: "say<nsubj"."""
    return f"{desk.token(token.head).lemma.lower()}<{bare(token.deprel)}" if token.head != token.index else "root"


def entity_class(entity: Entity) -> str:
    """An actor in, its class out: person, people, state, body, group."""
    if entity.kind in STATES:
        return "state"
    if entity.kind is Kind.PERSON:
        return "people" if entity.plural else "person"
    if entity.plural or entity.theme:
        return "people"
    return "body" if entity.kind is Kind.BODY else "group"
