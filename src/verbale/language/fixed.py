"""A tree in Universal Dependencies in, its fixed expressions ("according to", "as well as") bound together out."""

from verbale.language.draft import Draft
from verbale.language.ud_words import FIXED

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_FUNCTION = frozenset(
    {"case", "mark", "cc", "advmod", "fixed", "amod", "obl", "nmod", "det", "dep", "conj", "nmod:npmod", "obl:npmod"}
)


def expressions(draft: Draft) -> None:
    """Bind every fixed expression of clear_to_ud.toml: its first word takes the relation, the others hang on it."""
    low = draft.low
    for token, word in enumerate(low):
        for relation, rest in FIXED.get(word, ()):
            end = token + 1 + len(rest)
            if tuple(low[token + 1 : end]) == rest and _bind(draft, token, end, relation):
                break


def _bind(draft: Draft, first: int, end: int, relation: str) -> bool:
    """Bind the words `[first, end)`, if they hang on one word outside and nothing else hangs on them."""
    inside = range(first, end)
    outside = {draft.heads[token] for token in inside if draft.heads[token] not in inside}
    if any(draft.heads[token] == token for token in inside) or not _fits(draft, inside, relation):
        return False
    head = _head(inside, outside, relation)
    if head < 0:
        return False
    for kid in [kid for token in inside for kid in draft.kids[token] if kid not in inside]:
        draft.attach(kid, head)
    draft.attach(first, head, "advmod" if relation == "number" else relation)
    for token in inside[1:]:
        draft.attach(token, first, "fixed")
    if relation == "cc":
        _coordinate(draft, first, head)
    elif relation == "mark" and draft.rels[head] in {"acl", "xcomp"}:
        draft.rels[head] = "advcl"
    return True


def _fits(draft: Draft, inside: range, relation: str) -> bool:
    if relation == "number":
        after = inside.stop
        return (
            after < len(draft.words) and draft.tags[after] in {"CD", "$", "DT"} and draft.upos[after] in {"NUM", "SYM"}
        )
    return all(
        draft.rels[token] in _FUNCTION or draft.low[token] in {"according", "depending", "order"} for token in inside
    )


def _head(inside: range, outside: set[int], relation: str) -> int:
    """The word that the expression introduces: behind it if any of its words hang there, else the only one."""
    if relation == "number":
        return inside.stop
    behind = [head for head in outside if head >= inside.stop]
    if relation in {"case", "mark", "cc"}:
        return min(behind) if len(behind) == 1 else -1
    return next(iter(outside)) if len(outside) == 1 else -1


def _coordinate(draft: Draft, first: int, head: int) -> None:
    """ "X as well as Y": where the parser saw no coordination, Y becomes a conjunct of the noun before it."""
    if draft.rels[head] not in {"obl", "nmod", "advcl"} or first == 0 or draft.upos[head] not in _NOMINAL:
        return
    left = first - 1
    while left > 0 and draft.rels[left] == "punct":
        left -= 1
    while draft.heads[left] < first and draft.heads[left] != draft.heads[head] and draft.heads[left] != left:
        left = draft.heads[left]
    if draft.upos[left] in _NOMINAL and left != head and not draft.below(left, head) and draft.rels[left] != "conj":
        draft.attach(head, left, "conj")
