"""A marked report and its parse in, the choices that its coder made about nouns and pronouns out: who is an actor, who is whom."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from verbale.extract.actors.cast import cast
from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import Entity, Item
from verbale.extract.actors.options import Option
from verbale.extract.actors.quantities import is_quantity
from verbale.extract.actors.settling import Judge
from verbale.extract.tree import Tree
from verbale.learn.aligned import Aligned
from verbale.learn.fit import Choice
from verbale.learn.marked import MarkedReport
from verbale.learn.mentions import gold_mentions
from verbale.records.analysis import Token


@dataclass
class Teacher:
    """A judge that takes what the coder has marked, and notes each choice; where the marks are silent the rule stands."""

    ids: dict[int, frozenset[str]]
    within: dict[int, frozenset[str]]
    follows: Judge | None = None
    mentions: list[Choice] = field(default_factory=list)
    antecedents: list[Choice] = field(default_factory=list)

    def __call__(self, desk: Desk, token: Token, found: Sequence[Option]) -> int:
        """The judge's answer: the first of the right options."""
        if found[0].sort in {"nobody", "somebody"}:
            return self._acts(token, found)
        right = self._right(desk, token, found)
        if not right:
            return 0
        self.antecedents.append(Choice(tuple(o.features for o in found), right))
        return min(right)

    def _acts(self, token: Token, found: Sequence[Option]) -> int:
        acts = token.index in self.ids
        self.mentions.append(Choice(tuple(o.features for o in found), frozenset({int(acts)})))
        return int(acts)

    def _right(self, desk: Desk, token: Token, found: Sequence[Option]) -> frozenset[int]:
        """The numbers of the options that mean what the coder has marked; none where that cannot be told."""
        ids = self.ids.get(token.index, frozenset())
        told = [self._means(desk, token, option) for option in found]
        if not ids:
            return frozenset(n for n, option in enumerate(found) if _is_none(option))
        right = frozenset(n for n, meant in enumerate(told) if meant == ids)
        if right:
            return right
        if len(ids) > 1:
            return frozenset()
        return frozenset(n for n, option in enumerate(found) if option.sort == "new" or "rule new" in option.features)

    def _means(self, desk: Desk, token: Token, option: Option) -> frozenset[str]:
        entities = option.entities
        if option.ruled is not None:
            entities = tuple(desk.memory.entities[n] for n in option.ruled.entities)
        return frozenset().union(*(self.meant(e, token.index) for e in entities))

    def meant(self, entity: Entity, at: int) -> frozenset[str]:
        """The id that most mentions of an actor before a token bear."""
        votes = Counter(one for item in entity.items if item.head != at for one in self._ids(item))
        return frozenset({max(votes, key=lambda one: (votes[one], one))}) if votes else frozenset()

    def _ids(self, item: Item) -> frozenset[str]:
        return self.ids.get(item.head) or self.within.get(item.head, frozenset()) or frozenset({"nobody"})


def _is_none(option: Option) -> bool:
    return option.sort == "none" or (option.sort == "rule" and option.ruled is None)


def teacher(report: MarkedReport, tree: Tree) -> Teacher:
    """A report and its parse in, its teacher out."""
    ids = {mention.head: frozenset(mention.ids) for mention in gold_mentions(report, tree)}
    for head in list(ids):  # "hundreds of farmers": the farmers
        for child in tree.all_children(head, "nmod") if is_quantity(tree.tokens[head]) else ():
            if tree.case(child.index) in {"of", "from", "among"}:
                ids.setdefault(child.index, ids[head])
    within: dict[int, frozenset[str]] = {}
    for mark in sorted(report.marked.of_kind("mention"), key=lambda mark: -len(mark.span)):
        for token in tree.tokens:
            if mark.span.holds(token.span):
                within[token.index] = frozenset(mark.label.split("+"))
    return Teacher(ids, within)


def drawn(report: MarkedReport, tree: Tree) -> Teacher:
    """A report and its parse in, the teacher with all choices of the report noted out."""
    found = teacher(report, tree)
    cast(tree, found)
    return found


def mention_choices(report: Aligned) -> Iterator[Choice]:
    """A report in, for each of its nouns whether it means an actor out."""
    yield from drawn(report.marked, report.report.tree).mentions


def antecedent_choices(report: Aligned) -> Iterator[Choice]:
    """A report in, for each of its pronouns and descriptions whom it means out."""
    yield from drawn(report.marked, report.report.tree).antecedents
