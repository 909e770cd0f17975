"""A tree whose words are in place in, the punctuation marks hung where Universal Dependencies wants them out.

Brackets and quotation marks go to the head of what they hold, a sentence's last mark to its root, commas and dashes
to the part of the sentence that they set off.
"""

from verbale.language.draft import Draft

_PAIRS = {
    "(": ")",
    "[": "]",
    "{": "}",
    "“": "”",
    "‘": "’",
    "«": "»",
    "``": "''",
    "„": "“",
    '"': '"',
    "'": "'",
    "-LRB-": "-RRB-",
}
_HYPHENS = frozenset({"-", "–", "‐", "‑", "/"})
_OPENERS = frozenset({",", "–", "—", "--", "-", ";"})
# Parts that a comma, dash or colon in front sets off …
_SET_OFF = frozenset({
    "conj", "appos", "acl", "acl:relcl", "advcl", "advcl:relcl", "parataxis", "list", "vocative", "discourse", "dep",
    "obl", "obl:tmod", "obl:npmod", "nmod", "advmod", "xcomp", "ccomp", "dislocated", "nmod:tmod", "nmod:npmod",
    "obl:unmarked", "nmod:unmarked", "amod", "compound",
})  # fmt: skip
# … and those of them that end with another one.
_ENCLOSED = frozenset({
    "appos", "acl", "acl:relcl", "advcl", "advcl:relcl", "parataxis", "obl", "nmod", "advmod", "vocative", "discourse",
    "obl:tmod", "obl:npmod", "obl:unmarked", "nmod:unmarked", "nmod:npmod", "nmod:tmod", "conj", "amod",
})  # fmt: skip


def punctuation(draft: Draft) -> None:
    """Hang every mark of every sentence anew. Only `punct` tokens without dependents move."""
    marks = [token for token, rel in enumerate(draft.rels) if rel == "punct" and not draft.kids[token]]
    if not marks:
        return
    roots = _roots(draft)
    silent, lefts = set(marks), _lefts(draft)
    held = _pairs(draft, marks, roots)
    places: list[tuple[int, int]] = []
    for mark in marks:
        place = _holder(draft, held[mark], silent) if mark in held else -1
        places.append((mark, place if place >= 0 else _place(draft, mark, roots, silent, lefts)))
    for mark, place in places:
        if place >= 0 and place != mark:
            draft.attach(mark, place, "punct")


def _roots(draft: Draft) -> list[int]:
    """For each token the root of its sentence."""
    roots = [-1] * len(draft.heads)
    for token in range(len(roots)):
        path = []
        at = token
        while roots[at] < 0 and draft.heads[at] != at:
            path.append(at)
            at = draft.heads[at]
        root = at if roots[at] < 0 else roots[at]
        roots[at] = root
        for each in path:
            roots[each] = root
    return roots


def _pairs(draft: Draft, marks: list[int], roots: list[int]) -> dict[int, tuple[int, int]]:
    """Opening and closing marks of one sentence in pairs, each mark with the stretch of its pair."""
    held: dict[int, tuple[int, int]] = {}
    opened: list[tuple[str, int]] = []
    root = -1
    for mark in marks:
        if roots[mark] != root:
            root, opened = roots[mark], []
        word = draft.words[mark]
        if opened and word == opened[-1][0]:
            _, start = opened.pop()
            held[start] = held[mark] = (start, mark)
        elif word in _PAIRS:
            opened.append((_PAIRS[word], mark))
        elif len(opened) > 1 and word == opened[-2][0]:
            opened.pop()
            _, start = opened.pop()
            held[start] = held[mark] = (start, mark)
    return held


def _holder(draft: Draft, pair: tuple[int, int], silent: set[int]) -> int:
    """The head of what a pair of marks holds, -1 where it holds nothing."""
    start, end = pair
    for token in range(start + 1, end):
        if token not in silent and not start < draft.heads[token] < end:
            return token
        if token not in silent and draft.heads[token] == token:
            return token
    return -1


def _place(draft: Draft, mark: int, roots: list[int], silent: set[int], lefts: list[int]) -> int:
    left, right = _neighbour(mark, -1, roots, silent), _neighbour(mark, 1, roots, silent)
    if right < 0 or left < 0:
        return roots[mark]
    if draft.words[mark] in _HYPHENS and mark - left == 1 == right - mark:
        return left if draft.heads[left] > mark else right
    behind, before = _top(draft, right, mark, 1), _top(draft, left, mark, -1)
    set_off = draft.heads[behind] < mark and _first(lefts, behind) > mark
    if set_off and draft.rels[behind] in _SET_OFF:
        return behind
    if draft.heads[before] > mark:
        return before
    enclosed = _enclosed(draft, left, mark, lefts)
    if enclosed >= 0:
        return enclosed
    return behind if set_off else roots[mark]


def _neighbour(mark: int, step: int, roots: list[int], silent: set[int]) -> int:
    """The next word of the sentence in a direction, -1 where there is none."""
    at = mark + step
    while 0 <= at < len(roots) and roots[at] == roots[mark]:
        if at not in silent:
            return at
        at += step
    return -1


def _top(draft: Draft, token: int, mark: int, side: int) -> int:
    """The highest word above a token that still stands on its side of the mark."""
    while True:
        head = draft.heads[token]
        if head == token or (head - mark) * side < 0:
            return token
        token = head


def _enclosed(draft: Draft, token: int, mark: int, lefts: list[int]) -> int:
    """The highest part before a mark that a comma or dash opens, -1 where there is none."""
    found = -1
    while draft.heads[token] != token and draft.heads[token] < mark:
        if draft.rels[token] in _ENCLOSED and _opened(draft, token, lefts):
            found = token
        token = draft.heads[token]
    if draft.rels[token] in _ENCLOSED and _opened(draft, token, lefts):
        found = token
    return found


def _opened(draft: Draft, token: int, lefts: list[int]) -> bool:
    """Whether a mark stands right before the first word of a part."""
    first = _first(lefts, token)
    return first > 0 and draft.words[first - 1] in _OPENERS


def _lefts(draft: Draft) -> list[int]:
    """For each word the first word that hangs on it, marks aside, or itself: no mark that moves changes it."""
    lefts = list(range(len(draft.words)))
    for token, head in enumerate(draft.heads):
        if draft.rels[token] != "punct" and token < lefts[head]:
            lefts[head] = token
    return lefts


def _first(lefts: list[int], token: int) -> int:
    """The first word below a token, marks aside."""
    while lefts[token] < token:
        token = lefts[token]
    return token
