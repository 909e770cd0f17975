"""A sentence of a report of Wednesday 8 May 2024; the first and the last day that it tells, and what kind of time it is."""

from datetime import date

import pytest

from verbale.extract.times import TimeKind, times
from verbale.language.by_spacy import analyse
from verbale.records.text import Article

TOLD = [
    # weekdays by the tense of their clause
    ("The envoy left on Monday.", "2024-05-06", "2024-05-06", "day"),
    ("The envoy will leave on Monday.", "2024-05-13", "2024-05-13", "day"),
    ("The talks are due on Friday.", "2024-05-10", "2024-05-10", "day"),
    ("The vote was held last Thursday.", "2024-05-02", "2024-05-02", "day"),
    ("They met on Tuesday of last week.", "2024-04-30", "2024-04-30", "day"),
    # dates without and with a year
    ("The bridge fell on 3 March.", "2024-03-03", "2024-03-03", "day"),
    ("The bridge will open on December 20.", "2024-12-20", "2024-12-20", "day"),
    ("The treaty was signed on 14 June 1985.", "1985-06-14", "1985-06-14", "day"),
    ("The ministers met in January.", "2024-01-01", "2024-01-31", "interval"),
    ("The embargo was lifted in late 2019.", "2019-09-01", "2019-12-31", "interval"),
    # ranges
    ("The exercise ran from 18 to 22 April.", "2024-04-18", "2024-04-22", "interval"),
    ("Fighting raged between Friday and Sunday.", "2024-05-03", "2024-05-05", "interval"),
    # set against the report
    ("The mayor resigned yesterday.", "2024-05-07", "2024-05-07", "day"),
    ("The plant closed two weeks ago.", "2024-04-22", "2024-04-28", "interval"),
    ("The port was blocked earlier this month.", "2024-05-01", "2024-05-08", "interval"),
    ("The garrison was attacked overnight.", "2024-05-07", "2024-05-08", "interval"),
    ("Villages were raided over the weekend.", "2024-05-04", "2024-05-05", "interval"),
    ("Prices rose last year.", "2023-01-01", "2023-12-31", "interval"),
    # beginnings, ends and deadlines
    ("The border has been shut since October.", "2023-10-01", "2023-10-31", "since"),
    ("The ban runs until 31 May.", "2024-05-31", "2024-05-31", "until"),
    ("The troops must leave by 10 June.", "2024-06-10", "2024-06-10", "deadline"),
    # years, decades, centuries, eras
    ("In 1996 gunmen took a teacher.", "1996-01-01", "1996-12-31", "interval"),
    ("Older residents remember 1961, when soldiers came.", "1961-01-01", "1961-12-31", "interval"),
    ("The map (1738) hangs in the castle.", "1738-01-01", "1738-12-31", "interval"),
    ("He was jailed as recently as 1995.", "1995-01-01", "1995-12-31", "interval"),
    ("The palace burned in the 19th-century war.", "1800-01-01", "1899-12-31", "interval"),
    ("The walls fell in the second half of the 19th century.", "1850-01-01", "1899-12-31", "interval"),
    ("Villages were founded in the 1600s.", "1600-01-01", "1699-12-31", "interval"),
    ("The city was founded in AD 842.", "0842-01-01", "0842-12-31", "interval"),
    ("The port was bombed in World War II.", "1939-09-01", "1945-09-02", "interval"),
    ("It was the first visit since World War II.", "1939-09-01", "1945-09-02", "after"),
    # the week after, and the day that is not yesterday
    ("The minister will resign on Friday week.", "2024-05-17", "2024-05-17", "day"),
    ("The clerk was appointed last Tuesday.", "2024-04-30", "2024-04-30", "day"),
    # what lies ahead, and what the present only tells of
    ("The guild called a march for Saturday.", "2024-05-11", "2024-05-11", "day"),
    ("The school may close if wages are not paid by Monday.", "2024-05-13", "2024-05-13", "deadline"),
    ("Residents will boycott Sunday's festival.", "2024-05-12", "2024-05-12", "day"),
    ("The minister's readout of the meeting on Tuesday speaks of trade.", "2024-05-07", "2024-05-07", "day"),
    ("The rebels will have crossed the river by Friday.", "2024-05-10", "2024-05-10", "deadline"),
    # feasts
    ("Shops were looted on Christmas Eve.", "2023-12-24", "2023-12-24", "day"),
]


@pytest.mark.parametrize(("text", "first", "last", "kind"), TOLD, ids=[row[0] for row in TOLD])
def test_one_time(text: str, first: str, last: str, kind: str) -> None:
    (found,) = times(analyse(Article.of(text, published=date(2024, 5, 8), language="en")))
    assert (found.start.isoformat(), found.end.isoformat(), found.kind.value) == (first, last, kind)


ANAPHORIC = [
    ("Rebels took the town on 2 April. The next day they left.", "2024-04-03"),
    ("The court ruled on Friday. That evening crowds gathered.", "2024-05-03"),
    ("Shells fell on 20 April. Two days later a truce began.", "2024-04-22"),
    ("The deal was signed on 20 April. The day before, both armies had pulled back.", "2024-04-19"),
]


@pytest.mark.parametrize(("text", "second"), ANAPHORIC, ids=[row[0] for row in ANAPHORIC])
def test_a_time_counted_from_the_one_before(text: str, second: str) -> None:
    found = times(analyse(Article.of(text, published=date(2024, 5, 8), language="en")))
    assert found[-1].anaphoric
    assert found[-1].start.isoformat() == second


def test_a_time_of_the_background_is_not_counted_from() -> None:
    text = "She won on Sunday with more votes than in the first round on 11 April. The same evening he conceded."
    found = times(analyse(Article.of(text, published=date(2024, 5, 8), language="en")))
    assert found[-1].start == date(2024, 5, 5)


NONE = [
    "The Sunday Times reported it.",
    "Theresa May spoke.",
    "Some 2,000 people marched.",
    "He flew on Flight 2010.",
    "They meet every Monday.",
    "The march turned violent.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_time(text: str) -> None:
    assert times(analyse(Article.of(text, published=date(2024, 5, 8), language="en"))) == ()


def test_a_dateline_is_the_day_from_which_the_report_counts() -> None:
    text = "GENEVA, May 6 (Tern) - The envoys met on Monday and will meet again tomorrow."
    found = times(analyse(Article.of(text, published=date(2024, 5, 8), language="en")))
    assert [mention.start for mention in found] == [date(2024, 5, 6), date(2024, 5, 7)]
    assert found[0].kind is TimeKind.DAY


def test_a_report_without_a_day_has_no_relative_times() -> None:
    found = times(analyse(Article.of("They met on Monday and signed it on 3 March 2020.", language="en")))
    assert [mention.start for mention in found] == [date(2020, 3, 3)]


def test_years_that_no_calendar_holds_are_no_times() -> None:
    text = "The tablet dates from 31 February 2020 and 9999999 days ago."
    assert times(analyse(Article.of(text, published=date(2024, 5, 8), language="en"))) == ()


WITHIN = [
    ("The embargo lasted from 8 May 1990 to 3 June 1992.", ["8 May 1990 1990-05-08", "3 June 1992 1992-06-03"]),
    ("The bank failed in the early 1990s.", ["1990s 1990-01-01"]),
    ("He ruled in 1920 – 21.", ["1920 1920-01-01", "21 1921-01-01"]),
]


@pytest.mark.parametrize(("text", "told"), WITHIN, ids=[row[0] for row in WITHIN])
def test_times_told_within_another(text: str, told: list[str]) -> None:
    analysis = analyse(Article.of(text, published=date(2024, 5, 8), language="en"))
    (found,) = times(analysis)
    spans = [analysis.tokens[one.first].span.join(analysis.tokens[one.last - 1].span) for one in found.within]
    assert [f"{span.of(text)} {one.start}" for span, one in zip(spans, found.within, strict=True)] == told


def test_a_text_that_tells_only_the_past_keeps_its_year() -> None:
    """The mathematician was arrested in 1831. He died on 30 May 1832. On 2 June he was buried."""
    text = "The mathematician was arrested in 1831. He died on 30 May 1832. On 2 June he was buried."
    found = times(analyse(Article.of(text, published=date(2024, 5, 8), language="en")))
    assert found[-1].start == date(1832, 6, 2)


def test_a_report_of_the_day_does_not_keep_an_old_year() -> None:
    """Police arrested nine men on Monday. A law of 2014 allows it. On 3 March they had let them go."""
    text = "Police arrested nine men on Monday. A law of 2014 allows it. On 3 March they had let them go."
    found = times(analyse(Article.of(text, published=date(2024, 5, 8), language="en")))
    assert found[-1].start == date(2024, 3, 3)


def test_years_of_three_digits_beside_one_that_is_marked() -> None:
    text = "The abbot (c. 314 – 368) came to the island in 348. He left in 350."
    found = times(analyse(Article.of(text, published=date(2024, 5, 8), language="en")))
    assert [one.start.year for one in found] == [314, 348, 350]


def test_what_is_past_does_not_count_from_a_day_ahead() -> None:
    text = "The river will be closed from Saturday. Two days earlier an aircraft bombed a landing."
    found = times(analyse(Article.of(text, published=date(2024, 5, 8), language="en")))
    assert found[-1].start == date(2024, 5, 6)
