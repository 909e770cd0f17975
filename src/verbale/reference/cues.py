"""reference/en/cues.toml in, the cue words of attribution out: with their syntax and what they imply of the content."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cache
from importlib import resources

from verbale.errors import BadTable


class Implies(StrEnum):
    """What a cue says of the words that it introduces."""

    ASSERTS = "asserts"
    CONFIRMS = "confirms"
    DENIES = "denies"
    DOUBTS = "doubts"
    ASKS = "asks"
    REQUESTS = "requests"
    ORDERS = "orders"
    PROMISES = "promises"
    THREATENS = "threatens"
    WARNS = "warns"
    EXPECTS = "expects"
    ACCUSES = "accuses"
    PRAISES = "praises"
    CONDEMNS = "condemns"
    OFFERS = "offers"
    ACCEPTS = "accepts"
    REFUSES = "refuses"
    BELIEVES = "believes"
    INTENDS = "intends"
    FEELS = "feels"
    PERCEIVES = "perceives"

    @property
    def spoken(self) -> bool:
        """Whether somebody said it; false where the report only tells a state of mind.

        >>> Implies.WARNS.spoken, Implies.BELIEVES.spoken
        (True, False)
        """
        return self not in _IN_MIND


_IN_MIND = frozenset({Implies.BELIEVES, Implies.INTENDS, Implies.FEELS, Implies.PERCEIVES})
_POS = frozenset({"verb", "noun", "preposition", "adverb", "adjective"})
_CONTENT = frozenset({"clause", "quote", "object", "infinitive", "gerund", "complement"})
_SPEAKER = frozenset({"subj", "by", "poss", "of", "from", "among", "in", "object"})
_ADDRESSEE = frozenset({"obj", "iobj", "to", "with", "on", "at", "for", "of", "from"})
_FIELDS = frozenset({"words", "pos", "implies", "content", "speaker", "addressee", "quotes_only", "clause_only"})


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue: its words (lemmas), part of speech, and where its content, speaker and addressee stand.

    `phrases` are the prepositions whose phrase can be the content ("of" in "accused the envoy of spying").
    """

    words: tuple[str, ...]
    pos: str
    implies: Implies
    content: frozenset[str]
    phrases: frozenset[str]
    speaker: frozenset[str]
    addressee: frozenset[str]
    quotes_only: bool = False
    clause_only: bool = False

    @property
    def extra(self) -> tuple[str, ...]:
        """The words that must stand with the first one ("on" of "call on")."""
        return self.words[1:]


@dataclass(frozen=True, slots=True)
class WordLists:
    """Lemmas that the rules of attribution ask for; each list is explained in the table."""

    light: frozenset[str]
    documents: frozenset[str]
    sources: frozenset[str]
    distancing: frozenset[str]
    standing: frozenset[str]
    formulas: frozenset[str]
    tellings: frozenset[str]
    false: frozenset[str]
    deeds: frozenset[str]
    empty: frozenset[str]
    media: frozenset[str]
    reporting: frozenset[str]
    plain: frozenset[str]
    spoken: frozenset[str]


class CueTable:
    """The cue words ready for look-up by the lemma of their first word; longest first, then in the table's order."""

    __slots__ = ("_by_pos", "lists", "size")

    def __init__(self, rows: Sequence[Cue], lists: WordLists) -> None:
        self.size = len(rows)
        self.lists = lists
        self._by_pos: dict[tuple[str, str], tuple[Cue, ...]] = {}
        for row in sorted(rows, key=lambda cue: -len(cue.words)):
            key = (row.pos, row.words[0])
            self._by_pos[key] = (*self._by_pos.get(key, ()), row)

    def verb(self, lemma: str) -> tuple[Cue, ...]:
        """The verbs that begin with this lemma."""
        return self._by_pos.get(("verb", lemma), ())

    def noun(self, lemma: str) -> tuple[Cue, ...]:
        """The nouns that begin with this lemma."""
        return self._by_pos.get(("noun", lemma), ())

    def adjective(self, lemma: str) -> tuple[Cue, ...]:
        """The adjectives that begin with this lemma."""
        return self._by_pos.get(("adjective", lemma), ())

    def adverb(self, lemma: str) -> tuple[Cue, ...]:
        """The adverbs of hearsay with this lemma."""
        return self._by_pos.get(("adverb", lemma), ())

    def opens_preposition(self, word: str) -> bool:
        """Whether a preposition of the table begins with this lower-case word."""
        return ("preposition", word) in self._by_pos

    def preposition(self, words: Sequence[str]) -> Cue | None:
        """The longest preposition with which these lower-case words begin; None if there is none.

        >>> " ".join(cues().preposition(["according", "to", "the", "envoy"]).words)
        'according to'
        """
        for cue in self._by_pos.get(("preposition", words[0]), ()) if words else ():
            if tuple(words[: len(cue.words)]) == cue.words:
                return cue
        return None

    def __iter__(self) -> Iterator[Cue]:
        for rows in self._by_pos.values():
            yield from rows


@cache
def cues() -> CueTable:
    """The table of cue words, read once.

    >>> cues().verb("deny")[0].implies.value
    'denies'
    """
    path = resources.files("verbale.reference") / "en" / "cues.toml"
    table = tomllib.loads(path.read_text("utf-8"))
    return CueTable(tuple(read_rows(table)), read_lists(table))


def read_lists(table: Mapping[str, object]) -> WordLists:
    """A parsed TOML table in, its word lists out; BadTable where one is missing or no list of words."""
    lists = table.get("lists")
    names = [field.name for field in fields(WordLists)]
    if not isinstance(lists, dict) or sorted(lists) != sorted(names):
        raise BadTable(f"en/cues.toml: [lists] must hold exactly {', '.join(names)}")
    return WordLists(*(frozenset(_words(lists, name, "en/cues.toml, [lists]")) for name in names))


def read_rows(table: Mapping[str, object]) -> Iterator[Cue]:
    """A parsed TOML table in, its cues out; BadTable at the first row that cannot be right.

    >>> row = {"words": ["point out"], "pos": "verb", "implies": "asserts", "content": ["clause"]}
    >>> [cue.extra for cue in read_rows({"cue": [row]})]
    [('out',)]
    """
    blocks = table.get("cue")
    if not isinstance(blocks, list):
        raise BadTable("en/cues.toml: no [[cue]] block found")
    for number, block in enumerate(blocks, start=1):
        yield from _block(block, f"en/cues.toml, block {number}")


def _block(block: Mapping[str, object], place: str) -> Iterator[Cue]:
    unknown = sorted(set(block) - _FIELDS)
    if unknown:
        raise BadTable(f"{place}: unknown field “{unknown[0]}”; known are {', '.join(sorted(_FIELDS))}")
    words = _words(block, "words", place)
    if not words or len(set(words)) != len(words):
        raise BadTable(f"{place}: words are missing or stand twice: {sorted(w for w in words if words.count(w) > 1)}")
    pos = block.get("pos")
    if pos not in _POS:
        raise BadTable(f"{place}: pos “{pos}” is none of {', '.join(sorted(_POS))}")
    content, phrases = _content(block, place)
    for word in words:
        yield Cue(
            tuple(word.split()),
            str(pos),
            _implies(block, place),
            content,
            phrases,
            frozenset(_among(block, "speaker", _SPEAKER, place) if "speaker" in block else ("subj",)),
            frozenset(_among(block, "addressee", _ADDRESSEE, place)),
            quotes_only=block.get("quotes_only") is True,
            clause_only=block.get("clause_only") is True,
        )


def _implies(block: Mapping[str, object], place: str) -> Implies:
    value = block.get("implies")
    if value not in set(Implies):
        raise BadTable(f"{place}: implies “{value}” is none of {', '.join(Implies)}")
    return Implies(str(value))


def _content(block: Mapping[str, object], place: str) -> tuple[frozenset[str], frozenset[str]]:
    kinds = _words(block, "content", place)
    phrases = {kind.removesuffix("-phrase") for kind in kinds if kind.endswith("-phrase")}
    plain = {kind for kind in kinds if not kind.endswith("-phrase")}
    if not kinds or not plain <= _CONTENT:
        raise BadTable(f"{place}: content needs one of {', '.join(sorted(_CONTENT))} or a “…-phrase”, not {kinds}")
    return frozenset(plain), frozenset(phrases)


def _among(block: Mapping[str, object], name: str, known: frozenset[str], place: str) -> tuple[str, ...]:
    values = _words(block, name, place)
    bad = sorted(set(values) - known)
    if bad:
        raise BadTable(f"{place}: {name} “{bad[0]}” is none of {', '.join(sorted(known))}")
    return values


def _words(block: Mapping[str, object], name: str, place: str) -> tuple[str, ...]:
    values = block.get(name, [])
    if not isinstance(values, list) or not all(isinstance(v, str) and v.strip() for v in values):
        raise BadTable(f"{place}: {name} must be a list of words")
    return tuple(values)
