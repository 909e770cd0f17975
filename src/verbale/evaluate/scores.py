"""Pairs of gold and found files in, the figures of the gold README out: whole, by type, by flag, by article."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from verbale.errors import BadUse
from verbale.evaluate import actors
from verbale.evaluate.accounts import Compared, Likeness, Pairs, compared, wrongly_certain
from verbale.evaluate.bench import BREAKDOWNS
from verbale.evaluate.figures import RESAMPLES, Figure, Measure, Tally, figure
from verbale.evaluate.gold import Pair
from verbale.evaluate.names import Identity, Names, States
from verbale.evaluate.statements import Said, statements_compared
from verbale.records.lines import FLAGS, AccountLine

FIGURES = (
    ("type", Measure.F1),
    ("dyad", Measure.F1),
    ("core", Measure.F1),
    ("full", Measure.F1),
    ("flags of core", Measure.SHARE),
    ("voice of core", Measure.SHARE),
    ("when of core", Measure.SHARE),
    ("where of core", Measure.SHARE),
    ("mode of core", Measure.SHARE),
    ("statements", Measure.F1),
    ("nested statements", Measure.SHARE),
    ("name forms", Measure.F1),
    ("actor coverage", Measure.SHARE),
    ("roles", Measure.F1),
    ("hedges", Measure.F1),
    ("counts", Measure.F1),
    ("counts of core", Measure.F1),
    ("wrong certainty", Measure.PER_HUNDRED),
)


@dataclass(frozen=True, slots=True)
class ArticleScore:
    """All that was counted in one article: `tallies` stand in the order of FIGURES."""

    pair: Pair
    accounts: Compared
    said: Said
    roles: tuple[tuple[int, int], ...]
    hedges: tuple[tuple[int, int], ...]
    tallies: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of several articles."""

    articles: tuple[ArticleScore, ...]

    def figures(self, *, resamples: int = RESAMPLES) -> tuple[Figure, ...]:
        """Every figure over all articles, with its counts and its interval."""
        named = (
            figure(name, measure, [article.tallies[place] for article in self.articles], resamples=resamples)
            for place, (name, measure) in enumerate(FIGURES)
        )
        surest = [_surest(article, self._middle) for article in self.articles]
        half = figure("core of the surest half", Measure.SHARE, surest, resamples=resamples)
        return (*named, half) if half.tally.gold else tuple(named)

    @property
    def _middle(self) -> float:
        """The confidence that half of all found accounts reach."""
        told = sorted((value for article in self.articles for value in article.pair.confidences), reverse=True)
        return told[max(0, round(len(told) / 2) - 1)] if told else 0.0

    def value(self, name: str) -> float:
        """One figure by its name."""
        place = [known for known, _ in FIGURES].index(name)
        return sum((article.tallies[place] for article in self.articles), Tally()).value(FIGURES[place][1])

    def by(self, what: str) -> tuple[Figure, ...]:
        """The figures apart for each "type", "flag" or "article" (none by others); they are named "ASSAULT core" …"""
        match what:
            case "article":
                return tuple(_by_article(self.articles))
            case "type":
                types = sorted({line.type for article in self.articles for line in article.accounts.gold})
                return tuple(_apart(self.articles, types, lambda line: (line.type,)))
            case "flag":
                return tuple(_apart(self.articles, ("none", *FLAGS), lambda line: line.flags or ("none",)))
            case "region" | "variation":
                return ()  # reports are not told apart by these
        raise BadUse(f"figures can be told apart by {', '.join(BREAKDOWNS)}, not by {what!r}")

    def json(self) -> str:
        """The figures as one JSON object: name to value, interval and counts."""
        return json.dumps({shown.name: _plain(shown) for shown in self.figures()}, indent=1)


def score(pairs: Iterable[Pair], states: States) -> Scores:
    """Pairs of gold and found files and what finds the state in words in, their Scores out.

    >>> from verbale.records.notation import GoldFile, parse_account
    >>> gold = GoldFile("a", accounts=(parse_account("? | Chile | AID | Peru | - | @"),))
    >>> score([Pair(gold, gold, "")], lambda words: "").value("full")
    1.0
    """
    return Scores(tuple(score_article(pair, states) for pair in pairs))


def score_article(pair: Pair, states: States) -> ArticleScore:
    """One pair and what finds the state in words in, all that is counted in it out."""
    gold, found = pair.gold, pair.found
    names = Identity(Names.of(found, states), Names.of(gold, states), states)
    accounts = compared(gold.accounts, found.accounts, names)
    said = statements_compared(gold.statements, found.statements, pair.text, names)
    roles, hedges = actors.roles(gold, found, names), actors.hedges(gold, found)
    tallies = (
        *_account_tallies(accounts),
        said.tally(),
        said.nested(),
        actors.name_forms(gold, found, names),
        actors.actor_coverage(gold, found, names),
        Tally(len(roles), len(gold.roles), len(found.roles)),
        Tally(len(hedges), len(gold.hedges), len(found.hedges)),
        actors.counts(gold, found),
        actors.counts_of_core(accounts, gold.language),
        _wrong_certainty(accounts),
    )
    return ArticleScore(pair, accounts, said, roles, hedges, tallies)


def _account_tallies(accounts: Compared) -> Iterator[Tally]:
    for pairs in _levels(accounts):
        yield Tally(len(pairs), len(accounts.gold), len(accounts.found))
    core = accounts.matching.core
    for right in _RIGHT:
        hits = sum(right(accounts.likeness[one][other]) for one, other in core)
        yield Tally(hits, len(core), len(core))


_RIGHT: tuple[Callable[[Likeness], bool], ...] = (
    lambda alike: alike.flags,
    lambda alike: alike.voice,
    lambda alike: alike.when,
    lambda alike: alike.where,
    lambda alike: alike.mode,
)


def _levels(accounts: Compared) -> tuple[Pairs, ...]:
    matching = accounts.matching
    return matching.type, matching.dyad, matching.core, matching.full


def _surest(article: ArticleScore, least: float) -> Tally:
    """How many accounts of at least this confidence there are, and of how many the core is right."""
    right = {found for _, found in article.accounts.matching.core}
    kept = [place for place, value in enumerate(article.pair.confidences) if value >= least]
    return Tally(sum(place in right for place in kept), len(kept), len(kept))


def _wrong_certainty(accounts: Compared) -> Tally:
    shown = (wrongly_certain(accounts.gold[one], accounts.found[other]) for one, other in accounts.matching.shares)
    return Tally(sum(shown), len(accounts.gold), len(accounts.found))


def _by_article(articles: Sequence[ArticleScore]) -> Iterator[Figure]:
    for article in articles:
        for (name, measure), tally in zip(FIGURES, article.tallies, strict=True):
            yield figure(f"{article.pair.gold.id} {name}", measure, [tally], resamples=1)


def _apart(
    articles: Sequence[ArticleScore], keys: Iterable[str], keys_of: Callable[[AccountLine], tuple[str, ...]]
) -> Iterator[Figure]:
    for key in keys:
        for level, (name, measure) in enumerate(FIGURES[:4]):
            tallies = [_of_key(article.accounts, level, key, keys_of) for article in articles]
            yield figure(f"{key} {name}", measure, tallies)


def _of_key(accounts: Compared, level: int, key: str, keys_of: Callable[[AccountLine], tuple[str, ...]]) -> Tally:
    gold = [key in keys_of(line) for line in accounts.gold]
    found = [key in keys_of(line) for line in accounts.found]
    hits = sum(gold[one] and found[other] for one, other in _levels(accounts)[level])
    return Tally(hits, sum(gold), sum(found))


def _plain(shown: Figure) -> dict[str, str | int | float]:
    tally = shown.tally
    return {
        "measure": shown.measure.value,
        "value": round(shown.value, 4),
        "low": round(shown.low, 4),
        "high": round(shown.high, 4),
        "precision": round(tally.precision, 4),
        "recall": round(tally.recall, 4),
        "hits": tally.hits,
        "gold": tally.gold,
        "found": tally.found,
    }
