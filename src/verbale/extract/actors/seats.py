"""A desk on which the names are read in, the words out by which only the seat of an international body is told.

"The tribunal in The Hague" is no Dutch court, "talks in Geneva" are not held by Switzerland, and Brussels beside the European
Union is the Union: the town gives its state only where the report tells that state by another word as well.
"""

from verbale.extract.actors.desk import Desk

_SEATS = frozenset({"hague", "brussels", "geneva", "strasbourg", "vienna", "new york", "luxembourg"})
_OF_UNION = frozenset({"brussels"})
_UNION = ("European Union", "European Commission", "European Council")


def note_seats(desk: Desk) -> None:
    """Puts the seats on the desk, and gives Brussels to the Union where the report speaks of that and not of Belgium."""
    of_seats = {index: state for index, state in _told(desk) if _words(desk, index) in _SEATS}
    otherwise = {item.country for item in desk.items if item.country and item.head not in of_seats}
    desk.seats.update(index for index, state in of_seats.items() if state not in otherwise)
    union = next(filter(None, (desk.memory.named(name) for name in _UNION)), None)
    if union is None:
        return
    for item in desk.items:
        if item.head in desk.seats and not item.place and _words(desk, item.head) in _OF_UNION:
            item.entities, item.country = (union.number,), ""


def _told(desk: Desk) -> list[tuple[int, str]]:
    """The words that tell a town or capital, each with the state in which it lies."""
    capitals = [(item.head, item.country) for item in desk.items if item.sort == "capital"]
    return [*desk.places.items(), *capitals]


def _words(desk: Desk, index: int) -> str:
    """A town's name in lower case without its article."""
    item = desk.at.get(index)
    first, last = (item.first, item.last) if item is not None else (index, index + 1)
    if item is None and desk.token(index - 1).text == "New":
        first -= 1
    words = [t.text.lower() for t in desk.tree.tokens[max(first, 0) : last]]
    return " ".join(word for word in words if word != "the")
