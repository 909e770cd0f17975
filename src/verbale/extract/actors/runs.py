"""Tokens in, runs of capitalised words out: the raw stuff of names, whether or not the engine saw a name there."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from verbale.records.analysis import Analysis, Sentence, Token
from verbale.records.passing import passing

# Lower-case words within names: "Ursula von der Leyen", "Omar bin Hassan", "Unidos por el Sur".
PARTICLES = frozenset(
    "de del della der den des di da do dos das du la le el al as ad bin ibn ben bint ould mint van von ter ten y e i zu zum por para"
    " ul ur til af bir och und et por los las lo abu umm".split()
)
_ORGANISED = frozenset(
    "ministry department office bank union committee organization organisation university court council league association agency"
    " party movement secretary ministers commission board bureau institute centre center fund front academy authority directorate"
    " army forces house chamber congress federation confederation conference society minister president minister-president governor"
    " network programme program foundation mission group alliance community republic state states kingdom emirate islands house"
    " director chief chiefs head commissioner deputy chairman speaker representative envoy permanent inspectorate school faculty assembly"
    " bishop archbishop duke prince king queen earl church line strait gulf sea bay cape port city isle province governorate"
    " undersecretary secretary-general service coalition forum convention treaty day".split()
)
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october"
    " november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun".split()
)
_NEVER = frozenset(
    {
        "I",
        "A",
        "I'm",
        "The",
        "An",
        "It",
        "He",
        "She",
        "They",
        "We",
        "No",
        "Not",
        "And",
        "But",
        "If",
        "That",
        "This",
        "Let",
        "Nobody",
        "Somebody",
        "Everybody",
    }
)
_FIRST_NAMES = frozenset({"April", "May", "June", "August", "Augustus", "January", "Mark", "Bill", "Rose", "Will"})
# Endings of the second part of compounds that describe ("London-listed", "Saudi-led"), which end a name.
_DESCRIBES = ("ed", "ing", "led", "run", "held", "born", "wide", "style", "era", "owned", "made", "bound", "based", "built", "like", "long", "elect",
              "general", "speaking", "majority", "dominated", "friendly", "sponsored", "only", "free", "ruled")  # fmt: skip
_DASHES = frozenset({"-", "‐", "‑"})
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
            end = _end(analysis.tokens, index, sentence, named, out)
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


def is_capital(text: str) -> bool:
    """Whether a word is written with a capital and can belong to a name.

    >>> is_capital("Bishkek"), is_capital("Monday"), is_capital("3+3"), is_capital("and")
    (True, False, False, False)
    """
    return text[:1].isupper() and text not in _NEVER and text.lower().rstrip(".") not in _CALENDAR


def _opens(
    tokens: Sequence[Token], index: int, sentence: Sentence, named: dict[int, int], known: frozenset[str], shouted: bool
) -> bool:
    token = tokens[index]
    if _opens_with_particle(tokens, index, sentence):
        return True
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
    if follows.text in _DASHES:
        return index + 2 < sentence.last and _touch(tokens, index) and is_capital(tokens[index + 2].text)
    return (
        token.upos == "PROPN"
        and is_capital(follows.text)
        and follows.upos == "PROPN"
        and token.text in {"al", "bin", "ibn", "van", "von", "de", "el"}
    )


def _touch(tokens: Sequence[Token], index: int) -> bool:
    """Whether no space stands between a token and the next one."""
    return index + 1 < len(tokens) and tokens[index].span.end == tokens[index + 1].span.start


def _end(tokens: Sequence[Token], index: int, sentence: Sentence, named: dict[int, int], out: set[int]) -> int:
    """The end of the run that opens at `index`."""
    end = index + 1
    while end < sentence.last and end not in out:
        step = _step(tokens, index, end, sentence, named)
        if not step:
            return end
        end += step
    return end


def _step(tokens: Sequence[Token], first: int, end: int, sentence: Sentence, named: dict[int, int]) -> int:
    """How many tokens from `end` on go on with the run; 0 where it ends."""
    token = tokens[end]
    if token.text in _DASHES or token.text in {"/", "+"}:
        return _hyphenated(tokens, end, sentence)
    if is_capital(token.text):
        return 1
    if (
        token.text.rstrip(".").lower() in {"no", "nr"}
        and token.text[0].isupper()
        and _is_number(tokens, end + 1, sentence)
    ):
        return 2
    same = end in named and named.get(end - 1) == named[end]
    if token.upos == "NUM" and (
        (same and tokens[end - 1].upos == "PROPN") or tokens[end - 1].text.rstrip(".") in {"No", "Flight"}
    ):
        return 1
    return _joined(tokens, first, end, sentence, named)


def _is_number(tokens: Sequence[Token], index: int, sentence: Sentence) -> bool:
    return index < sentence.last and tokens[index].text.isdecimal()


def _hyphenated(tokens: Sequence[Token], end: int, sentence: Sentence) -> int:
    """ "Min-hsiung" and "Burundi-Rwanda" go on, "London-listed" and "Kremlin-backed" do not."""
    if end + 1 >= sentence.last or not (_touch(tokens, end - 1) and _touch(tokens, end)):
        return 0
    part = tokens[end + 1].text
    if part[0].isupper() or part.isdecimal():
        return 2
    # "Chuang Yi-ting" goes on: short endings tell only behind a stem.
    describes = any(part.lower().endswith(e) and len(part) not in (3, 4) for e in _DESCRIBES[:2])
    describes = describes or part.lower().endswith(_DESCRIBES[2:]) or tokens[end].text == "/"
    return 0 if describes or not part.isalpha() or tokens[end + 1].upos in {"VERB", "ADP", "ADV"} else 2


def _joined(tokens: Sequence[Token], first: int, end: int, sentence: Sentence, named: dict[int, int]) -> int:
    """Whether a lower-case word joins what stands before and after it into one name."""
    word = tokens[end].text.lower()
    reach = end + 1
    while reach < sentence.last and reach < end + 3 and tokens[reach].text.lower() in PARTICLES | {"the"}:
        reach += 1
    if reach < sentence.last and tokens[reach].text in _DASHES and tokens[reach - 1].text.lower() in PARTICLES:
        reach += 1
    if reach >= sentence.last or not is_capital(tokens[reach].text):
        return 0
    if word in PARTICLES and tokens[end].text.islower():
        return reach - end + 1
    if word in {"of", "for", "on"}:
        organised = tokens[end - 1].text.lower() in _ORGANISED
        joins = organised or _within(named, end, reach) or _closed_by_initials(tokens, first, reach, sentence)
        return reach - end + 1 if joins else 0
    if word in {"and", "&"}:
        joins = _lists_tasks(tokens, first, end, reach, named) or _closed_by_initials(tokens, first, reach, sentence)
        return reach - end + 1 if joins else 0
    if word in {"'", "’"} and tokens[end].xpos == "POS":
        return reach - end + 1 if tokens[reach].text.lower() in _ORGANISED else 0
    return reach - end + 1 if word in {"'s", "’s", "against", "in", "to"} and _within(named, end, reach) else 0


def _closed_by_initials(tokens: Sequence[Token], first: int, reach: int, sentence: Sentence) -> bool:
    """ "the Office for Borders and the Sea (OBS)": a bracket with initials shows that one name runs up to it."""
    last = reach
    while last < sentence.last and is_capital(tokens[last].text):
        last += 1
    joined = any(t.text in {"of", "for", "on"} for t in tokens[first:reach])
    return joined and last + 2 < sentence.last and tokens[last].text == "(" and tokens[last + 1].text.isupper()


def _within(named: dict[int, int], end: int, reach: int) -> bool:
    return end in named and named.get(end - 1) == named[end] == named.get(reach)


def _lists_tasks(tokens: Sequence[Token], first: int, end: int, reach: int, named: dict[int, int]) -> bool:
    """ "Ministry of Labour and Social Affairs": one name; "Ministry of Defence and President X": two."""
    if _within(named, end, reach) and reach == end + 1:
        return True
    opening = tokens[first].text.lower()
    return (
        any(t.text == "of" for t in tokens[first:end])
        and opening in {"ministry", "department", "office"}
        and tokens[end].text == "and"
        and tokens[reach].text not in {"President", "Prime"}
    )
