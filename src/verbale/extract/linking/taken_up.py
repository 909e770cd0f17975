"""A deed told in somebody's words in, who does it where he takes up one that was just told out: "Police fired. “They shot at us,” X said"."""

from verbale.extract.linking.matter import Matter
from verbale.extract.linking.record import Told
from verbale.records.actor import Mention

_HOSTILE = frozenset({"ASSAULT", "COERCE"})
_BACK = 2  # sentences


def taken_up(matter: Matter, told: Told) -> tuple[Mention, ...]:
    """The doers; () where no such deed was told, or its words do not say "they".

    They are those who did it as told before; where these are of the speaker's own side, those who suffered it: "They shot first", the colonel said.
    """
    frame, tokens = told.found.frame, matter.tree.tokens
    they = told.found.who and all(tokens[head].text.lower() == "they" for head in told.found.who)
    if not they or not told.voice.speakers or frame.type not in _HOSTILE:
        return ()
    for earlier in matter.before(told.found.trigger, _BACK):
        before = earlier.found.frame
        if (before.type, before.mode) == (frame.type, frame.mode) and earlier.sides.who:
            own = matter.side_of(told.voice.speakers)
            return earlier.sides.whom if own & matter.side_of(earlier.sides.who) else earlier.sides.who
    return ()
