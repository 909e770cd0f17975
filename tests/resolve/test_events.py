"""Accounts in, events out: what is told again, denied, called otherwise or counted otherwise is one happening."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import batched, combinations
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from verbale.pipeline.gold.told import reading_of
from verbale.records.clue import Clue
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.records.notation import ActorLine, GoldFile, parse_account, parse_actor
from verbale.records.reading import Reading
from verbale.resolve.blocking import Blocks
from verbale.resolve.clusters import Cluster, clusters
from verbale.resolve.events import LINKER, asked, clues_of, judged, pair
from verbale.resolve.events_features import TIT_FOR_TAT, TWO_SPEAK
from verbale.resolve.telling import read, tellings_of, write

DAY = date(2023, 4, 12)
ACTORS = (
    "Armed Forces of Chad | body | | the army",
    "Sudan | state | | Sudan; Khartoum",
    "Chad | state | | Chad; N'Djamena",
    "Ministry of Defence of Sudan | body | | the ministry",
    "herders of Adre | group | | the herders",
    "Idriss Abakar | person | governor of Ouaddai | Idriss Abakar; the governor",
    "Sudan Liberation Front | group | | the front",
)


def report(name: str, *lines: str, day: date = DAY) -> Reading:
    actors: tuple[ActorLine, ...] = tuple(map(parse_actor, ACTORS))
    return reading_of(GoldFile(name, day, actors=actors, accounts=tuple(map(parse_account, lines))))


def joined(*readings: Reading) -> list[str]:
    """Events of several accounts, each as the names of its accounts."""
    return [
        " ".join(one.members)
        for one in resolved(clue for one in readings for clue in clues_of(one))
        if len(one.members) > 1
    ]


def resolved(clues: Iterable[Clue]) -> tuple[Cluster, ...]:
    blocks, told, days = Blocks(), list[Judgement](), dict[str, date | None]()
    for clue in clues:
        told.extend(judged(clue, blocks.find(*asked(clue))))
        blocks.add(clue)
        days[clue.about] = clue.day
    return clusters(Question.EVENT, days, told)


SHOT = "2023-04-10 | Armed Forces of Chad | ASSAULT:firearms | herders of Adre | Adre | @ | killed 3"


def test_two_who_condemn_one_deed_tell_of_two_happenings() -> None:
    """What one says of it and what a spokesman repeats is one; what another state says is another, however alike."""
    chad = report("a", "2023-04-11 | Chad | ACCUSE:disapprove | Armed Forces of Chad | - | @")
    sudan = report("b", "2023-04-11 | Sudan | ACCUSE:disapprove | Armed Forces of Chad | - | @")
    ministry = report(
        "c", "2023-04-11 | Ministry of Defence of Sudan | ACCUSE:disapprove | Armed Forces of Chad | - | @"
    )
    assert joined(chad, sudan) == []
    assert joined(chad, sudan, ministry) == ["b#1 c#1"]


def test_an_answer_in_kind_is_another_happening() -> None:
    """Sudan expelled five; on the same day Chad expelled as many. Of ships that block each other each says that it was the other."""
    line = "2023-04-11 | {} | {} | {} | - | @ | expelled 5"
    here, there = (line.format(a, "SANCTION:expel", b) for a, b in (("Sudan", "Chad"), ("Chad", "Sudan")))
    assert joined(report("a", here), report("b", there)) == []
    assert joined(report("a", here), report("b", here), report("c", there)) == ["a#1 b#1"]
    blocked = [
        report(name, line.format(a, "COERCE:restrict", b))
        for name, a, b in (("a", "Sudan", "Chad"), ("b", "Chad", "Sudan"))
    ]
    assert TIT_FOR_TAT not in pair(*(clue for one in blocked for clue in clues_of(one)))


def test_shots_that_each_says_the_other_fired_are_two_happenings() -> None:
    """Chad says that Sudan opened fire; Sudan says that Chad did, and that it returned fire: its own fire is what Chad tells of."""
    line = "2023-04-11 | {} | ASSAULT:firearms | {} | Adre | {} < @"
    chad = report("a", line.format("Sudan", "Chad", "Armed Forces of Chad"))
    sudan = report(
        "b",
        line.format("Chad", "Sudan", "Ministry of Defence of Sudan"),
        line.format("Sudan", "Chad", "Ministry of Defence of Sudan"),
    )
    assert joined(chad, sudan) == ["a#1 b#2"]


def test_a_movement_that_bears_a_name_is_not_the_state_in_which_it_fights() -> None:
    told = (
        report(name, f"2023-04-11 | {who} | REQUEST | - | - | @")
        for name, who in (("a", "Sudan"), ("b", "Sudan Liberation Front"))
    )
    ((one,), (other,)) = map(clues_of, told)
    assert TWO_SPEAK in pair(one, other)


def test_whom_one_side_arrests_the_other_calls_abducted() -> None:
    """The two numbers are of one thing, and agree."""
    arrest = report("a", "2023-04-11 | Armed Forces of Chad | COERCE:arrest | herders of Adre | - | @ | detained 11")
    abducted = report("b", "2023-04-11 | Armed Forces of Chad | ASSAULT:abduct | - | - | Sudan < @ | abducted 11")
    ((one,), (other,)) = map(clues_of, (arrest, abducted))
    assert "counts agree" in pair(one, other)


def test_who_will_not_do_it_denies_nothing() -> None:
    """Chad welcomed the vote; Sudan said that it would not recognise it: words of two speakers, and no denial of Chad's."""
    told = report("a", "2023-04-11 | Chad | SUPPORT | herders of Adre | - | @")
    ((one,), (other,)) = map(clues_of, (told, report("b", "? | Sudan | SUPPORT !future !negated | - | - | Sudan < @")))
    assert TWO_SPEAK in pair(one, other)


def test_what_parts_two_is_told_with_its_chance() -> None:
    ((one,), (other,)) = (
        clues_of(report(name, f"2023-04-11 | {who} | ACCUSE | Sudan | - | @"))
        for name, who in (("a", "Chad"), ("b", "Idriss Abakar"))
    )
    assert 0 < LINKER.weighed(one, other).score < 1


def test_a_denial_of_words_may_be_put_into_anothers_mouth() -> None:
    """“We never turned the offer down”, says one of those who are told to have turned it down."""
    told = report("a", "2023-04-11 | Chad | REJECT:meet | herders of Adre | Adre | @")
    refused, denied = "2023-04-11 | Sudan | REJECT:meet", "| herders of Adre | Adre | Sudan < @"
    for flag, parted in (("!negated", False), ("", True)):
        ((one,), (other,)) = map(clues_of, (told, report("b", f"{refused} {flag} {denied}")))
        assert (TWO_SPEAK in pair(one, other)) == parted


def test_an_arrest_and_the_curfew_that_follows_are_two_happenings() -> None:
    arrest = "2024-02-18 | Armed Forces of Chad | COERCE:arrest | Adoum Saleh | Adre | @"
    curfew = "2024-02-18 | Armed Forces of Chad | COERCE:curfew | - | Adre | @"
    assert joined(report("a", arrest), report("b", curfew)) == []


def test_two_reports_tell_one_happening() -> None:
    assert joined(report("a", SHOT), report("b", SHOT.replace("killed 3", "killed 5"))) == ["a#1 b#1"]


def test_people_without_a_name_are_found_by_their_noun_and_what_the_reports_are_about() -> None:
    first = "2023-04-10 | Armed Forces of Chad | COERCE:arrest | herders of Adre | Adre | @ | detained 2"
    again = "2023-04-10 | - | COERCE:arrest | two herders | - | @ | detained 2"
    beside = "2023-04-11 | Chad | CONSULT | Sudan | - | @"
    assert joined(report("a", first), report("b", again, beside)) == ["a#1 b#1"]


def test_a_denial_and_what_it_denies_are_accounts_of_one_happening() -> None:
    denial = "2023-04-10 | Armed Forces of Chad | ASSAULT:firearms !negated | herders of Adre | Adre | Chad < @"
    told = SHOT.replace("@ |", "Ministry of Defence of Sudan < @ |")
    assert joined(report("a", told, denial)) == ["a#1 a#2"]


def test_the_same_again_two_weeks_later_is_another_happening() -> None:
    later = SHOT.replace("2023-04-10", "2023-04-25")
    assert joined(report("a", SHOT), report("b", later, day=DAY + timedelta(14))) == []


def test_two_strikes_of_one_report_are_kept_apart() -> None:
    assert joined(report("a", SHOT, SHOT.replace("2023-04-10", "2023-04-02"))) == []


def test_a_planned_move_put_off_is_one_happening() -> None:
    plan = "2023-04-{} | Chad | SANCTION:discontinue !future | Sudan | Adre | @"
    assert joined(report("a", plan.format(16)), report("b", plan.format(19))) == ["a#1 b#1"]


def test_a_blow_and_the_blow_back_are_two() -> None:
    back = "2023-04-10 | herders of Adre | PROTEST:riot | Armed Forces of Chad | Adre | @"
    assert joined(report("a", SHOT), report("b", back)) == []


def test_those_who_are_shot_at_and_then_arrested_are_told_of_in_two_happenings() -> None:
    arrest = "2023-04-10 | Armed Forces of Chad | COERCE:arrest | herders of Adre | Adre | @ | detained 3"
    assert joined(report("a", SHOT), report("b", arrest)) == []


def test_what_one_calls_a_kidnapping_the_other_calls_an_arrest() -> None:
    taken = "2023-04-10 | Armed Forces of Chad | {} | herders of Adre | Adre | @"
    assert joined(report("a", taken.format("ASSAULT:abduct")), report("b", taken.format("COERCE:arrest"))) == [
        "a#1 b#1"
    ]


def test_an_arrest_and_a_curfew_of_one_day_are_two_happenings() -> None:
    told = "2023-04-10 | {} | COERCE:{} | - | - | @"
    curfew, arrest = told.format("Chad", "curfew"), told.format("Armed Forces of Chad", "arrest")
    assert joined(report("a", curfew), report("b", arrest)) == []


def test_two_who_ask_for_the_same_ask_twice() -> None:
    plea = "2023-04-12 | {} | REQUEST:yield | Sudan | - | @"
    one, other = plea.format("Chad"), plea.format("herders of Adre")
    assert joined(report("a", one), report("b", one)) == ["a#1 b#1"]
    assert joined(report("a", one), report("b", other)) == []


@pytest.mark.parametrize(
    ("deed", "found"),
    [
        ("ASSAULT:firearms", True), ("COERCE:arrest", True), ("PROTEST", True), ("SANCTION", False), ("CONSULT", False),
        ("AGREE", False), ("ACCUSE", False),
    ],
)  # fmt: skip
def test_asked_for_are_those_that_may_tell_the_deed_or_its_answer_and_no_others(deed: str, *, found: bool) -> None:
    one, other = (clues_of(report(name, SHOT.replace("ASSAULT:firearms", did)))[0] for name, did in (("a", "ASSAULT"), ("b", deed)))  # fmt: skip
    assert [not asked(first)[0].isdisjoint(then.keys) for first, then in ((one, other), (other, one))] == [found, found]


def test_two_share_as_many_keys_as_names_whichever_asks() -> None:
    one, other = clues_of(report("a", SHOT, SHOT.replace("ASSAULT:firearms", "COERCE:arrest")))
    assert len(asked(one)[0].intersection(other.keys)) == len(asked(other)[0].intersection(one.keys)) == len(one.keys)


def test_reasons_are_words_with_what_each_weighed() -> None:
    first, second = (clues_of(report(name, SHOT))[0] for name in "ab")
    (judgement,) = judged(second, [first])
    assert judgement.verdict is Verdict.SAME
    assert judgement.about == ("b#1", "a#1")
    assert any(reason.startswith("one type of deed +") for reason in judgement.reasons)
    assert judgement.dated is None


@pytest.mark.parametrize("line", [SHOT, "? | - | STATE !negated | - | - | Idriss Abakar < @"])
def test_a_telling_is_written_and_read_again(line: str) -> None:
    ((_, told),) = tellings_of(report("a", line))
    assert read(write(told)) == told


# --- laws: the order in which reports come changes nothing, later days change no earlier id

WHO = ("Armed Forces of Chad", "Sudan", "Ministry of Defence of Sudan", "-", "Chad")
DEEDS = (
    "ASSAULT:firearms",
    "ASSAULT",
    "COERCE",
    "COERCE:arrest",
    "ACCUSE:allege",
    "ASSAULT !negated",
    "REQUEST !future",
)
lines = st.builds(
    "2023-04-{:02} | {} | {} | {} | {} | @".format,
    st.integers(5, 16),
    st.sampled_from(WHO),
    st.sampled_from(DEEDS),
    st.sampled_from(WHO),
    st.sampled_from(("Adre", "-", "Khartoum")),
)
reports = st.lists(st.tuples(st.lists(lines, min_size=1, max_size=3), st.integers(0, 9)), min_size=1, max_size=6).map(
    lambda found: [
        clue
        for place, (told, days) in enumerate(found)
        for clue in clues_of(report(f"r{place}", *told, day=DAY + timedelta(days)))
    ]
)


@settings(max_examples=40)
@given(reports)
@example(
    clues_of(report("b", "? | Armed Forces of Chad | ASSAULT | Armed Forces of Chad | - | @"))
    + clues_of(report("a", "? | Chad | ASSAULT | Sudan | - | @"))
)
def test_a_pair_has_the_same_features_from_either_side(clues: Sequence[Clue]) -> None:
    for one, other in combinations(clues, 2):
        assert sorted(pair(one, other)) == sorted(pair(other, one))


@settings(max_examples=40)
@given(reports, st.randoms(use_true_random=False))
def test_reports_in_any_order_give_the_same_events(clues: list[Clue], random: Random) -> None:
    assert resolved(random.sample(clues, len(clues))) == resolved(clues)


MANY = [
    clue
    for number in range(100)
    for clue in clues_of(
        report(
            f"m{number}",
            f"2023-04-{10 + number % 4} | {WHO[number % 3]} | {DEEDS[number % 2]} | {WHO[4]} | Adre | @ | killed {number % 5}",
            day=DAY + timedelta(number % 3),
        )
    )
]


@pytest.mark.parametrize("seed", range(3))
def test_a_hundred_like_accounts_in_any_order_give_the_same_events(seed: int) -> None:
    mixed = Random(seed).sample(MANY, len(MANY))  # noqa: S311  no secret
    assert resolved(mixed) == resolved(MANY)


@settings(max_examples=40)
@given(reports, st.integers(1, 5))
def test_a_later_day_changes_no_earlier_event(clues: list[Clue], size: int) -> None:
    ordered = sorted(clues, key=lambda clue: (clue.day or date.max, clue.about))
    for days in _first_days(ordered, size):
        before, known = resolved(days), {clue.about for clue in days}
        after = [(one.id, tuple(item for item in one.members if item in known)) for one in resolved(clues)]
        assert [(one.id, one.members) for one in before] == [pair for pair in after if pair[1]]


def _first_days(ordered: list[Clue], size: int) -> Iterator[list[Clue]]:
    seen: list[Clue] = []
    for batch in batched(ordered, size):
        seen.extend(batch)
        yield list(seen)
