"""The word that tells a deed in, its mood out: ahead, possible, denied, hearsay, and the words that say so.

From the word upward: its own auxiliaries, negation and adverbs, then every word that governs it ("plans to", "failed
to", "the possibility of", "if"), until a cue or a clause of its own ends the influence. Words and their effects stand
in reference/en/status.toml. The idea of climbing the chain of embedding predicates and combining their signatures is
Nairn, Condoravdi and Karttunen's (2006), "Computing relative polarity for textual inference".
"""

from collections.abc import Container
from dataclasses import dataclass, field

from verbale.extract.tree import Tree, bare
from verbale.records.analysis import Token
from verbale.reference.status_words import Effect, StatusWords, status_words

_COMPLEMENTS = frozenset({"xcomp", "ccomp", "csubj"})
_NOMINAL = frozenset({"obj", "nsubj", "obl", "nmod", "appos", "compound", "iobj", "obl:agent"})
_PREDICATES = frozenset({"VERB", "AUX", "ADJ"})
_DEPTH = 10  # links that are climbed; longer chains are parser accidents


@dataclass(slots=True)
class Mood:
    """What stands about a deed: `words` are the tokens that show it; `earlier` marks a pluperfect ("had closed")."""

    future: bool = False
    hypothetical: bool = False
    negated: bool = False
    hearsay: bool = False
    earlier: bool = False
    shifted: bool = False  # "would", of which the clause above decides
    words: list[int] = field(default_factory=list)

    def take(self, effect: Effect | None, word: int) -> None:
        """Adds the effect of one word; two negations undo each other."""
        if effect is None or effect is Effect.SAME:
            return
        self.words.append(word)
        if effect is Effect.FUTURE:
            self.future = True
        elif effect is Effect.HYPOTHETICAL:
            self.hypothetical = True
        else:
            self.negated = not self.negated


def mood(tree: Tree, trigger: int, cues: Container[int] = ()) -> Mood:
    """A tree, the token that tells a deed, and the cues at which climbing ends in; its Mood out."""
    found, words = Mood(), status_words()
    _own(tree, trigger, found, words)
    here = trigger
    for _ in range(_DEPTH):
        above = _climb(tree, here, found, words, cues)
        if above is None:
            break
        here = above
    _settle(tree, here, found)
    return found


def _own(tree: Tree, index: int, found: Mood, words: StatusWords) -> None:
    """Auxiliaries, negation and adverbs of a predicate; adjectives and determiners of a noun."""
    for child in tree.children(index):
        word, relation = child.text.lower(), bare(child.deprel)
        if relation == "aux":
            _auxiliary(tree, index, child, word, found, words)
        elif relation == "advmod":
            found.take(words.adverbs.of(word), child.index)
        elif relation == "amod" and tree.tokens[index].upos in {"NOUN", "PROPN"}:
            found.take(words.adjectives.of(word), child.index)
        if word in words.hearsay and relation in {"advmod", "amod"}:
            found.hearsay = True
            found.words.append(child.index)
        if _is_negator(tree, child, relation, word, words):
            found.take(Effect.NEGATED, child.index)
        if relation == "advcl" and _has_condition(tree, child.index, words):
            found.take(Effect.HYPOTHETICAL, child.index)


def _auxiliary(tree: Tree, index: int, child: Token, word: str, found: Mood, words: StatusWords) -> None:
    if word in words.shifted and not (word.endswith("d") and word != "would" and tree.tokens[index].xpos == "VBN"):
        found.shifted = True
        found.words.append(child.index)
    elif word == "had" or (word in {"'d", "’d"} and tree.tokens[index].xpos == "VBN"):
        found.earlier = True
    elif word == "should" and child.index < index and tree.tokens[child.index].index == _first(tree, index):
        found.take(Effect.HYPOTHETICAL, child.index)  # "Should the findings go unanswered, …"
    else:
        found.take(words.modals.of(word), child.index)


def _first(tree: Tree, index: int) -> int:
    return tree.analysis.sentences[tree.tokens[index].sentence].first


def _is_negator(tree: Tree, child: Token, relation: str, word: str, words: StatusWords) -> bool:
    """ "No shots were fired", "nobody was hurt", "held no talks", "no meeting"."""
    if relation in {"nsubj", "obj", "obl"}:
        if word in words.no_pronouns:
            return True
        return relation != "obl" and any(
            t.text.lower() in words.no_determiners for t in tree.all_children(child.index, "det")
        )
    return relation == "det" and word in words.no_determiners


def _has_condition(tree: Tree, clause: int, words: StatusWords) -> bool:
    """Whether a clause is a condition: "if …", "unless …", or "should the talks fail" with the verb in front."""
    children = tree.children(clause)
    if any(t.deprel == "mark" and t.text.lower() in words.conditionals - {"whether"} for t in children):
        return True
    return bool(children) and children[0].text.lower() == "should" and bare(children[0].deprel) == "aux"


def _climb(tree: Tree, here: int, found: Mood, words: StatusWords, cues: Container[int]) -> int | None:
    """One link up: adds what the governor says of `here`, and gives the governor where the influence goes on."""
    token = tree.tokens[here]
    if token.head == here:
        return None
    head, relation = tree.tokens[token.head], bare(token.deprel)
    if relation == "conj":
        return _through_conjunction(tree, token, head, found, words)
    if relation in _COMPLEMENTS:
        return _from_complement(tree, token, head, found, words, cues)
    if relation == "advcl":
        return _from_adverbial(tree, token, head, found, words)
    if relation == "acl" and token.deprel != "acl:relcl":
        return _from_noun_clause(token, head, found, words)
    if relation in _NOMINAL:
        return _from_nominal(tree, token, head, found, words, cues)
    return None


def _through_conjunction(tree: Tree, token: Token, head: Token, found: Mood, words: StatusWords) -> int | None:
    if token.upos in {"NOUN", "PROPN"} and head.upos in {"NOUN", "PROPN"}:
        return head.index
    own = tree.child(token.index, "nsubj", "aux", "mark")
    if own is None and (token.xpos == head.xpos or token.xpos in {"VB", "VBN"}):
        _own_modals(tree, head.index, found, words)
        return head.index
    return None


def _own_modals(tree: Tree, index: int, found: Mood, words: StatusWords) -> None:
    """What a predicate shares with those coordinated with it: its auxiliaries, not its negation or adverbs."""
    for child in tree.all_children(index, "aux"):
        _auxiliary(tree, index, child, child.text.lower(), found, words)


def _from_complement(
    tree: Tree, token: Token, head: Token, found: Mood, words: StatusWords, cues: Container[int]
) -> int | None:
    finite = tree.child(token.index, "nsubj", "expl") is not None and token.deprel != "xcomp"
    if finite:
        effect = words.clauses.of(head.lemma)
        if effect is None and token.xpos == "VB" and not tree.child(token.index, "aux"):
            effect = Effect.HYPOTHETICAL  # the subjunctive: "insisted that he leave"
        found.take(effect, head.index)
        if effect is None and head.index in cues:
            return None
        return head.index if effect is not None and _negates(tree, head.index, found, words) else None
    effect = _effect_on_infinitive(tree, token, head, words)
    found.take(effect, head.index)
    if effect is Effect.SAME:
        _own(tree, head.index, found, words)
    else:
        _negates(tree, head.index, found, words)
    return head.index


def _effect_on_infinitive(tree: Tree, token: Token, head: Token, words: StatusWords) -> Effect:
    if head.upos == "ADJ" or tree.child(head.index, "cop"):
        return words.predicates.of(head.lemma) or words.nouns.of(head.lemma) or Effect.SAME
    if head.lemma == "be" and token.xpos == "VB":
        return Effect.FUTURE  # "is to extradite"
    if head.lemma == "have" and any(t.text.lower() == "yet" for t in tree.children(head.index)):
        return Effect.NEGATED  # "has yet to answer"
    if head.lemma == "go" and head.xpos != "VBG":
        return Effect.SAME
    return words.verbs.of(head.lemma) or words.predicates.of(head.text.lower()) or Effect.SAME


def _negates(tree: Tree, index: int, found: Mood, words: StatusWords) -> bool:
    """Adds a governor's own negation and possibility ("did not agree to", "may refuse to"); true, to go on climbing."""
    for child in tree.children(index):
        word, relation = child.text.lower(), bare(child.deprel)
        if relation == "advmod" and words.adverbs.of(word) is Effect.NEGATED:
            found.take(Effect.NEGATED, child.index)
        elif relation == "aux" and words.modals.of(word) is Effect.HYPOTHETICAL:
            found.take(Effect.HYPOTHETICAL, child.index)
        elif relation == "nsubj" and word in words.no_pronouns:
            found.take(Effect.NEGATED, child.index)
    return True


def _from_adverbial(tree: Tree, token: Token, head: Token, found: Mood, words: StatusWords) -> int | None:
    marks = {t.text.lower(): t.index for t in tree.all_children(token.index, "mark", "case")}
    for word, index in marks.items():
        if word in words.conditionals:
            found.take(Effect.HYPOTHETICAL, index)
            return None
        if word in words.no_prepositions or word in {"instead", "rather"}:
            found.take(Effect.NEGATED, index)
            return None
        if word == "from" and words.verbs.of(head.lemma) is Effect.NEGATED:
            found.take(Effect.NEGATED, head.index)  # "prevented them from leaving"
            return head.index
    if "to" in marks or (token.xpos in {"VBG", "VBN"} and not marks and head.upos in _PREDICATES):
        _own(tree, head.index, found, words)  # purposes and participles go with what they hang on
        return head.index
    return None


def _from_noun_clause(token: Token, head: Token, found: Mood, words: StatusWords) -> int | None:
    """ "The decision to expel", "readiness to help", "the possibility of attacking"."""
    if token.xpos not in {"VB", "VBG"}:
        return None
    effect = words.nouns.of(head.lemma)
    found.take(effect, head.index)
    return head.index if effect is not None else None


def _from_nominal(
    tree: Tree, token: Token, head: Token, found: Mood, words: StatusWords, cues: Container[int]
) -> int | None:
    case = tree.case(token.index)
    if case in words.no_prepositions:
        found.take(Effect.NEGATED, token.index)
        return None
    if case in {"in case of", "in the event of"}:
        found.take(Effect.HYPOTHETICAL, token.index)
        return None
    if head.upos in {"NOUN", "PROPN"}:
        return _below_noun(tree, token, head, found, words)
    if head.lemma in words.carriers and not (bare(token.deprel) == "obl" and case in _CIRCUMSTANCES):
        if head.index not in cues:
            found.take(words.verbs.of(head.lemma), head.index)
        _own(tree, head.index, found, words)
        return head.index
    return None


# "during the talks", "after the attack": a circumstance is told as having happened, whatever the verb's mood.
_CIRCUMSTANCES = frozenset(
    {"after", "during", "since", "following", "amid", "despite", "before", "over", "at", "because of", "due to"}
)


def _below_noun(tree: Tree, token: Token, head: Token, found: Mood, words: StatusWords) -> int | None:
    if bare(token.deprel) not in {"nmod", "compound"}:
        return None
    effect = words.nouns.of(head.lemma)
    found.take(effect, head.index)
    for child in tree.all_children(head.index, "det") if effect is not None else ():
        if child.text.lower() in words.no_determiners:
            found.take(Effect.NEGATED, child.index)
    return head.index if effect is not None else None


def _settle(tree: Tree, top: int, found: Mood) -> None:
    """Decides of "would": behind a cue in the past it is a shifted "will", else a possibility."""
    if not found.shifted:
        return
    token = tree.tokens[top]
    governor = tree.head(token)
    told_in_past = (
        governor is not None and governor.xpos in {"VBD", "VBN"} and bare(token.deprel) in {"ccomp", "parataxis"}
    )
    below_past = any(t.xpos == "VBD" for t in tree.all_children(top, "parataxis"))
    if (told_in_past or below_past) and not found.hypothetical:
        found.future = True
    else:
        found.hypothetical = True
