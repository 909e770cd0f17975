"""What the stages of this room hand to each other: a report as the frames see it, and a word that may tell a deed."""

from dataclasses import dataclass, field

from verbale.extract.clauses import Clause
from verbale.extract.events import Happening
from verbale.extract.sense_conditions import Kinds
from verbale.extract.tree import Tree
from verbale.extract.triggers.rivals import Rival
from verbale.records.analysis import Token
from verbale.records.passing import passing


@dataclass(frozen=True, slots=True)
class Seen:
    """A report with the frames' answers.

    `told` gives the deed of each trigger, `order` the triggers in text order, `beside` the deed whose other word a word is,
    `asked` the type of the deed that asks for, promises, threatens or refuses what a word tells; `quoted` are the words
    between quotation marks, `first` where each lemma, `first_of` where each type is first
    told, `carriers` the verbs that carry an event noun.
    """

    tree: Tree
    kinds: Kinds
    told: dict[int, Happening]
    beside: dict[int, Happening]
    asked: dict[int, str]
    order: tuple[int, ...]
    quoted: frozenset[int]
    first: dict[str, int]
    first_of: dict[str, int]
    carriers: frozenset[int]


@passing
class Word:
    """A word that may tell a deed: the deed that the frames see in it, its frames that do not fit, its clause if it is a verb.

    `pos` is "v", "n" or "a"; `lemma` is that of the token in lower case, of a name only that it is one.
    """

    token: Token
    pos: str
    deed: Happening | None
    rivals: tuple[Rival, ...]
    clause: Clause | None
    lemma: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lemma", "name" if self.token.upos == "PROPN" else self.token.lemma.lower())
