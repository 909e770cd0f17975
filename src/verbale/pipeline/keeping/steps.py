"""A language and a model in, the Step that codes it out: what makes two codings of a text the same.

Two codings are the same if our version, the engine with its model, and all rules and tables that a row can rest on are the
same. So a table or a rule that was changed without a new version is seen, and a coding is never taken for what it is not.
"""

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib import metadata
from os import environ
from pathlib import Path

from verbale.language import by_conllu, engines
from verbale.records.evidence import Step
from verbale.reference.chooser import MODELS
from verbale.reference.frames import FRAMES

CODING = "pipeline.coding"
"""The name of the step that codes an article."""
WAITING = "pipeline.waiting"
"""The name of the step of an article that waits for an engine: it is coded as soon as one is there."""

_HOME = Path(__file__).resolve().parents[2]
_RESTS_ON = ("records", "reference", "language", "extract", "pipeline/parsing.py", "pipeline/reading.py")
"""What a row can rest on, beside the engine; whatever else is changed, the rows stay."""
_ENDINGS = frozenset({".py", ".toml", ".csv", ".tsv", ".txt", ".json", ".npz", ".npy", ".gz"})


def step_of(language: str, model: str = "") -> Step:
    """The code of a language and a model's name in, the Step that codes such an article here and now out.

    >>> step_of("en").name, step_of("qq").name
    ('pipeline.coding', 'pipeline.waiting')
    """
    key = language.partition("-")[0].lower()
    if language.endswith(by_conllu.PARSED):
        return Step(CODING, f"{release()} conllu")
    named = engines.NAMES.get(key)
    return Step(WAITING, f"{release()} no engine") if named is None else Step(CODING, f"{release()} {named(model)}")


def at_any_version(step: Step) -> Step:
    """A step in, the same at whatever version out, as `Writer.coded` understands it."""
    return Step(step.name)


@cache
def release() -> str:
    """Nothing in, our version with the fingerprint of all rules and tables that rows rest on out ("0.1.0+1f2e3d4c")."""
    found = hashlib.sha256()
    for path in _files():
        found.update(f"{path.name}\0".encode())
        found.update(hashlib.sha256(path.read_bytes()).digest())
    return f"{metadata.version('verbale')}+{found.hexdigest()[:8]}"


def _files() -> Iterator[Path]:
    """The files that rows rest on, in an order that no machine changes; learned tables and frames those that are in use."""
    own = [Path(folder) for name in (MODELS, FRAMES) if (folder := environ.get(name))]
    for place in (*(_HOME / part for part in _RESTS_ON), *own):
        inside = place.rglob("*") if place.is_dir() else [place]
        yield from sorted(path for path in inside if path.suffix in _ENDINGS)
