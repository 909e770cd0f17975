"""A word that could tell a deed in, whether it tells none where it stands out: letters that hold words, idioms, what was left undone."""

from verbale.extract.tree import Tree
from verbale.records.analysis import Token
from verbale.reference.counts import count_words
from verbale.reference.cues import cues
from verbale.reference.status_words import Effect, status_words


def tells_none(tree: Tree, token: Token) -> bool:
    """Whether a verb or noun tells no deed: "in a letter he wrote that", "was taken to hospital", "stopped short of blaming"."""
    if token.upos == "NOUN":
        return _holds_words(tree, token) or _is_in_force(tree, token)
    return any(
        idle(tree, token)
        for idle in (
            _holds_back,
            _is_said_otherwise,
            _only_prepares,
            _only_leads_on,
            _pleads,
            _sets,
            _grows,
            _is_of_nature,
        )
    )


def _is_of_nature(tree: Tree, verb: Token) -> bool:
    """ "A cyclone struck on Monday. At least 30 people died and 200 were injured": nobody did that to them."""
    passive = tree.child(verb.index, "nsubj:pass") is not None
    if verb.lemma in _STRIKES and not passive:
        subject = tree.child(verb.index, "nsubj")
        named = [] if subject is None else [subject, *tree.all_children(subject.index, "compound", "flat", "nmod:desc")]
        return any(token.lemma.lower() in _DISASTERS for token in named)  # "Cyclone Orla hit the coast"
    if verb.lemma not in _HARM or tree.child(verb.index, "obl:agent") is not None:
        return False
    objects = tree.child(verb.index, "obj") is not None
    subject = tree.child(verb.index, "nsubj", "nsubj:pass")
    if subject is not None and objects:
        return subject.lemma.lower() in _DISASTERS
    if not passive and verb.lemma not in _BY_ITSELF:
        return False
    if any(t.lemma.lower() in _FIGHTS for t in tree.all_children(verb.index, "obl", "advcl", "nmod")):
        return False
    sentence = tree.analysis.sentences[verb.sentence]
    told = [
        s
        for s in tree.analysis.sentences[max(0, verb.sentence - 2) : verb.sentence + 1]
        if s.paragraph == sentence.paragraph
    ]
    words = {t.lemma.lower() for t in tree.tokens[told[0].first : sentence.last]}
    of_it = not words.isdisjoint(_DISASTERS) or _reports_disaster(tree)
    return of_it and words.isdisjoint(_FIGHTS)


def _reports_disaster(tree: Tree) -> bool:
    """Whether a report is about a flood or the like: it has words for one twice and no word of a fight among its first hundred."""
    words = [t.lemma.lower() for t in tree.tokens[:_OPENING]]
    return sum(word in _DISASTERS for word in words) > 1 and _FIGHTS.isdisjoint(words)


_OPENING = 100  # tokens
_HARM = frozenset(
    {"die", "perish", "drown", "kill", "injure", "wound", "hurt", "displace", "flee", "destroy", "damage"}
)
_STRIKES = frozenset({"hit", "strike", "batter", "devastate", "lash", "destroy"})
_BY_ITSELF = frozenset({"die", "perish", "drown", "flee"})
_DISASTERS = frozenset(
    """cyclone hurricane typhoon earthquake quake flood flooding floodwaters landslide mudslide tsunami eruption tornado avalanche
    wildfire drought""".split()
)
_FIGHTS = frozenset(
    """attack raid clash fighting shelling shell strike shooting bombing bomb ambush violence explosion blast battle gunman rebel
    militant soldier police army troops airstrike shoot fire gunfire war militia gunfight assault crackdown""".split()
)


def _only_prepares(tree: Tree, verb: Token) -> bool:
    """ "The army was preparing to take over the mine": what is prepared is told by its own verb, as ahead."""
    active = verb.lemma == "prepare" and verb.xpos != "VBN"  # "is prepared to" offers
    return active and any(child.xpos == "VB" for child in tree.all_children(verb.index, "xcomp"))


def _only_leads_on(tree: Tree, verb: Token) -> bool:
    """ "Will move to censure him", "a company based in Bern", "let officials enter France", "this would hurt exports": no deed of that verb."""
    lemma = verb.lemma.lower()
    above = tree.head(verb)
    if lemma == "stand":  # "stood ready to widen it": the adjective tells it
        ready = next((t for t in tree.children(verb.index) if t.lemma == "ready"), None)
        subject = tree.child(verb.index, "nsubj")
        armed = subject is not None and subject.lemma.lower() in _FIGHTS | _FOES | {"troop", "navy", "fleet"}
        return (
            ready is not None
            and not armed
            and any(
                child.xpos == "VB"
                for t in (verb, ready)
                for child in tree.all_children(t.index, "xcomp", "advcl", "ccomp")
            )
        )
    if lemma == "move":
        return any(child.xpos == "VB" for child in tree.all_children(verb.index, "xcomp", "advcl"))
    if lemma == "base":
        return verb.xpos == "VBN" and verb.deprel.startswith("acl")
    if lemma in _HURTS:
        subject = tree.child(verb.index, "nsubj")
        return subject is not None and subject.lemma.lower() in _MEASURES
    return lemma == "enter" and above is not None and above.lemma in {"let", "allow", "permit"}


_HURTS = frozenset({"hurt", "harm", "damage", "hit", "affect"})
_MEASURES = frozenset(
    "this it that which measure step decision move sanction ban tariff closure restriction embargo price deal".split()
)


def _holds_words(tree: Tree, noun: Token) -> bool:
    """ "In a letter to the Council, he wrote that …": the letter only holds what he says."""
    above = tree.head(noun)
    says = above is not None and any(cue.implies.spoken for cue in cues().verb(above.lemma.lower()))
    return noun.lemma.lower() in _LETTERS and tree.case(noun.index) == "in" and says


_LETTERS = frozenset({"letter", "note", "message", "memo", "memorandum", "telegram", "cable", "email", "e-mail"})


def _is_in_force(tree: Tree, noun: Token) -> bool:
    """ "Required under an agreement with the Fund", "in line with the accord": what is done by it, and not its making."""
    return noun.lemma.lower() in _ACCORDS and tree.case(noun.index) in _UNDER


_UNDER = frozenset({"under", "per", "despite"})
_ACCORDS = frozenset(
    {
        "agreement",
        "accord",
        "deal",
        "treaty",
        "pact",
        "truce",
        "ceasefire",
        "memorandum",
        "arrangement",
        "understanding",
    }
)


def _holds_back(tree: Tree, verb: Token) -> bool:
    """ "Stopped short of blaming Chad", "held back from it": the verb with its adverb denies a deed and tells none."""
    behind = tree.tokens[min(verb.index + 1, len(tree.tokens) - 1)]
    return (
        behind.upos in {"ADV", "ADJ"}
        and status_words().verbs.of(f"{verb.lemma} {behind.text.lower()}") is Effect.NEGATED
    )


def _is_said_otherwise(tree: Tree, verb: Token) -> bool:
    """ "Was taken to hospital", "will be held to account", "was engaged in talks": no arrest and no attack."""
    behind = tree.all_children(verb.index, "obl", "advcl", "xcomp")
    where = _OTHERWISE.get(verb.lemma.lower(), frozenset())
    met = tree.child(verb.index, "nsubj:pass")
    if verb.lemma == "hold" and met is not None and met.lemma.lower() in _MEETINGS:
        return True  # "the next Summit will be held in Gaborone"
    if verb.lemma == "engage":
        passive = tree.child(verb.index, "aux:pass") is not None
        foes = any(t.lemma.lower() in _FIGHTS | _FOES for t in behind)
        return any(tree.case(t.index) == ("in" if passive else "with") for t in behind) and not foes
    cared = where is _CARE and any(tree.case(t.index) == "to" and _is_of_care(tree, t) for t in behind)
    return cared or any(tree.case(t.index) == "to" and t.lemma.lower() in where for t in behind)


_MEETINGS = frozenset({"summit", "session", "assembly", "congress", "conference", "forum", "council"})
_FOES = frozenset(
    {"enemy", "force", "insurgent", "terrorist", "fighter", "guerrilla", "attacker", "bandit", "jihadist"}
)


def _is_of_care(tree: Tree, token: Token) -> bool:
    """ "Taken to a reception centre", "to a medical post": where people are looked after."""
    described = {t.lemma.lower() for t in tree.all_children(token.index, "compound", "amod")}
    return token.lemma.lower() in {"centre", "center", "facility", "post"} and not described.isdisjoint(_OF_CARE)


_OF_CARE = frozenset({"reception", "health", "medical", "migrant", "trauma", "welcome", "treatment", "first-aid"})


def _sets(tree: Tree, verb: Token) -> bool:
    """ "Put the number at 30": a count, told by `tolls`; "no date had been set", "passed the bill": no deed toward anybody."""
    told = tree.all_children(verb.index, "obj", "nsubj:pass")
    objects = {t.lemma.lower() for t in told}
    owned = [
        child for t in told for child in tree.all_children(t.index, "nmod:poss") if child.upos in {"NOUN", "PROPN"}
    ]
    if verb.lemma == "leave" and "office" in objects and owned:
        return True  # "left the party's office": a house, and no post
    return not objects.isdisjoint(_SET.get(verb.lemma, frozenset()))


def _grows(tree: Tree, verb: Token) -> bool:
    """ "The number of those killed rose to nine": a count, told by `tolls`, and no rising."""
    subjects = {t.lemma.lower() for t in tree.all_children(verb.index, "nsubj")}
    return verb.lemma.lower() in count_words().rising and not subjects.isdisjoint(_COUNTS)


_COUNTS = frozenset({"number", "figure", "total", "toll", "count"})
_SET = {
    **dict.fromkeys(("make", "offer"), frozenset({"comment"})),  # "made no comment"
    "put": _COUNTS | {"statement", "communiqué"},
    "approve": frozenset({"budget"}),
    "call": frozenset({"meeting", "session"}),  # "called a crisis meeting"
    "pass": frozenset({"bill", "law", "legislation", "budget", "vote", "motion"}),
    "set": frozenset({"date", "day", "time", "goal", "record", "example", "precedent", "agenda", "tone"}),
}


def _pleads(tree: Tree, verb: Token) -> bool:
    """ "Pleaded not guilty": an answer to the court, and no request."""
    said = {t.text.lower() for t in tree.tokens[verb.index + 1 : verb.index + 3]}
    return verb.lemma.lower() == "plead" and {"not", "guilty"} <= said


_CARE = frozenset({"hospital", "clinic", "morgue", "mortuary", "surgery", "safety", "shelter", "shore"})
_OTHERWISE = {
    **dict.fromkeys(("take", "bring", "rush", "carry", "remove", "move", "airlift"), _CARE),
    "hold": frozenset({"account", "it", "word", "promise", "standard", "draw"}),
}
