"""Actors, roles and hedges of a gold and a found file in, counts out (gold README; defined exactly here)."""

from collections.abc import Iterator

from verbale.evaluate.accounts import Compared
from verbale.evaluate.figures import Tally
from verbale.evaluate.match import best_pairs
from verbale.evaluate.names import Identity, plain
from verbale.records.account import Count
from verbale.records.lines import AccountLine, RoleLine
from verbale.records.notation import GoldFile

_HEAD_ENDS = frozenset({"of", "for", "to", "in", "on", "at", "with", "from", "de", "du", "des"})
_FILLERS = frozenset({"of", "for", "the", "and", "former", "acting", "new", "then", "ex", "interim", "designate"})
_ENOUGH = 0.5  # half of the words of two hedged stretches: the marks around them are drawn differently


def name_forms(gold: GoldFile, found: GoldFile, names: Identity) -> Tally:
    """Two files in, the counts of pairs of actor and form out.

    A found form is a hit if it is listed under an actor that is the same as a gold actor with that form; every gold pair is
    hit once. Forms that differ only in case, accents, articles and punctuation are one.
    """
    pairs = list(dict.fromkeys(_forms(gold)))
    hits: set[tuple[str, str]] = set()
    shown = list(dict.fromkeys(_forms(found)))
    for actor, form in shown:
        free = (pair for pair in pairs if pair[1] == form and pair not in hits and names.same(actor, pair[0]))
        hits.update(pair for pair in (next(free, None),) if pair)
    return Tally(len(hits), len(pairs), len(shown))


def actor_coverage(gold: GoldFile, found: GoldFile, names: Identity) -> Tally:
    """Two files in, how many gold accounts have their actors, one on each side that has any, among those that were found out.

    An account without actors says nothing of the actors found and is left out.
    """
    listed = tuple(actor.name for actor in found.actors)
    asked = [account for account in gold.accounts if account.who or account.whom]
    return Tally(sum(_covered(account, listed, names) for account in asked), len(asked), len(asked))


def roles(gold: GoldFile, found: GoldFile, names: Identity) -> tuple[tuple[int, int], ...]:
    """Two files in, the matched roles out: same actor, same office, same `of`.

    Offices are the same if their head is ("foreign minister", "minister of foreign affairs") or if the words of one are
    among those of the other; `of` is if it is the same actor, stands for the same state, or if the office holds it.
    """

    def weight(one: RoleLine, other: RoleLine) -> int:
        alike = names.same(other.actor, one.actor) and _same_office(one, other) and _same_of(one, other, names)
        return 10 + 2 * (one.office == other.office) + (one.told == other.told) if alike else 0

    return best_pairs(gold.roles, found.roles, weight)


def hedges(gold: GoldFile, found: GoldFile) -> tuple[tuple[int, int], ...]:
    """Two files in, the matched hedged stretches out: at least half of their words are the same."""

    def weight(one: str, other: str) -> int:
        words, others = set(plain(one).split()), set(plain(other).split())
        shared = len(words & others) / len(words | others) if words | others else float(one == other)
        return 1 + int(100 * shared) if shared >= _ENOUGH else 0

    return best_pairs(gold.hedges, found.hedges, weight)


def counts(gold: GoldFile, found: GoldFile) -> Tally:
    """Two files with counts at their accounts in, the counts of numbers out.

    A number is a hit if it says the same of the same, with the same bounds, and belongs to an account of the same type.
    """
    told, shown = list(_numbers(gold)), list(_numbers(found))
    hits = 0
    free = list(shown)
    for number in told:
        if number in free:
            free.remove(number)
            hits += 1
    return Tally(hits, len(told), len(shown))


def counts_of_core(compared: Compared, language: str) -> Tally:
    """The accounts of two files compared in, the counts of numbers at those whose type and sides are right out.

    A number is a hit if it says how many of the same, and its bounds and those of the gold overlap.
    """
    hits = told = shown = 0
    for one, other in compared.matching.core:
        free = list(compared.found[other].counts)
        told, shown = told + len(compared.gold[one].counts), shown + len(free)
        for number in compared.gold[one].counts:
            met = next((found for found in free if _overlap(number, found, language)), None)
            if met is not None:
                free.remove(met)
                hits += 1
    return Tally(hits, told, shown)


def _overlap(one: Count, other: Count, language: str) -> bool:
    same = plain(one.of, language) == plain(other.of, language)
    below = one.most is None or other.least is None or other.least <= one.most
    above = one.least is None or other.most is None or one.least <= other.most
    return same and below and above


def _forms(file: GoldFile) -> Iterator[tuple[str, str]]:
    for actor in file.actors:
        for form in actor.forms:
            yield actor.name, plain(form, file.language)


def _covered(account: AccountLine, listed: tuple[str, ...], names: Identity) -> bool:
    return all(not side or names.share(listed, side) for side in (account.who, account.whom))


def _numbers(file: GoldFile) -> Iterator[tuple[str, str, str]]:
    for account in file.accounts:
        for count in account.counts:
            yield account.type, plain(count.of, file.language), count.number()


def _same_office(one: RoleLine, other: RoleLine) -> bool:
    first, second = plain(one.office).split(), plain(other.office).split()
    words, others = set(first) - _FILLERS, set(second) - _FILLERS
    within = bool(words and others) and (words <= others or others <= words)
    return within or _head(first) == _head(second)


def _head(words: list[str]) -> str:
    """The last word before the office's "of"."""
    before = []
    for word in words:
        if word in _HEAD_ENDS:
            break
        before.append(word)
    return before[-1] if before else ""


def _same_of(one: RoleLine, other: RoleLine, names: Identity) -> bool:
    if not one.of or not other.of:
        return _within(one.of or other.of, (one.office, other.office))
    return names.same_state(other.of, one.of)


def _within(of: str, offices: tuple[str, str]) -> bool:
    return any(set(plain(of).split()) <= set(plain(office).split()) for office in offices)
