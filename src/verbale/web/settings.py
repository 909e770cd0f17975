"""How a reading room is run: the names it answers to, how it is reached, who may enter, the language of its pages."""

from dataclasses import dataclass
from datetime import timedelta
from ipaddress import IPv4Network, IPv6Network

from verbale.store.people import Role

LOCAL = ("127.0.0.1", "localhost", "::1")
"""The names of this machine to itself: who asks here is sitting before it."""

type Network = IPv4Network | IPv6Network


@dataclass(frozen=True, slots=True)
class Proxies:
    """Proxies that we trust to have signed people in: from where they ask, and in which header they name the person.

    Whoever they name may read; more, only where the store's people have a role for the name.
    """

    networks: tuple[Network, ...] = ()
    header: str = ""
    role: Role = Role.READER


@dataclass(frozen=True, slots=True)
class Settings:
    """`hosts` are the names under which the room is asked for (of the Host header); `secure`: browsers reach it by https alone.

    `local` says that nobody but who sits at this machine can ask: while the store has no people, such a one may review.
    `most_bytes` bounds what one request may bring, `threads` how many are answered at once; `stays` is how long a sign-in holds.
    `warms`: what takes long to count is counted when the room opens, not when the first one asks.
    """

    hosts: tuple[str, ...] = LOCAL
    secure: bool = False
    local: bool = True
    proxies: Proxies = Proxies()
    language: str = "en"
    most_bytes: int = 1_000_000
    threads: int = 16
    stays: timedelta = timedelta(hours=12)
    warms: bool = False
