"""A time in its parse tree in, the side of the report on which its clause tells the deed out: past, future or open."""

from verbale.extract.times.resolving import Side
from verbale.extract.tree import Tree, bare
from verbale.records.analysis import Token
from verbale.reference.times import Tense, time_words

_DEPTH = 12  # links that are climbed; longer chains are parser accidents
_PRESENT = frozenset({"VBZ", "VBP"})
_BELOW = frozenset({"xcomp", "ccomp", "acl", "advcl", "csubj", "parataxis"})
_FORMS = (
    ("VerbForm=Inf", "VB"),
    ("VerbForm=Ger", "VBG"),
    ("Tense=Pres|VerbForm=Part", "VBG"),
    ("VerbForm=Part", "VBN"),
    ("Tense=Past", "VBD"),
    ("Tense=Pres", "VBZ"),
)


def side(tree: Tree, head: int, role: str) -> Side:
    """A tree, the head word of a time and its preposition's role in, the side of its clause out."""
    tense = time_words().tense
    if role == "since":
        return Side.PAST
    token = tree.tokens[head]
    for _ in range(_DEPTH):
        above = tree.head(token)
        if above is None:
            break
        found = _of_word(tree, above, tense, below=token)
        if found is not None:
            return _until(tree, above, tense) or found if role == "until" else found
        token = above
    return Side.FUTURE if role == "until" else Side.OPEN


def _until(tree: Tree, verb: Token, tense: Tense) -> Side | None:
    """ "banned rallies until Thursday" is still ahead, "had been on the list until Monday" is not."""
    had = any(t.deprel.startswith("aux") and t.text.lower() == "had" for t in tree.children(verb.index))
    return Side.FUTURE if verb.lemma in tense.until_ahead and not had else None


def _of_word(tree: Tree, word: Token, tense: Tense, *, below: Token) -> Side | None:
    """What one word above a time decides; None where a further one has to."""
    auxiliaries = [t.text.lower() for t in tree.children(word.index) if bare(t.deprel) in {"aux", "cop"}]
    itself = word.lemma in tense.ahead_itself or word.text.lower() in tense.ahead_itself
    if itself and "had" not in auxiliaries:
        return Side.FUTURE
    if bare(below.deprel) in {"xcomp", "acl"} and form(below) == "VB" and word.lemma in tense.ahead_below:
        return Side.FUTURE
    if auxiliaries:
        infinitive = any(t.deprel == "mark" and t.text.lower() == "to" for t in tree.children(word.index))
        return _of_infinitive(tree, word, tense) if infinitive else _of_auxiliaries(auxiliaries, form(word), tense)
    if word.upos in {"NOUN", "PROPN", "PRON", "NUM", "ADJ", "ADV"} or not form(word):
        return _of_noun(tree, word, tense)
    return _of_verb(tree, word, tense)


def _of_auxiliaries(auxiliaries: list[str], verb: str, tense: Tense) -> Side:
    if not tense.auxiliaries_ahead.isdisjoint(auxiliaries):
        return Side.PAST if "have" in auxiliaries else Side.FUTURE
    past = {"was", "were", "did", "had", "has", "have", "'ve", "’ve", "having"}
    if not past.isdisjoint(auxiliaries):
        return Side.PAST
    return Side.OPEN if verb == "VBN" else Side.FUTURE


def _of_noun(tree: Tree, word: Token, tense: Tense) -> Side | None:
    """ "plans for a meeting in May", "the planned meeting in May", "ahead of a meeting in May"."""
    if word.lemma in tense.ahead_below and word.upos == "NOUN":
        return Side.FUTURE
    for child in tree.children(word.index):
        if child.deprel == "amod" and child.text.lower() in tense.ahead_itself:
            return Side.FUTURE
        if child.deprel == "case" and child.text.lower() == "ahead":
            return Side.FUTURE
    return None


def _of_verb(tree: Tree, word: Token, tense: Tense) -> Side | None:
    verb = form(word)
    if verb == "VBD":
        return Side.PAST
    if verb in _PRESENT:
        return Side.OPEN if word.lemma in tense.telling else Side.FUTURE
    if verb == "VBG":
        return Side.FUTURE if word.text.lower() in {"beginning", "starting"} else None
    if verb == "VBN":
        return Side.PAST
    return _of_infinitive(tree, word, tense)


def _of_infinitive(tree: Tree, word: Token, tense: Tense) -> Side | None:
    """ "plans to meet", "a promise to meet", "is to be held", "proposed that they meet" lie ahead; others ask further up."""
    above = tree.head(word)
    if above is None or bare(word.deprel) not in _BELOW:
        return None
    subjunctive = bare(word.deprel) in {"ccomp", "xcomp"} and above.lemma in tense.ahead_below
    return Side.FUTURE if subjunctive or (bare(word.deprel) == "acl") else None


def form(token: Token) -> str:
    """A verb's form by the Penn tags (VB, VBD, VBG, VBN, VBP, VBZ), from its features where the tag is another's."""
    if token.xpos.startswith(("VB", "MD")):
        return token.xpos
    if token.upos not in {"VERB", "AUX"}:
        return ""
    return next((tag for feats, tag in _FORMS if all(f in token.feats for f in feats.split("|"))), "")
