"""A scored article in, each miss, each false row and each field that differs in a match out."""

from collections.abc import Iterator

from verbale.evaluate.accounts import Compared, Likeness, wrongly_certain
from verbale.evaluate.bench import Difference
from verbale.evaluate.scores import ArticleScore, Scores
from verbale.evaluate.statements import Said

_FIELDS = ("flags", "voice", "when", "where", "mode")


def differences(scores: Scores) -> Iterator[Difference]:
    """Scores in, what differs from the gold out, article by article."""
    for article in scores.articles:
        name = article.pair.gold.id
        yield from _of_accounts(name, article.accounts)
        yield from _of_statements(name, article.said)
        yield from _of_entries(name, article)


def _of_accounts(name: str, accounts: Compared) -> Iterator[Difference]:
    partner, core = dict(accounts.matching.type), dict(accounts.matching.core)
    for one, gold in enumerate(accounts.gold):
        other = core.get(one)
        if other is not None:
            found = accounts.found[other]
            causes = _wrong_fields(accounts.likeness[one][other])
            certain = ("wrong certainty",) if wrongly_certain(gold, found) else ()
            if causes:
                yield Difference(name, "differs", (*causes, *certain), str(gold), str(found))
            continue
        near = partner.get(one)
        if near is None or near in core.values():
            yield Difference(name, "missed", (_no_account(gold.who + gold.whom, accounts),), str(gold), "")
        else:
            yield Difference(
                name,
                "missed",
                _wrong_sides(accounts.likeness[one][near]),
                str(gold),
                str(accounts.found[near]),
            )
    yield from _too_certain(name, accounts)
    for other, found in enumerate(accounts.found):
        if other not in core.values():
            yield Difference(name, "false", ("no gold account with this core",), "", str(found))


def _too_certain(name: str, accounts: Compared) -> Iterator[Difference]:
    """The rows of wrong certainty whose partner only shares an actor; those of one core are told with their fields."""
    core = dict(accounts.matching.core)
    for one, other in accounts.matching.shares:
        gold, found = accounts.gold[one], accounts.found[other]
        if core.get(one) != other and wrongly_certain(gold, found):
            yield Difference(name, "differs", ("wrong certainty",), str(gold), str(found))


def _wrong_fields(alike: Likeness) -> tuple[str, ...]:
    right = (alike.flags, alike.voice, alike.when, alike.where, alike.mode)
    return tuple(field for field, is_right in zip(_FIELDS, right, strict=True) if not is_right)


def _wrong_sides(alike: Likeness) -> tuple[str, ...]:
    wrong = tuple(side for side, is_right in (("who", alike.who), ("whom", alike.whom)) if not is_right)
    return wrong or ("sides changed",)


def _no_account(actors: tuple[str, ...], accounts: Compared) -> str:
    told = any(set(actors) & {*found.who, *found.whom} for found in accounts.found)
    return "no account of this type is left (its actors stand in others)" if told else "no account of this type is left"


def _of_statements(name: str, said: Said) -> Iterator[Difference]:
    matched = {one for one, _ in said.pairs}, {other for _, other in said.pairs}
    for one, placed in enumerate(said.gold):
        if one not in matched[0]:
            cause = "statement" if placed.span else "statement (its content does not stand in the text)"
            yield Difference(name, "missed", (cause,), str(placed.line), "")
    for other, placed in enumerate(said.found):
        if other not in matched[1]:
            yield Difference(name, "false", ("statement",), "", str(placed.line))


def _of_entries(name: str, article: ArticleScore) -> Iterator[Difference]:
    gold, found = article.pair.gold, article.pair.found
    yield from _unmatched(name, "role", article.roles, tuple(map(str, gold.roles)), tuple(map(str, found.roles)))
    yield from _unmatched(name, "hedge", article.hedges, gold.hedges, found.hedges)


def _unmatched(
    name: str, cause: str, pairs: tuple[tuple[int, int], ...], gold: tuple[str, ...], found: tuple[str, ...]
) -> Iterator[Difference]:
    hit, used = {one for one, _ in pairs}, {other for _, other in pairs}
    for one, line in enumerate(gold):
        if one not in hit:
            yield Difference(name, "missed", (cause,), line, "")
    for other, line in enumerate(found):
        if other not in used:
            yield Difference(name, "false", (cause,), "", line)
