"""Where a run of capitalised words begins in, where it ends out: over hyphens, "of", "and" and numbers that names hold."""

from collections.abc import Sequence

from verbale.records.analysis import Sentence, Token

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
# Endings of the second part of compounds that describe ("London-listed", "Saudi-led"), which end a name.
_DESCRIBES = ("ed", "ing", "led", "run", "held", "born", "wide", "style", "era", "owned", "made", "bound", "based", "built", "like", "long", "elect",
              "general", "speaking", "majority", "dominated", "friendly", "sponsored", "only", "free", "ruled")  # fmt: skip
DASHES = frozenset({"-", "‐", "‑"})
OPENING = frozenset({"“", '"', "‘", "«"})
CLOSING = frozenset({"”", '"', "’", "»"})
"""Quotation marks behind a name."""
_SHORT_DAY, _REACH = 4, 3  # letters of a day or month in short; tokens from one word of a name to another
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
        "Several",
        "Many",
        "Most",
        "Some",
    }
)


def is_capital(text: str) -> bool:
    """Whether a word is written with a capital and can belong to a name.

    >>> is_capital("Bishkek"), is_capital("Monday"), is_capital("3+3"), is_capital("and")
    (True, False, False, False)
    """
    return text[:1].isupper() and text not in _NEVER and text.lower().rstrip(".") not in _CALENDAR


def touch(tokens: Sequence[Token], index: int) -> bool:
    """Whether no space stands between a token and the next one."""
    return index + 1 < len(tokens) and tokens[index].span.end == tokens[index + 1].span.start


def end_of(tokens: Sequence[Token], index: int, sentence: Sentence, named: dict[int, int], out: set[int]) -> int:
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
    if token.text in DASHES or token.text in {"/", "+"}:
        return _hyphenated(tokens, end, sentence)
    if is_capital(token.text) or _names_somebody(tokens, end, sentence):
        return 1
    if token.text in OPENING:
        return _nickname(tokens, end, sentence)
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


def _names_somebody(tokens: Sequence[Token], index: int, sentence: Sentence) -> bool:
    """ "Pham Thu Lan", "Ana May Cruz": a day or month in short that is hung into a name is a part of it."""
    token = tokens[index]
    inner = (
        len(token.text) <= _SHORT_DAY and token.upos == "PROPN" and token.text not in _NEVER and token.text[0].isupper()
    )
    hung = token.deprel in {"flat", "compound"} and abs(token.head - index) <= _REACH
    return inner and hung and index + 1 < sentence.last and is_capital(tokens[index + 1].text)


def _nickname(tokens: Sequence[Token], end: int, sentence: Sentence) -> int:
    """ "Joseph “Tiger” Mabior": one or two words between quotation marks within a name belong to it."""
    for close in (end + 2, end + 3):
        if close + 1 >= sentence.last:
            return 0
        if tokens[close].text in CLOSING:
            inside = all(is_capital(t.text) and t.text.isalpha() for t in tokens[end + 1 : close])
            return close - end + 1 if inside and is_capital(tokens[close + 1].text) else 0
    return 0


def plain(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The tokens of a name in, its words without a nickname between quotation marks out."""
    found: list[str] = []
    quoted = False
    for token in tokens:
        if token.text in OPENING | CLOSING:
            quoted = not quoted
        elif not quoted:
            found.append(token.text)
    return tuple(found)


def _is_number(tokens: Sequence[Token], index: int, sentence: Sentence) -> bool:
    return index < sentence.last and tokens[index].text.isdecimal()


def _hyphenated(tokens: Sequence[Token], end: int, sentence: Sentence) -> int:
    """ "Min-hsiung" and "Burundi-Rwanda" go on, "London-listed" and "Kremlin-backed" do not."""
    if end + 1 >= sentence.last or not (touch(tokens, end - 1) and touch(tokens, end)):
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
    if reach < sentence.last and tokens[reach].text in DASHES and tokens[reach - 1].text.lower() in PARTICLES:
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
