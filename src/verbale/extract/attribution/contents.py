"""A cue verb in, what is said out: clauses before, around and behind it, quotations beside it, phrases that it governs."""

from verbale.extract.attribution import clausal, phrasal, quoted
from verbale.extract.attribution.parts import Content, Found
from verbale.extract.attribution.record import Construction
from verbale.extract.attribution.scene import Scene
from verbale.records.text import Span


def of_verb(scene: Scene, found: Found) -> Content | None:
    """A cue verb in, its content by the first construction that the cue allows out."""
    if found.cue.quotes_only:
        return quoted.of_quotation(scene, found)
    for read in (clausal.of_clause, quoted.of_quotation, phrasal.of_phrase):
        content = read(scene, found)
        if content is not None:
            return _wider(scene, found, content) if content.construction is Construction.QUOTE else content
    return None


def _wider(scene: Scene, found: Found, quoted: Content) -> Content:
    """ "Thanked “the brothers” for their help": a quotation within a phrase of the cue gives way to the phrase."""
    if quoted.fronted or not found.cue.content & {"object", "complement"}:
        return quoted
    phrase = phrasal.of_phrase(scene, found)
    whole = phrase is not None and any(part.holds(_words(scene, quoted.spans[0])) for part in phrase.spans)
    return phrase if whole and phrase is not None else quoted


def _words(scene: Scene, span: Span) -> Span:
    """A span without the punctuation at its ends."""
    words = [t for t in scene.tokens_in(span) if t.upos != "PUNCT"]
    return words[0].span.join(words[-1].span) if words else span
