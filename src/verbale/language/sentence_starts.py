"""Words in, for each whether a sentence must, may or must not start there out: news abbreviations, quotations, initials.

A parser left to itself starts sentences after "Lt. Gen." and at closing marks; these rules bind it where they are sure.
"""

from collections.abc import Collection, Sequence

MUST, MAY, MUST_NOT = 1, 0, -1

_STOPS = frozenset({".", "!", "?", "…", "...", "....", "?!", "!!", "!?"})
_SOFT_STOPS = frozenset({":", ";", "–", "—", "--", "-"})
_OPENING = frozenset({"“", "„", "«", "‘", "(", "[", "``", "‹"})
_CLOSING = frozenset({"”", "’", "»", ")", "]", "''", "›"})
_EITHER = frozenset({'"', "'"})
_BEFORE_CLOSING = _STOPS | _CLOSING | _EITHER | {","}
# Titles before a name, which the tokenizer keeps in one piece; never the end of a sentence.
TITLES = tuple(
    "Mr. Mrs. Ms. Dr. Prof. Gen. Lt. Col. Maj. Capt. Cpl. Sgt. Cmdr. Adm. Brig. Gov. Sen. Rep. Rev. Hon. Messrs. Pres. Amb. "
    "Insp. Supt. Det. Fr. Mgr. Msgr. Mlle. Mme. Maj.-Gen. Lt.-Gen. Lt.-Col. Cdr. Pvt. Pte. Cllr. Atty. Supr.".split()
)
_NEVER_LAST = frozenset(map(str.lower, TITLES)) | frozenset("st. mt. ft. vs. v. approx. ca. cf. e.g. i.e. viz.".split())
# Abbreviations that a number follows, else they may be words that end a sentence ("he said no.").
_BEFORE_NUMBER = frozenset(
    "no. nos. fig. art. arts. par. para. sec. sect. ch. vol. p. pp. jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.".split()
)


def sentence_starts(words: Sequence[str], openings: Collection[int], spaced: Sequence[bool] = ()) -> list[int]:
    """Words, the indexes at which a paragraph begins, and whether a space follows each word in; MUST, MAY or MUST_NOT for each out.

    The spaces tell what a straight mark does: without them it closes after a stop or comma.

    >>> sentence_starts(["Lt.", "Gen.", "Moro", "left", ".", "He", "smiled", "."], {0})
    [1, -1, -1, -1, -1, 1, -1, -1]
    >>> sentence_starts(["He", "left", ".", '"', "Why", "?", '"'], {0}, [True, False, True, False, False, False, False])
    [1, -1, -1, 1, -1, -1, -1]
    """
    starts = [MUST_NOT] * len(words)
    previous = ""  # the last word that is no closing mark: what ended, if anything ended
    closed = False
    for index, word in enumerate(words):
        if index in openings:
            starts[index] = MUST
        elif previous and _is_mark_that_closes(words, index, spaced):
            closed = True
            continue
        else:
            starts[index] = _start(previous, word, words, index, closed=closed)
        previous, closed = _ended(words, index, spaced), False
    return starts


def _ended(words: Sequence[str], index: int, spaced: Sequence[bool]) -> str:
    """A word as it may end a sentence; a stop that the tokenizer cut from its abbreviation ("No" + ".") is joined to it."""
    word = words[index]
    if word != "." or not index or not spaced or spaced[index - 1]:
        return word
    whole = words[index - 1] + word
    return whole if whole.lower() in _NEVER_LAST or whole.lower() in _BEFORE_NUMBER else word


def _is_mark_that_closes(words: Sequence[str], index: int, spaced: Sequence[bool]) -> bool:
    """Whether a mark belongs to the words before it; a straight mark does so after a stop or comma, if no space parts them."""
    if words[index] in _CLOSING:
        return True
    if words[index] not in _EITHER or words[index - 1] not in _BEFORE_CLOSING:
        return False
    return not (spaced and spaced[index - 1] and not spaced[index])


def _start(previous: str, word: str, words: Sequence[str], index: int, *, closed: bool) -> int:
    if previous in _STOPS:
        return _after_stop(previous, word, words, index, closed=closed)
    if previous in _SOFT_STOPS:
        return MAY if previous == ";" or word[:1].isupper() or word in _OPENING else MUST_NOT
    if previous.endswith(".") and len(previous) > 1:
        if previous.lower() in _BEFORE_NUMBER and not word[:1].isdigit():
            return _after_stop(".", word, words, index, closed=closed)
        return _after_abbreviation(previous, word)
    return MUST_NOT


def _after_stop(previous: str, word: str, words: Sequence[str], index: int, *, closed: bool) -> int:
    first = word if word not in _OPENING | _EITHER or index + 1 == len(words) else words[index + 1]
    if first[:1].islower() or word in {",", ";", ":"}:
        return MUST_NOT
    if previous != "." and closed:  # “Why?” Mr Moro asked
        return MAY
    return MUST if first[:1].isupper() or first[:1].isdigit() or word in _OPENING else MAY


def _after_abbreviation(previous: str, word: str) -> int:
    low = previous.lower()
    initial = len(previous) == 2 and previous[0].isupper()
    if low in _NEVER_LAST | _BEFORE_NUMBER or initial or not (word[:1].isupper() or word in _OPENING | _EITHER):
        return MUST_NOT
    return MAY
