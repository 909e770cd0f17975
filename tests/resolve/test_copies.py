"""Which report is a copy of another, which a version of it, and which neither."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from verbale.records.clue import Clue
from verbale.records.judgement import Judgement, Verdict
from verbale.records.text import Article
from verbale.resolve.copies import BOUNDS, REVISION, clue_of, copy_of

WIRE = """Ferry sinks off Lamu, nine people missing

LAMU, Kenya (Reuters) - A ferry carrying 42 passengers sank off the island of Lamu late on Monday, and nine people were
still missing on Tuesday morning, the coast guard said.

Rescuers pulled 33 survivors from the water, among them the captain, Juma Athman, who was taken to a hospital in Malindi.

“The engine stopped and the waves came over the side,” Athman told a local radio station. “There was no time to hand out
the vests.”

The transport ministry suspended the licence of the company that runs the ferry and promised an inquiry within a month.

Fishermen had warned for weeks that the old vessel was taking on water, residents said, but the harbour office did not
reply to their letters.

Kenya has banned night crossings in the archipelago since an accident in which seven people drowned two years ago.

(Reporting by Asha Mwende; Editing by Paul Okello)
"""
DAY = date(2025, 3, 4)


def clue(text: str, outlet: str = "One", *, day: date | None = DAY, language: str = "en", title: str = "") -> Clue:
    return clue_of(Article.of(text, outlet=outlet, published=day, language=language, title=title))


def against(text: str, earlier: str = WIRE) -> Judgement | None:
    return copy_of(clue(text, "Two"), [clue(earlier)])


def verdict(text: str, earlier: str = WIRE) -> Verdict | None:
    found = against(text, earlier)
    return found.verdict if found else None


def paragraphs(text: str = WIRE) -> list[str]:
    return text.strip().split("\n\n")


def test_another_headline_byline_and_dateline_leave_a_copy() -> None:
    lead = paragraphs()[1].removeprefix("LAMU, Kenya (Reuters) - ")
    theirs = "\n\n".join(
        ["Panic at sea: ferry goes down", "By Our Correspondent", lead, *paragraphs()[2:-1], "Read more: storms", "AFP"]
    )
    found = against(theirs)
    assert found is not None
    assert (found.verdict, found.reasons) == (Verdict.SAME, ("all 137 words are the same",))
    assert found.about == (clue(theirs, "Two").about, clue(WIRE).about)


def test_the_first_paragraphs_alone_are_a_copy_and_the_whole_is_a_version_of_them() -> None:
    trimmed = "\n\n".join(paragraphs()[1:5])
    assert verdict(trimmed) is Verdict.SAME
    assert verdict(WIRE, trimmed) is Verdict.UNSURE


def test_two_paragraphs_left_out_leave_a_copy() -> None:
    found = against("\n\n".join(paragraphs()[:3] + paragraphs()[5:]))
    assert found is not None
    assert found.verdict is Verdict.SAME
    assert "3 sentences of the earlier text are left out" in found.reasons


def test_a_few_other_words_leave_a_copy() -> None:
    assert verdict(WIRE.replace("old vessel", "ageing vessel").replace("late on", "late in the day on")) is Verdict.SAME


def test_another_number_makes_a_version() -> None:
    found = against(WIRE.replace("nine people", "eleven people"))
    assert found is not None
    assert found.verdict is Verdict.UNSURE
    assert found.reasons[0] == REVISION
    assert "“nine” → “eleven”" in found.reasons


def test_a_denial_a_name_a_day_and_a_deed_each_make_a_version() -> None:
    for was, now in [
        ("promised an", "has not promised an"),
        ("Juma Athman", "Said Athman"),
        ("late on Monday", "late on Sunday"),
        ("residents said", "residents denied"),
        ("had warned for weeks", "had protested for weeks"),
        ("did not\nreply", "did\nreply"),
    ]:
        assert verdict(WIRE.replace(was, now)) is Verdict.UNSURE, now


def test_news_behind_the_old_text_make_a_version() -> None:
    news = "On Tuesday evening divers found the bodies of four passengers in the cabin, the coast guard said."
    assert verdict(WIRE.replace("The transport ministry", news + "\n\nThe transport ministry")) is Verdict.UNSURE


def test_a_quoted_paragraph_is_no_copy() -> None:
    own = """Opposition leaders in Mombasa called for the transport minister to step down over a string of accidents at sea.

    At a rally in the old town Senator Hamida Said said that the government had ignored every report of the maritime
    authority. She asked why boats that failed inspection went on carrying children to school.

    The minister, who returned from Dubai on Wednesday, did not comment. His party defended the budget for harbours and
    accused the opposition of using a tragedy for its campaign.

    Parliament will debate a motion of no confidence next week."""
    assert verdict(own + "\n\n" + paragraphs()[3]) is None


def test_two_reports_from_one_template_are_no_copies() -> None:
    form = """An earthquake of magnitude {0} struck {1} on {2}, the seismological centre said. The epicentre lay {3} km
    {4} of {5} at a depth of {6} km.\n\nThere were no immediate reports of casualties or damage. No tsunami warning was
    issued.\n\nA quake of magnitude {7} was felt in the same region in {8}."""
    first = form.format(5.1, "northern Chile", "Monday", 44, "west", "Calama", 110, 6.2, "January")
    second = form.format(4.8, "eastern Turkey", "Thursday", 12, "south", "Bingöl", 7, 5.3, "August")
    assert verdict(second, first) is None


def test_the_same_text_in_another_language_or_long_before_is_no_copy() -> None:
    assert copy_of(clue(WIRE, "Two", language="sw"), [clue(WIRE)]) is None
    assert copy_of(clue(WIRE, "Two", day=DAY + timedelta(BOUNDS.days + 1)), [clue(WIRE)]) is None


def test_of_a_version_and_a_copy_the_copy_is_told() -> None:
    version, same = clue(WIRE.replace("nine people", "ten people"), "One"), clue(WIRE, "Three")
    found = copy_of(clue(WIRE, "Two"), [version, same])
    assert found is not None
    assert found.about[1] == same.about


def test_texts_without_words_are_like_nothing() -> None:
    assert clue("— * —").keys == ()


def test_long_texts_are_copies_only_if_their_ends_are_the_same() -> None:
    long = "\n\n".join(f"The committee met in room {number} and adjourned." for number in range(600))
    assert verdict(long, long) is Verdict.SAME
    assert verdict(long.replace("room 599", "room 600"), long) is Verdict.UNSURE


@given(st.permutations(["One", "Two", "Three", "Four"]))
def test_the_order_of_candidates_changes_nothing(outlets: list[str]) -> None:
    new = clue(WIRE, "New")
    assert copy_of(new, [clue(WIRE, outlet) for outlet in outlets]) == copy_of(
        new, [clue(WIRE, outlet) for outlet in sorted(outlets)]
    )


@given(st.text())
def test_any_text_is_its_own_copy(text: str) -> None:
    first, second = clue(text, "One"), clue(text, "Two")
    found = copy_of(second, [first])
    assert (found is not None and found.verdict is Verdict.SAME) or not first.keys


@given(st.text(), st.text())
def test_no_two_texts_stop_the_run(first: str, second: str) -> None:
    copy_of(clue(second, "Two"), [clue(first)])
