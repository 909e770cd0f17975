"""A noun or pronoun and what the rules make of it in, what it is settled to mean by learned tables out.

Two questions are asked. Of a noun: does it mean an actor at all (table "mentions")? Of what means one, and of pronouns: whom
of those told before, or somebody new (table "antecedents")? The rules' answer is the first candidate of both and among the
features, so that the tables only correct it.
"""

from collections.abc import Callable, Sequence

from verbale.extract.actors.acting import acting
from verbale.extract.actors.context import is_modifier, own_state
from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import Entity, Item
from verbale.extract.actors.features import Told, pronoun_sort, told
from verbale.extract.actors.holders import unnamed_holder
from verbale.extract.actors.items import item_of, says_none
from verbale.extract.actors.options import Option, options
from verbale.extract.actors.states import tells_whose
from verbale.records.actor import Kind
from verbale.records.analysis import Token
from verbale.reference.chooser import chooser

type Judge = Callable[[Desk, Token, Sequence[Option]], int]
"""A desk, a word on it and its options in, the number of the option that is taken out."""

_TRUST = 0.7  # for the rules' answer; flat from 0 to 1 on w3
_LEAST = -1.5  # an actor too many does less harm than one too few; swept -2 to 0 on w3
_LEAST_UNKNOWN = -0.5  # of nouns that no table knows; whoever owns them acts if they do not ("Kenya's role")
_UNKNOWN = frozenset({"sort=thing", "sort=things"})
# What the words themselves tell is not asked about; right in nine of ten cases of the corpus wherever it could be counted.
_SURE = ("description/tied", "description/by name", "description/authorities", "description/side", "description/neighbour", "description/breakaway", "people/of a group", "gathered/", "quantity/", "counterpart/",
         "office/ministry", "vessel/armed", "office/the other", "office/of a place", "office/winner", "readout/")  # fmt: skip
# Whom these mean is told by the words beside them (coding manual, 18-21), if they mean anybody.
_TOLD = ("body/own state", "body/by this word", "body/of a town", "body/the organisation's men", "office/speaks for")
_PEOPLE = frozenset({"people", "crowd", "officials", "things"})


def learned(_desk: Desk, _token: Token, found: Sequence[Option]) -> int:
    """The judge of every run: the learned tables."""
    if found[0].sort == "nobody":
        least = _LEAST if _UNKNOWN.isdisjoint(found[1].features) else _LEAST_UNKNOWN
        return int(chooser("mentions").score(found[1].features) > least)
    scores = [chooser("antecedents").score(option.features) for option in found]
    scores[0] += _TRUST
    return max(range(len(scores)), key=scores.__getitem__)


def settled(desk: Desk, token: Token, item: Item | None, judge: Judge) -> Item | None:
    """A word and the rule's item in, its item out; None where it means nobody."""
    if desk.early or not _is_asked(desk, token, item):
        return item
    words = told(desk, token)
    if not words.is_pronoun and judge(desk, token, acting(desk, words, item)) == 0:
        desk.nobody.add(token.index)
        _drop(desk, item)
        return None
    if item is not None and item.rule.startswith(_TOLD):
        return item
    found = [one for one in options(desk, token, item, words) if not _are_others(words, one)]
    taken = found[judge(desk, token, found)] if len(found) > 1 else found[0]
    if taken.sort == "rule" and (item is not None or words.is_pronoun):
        return item
    _drop(desk, item)
    if taken.sort == "none":
        return None
    if taken.sort == "new" and words.sort == "office" and own_state(desk, token.index):
        of_state = unnamed_holder(desk, token)  # "Moldova's president": not known by name, but by office and state
        if of_state is not None:
            return of_state
    return _told(desk, token, words, item, taken.entities or (_fresh(desk, token, words),))


def _are_others(words: Told, option: Option) -> bool:
    """ "Arrested 82 people … Some 30,000 people marched": so many are not those of whom another number was told."""
    counts = {entity.count for entity in option.entities} - {0}
    told_anew = words.counted and words.det != "definite" and option.sort not in {"rule", "new", "none"}
    return told_anew and len(option.entities) == 1 and bool(counts) and words.count not in counts


def _is_asked(desk: Desk, token: Token, item: Item | None) -> bool:
    """Names, relative pronouns and what is tied to a name by its words are sure; kinds of things are no actors."""
    if pronoun_sort(token.text) and token.upos != "NOUN":
        return True
    if token.upos != "NOUN" or token.index in desk.described or (item is not None and item.sort != "nominal"):
        return False
    if item is not None:
        return not item.rule.startswith(_SURE) and not tells_whose(desk, token)
    if desk.tree.child(token.index, "nummod") is not None and _is_money(desk, token):
        return False  # "paid him 200,000 kroner"
    if desk.nouns.side(token.lemma.lower()) and desk.phrase(token.index).plural:
        return False  # "the sides": those of the deed, if the rules know no others
    return not is_modifier(desk, token.index) and len(token.text) > 2 and not says_none(desk, token)


def _is_money(desk: Desk, token: Token) -> bool:
    return any(name.label == "MONEY" and name.first <= token.index < name.last for name in desk.tree.analysis.names)


def _drop(desk: Desk, item: Item | None) -> None:
    if item is not None:
        desk.memory.untell(item)


def _told(desk: Desk, token: Token, words: Told, item: Item | None, entities: tuple[Entity, ...]) -> Item:
    """The word as a mention of an actor that the table has chosen."""
    again = "again" if entities[0].items else "new"
    if words.is_pronoun:
        chosen = Item(token.index, token.index + 1, token.index, "pronoun", rule=f"antecedents/{again}", confidence=0.6)
        chosen.number = "p" if words.plural else "s"
        chosen.gender = {"he": "m", "she": "f"}.get(words.sort, "")
        if entities[0].kind is Kind.PERSON:
            entities[0].gender = entities[0].gender or chosen.gender
    else:
        chosen = item_of(desk, token, f"antecedents/{again}", 0.55)
        chosen.theme = words.theme
        if item is not None:
            chosen.first, chosen.last = item.first, item.last
    return desk.memory.tell(chosen, *entities)


def _fresh(desk: Desk, token: Token, words: Told) -> Entity:
    """An actor without a name, told here first."""
    people = words.sort in _PEOPLE or words.plural
    kind = Kind.GROUP if people else Kind.PERSON if words.sort in {"person", "office"} else Kind.ORGANISATION
    if words.kind in set(Kind) and words.sort == "body" and not people:
        kind = Kind(words.kind)
    entity = desk.memory.new(kind)
    entity.lemma, entity.theme, entity.plural, entity.count = words.lemma, words.theme, people, words.count
    entity.country = own_state(desk, token.index)
    entity.gender = desk.nouns.gender(words.lemma) if kind is Kind.PERSON else ""
    owner = desk.phrase(token.index).owner
    owners = desk.meant(owner) if owner >= 0 else ()
    entity.owner = owners[0].number if owners and kind is not Kind.PERSON and not words.theme else -1
    return entity
