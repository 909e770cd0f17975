"""Events whose accounts are lines of the notation in, what a comparison finds out."""

from dataclasses import replace
from datetime import date
from itertools import permutations

from verbale.compare.comparing import compare, witnesses_of
from verbale.pipeline.gold.told import reading_of
from verbale.records.comparison import Asked, Comparison, Tie, Witness
from verbale.records.event import Event
from verbale.records.evidence import Evidence, Step
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.records.notation import GoldFile, parse_account, parse_actor, parse_gold
from verbale.records.text import Span
from verbale.records.when import Basis, When


def compared(*reports: str, judgements: tuple[Judgement, ...] = ()) -> Comparison:
    """A line of the notation for each report ("a", "b" …, a day apart) in, the comparison out."""
    readings = [
        reading_of(GoldFile(name, date(2024, 5, day), outlet=f"Outlet {name}", accounts=(parse_account(line),)))
        for day, (name, line) in enumerate(zip("abcdef", reports, strict=False), start=1)
    ]
    witnesses = [one for reading in readings for one in witnesses_of(reading)]
    event = Event("event:1", tuple(one.account.id for one in witnesses))
    return compare(event, reversed(witnesses), judgements=judgements)


def said(comparison: Comparison, asked: Asked) -> list[str]:
    """A question in, each answer's groups, differences and silences in one line out."""
    return [
        " | ".join(" ".join(group.accounts) for group in one.groups)
        + "".join(f" ({contrast.difference})" for contrast in one.contrasts)
        + (f" silent {' '.join(one.silent)}" if one.silent else "")
        for one in comparison.answers
        if one.asked is asked
    ]


def test_one_denies_what_the_other_tells() -> None:
    """Chile shelled a Peruvian post; Chile denied it."""
    found = compared("? | Chile | ASSAULT | Peru | - | @", "? | Chile | ASSAULT !negated | Peru | - | Chile < @")
    assert said(found, Asked.WHETHER) == ["a#1 | b#1 (contradiction)"]
    assert said(found, Asked.WHO) == ["a#1 b#1"]


def test_numbers_with_bounds_overlap_or_exclude_each_other() -> None:
    """At least 9 were killed; 12 were killed; 8 were killed, 20 wounded."""
    line = "? | Chile | ASSAULT | Peru | - | @ | killed {}"
    found = compared(line.format("9+"), line.format("12"), line.format("8; wounded 20"))
    assert said(found, Asked.HOW_MANY) == [
        "a#1 | b#1 | c#1 (overlapping) (other number) (other number)",
        "c#1 silent a#1 b#1",
    ]


def test_a_day_of_publication_is_silence() -> None:
    """Of three reports one tells the day, one a month, and one none."""
    found = compared(*(f"{day} | Chile | AID | Peru | - | @" for day in ("2024-05-01", "2024-05", "2024-05-03~")))
    assert said(found, Asked.WHEN) == ["a#1 | b#1 (less exact) silent c#1"]


def test_a_day_carried_over_from_another_deed_contradicts_none_told_of_this_one() -> None:
    """Guards opened fire on Sunday. … Later they shut the bridge. | The bridge was shut on Monday. | Shots fell on Sunday. … The bridge is shut."""
    words, outside = Span(40, 60), Evidence("", Span(0, 6), "Sunday", Step("test"))
    heard = [
        replace(one, account=replace(one.account, evidence=replace(one.account.evidence, span=words), when=when))
        for number, day in enumerate((7, 6, 7), start=1)
        for one in witnesses_of(
            reading_of(
                GoldFile(f"r{number}", date(2024, 5, 8), accounts=(parse_account("? | Chile | COERCE | - | - | @"),))
            )
        )
        for when in (When.day(date(2024, 5, day), Basis.STATED, outside if day == 6 else replace(outside, span=words)),)
    ]
    event = Event("event:1", tuple(one.account.id for one in heard))
    assert said(compare(event, heard), Asked.WHEN) == ["r1#1 r3#1 silent r2#1"]
    carried = Event("event:1", (heard[1].account.id,))
    assert said(compare(carried, heard), Asked.WHEN) == ["r2#1"]


def test_since_a_day_tells_the_beginning() -> None:
    """The strike began on Monday; workers have been out since Sunday."""
    found = compared("2024-05-06 | A | PROTEST | - | - | @", "2024-05-05/ | A | PROTEST | - | - | @")
    assert said(found, Asked.WHEN) == ["a#1 | b#1 (contradiction)"]


def test_a_state_is_less_exact_than_its_ministry() -> None:
    """Chile refused; the foreign ministry of Chile refused; Peru refused."""
    files = [
        'actors = ["Chile | state | | Chile"]\naccounts = ["? | Chile | REJECT | - | - | @"]',
        (
            'actors = ["Ministry of Foreign Affairs of Chile | body | |"]\n'
            'accounts = ["? | Ministry of Foreign Affairs of Chile | REJECT | - | - | @"]'
        ),
    ]
    from_files = [reading_of(parse_gold(f'id = "{name}"\n{said_}')) for name, said_ in zip("ab", files, strict=True)]
    witnesses = [one for reading in from_files for one in witnesses_of(reading)]
    found = compare(Event("e", tuple(one.account.id for one in witnesses)), witnesses)
    assert said(found, Asked.WHO) == ["a#1 | b#1 (less exact)"]


def test_one_voice_in_two_outlets_and_a_copy_are_one_witness() -> None:
    """The ministry is heard in two reports; a third report is a copy of the fourth."""
    line = "? | Chile | AID | Peru | - | {}"
    copy = Judgement.by_resolver(Question.COPY, Verdict.SAME, ("d", "c"), reasons=(), signed="test", score=1)
    found = compared(*(line.format(voice) for voice in ("M < @", "M < R < @", "@", "@")), judgements=(copy,))
    assert [one.accounts for one in found.origins] == [("a#1", "b#1"), ("c#1", "d#1")]
    assert [(one.account, one.rank, one.repeats) for one in found.tellings] == [
        ("a#1", 1, ""),
        ("b#1", 2, "a#1"),
        ("c#1", 3, ""),
        ("d#1", 4, "c#1"),
    ]


def test_one_speaker_under_a_shorter_name_is_one_witness() -> None:
    """Quispe is Nelida Quispe, the union that of the port workers; of two Rojas nobody knows which one is meant."""
    line = "? | Chile | AID | Peru | - | {} < @"
    quispe = compared(*(line.format(name) for name in ("Nelida Quispe", "Quispe")))
    assert [one.accounts for one in quispe.origins] == [("a#1", "b#1")]
    union = compared(*(line.format(name) for name in ("the union", "Union of Port Workers")))
    assert [one.ties for one in union.origins] == [(Tie.VOICE,)]
    rojas = compared(*(line.format(name) for name in ("Ana Rojas", "Rojas", "Luis Rojas")))
    assert [one.accounts for one in rojas.origins] == [("a#1",), ("b#1",), ("c#1",)]


def test_what_is_told_after_another_outlet_is_no_witness_of_its_own() -> None:
    """Outlet a tells it; Outlet b writes that Outlet a tells it; Outlet c has seen it too."""
    line = "? | Chile | AID | Peru | - | {}"
    found = compared(*(line.format(voice) for voice in ("@", "Outlet a < @", "@")))
    assert [(one.name, one.accounts, one.ties) for one in found.origins] == [
        ("Outlet a", ("a#1", "b#1"), (Tie.VOICE,)),
        ("Outlet c", ("c#1",), ()),
    ]
    assert [one.repeats for one in found.tellings] == ["", "a#1", ""]


def test_names_for_one_party_agree_and_a_party_more_does_not() -> None:
    """Miners, workers, and workers and the police did it; two technicians are the two who are named."""
    line = "? | {} | PROTEST | - | - | @"
    found = compared(line.format("miners"), line.format("workers"), line.format("workers + Police of Chile"))
    assert said(found, Asked.WHO) == ["a#1 | b#1 | c#1 (other wording) (others too) (others too)"]


def test_what_two_do_together_has_no_order() -> None:
    """Chile met Peru; Peru met Chile; Chile rang Peru, and the two talked on the phone."""
    met = compared("? | Chile | CONSULT | Peru | - | @", "? | Peru | CONSULT | Chile | - | @")
    assert said(met, Asked.WHO) == ["a#1 b#1"]
    rang = compared(
        "? | Chile | CONSULT:phone | Peru | - | @",
        "? | Peru | CONSULT:phone | Chile | - | @",
        "? | Chile + Peru | CONSULT:phone | - | - | @",
    )
    assert said(rang, Asked.WHO) == ["a#1 | b#1 | c#1 (other actor) (less exact) (less exact)"]


def test_a_plan_does_not_contradict_its_doing_but_a_denial_does() -> None:
    """Troops will be sent; troops were sent; no troops were sent; a court was asked for a ruling."""
    line = "? | Chile | MOBILIZE:troops {}| - | - | @"
    found = compared(*map(line.format, ("!future ", "", "!negated ")), "? | Chile | AGREE | - | - | @")
    assert said(found, Asked.WHETHER) == ["a#1 | b#1 | c#1 (planned) (contradiction) (contradiction) silent d#1"]


def test_one_thing_that_is_counted_by_two_nouns() -> None:
    """300 employees struck, and 2,400 workers; where one report tells teachers from nurses, they are two things."""
    line = "? | A | PROTEST:strike | - | - | @ | {}"
    found = compared(line.format("employees ~300"), line.format("workers 2400+"))
    assert said(found, Asked.HOW_MANY) == ["a#1 | b#1 (other number)"]
    found = compared(line.format("teachers 300; nurses 200"), line.format("nurses 250"))
    assert said(found, Asked.HOW_MANY) == ["a#1 silent b#1", "a#1 | b#1 (other number)"]


def test_the_order_of_witnesses_does_not_count() -> None:
    readings = [
        reading_of(GoldFile(name, accounts=(parse_account(f"? | {who} | AID | Peru | - | @ | killed {number}"),)))
        for name, who, number in (("a", "Chile", 3), ("b", "Government of Chile", 4), ("c", "Brazil", 4))
    ]
    witnesses = [one for reading in readings for one in witnesses_of(reading)]
    event = Event("e", ("c#1", "a#1", "b#1"))
    assert len({compare(event, order) for order in permutations(witnesses)}) == 1


def test_who_names_nobody_is_silent() -> None:
    """Chile shelled the post; nobody shelled it, Chile said."""
    found = compared("? | Chile | ASSAULT | - | - | @", "? | Nobody | ASSAULT !negated | - | - | Chile < @")
    assert said(found, Asked.WHO) == ["a#1 silent b#1"]


def test_a_place_that_nothing_puts_in_the_other_is_another() -> None:
    """In Arica; in the port of Arica; in Tacna."""
    found = compared(*(f"? | Chile | ASSAULT | - | {place} | @" for place in ("Arica", "port of Arica", "Tacna")))
    assert said(found, Asked.WHERE) == ["a#1 | b#1 | c#1 (less exact) (other place) (other place)"]


def test_whom_one_side_detains_the_other_calls_abducted() -> None:
    found = compared(
        "? | Chile | COERCE:arrest | - | - | @ | detained 11",
        "? | Chile | ASSAULT:abduct | - | - | Peru < @ | abducted 11",
    )
    assert said(found, Asked.HOW_MANY) == ["a#1 b#1"]


def test_a_minister_of_no_known_state_is_of_that_of_his_office() -> None:
    """The ministers met; the two states met."""
    lines = (
        "Ana Rojas | person | foreign minister of Peru | Rojas",
        "Pedro Soto | person | foreign minister of Chile | Soto",
        "Peru | state | | Peru",
        "Chile | state | | Chile",
    )
    cast, witnesses = tuple(map(parse_actor, lines)), list[Witness]()
    for name, line in (("a", "Ana Rojas | CONSULT | Pedro Soto"), ("b", "Peru | CONSULT | Chile")):
        gold = GoldFile(name, date(2024, 5, 1), accounts=(parse_account(f"? | {line} | - | @"),), actors=cast)
        reading = reading_of(gold)
        actors = tuple(replace(one, country="") if one.roles else one for one in reading.actors)
        witnesses += witnesses_of(replace(reading, actors=actors))
    comparison = compare(Event("event:1", tuple(one.account.id for one in witnesses)), witnesses)
    assert said(comparison, Asked.WHO) == ["a#1 | b#1 (less exact)"]
