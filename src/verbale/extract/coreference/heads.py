"""A parse tree in, the words that can head a noun phrase out, each with what speaks for and against it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from verbale.extract.actors.record import Cast
from verbale.extract.tree import Tree, bare
from verbale.records.analysis import Name, Token

_CAN = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "X", "SYM", "ADV"})


def candidates(tree: Tree, cast: Cast) -> Iterator[tuple[int, tuple[str, ...]]]:
    """A tree and its cast in, each word that can head a phrase with its features out."""
    names = names_at(tree)
    heads = {_head(tree, name.first, name.last) for name in tree.analysis.names}
    alone = Counter(t.text for t in tree.tokens if t.upos == "PROPN" and bare(t.deprel) not in {"compound", "flat"})
    whole = Counter(_text(tree, name) for name in tree.analysis.names)
    for token in tree.tokens:
        if token.upos in _CAN:
            told = min(alone[token.text], 2) if token.upos == "PROPN" else 0
            own = cast.at(token.index)
            played = own.sort if own is not None and own.head == token.index else ""
            name = names.get(token.index)
            label = name.label if name else ""
            known = Known(
                label, token.index in heads, told, played, _place(tree, token, name), min(whole[_text(tree, name)], 3)
            )
            yield token.index, head_features(tree, token, known)


def _text(tree: Tree, name: Name | None) -> str:
    return "" if name is None else " ".join(t.text for t in tree.tokens[name.first : name.last])


def _place(tree: Tree, token: Token, name: Name | None) -> str:
    """Where a word stands in its name: "alone", "first", "within" or "last", and whether the next word hangs where it does."""
    if name is None:
        return ""
    if name.last - name.first == 1:
        return "alone"
    after = tree.tokens[token.index + 1] if token.index + 1 < name.last else None
    place = "last" if after is None else "first" if token.index == name.first else "within"
    return f"{place} {after is not None and after.head in (token.head, token.index)}"


def _head(tree: Tree, first: int, last: int) -> int:
    """The word of a name on which none of its other words stands above."""
    return next((i for i in reversed(range(first, last)) if not first <= tree.tokens[i].head < last), last - 1)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a word.

    The label of the name it is in, whether it heads that, how often it stands alone as a name, its sort in the cast, its
    place in the name, how often that name is told.
    """

    label: str
    heads: bool
    told: int
    played: str
    place: str
    whole: int


def head_features(tree: Tree, token: Token, known: Known) -> tuple[str, ...]:
    """What speaks for and against a word's being the head of a phrase."""
    label, told = known.label, known.told
    relation, word, upos = bare(token.deprel), token.text.lower(), token.upos
    above = tree.tokens[token.head]
    det = next((t.text.lower() for t in tree.children(token.index) if bare(t.deprel) == "det"), "")
    modified = bool(tree.all_children(token.index, "amod", "nmod", "acl", "nummod", "compound"))
    within = relation in {"compound", "flat"}
    same = within and above.upos == upos
    before = tree.tokens[token.index - 1].text.lower() if token.index else ""
    found = [
        "bias",
        f"upos={upos}|{token.deprel}",
        f"xpos={token.xpos}|{relation}",
        f"upos={upos}|word={word}" if upos in {"PRON", "DET", "NUM", "ADV", "ADJ"} else f"upos={upos}|lemma={token.lemma.lower()}",
        f"upos={upos}|{relation}|case={tree.case(token.index)}",
        f"upos={upos}|{relation}|{det}|{modified}",
        f"upos={upos}|{relation}|label={label}",
        f"upos={upos}|{relation}|above={above.upos}",
        f"end={word[-3:]}|{relation}",
        f"before={before}|{upos}",
        f"cast={known.played}|{upos}|{relation}",
        f"named={label}|{known.heads}|{relation}",
        f"named={known.place}|{known.heads}|{relation}",
    ]  # fmt: skip
    if within:
        found.append(f"within|{upos}|{above.upos}|{label}|{tree.tokens[above.index].xpos}")
        found.append(f"within|{same}|{label}|{token.xpos}")
        found.append(f"within|{relation}|{above.upos}|told={told}|{label}")
        found.append(f"within|told={told}|{above.index > token.index + 1}|{above.upos}")
        found.append(f"within|{known.heads}|{known.played}|{above.upos}|{label}|{relation}")
        found.append(f"within|{known.heads}|{known.played}|told={told}")
        found.append(f"within|{known.place}|{label}|{known.heads}")
        found.append(f"within|{known.place}|{label}|{above.upos}|{relation}")
        found.append(f"within|{known.place}|whole={known.whole}|{known.heads}|{label}")
        found.append(f"within|lemma={token.lemma.lower()}")
    if relation in {"nmod", "obl"} and modified is False and not det:
        found.append(f"bare|{upos}|{tree.case(token.index)}|{above.lemma.lower()}")
    return tuple(found)


def names_at(tree: Tree) -> dict[int, Name]:
    """For each token of a name that name."""
    return {i: name for name in tree.analysis.names for i in range(name.first, name.last)}
