"""Who asks for a page: a name, what it may do, and the token that its forms carry."""

from dataclasses import dataclass
from enum import IntEnum


class Role(IntEnum):
    """What somebody may do; each may do what those before it may.

    >>> Role.ADMIN >= Role.REVIEWER
    True
    """

    NOBODY = 0
    READER = 1
    REVIEWER = 2
    ADMIN = 3


@dataclass(frozen=True, slots=True)
class Visitor:
    """`name` is empty until it is known; `signed` says that it was proved, by a password or by a proxy that we trust."""

    name: str = ""
    role: Role = Role.NOBODY
    signed: bool = False
    token: str = ""

    def may(self, role: Role) -> bool:
        """Whether this is its role or a lesser one."""
        return self.role >= role


NOBODY = Visitor()
