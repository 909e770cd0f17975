"""A word and its Penn tag in, its lemma out, by the rule and exception tables that a spaCy model brings along."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

Rules = Sequence[tuple[str, str]]

# Tags whose words are looked up, and the part of speech under which the tables hold them.
_KINDS = {
    "NNS": "noun", "VBD": "verb", "VBG": "verb", "VBN": "verb", "VBP": "verb", "VBZ": "verb",
    "JJR": "adj", "JJS": "adj", "RBR": "adv", "RBS": "adv",
}  # fmt: skip

# Clitics and function words, whose lemmas no rule gives.
_CLOSED = {
    ("n't", "RB"): "not", ("n’t", "RB"): "not",
    ("'ll", "MD"): "will", ("’ll", "MD"): "will", ("wo", "MD"): "will",
    ("'d", "MD"): "would", ("’d", "MD"): "would", ("ca", "MD"): "can", ("sha", "MD"): "shall",
    ("'s", "VBZ"): "be", ("’s", "VBZ"): "be", ("'re", "VBP"): "be", ("’re", "VBP"): "be",
    ("'m", "VBP"): "be", ("’m", "VBP"): "be", ("'ve", "VBP"): "have", ("’ve", "VBP"): "have",
    ("'ve", "VB"): "have", ("’ve", "VB"): "have", ("'d", "VBD"): "have", ("’d", "VBD"): "have",
    ("am", "VBP"): "be", ("are", "VBP"): "be", ("is", "VBZ"): "be", ("was", "VBD"): "be", ("were", "VBD"): "be",
    ("been", "VBN"): "be", ("being", "VBG"): "be", ("has", "VBZ"): "have", ("had", "VBD"): "have",
    ("had", "VBN"): "have", ("having", "VBG"): "have", ("does", "VBZ"): "do", ("did", "VBD"): "do",
    ("said", "VBD"): "say", ("said", "VBN"): "say",
    ("me", "PRP"): "I", ("i", "PRP"): "I", ("him", "PRP"): "he", ("her", "PRP"): "she", ("them", "PRP"): "they",
    ("us", "PRP"): "we", ("'s", "PRP"): "we", ("’s", "PRP"): "we", ("an", "DT"): "a",
    ("these", "DT"): "this", ("those", "DT"): "that",
}  # fmt: skip


@dataclass(slots=True)
class Lemmatizer:
    """The tables of a model (by "noun", "verb", "adj", "adv") and what was looked up in them so far."""

    rules: Mapping[str, Rules]
    exceptions: Mapping[str, Mapping[str, Sequence[str]]]
    known: Mapping[str, Collection[str]]
    _found: dict[tuple[str, str], str] = field(default_factory=dict)

    def lemma(self, word: str, tag: str) -> str:
        """A word and its Penn tag in, its lemma out.

        >>> Lemmatizer({"verb": [("ed", "e"), ("ed", "")]}, {}, {"verb": {"accuse"}}).lemma("Accused", "VBD")
        'accuse'
        """
        found = self._found.get((word, tag))
        if found is None:
            # Rare words would fill the memory of a long run; a fresh start costs a few milliseconds.
            if len(self._found) > 100_000:
                self._found.clear()
            found = self._found[word, tag] = self._look_up(word, tag)
        return found

    def _look_up(self, word: str, tag: str) -> str:
        if tag in {"NNP", "NNPS"}:
            return word
        low = word.lower()
        closed = _CLOSED.get((low, tag))
        if closed is not None:
            return closed
        kind = _KINDS.get(tag)
        return low if kind is None else self._by_tables(low, kind)

    def _by_tables(self, word: str, kind: str) -> str:
        for exception in self.exceptions.get(kind, {}).get(word, ()):
            return exception
        known = self.known.get(kind, ())
        guesses = [word[: len(word) - len(old)] + new for old, new in self.rules.get(kind, ()) if word.endswith(old)]
        guesses = [guess for guess in guesses if guess]
        for guess in guesses:
            if guess in known:
                return guess
        return guesses[0] if guesses and word not in known else word
