"""Attributions and the cast in, the voice that stands behind any word of the report out."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from functools import cached_property

from verbale.extract.asides import is_aside, is_remark, sums_up, telling_of
from verbale.extract.attribution.record import Attribution, Construction
from verbale.extract.denials import Denials, beside_denials, denials
from verbale.extract.people import People
from verbale.extract.speakers import Speakers, Told
from verbale.extract.tree import Tree, bare
from verbale.records.actor import Kind, Mention
from verbale.records.analysis import Token
from verbale.records.evidence import Step
from verbale.records.passing import passing
from verbale.records.text import Span
from verbale.records.voice import ARTICLE, SpeechKind, Voice
from verbale.reference.cues import Implies

_STEP = Step("extract.voices:hearsay")
UNNAMED = "unnamed sources"
"""The name of a voice that the text hides behind "reportedly", "allegedly", "is said to" (CODING 5)."""

# States of mind that no statement was made of: the deed's own status says what they mean.
_NO_VOICE = frozenset({Implies.INTENDS, Implies.FEELS, Implies.PERCEIVES})
# Who welcomes or condemns a deed takes it as given: what a relative clause tells of it is the teller's.
_TAKES_AS_GIVEN = frozenset({Implies.PRAISES, Implies.CONDEMNS, Implies.ACCEPTS, Implies.REFUSES})
# Who asks for something tells nothing: "demanded an inquiry, which the ministry has refused".
_TELLS_NOTHING = frozenset({Implies.REQUESTS, Implies.ORDERS, Implies.ASKS})


_STANDS = frozenset({"why", "how", "when", "where"})  # "did not say why he was arrested": he was
_LED_TO = frozenset({"after", "following"})
_GOES_ON = frozenset({"also", "moreover", "furthermore", "further", "too"})
_PUBLISHERS = frozenset({Kind.MEDIA, Kind.ORGANISATION, Kind.COMPANY, Kind.GROUP})


@passing
class Telling:
    """One voice that tells of a deed. `denied`: it denies what another claims; `denials`: the cues of that dispute."""

    voice: Voice
    denied: bool = False
    denials: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Voices:
    """The attributions of one report with their speakers resolved; `tellings` gives the voices of a token."""

    tree: Tree
    people: People
    attributions: tuple[Attribution, ...]
    told: tuple[Told, ...]
    denials: Denials
    known: dict[int, tuple[int, ...]] = field(default_factory=dict, compare=False)

    def heard(self, index: int) -> Voice:
        """The voice of one attribution by its number: its speakers, through those in whose content it stands."""
        through = self.through(index)
        if self.attributions[index].construction is Construction.CORRECTION:
            return through  # the report itself takes it back
        speakers = self.told[index].speakers or (self._unnamed(self.attributions[index].cue),)
        if self._is_outlet(speakers) or not self.counts(index):
            return through
        if through.through is not None and _names(through.speakers) == _names(speakers):
            return through  # "X, he said, was told by himself": a voice is not heard through itself
        return Voice(speakers, through)

    def through(self, index: int) -> Voice:
        """The voice through which an attribution is heard: the one around it, and the medium to which it was said."""
        found = self.attributions[index]
        carried = () if found.construction is Construction.PREPOSITION else self._carried_on(found.cue_head)
        outer = found.parent if found.parent is not None else next(iter(carried), None)
        around = ARTICLE if outer is None else self.heard(outer)
        media = self.told[index].media
        if not media or self._is_outlet(media) or _names(media) == _names(around.speakers):
            return around
        return Voice(media, around)

    def counts(self, index: int) -> bool:
        """Whether an attribution makes a voice: somebody said it, or is told to believe or expect it.

        What "is expected" is planned, and is told by whoever tells the sentence; what "is said" is hearsay (CODING 5).
        """
        found = self.attributions[index]
        by_nobody = found.construction is Construction.PASSIVE and not found.source
        return (
            found.implies not in _NO_VOICE and not found.silent and not (by_nobody and found.implies is Implies.EXPECTS)
        )

    def around(self, token: int) -> tuple[int, ...]:
        """The numbers of the attributions in whose content a token stands, innermost first."""
        known = self.known.get(token)
        if known is None:
            known = self.known[token] = self._around(token)
        return known

    def _around(self, token: int) -> tuple[int, ...]:
        here = self.tree.tokens[token]
        if sums_up(self.tree, here):  # "in what would be the deadliest attack": told by who tells of the attack
            return self.around(here.head)
        found = []
        for number in self.by_sentence.get(here.sentence, ()):
            one = self.attributions[number]
            if not one.cue.meets(here.span) and any(part.holds(here.span) for part in one.content):
                answered = 0 if self.denials.of(number) else 1  # of one clause the claim comes before its denial
                found.append((sum(map(len, one.content)), -self._depth(number), answered, number))
        return tuple(number for *_, number in sorted(found))

    @cached_property
    def by_sentence(self) -> dict[int, list[int]]:
        """For each sentence the numbers of the voices whose content reaches into it."""
        starts = [sentence.span.start for sentence in self.tree.analysis.sentences]
        found: dict[int, list[int]] = {}
        for number, one in enumerate(self.attributions):
            if self.counts(number):
                reached = {
                    sentence
                    for part in one.content
                    for sentence in range(max(bisect_right(starts, part.start) - 1, 0), bisect_left(starts, part.end))
                }
                for sentence in reached:
                    found.setdefault(sentence, []).append(number)
        return found

    @cached_property
    def by_cue(self) -> dict[int, int]:
        """For each cue word the number of its voice."""
        return {one.cue_head: number for number, one in enumerate(self.attributions) if self.counts(number)}

    def _depth(self, number: int) -> int:
        parent = self.attributions[number].parent
        return 0 if parent is None else 1 + self._depth(parent)

    def tellings(self, token: int, *, hearsay: bool = False) -> tuple[Telling, ...]:
        """Every voice that tells the deed at a token, the nearest first: who claims it, and who denies that claim (CODING 3)."""
        inside = self._inside(token)
        voice = self.of(token, hearsay=hearsay)
        if not inside or self.denied(token):
            return (Telling(voice),)
        claim, answers = inside[0], self.denials.of(inside[0])
        false = self.denials.false.get(claim)
        cues = frozenset((*(self.attributions[n].cue_head for n in answers), *(() if false is None else (false,))))
        denying = [self.heard(n) for n in answers] or ([] if false is None else [self.through(claim)])
        return (Telling(voice, denials=cues), *(Telling(other, denied=True, denials=cues) for other in denying))

    def of(self, token: int, *, hearsay: bool = False) -> Voice:
        """The voice that tells the deed at a token; `hearsay` adds the unnamed one of "reportedly"."""
        inside = self._inside(token) or self._carried_on(token)
        voice = self.heard(inside[0]) if inside else ARTICLE
        return self.unnamed(token) if hearsay and voice == ARTICLE else voice

    def _carried_on(self, token: int) -> list[int]:
        """ "According to the report, A. B also …": the sentence behind goes on with what the one before is said to tell."""
        sentences, tokens = self.tree.analysis.sentences, self.tree.tokens
        here = sentences[tokens[token].sentence]
        before = sentences[here.index - 1] if here.index else here
        root = next((t.index for t in tokens[here.first : here.last] if t.head == t.index), here.first)
        goes_on = any(t.text.lower() in _GOES_ON for t in self.tree.all_children(root, "advmod"))
        if not goes_on or before is here or before.paragraph != here.paragraph:
            return []
        return [
            number
            for number in self.by_sentence.get(before.index, ())
            if self.attributions[number].construction is Construction.PREPOSITION
            and self.attributions[number].cue.start == before.span.start
        ]

    def unnamed(self, token: int) -> Voice:
        """The voice of those whom "alleged" and "reportedly" hide."""
        return Voice((self._unnamed(self.tree.tokens[token].span),), ARTICLE)

    def kept_back(self, token: int) -> bool:
        """Whether somebody is told not to say the deed at a token ("declined to confirm that"); of "why", "how", "when" the deed stands."""
        here = self.tree.tokens[token]
        roots = self._silence.get(here.sentence, {})
        above = (t.index for t in (here, *self.tree.ancestors(here)) if t.index in roots) if roots else iter(())
        root = next(above, None)
        if root is None:
            return False
        would = any(t.xpos == "MD" for t in self.tree.all_children(root, "aux"))
        return would or roots[root] not in _STANDS

    @cached_property
    def _silence(self) -> dict[int, dict[int, str]]:
        """For each sentence the highest words of what somebody is told not to say in it, each with the word that opens it."""
        found: dict[int, dict[int, str]] = {}
        for one in self.attributions:
            if one.silent and one.root is not None:
                first = one.content[0].of(self.tree.analysis.article.text).split()[0].lower()
                found.setdefault(self.tree.tokens[one.root].sentence, {})[one.root] = first
        return found

    def denied(self, token: int) -> bool:
        """Whether the innermost attribution around a token denies its content."""
        inside = self._inside(token)
        return bool(inside) and self.attributions[inside[0]].implies is Implies.DENIES

    def is_denial(self, token: int) -> bool:
        """Whether a word denies a claim that is told elsewhere: it is no deed of its own (CODING 3)."""
        return token in self.denials.cues

    def _unnamed(self, span: Span) -> Mention:
        evidence = self.tree.evidence(span, _STEP)
        return Mention(evidence.quote, UNNAMED, False, evidence)

    def _inside(self, token: int) -> list[int]:
        """The attributions around a token without those whose teller adds the word himself, innermost first."""
        return [
            number
            for number in self.around(token)
            if not self._taken_as_given(number, token)
            and not is_aside(self.tree, token, self.attributions[number].root)
        ]

    def _taken_as_given(self, number: int, token: int) -> bool:
        found = self.attributions[number]
        if found.root is None:
            return False
        if telling_of(self.tree, token) in {found.cue_head, found.root}:
            return True
        if found.construction is Construction.COMPLEMENT and _is_what_led_to_it(self.tree, token, found.root):
            return True
        if found.implies not in _TAKES_AS_GIVEN | _TELLS_NOTHING:
            return False
        path = _path(self.tree, token, found.root)
        if found.implies in _TELLS_NOTHING:
            return found.kind is SpeechKind.INDIRECT and any(is_remark(self.tree, t) for t in path)
        return any(t.deprel == "acl:relcl" for t in path)

    def _is_outlet(self, speakers: tuple[Mention, ...]) -> bool:
        """Whether the report's own publisher speaks: its name, or the part by which it calls itself ("told the Monitor")."""
        outlet = _plain(self.tree.analysis.article.source.outlet)
        names = {(_plain(m.actor), m.actor in self.publishers) for m in speakers} if outlet else ()
        return any(name == outlet or (may_publish and name <= outlet) for name, may_publish in names)

    @cached_property
    def publishers(self) -> frozenset[str]:
        """The actors of a kind that can publish a report."""
        return frozenset(actor.name for actor in self.people.cast.actors if actor.kind in _PUBLISHERS)


def _names(speakers: tuple[Mention, ...]) -> frozenset[str]:
    return frozenset(mention.actor for mention in speakers)


def _plain(name: str) -> frozenset[str]:
    return frozenset(name.casefold().split()) - {"the"}


def _is_what_led_to_it(tree: Tree, token: int, root: int) -> bool:
    """ "Agreed to reopen the border after talks brokered by Qatar": the talks are no part of what is promised."""
    path = _path(tree, token, root)
    # "told to leave after he had spied"
    past = (t for t in path if bare(t.deprel) == "advcl" and t.xpos in {"VBD", "VBN"})
    after = any(mark.text.lower() in _LED_TO for t in past for mark in tree.all_children(t.index, "mark"))
    return after or any(t.upos == "NOUN" and t.deprel == "obl" and tree.case(t.index) in _LED_TO for t in path)


def _path(tree: Tree, token: int, root: int) -> list[Token]:
    here = tree.tokens[token]
    found = [here]
    for above in tree.ancestors(here):
        if above.index == root:
            break
        found.append(above)
    return found


def voices(tree: Tree, people: People, attributions: tuple[Attribution, ...]) -> Voices:
    """A tree, its people and attributions in, Voices out: every source resolved, anaphoric documents looked up."""
    attributions = tuple(_without_circle(attributions, number) for number in range(len(attributions)))
    told = Speakers(tree, people, attributions).all()
    answers = denials(tree, attributions, told)
    return Voices(tree, people, beside_denials(tree, attributions), told, answers)


def _without_circle(attributions: tuple[Attribution, ...], number: int) -> Attribution:
    """Two cues may each stand in the other's content ("A, B said, C added"); then neither is heard through the other."""
    seen, here = {number}, attributions[number].parent
    while here is not None and here not in seen:
        seen.add(here)
        here = attributions[here].parent
    return attributions[number] if here is None else replace(attributions[number], parent=None)


def stretch(parts: tuple[Span, ...]) -> Span:
    """Several spans in, the shortest that holds them all out."""
    whole = parts[0]
    for part in parts[1:]:
        whole = whole.join(part)
    return whole
