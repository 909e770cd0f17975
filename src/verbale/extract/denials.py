"""Attributions with their speakers in, which claim each denial answers out (CODING 3).

"Dismissed reports that soldiers had come": the reports claim it, and the one who dismisses them denies it. "The army
shelled the town, the rebels said; the army denied it": the rebels' claim is denied by the army.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from verbale.extract.attribution.record import Attribution, Construction
from verbale.extract.speakers import Told
from verbale.extract.tree import Tree, bare
from verbale.records.voice import names_of
from verbale.reference.cues import Implies
from verbale.reference.cues import cues as cue_table

_PROVES = frozenset({"prove", "turn", "appear", "seem"})
_BACK = 2  # sentences back in which the claim stands that "denied it" means
_BACK_TO_CHARGE = 6
_CHARGES = frozenset({"charge", "accusation", "allegation"})
_CLAIMS = frozenset({Implies.ASSERTS, Implies.ACCUSES, Implies.CONFIRMS, Implies.WARNS, Implies.BELIEVES})
_LOOK = 8  # attributions back that are looked through for a claim


@dataclass(frozen=True, slots=True)
class Denials:
    """For each claim the attributions that deny it, by their numbers, and the cue words of all denials.

    `false`: for each claim that whoever tells of it calls false, the word that says so ("wrong", "proved", "truth").
    """

    answers: Mapping[int, tuple[int, ...]]
    cues: frozenset[int]
    false: Mapping[int, int] = field(default_factory=dict)

    def of(self, claim: int) -> tuple[int, ...]:
        """The numbers of the attributions that deny a claim."""
        return self.answers.get(claim, ())


def denials(tree: Tree, attributions: Sequence[Attribution], told: Sequence[Told]) -> Denials:
    """A tree, the attributions and their speakers in, which claim each denial answers out."""
    pairs: list[tuple[int, int]] = []
    nouns = _claims_within(tree, attributions)
    for number, found in enumerate(attributions):
        if found.implies is not Implies.DENIES or _turns_down(tree, found):
            continue
        claims = nouns.get(number) or _before(tree, attributions, told, number)
        pairs.extend((claim, number) for claim in claims)
    answers: dict[int, tuple[int, ...]] = {}
    for claim, denial in pairs:
        answers[claim] = (*answers.get(claim, ()), denial)
    said = ((number, _called_false(tree, found)) for number, found in enumerate(attributions) if is_claim_noun(found))
    false = {number: word for number, word in said if word is not None}
    return Denials(answers, frozenset(attributions[denial].cue_head for _, denial in pairs), false)


def _turns_down(tree: Tree, found: Attribution) -> bool:
    """ "The court dismissed the appeal", "rejected her petition": what was asked of it is turned down, and no claim denied."""
    return any(t.lemma.lower() in _FILED for t in tree.all_children(found.cue_head, "obj", "nsubj:pass"))


_FILED = frozenset(
    "appeal complaint petition motion lawsuit suit case challenge bid request plea offer proposal plan demand call invitation ultimatum"
    " deal compromise".split()
)


def _claims_within(tree: Tree, attributions: Sequence[Attribution]) -> dict[int, tuple[int, ...]]:
    """ "Denied reports that …": for each attribution the claims whose nouns stand in its words."""
    claims: dict[int, tuple[int, ...]] = {}
    for number, found in enumerate(attributions):
        denial = _denial_before(tree, attributions, number) if found.parent is None else found.parent
        if denial is not None and _is_rival(tree, found):
            claims[denial] = (*claims.get(denial, ()), number)
    return claims


def _denial_before(tree: Tree, attributions: Sequence[Attribution], claim: int) -> int | None:
    """ "Denied that it had fired, as the report alleges": the denial whose content the claim behind the comma hangs on."""
    above = tree.tokens[tree.tokens[attributions[claim].cue_head].head].span
    near = range(max(0, claim - _LOOK), min(claim + _LOOK, len(attributions)))
    denying = (n for n in near if n != claim and attributions[n].implies is Implies.DENIES)
    return next((n for n in denying if any(part.holds(above) for part in attributions[n].content)), None)


def _called_false(tree: Tree, claim: Attribution) -> int | None:
    """The word of "reports that … are false", "proved untrue", "no truth in reports that …": the teller himself denies the claim."""
    noun = tree.tokens[claim.cue_head]
    head = tree.tokens[noun.head]
    if head.lemma == "truth" and tree.case(noun.index) in {"in", "to"}:
        none = any(t.text.lower() in {"no", "little"} for t in tree.all_children(head.index, "det", "amod"))
        return head.index if none else None
    said = [head, *tree.all_children(head.index, "xcomp", "advcl")] if head.lemma in _PROVES else [head]
    false = cue_table().lists.false
    predicate = head.lemma in _PROVES or tree.child(head.index, "cop") is not None
    told = bare(noun.deprel) == "nsubj" and predicate and any(t.lemma.lower() in false for t in said)
    return head.index if told else None


def is_claim_noun(found: Attribution) -> bool:
    """Whether somebody's claim is named by a noun ("reports that", "the charge of")."""
    return found.construction is Construction.NOUN and found.implies in _CLAIMS


def _is_rival(tree: Tree, found: Attribution) -> bool:
    """Whether a claim within a denial is the one that is denied: "denied reports that …", "denied that, as the press has it, …"."""
    if is_claim_noun(found):
        return True
    as_told = (found.cue_head, *(t.index for t in tree.all_children(found.cue_head, "mark", "advmod", "case")))
    return found.implies in _CLAIMS and any(tree.tokens[i].text.lower() == "as" for i in as_told)


def _before(tree: Tree, attributions: Sequence[Attribution], told: Sequence[Told], denial: int) -> tuple[int, ...]:
    """ "Denied it", "rejected the claim": what somebody else said just before."""
    found = attributions[denial]
    if not found.anaphoric:
        return ()
    if found.parent is not None and _is_aside(tree, found):
        return (found.parent,)
    here, own = tree.tokens[found.cue_head].sentence, set(names_of(told[denial].speakers))
    charge = found.root is not None and tree.tokens[found.root].lemma.lower() in _CHARGES
    told_before: tuple[int, ...] = ()
    for number in range(denial - 1, max(-1, denial - 1 - _LOOK), -1):
        other = attributions[number]
        if other.parent != found.parent or not _is_claim(other) or other.anaphoric or _is_demand(tree, other):
            continue
        back, others = here - tree.tokens[other.cue_head].sentence, not own & set(names_of(told[number].speakers))
        if charge and other.implies is not Implies.ACCUSES:
            # "the charge" is what somebody was accused of, whatever was said between; failing that, what was said last
            near = (
                others and back <= _BACK and other.implies is Implies.ASSERTS and _tells_of(tree, other, told[denial])
            )
            told_before = told_before or ((number,) if near else ())
            continue
        if back > (_BACK_TO_CHARGE if charge else _BACK):
            return told_before
        if others:
            return (number,)
    return told_before


def _tells_of(tree: Tree, claim: Attribution, denier: Told) -> bool:
    """Whether a claim names whoever denies it: "said that the RSF had shelled a school. The RSF denied the accusation"."""
    said = " ".join(span.of(tree.analysis.article.text) for span in claim.content)
    return any(name in said for speaker in denier.speakers for name in (speaker.actor, speaker.words) if name)


def _is_claim(found: Attribution) -> bool:
    """What somebody says is so; also what he complains of ("Women were turned away, aid workers complained. The Taliban denied it")."""
    complains = found.implies is Implies.CONDEMNS and found.construction is Construction.CLAUSE
    return complains or found.implies in _CLAIMS


def _is_demand(tree: Tree, found: Attribution) -> bool:
    """ "They must leave by Sunday, he said": nobody can say that it is not so."""
    modals = tree.all_children(found.root, "aux") if found.root is not None else []
    return any(t.text.lower() in {"must", "should"} for t in modals)


def _is_aside(tree: Tree, found: Attribution) -> bool:
    """ "Said that the army, which denies it, had come", "…, a charge the army denied": the teller's own words (CODING 28)."""
    points_back = found.construction is Construction.ANAPHORIC and found.content[0].end <= found.cue.start
    return points_back or tree.tokens[found.cue_head].deprel in {"acl:relcl", "acl"}


def beside_denials(tree: Tree, attributions: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """Attributions in, the same with rival claims heard beside their denial, not through it, out."""

    def beside(found: Attribution) -> Attribution:
        outer = None if found.parent is None else attributions[found.parent]
        if outer is None:
            return found
        rival = outer.implies is Implies.DENIES and _is_rival(tree, found)
        return replace(found, parent=outer.parent) if rival or (found.anaphoric and _is_aside(tree, found)) else found

    return tuple(beside(found) for found in attributions)
