"""Mentions in, entities out: what is known of each actor while a report is read, and who is on the reader's mind."""

from dataclasses import dataclass, field

from verbale.records.actor import Kind

STATES = frozenset({Kind.STATE, Kind.TERRITORY})
GROUPS = frozenset({Kind.BODY, Kind.ORGANISATION, Kind.FORMAT, Kind.PARTY, Kind.GROUP, Kind.MEDIA, Kind.COMPANY})

RECENT = 120  # mentions: a reader remembers no more, and a text of one endless sentence stays linear


@dataclass(slots=True)
class Item:
    """One mention while it is being read: its tokens, what its words tell, and the entities that it means.

    `number` is "s" or "p", `gender` "m", "f" or ""; `country` is the state that its words name, `theme` the theme of
    its noun (nominals.toml); `entities` are numbers in `Memory`.
    """

    first: int
    last: int
    head: int
    sort: str
    number: str = "s"
    gender: str = ""
    country: str = ""
    theme: str = ""
    rule: str = ""
    confidence: float = 0.5
    place: bool = False
    hedged: bool = False
    entities: tuple[int, ...] = ()


@dataclass(slots=True)
class Entity:
    """One actor while a report is read; records are made from it at the end.

    `unsure` holds where nothing has told what kind of organisation it is, `stateless` where a court or office of some state
    is told by its own name alone.
    """

    number: int
    kind: Kind
    name: str = ""
    country: str = ""
    gender: str = ""
    plural: bool = False
    theme: str = ""
    lemma: str = ""
    named: bool = False
    offices: list[str] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    members: tuple[int, ...] = ()
    owner: int = -1
    count: int = 0
    victims: bool = False
    last_seen: int = -1
    unsure: bool = False
    stateless: bool = False
    aliases: set[str] = field(default_factory=set)


class Memory:
    """Every entity told so far, in the order of first mention, with the mentions in the order of the text."""

    __slots__ = ("by_name", "entities", "heat", "items")

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self.by_name: dict[str, int] = {}
        self.heat: dict[int, float] = {}
        self.items: list[Item] = []

    def new(self, kind: Kind, name: str = "", *, country: str = "") -> Entity:
        """A kind, a name and a state in, a fresh entity out; a name that is known gives the entity known by it."""
        if name and name in self.by_name:
            return self.entities[self.by_name[name]]
        entity = Entity(len(self.entities), kind, name, country, named=bool(name))
        self.entities.append(entity)
        if name:
            self.by_name[name] = entity.number
        return entity

    def named(self, name: str) -> Entity | None:
        """The entity with this canonical name."""
        number = self.by_name.get(name)
        return None if number is None else self.entities[number]

    def until(self, token: int) -> "Memory":
        """The same entities with the mentions before a token alone, as a reader who has come so far remembers them."""
        past = Memory()
        past.entities, past.by_name, past.heat = self.entities, self.by_name, self.heat
        past.items = sorted((item for item in self.items if item.head < token), key=lambda item: item.head)
        return past

    def merge(self, one: Entity, into: Entity) -> None:
        """Two entities that turn out to be the same in; all mentions of the first are the second's from now on."""
        for item in one.items:
            item.entities = tuple(dict.fromkeys(into.number if n == one.number else n for n in item.entities))
        into.items = sorted([*one.items, *into.items], key=lambda item: item.head)
        into.last_seen = max(into.last_seen, one.last_seen)
        one.items = []

    def untell(self, item: Item) -> None:
        """The mention told last, or one of the last, in; nobody has been told by it."""
        self.items = [other for other in self.items if other is not item]
        for entity in (self.entities[number] for number in item.entities):
            entity.items = [other for other in entity.items if other is not item]
            entity.last_seen = max((other.head for other in entity.items), default=-1)
        item.entities = ()

    def tell(self, item: Item, *entities: Entity) -> Item:
        """A mention and whom it means in; it is entered with each of them."""
        item.entities = tuple(dict.fromkeys(e.number for e in entities))
        self.items.append(item)
        for entity in entities:
            entity.items.append(item)
            entity.last_seen = max(entity.last_seen, item.head)
        return item
