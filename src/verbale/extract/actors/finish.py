"""A desk read to its end in, the records of the cast out: mentions, named actors with their forms, roles."""

from verbale.extract.actors.compounds import backing
from verbale.extract.actors.context import country_of, own_state
from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import Entity, Item
from verbale.extract.actors.items import the_name
from verbale.extract.actors.offices import told_office
from verbale.extract.actors.parts import HONORIFICS
from verbale.extract.actors.record import Cast, CastMention
from verbale.extract.actors.roles import Held, held_offices
from verbale.extract.tree import bare
from verbale.records.actor import Actor, Kind, Role, office_of
from verbale.records.evidence import Step
from verbale.records.text import Span
from verbale.records.when import Basis, When

_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_QUOTES = frozenset("“”\"‘’'«»")
_FRONT = frozenset("the a an this that these those its his her their our my whose both “ ‘ \" '".split())
_UNSAID = frozenset("unnamed anonymous unidentified several many other two three some".split())
_COMMON = frozenset({"NOUN", "ADJ", "NUM", "DET", "ADV", "VERB", "PRON"})
_OFFICIAL = frozenset(
    "source official diplomat negotiator mediator delegate representative aide adviser advisor envoy emissary".split()
)
_ANONYMITY = frozenset({"anonymity", "name", "background", "identify", "identity", "record", "unidentified"})
_CLAUSE = 14  # tokens
_OWNED = frozenset({Kind.BODY, Kind.GROUP, Kind.ORGANISATION})
# What somebody does or suffers for a while, and is not called by.
_PASSING = frozenset(
    """station strand deploy base work live stay wait gather hold abduct kidnap detain arrest broker trap board travel return flee capture seize
    injure wound rescue""".split()
)
_LISTED = frozenset({"name", "nominal", "demonym", "capital"})


def finish(desk: Desk) -> Cast:
    """A desk read to its end in, the Cast out."""
    items = sorted({id(i): i for i in desk.memory.items}.values(), key=lambda i: (i.head, i.first))
    names = _names(desk)
    mentions = tuple(_mention(desk, item, names) for item in items)
    held = held_offices(desk, names, lambda index: _is_hedged(desk, index))
    actors = tuple(_actor(desk, entity, names, held) for entity in desk.memory.entities if entity.items)
    states = tuple((names[e.number], state) for e in desk.memory.entities if e.items and (state := _state(desk, e)))
    return Cast(
        mentions,
        actors,
        tuple(_role(desk, h, names) for h in held),
        _heads(desk, items),
        states,
        tuple(h.word for h in held),
    )


def _state(desk: Desk, entity: Entity) -> str:
    """The state that an entity is or belongs to; of a named body that no table knows the state told with its name."""
    first = entity.items[0]
    told = country_of(entity)
    return told or (own_state(desk, first.head) if entity.name and _owned(desk, first) else "")


def _names(desk: Desk) -> dict[int, str]:
    """A unique name for each entity: its own, else one made from its fullest words."""
    found: dict[int, str] = {}
    taken: set[str] = set()
    for entity in desk.memory.entities:
        name = entity.name or _descriptive(desk, entity)
        base, number = name, 2
        while name in taken:
            name, number = f"{base} ({number})", number + 1
        taken.add(name)
        found[entity.number] = name
    return found


def _descriptive(desk: Desk, entity: Entity) -> str:
    """The fullest words for an actor without a name, without an article, as a name: "unnamed officials of Egypt"."""
    nominals = [item for item in entity.items if item.sort == "nominal"]
    told = [item for item in nominals if not item.rule.startswith("quantity/")] or nominals  # "two of them" is no name
    if not told:
        return entity.lemma or "somebody"
    first = told[0]
    if entity.theme == "speak":
        return _unnamed(desk, entity, first)
    words = max((plain_form(desk, item) for item in told[:3]), key=len)
    common = desk.token(first.first).upos in _COMMON and (
        first.first == first.head or first.first not in desk.at
    )  # "German tourists" keep their capital
    opens = (
        common and first.first == _sentence_start(desk, first.first) and words.startswith(desk.token(first.first).text)
    )
    words = words[0].lower() + words[1:] if opens and not words[:2].isupper() else words
    owner = desk.memory.entities[entity.owner].name if entity.owner >= 0 else _whose(desk, first)
    return (
        f"{words} of {owner}"
        if owner and desk.token(first.first).upos in {"PRON", "DET"} and " of " not in words
        else words
    )


def _whose(desk: Desk, item: Item) -> str:
    """ "Hezbollah, whose ministers walked out": the name of those of whom the clause tells; "" behind any other word."""
    if desk.token(item.first).text.lower() != "whose":
        return ""
    above = (t for t in desk.tree.ancestors(desk.token(item.head)) if bare(t.deprel) == "acl")
    clause = next(above, None)
    owners = desk.meant(clause.head) if clause is not None else ()
    return the_name(desk, owners[0]) if len(owners) == 1 and owners[0].named else ""


def _sentence_start(desk: Desk, index: int) -> int:
    return desk.tree.analysis.sentences[desk.sentence(index)].first


def _unnamed(desk: Desk, entity: Entity, item: Item) -> str:
    """Officials, diplomats and sources without a name: "unnamed officials of X" (CODING 18), "unnamed Western diplomat"."""
    head = desk.token(item.head)
    state = desk.lexicon.world.of_name(entity.country) if entity.country else ""
    kept = [
        desk.token(i).text
        for i in range(desk.phrase(item.head).first, item.head)
        if desk.token(i).upos in {"ADJ", "NOUN", "PROPN"}
        and desk.token(i).lemma.lower() not in _UNSAID
        and not (i in desk.at and desk.at[i].country)
    ]
    said = " ".join(["unnamed", *kept, head.text.lower()])
    backers = backing(desk, item.head)
    if backers:
        return f"unnamed {_slice(desk, min(backers), item.head + 1)}"
    told = told_office(desk, item.head) if not entity.plural else None
    if told is not None and told.of is not None and told.of.name:
        link = "to" if any(desk.tree.case(c.index) == "to" for c in desk.tree.all_children(item.head, "nmod")) else "of"
        return f"unnamed {told.office} {link} {the_name(desk, told.of)}"
    if state and head.lemma.lower() in _OFFICIAL:
        return f"{said} of {state}"
    return said


def plain_form(desk: Desk, item: Item) -> str:
    """A mention in, its words without article, possessive pronoun or quotation mark in front out."""
    first = item.first
    while first < item.head and desk.token(first).text.lower() in _FRONT:
        first += 1
    return _slice(desk, first, min(_end(desk, item), max(_before_clause(desk, item), first + 1)))


def _before_clause(desk: Desk, item: Item) -> int:
    """Where a mention ends as a name: "Armenian units [stationed near Shorzha]", "drivers [stranded there]" are called without that."""
    clauses = (c for c in desk.tree.all_children(item.head, "acl") if c.lemma in _PASSING and c.index > item.head)
    starts = [min(desk.tree.subtree(clause.index)) for clause in clauses]
    return min([item.last, *(start for start in starts if start > item.head)])


def form(desk: Desk, item: Item) -> str:
    """A mention in, its words as a reader would quote them out."""
    return _slice(desk, item.first, _end(desk, item))


def _end(desk: Desk, item: Item) -> int:
    last = item.last
    tokens = desk.tree.tokens
    if last + 2 < len(tokens) and tokens[last].text == "(" and desk.brackets.get(tokens[last + 1].text) == last - 1:
        return last + 3
    while last > item.first + 1 and desk.token(last - 1).text in _POSSESSIVE:
        last -= 1
    return last


def _slice(desk: Desk, first: int, last: int) -> str:
    tokens, text = desk.tree.tokens, desk.tree.analysis.article.text
    return " ".join(text[tokens[first].span.start : tokens[last - 1].span.end].split())


def _mention(desk: Desk, item: Item, names: dict[int, str]) -> CastMention:
    last = _end(desk, item)
    span = desk.tree.span(item.first, last)
    actors = tuple(names[n] for n in item.entities)
    return CastMention(
        item.first, last, item.head, span, _slice(desk, item.first, last), actors, item.sort,
        item.hedged or _is_hedged(desk, item.head), item.rule, item.confidence, item.place,
    )  # fmt: skip


def _heads(desk: Desk, items: list[Item]) -> tuple[int, ...]:
    """For each token the number of its mention: heads of all, and every token of names."""
    numbers = {id(item): number for number, item in enumerate(items)}
    return tuple(numbers.get(id(desk.at[t.index]), -1) if t.index in desk.at else -1 for t in desk.tree.tokens)


def _forms(desk: Desk, entity: Entity) -> tuple[str, ...]:
    found: list[str] = []
    for item in entity.items:
        if item.sort not in _LISTED or (item.place and item.sort == "capital"):
            continue
        found.extend(_written(desk, item))
    return tuple(dict.fromkeys(found))


def _written(desk: Desk, item: Item) -> list[str]:
    """The forms that one mention adds: a name alone and with its title, a description that is no mere title."""
    if item.sort == "name":
        if item.first and desk.token(item.first - 1).text.lower() in HONORIFICS:
            return [_slice(desk, item.first - 1, _end(desk, item))]
        title = _title_start(desk, item)
        full = [_slice(desk, title, _end(desk, item))] if title < item.first else []
        short = (
            desk.token(item.last - 2).text
            if item.last > item.first + 3 and desk.token(item.last - 1).text == ")"
            else ""
        )
        return [_owned(desk, item) or form(desk, item), *full, *filter(None, [short])]
    if item.sort == "nominal" and _is_title(desk, item):
        return []
    return [_slice(desk, item.first, max(_end(desk, item), _clause_end(desk, item)))]


def _owned(desk: Desk, item: Item) -> str:
    """ "Azerbaijan's Second Corps", "the Argentine Naval Prefecture": what is named by a noun for a body is quoted with its state; else ""."""
    head = desk.token(item.last - 1)
    entity = desk.memory.entities[item.entities[0]] if len(item.entities) == 1 else None
    if entity is None or entity.kind not in _OWNED or not desk.nouns.group(head.lemma.lower()):
        return ""
    first = desk.phrase(item.head).first
    own = first < item.first and own_state(desk, item.head)
    return _slice(desk, first, _end(desk, item)) if own else ""


def _clause_end(desk: Desk, item: Item) -> int:
    """The end of "…, who asked not to be named" behind an unnamed source, which is how he is told; 0 where there is none."""
    if item.sort != "nominal" or desk.nouns.theme(desk.token(item.head).lemma.lower()) != "speak":
        return 0
    for child in desk.tree.all_children(item.head, "acl", "advcl"):
        within = list(desk.tree.subtree(child.index))
        if within[0] > item.head and within[-1] - within[0] < _CLAUSE and _withholds(desk, within):
            return within[-1] + 1
    return 0


def _withholds(desk: Desk, within: list[int]) -> bool:
    return any(desk.token(i).lemma.lower() in _ANONYMITY for i in within)


def _is_title(desk: Desk, item: Item) -> bool:
    """Whether a described noun stands right before the name, whose form holds it then."""
    if item.head not in desk.described:
        return False
    after = desk.at.get(item.head + 1)
    return after is not None and after.sort == "name" and bool(set(after.entities) & set(item.entities))


def _title_start(desk: Desk, item: Item) -> int:
    """Where the title before a name begins; the name's own beginning where it has none."""
    before = item.first - 1
    if before < 0 or desk.sentence(before) != desk.sentence(item.head):
        return item.first
    if desk.token(before).text in {",", "–"} and before - 1 in desk.at and _describes(desk, before - 1, item):
        return desk.at[before - 1].first
    titled = before in desk.described or desk.token(before).deprel == "nmod:desc"
    if not titled or desk.token(before).upos == "PUNCT":
        return item.first
    return min(desk.phrase(item.head).first, desk.phrase(before).first, before)


def _describes(desk: Desk, index: int, item: Item) -> bool:
    noun = desk.at[index]
    return noun.head in desk.described and set(item.entities) <= set(noun.entities)


def _actor(desk: Desk, entity: Entity, names: dict[int, str], held: list[Held]) -> Actor:
    roles = tuple(dict.fromkeys(office_of(h.office, h.of) for h in held if h.entity == entity.number))
    return Actor.of(
        names[entity.number], entity.kind, country=_state(desk, entity), roles=roles, forms=_forms(desk, entity)
    )


def _role(desk: Desk, held: Held, names: dict[int, str]) -> Role:
    published = desk.tree.analysis.article.published
    when = When.unknown() if published is None else When.day(published, Basis.PUBLISHED)
    token = desk.token(held.head)
    evidence = desk.tree.evidence(token.span, Step("extract.actors:role"))
    return Role(names[held.entity], held.office, held.of, held.told, when, held.hedged, evidence)


def _is_hedged(desk: Desk, index: int) -> bool:
    """Whether the word stands within short quotation marks, or the phrase behind "so-called" and the like."""
    span = desk.token(index).span
    for quotation in desk.tree.analysis.quotations:
        if quotation.inner.holds(span):
            return len(quotation.inner.of(desk.tree.analysis.article.text).split()) <= 4 and not _is_sentence(
                desk, quotation.inner
            )
    return False


def _is_sentence(desk: Desk, inner: Span) -> bool:
    return any(s.span.start >= inner.start - 1 and s.span.end <= inner.end + 2 for s in desk.tree.analysis.sentences)


__all__ = ["Kind", "finish", "form"]
