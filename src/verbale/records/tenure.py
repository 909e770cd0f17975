"""Who held which office when, by all that the reports tell, and where what they tell cannot all be so."""

from dataclasses import dataclass
from datetime import date

from verbale.records.actor import Role, office_of
from verbale.records.identity import content_id


@dataclass(frozen=True, slots=True)
class Tenure:
    """One actor's time in one office. It holds what is told, never a fact: every day rests on one of its `claims`.

    `first` and `last` are the days between which the claims vouch for him; `began` is the day on which he is told to have taken the
    office, `ended` the day by which he is told to have left it; None where nothing tells. `actor` is the id of a cluster of actors.
    """

    id: str
    actor: str
    office: str
    of: str
    first: date | None
    last: date | None
    began: date | None
    ended: date | None
    claims: tuple[Role, ...]

    @classmethod
    def of_claims(cls, actor: str, claims: tuple[Role, ...], days: tuple[date | None, ...]) -> "Tenure":
        """An actor's id, claims to one office and the days (first, last, began, ended) in, the Tenure with its content id out."""
        office, of = claims[0].office, claims[0].of
        first, last, began, ended = days
        return cls(
            content_id("tenure", actor, office, of, first or began),
            actor,
            office,
            of,
            first,
            last,
            began,
            ended,
            claims,
        )

    def covers(self, day: date) -> bool:
        """Whether the claims vouch for the day, or lie before and behind it."""
        return self.first is not None and self.last is not None and self.first <= day <= self.last

    def __str__(self) -> str:
        since = self.began or self.first
        until = self.ended or self.last
        days = f"{since or ''}{'' if self.began or not since else '~'}/{until or ''}{'' if self.ended or not until else '~'}"
        return f"{office_of(self.office, self.of)} {days}"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Claims to offices that cannot all be so: what is wrong in words, a day on which it is, and the tenures and claims it is about."""

    id: str
    says: str
    day: date | None
    tenures: tuple[str, ...]
    claims: tuple[Role, ...]

    @classmethod
    def of(cls, says: str, day: date | None, tenures: tuple[str, ...], claims: tuple[Role, ...]) -> "Contradiction":
        """What is wrong, when and about what in, the Contradiction with its content id out."""
        return cls(content_id("contradiction", says, day, *sorted(tenures)), says, day, tenures, claims)
