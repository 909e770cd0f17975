"""Who speaks where."""

from verbale.extract.coreference.speech import Speech
from verbale.pipeline.parsing import parsed
from verbale.records.analysis import Analysis
from verbale.records.text import Article

_TEXT = "Peter Hill met Mary Bell. “I came by train,” Bell said. He left."


def _analysis() -> Analysis:
    analysis = next(iter(parsed([Article.of(_TEXT, language="en")])))
    assert isinstance(analysis, Analysis)
    return analysis


def test_the_words_in_marks_are_hers() -> None:
    analysis = _analysis()
    speech = Speech.of(analysis)
    said = next(token for token in analysis.tokens if token.text == "I")
    assert [analysis.tokens[i].text for i in speech.speaker(said.span)] == ["Bell"]


def test_the_report_says_the_rest() -> None:
    analysis = _analysis()
    left = next(token for token in analysis.tokens if token.text == "left")
    assert Speech.of(analysis).speaker(left.span) == ()


def test_who_spoke_last_is_known() -> None:
    analysis = _analysis()
    speech = Speech.of(analysis)
    he, bell = (next(t.index for t in reversed(analysis.tokens) if t.text == word) for word in ("He", "Bell"))
    assert speech.before(he) == (bell,)
    assert speech.before(0) == ()
    assert speech.is_speaker(bell)
