"""Two actors in, how far they may be one out."""

import pytest

from verbale.records.actor import Kind
from verbale.resolve.parties import Likeness, Party, head_of, likeness


def party(name: str, kind: Kind, state: str = "") -> Party:
    return Party(name, kind.value, state, head_of(name), ())


PERSAUD = party("irfan persaud", Kind.PERSON)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (
            party("bar association", Kind.ORGANISATION),
            party("bar association of mozambique", Kind.ORGANISATION, "mozambique"),
            "SAME",
        ),
        (party("red crescent", Kind.ORGANISATION), party("bangladesh red crescent", Kind.ORGANISATION), "SAME"),
        (party("army of chad", Kind.BODY, "chad"), party("army of peru", Kind.BODY, "peru"), "OTHER"),
        (party("navy of the bolivarian", Kind.BODY), party("navy of venezuela", Kind.BODY, "venezuela"), "AKIN"),
        (party("union of teachers", Kind.ORGANISATION), party("union of nurses", Kind.ORGANISATION), "OTHER"),
        (party("workers", Kind.GROUP), party("workers of halden copper", Kind.GROUP), "AKIN"),
        (party("niger", Kind.STATE, "niger"), party("niger delta front", Kind.PARTY), "OTHER"),
        (PERSAUD, party("persaud", Kind.PERSON), "SAME"),
        (PERSAUD, party("persaud", Kind.ORGANISATION), "SAME"),
        (PERSAUD, party("awa persaud", Kind.PERSON), "OTHER"),
        (PERSAUD, party("guyana", Kind.STATE, "guyana"), "OPEN"),
        (PERSAUD, party("caribbean community", Kind.ORGANISATION), "OTHER"),
        (PERSAUD, party("police of guyana", Kind.BODY, "guyana"), "OPEN"),
        (PERSAUD, party("european parliament", Kind.BODY), "OTHER"),
        (
            party("army of sudan", Kind.BODY, "sudan"),
            party("rapid support forces", Kind.ORGANISATION, "sudan"),
            "OTHER",
        ),
        (party("sudan", Kind.STATE, "sudan"), party("sudan doctors union", Kind.ORGANISATION, "sudan"), "OTHER"),
    ],
)
def test_how_far_two_actors_may_be_one(one: Party, other: Party, alike: str) -> None:
    assert likeness(one, other) is likeness(other, one) is Likeness[alike]
