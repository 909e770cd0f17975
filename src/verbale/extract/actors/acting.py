"""A noun and what the rules make of it in, what speaks for and against its meaning an actor at all out."""

from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import Item
from verbale.extract.actors.features import Told
from verbale.extract.actors.options import Option
from verbale.extract.actors.quantities import is_quantity
from verbale.extract.tree import bare

_BACK = 40  # mentions among which the same noun is looked for


def acting(desk: Desk, words: Told, item: Item | None) -> list[Option]:
    """A noun in, the two options nobody and somebody out; only the second has features."""
    rule = item.rule if item is not None else "none"
    again = _is_told_again(desk, words)
    found = (
        "bias",
        f"rule={rule}",
        f"rule={rule}|{words.det}",
        f"rule={rule}|{words.role}",
        f"sort={words.sort}",
        f"sort={words.sort}|{words.det}|{words.plural}",
        f"sort={words.sort}|{words.role}",
        f"theme={words.theme or words.kind}",
        f"lemma={words.lemma}",
        f"end={words.lemma[-3:]}|{words.plural}",
        f"end={words.lemma[-2:]}|{words.plural}",
        f"role={words.role}",
        f"verb={words.verb}",
        f"det={words.det}|{words.plural}",
        f"counted={words.counted}|{words.sort}",
        f"of many={is_quantity(desk.token(desk.token(words.at).head))}|{words.sort}|{words.role[:4]}",
        f"owned={_is_owned(desk, words.at)}|{words.sort}",
        f"state={_names_state(desk, words.at)}|{words.sort}",
        f"beside={_stands_beside(desk, words.at)}",
        f"who={_does(desk, words.at)}",
        f"again={again}|{rule == 'none'}",
        f"again={again}|{words.det}",
    )
    return [Option("nobody", ()), Option("somebody", found)]


def _is_owned(desk: Desk, at: int) -> bool:
    """Whether the noun belongs to an actor: "its men"."""
    owner = desk.phrase(at).owner
    return owner >= 0 and bool(desk.meant(owner))


def _names_state(desk: Desk, at: int) -> bool:
    """Whether a state is told in the phrase: "Chadian soldiers"."""
    phrase = desk.phrase(at)
    return any(i in desk.at and bool(desk.at[i].country) for i in range(phrase.first, phrase.tight) if i != at)


def _stands_beside(desk: Desk, at: int) -> bool:
    """Whether the noun is coordinated with an actor."""
    token = desk.token(at)
    first = bare(token.deprel) == "conj" and bool(desk.meant(token.head))
    return first or any(desk.meant(index) for index in desk.tree.conjuncts(at)[1:])


def _does(desk: Desk, at: int) -> bool:
    """Whether "who" stands behind the noun."""
    clause = desk.tree.child(at, "acl")
    return clause is not None and any(t.text.lower() in {"who", "whom"} for t in desk.tree.children(clause.index))


def _is_told_again(desk: Desk, words: Told) -> bool:
    """Whether an actor told before was told by this noun."""
    entities, lemma = desk.memory.entities, words.lemma
    for item in desk.memory.items[-_BACK:]:  # no generator: this is asked of every noun
        for number in item.entities:
            if entities[number].lemma == lemma:
                return True
    return False
