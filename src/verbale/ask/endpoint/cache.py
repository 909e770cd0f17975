"""Replies in, files out, and the other way round: what was answered once is neither asked nor paid for again.

One file for each request, named after its id, in a folder for each endpoint. Only whole replies are kept.
"""

import hashlib
import json
import os
import tempfile
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from urllib.parse import urlsplit

from verbale.ask.endpoint.settings import Settings
from verbale.ask.request import Reply, Request

_FORM = 1
_LONGEST = 16 * 1024 * 1024  # bytes of a file; a longer one is none of ours, an answer has some 20,000
_KINDS: dict[str, type] = {field.name: field.type for field in fields(Reply) if isinstance(field.type, type)}
_NEEDED = {"request", "content"}  # a file of before there was some other field is still an answer that was paid for


@dataclass(frozen=True, slots=True)
class Cache:
    """The folder that keeps the replies of one endpoint; without a folder nothing is kept and nothing is found."""

    folder: Path | None

    @classmethod
    def of(cls, settings: Settings) -> "Cache":
        """The cache for the endpoint of these settings: the same name of a model may mean another one elsewhere.

        >>> Cache.of(Settings("http://localhost:11434/v1", cache=Path("answers"))).folder.name
        'localhost-89caf70a'
        """
        if settings.cache is None:
            return cls(None)
        host = "".join(sign for sign in urlsplit(settings.url).hostname or "" if sign.isalnum() or sign in ".-")
        return cls(settings.cache / f"{host[:80]}-{hashlib.sha256(settings.url.encode()).hexdigest()[:8]}")

    def kept(self, request: Request) -> Reply | None:
        """A request in, the reply that was kept for it out; None where there is none, or none that is whole and ours."""
        path = self._path(request)
        try:
            if path is None or path.stat().st_size > _LONGEST:
                return None
            reply = _read(path.read_bytes())
        except (OSError, ValueError, RecursionError):  # not there, not readable, not JSON
            return None
        return reply if reply and reply.request == request.id and _is_whole(reply) else None

    def keep(self, request: Request, reply: Reply) -> bool:
        """A reply in, whether it is kept now out; OSError where the folder cannot be written."""
        path = self._path(request)
        written = json.dumps({"form": _FORM, **asdict(reply)}).encode("ascii")
        if path is None or not _is_whole(reply) or len(written) > _LONGEST:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        # written aside and put in its place whole: a run that is killed leaves no half reply
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f"{path.stem}.", suffix=".part")
        draft = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(written)
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)
        return True

    def _path(self, request: Request) -> Path | None:
        digits = request.id.rpartition(":")[2]
        return self.folder / digits[:2] / f"{digits}.json" if self.folder else None


def _is_whole(reply: Reply) -> bool:
    return bool(reply.content) and not reply.fault


def _read(written: bytes) -> Reply | None:
    said = json.loads(written)
    if not isinstance(said, dict) or said.pop("form", None) != _FORM or not _NEEDED <= set(said) <= set(_KINDS):
        return None
    return Reply(**said) if all(type(value) is _KINDS[name] for name, value in said.items()) else None
