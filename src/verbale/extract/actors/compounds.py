"""A noun on the desk in, the words before it that only tell who stands behind whom out: "Moscow-installed", "UN-backed", "Kurdish-led".

A name within such a compound is not the one to whom the noun belongs: the UN-backed government in Tripoli is not the United Nations',
nor are Hezbollah-linked fighters Hezbollah. A few do tell whose somebody or something is: "Taliban-run courts", "Algiers-brokered accord".
"""

from verbale.extract.actors.desk import Desk
from verbale.extract.actors.run_ends import DASHES, is_capital, touch

_OWNING = frozenset(
    "run controlled held owned administered ruled flagged registered brokered mediated hosted wide area side".split()
)


def backing(desk: Desk, head: int) -> frozenset[int]:
    """The tokens before a noun that stand in such compounds, hyphens and participles with them; most nouns have none."""
    tokens, phrase = desk.tree.tokens, desk.phrase(head)
    found: set[int] = set()
    for dash in range(phrase.first + 1, head - 1):
        told = tokens[dash + 1].text
        joined = tokens[dash].text in DASHES and touch(tokens, dash - 1) and touch(tokens, dash)
        if joined and told.isalpha() and told.islower() and told not in _OWNING and is_capital(tokens[dash - 1].text):
            item = desk.at.get(dash - 1)
            found.update(range(item.first if item is not None else dash - 1, dash + 2))
    return frozenset(found)


def before(desk: Desk, head: int) -> list[int]:
    """The tokens of a noun's phrase before it that stand in no such compound: among them is told whose it is."""
    backers = backing(desk, head)
    return [index for index in range(desk.phrase(head).first, head) if index not in backers]
