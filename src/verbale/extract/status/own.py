"""A word in, what its own auxiliaries, adverbs, determiners and conditions say of the deed out."""

from collections.abc import Sequence

from verbale.extract.asides import sums_up
from verbale.extract.status.record import Mood
from verbale.extract.tree import Tree, bare
from verbale.records.analysis import Token
from verbale.reference.status_words import Effect, StatusWords

_NOUNS = frozenset({"NOUN", "PROPN"})
_ARGUMENTS = frozenset({"nsubj", "obj", "obl"})
_PERFECT = frozenset({"has", "have", "'ve", "’ve"})
_ABLE = frozenset({"can", "ca", "could"})
_ALONE = frozenset({"alone", "solely", "single-handedly", "unaided"})
_TIMES = frozenset({"first", "second", "third", "last"})
_LESS = frozenset({("let", "alone"), ("much", "less"), ("still", "less")})
_NOR = frozenset({"nor", "neither"})
_NOT_ALL = frozenset(
    {"only", "just", "merely", "all", "every", "everyone", "everything", "always"}
)  # "not only attacked"


def own(tree: Tree, index: int, found: Mood, words: StatusWords, came_from: int = -1) -> None:
    """Adds what stands at one word; the child from which one has climbed has been read already."""
    _as_less(tree, index, found)
    for child in tree.children(index):
        if child.index == came_from:
            continue
        word, relation = child.text.lower(), bare(child.deprel)
        # "in what would be the deadliest attack": it is
        if relation == "aux" and not sums_up(tree, tree.tokens[index]):
            auxiliary(tree, index, child, found, words)
        elif relation == "advmod":
            found.take(adverb(tree, child, words), child.index)
        elif relation == "amod" and tree.tokens[index].upos in _NOUNS and word not in words.hearsay:
            found.take(words.adjectives.of(word), child.index)
        elif relation == "advcl" and _depends_on(tree, index, child, words):
            found.take(Effect.HYPOTHETICAL, child.index)
            found.condition = True
        _hearsay(child, relation, found, words)
        if _is_negator(tree, child, relation, words) and not _only_until(tree, index):
            found.take(Effect.NEGATED, child.index)


def _as_less(tree: Tree, index: int, found: Mood) -> None:
    """ "No gas was used, let alone rubber bullets"; verbs share what is denied of the one before."""
    if tree.tokens[index].upos in _NOUNS and told_as_less(tree, tree.subtree(index)[0]):
        found.take(Effect.NEGATED, index)


def told_as_less(tree: Tree, first: int) -> bool:
    """Whether "let alone", "much less" stand before a token: what is said there has been denied before."""
    return tuple(t.text.lower() for t in tree.tokens[max(0, first - 2) : first]) in _LESS


def _depends_on(tree: Tree, verb: int, clause: Token, words: StatusWords) -> bool:
    return has_condition(tree, clause.index, words) and not is_done(tree, verb)


def is_done(tree: Tree, verb: int) -> bool:
    """Whether a verb tells what was done, of which no condition can decide: "promised a fund if", "has warned, if"."""
    helpers = {t.text.lower() for t in tree.all_children(verb, "aux")}
    return (tree.tokens[verb].xpos == "VBD" and not helpers) or (bool(helpers) and helpers <= _PERFECT)


def adverb(tree: Tree, child: Token, words: StatusWords) -> Effect | None:
    """An adverb's effect: "not", "never", "possibly"; "no longer" denies; "not until Monday" does not."""
    word = child.text.lower()
    if word in {"longer", "more"} and any(t.text.lower() == "no" for t in tree.children(child.index)):
        return Effect.NEGATED
    if word == "then" and tree.tokens[child.index - 1].text.lower() == "would":
        return Effect.HYPOTHETICAL  # "the patrols would then withdraw": if what was told before comes about
    effect = words.adverbs.of(word)
    after = tree.tokens[min(child.index + 1, len(tree.tokens) - 1)].text.lower()
    if effect is Effect.NEGATED and (_only_until(tree, child.head) or after in _NOT_ALL or _denies_part(tree, child)):
        return None
    return effect


def _denies_part(tree: Tree, negator: Token) -> bool:
    """ "Did not attack alone", "not for the first time": it happened, though not so."""
    verb = tree.tokens[negator.head]
    alone = any(t.text.lower() in _ALONE and t.index > verb.index for t in tree.all_children(verb.index, "advmod"))
    times = (t for t in tree.all_children(verb.index, "obl") if t.lemma == "time" and tree.case(t.index) == "for")
    return alone or any(t.text.lower() in _TIMES for time in times for t in tree.all_children(time.index, "amod"))


def _only_until(tree: Tree, verb: int) -> bool:
    """ "Did not arrive until Monday": it happened, on Monday (of what lies ahead it says that it will not, till then)."""
    if tree.tokens[verb].upos != "VERB" or any(t.lemma == "will" for t in tree.all_children(verb, "aux")):
        return False
    return any(tree.case(t.index) == "until" for t in tree.all_children(verb, "obl"))


def _hearsay(child: Token, relation: str, found: Mood, words: StatusWords) -> None:
    if child.text.lower() in words.hearsay and relation in {"advmod", "amod"}:
        found.hearsay = True
        found.words.append(child.index)


def auxiliary(tree: Tree, index: int, child: Token, found: Mood, words: StatusWords) -> None:
    """Adds what an auxiliary says of the deed at `index`."""
    word = child.text.lower()
    participle = tree.tokens[index].xpos == "VBN"
    if word in _ABLE and any(
        words.adverbs.of(t.text.lower()) is Effect.NEGATED for t in tree.all_children(index, "advmod")
    ):
        return  # "could not reach the minister": it did not happen (45)
    if word == "could" and any(t.text.lower() == "before" for t in tree.all_children(index, "mark")):
        return  # "before they could attack": the clause above says that they did not
    found.told_ahead = found.told_ahead or words.modals.of(word) is Effect.FUTURE
    if word in words.shifted and not (word != "would" and participle):
        found.shifted = True
        found.words.append(child.index)
    elif word == "had" or (word in {"'d", "’d"} and participle):
        found.earlier = True
    else:
        found.take(words.modals.of(word), child.index)


def _is_negator(tree: Tree, child: Token, relation: str, words: StatusWords) -> bool:
    """ "No shots were fired", "nobody was hurt", "held no talks", "no meeting"."""
    word = child.text.lower()
    if relation in _ARGUMENTS:
        if word in words.no_pronouns:
            return True
        return relation != "obl" and no_determiner(tree, child.index, words)
    if relation == "cc" and word in _NOR and tree.tokens[child.head].upos in {"VERB", "AUX", "ADJ"}:
        return True  # "nor has he refused": of a verb of its own, not the "nor" between two nouns
    return relation == "det" and word in words.no_determiners


def no_determiner(tree: Tree, noun: int, words: StatusWords) -> bool:
    """Whether a noun is told as none: "no talks", "neither side", "not one shot"."""
    return none_word(tree, noun, words) is not None


def none_word(tree: Tree, noun: int, words: StatusWords) -> int | None:
    """The word by which a noun is told as none."""
    counted = (noun, *(t.index for t in tree.all_children(noun, "nummod", "det")))
    nots = (t for index in counted for t in tree.all_children(index, "advmod") if _is_not_one(tree, t))
    nones = (t for t in tree.all_children(noun, "det", "cc:preconj") if t.text.lower() in words.no_determiners)
    return next((t.index for t in (*nones, *nots)), None)


def _is_not_one(tree: Tree, token: Token) -> bool:
    """ "Not one shot was fired", against "not all the hostages", of whom some were freed."""
    return token.text.lower() == "not" and tree.tokens[token.index + 1].text.lower() not in _NOT_ALL


def negate_noun(tree: Tree, noun: int, found: Mood, words: StatusWords) -> None:
    """Adds the "no" of a noun that governs a deed."""
    none = none_word(tree, noun, words)
    if none is not None:
        found.take(Effect.NEGATED, none)


def has_condition(tree: Tree, clause: int, words: StatusWords) -> bool:
    """Whether a clause is a condition: "if …", "unless …", or "should the talks fail" with the verb in front."""
    children = tree.children(clause)
    if any(t.deprel == "mark" and t.text.lower() in words.conditionals - {"whether"} for t in children):
        return True
    inverted = children[0].text.lower() if children else ""
    return (
        inverted in {"should", "had", "were"}
        and bare(children[0].deprel) in {"aux", "cop"}
        and _is_before_subject(children)
    )


def _is_before_subject(children: Sequence[Token]) -> bool:
    """ "Should the talks fail", "were Chad admitted": the auxiliary stands before its subject."""
    return any(bare(t.deprel) == "nsubj" for t in children)


def negations(tree: Tree, index: int, found: Mood, words: StatusWords) -> None:
    """Adds a governor's own negation and possibility ("did not agree to", "may refuse to")."""
    for child in tree.children(index):
        word, relation = child.text.lower(), bare(child.deprel)
        if relation == "advmod" and words.adverbs.of(word) is Effect.NEGATED:
            found.take(Effect.NEGATED, child.index)
        elif relation == "aux" and words.modals.of(word) is Effect.HYPOTHETICAL:
            found.take(Effect.HYPOTHETICAL, child.index)
        elif relation == "nsubj" and (word in words.no_pronouns or no_determiner(tree, child.index, words)):
            found.take(Effect.NEGATED, child.index)


def inverted(tree: Tree, verb: int) -> int | None:
    """The auxiliary that opens its clause, before its subject: "did the army attack", not "who attacked"."""
    children = [t for t in tree.children(verb) if t.upos not in {"PUNCT", "CCONJ"}]
    first = children[0] if children else None
    opens = first is not None and bare(first.deprel) in {"aux", "cop"} and first.index < verb
    return first.index if first is not None and opens and _is_before_subject(children) else None
