"""reference/en/frames/*.toml in, the words that tell an event out: type, mode, who and whom, and the sense that is meant.

The schema is explained in the head of en/frames/lists.toml.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from verbale.errors import BadTable
from verbale.reference.light_verbs import LightVerb, light_verbs
from verbale.reference.ontology import ontology
from verbale.reference.slots import ADVERBS, COMPLEMENTS, KINDS, NOUN_SLOTS, PREPOSITIONS, VERB_SLOTS, words_of

_POS = (("verbs", "verb"), ("nouns", "noun"), ("adjectives", "adjective"))
_LISTS = "lists.toml"
_SLOTS = ("who", "whom", "noun_who", "noun_whom")
_CONDITIONS = ("object", "subject", "clause")
_FIELDS = frozenset(
    {"mode", "verbs", "nouns", "adjectives", *_SLOTS, "target", "complement", "number", "contexts", "count", "gloss"}
    | {f"{no}{name}{kind}" for name in _CONDITIONS for no in ("", "not_") for kind in ("", "_kind")}
)


@dataclass(frozen=True, slots=True)
class Condition:
    """What a word must be for the sense to be meant: one of `words` or `kinds`, and none of `not_words`, `not_kinds`.

    With neither words nor kinds the slot may also be empty.
    """

    words: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    not_words: frozenset[str] = frozenset()
    not_kinds: frozenset[str] = frozenset()

    @property
    def wanted(self) -> bool:
        """Whether the slot must be filled."""
        return bool(self.words or self.kinds)

    @property
    def negative(self) -> "Condition":
        """The same without what is wanted: a noun need not tell what it is about ("the raid")."""
        return Condition(not_words=self.not_words, not_kinds=self.not_kinds) if self.wanted else self

    @property
    def weight(self) -> int:
        """How narrow it is: words say more than kinds, kinds more than what is left out."""
        return 8 * bool(self.words) + 4 * bool(self.kinds) + bool(self.not_words or self.not_kinds)

    def fits(self, lemma: str, kinds: Iterable[str]) -> bool:
        """A lemma (with its modifiers left off) and its kinds in, whether the sense is meant out.

        >>> Condition(words=frozenset({"border"})).fits("border", ["thing"])
        True
        """
        known = frozenset(kinds)
        if lemma in self.not_words or known & self.not_kinds:
            return False
        return not self.wanted or lemma in self.words or bool(known & self.kinds)


ANYTHING = Condition()


@dataclass(frozen=True, slots=True)
class Frame:
    """One word or phrase that tells an event, in one sense.

    `lemma` is the head, `beside` the particles and prepositions that must stand with it ("down", "on"), `fixed` a noun
    that must be its object or, with `fixed_by`, stand behind that preposition or particle ("put on +alert"), `before`
    the modifiers that a noun must have ("mortar" fire). `governs` is the preposition that leads to the object of the
    condition; "" stands for the direct object (for a noun: its of-phrase, possessor or compound).
    """

    id: str
    type: str
    mode: str
    pos: str
    lemma: str
    beside: tuple[str, ...]
    fixed: str
    fixed_by: str
    before: tuple[str, ...]
    governs: str
    who: tuple[str, ...]
    whom: tuple[str, ...]
    target: str
    object: Condition
    subject: Condition
    clause: Condition
    complement: frozenset[str]
    plural: bool
    contexts: tuple[str, ...]
    count: str
    gloss: str
    source: str

    @property
    def weight(self) -> int:
        """How narrow the frame is; of frames that fit the same words the narrowest is meant."""
        words = len(self.beside) + len(self.before) + bool(self.fixed) + bool(self.fixed_by)
        conditions = self.object.weight + self.subject.weight + self.clause.weight + 2 * bool(self.complement)
        return 20 * words + conditions + self.plural

    @property
    def trigger(self) -> str:
        """The words of the trigger as they would be read: "put on alert", "mortar fire"."""
        words = (*self.before, self.lemma, *self.beside, self.fixed_by, self.fixed)
        return " ".join(word for word in words if word)


class FrameTable:
    """The frames ready for look-up by lemma, narrowest first, then in the table's order."""

    __slots__ = ("_by_lemma", "_light", "lists", "size")

    def __init__(self, rows: Iterable[Frame], light: Iterable[LightVerb], lists: Mapping[str, frozenset[str]]) -> None:
        found: dict[tuple[str, str], list[Frame]] = {}
        for row in rows:
            found.setdefault((row.pos, row.lemma), "").append(row)
        self._by_lemma = {k: tuple(sorted(v, key=lambda f: -f.weight)) for k, v in found.items()}
        self._light: dict[str, tuple[LightVerb, ...]] = {}
        for verb in light:
            self._light[verb.lemma] = (*self._light.get(verb.lemma, ()), verb)
        self.lists = lists
        self.size = sum(len(rows) for rows in self._by_lemma.values())

    def for_verb(self, lemma: str) -> tuple[Frame, ...]:
        """The frames whose trigger is this verb.

        >>> frames().for_verb("bombard")[0].type
        'ASSAULT'
        """
        return self._by_lemma.get(("verb", lemma), ())

    def for_noun(self, lemma: str) -> tuple[Frame, ...]:
        """The frames whose trigger is this noun.

        >>> frames().for_noun("coup")[0].mode
        'seize'
        """
        return self._by_lemma.get(("noun", lemma), ())

    def for_adjective(self, lemma: str) -> tuple[Frame, ...]:
        """The frames whose trigger is this adjective as a predicate ("is ready to help")."""
        return self._by_lemma.get(("adjective", lemma), ())

    def light(self, lemma: str) -> tuple[LightVerb, ...]:
        """The light verbs with this lemma, those with more words first.

        >>> frames().light("impose")[0].subject
        'who'
        """
        return self._light.get(lemma, ())

    def __iter__(self) -> Iterator[Frame]:
        for rows in self._by_lemma.values():
            yield from rows


@cache
def frames() -> FrameTable:
    """All tables of frames, read once.

    >>> frames().size > 1500
    True
    """
    folder = resources.files("verbale.reference") / "en" / "frames"
    tables = {path.name: tomllib.loads(path.read_text("utf-8")) for path in folder.iterdir() if path.name.endswith(".toml")}
    lists = read_lists(tables.pop(_LISTS, {}))
    rows = [row for name in sorted(tables) for row in read_frames(name, tables[name], lists)]
    check_twins(rows)
    return FrameTable(rows, light_verbs(), lists)


def read_lists(table: Mapping[str, object]) -> dict[str, frozenset[str]]:
    """The parsed lists.toml in, its named lists of nouns out; a list may name an earlier one by "@name"."""
    lists: dict[str, frozenset[str]] = {}
    for name, words in table.items():
        lists[name] = _expanded(words_of(words, f"{_LISTS}, {name}"), lists, f"{_LISTS}, {name}")
    return lists


def read_frames(name: str, table: Mapping[str, object], lists: Mapping[str, frozenset[str]]) -> Iterator[Frame]:
    """A file's name and its parsed TOML in, its frames out; BadTable at the first block that cannot be right.

    >>> block = {"verbs": "shell", "gloss": "to fire shells at"}
    >>> [row.trigger for row in read_frames("assault.toml", {"type": "ASSAULT", "frame": [block]}, {})]
    ['shell']
    """
    kind, blocks, defaults = table.get("type"), table.get("frame"), table.get("defaults", {})
    if not isinstance(kind, str) or ontology().type(kind) is None:
        raise BadTable(f"{name}: type “{kind}” is none of the ontology's")
    if not isinstance(blocks, list) or not isinstance(defaults, dict):
        raise BadTable(f"{name}: needs [[frame]] blocks, and [defaults] as a table")
    for number, block in enumerate(blocks, start=1):
        yield from _block(kind, {**defaults, **block}, lists, f"{name}, block {number}")


def _block(
    kind: str, block: Mapping[str, object], lists: Mapping[str, frozenset[str]], place: str
) -> Iterator[Frame]:
    shared = _shared(kind, block, lists, place)
    slots = {name: _slots(block, name, place) for name in _SLOTS}
    seen = 0
    for field, pos in _POS:
        who, whom = (slots["noun_who"], slots["noun_whom"]) if pos == "noun" else (slots["who"], slots["whom"])
        for words in words_of(block.get(field, ""), f"{place}, {field}"):
            seen += 1
            yield _frame(words, pos, place, (who, whom), shared)
    if not seen:
        raise BadTable(f"{place}: no trigger; give verbs, nouns or adjectives")


@dataclass(frozen=True, slots=True)
class _Shared:
    """What the triggers of one block have in common."""

    type: str
    mode: str
    target: str
    conditions: tuple[Condition, ...]
    of_nouns: tuple[Condition, ...]
    particle_verbs: frozenset[tuple[str, str]]
    complement: frozenset[str]
    plural: bool
    contexts: tuple[str, ...]
    count: str
    gloss: str


def _shared(kind: str, block: Mapping[str, object], lists: Mapping[str, frozenset[str]], place: str) -> _Shared:
    unknown = sorted(set(block) - _FIELDS)
    if unknown:
        raise BadTable(f"{place}: unknown field “{unknown[0]}”; known are {', '.join(sorted(_FIELDS))}")
    mode, target, number = (str(block.get(name, "")) for name in ("mode", "target", "number"))
    if not ontology().holds(kind, mode):
        raise BadTable(f"{place}: {kind} has no mode “{mode}”")
    if target not in {"", "required", "optional", "never"} or number not in {"", "plural"}:
        raise BadTable(f"{place}: target “{target}” or number “{number}” is none that we know")
    found = tuple(_condition(block, name, lists, place) for name in _CONDITIONS)
    return _Shared(
        kind,
        mode,
        target or "optional",
        found,
        tuple(condition.negative for condition in found),
        _particle_verbs(lists),
        frozenset(_among(block, "complement", COMPLEMENTS, place)),
        number == "plural",
        _among(block, "contexts", _context_names(), place),
        str(block.get("count", "")),
        str(block.get("gloss", "")),
    )


@cache
def _context_names() -> frozenset[str]:
    return frozenset(ontology().context_names)


def _condition(block: Mapping[str, object], name: str, lists: Mapping[str, frozenset[str]], place: str) -> Condition:
    fields = (name, f"{name}_kind", f"not_{name}", f"not_{name}_kind")
    if not any(field in block for field in fields):
        return ANYTHING
    words = {f: _expanded(words_of(block.get(f, ""), f"{place}, {f}"), lists, f"{place}, {f}") for f in fields}
    strange = (words[fields[1]] | words[fields[3]]) - KINDS
    if strange:
        raise BadTable(f"{place}: kind “{min(strange)}” is none of {', '.join(sorted(KINDS))}")
    phrases = [word for word in words[fields[0]] | words[fields[2]] if " " in word]
    if phrases:
        raise BadTable(f"{place}: {name} “{min(phrases)}” is no single word; conditions look at the head alone")
    return Condition(*(words[field] for field in fields))


def _expanded(words: Iterable[str], lists: Mapping[str, frozenset[str]], place: str) -> frozenset[str]:
    found: set[str] = set()
    for word in words:
        if not word.startswith("@"):
            found.add(word)
        elif word[1:] in lists:
            found |= lists[word[1:]]
        else:
            raise BadTable(f"{place}: there is no list “{word}” in {_LISTS}")
    return frozenset(found)


def _slots(block: Mapping[str, object], name: str, place: str) -> tuple[str, ...]:
    return _among(block, name, NOUN_SLOTS if name.startswith("noun") else VERB_SLOTS, place)


def _among(block: Mapping[str, object], name: str, known: frozenset[str], place: str) -> tuple[str, ...]:
    values = words_of(block.get(name, ""), f"{place}, {name}")
    for value in values:
        if value not in known:
            raise BadTable(f"{place}: {name} “{value}” is none of {', '.join(sorted(known))}")
    return values


def _frame(
    words: str, pos: str, place: str, sides: tuple[tuple[str, ...], tuple[str, ...]], shared: _Shared
) -> Frame:
    trigger = parse_trigger(words, pos, place)
    last = trigger.beside[-1] if trigger.beside else ""
    governs = last if last in PREPOSITIONS and (trigger.lemma, last) not in shared.particle_verbs else ""
    who, whom = sides
    if governs and governs not in who and governs not in whom:
        whom = (governs, *whom)
    bare_noun = pos == "noun" and not governs
    about, subject, clause = shared.of_nouns if bare_noun else shared.conditions
    complement = shared.complement
    if pos == "noun" and (governs or trigger.fixed or "object" in complement):
        complement = frozenset()
    return Frame(
        f"{place}, {pos} “{words}”",
        shared.type,
        shared.mode,
        pos,
        trigger.lemma,
        trigger.beside,
        trigger.fixed,
        trigger.fixed_by,
        trigger.before,
        governs,
        who,
        whom,
        shared.target,
        about,
        subject if pos != "noun" else ANYTHING,
        clause if pos != "noun" or complement else ANYTHING,
        complement,
        shared.plural,
        shared.contexts,
        shared.count,
        shared.gloss,
        place,
    )


@dataclass(frozen=True, slots=True)
class Trigger:
    """A trigger taken apart; the fields are those of `Frame`."""

    before: tuple[str, ...]
    lemma: str
    beside: tuple[str, ...]
    fixed_by: str
    fixed: str


def parse_trigger(words: str, pos: str, place: str) -> Trigger:
    """A trigger as the table writes it in; its head, the words that must stand with it, and its fixed noun out.

    >>> parse_trigger("put on +alert", "verb", "")
    Trigger(before=(), lemma='put', beside=(), fixed_by='on', fixed='alert')
    >>> parse_trigger("mortar fire", "noun", "").before
    ('mortar',)
    """
    parts = words.split()
    behind = 1
    if pos == "noun":
        behind = next((i for i, word in enumerate(parts) if word[0] == "+" or word in PREPOSITIONS), len(parts))
    beside, fixed_by, fixed = _beside(parts[behind:])
    strange = [word for word in (*beside, fixed_by) if word and word not in PREPOSITIONS and word not in ADVERBS]
    if not behind or strange or fixed == "+":
        raise BadTable(f"{place}: in “{words}” cannot read {strange or parts}; a noun behind the head is written +noun")
    return Trigger(tuple(parts[: behind - 1]), parts[behind - 1], beside, fixed_by, fixed)


def _beside(parts: list[str]) -> tuple[tuple[str, ...], str, str]:
    """The words behind a head in; its particles, the word before the +noun and the +noun out."""
    at = next((i for i, word in enumerate(parts) if word[0] == "+"), None)
    if at is None:
        return tuple(parts), "", ""
    rest = (*parts[: max(at - 1, 0)], *parts[at + 1 :])
    return rest, parts[at - 1] if at else "", parts[at][1:] or "+"


def check_twins(rows: Iterable[Frame]) -> None:
    """Frames in; BadTable where one trigger stands twice with the same conditions, so that nothing could choose."""
    seen: dict[tuple[object, ...], Frame] = {}
    for row in rows:
        words = (row.pos, row.lemma, row.beside, row.fixed, row.fixed_by, row.before)
        key = (*words, row.object, row.subject, row.clause, row.complement, row.plural)
        if key in seen:
            raise BadTable(f"{row.id} stands already in {seen[key].source} with the same conditions; keep one or part them")
        seen[key] = row
