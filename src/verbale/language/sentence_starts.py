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
# Titles and other abbreviations that a name or a number follows: never the end of a sentence.
_NEVER_LAST = frozenset(
    "mr. mrs. ms. dr. prof. gen. lt. col. maj. capt. cpl. sgt. cmdr. adm. brig. gov. sen. rep. rev. hon. st. messrs. "
    "pres. amb. sec. insp. supt. det. fr. vs. v. no. nos. approx. ca. cf. e.g. i.e. fig. art. arts. par. para. sect. "
    "ft. mt. jan. feb. mar. apr. aug. sept. sep. oct. nov. dec. mgr. mlle. mme. maj.-gen. lt.-gen. lt.-col.".split()
)


def sentence_starts(words: Sequence[str], openings: Collection[int]) -> list[int]:
    """Words and the indexes at which a paragraph begins in, MUST, MAY or MUST_NOT for each word out.

    >>> sentence_starts(["Lt.", "Gen.", "Moro", "left", ".", "He", "smiled", "."], {0})
    [1, -1, -1, -1, -1, 1, -1, -1]
    """
    starts = [MUST_NOT] * len(words)
    previous = ""  # the last word that is no closing mark: what ended, if anything ended
    closed = False
    for index, word in enumerate(words):
        if index in openings:
            starts[index] = MUST
        elif previous and _is_mark_that_closes(word, words, index):
            closed = True
            continue
        else:
            starts[index] = _start(previous, word, words, index, closed=closed)
        previous, closed = word, False
    return starts


def _is_mark_that_closes(word: str, words: Sequence[str], index: int) -> bool:
    """Whether a mark belongs to the words before it; a straight mark does so after a stop or comma."""
    if word in _CLOSING:
        return True
    return word in _EITHER and words[index - 1] in _STOPS | {","}


def _start(previous: str, word: str, words: Sequence[str], index: int, *, closed: bool) -> int:
    if previous in _STOPS:
        return _after_stop(previous, word, words, index, closed=closed)
    if previous in _SOFT_STOPS:
        return MAY if previous == ";" or word[:1].isupper() or word in _OPENING else MUST_NOT
    if previous.endswith(".") and len(previous) > 1:
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
    if low in _NEVER_LAST or initial or not (word[:1].isupper() or word in _OPENING | _EITHER):
        return MUST_NOT
    return MAY
