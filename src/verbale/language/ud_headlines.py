"""A tree in Universal Dependencies in, the passives of headlines mended out: "Nine killed in Aden", "Envoy recalled from Lima".

A headline has no full stop and leaves the auxiliary out, so that the parser sees a noun with a participle behind it.
"""

from verbale.language.draft import Draft

_NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS", "CD"})
_ENDS = frozenset({".", "!", "?", "…", ":", ";", "”", '"'})


def headlines(draft: Draft) -> None:
    """Let the participle be the head of each sentence that is a headline in the passive."""
    for root, rel in enumerate(draft.rels):
        if rel == "root" and draft.tags[root] in _NOMINAL and not _ended(draft, root):
            verb = draft.child(root, "acl")
            if verb > root and draft.tags[verb] in {"VBN", "VBD"} and draft.child(root, "cop", "appos", "conj") < 0:
                _turn(draft, root, verb)


def _ended(draft: Draft, root: int) -> bool:
    """Whether the sentence has a mark at its end."""
    return any(kid > root and draft.words[kid] in _ENDS for kid in draft.kids[root])


def _turn(draft: Draft, noun: int, verb: int) -> None:
    """The verb becomes the root and the noun its subject; what stands behind the verb goes with it."""
    behind = [kid for kid in draft.kids[noun] if kid > verb]
    draft.kids[noun].remove(verb)
    draft.heads[verb], draft.rels[verb] = verb, "root"
    draft.heads[noun], draft.rels[noun] = verb, "nsubj:pass"
    draft.kids[verb] = sorted([*draft.kids[verb], noun])
    for kid in behind:
        rel = "obl" if draft.rels[kid] == "nmod" else draft.rels[kid]
        draft.attach(kid, verb, rel)
