"""A time in its parse tree in, the side of the report on which its clause tells the deed out: past, future or open."""

from verbale.extract.times.stand import Side
from verbale.extract.tree import Tree, bare
from verbale.records.analysis import Token
from verbale.reference.times import Tense, time_words

_DEPTH = 12  # links that are climbed; longer chains are parser accidents
_PRESENT = frozenset({"VBZ", "VBP"})
_BELOW = frozenset({"xcomp", "ccomp", "acl", "advcl", "csubj", "parataxis"})
_CERTAIN = frozenset({"will", "shall", "'ll", "’ll", "wo"})
BEFORE_NOUN = frozenset({"nummod", "compound", "amod", "nmod:poss"})  # a time before the noun that it dates
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
    if role == "since":
        return Side.PAST
    token = tree.tokens[head]
    if token.deprel in BEFORE_NOUN and token.head > head:
        return _of_modifier(tree, tree.tokens[token.head])
    return _climb(tree, token, role)


def _climb(tree: Tree, token: Token, role: str) -> Side:
    tense = time_words().tense
    if tree.case(token.index) == "for" and token.upos == "PROPN" and not token.deprel.startswith("nmod:poss"):
        return Side.FUTURE  # "called a march for Saturday"
    for _ in range(_DEPTH):
        above = tree.head(token)
        if above is None:
            break
        found = _of_word(tree, above, tense, below=token)
        if found is Side.FUTURE and _only_of_noun(tree, token, above):
            found = Side.OPEN
        if _is_ahead_by_role(tree, above, role, found):
            return Side.FUTURE
        if found is not None:
            return found
        token = above
    return Side.FUTURE if role == "until" else Side.OPEN


def _is_ahead_by_role(tree: Tree, above: Token, role: str, found: Side | None) -> bool:
    """ "Banned rallies until Thursday", "agreed to leave by Monday", "if wages are not paid by Monday"."""
    if role == "by":
        return found is Side.OPEN or (form(above) in {"VB", "VBN"} and _is_infinitive(tree, above))
    return role in {"until", "from"} and found is not None and _measure(tree, above, role, time_words().tense)


def _only_of_noun(tree: Tree, token: Token, verb: Token) -> bool:
    """ "Their readout of the call on Tuesday dwells on trade": the present is the readout's, not the call's."""
    present = form(verb) in _PRESENT and not any(bare(t.deprel) in {"aux", "cop"} for t in tree.children(verb.index))
    return present and token.upos == "NOUN" and bare(token.deprel) in {"nsubj", "obj"}


def _of_modifier(tree: Tree, noun: Token) -> Side:
    """ "Monday's vote" is past unless the clause has it ahead: as its subject or place, or "ahead of" it.

    "Will discuss Monday's attack" and "they disagree about Monday's attack" do not.
    """
    case = tree.case(noun.index)
    above = tree.head(noun)
    if case.startswith("ahead") or (above is not None and above.lemma == "ahead") or case in {"before", "until", "for"}:
        return Side.FUTURE
    if any(
        child.deprel == "amod" and child.text.lower() in time_words().tense.ahead_itself
        for child in tree.children(noun.index)
    ):
        return Side.FUTURE
    goes = above is not None and above.lemma in time_words().tense.ahead_with and bare(noun.deprel) == "obj"
    part = goes or bare(noun.deprel) == "nsubj" or case in {"in", "at", "during"}
    return _climb(tree, noun, "") if part else Side.OPEN


def _measure(tree: Tree, verb: Token, role: str, tense: Tense) -> bool:
    """ "banned rallies until Thursday", "called a strike from Thursday": still ahead, unless they "had" before."""
    had = any(t.deprel.startswith("aux") and t.text.lower() == "had" for t in tree.children(verb.index))
    return not had and verb.lemma in (tense.until_ahead if role == "until" else tense.from_ahead)


def _is_infinitive(tree: Tree, verb: Token) -> bool:
    return any(t.deprel == "mark" and t.text.lower() == "to" for t in tree.children(verb.index))


def _of_word(tree: Tree, word: Token, tense: Tense, *, below: Token) -> Side | None:
    """What one word above a time decides; None where a further one has to."""
    auxiliaries = [t.text.lower() for t in tree.children(word.index) if bare(t.deprel) in {"aux", "cop"}]
    if word.lemma == "invite" and any(
        tree.case(t.index) in {"to", "for"} and t.index < below.index for t in tree.all_children(word.index, "obl")
    ):
        return Side.FUTURE  # "invited both parties to the palace on Friday"
    itself = word.lemma in tense.ahead_itself or word.text.lower() in tense.ahead_itself
    itself = itself and not (word.lemma == "set" and form(word) in {"VBD", "VBP"})  # "set out", "set upon", "set free"
    itself = itself and not any(child.lemma in tense.not_ahead_with for child in tree.children(word.index))
    if itself and "had" not in auxiliaries:
        return Side.FUTURE
    if bare(below.deprel) in {"xcomp", "acl"} and form(below) == "VB" and word.lemma in tense.ahead_below:
        return Side.FUTURE
    if auxiliaries:
        return (
            _of_infinitive(tree, word, tense)
            if _is_infinitive(tree, word)
            else _of_auxiliaries(auxiliaries, form(word), tense)
        )
    if word.upos in {"NOUN", "PROPN", "PRON", "NUM", "ADJ", "ADV"} or not form(word):
        return _of_noun(tree, word, tense)
    return _of_verb(tree, word, tense)


def _of_auxiliaries(auxiliaries: list[str], verb: str, tense: Tense) -> Side:
    if not tense.auxiliaries_ahead.isdisjoint(auxiliaries):
        certain = not _CERTAIN.isdisjoint(auxiliaries)  # "will have crossed by Monday"
        return Side.PAST if "have" in auxiliaries and not certain else Side.FUTURE
    past = {"was", "were", "did", "had", "has", "have", "'ve", "’ve", "having"}
    if not past.isdisjoint(auxiliaries):
        return Side.PAST
    return Side.OPEN if verb == "VBN" else Side.FUTURE


def _of_noun(tree: Tree, word: Token, tense: Tense) -> Side | None:
    """ "plans for a meeting in May", "the planned meeting in May", "ahead of a meeting in May"."""
    if word.lemma in tense.ahead_below and word.upos == "NOUN":
        return Side.FUTURE
    above = tree.head(word)
    if (
        above is not None
        and above.lemma in tense.asking
        and word.lemma in tense.occasions
        and tree.case(word.index) == "for"
    ):
        return Side.FUTURE  # "asked for a meeting on 5 April"
    if above is not None and above.lemma == "invite" and tree.case(word.index) in {"to", "for"}:
        return Side.FUTURE  # "invited the union to talks on Monday"
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
    if verb == "VBP" and word.lemma in tense.past_as_present:
        return Side.OPEN
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
    if above.lemma == "be" and _is_infinitive(tree, word):
        perfect = any(t.text.lower() == "have" for t in tree.all_children(word.index, "aux"))
        return Side.PAST if perfect else Side.FUTURE  # "was to have met on Tuesday": that Tuesday is over
    if was_planned(tree, above):
        return Side.PAST
    subjunctive = bare(word.deprel) in {"ccomp", "xcomp"} and above.lemma in tense.ahead_below
    return Side.FUTURE if subjunctive or (bare(word.deprel) == "acl") else None


def was_planned(tree: Tree, word: Token) -> bool:
    """A tree and the word above an infinitive in, whether it was planned for a day that is over: "had been due to meet on Saturday"."""
    helpers = {t.text.lower() for t in tree.all_children(word.index, "aux", "aux:pass", "cop")}
    return helpers >= {"had", "been"}


def is_present(tree: Tree, index: int) -> bool:
    """A tree and a deed's word in, whether it is told in the present or present perfect: of today, whatever was told before."""
    token = tree.tokens[index]
    if token.upos in {"NOUN", "PROPN"}:
        return tree.case(index) in {"amid", "amidst", "despite"}  # "comes amid a build-up": it goes on
    auxiliaries = {t.text.lower() for t in tree.children(index) if bare(t.deprel) in {"aux", "cop"}}
    if auxiliaries & {"has", "have", "'ve", "’ve", "is", "are", "'re", "’re"}:
        return True
    return form(token) in _PRESENT and not auxiliaries


def lies_ahead(tree: Tree, index: int) -> bool:
    """Whether the clause around a word is told as still to come: "will meet in Lima", "invited him to a fair in Lima"."""
    verb = _verb_above(tree, tree.tokens[index])
    if verb is None:
        return False
    modal = any(aux.xpos == "MD" and aux.text.lower() != "could" for aux in tree.all_children(verb.index, "aux"))
    return modal or (_is_infinitive(tree, verb) and _of_infinitive(tree, verb, time_words().tense) is Side.FUTURE)


def _verb_above(tree: Tree, token: Token) -> Token | None:
    return next((above for above in tree.ancestors(token) if above.upos in {"VERB", "AUX"}), None)


def is_promised(tree: Tree, index: int) -> bool:
    """Whether the clause in which a noun stands is told with "will": no day told before is its day."""
    token = tree.tokens[index]
    if token.upos not in {"NOUN", "PROPN"}:
        return False
    verb = _verb_above(tree, token) or token
    return any(aux.text.lower() in _CERTAIN for aux in tree.all_children(verb.index, "aux"))


def form(token: Token) -> str:
    """A verb's form by the Penn tags (VB, VBD, VBG, VBN, VBP, VBZ), from its features where the tag is another's."""
    if token.xpos.startswith(("VB", "MD")):
        return token.xpos
    if token.upos not in {"VERB", "AUX"}:
        return ""
    return next((tag for feats, tag in _FORMS if all(f in token.feats for f in feats.split("|"))), "")
