"""reference/ontology.toml in, the types, modes and contexts of events out: PLOVER and our three extensions."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from verbale.errors import BadTable

_QUADS = frozenset({"VC", "MC", "VX", "MX", "none"})
_FIELDS = frozenset({"quad", "recipient", "cameo", "means", "mode", "extension"})


@dataclass(frozen=True, slots=True)
class Mode:
    """One mode of a type ("visit") and what it means."""

    name: str
    means: str


@dataclass(frozen=True, slots=True)
class Type:
    """One type of event. `quad` is VC, MC, VX, MX or none; `recipient` required or optional; `cameo` its CAMEO codes."""

    name: str
    quad: str
    modes: tuple[str, ...]
    recipient: str
    means: str
    cameo: tuple[str, ...]
    extension: bool
    modes_mean: tuple[Mode, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """One context ("cyber") and what it means."""

    name: str
    means: str


@dataclass(frozen=True, slots=True)
class Ontology:
    """All types, PLOVER's first, and all contexts, in the order of the table."""

    types: tuple[Type, ...]
    contexts: tuple[Context, ...]

    def type(self, name: str) -> Type | None:
        """The type of this name; None if there is none.

        >>> ontology().type("CONSULT").modes
        ('visit', 'third-party', 'multilateral', 'phone')
        """
        return next((kind for kind in self.types if kind.name == name), None)

    @property
    def context_names(self) -> tuple[str, ...]:
        """The names of the contexts."""
        return tuple([context.name for context in self.contexts])

    def holds(self, name: str, mode: str = "") -> bool:
        """Whether there is such a type and, if a mode is given, whether the type has it.

        >>> ontology().holds("RETREAT", "resign"), ontology().holds("CONSULT", "resign")
        (True, False)
        """
        kind = self.type(name)
        return kind is not None and (not mode or mode in kind.modes)


@cache
def ontology() -> Ontology:
    """The table of types and contexts, read once.

    >>> [kind.name for kind in ontology().types if kind.extension]
    ['STATE', 'APPOINT', 'DISMISS']
    """
    path = resources.files("verbale.reference") / "ontology.toml"
    return read_ontology(tomllib.loads(path.read_text("utf-8")))


def read_ontology(table: Mapping[str, object]) -> Ontology:
    """A parsed TOML table in, the ontology out; BadTable at the first entry that cannot be right."""
    types, contexts = table.get("type"), table.get("contexts")
    if not isinstance(types, dict) or not isinstance(contexts, dict):
        raise BadTable("ontology.toml: needs [type.…] tables and a [contexts] table")
    return Ontology(
        tuple(_type(name, row) for name, row in types.items()),
        tuple(Context(name, str(means)) for name, means in contexts.items()),
    )


def _type(name: str, row: Mapping[str, object]) -> Type:
    unknown = sorted(set(row) - _FIELDS)
    if unknown:
        raise BadTable(f"ontology.toml, {name}: unknown field “{unknown[0]}”")
    quad, recipient = row.get("quad"), row.get("recipient")
    if quad not in _QUADS or recipient not in {"required", "optional"}:
        raise BadTable(f"ontology.toml, {name}: quad “{quad}” or recipient “{recipient}” is none that we know")
    modes, cameo = row.get("mode", {}), row.get("cameo", [])
    if not isinstance(modes, dict) or not isinstance(cameo, list):
        raise BadTable(f"ontology.toml, {name}: mode must be a table and cameo a list")
    glosses = tuple(Mode(mode, str(means)) for mode, means in modes.items())
    return Type(
        name=name,
        quad=str(quad),
        modes=tuple(modes),
        recipient=str(recipient),
        means=str(row.get("means", "")),
        cameo=tuple(str(code) for code in cameo),
        extension=row.get("extension") is True,
        modes_mean=glosses,
    )
