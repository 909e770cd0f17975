"""A reporting clause in, what is said before it and what goes on behind it out, by the words alone."""

from verbale.extract.attribution.reporting import FINITE, STOPS, Reporting
from verbale.extract.attribution.scene import MARKS, Scene
from verbale.records.analysis import Token

_SUBORDINATES = frozenset({
    "when", "after", "before", "if", "as", "while", "although", "since", "once", "unless", "until", "because", "though",
    "where", "whereas", "asked", "should", "were", "had",
})  # fmt: skip
_CONDITIONS = frozenset(
    {
        "unless",
        "until",
        "if",
        "once",
        "should",
        "because",
        "although",
        "though",
        "provided",
        "so",
        "since",
        "lest",
        "were",
        "even",
    }
)
_RELATIVES = frozenset({"acl:relcl", "acl", "csubj"})


def before(scene: Scene, told: Reporting) -> range:
    """The tokens of the clause before a reporting clause; empty where none stands there."""
    start = scene.bounds(told.verb)[0]
    return range(start, told.first)


def main_verb(scene: Scene, part: range) -> Token | None:
    """The finite verb of a main clause within a stretch; None where it holds only phrases and subordinate clauses."""
    tokens = [scene.tree.tokens[i] for i in part]
    if not tokens:
        return None
    begun = tokens[0].text.lower() not in _SUBORDINATES
    for number, token in enumerate(tokens):
        begun = begun or token.text == ","
        if begun and token.xpos in FINITE and not _is_below(scene, token):
            return token
        if number == 0 and token.xpos == "VB":
            return token
    return None


def _is_below(scene: Scene, token: Token) -> bool:
    """Whether a finite verb stands in a relative clause or in a clause with a conjunction of its own."""
    verb = (
        scene.tree.tokens[token.head] if token.upos == "AUX" and token.deprel in {"aux", "aux:pass", "cop"} else token
    )
    marked = scene.tree.child(verb.index, "mark") is not None
    return verb.deprel in _RELATIVES or marked


def behind(scene: Scene, told: Reporting, said: Token | None) -> range:
    """The tokens behind a reporting clause that go on with what is said; `said` is the finite verb before it, if one stands there."""
    stop = scene.bounds(told.verb)[1]
    end, tokens = told.end, scene.tree.tokens
    while stop > end and tokens[stop - 1].upos == "PUNCT" and tokens[stop - 1].text not in MARKS:
        stop -= 1
    rest = range(end + 1, stop)
    if end >= stop or not rest or tokens[end].text not in STOPS or tokens[end].text in MARKS:
        return range(0)
    return rest if _goes_on(scene, rest, said) else range(0)


def _goes_on(scene: Scene, rest: range, said: Token | None) -> bool:
    first = scene.tree.tokens[rest[0]]
    if said is None or (said.xpos == "VB" and first.xpos in FINITE):  # the clause is not complete yet
        relative = first.xpos in {"WP", "WDT", "WP$"} or first.upos == "CCONJ"
        return first.xpos in FINITE or (not relative and main_verb(scene, rest) is not None)
    if first.upos == "CCONJ":
        return _is_said_too(scene, rest, said)
    return first.text.lower() in _CONDITIONS and any(scene.tree.tokens[i].xpos in FINITE for i in rest)


def _is_said_too(scene: Scene, rest: range, said: Token) -> bool:
    """ "…, he said, and the port will close": a clause of its own in the time of what was said; no deed of the speaker's."""
    tokens = [scene.tree.tokens[i] for i in rest[1:]]
    if scene.tree.tokens[rest[0]].text.lower() == "nor" and tokens and tokens[0].upos == "AUX":
        return True  # "nobody was beaten, he said, nor had anybody been held"
    if tokens and tokens[0].text.lower() in _CONDITIONS:
        return any(t.xpos == "MD" for t in tokens)
    verb = next((n for n, t in enumerate(tokens) if t.xpos in FINITE), None)
    if verb is None and tokens and tokens[0].xpos == "VB" and said.xpos == "MD":
        return True  # "will refuse, he announced, and hold back": a bare form goes on with "will"
    if verb is None or any(scene.table.verb(t.lemma.lower()) for t in tokens[verb : verb + 2] if t.upos != "AUX"):
        return False
    subject = any(t.upos in {"NOUN", "PROPN", "PRON"} for t in tokens[:verb])
    if tokens[verb].xpos == "VBD" and tokens[verb].lemma != "have":
        return subject and said.xpos == "VBD" and said.upos != "AUX"
    return subject or tokens[verb].xpos == "MD"
