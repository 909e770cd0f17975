"""A clause that tells a deed in, what the word that governs it says of the deed out, and where to climb on."""

from collections.abc import Container

from verbale.extract.status.effects import verb_effect
from verbale.extract.status.own import auxiliary, has_condition, negate_noun, negations, none_word, own, told_as_less
from verbale.extract.status.record import Mood
from verbale.extract.status.witnesses import is_of_failed_text, witnessed
from verbale.extract.tree import Tree, bare
from verbale.records.analysis import Token
from verbale.reference.status_words import Effect, StatusWords

_TENSES = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LAPSED = frozenset(
    {"due", "set", "schedule", "scheduled", "slate", "slated", "expect", "suppose", "mean", "about", "poised"}
)
_SMALL = frozenset({"let", "make", "have", "help", "see"})
_INVERTED = frozenset({"Had", "Should", "Were"})
_ASKS = frozenset({"WP", "WP$", "WRB"})
_OR = frozenset({"or", "nor"})
_DATES = frozenset({"after", "before", "since", "when", "while", "as", "because", "until"})


def through_conjunction(tree: Tree, token: Token, head: Token, found: Mood, words: StatusWords) -> int | None:
    """A coordinated verb without subject and auxiliary of its own shares those of the first."""
    if token.upos in {"NOUN", "PROPN"} and head.upos in {"NOUN", "PROPN"}:
        return head.index
    alone = tree.child(token.index, "nsubj", "aux", "mark") is None
    told = tree.head(head) if head.deprel == "parataxis" else tree.child(head.index, "ccomp")
    if alone and token.xpos == "VB" and head.xpos in _TENSES and told is not None:
        head = told  # "might complain, he said, or sit down": no bare form goes on with "said"
    if alone and (token.xpos == head.xpos or token.xpos in {"VB", "VBN"}):
        for child in tree.all_children(head.index, "aux"):
            auxiliary(tree, head.index, child, found, words)
        _share_none(tree, token, head, found, words)
        return head.index
    return None


def _share_none(tree: Tree, token: Token, head: Token, found: Mood, words: StatusWords) -> None:
    """ "No shells were issued, let alone fired", "did not attack or burn the port": what is denied of the first verb."""
    links = {t.text.lower() for t in tree.all_children(token.index, "cc")}
    denied = bool(links & _OR) or told_as_less(tree, token.index)
    for child in tree.all_children(head.index, "nsubj", "nsubj:pass"):
        if child.text.lower() in words.no_pronouns:
            found.take(Effect.NEGATED, child.index)
        elif none_word(tree, child.index, words) is not None:
            negate_noun(tree, child.index, found, words)
    for child in tree.all_children(head.index, "advmod") if denied else ():
        if words.adverbs.of(child.text.lower()) is Effect.NEGATED and child.index < head.index:
            found.take(Effect.NEGATED, child.index)


def from_complement(
    tree: Tree, token: Token, head: Token, found: Mood, words: StatusWords, cues: Container[int]
) -> int | None:
    """ "Denied that …", "hopes that …" for full clauses; "plans to …", "failed to …" for those without subject."""
    if token.index < head.index and has_condition(tree, token.index, words):
        found.take(Effect.HYPOTHETICAL, token.index)  # "were Peru admitted, Brazil would respond"
        return None
    if token.deprel == "csubj" and token.xpos == "VBG" and _is_open(tree, head):
        found.take(Effect.HYPOTHETICAL, head.index)  # "attacking Chile would be madness"
        return None
    if head.text in _INVERTED and head.deprel == "advcl" and _has_subject(tree, token):
        found.take(Effect.HYPOTHETICAL, head.index)  # "Had the army attacked, …"
        return None
    if token.deprel != "xcomp" and (_has_subject(tree, token) or _is_finite(tree, token)):
        beside = _stands_beside(tree, token, head, cues)
        return None if beside else _from_full_clause(tree, token, head, found, words)
    if _is_hearsay(tree, head, words) and not _was_supposed(tree, token, head):
        found.hearsay = True
        found.words.append(head.index)
        return None
    effect = _effect_on_infinitive(tree, token, head, words)
    found.take(effect, head.index)
    if effect is Effect.SAME:
        own(tree, head.index, found, words, token.index)
    else:
        negations(tree, head.index, found, words)
    return head.index


def _is_open(tree: Tree, head: Token) -> bool:
    return any(t.text.lower() in {"would", "could", "might", "may"} for t in tree.all_children(head.index, "aux"))


def _has_subject(tree: Tree, token: Token) -> bool:
    return tree.child(token.index, "nsubj", "expl") is not None


def _is_finite(tree: Tree, token: Token) -> bool:
    """Whether a verb stands in a tense of its own, though the parser may have lost its subject ("A, B told C, will refuse")."""
    return token.xpos in _TENSES or any(child.xpos in _TENSES for child in tree.all_children(token.index, "aux"))


def _stands_beside(tree: Tree, token: Token, head: Token, cues: Container[int]) -> bool:
    """A clause that the parser hangs on the next one, or one that only dates it: "A rang B; B asked …", "asked …, after A rang"."""
    if any(child.text.lower() in _DATES for child in tree.all_children(token.index, "mark")):
        return True
    dated = any(child.text.lower() in _DATES for child in tree.all_children(head.index, "mark"))
    return (
        token.index < head.index
        and (
            dated  # "left on Monday, a day after Peru promised to": what comes after the date is no frame for it
            or any(t.text == ";" for t in tree.tokens[token.index : head.index])
            or (head.index not in cues and _has_subject(tree, token) and _has_subject(tree, head))
        )
    )


def _from_full_clause(tree: Tree, token: Token, head: Token, found: Mood, words: StatusWords) -> int | None:
    if _is_hearsay(tree, head, words) and tree.child(head.index, "expl", "nsubj:pass", "nsubj"):
        found.hearsay = True
        found.words.append(head.index)
        return None
    if any(child.xpos in _ASKS and child.index < token.index for child in tree.children(token.index)):
        return None  # "it is not clear who attacked the convoy": that somebody did is taken as given
    if token.xpos == "VB" and head.lemma in _SMALL:
        own(tree, head.index, found, words, token.index)
        return head.index  # "would let the police arrest them"
    if _is_unsaid(tree, head, words):
        found.take(Effect.HYPOTHETICAL, head.index)
        return None
    effect = _effect_on_clause(tree, head, words)
    if effect is Effect.HYPOTHETICAL and found.told_ahead and token.index < head.index:
        return None  # "will strike on Friday, he fears": it is told as coming all the same
    if effect is None and _subjunctive(tree, token):
        effect = Effect.HYPOTHETICAL  # "insisted that he leave"
    found.take(effect, head.index)
    if effect is None:
        return None
    negations(tree, head.index, found, words)
    return head.index


def _is_unsaid(tree: Tree, head: Token, words: StatusWords) -> bool:
    """ "Did not confirm that it had fired", "neither confirmed nor denied that"."""
    if head.lemma not in words.unsaid or head.upos != "VERB":
        return False
    neither = any(t.text.lower() == "nor" for t in tree.all_children(head.index, "cc"))
    nots = (t for t in tree.all_children(head.index, "advmod") if words.adverbs.of(t.text.lower()) is Effect.NEGATED)
    return neither or (head.lemma != "deny" and any(True for _ in nots))


def _effect_on_clause(tree: Tree, head: Token, words: StatusWords) -> Effect | None:
    if head.upos == "ADJ" or tree.child(head.index, "cop"):
        return words.facts.of(head.lemma)
    return words.clauses.of(head.lemma)


def _subjunctive(tree: Tree, token: Token) -> bool:
    """A bare verb form with a subject: "that he leave", "that they be released"."""
    if tree.child(token.index, "aux") or any(t.text.lower() == "to" for t in tree.all_children(token.index, "mark")):
        return False
    passive = tree.child(token.index, "aux:pass", "cop")
    return token.xpos == "VB" or (passive is not None and passive.text.lower() == "be")


def _is_hearsay(tree: Tree, head: Token, words: StatusWords) -> bool:
    """ "Is said to have", "it is rumoured that", with nobody told who says it (CODING 5)."""
    if head.lemma not in words.said_of or tree.child(head.index, "obl:agent") is not None:
        return False
    return tree.child(head.index, "aux:pass") is not None


def _was_supposed(tree: Tree, token: Token, head: Token) -> bool:
    """ "Was supposed to visit", "had been supposed to": a plan; "is supposed to have visited": somebody's word."""
    helpers = {t.text.lower() for t in tree.all_children(head.index, "aux", "aux:pass")}
    return head.lemma == "suppose" and bool(helpers & {"was", "were", "had"}) and token.xpos in {"VB", "VBN"}


def _has_lapsed(tree: Tree, token: Token, head: Token) -> bool:
    """ "Had been due to meet", "was supposed to have met": what was planned and, as the tense says, did not come about."""
    helpers = {t.text.lower() for t in tree.all_children(head.index, "aux", "aux:pass", "cop")}
    perfect = any(t.text.lower() == "have" for t in tree.all_children(token.index, "aux"))
    planned = head.text.lower() in _LAPSED or head.lemma in _LAPSED
    return planned and (
        ("had" in helpers and "been" in helpers)
        or (perfect and bool(helpers & {"was", "were"}) and head.lemma != "expect")
    )


def _effect_on_infinitive(tree: Tree, token: Token, head: Token, words: StatusWords) -> Effect:
    if _has_lapsed(tree, token, head):
        return Effect.CANCELLED
    if head.lemma == "suppose" and _was_supposed(tree, token, head):
        return Effect.FUTURE
    if head.upos == "ADJ" or (tree.child(head.index, "cop") and head.upos != "VERB"):
        return words.predicates.of(head.lemma) or words.nouns.of(head.lemma) or Effect.SAME
    if head.lemma == "be" and (token.xpos == "VB" or token.deprel == "xcomp"):
        return _effect_of_is_to(tree, token, head, words)
    if head.lemma == "have" and any(t.text.lower() == "yet" for t in tree.children(head.index)):
        return Effect.NEGATED  # "has yet to answer"
    if head.lemma == "go" and head.xpos != "VBG":
        return Effect.SAME
    return verb_effect(tree, head, words) or words.predicates.of(head.text.lower()) or Effect.SAME


def _effect_of_is_to(tree: Tree, token: Token, head: Token, words: StatusWords) -> Effect:
    """ "Peru is to extradite", against "were Peru to attack", "Peru was to have sent", "its first act was to ban"."""
    if head.text == "Were" or (head.text == "were" and has_condition(tree, head.index, words)):
        return Effect.HYPOTHETICAL
    if any(t.text.lower() == "have" for t in tree.all_children(token.index, "aux")):
        return Effect.NEGATED
    subject = tree.child(head.index, "nsubj")
    return Effect.SAME if subject is not None and subject.lemma in words.acts else Effect.FUTURE


def from_noun_clause(tree: Tree, token: Token, head: Token, found: Mood, words: StatusWords) -> int | None:
    """ "The decision to expel", "readiness to help", "rejected claims that it had attacked"."""
    if _is_denied_claim(tree, head, words):
        return from_claim(tree, head, found, words)
    if witnessed(tree, head, found, words):
        return None
    if token.xpos == "VBN" and none_word(tree, head.index, words) is not None:
        negate_noun(tree, head.index, found, words)  # "no troops sent to Chad"
        return None
    if is_of_failed_text(tree, token, head, words):
        found.take(Effect.NEGATED, head.index)
        return None
    if token.xpos not in {"VB", "VBG"} or _has_subject(tree, token):
        if words.nouns.of(head.lemma) is Effect.HYPOTHETICAL and not _is_done_to(tree, token):
            found.take(Effect.HYPOTHETICAL, head.index)  # "fears that it would attack"
            return None
        return from_claim(tree, head, found, words)
    effect = words.nouns.of(head.lemma)
    if effect is None:
        return from_claim(tree, head, found, words)
    found.take(effect, head.index)
    found.firm = found.firm or effect is Effect.FUTURE
    negate_noun(tree, head.index, found, words)  # "has no plan to attack"
    return head.index


def _is_done_to(tree: Tree, participle: Token) -> bool:
    """ "Talks brokered by Qatar", "fears stoked by the army": what was done to the noun itself."""
    alone = not _has_subject(tree, participle) and tree.child(participle.index, "mark") is None
    return participle.xpos == "VBN" and alone


def _is_denied_claim(tree: Tree, noun: Token, words: StatusWords) -> bool:
    """ "Brushed aside suggestions that it had fired": what is suggested is denied, and not open."""
    governor = tree.head(noun)
    return governor is not None and noun.lemma in words.claims and governor.lemma in words.rejects


def from_claim(tree: Tree, head: Token, found: Mood, words: StatusWords) -> int | None:
    """A claim that somebody denies or rejects is not so: "dismissed reports that", "denied accusations of"."""
    governor = tree.head(head)
    if governor is None or head.lemma not in words.claims or bare(head.deprel) not in {"obj", "nsubj"}:
        return None
    if tree.child(governor.index, "cop") and words.facts.of(governor.lemma) is Effect.NEGATED:
        found.take(Effect.NEGATED, governor.index)  # "a rumour that he had fled is untrue"
        negations(tree, governor.index, found, words)
        return None
    denies = words.clauses.of(governor.lemma) is Effect.NEGATED or governor.lemma in words.rejects
    if denies and (bare(head.deprel) == "obj" or tree.child(governor.index, "aux:pass")):
        found.take(Effect.NEGATED, governor.index)
        negations(tree, governor.index, found, words)
    return None
