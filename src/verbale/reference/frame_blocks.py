"""One parsed file of reference/en/frames in, its blocks and their frames out; BadTable names file, block and fault."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from verbale.errors import BadTable
from verbale.reference.frame import ANYTHING, Condition, Frame
from verbale.reference.ontology import ontology
from verbale.reference.slots import COMPLEMENTS, KINDS, NOUN_SLOTS, PREPOSITIONS, VERB_SLOTS, words_of
from verbale.reference.triggers import Trigger, parse_trigger

type Lists = Mapping[str, frozenset[str]]

_POS = (("verbs", "verb"), ("nouns", "noun"), ("adjectives", "adjective"))
LISTS = "lists.toml"
_SLOTS = ("who", "whom", "noun_who", "noun_whom")
_TARGETS = frozenset({"", "required", "optional", "never"})
_NUMBERS = frozenset({"", "plural"})
_CONDITIONS = ("object", "subject", "clause")
_FIELDS = frozenset(
    {
        "mode",
        "verbs",
        "nouns",
        "adjectives",
        *_SLOTS,
        "target",
        "complement",
        "modal",
        "number",
        "contexts",
        "count",
        "gloss",
    }
    | {f"{no}{name}{kind}" for name in _CONDITIONS for no in ("", "not_") for kind in ("", "_kind")}
)


def read_lists(table: Mapping[str, object]) -> dict[str, frozenset[str]]:
    """The parsed lists.toml in, its named lists of nouns out; a list may name an earlier one by "@name"."""
    lists: dict[str, frozenset[str]] = {}
    for name, words in table.items():
        lists[name] = _expanded(words_of(words, f"{LISTS}, {name}"), lists, f"{LISTS}, {name}")
    return lists


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a table: its triggers as they are written, by part of speech, and what they have in common."""

    place: str
    type: str
    mode: str
    triggers: tuple[tuple[str, str], ...]
    verb_sides: tuple[tuple[str, ...], tuple[str, ...]]
    noun_sides: tuple[tuple[str, ...], tuple[str, ...]]
    target: str
    conditions: tuple[Condition, ...]
    particle_verbs: frozenset[str]
    complement: frozenset[str]
    modal: frozenset[str]
    plural: bool
    contexts: tuple[str, ...]
    count: str
    gloss: str


def read_frames(name: str, table: Mapping[str, object], lists: Lists) -> Iterator[Frame]:
    """A file's name and its parsed TOML in, all its frames out; BadTable at the first that cannot be right.

    >>> block = {"verbs": "shell", "gloss": "to fire shells at"}
    >>> [row.trigger for row in read_frames("assault.toml", {"type": "ASSAULT", "frame": [block]}, {})]
    ['shell']
    """
    for block in read_blocks(name, table, lists):
        for pos, words in block.triggers:
            yield frame_of(block, pos, words)


def read_blocks(name: str, table: Mapping[str, object], lists: Lists) -> Iterator[Block]:
    """A file's name and its parsed TOML in, its blocks out, all checked but for their triggers."""
    kind, blocks, defaults = table.get("type"), table.get("frame"), table.get("defaults", {})
    if not isinstance(kind, str) or ontology().type(kind) is None:
        raise BadTable(f"{name}: type “{kind}” is none of the ontology's")
    if not isinstance(blocks, list) or not isinstance(defaults, dict):
        raise BadTable(f"{name}: needs [[frame]] blocks, and [defaults] as a table")
    for number, block in enumerate(blocks, start=1):
        yield _block(kind, {**defaults, **block}, lists, f"{name}, block {number}")


def read_default(name: str, table: Mapping[str, object]) -> Block:
    """A file's name and its parsed TOML in, the block that its [defaults] alone make out: a word of the type without a frame."""
    kind, defaults = table.get("type"), table.get("defaults", {})
    if not isinstance(kind, str) or not isinstance(defaults, dict):
        raise BadTable(f"{name}: needs a type, and [defaults] as a table")
    return _block(kind, {**defaults, "verbs": "do"}, {}, f"{name}, defaults")


def _block(kind: str, block: Mapping[str, object], lists: Lists, place: str) -> Block:
    mode, target, number = (str(block.get(name, "")) for name in ("mode", "target", "number"))
    _check(kind, block, place)
    found = [(pos, words) for field, pos in _POS for words in words_of(block.get(field, ""), f"{place}, {field}")]
    if not found:
        raise BadTable(f"{place}: no trigger; give verbs, nouns or adjectives")
    slots = [_slots(block, name, place) for name in _SLOTS]
    return Block(
        place,
        kind,
        mode,
        tuple(found),
        (slots[0], slots[1]),
        (slots[2], slots[3]),
        target or "optional",
        tuple([_condition(block, name, lists, place) for name in _CONDITIONS]),
        lists.get("particle_verbs", frozenset()),
        frozenset(_among(block, "complement", COMPLEMENTS, place)),
        frozenset(words_of(block.get("modal", ""), f"{place}, modal")),
        number == "plural",
        _among(block, "contexts", _context_names(), place),
        str(block.get("count", "")),
        str(block.get("gloss", "")),
    )


def _check(kind: str, block: Mapping[str, object], place: str) -> None:
    """BadTable where a block has a field, mode, target or number that nobody knows."""
    unknown = sorted(set(block) - _FIELDS)
    if unknown:
        raise BadTable(f"{place}: unknown field “{unknown[0]}”; known are {', '.join(sorted(_FIELDS))}")
    if not ontology().holds(kind, str(block.get("mode", ""))):
        raise BadTable(f"{place}: {kind} has no mode “{block.get('mode')}”")
    for field, known in (("target", _TARGETS), ("number", _NUMBERS)):
        if block.get(field, "") not in known:
            raise BadTable(f"{place}: {field} “{block.get(field)}” is none of {', '.join(sorted(known))}")


@cache
def _context_names() -> frozenset[str]:
    return frozenset(ontology().context_names)


def _condition(block: Mapping[str, object], name: str, lists: Lists, place: str) -> Condition:
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


def _expanded(words: Iterable[str], lists: Lists, place: str) -> frozenset[str]:
    found: set[str] = set()
    for word in words:
        if not word.startswith("@"):
            found.add(word)
        elif word[1:] in lists:
            found |= lists[word[1:]]
        else:
            raise BadTable(f"{place}: there is no list “{word}” in {LISTS}")
    return frozenset(found)


def _slots(block: Mapping[str, object], name: str, place: str) -> tuple[str, ...]:
    return _among(block, name, NOUN_SLOTS if name.startswith("noun") else VERB_SLOTS, place)


def _among(block: Mapping[str, object], name: str, known: frozenset[str], place: str) -> tuple[str, ...]:
    values = words_of(block.get(name, ""), f"{place}, {name}")
    for value in values:
        if value not in known:
            raise BadTable(f"{place}: {name} “{value}” is none of {', '.join(sorted(known))}")
    return values


def frame_of(block: Block, pos: str, words: str) -> Frame:
    """A block and one of its triggers in, the frame out; what holds of verbs is loosened for nouns.

    A noun need not tell what it is about ("the raid"), so that for a noun without a preposition of its own only what
    its object must not be counts.
    """
    trigger = parse_trigger(words, pos, block.place)
    governs = _governs(trigger, block)
    who, whom = block.noun_sides if pos == "noun" else block.verb_sides
    if governs and governs not in who and governs not in whom:
        whom = (governs, *whom)
    about, subject, clause = block.conditions
    complement = block.complement
    if pos == "noun":
        about, subject = about if governs else about.negative, ANYTHING
        complement = frozenset() if governs or trigger.fixed or "object" in complement else complement
        clause = clause if complement else ANYTHING
    return Frame(
        f"{block.place}, {pos} “{words}”",
        block.type,
        block.mode,
        pos,
        trigger.lemma,
        trigger.beside,
        trigger.fixed,
        trigger.fixed_by,
        trigger.before,
        governs,
        who,
        whom,
        block.target,
        about,
        subject,
        clause,
        complement,
        block.modal if pos == "verb" else frozenset(),
        block.plural,
        block.contexts,
        block.count,
        block.gloss,
        block.place,
    )


def _governs(trigger: Trigger, block: Block) -> str:
    """The preposition at a trigger's end; "" where there is none, or where it is a particle with this verb."""
    last = trigger.beside[-1] if trigger.beside else ""
    particle = f"{trigger.lemma} {last}" in block.particle_verbs
    return last if last in PREPOSITIONS and not particle else ""
