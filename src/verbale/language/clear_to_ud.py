"""A tree in the CLEAR style of spaCy's English models in, the tree in Universal Dependencies v2 out.

Plain lists in and out, no engine. docs/conversion.md holds the whole of it as a table.
"""

from verbale.language import parts_of_speech, ud_labels, ud_structure
from verbale.language.draft import Draft


def convert(draft: Draft) -> Draft:
    """A draft in CLEAR style in, the same draft in Universal Dependencies out.

    >>> draft = Draft(["He", "spoke", "in", "Lagos"], ["PRP", "VBD", "IN", "NNP"], ["he", "speak", "in", "Lagos"],
    ...               [1, 1, 1, 2], ["nsubj", "ROOT", "prep", "pobj"])
    >>> convert(draft).rels
    ['nsubj', 'root', 'case', 'obl']
    """
    parts_of_speech.by_tag(draft)
    ud_structure.coordination(draft)
    ud_structure.prepositions(draft)
    ud_structure.copulas(draft)
    ud_structure.names(draft)
    ud_labels.relabel(draft)
    parts_of_speech.by_tree(draft)
    return draft
