"""Analysis in, attributions and hedges out: every rule in its order."""

from verbale.extract.attribution import (
    across,
    appended,
    colons,
    corrections,
    hearsay,
    inserted,
    mouths,
    nesting,
    nouns,
    prepositions,
    verbs,
)
from verbale.extract.attribution.record import Attribution
from verbale.extract.attribution.scene import Scene, scene_of
from verbale.records.analysis import Analysis
from verbale.records.text import Span


def attributions(analysis: Analysis) -> tuple[Attribution, ...]:
    """Every attribution of an article in the order of the text; `parent` counts within this tuple."""
    return of_scene(scene_of(analysis))


def of_scene(scene: Scene) -> tuple[Attribution, ...]:
    """The rules over one scene, one after the other."""
    found = [
        *prepositions.of_prepositions(scene),
        *verbs.of_verbs(scene),
        *verbs.of_adjectives(scene),
        *nouns.of_nouns(scene),
        *hearsay.of_adverbs(scene),
        *hearsay.of_colons(scene),
    ]
    found = appended.with_appended(scene, inserted.with_inserted(scene, found))
    known = frozenset(one.cue_head for one in found)
    found += [one for one in hearsay.of_parentheses(scene) if one.cue_head not in known and one.content]
    found = nesting.merged(scene, colons.over_colons(scene, found))
    found = corrections.corrected(scene, found)
    found = mouths.that_speak(scene, nesting.with_kinds(scene, found))
    found = across.run_on(scene, found)
    return tuple(nesting.with_parents(nesting.with_kinds(scene, found)))


def hedges(analysis: Analysis) -> tuple[Span, ...]:
    """The stretches with which the writer keeps a distance: scare quotes, and names behind "so-called" and the like."""
    return scene_of(analysis).hedges
