"""A parse tree in, the cast of the report out."""

from verbale.extract.actors.record import Cast, CastMention
from verbale.extract.tree import Tree

__all__ = ["Cast", "CastMention", "cast"]


def cast(tree: Tree) -> Cast:
    """A parse tree in, its Cast out."""
    return Cast((), (), (), tuple(-1 for _ in tree.tokens))
