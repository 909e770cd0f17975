"""What the tests of the scorer share: an invented report, its gold file, and copies that are wrong on purpose."""

from dataclasses import replace
from datetime import date

from verbale.evaluate.gold import Pair
from verbale.evaluate.names import States
from verbale.evaluate.scores import Scores, score
from verbale.records.notation import (
    GoldFile,
    parse_account,
    parse_actor,
    parse_role,
    parse_statement,
)

TEXT = """Chile's foreign minister Ana Rojas met Peruvian envoy Luis Soto in Lima on Monday.

Rojas called the talks "useful". According to the envoy, Peru's Defence Ministry had said that troops would leave
the border strip within days, Soto said. The so-called border council denied that shots had been fired.
"""

GOLD = GoldFile(
    "talks",
    date(2022, 3, 8),
    "en",
    accounts=tuple(
        map(
            parse_account,
            (
                "2022-03-07 | Ana Rojas | CONSULT | Luis Soto | Lima | @",
                "? | Ministry of Defence of Peru | RETREAT:withdraw !future | - | border strip | Ministry of Defence of Peru < Luis Soto < @ | soldiers ~40",
                "2022-03-07~ | - | ASSAULT !negated | - | - | border council < @",
                "2022-03-07~ | Chile + Peru | AGREE | - | Lima | @",
            ),
        )
    ),
    statements=tuple(
        map(
            parse_statement,
            (
                'Ana Rojas | mixed | called | "the talks "useful"" | @',
                'Luis Soto | indirect | said | "Peru\'s Defence Ministry had … days" | @',
                'Ministry of Defence of Peru | indirect | said | "that troops would leave the border strip within days" | Luis Soto < @',
                'border council | indirect | denied | "that shots had been fired" | @',
            ),
        )
    ),
    actors=tuple(
        map(
            parse_actor,
            (
                "Ana Rojas | person | foreign minister of Chile | Ana Rojas; Rojas",
                "Luis Soto | person | envoy of Peru | Luis Soto; the envoy; Soto",
                "Ministry of Defence of Peru | body | | Peru's Defence Ministry",
                "border council | body | | The so-called border council",
                "Chile | state | | Chile",
                "Peru | state | | Peru; Peruvian",
            ),
        )
    ),
    roles=tuple(
        map(
            parse_role,
            (
                "Ana Rojas | foreign minister | Chile | on 2022-03-07 |",
                "Luis Soto | envoy | Peru | on 2022-03-07 |",
            ),
        )
    ),
    hedges=("so-called border council",),
)


def states(words: str) -> str:
    """The stand-in for the tables of the world."""
    return next((state for state in ("Chile", "Peru") if state in words or state[:-1] + "uvian" in words), "")


STATES: States = states


def scored(found: GoldFile, gold: GoldFile = GOLD, text: str = TEXT) -> Scores:
    """The scores of one found file against the gold."""
    return score([Pair(gold, found, text)], STATES)


def with_accounts(*lines: str) -> GoldFile:
    """The gold file with these accounts instead of its own."""
    return replace(GOLD, accounts=tuple(map(parse_account, lines)))


def value(lines: tuple[str, ...], found: tuple[str, ...], name: str) -> float:
    """The figure `name` of found account lines against gold ones, with the actors of the gold file."""
    return scored(with_accounts(*found), with_accounts(*lines)).value(name)
