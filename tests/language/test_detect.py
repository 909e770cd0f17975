"""A text in, its language out; an English report is told without loading the identifier."""

import tomllib
from pathlib import Path

import pytest

from verbale.language import detect as door
from verbale.language.detect import detect

SET = tomllib.loads((Path(__file__).parent / "headlines.toml").read_text("utf-8"))
ENGLISH = (
    "The ministers of both countries met in Lomé on Tuesday, where the host said that the dispute over the dam had been "
    "settled with the help of the African Union, and that experts from the three capitals would draw the line by March."
)
DUTCH = (
    "De minister van Buitenlandse Zaken zei dinsdag in Den Haag dat de onderhandelingen met de Europese Unie waren vastgelopen "
    "en dat Nederland de ambassadeur terugroept; by the way was dat volgens de oppositie in de Tweede Kamer al lang nodig."
)


def _no_identifier() -> None:
    raise AssertionError("the identifier was loaded")


def test_an_english_report_needs_no_identifier(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "_identifiers", _no_identifier)
    assert detect(ENGLISH) == "en"
    with pytest.raises(AssertionError, match="was loaded"):
        detect(DUTCH)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (ENGLISH, "en"), (DUTCH, "nl"), ("The ministers met in Geneva on Tuesday.", "en"), ("Президент заявил, что переговоры отложены.", "ru"),
        ("Le ministre a déclaré que les pourparlers étaient suspendus.", "fr"), ("Bakan, görüşmelerin ertelendiğini söyledi.", "tr"),
        ("Der Minister sagte, die Gespräche seien vertagt worden.", "de"), ("قال الوزير إن المحادثات تأجلت.", "ar"), ("…", ""),
    ],
)  # fmt: skip
def test_languages_are_told_apart(text: str, code: str) -> None:
    assert detect(text) == code


@pytest.mark.parametrize(("part", "most"), [("headlines", 1), ("short", 2), ("mixed", 0)])
def test_our_own_headlines_are_told_apart(part: str, most: int) -> None:
    wrong = [(code, text) for code, texts in SET[part].items() for text in texts if detect(text) != code]
    assert len(wrong) <= most, wrong


@pytest.mark.parametrize("code", SET["others"])
def test_a_report_in_a_language_of_no_list_is_told_all_the_same(code: str) -> None:
    report, headline = SET["others"][code]
    assert detect(f"{headline}. {report}") == code
    assert detect(headline) != "en"
