"""A name that a report's list of actors lacks in, as a reviewer's may be, who the tables of the world say it is out."""

from verbale.records.actor import Actor, Kind
from verbale.reference.world import world


def kind_of(name: str) -> Kind | None:
    """An actor of the tables by his one name, or a body by its first words; None where they know nothing.

    >>> kind_of("Chile"), kind_of("Navy of Angola"), kind_of("Harbour Watch"), kind_of(" ")
    (<Kind.STATE: 'state'>, <Kind.BODY: 'body'>, None, None)
    """
    for entry in world().lookup(name):
        if entry.canonical == name and entry.kind in set(Kind):
            return Kind(entry.kind)
    words = name.split()
    return Kind.BODY if words and world().longest_body(words, 0)[1] else None


def unlisted(name: str) -> Actor:
    """A name in, its actor out: of a known kind, as other reports list him, else a group of which nothing is known.

    >>> unlisted("Chile").id == Actor.of("Chile", Kind.STATE).id
    True
    >>> unlisted("Navy of Angola").country, unlisted("Chile").country, unlisted("Harbour Watch").country
    ('Angola', 'Chile', '')
    """
    kind = kind_of(name) or Kind.GROUP
    owner = {Kind.STATE: name, Kind.BODY: name.rpartition(" of ")[2].removeprefix("the ")}.get(kind, "")
    return Actor.of(name, kind, country=owner if owner in world().polities else "")
