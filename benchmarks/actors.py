"""How well and how fast actors are joined across reports: invented persons in invented reports, with the answers known.

    python benchmarks/actors.py                      # quality: 1,200 persons, about 7,000 appearances
    python benchmarks/actors.py --people 20000       # the same, larger
    python benchmarks/actors.py --shuffled           # the same, the reports in any order, each judged as it comes
    python benchmarks/actors.py --speed              # time for one actor among 100,000 appearances
    python benchmarks/actors.py --errors             # what was joined wrongly, and what was missed, with the reasons

Prints B-cubed and pairwise precision and recall, errors on homonyms, and for each class of spelling how many appearances found
an earlier one of the same person, and how many got into a cluster with somebody else.
"""

import argparse
import resource
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from actors_people import Person, misprinted, people

from verbale.records.actor import Actor, Kind, Role
from verbale.records.clue import Clue
from verbale.records.evidence import Evidence, Step
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.records.reading import Reading
from verbale.records.text import Article, Span
from verbale.records.when import Basis, When
from verbale.reference.identities import identity_of
from verbale.resolve.actors import clues_of, link_of, linked
from verbale.resolve.actors_profile import profile_of
from verbale.resolve.clusters import clusters

_OFFICES = "foreign minister;defence minister;interior minister;prime minister;health minister;speaker;army chief;ambassador;spokesman;lawmaker;governor;central bank governor".split(
    ";"
)
_BEGIN = date(2022, 1, 1)
_DAYS = 1000
_STEP = Step("benchmark")


@dataclass(frozen=True)
class Told:
    """One appearance: whose it is, in which class of spelling."""

    person: int
    how: str
    name: str


def spelt(random: Random, person: Person) -> tuple[str, str]:
    """A person in, a class of spelling and his name in it out."""
    how, given, family = random.choice(person.spellings)
    lot = random.random()
    if person.mark and lot < 0.7:
        return how, f"{family} {given} {person.mark}" if person.eastern else f"{given} {family} {person.mark}"
    if lot < 0.08:
        family, how = misprinted(random, family), "misprint"
    elif lot < 0.12:
        given, how = misprinted(random, given), "misprint"
    elif lot < 0.20 and not person.eastern:
        given, how = f"{given[0]}.", "initial"
    elif lot < 0.28:
        return "family name alone", family
    if person.eastern:
        return (how, f"{given} {family}") if random.random() < 0.1 else (how, f"{family} {given}")
    if random.random() < 0.05:
        return "turned", f"{family} {given}"
    return how, f"{given} {family}"


@dataclass(frozen=True)
class Term:
    """An office with the days on which somebody held it."""

    office: str
    of: str
    since: int
    until: int


def _terms(random: Random, crowd: list[Person]) -> dict[int, list[Term]]:
    """Offices are handed on: each state has one holder of each at a time."""
    by_state: dict[str, list[Person]] = defaultdict(list)
    for person in crowd:
        by_state[person.state].append(person)
    found: dict[int, list[Term]] = defaultdict(list)
    for state, group in by_state.items():
        waiting = list(group)
        random.shuffle(waiting)
        rounds = 0
        while (
            waiting
        ):  # the first dozen of persons hold the offices of the state itself, the next those of its first province …
            of = state if rounds == 0 else f"{state} Province {rounds}"
            for office in _OFFICES:
                cut = random.randrange(200, 800)
                for since, until in ((0, cut), (cut, _DAYS)):
                    if waiting:
                        found[waiting.pop().id].append(Term(office, of, since, until))
            rounds += 1
    return found


def reports(random: Random, crowd: list[Person], each: float) -> Iterator[tuple[Reading, list[Told]]]:
    """Persons in, reports with those whom they name out: three to five of one circle, whoever stands in the news together."""
    terms = _terms(random, crowd)
    by_state: dict[str, list[Person]] = defaultdict(list)
    for person in crowd:
        by_state[person.state].append(person)
    many = int(len(crowd) * each / 3.5)
    for number in range(many):
        lead = random.choice(crowd)
        circle = by_state[lead.state]
        near = [circle[(circle.index(lead) + step) % len(circle)] for step in range(1, 6)]
        named = dict.fromkeys([lead, *random.sample(near, random.randrange(1, 4)), *(random.sample(crowd, 1))])
        yield _report(random, number, list(named), terms)


def _report(
    random: Random, number: int, named: list[Person], terms: dict[int, list[Term]]
) -> tuple[Reading, list[Told]]:
    offset = random.randrange(_DAYS)
    day = _BEGIN + timedelta(offset)
    article = Article.of(f"Report {number}.", published=day)
    words = Evidence.of(article, Span(0, 6), _STEP)
    actors: dict[str, Actor] = {}
    roles, told = [], []
    for person in named:
        how, name = spelt(random, person)
        if name in actors:
            continue
        term = next((one for one in terms[person.id] if one.since <= offset < one.until), None)
        country = person.state if random.random() < 0.7 else ""
        if random.random() < 0.03:
            country = random.choice(named).state
        actors[name] = Actor.of(name, Kind.PERSON, country=country)
        told.append(Told(person.id, how, name))
        if term is not None and random.random() < 0.6:
            roles.append(
                Role(name, term.office, term.of, "on", When.day(day, Basis.PUBLISHED), hedged=False, evidence=words)
            )
    return Reading(article, actors=tuple(actors.values()), roles=tuple(roles)), told


class Shelf:
    """Clues by their keys, as a store holds them."""

    def __init__(self) -> None:
        self.by_key: dict[str, list[Clue]] = defaultdict(list)

    def add(self, clue: Clue) -> None:
        """Puts a clue under all its keys."""
        for key in clue.keys:
            self.by_key[key].append(clue)

    def __call__(self, keys: tuple[str, ...], since: date | None, until: date | None) -> Iterable[Clue]:
        """The clues that share a key and lie between the days, in the order of ids."""
        found = {
            clue.about: clue
            for key in keys
            for clue in self.by_key.get(key, ())
            if clue.day is None or ((since is None or clue.day >= since) and (until is None or clue.day <= until))
        }
        return [found[about] for about in sorted(found)]


def linked_in_order(clues: list[Clue]) -> list[Judgement]:
    """Clues in, the judgements that link them out."""
    shelf = Shelf()
    for clue in clues:
        shelf.add(clue)
    return [found for clue in clues if (found := link_of(clue, shelf)) is not None]


def linked_as_they_come(clues: list[Clue], random: Random) -> list[Judgement]:
    """The same where the reports come in any order, each judged as it comes."""
    shelf = Shelf()
    coming = list(clues)
    random.shuffle(coming)
    judgements: list[Judgement] = []
    for clue in coming:
        judgements.extend(linked(clue, shelf))
        shelf.add(clue)
    return judgements


def main() -> None:
    """Reads the options and prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--people", type=int, default=1200)
    parser.add_argument("--each", type=float, default=6.0, help="appearances of one person, on average")
    parser.add_argument("--seed", type=int, default=6)
    parser.add_argument("--speed", action="store_true", help="time for one actor among 100,000 appearances")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--shuffled", action="store_true", help="reports come in any order, each judged as it comes")
    options = parser.parse_args()
    if options.speed:
        _speed(options.seed)
        return
    random = Random(options.seed)  # noqa: S311  repeatable, not secret
    crowd = people(random, options.people)
    _quality(crowd, list(reports(random, crowd, options.each)), errors=options.errors, shuffled=options.shuffled)


def _quality(crowd: list[Person], made: list[tuple[Reading, list[Told]]], *, errors: bool, shuffled: bool) -> None:
    truth: dict[str, Told] = {}
    clues: list[Clue] = []
    for reading, told in made:
        by_name = {one.name: one for one in reading.actors}
        truth.update({identity_of(reading.article.id, by_name[one.name]): one for one in told})
        clues.extend(clues_of(reading))
    clues.sort(key=lambda clue: (clue.day or date.max, clue.about))
    judgements = linked_as_they_come(clues, Random(1)) if shuffled else linked_in_order(clues)  # noqa: S311
    days = {clue.about: clue.day for clue in clues}
    cluster_of = {about: group.id for group in clusters(Question.ACTOR, days, judgements) for about in group.members}
    _print(crowd, clues, truth, cluster_of, judgements)
    if errors:
        _errors({clue.about: clue for clue in clues}, truth, judgements)


def _print(
    crowd: list[Person],
    clues: list[Clue],
    truth: dict[str, Told],
    cluster_of: dict[str, str],
    judgements: list[Judgement],
) -> None:
    pairs = Counter((cluster_of[about], truth[about].person) for about in cluster_of)
    found, real = Counter(cluster_of.values()), Counter(truth[about].person for about in cluster_of)
    many = len(cluster_of)
    precision = sum(n * n / found[cluster] for (cluster, _), n in pairs.items()) / many
    recall = sum(n * n / real[person] for (_, person), n in pairs.items()) / many
    right = sum(n * (n - 1) // 2 for n in pairs.values())
    made, due = (sum(n * (n - 1) // 2 for n in counts.values()) for counts in (found, real))
    print(f"{len(crowd)} persons, {many} appearances, {len(found)} clusters")
    print(f"B3        P {precision:.3f}  R {recall:.3f}  F {2 * precision * recall / (precision + recall):.3f}")
    print(f"pairwise  P {right / made:.3f}  R {right / due:.3f}")
    verdicts = Counter(one.verdict.value for one in judgements)
    for verdict in (Verdict.SAME, Verdict.UNSURE, Verdict.DIFFERENT):
        of = [one for one in judgements if one.verdict is verdict]
        true = sum(truth[one.about[0]].person == truth[one.about[1]].person for one in of)
        print(f"{verdict.value:10}{verdicts[verdict.value]:6}  of one person {true / max(1, len(of)):.3f}")
    _print_homonyms(crowd, pairs)
    _print_classes(clues, truth, cluster_of)


def _print_homonyms(crowd: list[Person], pairs: Counter[tuple[str, int]]) -> None:
    persons_of: dict[str, set[int]] = defaultdict(set)
    for cluster, person in pairs:
        persons_of[cluster].add(person)
    for what, doubles in (
        ("homonyms", [one for one in crowd if one.homonym_of is not None and not one.mark]),
        ("sons", [one for one in crowd if one.mark]),
    ):
        mixed = sum(any({one.id, one.homonym_of} <= persons for persons in persons_of.values()) for one in doubles)
        print(f"{what}: {mixed} of {len(doubles)} pairs share a cluster")


def _print_classes(clues: list[Clue], truth: dict[str, Told], cluster_of: dict[str, str]) -> None:
    seen: dict[int, set[str]] = defaultdict(set)
    holders: dict[str, set[int]] = defaultdict(set)
    tally: dict[str, Counter[str]] = defaultdict(Counter)
    for clue in clues:
        told, cluster = truth[clue.about], cluster_of[clue.about]
        count = tally[told.how]
        if seen[told.person]:
            count["due"] += 1
            count["found"] += cluster in seen[told.person]
        count["all"] += 1
        count["wrong"] += bool(holders[cluster] - {told.person})
        seen[told.person].add(cluster)
        holders[cluster].add(told.person)
    print(f"{'class':20}{'told':>6}{'found again':>13}{'with another':>14}")
    for how, count in sorted(tally.items()):
        print(
            f"{how:20}{count['all']:6}{count['found'] / max(1, count['due']):13.3f}{count['wrong'] / count['all']:14.3f}"
        )


def _errors(clues: dict[str, Clue], truth: dict[str, Told], judgements: list[Judgement]) -> None:
    for one in judgements:
        same = truth[one.about[0]].person == truth[one.about[1]].person
        if same != (one.verdict is Verdict.SAME):
            names = [
                f"{profile_of(clues[about].says).name} ({truth[about].how}, {truth[about].person})"
                for about in one.about
            ]
            print(
                one.verdict.value,
                one.score,
                "WRONG" if not same else "missed",
                *names,
                "; ".join(one.reasons),
                sep=" | ",
            )


def _speed(seed: int) -> None:
    random = Random(seed)  # noqa: S311  repeatable, not secret
    for many in (1_000, 10_000, 100_000):
        crowd = people(random, many // 6)
        begin = time.process_time()
        clues = [clue for reading, _ in reports(random, crowd, 6.0) for clue in clues_of(reading)]
        made = time.process_time() - begin
        clues.sort(key=lambda clue: (clue.day or date.max, clue.about))
        begin = time.process_time()
        judgements = linked_in_order(clues)
        took = time.process_time() - begin
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{len(clues):7} appearances: clue {made / len(clues) * 1e6:5.0f} µs (with its invention), link {took / len(clues) * 1e6:5.0f} µs, {len(judgements)} judgements, {memory} MB"
        )


if __name__ == "__main__":
    main()
