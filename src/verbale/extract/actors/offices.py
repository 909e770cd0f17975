"""A noun for an office in, the office as it is told out: its words in normal form, and of whom or where it is one."""

from verbale.extract.actors.compounds import backing
from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import STATES, Entity
from verbale.extract.actors.office_bodies import body_among, is_kind_of_body
from verbale.extract.actors.run_ends import is_capital
from verbale.extract.tree import bare
from verbale.records.actor import Kind
from verbale.records.passing import passing

_STAGES = {
    "former": "former", "ex": "former", "ex-": "former", "outgoing": "former", "retired": "former", "late": "former", "ousted": "former",
    "deposed": "former", "sacked": "former", "then": "former", "onetime": "former", "incoming": "coming", "newly": "coming",
    "appointed": "coming", "elected": "coming", "new": "coming", "designate": "coming",
}  # fmt: skip
_EMPTY = frozenset(
    "top incumbent current longtime veteran embattled sitting own powerful influential visiting local unnamed dissenting the a an its his her"
    " their this that one another retired young old breakaway so called so-called self-styled self-proclaimed us-backed hardline other"
    " two three four five both respective newly-appointed prominent well-known leading divided recently".split()
)
RANKS = frozenset(
    "colonel lieutenant private sergeant major corporal captain soldier general admiral brigadier marshal commodore officer professor"
    " doctor lawyer analyst activist economist journalist politician expert".split()
)
HEADS_ONLY = frozenset(
    "governor mayor president premier ambassador commissioner commander director prosecutor speaker chairman head chief minister".split()
)
SENT = frozenset({"ambassador", "consul", "d'affaires", "attaché"})  # by a state, to another
_OF = frozenset({"of", "for", "to", "in", "at", "with", "from", "on"})


@passing
class Told:
    """An office as told: `office` in normal form; `of` the actor of which it is one, or `place` the words for a place.

    `belongs` is what the table says that its holder speaks for (place, party, ministry …); `stage` is now, former or coming; `rank`, `ministry` and `speaks` are those of the table, rank 5 where it has no row.
    """

    office: str
    of: Entity | None
    place: str
    country: str
    stage: str
    rank: int
    ministry: str
    speaks: bool
    belongs: str = ""


def told_office(desk: Desk, head: int) -> Told | None:
    """The head of a noun phrase in, the office out; None where the noun names none."""
    token = desk.token(head)
    lemma = token.lemma.lower()
    if not desk.nouns.is_office(lemma) and not desk.lexicon.in_office(token.text.lower()):
        return None
    phrase = desk.phrase(head)
    words, of, country = _before(desk, _first(desk, head), head)
    found = desk.lexicon.office_told([*words, token.text])
    if found is None and not desk.nouns.is_office(lemma):
        return None
    if desk.nouns.group(lemma) and not desk.nouns.theme(lemma) and not desk.nouns.is_office(lemma):
        return None
    behind = _behind(desk, head)
    words, place = _place_in(desk, words)
    office = _normal(desk, words, head, behind.words)
    stage = _stage(desk, phrase.first, head) or (
        found.stage if found is not None and found.stage in {"former", "coming"} else "now"
    )
    of = behind.of or of or _possessor(desk, phrase.owner)
    country = (of.country if of is not None else "") or behind.country or country
    known = desk.lexicon.office_told(office.split()) or found
    return Told(
        office,
        of,
        behind.place or place,
        country,
        stage,
        known.rank if known is not None else 5,
        known.ministry if known is not None else "",
        known is not None and known.speaks,
        known.of if known is not None else "",
    )


def _first(desk: Desk, head: int) -> int:
    """Where the words of an office begin: with its phrase, or with that of the name that it stands before."""
    above = desk.token(head).head
    if above > head and (
        bare(desk.token(head).deprel) in {"compound", "flat"} or desk.token(head).deprel == "nmod:desc"
    ):
        return min(desk.phrase(head).first, desk.phrase(above).first)
    return desk.phrase(head).first


def _place_in(desk: Desk, words: list[str]) -> tuple[list[str], str]:
    """ "Copperbelt police commissioner": the capital word that names no actor is the place; the words without it."""
    places = [w for w in words if w[0].isupper() and not desk.nouns.is_office(w.lower())]
    return [w.lower() for w in words if w not in places], " ".join(places)


def _before(desk: Desk, first: int, head: int) -> tuple[list[str], Entity | None, str]:
    """The words of an office before its head, the actor named among them, and the state that they tell."""
    words: list[str] = []
    of: Entity | None = None
    country = ""
    for index in sorted(set(range(first, head)) - backing(desk, head)):
        token, item = desk.token(index), desk.at.get(index)
        entities = desk.meant(index)
        if item is not None and item.sort != "nominal" and not is_kind_of_body(desk, entities):
            country = item.country or country
            if (entities and entities[0].kind not in STATES | {Kind.PERSON}) or (entities and not item.country):
                of = entities[0]
            province = bool(entities) and entities[0].kind is Kind.TERRITORY and bool(entities[0].country)
            words = [entities[0].name] if province else []  # "the Sindh chief minister"
        elif token.upos == "PROPN" and token.text[0].isupper() and not is_capital(token.text):
            words = []  # a day before the title
        elif token.upos in {"NOUN", "ADJ", "PROPN", "VERB", "ADV", "NUM"} and token.xpos != "POS":
            words.append(token.text if _is_place_name(desk, index) else token.text.lower())
        elif token.xpos == "POS":
            words = []
    body, rest = body_among(desk, first, words, country)
    if body is not None:
        return rest, body, country or body.country
    return words, of, country


def _is_place_name(desk: Desk, index: int) -> bool:
    """A capital proper noun within the sentence that is no word of an office or body."""
    token = desk.token(index)
    first = desk.tree.analysis.sentences[token.sentence].first
    if token.upos != "PROPN" or not is_capital(token.text) or token.text.isupper():
        return False
    lower = token.text.lower()
    known = desk.lexicon.in_office(lower) or desk.lexicon.in_body(lower)
    return not known and (index > first or not token.text.istitle() or desk.token(index + 1).text.islower())


@passing
class _Behind:
    """What stands behind the head of an office."""

    words: tuple[str, ...] = ()
    of: Entity | None = None
    place: str = ""
    country: str = ""


def _behind(desk: Desk, head: int) -> _Behind:
    """ "minister of mines", "mayor of Diama", "spokesman for the ministry", "ambassador to Peru"."""
    words: tuple[str, ...] = ()
    of: Entity | None = None
    place, country = "", ""
    sent = desk.token(head).lemma.lower() in SENT
    for child in desk.tree.all_children(head, "nmod", "obl"):
        case = desk.tree.case(child.index)
        if child.index < head or case not in _OF or (sent and case in {"in", "at", "to"}):
            continue
        entities = desk.resolve(child.index)
        if case == "of" and entities and _is_secretary_general(entities[0]):
            words, of = ("of", "the", "secretary-general"), desk.memory.named("United Nations") or entities[0]
        elif case == "of" and _is_of_town(desk, head, child.index):
            place, country = place or _text(desk, child.index), desk.at[child.index].country
        elif case in {"of", "for", "in", "at", "with"} and entities and of is None:
            of = entities[0]
        elif (
            child.upos == "PROPN"
            and not entities
            and case in {"of", "for"}
            and not (place or words or _is_matter(desk, head, child.index))
        ):
            place = _text(desk, child.index)
        elif case in {"of", "for"} and not entities and child.upos in {"NOUN", "PROPN"} and not words:
            words = (case, *_plain(desk, child.index))
            inner = _behind(desk, child.index)
            of, place = of or inner.of, place or inner.place or _of_named_thing(desk, head, child.index)
    return _Behind(words, of, place, of.country if of is not None else country)


def _of_named_thing(desk: Desk, head: int, noun: int) -> str:
    """ "The chief engineer of [the Kariba dam]": what bears a name, and whose people hold no office of state."""
    phrase = desk.phrase(noun)
    named = any(desk.token(at).upos == "PROPN" for at in range(phrase.first, noun))
    words = [desk.token(at).text for at in range(phrase.first, noun + 1) if desk.token(at).upos != "DET"]
    return " ".join(words) if named and _belongs(desk, head) in {"none", "body"} else ""


def _is_of_town(desk: Desk, head: int, noun: int) -> bool:
    """ "The mayor of [Bamako]": a capital is its town here and not the state."""
    item = desk.at.get(noun)
    return item is not None and item.sort == "capital" and _belongs(desk, head) == "place"


def _belongs(desk: Desk, head: int) -> str:
    """What the table says that an office told by this word alone is one of; "none" where it has no row."""
    known = desk.lexicon.office_told([desk.token(head).text])
    return known.of if known is not None else "none"


def _is_matter(desk: Desk, head: int, noun: int) -> bool:
    """ "Minister of [Foreign Affairs] of Chad": with capitals too the words tell of what he is minister, and no place."""
    told = [desk.token(at).text for at in range(head, noun + 1)]
    found = desk.lexicon.office_told(told)
    return found is not None and found != desk.lexicon.office_told(told[:1])


def _is_secretary_general(entity: Entity) -> bool:
    return bool(entity.offices) and {"secretary", "general"} <= set(entity.offices[0].replace("-", " ").split())


def _plain(desk: Desk, head: int) -> list[str]:
    phrase = desk.phrase(head)
    return [desk.token(i).text.lower() for i in range(phrase.first, head + 1) if desk.token(i).upos != "PUNCT"]


def _text(desk: Desk, head: int) -> str:
    within = [t.index for t in desk.tree.children(head) if bare(t.deprel) in {"flat", "compound"}]
    first, last = min([head, *within]), max([head, *within])
    return desk.tree.span(first, last + 1).of(desk.tree.analysis.article.text)


def _possessor(desk: Desk, owner: int) -> Entity | None:
    if owner < 0:
        return None
    found = desk.meant(owner)
    return found[0] if found and found[0].kind is not Kind.PERSON else None


def _stage(desk: Desk, first: int, head: int) -> str:
    for index in range(max(first - 2, 0), head):
        stage = _STAGES.get(desk.token(index).text.lower())
        if stage and index >= first - 1:
            return stage
    return ""


def _normal(desk: Desk, words: list[str], head: int, behind: tuple[str, ...]) -> str:
    """The office in lower case and the singular; the table's spelling where it knows the words."""
    token = desk.token(head)
    kept = [
        w
        for w in words
        if w not in _EMPTY and w not in _STAGES and w not in {"-", "year", "aged"} and not w.isdecimal()
    ]
    lemma = token.lemma.lower()
    if lemma == "general" and kept and kept[-1] == "secretary":
        return " ".join([*kept, lemma])
    if lemma in RANKS and kept and desk.nouns.is_office(kept[-1]):
        return " ".join(kept)  # "army chief General X"
    whole = desk.lexicon.office_told([*words, token.text])
    if (
        whole is not None
        and " " in whole.title
        and whole.title.split()[-1] != lemma
        and _is_phrase(desk, words, token.text)
    ):
        # "top diplomat", "head of state": another word for the office
        return f"acting {whole.title}" if whole.stage == "acting" else whole.title
    told = desk.lexicon.office_told([*kept, token.text, *behind])
    initials = token.text.isupper() and len(token.text) < 5
    if told is not None and (initials or (not kept and told.rank <= 2) or (behind and not kept)):
        return told.title
    return " ".join([*kept, lemma])


def _is_phrase(desk: Desk, words: list[str], head: str) -> bool:
    """Whether the office is told by more words than its head ("top diplomat", not "diplomat")."""
    return bool(words) and desk.lexicon.office_told([head]) != desk.lexicon.office_told([words[-1], head])


def of_another_body(told: Told, entity: Entity) -> bool:
    """ "The EU foreign policy chief" is not Mali's president, though either is a chief."""
    body = told.of if told.of is not None and told.of.kind not in STATES and not told.of.country else None
    return body is not None and bool(entity.country) and told.office not in entity.offices


def of_a_place(told: Told, entity: Entity) -> bool:
    """ "The governor of Istanbul" is not the central bank's governor."""
    if not told.place or told.office not in HEADS_ONLY:
        return False
    elsewhere = not entity.named and " of " in entity.name and not entity.name.endswith(f" of {told.place}")
    return elsewhere or (bool(entity.offices) and all(" " in office for office in entity.offices))
