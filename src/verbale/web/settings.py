"""How a reading room is run: the names it answers to, how it is reached, the language of its pages."""

from dataclasses import dataclass

LOCAL = ("127.0.0.1", "localhost", "::1")
"""The names of this machine to itself: who asks here is sitting before it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """`hosts` are the names under which the room is asked for (of the Host header); `secure`: browsers reach it by https alone.

    `most_bytes` bounds what one request may bring.
    """

    hosts: tuple[str, ...] = LOCAL
    secure: bool = False
    language: str = "en"
    most_bytes: int = 1_000_000
