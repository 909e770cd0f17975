"""A cast and the attributions in, the same cast with "he said", "it added" given to whoever spoke before out.

A pronoun that is the subject of a cue goes on with the speaker of the sentence before: "…, the ministry said. Talks
had failed, it added." Whom else the content names is on the reader's mind too, but does not tell what he is told.
"""

from dataclasses import dataclass, field, replace

from verbale.extract.actors.record import Cast, CastMention
from verbale.extract.attribution.record import Attribution, Construction
from verbale.extract.people import People
from verbale.extract.tree import Tree
from verbale.records.actor import Kind
from verbale.records.analysis import Sentence, Token
from verbale.records.text import Span
from verbale.records.voice import names_of
from verbale.reference.cues import Implies, cues
from verbale.reference.nominals import nominals

_HE, _IT, _THEY = frozenset({"he", "she", "his", "her"}), frozenset({"it", "its"}), frozenset({"they", "their"})
_OWNERS = frozenset({"his", "her", "its", "their"})  # of documents: "its statement said"
_RULE = "turns/continued"
_NEAR = 1  # sentences from the end of a turn to the pronoun that goes on with it
_ASIDES = frozenset({"acl", "acl:relcl"})  # within these a cue is no turn: "the dam, which engineers say leaks, …"
_TOPICS = frozenset({"as for", "as"})


@dataclass(frozen=True, slots=True)
class _Turn:
    """One speech in the report's own voice: who spoke, the sentence and paragraph in which it ends."""

    actors: tuple[str, ...]
    plural: bool
    personal: bool  # told as a person, though he may speak as the mouth of a body ("a spokesman for the ministry")
    sentence: int
    paragraph: int
    told: "_Turn | None" = None  # of a medium: whom its report is about ("Algeria protested, the radio reported")


@dataclass(slots=True)
class _Floor:
    """Who has the floor: the turns so far, and what each pronoun was found to mean."""

    tree: Tree
    people: People
    kinds: dict[str, Kind]
    turns: list[_Turn] = field(default_factory=list)
    meant: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def take(self, told: Attribution) -> None:
        """One more attribution, in the order of the text."""
        pronoun = _pronoun(self.tree, told)
        actors = names_of(self.people.mentions(told.source))
        if pronoun is not None and told.parent is None:
            going_on = self.meant.get(pronoun.index) or self._going_on(told, pronoun)
            if going_on:
                self.meant[pronoun.index] = actors = going_on
        if actors and _is_turn(self.tree, told):
            self.turns.append(replace(_turn(self.tree, told, actors), told=self._reported(told, actors)))

    def _going_on(self, told: Attribution, pronoun: Token) -> tuple[str, ...]:
        """The topic ("as for X, it said"), else the last turn where it ends in the sentence before, else that one's subject."""
        turn = self._topic(told) or self._last_turn(told, pronoun)
        if turn is not None and turn.told is not None and told.implies is not Implies.ASSERTS:
            turn = turn.told  # "It also denied …": media report, and those of whom they report deny
        if turn is None and _is_around(told):
            turn = self._subject_before(pronoun)
        return turn.actors if turn is not None and _can_mean(pronoun, turn, self.kinds) else ()

    def _reported(self, told: Attribution, actors: tuple[str, ...]) -> _Turn | None:
        """The subject of what a medium reports, where its cue follows the content."""
        nouns = {self.tree.tokens[head].lemma.lower() for head in told.source}
        medium = all(self.kinds.get(name) is Kind.MEDIA for name in actors) or nouns <= cues().lists.media
        if not medium or told.root is None or not _is_around(told):
            return None
        subject = self.tree.child(told.root, "nsubj")
        return None if subject is None else self._turn_of(subject)

    def _topic(self, told: Attribution) -> _Turn | None:
        for child in self.tree.all_children(told.cue_head, "obl"):
            if child.index < told.cue_head and self.tree.case(child.index) in _TOPICS:
                return self._turn_of(child)
        return None

    def _last_turn(self, told: Attribution, pronoun: Token) -> _Turn | None:
        """The last turn near enough; within a content that stands around its cue, the last of the paragraph that fits."""
        around, first = _is_around(told), self._first_sentence(told)
        for turn in reversed(self.turns):
            fits = _can_mean(pronoun, turn, self.kinds)
            if first.index - turn.sentence <= _NEAR and (fits or not around):
                return turn
            if not around or first.paragraph != turn.paragraph:
                return None
            if fits:
                return turn
        return None

    def _first_sentence(self, told: Attribution) -> Sentence:
        """Where cue and content begin: several sentences may be said before "he said"."""
        sentences, number = self.tree.analysis.sentences, self.tree.tokens[told.cue_head].sentence
        start = min(part.start for part in told.content)
        while number > 0 and sentences[number].span.start > start:
            number -= 1
        return sentences[number]

    def _subject_before(self, pronoun: Token) -> _Turn | None:
        """ "The army told another story. The rebels struck first, it said": the subject of the sentence before."""
        number = self.tree.analysis.sentence_of(pronoun).index - 1
        if number < 0:
            return None
        before = self.tree.analysis.sentences[number]
        for token in self.tree.tokens[before.first : before.last]:
            if token.head == token.index:
                subject = self.tree.child(token.index, "nsubj")
                return None if subject is None else self._turn_of(subject)
        return None

    def _turn_of(self, head: Token) -> _Turn | None:
        actors = names_of(self.people.mentions((head.index,)))
        sentence = self.tree.analysis.sentence_of(head)
        if not actors:
            return None
        return _Turn(actors, _is_plural(head), _is_person(head), sentence.index, sentence.paragraph)


def continued(tree: Tree, found: Cast, attributions: tuple[Attribution, ...]) -> Cast:
    """A tree, its cast and its attributions in, the Cast with the pronouns of continued turns resolved out."""
    floor = _Floor(tree, People(tree, found), {actor.name: actor.kind for actor in found.actors})
    for told in sorted(attributions, key=lambda a: a.cue.start):
        floor.take(told)
    return _with_meanings(tree, found, floor.meant)


def _pronoun(tree: Tree, told: Attribution) -> Token | None:
    """The pronoun that speaks, itself or by "its statement"; None where a noun does, or several do."""
    token = tree.tokens[told.source[0]] if len(told.source) == 1 else None
    if token is None or (token.text.lower() in _OWNERS) != (told.document is not None):
        return None
    return token if token.text.lower() in _HE | _IT | _THEY else None


def _is_around(told: Attribution) -> bool:
    """Whether the content begins before the cue: nobody in it is the pronoun, of whom it is not told but by whom."""
    return told.content[0].start < told.cue.start


def _can_mean(pronoun: Token, turn: _Turn, kinds: dict[str, Kind]) -> bool:
    """He and she are persons, it is none; they are several, or people in the plural."""
    word = pronoun.text.lower()
    several = turn.plural or len(turn.actors) > 1
    if word in _THEY:
        return several
    kind = kinds.get(turn.actors[0])
    person = turn.personal or kind is Kind.PERSON
    return not several and (kind is not None or person) and person == (word in _HE)


def _is_turn(tree: Tree, told: Attribution) -> bool:
    """Whether somebody says it in the report's own voice, in a clause of its own."""
    if told.parent is not None or not told.spoken:
        return False
    above = (t.deprel for t in (tree.tokens[told.cue_head], *tree.ancestors(tree.tokens[told.cue_head])))
    return told.construction is Construction.PREPOSITION or not any(deprel in _ASIDES for deprel in above)


def _turn(tree: Tree, told: Attribution, actors: tuple[str, ...]) -> _Turn:
    head = tree.tokens[told.source[0]] if told.source else tree.tokens[told.cue_head]
    sentence = tree.analysis.sentences[max(tree.tokens[told.cue_head].sentence, _last_sentence(tree, told))]
    return _Turn(actors, _is_plural(head), _is_person(head), sentence.index, sentence.paragraph)


def _is_person(token: Token) -> bool:
    """A noun for one who holds an office or speaks for others; he and she are persons anyhow."""
    lemma, nouns = token.lemma.lower(), nominals()
    return token.text.lower() in _HE or (token.upos == "NOUN" and (nouns.is_office(lemma) or nouns.theme(lemma) != ""))


def _is_plural(token: Token) -> bool:
    return token.xpos in {"NNS", "NNPS"} or token.text.lower() in _THEY


def _last_sentence(tree: Tree, told: Attribution) -> int:
    """The sentence in which the content ends; contents run on over sentences."""
    sentences, first = tree.analysis.sentences, tree.tokens[told.cue_head].sentence
    end = max(part.end for part in told.content) if told.content else told.cue.end
    while first + 1 < len(sentences) and sentences[first + 1].span.start < end:
        first += 1
    return first


def _with_meanings(tree: Tree, found: Cast, meant: dict[int, tuple[str, ...]]) -> Cast:
    """The cast with other actors for some pronouns; those that meant nobody get a mention."""
    mentions, heads = list(found.mentions), list(found.heads)
    for index, actors in meant.items():
        number = heads[index]
        if number >= 0:
            mentions[number] = replace(mentions[number], actors=actors, rule=_RULE)
            continue
        heads[index] = len(mentions)
        token = tree.tokens[index]
        mentions.append(_mention(token, token.span, actors))
    return replace(found, mentions=tuple(mentions), heads=tuple(heads))


def _mention(token: Token, span: Span, actors: tuple[str, ...]) -> CastMention:
    return CastMention(
        first=token.index,
        last=token.index + 1,
        head=token.index,
        span=span,
        words=token.text,
        actors=actors,
        sort="pronoun",
        hedged=False,
        rule=_RULE,
        confidence=0.7,
    )
