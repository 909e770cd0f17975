"""A universal part of speech with its features in, the Penn tag that says the same out: what the later stages read.

Parsers of Universal Dependencies write Penn tags for English or none at all; where there are none they are told by this
table, from the parts of speech and features that every treebank has.
"""

TAGS = frozenset(
    "CC CD DT EX FW IN JJ JJR JJS LS MD NN NNS NNP NNPS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT "
    "WP WP$ WRB HYPH NFP ADD AFX GW XX `` '' , . : $ -LRB- -RRB- #".split()
)
# The first row whose features all stand in the word's decides.
_BY_FEATURES: dict[str, tuple[tuple[str, str], ...]] = {
    "NOUN": (("Number=Plur", "NNS"), ("", "NN")),
    "PROPN": (("Number=Plur", "NNPS"), ("", "NNP")),
    "VERB": (
        ("VerbForm=Ger", "VBG"), ("VerbForm=Part|Tense=Pres", "VBG"), ("VerbForm=Part", "VBN"), ("VerbForm=Conv", "VBG"),
        ("VerbForm=Inf", "VB"), ("Mood=Imp", "VB"), ("Tense=Past", "VBD"), ("Tense=Pres|Person=3|Number=Sing", "VBZ"),
        ("Tense=Pres", "VBP"), ("", "VB"),
    ),
    "ADJ": (("Degree=Cmp", "JJR"), ("Degree=Sup", "JJS"), ("", "JJ")),
    "ADV": (("PronType=Int", "WRB"), ("PronType=Rel", "WRB"), ("Degree=Cmp", "RBR"), ("Degree=Sup", "RBS"), ("", "RB")),
    "PRON": (
        ("Poss=Yes|PronType=Int", "WP$"), ("Poss=Yes|PronType=Rel", "WP$"), ("Poss=Yes", "PRP$"), ("PronType=Int", "WP"),
        ("PronType=Rel", "WP"), ("PronType=Prs", "PRP"), ("PronType=Dem", "DT"), ("", "PRP"),
    ),
    "DET": (("Poss=Yes", "PRP$"), ("PronType=Int", "WDT"), ("PronType=Rel", "WDT"), ("", "DT")),
}  # fmt: skip
_PLAIN = {"NUM": "CD", "ADP": "IN", "SCONJ": "IN", "CCONJ": "CC", "INTJ": "UH", "X": "FW", "SYM": "SYM"}
_MODALS = frozenset("will would can could may might must shall should 'll 'd ca wo sha ’ll ’d".split())
_BY_FORM = {
    "to": "TO", "'s": "POS", "’s": "POS", "'": "POS", "’": "POS", "not": "RB", "n't": "RB", "n’t": "RB",
}  # fmt: skip
_MARKS = {",": ",", "(": "-LRB-", "[": "-LRB-", ")": "-RRB-", "]": "-RRB-", "“": "``", "”": "''", '"': "''"}


def penn(form: str, upos: str, feats: str) -> str:
    """A word, its part of speech and its features in, its Penn tag out.

    >>> penn("recalled", "VERB", "Mood=Ind|Tense=Past|VerbForm=Fin"), penn("envoys", "NOUN", "Number=Plur"), penn("may", "AUX", "_")
    ('VBD', 'NNS', 'MD')
    """
    if upos == "PUNCT":
        return _MARKS.get(form, "." if form[-1:] in ".!?…" else ":")
    if upos == "PART":
        return _BY_FORM.get(form.lower(), "RB")
    if upos == "AUX" and form.lower() in _MODALS:
        return "MD"
    if upos == "PRON" and form.lower() in {"which", "that"} and "PronType=Rel" in feats:
        return "WDT"
    if upos == "SYM" and form in {"$", "€", "£", "¥"}:
        return "$"
    rows = _BY_FEATURES.get("VERB" if upos == "AUX" else upos, (("", _PLAIN.get(upos, "XX")),))
    told = set(feats.split("|"))
    return next(tag for wanted, tag in rows if not wanted or told.issuperset(wanted.split("|")))
