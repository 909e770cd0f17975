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


def by_tag(draft: Draft) -> None:
    """Set the part of speech that the tag alone tells."""
    draft.upos = [_BY_TAG.get(tag, "X") for tag in draft.tags]


def by_tree(draft: Draft) -> None:
    """Mend the parts of speech that only the finished tree tells: auxiliaries, conjunctions, demonstratives."""
    tags, rels, upos = draft.tags, draft.rels, draft.upos
    for token, tag in enumerate(tags):
        rel = rels[token]
        if rel in {"aux", "cop", "aux:pass"}:
            if upos[token] == "VERB":
                upos[token] = "AUX"
        elif tag == "IN":
            upos[token] = "SCONJ" if rel == "mark" else "ADP"
        elif tag in {"DT", "WDT"}:
            upos[token] = "PRON" if rel in _PRONOUN_RELATIONS else "DET"
        elif tag == "RB" and draft.low[token] in _NOT:
            upos[token] = "PART"
        elif tag == "TO" and rel != "mark":
            upos[token] = "ADP" if rel in {"case", "fixed"} else "PART"
        elif upos[token] == "VERB" and draft.lemmas[token] == "be":
            upos[token] = "AUX" if rel != "root" or draft.child(token, "expl") < 0 else "VERB"
