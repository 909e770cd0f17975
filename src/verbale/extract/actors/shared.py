"""A desk with a home in, bodies told by a name that many states have given to the state whose they are here: "Peru's Congress".

The tables know "Congress" and "the Treasury" as one state's, because news means that state's by them where nothing is
told; another state has them by its own words, or in a report that is about that state.
"""

from verbale.extract.actors.context import own_state
from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import Item
from verbale.records.actor import Kind

_PARLIAMENT = "Parliament of {state}"
_ALSO_OURS = {"treasury": "Treasury of {state}"}  # what no kind of body has as its usual words


def settle_shared(desk: Desk) -> None:
    """Names entered and the home found in; each shared name means the body of the state that its words or the report tell."""
    told: dict[str, str] = {}
    for item in [item for item in desk.items if item.sort == "name" and len(item.entities) == 1]:
        usual = _usual(desk, item)
        state = _state(desk, item, usual, told) if usual else ""
        if state and state != usual:
            entity = desk.memory.new(Kind.BODY, _name(desk, item, state), country=state)
            item.entities, item.country = (entity.number,), state


def _usual(desk: Desk, item: Item) -> str:
    """The state whose body the tables take a shared name for; "" where the name is one state's alone."""
    entity = desk.memory.entities[item.entities[0]]
    return entity.country if entity.kind is Kind.BODY and _name(desk, item, entity.country) == entity.name else ""


def _state(desk: Desk, item: Item, usual: str, told: dict[str, str]) -> str:
    """Whose body it is by its own words, by those of the same name before, or by the report's home; `told` is kept up."""
    item.country = ""  # its own state is asked for, and not what the tables say of it
    own = own_state(desk, item.head)
    item.country = usual
    key = _name(desk, item, "")
    if own in desk.lexicon.world.polities:
        told[key] = own
        return own
    return told.get(key) or _of_report(desk, item, usual)


def _of_report(desk: Desk, item: Item, usual: str) -> str:
    """The report's own state, where the usual one is not told around the name."""
    paragraph = desk.paragraph(item.head)
    beside = (
        other
        for other in desk.items
        if other.country == usual
        and other.entities != item.entities
        and paragraph - desk.paragraph(other.head) in {0, 1}
        and (other.head < item.head or desk.sentence(other.head) == desk.sentence(item.head))
    )
    home = desk.home if desk.home in desk.lexicon.world.polities else ""
    return "" if any(True for _ in beside) else home


def _name(desk: Desk, item: Item, state: str) -> str:
    """What the words of a mention call a state's body; "" where they are one state's alone ("the Knesset")."""
    words = " ".join(t.text.lower() for t in desk.tree.tokens[item.first : item.last])
    words = words.removeprefix("the ")
    own = _ALSO_OURS.get(words, "")
    if own:
        return own.replace("{state}", desk.lexicon.world.of_name(state))
    return desk.lexicon.body(words, state) if desk.lexicon.scheme(words) == _PARLIAMENT else ""
