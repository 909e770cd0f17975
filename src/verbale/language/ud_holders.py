"""A tree in, names of persons parted out from the office and the state that stand right before them.

Agencies that translate write “Defence Minister of Ukraine Oleh Marchenko”, without a comma: the parser takes “Ukraine Oleh
Marchenko” for one name, or the minister for who acts and the name for a part of the state's.
"""

from verbale.language.draft import Draft
from verbale.language.ud_names import two_offices
from verbale.language.ud_words import WORDS
from verbale.reference.phrases import As
from verbale.reference.world import world

_NAMES = frozenset({"NNP", "NNPS"})
_POLITIES = frozenset({"state", "territory"})
_PLAIN = frozenset({As.NAME, As.ALIAS, As.INITIALS})
_MARKS = frozenset({",", "”", '"'})
_LONGEST_OFFICE, _LONGEST_NAME = 6, 4  # tokens


def holders(draft: Draft) -> None:
    """Let the person be the head, the office before the name its description, and the state the office's."""
    for of, word in enumerate(draft.low):
        if word == "of" and 0 < of < len(draft.low) - 3:
            _held(draft, of)


def _held(draft: Draft, of: int) -> None:
    state = of + 2 if draft.low[of + 1] == "the" else of + 1
    if draft.tags[state] not in _NAMES:
        return
    length, entries = world().longest(draft.words, state)
    first = state + length
    last = _name_end(draft, first)
    named = length and entries[0].kind in _POLITIES and entries[0].as_ in _PLAIN
    if not named or last - first < 2:  # one word alone may be a part of another name
        return
    office = _office(draft, of)
    if office >= 0:
        _part(draft, (office, of, state, first, last))


def _name_end(draft: Draft, first: int) -> int:
    """Where the words with capitals that begin at a token end; at the token itself where an office stands among them."""
    last = first
    while last < len(draft.low) and draft.tags[last] in _NAMES and draft.words[last][:1].isupper():
        if last - first >= _LONGEST_NAME or world().longest_office(draft.words, last)[1] is not None:
            return first
        last += 1
    return first if last < len(draft.low) and draft.low[last] in {"'s", "’s", "-", "of"} else last


def _office(draft: Draft, of: int) -> int:
    """Where the office begins that ends right before "of", -1 where none does: "[Minister of Foreign Affairs] of"."""
    found = -1
    for start in range(of - 1, max(of - 1 - _LONGEST_OFFICE, -1), -1):
        length, office = world().longest_office(draft.words, start)
        found = start if office is not None and start + length == of else found
    return found


def _part(draft: Draft, at: tuple[int, int, int, int, int]) -> None:
    office, of, state, first, last = at
    inside = range(office, last)
    speaks = _speaks(draft, office, last)
    top = next((t for t in inside if t != of and _leads_out(draft, t, inside, first)), -1)
    if top < 0:
        return
    head = next((t - 1 for t in range(office, of) if draft.low[t] == "of"), of - 1)
    is_root = draft.heads[top] == top
    if is_root:
        _to_root(draft, first)
    else:
        draft.attach(first, draft.heads[top], draft.rels[top])
    _gather(draft, inside, first, head)
    if speaks and not is_root:
        _to_cue(draft, office, first, last)
    draft.attach(head, first, "nmod:desc")
    draft.attach(state, head, "nmod")
    draft.attach(of, state, "case")
    for token in (*range(of + 1, state), *range(state + 1, first)):
        if draft.heads[token] not in range(of, first):
            draft.attach(token, state, "det" if token < state else "flat")
    if draft.rels[first] == "conj":
        two_offices(draft, first)


def _gather(draft: Draft, inside: range, person: int, office: int) -> None:
    """Hang the words of the name on its first, and what hung on any word of the phrase on that or, in front, on the office."""
    for token in range(person + 1, inside.stop):
        draft.attach(token, person, "flat")
    for token in inside:
        for kid in list(draft.kids[token]) if token != person else ():
            if kid not in inside:
                in_front = kid < inside.start and draft.rels[kid] != "case"
                draft.attach(kid, office if in_front else person)


def _leads_out(draft: Draft, token: int, inside: range, person: int) -> bool:
    """Whether a word of the phrase hangs on one outside that does not itself hang on the person, or is the root."""
    above = draft.heads[token]
    if draft.rels[token] in {"case", "amod", "compound"}:
        return False
    return above == token or (above not in inside and not draft.below(above, person))


def _speaks(draft: Draft, office: int, last: int) -> bool:
    """Whether the name stands between a comma and a verb of saying that lacks a subject: "…, [Minister of Peru Ana Rojas] said"."""
    start = office - 1 if draft.low[office - 1] == "the" else office
    cue = last < len(draft.low) and draft.tags[last] in {"VBD", "VBZ"} and draft.lemmas[last] in WORDS.reports
    return cue and start > 0 and draft.low[start - 1] in _MARKS and draft.child(last, "nsubj") < 0


def _to_cue(draft: Draft, office: int, person: int, cue: int) -> None:
    """Make the person the speaker, and what stands before the comma what the clause before it ends with."""
    clause, relation = draft.heads[person], draft.rels[person]
    before = [kid for kid in draft.kids[person] if kid < office]
    noun = next((kid for kid in reversed(before) if draft.tags[kid][0] == "N"), -1)
    if noun >= 0 and clause != cue:
        draft.attach(noun, clause, relation)
        for kid in before:
            if kid < noun:
                draft.attach(kid, noun)
    draft.attach(person, cue, "nsubj")
    if draft.heads[cue] == clause and clause < cue:
        draft.rels[cue] = "parataxis"


def _to_root(draft: Draft, token: int) -> None:
    draft.kids[draft.heads[token]].remove(token)
    draft.heads[token], draft.rels[token] = token, "root"
