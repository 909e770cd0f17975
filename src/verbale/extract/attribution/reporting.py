"""A cue verb in, the reporting clause that the words alone show around it out: ", its chairman, Davlat Shoev, told us,".

Parsers take a cue behind or within what it introduces for one more deed, or its speaker for something done to. The
words tell it: a comma, a noun phrase, the verb (or the verb and then the phrase), nothing that could be its content,
and a mark.
"""

from dataclasses import dataclass

from verbale.extract.attribution import forms, mouths
from verbale.extract.attribution.scene import MARKS, Scene
from verbale.records.analysis import Token
from verbale.reference.cues import Cue, Implies

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
STOPS = MARKS | {",", "–", "—", "--"}
_WH = frozenset({"WDT", "WP", "WP$", "WRB"})
_ENDS = STOPS | {".", ";", "?", "!", "…", "(", ")"}
_NOUNS = frozenset({"NN", "NNS"})
_CLOSING = frozenset({".", ",", ";"})
_LONGEST = 16  # tokens to either side of the cue
_QUOTED = 9  # tokens from "quoted" to "saying"
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "SYM", "X"})
_NO_SPEAKERS = frozenset(
    {"it", "him", "them", "this", "that", "these", "those", "us", "me", "which", "who", "what", "nothing"}
)
# What is said or thought of a whole clause; to praise, accuse, order or refuse is done to somebody.
_REPORTS = frozenset({
    Implies.ASSERTS, Implies.CONFIRMS, Implies.WARNS, Implies.EXPECTS, Implies.BELIEVES, Implies.FEELS, Implies.PROMISES,
    Implies.THREATENS, Implies.DENIES, Implies.ASKS, Implies.REQUESTS, Implies.DOUBTS, Implies.ACCEPTS,
})  # fmt: skip
_TELLS = frozenset({"tell", "inform", "remind", "assure"})  # whom, before what: the speaker never stands behind them
# What takes a person as its object: "warned the mayor" may be a deed in a row as well.
_TO_PERSONS = frozenset({"obj"})


@dataclass(frozen=True, slots=True)
class Reporting:
    """A reporting clause: its tokens `[first, end)` without the marks around, the cue with its row and last word, its speaker."""

    first: int
    end: int
    verb: int
    last: int
    cue: Cue
    speaker: int


def reporting(scene: Scene, verb: Token) -> Reporting | None:
    """The reporting clause around a verb; None where the words show none."""
    row = _row(scene, verb)
    if row is None or scene.quote_at(verb.span.start) is not None:
        return None
    found = _by_form(scene, verb, row)
    return None if found is None or _opens_a_clause(scene.tree.tokens[max(0, found.first - 2)]) else found


def _by_form(scene: Scene, verb: Token, row: Cue) -> Reporting | None:
    if verb.text == "saying":
        return _quoted(scene, verb, row)
    if verb.xpos in _NOUNS:  # "…, a priest in Bagua fears.", "…, traders fear.": two nouns that a tagger sees
        closes = verb.index + 1 < len(scene.tree.tokens) and scene.tree.tokens[verb.index + 1].text in _CLOSING
        return _straight(scene, verb, row) if closes and _of_number(scene, verb) else None
    return (_inverted(scene, verb, row) or _straight(scene, verb, row)) if verb.xpos in FINITE | {"VBN"} else None


def _of_number(scene: Scene, noun: Token) -> bool:
    """Whether what could be a noun fits as the verb of the phrase before it: "traders in Uri fear", not "his one fear"."""
    if noun.xpos == "NNS":
        return True
    first = _start(scene, noun)
    head = None if first is None else head_of(scene, first, noun.index)
    return head is not None and head < noun.index and scene.tree.tokens[head].xpos in {"NNS", "NNPS"}


def _quoted(scene: Scene, saying: Token, cue: Cue) -> Reporting | None:
    """ ", a deputy minister was quoted by the radio as saying": the clause begins with the one who was quoted."""
    tokens, lowest = scene.tree.tokens, max(scene.analysis.sentence_of(saying).first, saying.index - _QUOTED)
    quoted = next((i for i in range(saying.index - 1, lowest, -1) if tokens[i].lemma in {"quote", "cite"}), None)
    if quoted is None or tokens[saying.index - 1].text != "as" or tokens[quoted - 1].upos != "AUX":
        return None
    first, end = _start(scene, tokens[quoted - 1]), _end(scene, saying.index + 1, saying.index + 2)
    speaker = head_of(scene, first, quoted) if first is not None else None
    if first is None or speaker is None or end != saying.index + 1 or not _may_speak(tokens[speaker], saying):
        return None
    return Reporting(first, end, saying.index, saying.index, cue, speaker)


def _opens_a_clause(token: Token) -> bool:
    """ "The coast, where, the governor says, …": what stands before is the teller's."""
    return token.xpos in _WH or token.upos == "CCONJ" or token.text.lower() == "that"


def _row(scene: Scene, verb: Token) -> Cue | None:
    """The first row of the table that takes a clause and whose further words stand right behind the verb."""
    for cue in scene.table.verb(verb.lemma.lower()):
        if cue.implies not in _REPORTS or "clause" not in cue.content:
            continue
        behind = scene.tree.tokens[verb.index + 1 : verb.index + len(cue.words)]
        if len(cue.words) == 1 or tuple([t.text.lower() for t in behind]) == cue.extra:
            return cue
    return None


def _inverted(scene: Scene, verb: Token, cue: Cue) -> Reporting | None:
    """ ", said the envoy, …", ", so insisted the union": the speaker stands right behind the verb."""
    tokens, sentence = scene.tree.tokens, scene.analysis.sentence_of(verb)
    if verb.lemma in _TELLS:
        return None
    first = verb.index - (tokens[verb.index - 1].text.lower() == "so" if verb.index else 0)
    behind = verb.index + 1 + len(cue.extra)
    if first <= sentence.first or tokens[first - 1].text not in STOPS or behind >= sentence.last:
        return None
    speaker = head_of(scene, behind, sentence.last)
    if speaker is None or not _may_speak(tokens[speaker], verb):
        return None
    end = _over_name(scene, _end(scene, speaker + 1, sentence.last))
    if end is None or _is_deed(scene, verb, cue, end):
        return None
    return Reporting(first, end, verb.index, behind - 1, cue, speaker)


def _over_name(scene: Scene, end: int | None) -> int | None:
    """Over the name between commas behind a speaker: ", said the mayor, Rosa Tello, …"."""
    tokens = scene.tree.tokens
    if end is None or end + 1 >= len(tokens) or tokens[end].text != ",":
        return end
    place = end + 1
    while place < len(tokens) - 1 and tokens[place].upos == "PROPN":
        place += 1
    return place if place > end + 1 and tokens[place].text in _ENDS else end


def _is_deed(scene: Scene, verb: Token, cue: Cue, end: int) -> bool:
    """ "Came, warned the mayor and left": where the object can be a person, a row of deeds shows in the "and" within it."""
    if verb.lemma == "say" or not (cue.addressee & _TO_PERSONS):
        return False
    row = scene.tree.tokens[verb.index : end]
    return any(t.upos == "CCONJ" or t.xpos == "TO" for t in row) or verb.deprel == "conj"


def _straight(scene: Scene, verb: Token, cue: Cue) -> Reporting | None:
    """ ", the envoy said, …", ", its chairman, Davlat Shoev, told us": the speaker stands before the verb."""
    tokens, sentence = scene.tree.tokens, scene.analysis.sentence_of(verb)
    first = _start(scene, verb)
    if first is None or first <= sentence.first or verb.xpos == "VBN":
        return None
    speaker = _subject(scene, verb, first)
    last = verb.index + len(cue.extra)
    if speaker is None or not _may_speak(tokens[speaker], verb):
        return None
    end = _end(scene, last + 1, sentence.last)
    if end is None or _has_object(scene, cue, last, end):
        return None
    return Reporting(first, end, verb.index, last, cue, speaker)


def _start(scene: Scene, verb: Token) -> int | None:
    """Where the noun phrase before a verb begins, right behind a comma; over names between commas; None where it is none."""
    tokens, place, sections = scene.tree.tokens, verb.index, 1
    lowest = max(scene.analysis.sentence_of(verb).first, verb.index - _LONGEST)
    sections += tokens[verb.index - 1].text == ","
    while place - 1 >= lowest:
        before = tokens[place - 1]
        who = _who(tokens, place - 1) if before.xpos in FINITE else None
        if who is not None:
            place = who + 1
        elif before.text in STOPS:
            sections -= not (sections == 2 and place == verb.index)
            if sections == 0:
                return place if _begins(tokens[place]) else None
        elif before.xpos in FINITE | _WH or before.text.lower() in {";", ":", "that"}:
            return None
        place -= 1
    return None


def _who(tokens: tuple[Token, ...], verb: int) -> int | None:
    """The "who" of "two officers who have served with him said", right before a finite verb; None elsewhere."""
    return next((i for i in range(verb - 1, max(0, verb - 4), -1) if tokens[i].text.lower() == "who"), None)


def _begins(token: Token) -> bool:
    """Whether a noun phrase begins here, or an adverb before one."""
    return token.upos in {"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"} or token.xpos == "PRP$"


def _subject(scene: Scene, verb: Token, first: int) -> int | None:
    """The subject that the parser sees, where it stands within the clause; else the head of the first noun phrase."""
    subject = scene.tree.child(verb.index, "nsubj")
    if subject is not None and first <= subject.index < verb.index:
        return subject.index
    return head_of(scene, first, verb.index)


def head_of(scene: Scene, first: int, stop: int) -> int | None:
    """The head of the noun phrase that begins at a token: its last noun before anything else."""
    head, tokens = None, scene.tree.tokens
    for token in tokens[first : min(stop, first + _LONGEST)]:
        if token.text == "-":
            continue  # "the Houthi-run broadcaster"
        if token.upos in {"NOUN", "PROPN", "PRON"} and token.xpos not in {"PRP$", "WP"}:
            head = token.index
        elif head is not None and token.text not in {"'s", "’s", "'", "’"} and token.upos != "NUM":
            break
        elif token.upos not in _NOMINAL and token.text not in {"'s", "’s"} and token.xpos not in {"PRP$", "VBN", "VBG"}:
            return None
    return head


def _may_speak(token: Token, cue: Token) -> bool:
    if token.text.lower() in _NO_SPEAKERS or forms.is_time(token):
        return False
    return mouths.can_speak(token) or mouths.only_said(cue)


def _end(scene: Scene, start: int, stop: int) -> int | None:
    """The mark that ends a reporting clause, or the end of its sentence; None where a verb or a clause comes first."""
    relative = False
    for token in scene.tree.tokens[start : min(stop, start + _LONGEST)]:
        relative = relative or token.xpos in {"WP", "WDT"}
        if token.text in _ENDS:
            return token.index
        if token.text == ":" or (token.xpos in FINITE and not relative) or token.text.lower() in {"that", "whether"}:
            return None
    return stop if stop <= start + _LONGEST else None


def _has_object(scene: Scene, cue: Cue, last: int, end: int) -> bool:
    """Whether a noun phrase or a clause right behind the cue is what it says: "the envoy said nothing"."""
    behind = scene.tree.tokens[last + 1 : end]
    if behind and behind[0].text.lower() in {"of", "about"}:  # "B speaks of treason"
        return True
    if not behind or behind[0].upos in {"ADP", "ADV"} or forms.is_time(behind[-1]):
        return any(t.xpos in {"VB", "TO"} for t in behind)
    if any(t.upos == "VERB" for t in behind):
        return True
    return not (cue.addressee & _TO_PERSONS) or any(t.xpos == "TO" for t in behind)
