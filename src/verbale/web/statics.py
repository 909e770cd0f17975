"""Files of our own (style, scripts, fonts) out, with an address that changes when they do, so that browsers keep them for a year."""

from functools import cache
from hashlib import sha256
from os import PathLike
from pathlib import Path
from typing import Any

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

STATIC = Path(__file__).parent / "static"
PLACE = "/static"
_KEPT, _ASKED = "public, max-age=31536000, immutable", "no-cache"


@cache
def version(name: str) -> str:
    """A file's name in, a short hash of what it holds out; "" where there is none."""
    path = STATIC / name
    return sha256(path.read_bytes()).hexdigest()[:12] if path.is_file() else ""


def static_path(name: str) -> str:
    """A file's name in, its address with its version out."""
    return f"{PLACE}/{name}?v={version(name)}"


class Statics(StaticFiles):
    """The folder static/; what is asked for by its version may be kept for ever, all else is asked for anew (and told unchanged)."""

    def file_response(self, full_path: str | PathLike[str], *rest: Any, **more: Any) -> Response:
        """A file's path in, the file with how long it may be kept out."""
        answer = super().file_response(full_path, *rest, **more)
        scope: Scope = rest[1] if len(rest) > 1 else more["scope"]
        asked = scope["query_string"].decode("latin-1").removeprefix("v=")
        name = Path(full_path).resolve().relative_to(STATIC.resolve()).as_posix()
        answer.headers["Cache-Control"] = _KEPT if asked and asked == version(name) else _ASKED
        return answer
