"""A draft in the structure of Universal Dependencies in, the CLEAR labels that are left in it renamed out."""

from verbale.language.draft import Draft
from verbale.language.ud_words import WORDS

_PLAIN = {
    "ROOT": "root", "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass", "auxpass": "aux:pass", "dobj": "obj",
    "dative": "iobj", "neg": "advmod", "poss": "nmod:poss", "prt": "compound:prt", "relcl": "acl:relcl",
    "predet": "det:predet", "preconj": "cc:preconj", "oprd": "xcomp", "acomp": "xcomp", "attr": "xcomp",
    "intj": "discourse", "quantmod": "advmod", "meta": "dep", "prep": "obl", "pobj": "obl", "pcomp": "advcl",
    "agent": "obl:agent",
}  # fmt: skip


def relabel(draft: Draft) -> None:
    """Give each label that is left its name in Universal Dependencies."""
    rels = draft.rels
    for token, rel in enumerate(rels):
        if rel == "aux":
            if draft.tags[token] == "TO":
                rels[token] = "mark"
        elif rel == "npadvmod":
            rels[token] = _bare_phrase(draft, token)
        elif rel in {"case", "mark"}:
            pass
        elif rel in {"dep", "preconj", "dative", "iobj"} and draft.low[token] == "both" and _is_object(draft, token):
            draft.heads[token], rels[token] = token - 1, "obj"
        else:
            rels[token] = _PLAIN.get(rel, rel)


def _is_object(draft: Draft, both: int) -> bool:
    """ "Asked both to keep calm", "warned both against it": right behind a verb without an object, and before no noun."""
    verb = both - 1
    lacks = verb >= 0 and draft.upos[verb] == "VERB" and draft.child(verb, "dobj", "obj") < 0
    return lacks and draft.low[both + 1 : both + 2] in (["to"], ["against"], ["not"], ["for"], ["."])


def _bare_phrase(draft: Draft, token: int) -> str:
    """The relation of a noun that stands as an adverb ("three days later", "Tuesday")."""
    below = "obl" if draft.upos[draft.heads[token]] in {"VERB", "AUX", "ADJ", "ADV"} else "nmod"
    kind = "tmod" if draft.lemmas[token].lower() in WORDS.times else "npmod"
    return f"{below}:{kind}"
