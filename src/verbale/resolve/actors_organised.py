"""Two parties, groups, companies or bodies in, how much speaks for one out."""

from verbale.resolve.actors_keys import folded
from verbale.resolve.actors_profile import Profile
from verbale.resolve.names_likeness import Likeness

_SAME = 3.6
_ONE_WORD = 1.4  # "Nahar", and the slips of the reader: "Nobody", "Coffee"
_COMMON = 1.0  # "Parliament", "Labour Party": a name of which every country has one
_ORDINARY = frozenset(
    "party movement front union council committee commission board office ministry department agency bureau parliament assembly congress senate"
    " government presidency cabinet court police army navy force forces guard bank company oil association federation league organisation organization"
    " group club team hospital university school press radio news agency television times star herald post journal standard national people"
    " peoples democratic liberal republican labour labor conservative socialist communist workers popular unity justice development new united"
    " social christian freedom progress reform renewal alliance coalition centre center free general central high supreme state federal city"
    " security house red cross crescent operations guards observers".split()
)


def same_organisation(later: Profile, earlier: Profile) -> Likeness | None:
    """Two Profiles in, how much their names speak for one organisation out; None where the names are not the same.

    >>> from verbale.records.actor import Kind
    >>> same_organisation(*(Profile(one, "Carnmore Bank", Kind.COMPANY) for one in "ab")).points
    3.6
    >>> same_organisation(*(Profile(one, "Labour Party", Kind.PARTY) for one in "ab")).points
    1.0
    """
    words = folded(later.name)
    if not words or sorted(words) != sorted(folded(earlier.name)):
        return None
    if set(words) <= _ORDINARY:
        return Likeness(_COMMON, "one name, which many bear")
    return Likeness(_SAME, "one name", full=True) if len(words) > 1 else Likeness(_ONE_WORD, "one name of one word")
