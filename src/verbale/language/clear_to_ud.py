"""A tree in the CLEAR style of spaCy's English models in, the tree in Universal Dependencies v2 out.

Plain lists in and out, no engine. docs/conversion.md holds the whole of it as a table; the words by which it decides
stand in clear_to_ud.toml. The order of the steps matters: heads must be in place before relations are named by them.
"""

from verbale.language import (
    fixed,
    parts_of_speech,
    punctuation,
    ud_headlines,
    ud_holders,
    ud_labels,
    ud_names,
    ud_repairs,
    ud_roots,
    ud_structure,
)
from verbale.language.draft import Draft


def convert(draft: Draft) -> Draft:
    """A draft in CLEAR style in, the same draft in Universal Dependencies out.

    >>> draft = Draft(["He", "spoke", "in", "Lagos"], ["PRP", "VBD", "IN", "NNP"], ["he", "speak", "in", "Lagos"],
    ...               [1, 1, 1, 2], ["nsubj", "ROOT", "prep", "pobj"])
    >>> convert(draft).rels
    ['nsubj', 'root', 'case', 'obl']
    """
    parts_of_speech.by_tag(draft)
    ud_repairs.before(draft)
    ud_structure.coordination(draft)
    ud_structure.amounts(draft)
    ud_structure.prepositions(draft)
    ud_structure.copulas(draft)
    ud_structure.raising(draft)
    ud_names.names(draft)
    ud_labels.relabel(draft)
    fixed.expressions(draft)
    ud_repairs.after(draft)
    ud_holders.holders(draft)
    ud_roots.lost_verbs(draft)
    ud_roots.nominal_participles(draft)
    ud_headlines.headlines(draft)
    parts_of_speech.by_tree(draft)
    punctuation.punctuation(draft)
    return draft
