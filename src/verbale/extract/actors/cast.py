"""A parse tree in, the cast of the report out: names first, then every noun and pronoun in the order of reading."""

from verbale.extract.actors.context import settle_states
from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import Item
from verbale.extract.actors.features import pronoun_sort
from verbale.extract.actors.finish import finish
from verbale.extract.actors.home import find_home
from verbale.extract.actors.initials import meant_by
from verbale.extract.actors.lexicon import Lexicon
from verbale.extract.actors.names import read_names
from verbale.extract.actors.nominals import nominal
from verbale.extract.actors.pronouns import WE, I, pronoun
from verbale.extract.actors.publisher import publisher
from verbale.extract.actors.quantities import quantity
from verbale.extract.actors.record import Cast, CastMention
from verbale.extract.actors.roles import learn_offices
from verbale.extract.actors.seats import note_seats
from verbale.extract.actors.settling import Judge, learned, settled
from verbale.extract.actors.shared import settle_shared
from verbale.extract.actors.speakers import find_speakers, own_forces
from verbale.extract.actors.titles import describe
from verbale.extract.tree import Tree
from verbale.records.actor import Kind
from verbale.records.analysis import Token
from verbale.reference.nominals import nominals
from verbale.reference.world import world

__all__ = ["Cast", "CastMention", "cast"]

_NOUNS = frozenset({"NOUN", "PROPN"})
_COUNTS = frozenset({"NUM", "ADJ", "DET", "PRON", "NOUN", "PROPN"})


def cast(tree: Tree, judge: Judge = learned) -> Cast:
    """A parse tree in, its Cast out; `judge` settles what nouns and pronouns mean."""
    desk = Desk(tree, Lexicon(world(), nominals(), tree.tokens), nominals())
    desk.reader = lambda desk, token: read_noun(desk, token, judge) if desk.early else _item(desk, token, judge)
    read_names(desk)
    note_seats(desk)
    describe(desk)
    desk.home = find_home(desk)
    settle_states(desk)
    settle_shared(desk)
    learn_offices(desk)
    desk.early = False
    _read(desk, judge)
    return finish(desk)


def _read(desk: Desk, judge: Judge) -> None:
    """The report from its first word to its last; first persons of quotations at the end, when their speakers are known."""
    late: list[Token] = []
    names = {item.head: item for item in desk.items}
    for token in desk.tree.tokens:
        name = names.get(token.index)
        if name is not None:
            desk.memory.tell(name, *(desk.memory.entities[n] for n in name.entities))
        elif token.index in desk.at:
            continue
        elif token.index in desk.deferred:
            _enter(desk, token, initials(desk, token))
        elif token.upos == "PRON" and token.text.lower() in WE | I:
            late.append(token)
        else:
            _enter(desk, token, _item(desk, token, judge))
    find_speakers(desk)
    for token in late:
        _enter(desk, token, publisher(desk, token) or settled(desk, token, pronoun(desk, token), judge))
        own_forces(desk, token)


def initials(desk: Desk, token: Token) -> Item:
    """Initials introduced behind a noun in, the item for whom that noun means out."""
    item = Item(token.index, token.index + 1, token.index, "name", rule="name/initials", confidence=0.8)
    meant = meant_by(desk, desk.deferred[token.index])
    return desk.memory.tell(item, *(meant or (desk.memory.new(Kind.ORGANISATION, token.text),)))


def _item(desk: Desk, token: Token, judge: Judge) -> Item | None:
    if token.upos in {"PRON", "SCONJ", "DET"}:
        found = pronoun(desk, token)
        if pronoun_sort(token.text):
            return settled(desk, token, found, judge)
        if found is not None:
            return found
    if token.upos in _NOUNS:
        found = read_noun(desk, token, judge)
        if found is not None:
            return found
    return quantity(desk, token) if token.upos in _COUNTS - _NOUNS else None


def read_noun(desk: Desk, token: Token, judge: Judge) -> Item | None:
    """A noun in, its item out; None where it means no actor."""
    if token.upos not in _NOUNS or token.index in desk.at or token.index in desk.nobody:
        return None
    ruled = nominal(desk, token)
    if ruled is None and not desk.early:
        ruled = quantity(desk, token)
    return settled(desk, token, ruled, judge)


def _enter(desk: Desk, token: Token, item: Item | None) -> None:
    if item is not None:
        desk.at[token.index] = item
