"""An article in, whether it cannot hold an account out: told from its words, before anything is parsed.

An account rests on a word that tells a deed: a form of one of the frames' words, or a verb that the learned tables take for one. A text
in which no word can be either is a table, a list, a row of figures. That is little of a stream: of the quiet reports of the corpus (sport,
markets, weather, travel), which hold few accounts or none, not one is without such a word, and what they hold cannot be told
before they are parsed (docs/decisions/2026-11-26-skipping.md).
"""

import re
from collections.abc import Mapping

from verbale.records.text import Article
from verbale.reference.chooser import chooser
from verbale.reference.frames import frames
from verbale.reference.stems import stems

_WORD = re.compile(r"[A-Za-z]{2,}")
_LANGUAGES = frozenset({"en"})
"""The languages whose words are known here; an article in another one is never skipped."""
# What any verb may look like: the learned tables find deeds in verbs that nobody has listed ("retook" apart).
_VERBAL = ("ed", "ing")
_TOLLS = frozenset(
    "dead death deaths bodies body injury injuries casualties casualty victim victims toll".split()
)  # one counted otherwise is an account
_LEARNED = 0.3  # weight of a verb or noun


def holds_nothing(article: Article) -> bool:
    """An article with its language in, whether no word of it can tell a deed out.

    >>> holds_nothing(Article.of("Oslo 3 °C, fog. Bergen 5 °C, sunny.", language="en"))
    True
    >>> holds_nothing(Article.of("Police in Oslo arrested a man.", language="en"))
    False
    """
    if article.language.partition("-")[0].lower() not in _LANGUAGES:
        return False
    return not any(may_tell(found[0].lower()) for found in _WORD.finditer(article.text))


def may_tell(word: str) -> bool:
    """Whether a word, in small letters, can tell a deed.

    >>> [word for word in "talks fog shelling goal retaken".split() if may_tell(word)]
    ['talks', 'shelling', 'retaken']
    """
    heads = frames().heads
    if word in heads or word in _TOLLS or word.endswith(_VERBAL):
        return True
    weights = chooser("triggers").weights
    forms = (word, *stems(word))
    return any(form in heads or _learned(form, weights) for form in forms)


def _learned(word: str, weights: Mapping[str, float]) -> bool:
    return any(weights.get(f"lemma {word} {pos}", 0.0) > _LEARNED for pos in "vn")
