"""Penn tags in, universal parts of speech out: by the tag alone first, by the finished tree where the tag does not tell."""

from verbale.language.draft import Draft

_BY_TAG = {
    "$": "SYM", "''": "PUNCT", ",": "PUNCT", "-LRB-": "PUNCT", "-RRB-": "PUNCT", ".": "PUNCT", ":": "PUNCT",
    "``": "PUNCT", "HYPH": "PUNCT", "NFP": "PUNCT", "ADD": "X", "AFX": "X", "FW": "X", "LS": "X", "XX": "X",
    "GW": "X", "_SP": "X", "SP": "X", "": "X", "CC": "CCONJ", "CD": "NUM", "DT": "DET", "PDT": "DET", "WDT": "PRON",
    "EX": "PRON", "PRP": "PRON", "PRP$": "PRON", "WP": "PRON", "WP$": "PRON", "IN": "ADP", "TO": "PART",
    "POS": "PART", "RP": "ADP", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "RB": "ADV", "RBR": "ADV", "RBS": "ADV",
    "WRB": "ADV", "MD": "AUX", "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "SYM": "SYM",
    "UH": "INTJ", "VB": "VERB", "VBD": "VERB", "VBG": "VERB", "VBN": "VERB", "VBP": "VERB", "VBZ": "VERB",
}  # fmt: skip

_NOT = frozenset({"not", "n't", "n’t", "nt"})
_PRONOUN_RELATIONS = frozenset({
    "nsubj", "nsubj:pass", "obj", "obl", "nmod", "conj", "root", "iobj", "xcomp", "ccomp", "obl:agent", "appos",
    "parataxis", "nsubj:outer", "expl", "acl:relcl",
})  # fmt: skip

_AUXILIARY = frozenset({"aux", "cop", "aux:pass"})


def by_tag(draft: Draft) -> None:
    """Set the part of speech that the tag alone tells."""
    draft.upos = [_BY_TAG.get(tag, "X") for tag in draft.tags]


def by_tree(draft: Draft) -> None:
    """Mend the parts of speech that only the finished tree tells: auxiliaries, conjunctions, demonstratives."""
    for token in range(len(draft.tags)):
        draft.upos[token] = _mended(draft, token)


def _mended(draft: Draft, token: int) -> str:
    tag, rel, upos = draft.tags[token], draft.rels[token], draft.upos[token]
    if upos == "VERB" and (rel in _AUXILIARY or draft.lemmas[token] == "be"):
        return "VERB" if rel == "root" and draft.child(token, "expl") >= 0 else "AUX"
    if rel in _AUXILIARY:
        return upos
    if tag == "IN":
        return "SCONJ" if rel == "mark" else "ADP"
    if tag in {"DT", "WDT"}:
        return "PRON" if rel in _PRONOUN_RELATIONS else "DET"
    if tag == "TO" and rel != "mark":
        return "ADP" if rel in {"case", "fixed"} else "PART"
    return "PART" if tag == "RB" and draft.low[token] in _NOT else upos
