"""Reports in words in, what each calls the deed out."""

from dataclasses import replace

from verbale.compare.comparing import compare
from verbale.records.account import Account, Deed, Status
from verbale.records.actor import Mention
from verbale.records.comparison import Asked, Witness
from verbale.records.event import Event
from verbale.records.evidence import Evidence, Step
from verbale.records.text import Span
from verbale.records.voice import ARTICLE
from verbale.records.when import When


def witness(name: str, text: str, trigger: str) -> Witness:
    """A report's one sentence and the word in it that tells the deed in, its Witness out."""
    start = text.index(trigger)
    clause = Evidence(name, Span(100, 100 + len(text)), text, Step("test"))
    word = Evidence(name, Span(100 + start, 100 + start + len(trigger)), trigger, Step("test"))
    did = Deed("ASSAULT", "", (), word)
    account = Account(name, (), did, (), When.unknown(), None, Status(), (), ARTICLE, clause)
    return Witness(account, name, name)


def called(*told: tuple[str, str]) -> tuple[list[str], list[str]]:
    """Sentences, each with its trigger, in, what the deed is called and how these words differ out."""
    witnesses = [witness(name, *one) for name, one in zip("abc", told, strict=False)]
    found = compare(Event("e", tuple("abc")), witnesses)
    (answer,) = [one for one in found.answers if one.asked is Asked.CALLED]
    return [group.says for group in answer.groups], [one.difference.value for one in answer.contrasts]


def test_forms_of_one_word_are_one() -> None:
    words = called(("He shot at the crowd.", "shot"), ("The shooting went on.", "shooting"), ("They fired.", "fired"))
    assert words == (["shooting", "fired"], ["other wording"])


def test_words_that_take_sides_are_opposed_also_where_the_deed_is_told_by_a_part_of_them() -> None:
    words = called(("A strike killed six.", "strike"), ("The terror attack killed six.", "attack"))
    assert words == (["strike", "terror attack"], ["opposed wording"])


def test_a_word_at_a_distance_is_opposed_to_the_same_word() -> None:
    words = called(("The “inspection” took an hour.", "inspection"), ("The inspection took an hour.", "inspection"))
    assert words[1] == ["opposed wording"]
    words = called(("The so-called raid ended.", "raid"), ("The raid ended.", "raid"))
    assert words[1] == ["opposed wording"]


def test_a_word_within_a_longer_quotation_is_at_no_distance() -> None:
    words = called(("“The raid ended at dawn,” he said.", "raid"), ("The raid ended.", "raid"))
    assert words == (["raid"], [])


def test_marks_that_stand_with_a_hedged_name_are_not_doubled() -> None:
    word = Evidence("", Span(0, 0), "“agitators", Step("test"))
    told = [
        replace(
            one, account=replace(one.account, who=(Mention("“agitators", "agitators", hedged=True, evidence=word),))
        )
        for one in (witness("a", "They marched.", "marched"), witness("b", "They marched.", "marched"))
    ]
    (answer,) = [one for one in compare(Event("e", ("a", "b")), told).answers if one.about == "agitators"]
    assert [group.says for group in answer.groups] == ["“agitators”"]


def test_a_number_is_no_word_for_a_deed() -> None:
    assert called(("Three died in the shelling.", "Three"), ("A shell killed three.", "killed")) == (["killed"], [])
