"""Attributions and the cast in, who speaks in each and through which medium out.

Names, descriptions and pronouns are the cast's. "The same report" is that of the last speaker; "told the newspaper" is
heard through the newspaper (CODING 4); a document that nobody signs ("reports that …") speaks for itself.
"""

from dataclasses import dataclass

from verbale.extract.attribution import sources
from verbale.extract.attribution.record import Attribution, Construction
from verbale.extract.people import People
from verbale.extract.tree import Tree
from verbale.records.actor import Kind, Mention
from verbale.records.analysis import Token
from verbale.records.evidence import Step
from verbale.records.text import Span
from verbale.records.voice import names_of
from verbale.reference.cues import cues

_WORDS = Step("extract.speakers:words")
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "same"})
_LOOK = 20  # attributions back in which the author of "the same report" is sought
_PLURAL = frozenset({"NNS", "NNPS"})


@dataclass(frozen=True, slots=True)
class Told:
    """Who speaks in one attribution, and the media to which it was said; () where none is told."""

    speakers: tuple[Mention, ...] = ()
    media: tuple[Mention, ...] = ()


_AGENCIES = frozenset({"agency"})  # alone it may be any body; with its name behind it and quoting, it is of the press


class Speakers:
    """Asked once for each attribution in the order of the text; remembers who spoke before."""

    __slots__ = ("_attributions", "_kinds", "_people", "_told", "_tree")

    def __init__(self, tree: Tree, people: People, attributions: tuple[Attribution, ...]) -> None:
        self._tree = tree
        self._people = people
        self._attributions = attributions
        self._kinds = {actor.name: actor.kind for actor in people.cast.actors}
        self._told: list[Told] = []

    def all(self) -> tuple[Told, ...]:
        """Who speaks in each attribution, in their order."""
        for number in range(len(self._told), len(self._attributions)):
            self._told.append(Told(self._speakers(number), self._media(number)))
        return tuple(self._told)

    def _speakers(self, number: int) -> tuple[Mention, ...]:
        found = self._attributions[number]
        named = self._people.mentions(found.source)
        if named:
            return named
        if found.source:
            return self._by_words(found.source)
        if found.document is None:
            return ()
        noun = self._tree.tokens[found.document]
        if found.construction is Construction.NOUN:
            return self._by_its_name(noun)  # "the reports that …" points ahead
        return self._of_document(number, noun)

    def _by_words(self, heads: tuple[int, ...]) -> tuple[Mention, ...]:
        """Speakers who are no actors of the cast, by their words; nobody for a pronoun that means nobody."""
        nouns = [head for head in heads if self._tree.tokens[head].upos in {"NOUN", "PROPN"}]
        return tuple(self._mention(head) for head in nouns)

    def _mention(self, head: int) -> Mention:
        """ "The lawyer for the families", "a rights league's claim": its words without the article and the possessive mark."""
        span = sources.core(self._tree, head)
        mark = next((t for t in self._tree.children(head) if t.xpos == "POS" and t.span.end == span.end), None)
        if mark is not None:
            span = Span(span.start, self._tree.tokens[mark.index - 1].span.end)
        article = next((t for t in self._tree.all_children(head, "det") if t.span.start == span.start), None)
        if article is not None:
            span = Span(article.span.end + 1, span.end)
        evidence = self._tree.evidence(span, _WORDS)
        return Mention(evidence.quote, evidence.quote, False, evidence)

    def _of_document(self, number: int, noun: Token) -> tuple[Mention, ...]:
        """ "The same report" is that of whoever spoke last; "reports that …" are nobody's but their own."""
        determiners = {t.text.lower() for t in self._tree.all_children(noun.index, "det", "amod")}
        last = self._last(number, single=noun.xpos not in _PLURAL) if determiners & _DEFINITE else ()
        return last or self._by_its_name(noun)

    def _by_its_name(self, noun: Token) -> tuple[Mention, ...]:
        """ "Reports", "social media reports": nobody's but their own."""
        mention = self._mention(noun.index)
        bare = mention.words.lower() == noun.text.lower()
        return (Mention(mention.words, f"unnamed {mention.actor}" if bare else mention.actor, False, mention.evidence),)

    def _last(self, number: int, *, single: bool) -> tuple[Mention, ...]:
        """Whoever spoke last in the report's own voice; one document is one author's, so several people give way to one body."""
        spoken = [
            earlier
            for earlier in range(number - 1, max(-1, number - 1 - _LOOK), -1)
            if self._told[earlier].speakers and self._attributions[earlier].parent is None
        ]
        fitting = [earlier for earlier in spoken if not single or self._is_one(earlier)]
        return self._told[(fitting or spoken)[0]].speakers if spoken else ()

    def _is_one(self, number: int) -> bool:
        heads = [self._tree.tokens[head] for head in self._attributions[number].source]
        return len(self._told[number].speakers) == 1 and not any(head.xpos in _PLURAL for head in heads)

    def _media(self, number: int) -> tuple[Mention, ...]:
        """The newspaper, agency or channel to which it was said; of a turn that goes on with a pronoun, that of the turn."""
        found = self._attributions[number]
        heads = (*found.addressee, *_interviewers(self._tree, found))
        others = tuple(head for head in heads if not self._is_this(head))
        named = ((head, m) for head in others for m in self._people.mentions((head,)))
        media = tuple(m for head, m in named if self._kinds.get(m.actor) is Kind.MEDIA or self._is_medium(head))
        if media or found.parent is not None or not self._is_pronoun(found):
            return media
        before = next((n for n in range(number - 1, -1, -1) if self._attributions[n].parent is None), None)
        goes_on = before is not None and names_of(self._told[before].speakers) == names_of(self._told_now(number))
        return self._told[before].media if before is not None and goes_on and self._is_near(before, number) else ()

    def _is_medium(self, head: int) -> bool:
        """ "The agency Ala-Too", "the weekly El Faro": a name behind what the press is called."""
        called = self._tree.tokens[head].lemma.lower() in cues().lists.media | _AGENCIES
        return called and any(
            t.index > head and t.upos == "PROPN" for t in self._tree.all_children(head, "appos", "flat")
        )

    def _is_this(self, head: int) -> bool:
        """ "Told this newspaper": the report's own publisher."""
        return any(t.text.lower() in {"this", "our"} for t in self._tree.children(head))

    def _told_now(self, number: int) -> tuple[Mention, ...]:
        return self._people.mentions(self._attributions[number].source)

    def _is_pronoun(self, found: Attribution) -> bool:
        return len(found.source) == 1 and self._tree.tokens[found.source[0]].upos == "PRON"

    def _is_near(self, before: int, number: int) -> bool:
        """Whether both stand in one paragraph."""
        one, two = (self._tree.tokens[self._attributions[n].cue_head] for n in (before, number))
        return self._tree.analysis.sentence_of(one).paragraph == self._tree.analysis.sentence_of(two).paragraph


def _interviewers(tree: Tree, found: Attribution) -> tuple[int, ...]:
    """ "Said in an interview with X", "in a statement carried by X", "was quoted by X as saying", "told in remarks to X"."""
    heads: list[int] = []
    for child in tree.all_children(found.cue_head, "obl"):
        if child.lemma.lower() in cues().lists.documents:
            heads.extend(t.index for t in tree.all_children(child.index, "nmod") if tree.case(t.index) in _WITH)
            carried = [t for t in tree.all_children(child.index, "acl") if t.lemma in _CARRIES]
            heads.extend(t.index for verb in carried for t in tree.all_children(verb.index, "obl:agent"))
    for head in found.source:  # "an official, quoted by the agency X, said"
        quoted = (t for t in tree.all_children(head, "acl") if t.lemma in {"quote", "cite"})
        heads.extend(t.index for verb in quoted for t in tree.all_children(verb.index, "obl:agent"))
    governor = tree.tokens[tree.tokens[found.cue_head].head]
    if found.construction is Construction.CLAUSE and governor.lemma in {"quote", "cite"}:
        heads.extend(t.index for t in tree.all_children(governor.index, "obl:agent"))
    return tuple(heads)


_CARRIES = frozenset(
    {"carry", "publish", "broadcast", "air", "quote", "cite", "print", "release", "distribute", "post", "run", "obtain"}
)
_WITH = frozenset({"with", "to", "for", "by"})
