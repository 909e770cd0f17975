"""A password in, Argon2's text out, and back whether one fits the other. The door to Argon2."""

from functools import cache
from threading import Semaphore
from typing import TYPE_CHECKING

from verbale.errors import BadUse
from verbale.web.words import say

if TYPE_CHECKING:
    from argon2 import PasswordHasher

LEAST, MOST = 10, 1_000
_AT_ONCE = Semaphore(4)  # each takes 64 MB for a twentieth of a second: as many at once as a small machine bears


@cache
def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher

    return PasswordHasher()  # the library's own choice: Argon2id, RFC 9106's second recommendation


@cache
def _nobodys() -> str:
    return _hasher().hash("nobody has this password")


def written(password: str) -> str:
    """A password in, what is kept of it out; BadUse where it is too short to be one."""
    if not LEAST <= len(password) <= MOST:
        raise BadUse(
            say(
                "a password has %(least)s to %(most)s characters; several words are easy to keep in mind",
                least=LEAST,
                most=MOST,
            )
        )
    with _AT_ONCE:
        return _hasher().hash(password)


def fits(password: str, kept: str) -> bool:
    """Whether a password is the one of which this was kept; where nothing was kept it takes as long to say no."""
    from argon2.exceptions import Argon2Error, InvalidHashError

    if len(password) > MOST:
        return False
    with _AT_ONCE:
        try:
            return _hasher().verify(kept or _nobodys(), password) and bool(kept)
        except (Argon2Error, InvalidHashError):
            return False
