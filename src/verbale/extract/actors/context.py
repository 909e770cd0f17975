"""A noun on the desk in, the state to which it belongs out: by its own words, else by what the report is about there."""

from collections import defaultdict
from collections.abc import Iterator

from verbale.extract.actors.compounds import backing
from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import STATES, Entity, Item
from verbale.extract.actors.salience import is_subject
from verbale.extract.tree import bare
from verbale.records.actor import Kind

_OWNERS = STATES | {Kind.BODY}  # an armed group or party has its home state, but its court is its own
_UNION = frozenset({"Commission"})  # bodies that the European Union calls by this word alone
_LAW = frozenset({"police", "interior", "justice", "prosecutor", "prosecutor's", "court", "customs"})
_AT_HOME, _ABROAD_HERE = 1.7, 0.1  # what the report's own state weighs, and in a paragraph about another
_LOOKED_BACK = 20  # mentions
_PLANS = frozenset({"would", "will", "'d", "’d"})
_LOCAL = frozenset({"in", "at", "of", "for", "from", "near"})
_IMPOSED = frozenset({"installed", "appointed", "imposed"})


def settle_states(desk: Desk) -> None:
    """Courts and offices told by their own name alone get the state of the report: "Election Commission of Fiji"."""
    _of_union(desk)
    polity = desk.lexicon.world.polities.get(desk.home)
    for entity in desk.memory.entities if polity is not None else ():
        if entity.stateless:
            name = f"{entity.name} of {desk.lexicon.world.of_name(desk.home)}"
            if name not in desk.memory.by_name:
                desk.memory.by_name[name] = entity.number
                entity.name, entity.country, entity.kind = name, desk.home, Kind.BODY


def _of_union(desk: Desk) -> None:
    """ "Commission spokeswoman X said the EU": the Commission of the Union where a report tells that."""
    if desk.memory.named("European Union") is None:
        return
    for entity in [e for e in desk.memory.entities if e.stateless and e.name in _UNION]:
        whole = desk.memory.new(Kind.ORGANISATION, f"European {entity.name}")
        for item in desk.items:
            if entity.number in item.entities:
                item.entities = tuple(whole.number if n == entity.number else n for n in item.entities)
        entity.stateless = False


def own_state(desk: Desk, head: int) -> str:
    """The state that a noun's own words tell: "the Omani ministry", "its ministry", "the ministry in Taipei"."""
    phrase = desk.phrase(head)
    if phrase.owner >= 0:
        owner = owners_state(desk, phrase.owner)
        if owner:
            return owner
    backers = backing(desk, head)
    for index in range(phrase.first, phrase.tight):
        item = desk.at.get(index) if index not in backers else None
        if (
            item is not None
            and item.country
            and item.head not in desk.seats
            and item.sort in {"demonym", "name", "capital"}
            and item.head != phrase.owner
            and any(desk.memory.entities[n].kind in _OWNERS for n in item.entities)
        ):
            return item.country
    # Moscow-installed officials in Kherson are not Ukraine's
    imposed = any(desk.token(i).text in _IMPOSED for i in backers)
    for child in desk.tree.all_children(head, "nmod", "obl") if not imposed else ():
        if child.index > head and desk.tree.case(child.index) in _LOCAL:
            state = _place_state(desk, child.index)
            if state:
                return state
    return ""


def owners_state(desk: Desk, owner: int) -> str:
    """The state of a possessor: of the state itself, of a body, or of the one a pronoun means."""
    for entity in desk.meant(owner):
        if entity.country:
            return entity.country
    return desk.places.get(owner, "")


def _place_state(desk: Desk, index: int) -> str:
    if index in desk.seats:
        return ""  # "the tribunal in The Hague"
    item = desk.at.get(index)
    if item is None and desk.tree.case(index) == "of" and desk.token(index).upos == "NOUN":
        return next((country_of(e) for e in desk.resolve(index) if country_of(e)), "")
    if item is not None and item.country:
        return item.country
    return desk.places.get(index, "")


def state_here(desk: Desk, head: int, scheme: str = "") -> str:
    """The state that a noun without one belongs to where it stands; `scheme` is its body's, which may have been told before."""
    scores: defaultdict[str, float] = defaultdict(float)
    if backing(desk, head):
        return ""  # "Kurdish-led forces" are no state's army
    sentence, paragraph = desk.sentence(head), desk.paragraph(head)
    if desk.home:
        scores[desk.home] += _ABROAD_HERE if _is_abroad(desk, head) else _AT_HOME
    for item in desk.memory.items[-40:]:
        state = item.country or next(
            (desk.memory.entities[n].country for n in item.entities if desk.memory.entities[n].country), ""
        )
        if state and item.head < head and item.head not in desk.seats:
            scores[state] += _weight(desk, item.head, is_subject(desk, item), sentence, paragraph)
    of_law = ((_law_before(desk, head), 2.5),) if _is_of_law(scheme) else ()
    for state, weight in (*_by_sentence(desk, head), *_by_scheme(desk, scheme, sentence), *of_law):
        scores[state] += weight
    scores.pop("", None)
    return max(scores, key=lambda s: scores[s]) if scores else ""


def _is_abroad(desk: Desk, head: int) -> bool:
    """Whether the paragraph is about another state: it began with that as who acts, and the report's own is not told in it."""
    paragraph = desk.paragraph(head)
    if not paragraph:
        return False  # the first is the dateline's
    here = [
        item
        for item in desk.memory.items[-_LOOKED_BACK:]
        if desk.paragraph(item.head) == paragraph and item.head < head
    ]
    states = [(item, _states_of(desk, item)) for item in here]
    if any(desk.home in told for _, told in states):
        return False
    before = (item for item, told in states if told and desk.sentence(item.head) < desk.sentence(head))
    return any(is_subject(desk, item) for item in before)


def _states_of(desk: Desk, item: Item) -> frozenset[str]:
    """The states that a mention means, or whose bodies it means."""
    told = (desk.memory.entities[n] for n in item.entities)
    return frozenset(country_of(e) for e in told if e.kind in _OWNERS) - {""}


def _by_sentence(desk: Desk, head: int) -> Iterator[tuple[str, float]]:
    """The states for which the noun's own sentence speaks, with their weights."""
    yield _fronted(desk, head), 3.0
    yield _planned_for(desk, head), 3.0
    yield own_body_above(desk, head), 2.0


def _is_of_law(scheme: str) -> bool:
    return not _LAW.isdisjoint(scheme.lower().split())


def _law_before(desk: Desk, head: int) -> str:
    """ "Kyrgyz police held two drivers. The Interior Ministry said …": whose police acted in the paragraph, theirs is the ministry."""
    for item in reversed(desk.memory.items[-_LOOKED_BACK:]):
        if desk.paragraph(item.head) != desk.paragraph(head):
            return ""
        bodies = [desk.memory.entities[n] for n in item.entities if item.head < head and is_subject(desk, item)]
        found = next((e.country for e in bodies if e.kind is Kind.BODY and e.country and _is_of_law(e.lemma)), "")
        if found:
            return found
    return ""


def _by_scheme(desk: Desk, scheme: str, sentence: int) -> Iterator[tuple[str, float]]:
    """The states whose body of the same scheme was told before; the nearer, the more."""
    for entity in desk.memory.entities if scheme else ():
        if entity.items and entity.kind is Kind.BODY and entity.lemma == scheme and entity.country:
            yield entity.country, 2.5 - 0.25 * min(sentence - desk.sentence(entity.items[-1].head), 9)


def _planned_for(desk: Desk, head: int) -> str:
    """ "The president said that Peru would": whoever tells what a state will do speaks for it."""
    verb = _verb_of_subject(desk, head)
    for clause in desk.tree.all_children(verb, "ccomp") if verb >= 0 else ():
        ahead = any(t.text.lower() in _PLANS for t in desk.tree.all_children(clause.index, "aux"))
        subject = desk.tree.child(clause.index, "nsubj")
        item = desk.at.get(subject.index) if subject is not None and ahead else None
        if item is not None and item.sort in {"name", "capital"} and item.country and item.head > head:
            return item.country
    return ""


def _verb_of_subject(desk: Desk, head: int) -> int:
    """The verb of which a noun, or the name that it stands before as a title, is the subject; -1 where there is none."""
    token = desk.token(head)
    for _ in range(3):
        if token.deprel == "nsubj":
            return token.head
        if bare(token.deprel) not in {"compound", "flat", "appos", "nmod"}:
            return -1
        token = desk.token(token.head)
    return -1


def own_body_above(desk: Desk, head: int) -> str:
    """ "The Kyrgyz parliament asked the government", "the cabinet ordered the army": bodies of one state deal with each other."""
    token = desk.token(head)
    if bare(token.deprel) not in {"obj", "iobj", "obl"} or desk.phrase(head).determiner != "definite":
        return ""
    subject = desk.tree.child(token.head, "nsubj")
    for entity in desk.meant(subject.index) if subject is not None and subject.index < head else ():
        if entity.kind is Kind.BODY and entity.country:
            return entity.country
    return ""


def _weight(desk: Desk, told: int, subject: bool, sentence: int, paragraph: int) -> float:
    """Nearer mentions and subjects count more; another paragraph counts little."""
    back = sentence - desk.sentence(told)
    if back > 4:
        return 0.0
    near = 1.0 if subject else 0.25
    return near / (1.0 + back) * (1.0 if desk.paragraph(told) == paragraph else 0.4)


def _fronted(desk: Desk, head: int) -> str:
    """The state of the town at the head of the sentence or paragraph: "In Baku, the ministry said"."""
    sentence = desk.tree.analysis.sentences[desk.sentence(head)]
    first_of_paragraph = sentence
    while first_of_paragraph.index > 0:
        before = desk.tree.analysis.sentences[first_of_paragraph.index - 1]
        if before.paragraph != sentence.paragraph:
            break
        first_of_paragraph = before
    for opening in (sentence, first_of_paragraph):
        tokens = desk.tree.tokens[opening.first : min(opening.first + 5, opening.last)]
        if tokens and tokens[0].text in {"In", "From", "At"}:
            for token in tokens[1:]:
                state = desk.places.get(token.index, "") or (
                    desk.at[token.index].country if token.index in desk.at else ""
                )
                if state and token.index < head and token.index not in desk.seats:
                    return state
    return ""


def country_of(entity: Entity) -> str:
    """The state that an entity is or belongs to."""
    return entity.name if entity.kind in STATES else entity.country


def is_modifier(desk: Desk, index: int) -> bool:
    """Whether a noun only names the kind of another one ("police station", "army truck")."""
    token = desk.token(index)
    return bare(token.deprel) in {"compound", "flat"} or token.deprel in {"nmod:desc", "amod"}
