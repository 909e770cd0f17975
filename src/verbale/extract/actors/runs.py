"""Tokens in, runs of capitalised words out: the raw stuff of names, whether or not the engine saw a name there."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from verbale.extract.actors.run_ends import DASHES, PARTICLES, end_of, is_capital, touch
from verbale.records.analysis import Analysis, Sentence, Token
from verbale.records.passing import passing

_FIRST_NAMES = frozenset(
    {
        "April",
        "May",
        "June",
        "August",
        "Augustus",
        "January",
        "Mark",
        "Bill",
        "Rose",
        "Will",
        "Jan",
        "Sun",
        "Thu",
        "Mar",
    }
)
_SMALL_OPENINGS = PARTICLES | {"may"}


@passing
class Run:
    """Tokens `[first, last)` of one stretch of capitalised words."""

    first: int
    last: int


def runs(analysis: Analysis, is_known: Callable[[int], bool] = lambda _: False) -> list[Run]:
    """An analysis in, its runs of capitalised words in the order of the text out; furniture is left out.

    `is_known` tells whether the tables know a name at a token, which counts where the engine took it for a common noun.
    """
    named = _named(analysis)
    known = _inner_capitals(analysis)
    out = _outside(analysis)
    found: list[Run] = []
    for sentence in analysis.sentences:
        shouted = _is_title_case(analysis.tokens, sentence)
        index = sentence.first
        while index < sentence.last:
            text = analysis.tokens[index].text
            if text.islower() and text not in _SMALL_OPENINGS:  # most words
                index += 1
                continue
            opens = _opens(analysis.tokens, index, sentence, named, known, shouted)
            common = analysis.tokens[index].upos in {"NOUN", "ADJ"} and is_capital(analysis.tokens[index].text)
            if index in out or not (opens or (common and not shouted and is_known(index))):
                index += 1
                continue
            end = end_of(analysis.tokens, index, sentence, named, out)
            found.append(Run(index, end))
            index = max(end, index + 1)
    return found


def _named(analysis: Analysis) -> dict[int, int]:
    """Each token within a name of the engine's, with the number of that name."""
    skipped = {"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY", "LANGUAGE"}
    return {
        index: number
        for number, name in enumerate(analysis.names)
        if name.label not in skipped
        for index in range(name.first, name.last)
    }


def _inner_capitals(analysis: Analysis) -> frozenset[str]:
    """Words that stand with a capital within a sentence and never in lower case."""
    first = {s.first for s in analysis.sentences}
    capital = {t.text for t in analysis.tokens if t.index not in first and is_capital(t.text)}
    lower = {t.text for t in analysis.tokens if t.text.islower()}
    return frozenset(word for word in capital if word.lower() not in lower)


def _outside(analysis: Analysis) -> set[int]:
    """Tokens of furniture: datelines, captions, notes on editions."""
    found: set[int] = set()
    if not analysis.furniture:
        return found
    tokens = analysis.tokens
    for span in [f.span for f in analysis.furniture if f.kind != "heading"]:
        first, last = (bisect_left(tokens, edge, key=lambda t: t.span.start) for edge in (span.start, span.end))
        found.update(range(first, last))
    return found


def _is_title_case(tokens: Sequence[Token], sentence: Sentence) -> bool:
    """Whether nearly every word has a capital, as in headlines; capitals then tell nothing."""
    words = [t for t in tokens[sentence.first : sentence.last] if t.text[:1].isalpha() and len(t.text) > 3]
    return len(words) > 4 and sum(t.text[0].isupper() for t in words) > 0.8 * len(words)


def _opens(
    tokens: Sequence[Token], index: int, sentence: Sentence, named: dict[int, int], known: frozenset[str], shouted: bool
) -> bool:
    token = tokens[index]
    if _opens_with_particle(tokens, index, sentence):
        return True
    if token.text.endswith("$"):
        return False  # "US$ 20"
    if not is_capital(token.text):
        return _is_first_name(tokens, index, sentence)
    if shouted:
        return index in named or token.text in known
    if token.upos in {"DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX", "INTJ"} and index not in named:
        return (
            len(token.text) > 2
            and token.text.isupper()
            and token.upos in {"DET", "PRON", "INTJ"}
            and token.text in known
        )
    if not _is_first_word(tokens, index, sentence):
        return True
    return (
        token.upos == "PROPN"
        or (index in named and token.upos != "NOUN")
        or token.text in known
        or _next_is_capital(tokens, index, sentence)
    )


def _is_first_name(tokens: Sequence[Token], index: int, sentence: Sentence) -> bool:
    """ "June Villareal said", "April Ashe": a month that opens a name; "in June Chad …", "last June", "June 5" do not."""
    token = tokens[index]
    if token.text not in _FIRST_NAMES or token.upos != "PROPN" or index + 1 >= sentence.last:
        return False
    before = tokens[index - 1] if index > sentence.first else None
    after = tokens[index + 1]
    free = before is None or before.upos in {"PUNCT", "CCONJ", "VERB", "PROPN"}
    together = after.head == index or token.head in {after.index, after.head}
    return free and together and is_capital(after.text) and after.upos == "PROPN"


def _next_is_capital(tokens: Sequence[Token], index: int, sentence: Sentence) -> bool:
    """A capital adjective or noun at the start of a sentence goes with the capital that follows ("Foreign Minister X")."""
    follows = index + 1
    return (
        tokens[index].upos in {"ADJ", "NOUN"}
        and follows < sentence.last
        and is_capital(tokens[follows].text)
        and tokens[follows].upos == "PROPN"
    )


def _is_first_word(tokens: Sequence[Token], index: int, sentence: Sentence) -> bool:
    """Whether only marks stand before the word within its sentence, or a colon or opening quotation mark right before."""
    before = index - 1
    if before >= sentence.first and tokens[before].text in {"“", '"', "‘", ":", "–", "—"}:
        return True
    return all(t.upos in {"PUNCT", "SPACE", "SYM", "NUM"} for t in tokens[sentence.first : index])


def _opens_with_particle(tokens: Sequence[Token], index: int, sentence: Sentence) -> bool:
    """ "al-Hamzi", "bin Salman", "van der Berg": a particle that the name begins with."""
    token = tokens[index]
    if token.text.lower() not in PARTICLES or index + 1 >= sentence.last or token.text == "as":
        return False
    follows = tokens[index + 1]
    if follows.text in DASHES:
        return index + 2 < sentence.last and touch(tokens, index) and is_capital(tokens[index + 2].text)
    return (
        token.upos == "PROPN"
        and is_capital(follows.text)
        and follows.upos == "PROPN"
        and token.text in {"al", "bin", "ibn", "van", "von", "de", "el"}
    )
