"""Who asks for a page: a name, what it may do, and the token that its forms carry."""

from dataclasses import dataclass

from verbale.store.people import Role

__all__ = ["NOBODY", "Role", "Visitor"]


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
