"""Initials in brackets in, what they are short for out: "the Foreign Ministry (MFA)", "Mine Workers' Union (MWU)"."""

from collections.abc import Sequence

from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import Entity
from verbale.records.analysis import Token

_NOUNS = frozenset({"NOUN", "PROPN", "ADJ"})
_SMALL = frozenset({"of", "for", "the", "and", "on", "in", "de", "du", "la", "le", "des", "del", "y", "et", "&", "-"})


def introduced(tokens: Sequence[Token]) -> dict[str, int]:
    """Tokens in, the token before the bracket for each initials introduced in brackets out; the first bracket counts."""
    found: dict[str, int] = {}
    for index in range(2, len(tokens) - 1):
        inner = tokens[index]
        bracketed = tokens[index - 1].text == "(" and tokens[index + 1].text == ")" and are_initials(inner.text)
        if bracketed and tokens[index - 2].upos in _NOUNS and tokens[index - 2].sentence == inner.sentence:
            found.setdefault(inner.text, index - 2)
    return found


def are_initials(word: str) -> bool:
    """Whether a word is written like initials.

    >>> are_initials("MFA"), are_initials("UNOWAS"), are_initials("SoED"), are_initials("Peru"), are_initials("AK-47")
    (True, True, True, False, False)
    """
    letters = word.replace(".", "").replace("-", "")
    return 2 <= len(letters) <= 8 and letters.isalpha() and sum(c.isupper() for c in letters) > len(letters) / 2


def fit(initials: str, words: Sequence[str]) -> bool:
    """Whether initials can be those of a name's words.

    >>> fit("NUML", ("national", "union", "of", "mine", "labour")), fit("NUML", ("national", "union"))
    (True, False)
    """
    letters = initials.lower().replace(".", "")
    whole = [word[0] for word in words if word]
    short = [word[0] for word in words if word and word not in _SMALL]
    return len(letters) > 1 and letters in {"".join(whole), "".join(short)}


def join_brackets(desk: Desk) -> None:
    """A desk whose names are entered in; a name takes the bracket behind it in, initials elsewhere mean the same actor."""
    tokens = desk.tree.tokens
    for initials, before in desk.brackets.items():
        item = desk.at.get(before)
        if item is None or item.sort not in {"name", "capital"} or item.last != before + 1:
            continue
        item.last = before + 4
        for index in range(before + 1, before + 4):
            desk.at[index] = item
        for number in item.entities:
            desk.memory.entities[number].aliases.add(initials)
    for token in tokens:
        before = desk.brackets.get(token.text, -1)
        if before >= 0 and token.index not in desk.at and token.index != before + 2:
            desk.deferred[token.index] = before


def meant_by(desk: Desk, before: int) -> tuple[Entity, ...]:
    """The token before a bracket in, whom the phrase that it ends means out."""
    token = desk.token(before)
    for index in (before, *(above.index for above in desk.tree.ancestors(token))):
        found = desk.resolve(index)
        if found:
            return found
        if desk.token(index).upos not in _NOUNS:
            return ()
    return ()
