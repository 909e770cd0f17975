"""The sides told so far and further on in a report in, who stands opposite whom out."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from verbale.extract.actors.record import Cast
from verbale.extract.events import Happening
from verbale.extract.linking.earlier import noun_of
from verbale.extract.linking.record import Candidate, Told
from verbale.extract.tree import Tree
from verbale.records.actor import PAIR, Kind, Mention
from verbale.records.voice import names_of
from verbale.reference.linking import link_table

_ASKS = frozenset({"REQUEST", "AGREE", "ACCUSE", "THREATEN", "CONSULT"})
_RETOLD = 12  # sentences back in which "the raid" finds the raid that it means
_NEAR = 3  # sentences back in which an answer finds what it answers
# Those who are a side themselves, with or without a state behind them.
_PARTISAN = frozenset({Kind.STATE, Kind.TERRITORY, Kind.GROUP, Kind.PARTY})
_ACCORDS = frozenset({"AGREE", "SUPPORT"})
_FORCE = frozenset({"ASSAULT", "COERCE"})
_ABOUT = frozenset({"against", "over", "at", "about", "to", "for", "on", "of"})
_UNNAMED = "unnamed "  # sources who are not named stand for no side, unless their state is told
_FACING = 100  # deeds looked at before and behind
_MUTUAL = frozenset({"CONSULT", "COOPERATE", "AGREE", "SUPPORT"})


def alike(one: str, two: str) -> bool:
    """Whether a noun of one type may mean a deed of the other: a raid is an attack told otherwise."""
    return two in alike_to(one)


def alike_to(type_: str) -> frozenset[str]:
    """The types of deed that a noun of one type may mean."""
    return _FORCE if type_ in _FORCE else frozenset({type_})


def about(tree: Tree, found: Happening) -> tuple[int, ...]:
    """The nouns that tell what a deed is about: its objects, and those behind "against", "over", "at"."""
    phrases = (token for token in tree.all_children(found.trigger, "obl", "nmod") if tree.case(token.index) in _ABOUT)
    objects = tree.all_children(found.trigger, "obj", "nsubj:pass")
    heads = (*found.whom, *(t.index for t in objects), *(t.index for t in phrases))
    return tuple(head for head in dict.fromkeys(heads) if tree.tokens[head].upos == "NOUN")


@dataclass(frozen=True)
class Matter:
    """The deeds of one report with the sides that their slots give, in the order of the text."""

    tree: Tree
    cast: Cast
    told: list[Told]  # those before the deed that is being linked have the sides that were found for them
    sides: dict[str, frozenset[str]] = field(default_factory=dict)  # of each actor, found once

    def answers(self, who: tuple[Mention, ...], at: int, found: Happening) -> Iterator[Candidate]:
        """Who last asked, offered or accused something of these actors; or of anybody, if his offer is what is answered."""
        names, wanted = self._sides_of(who), self._answered(found)
        others = [
            told for told in self.before(at, _NEAR) if told.sides.who and not names & self._sides_of(told.sides.who)
        ]
        asked = (told for told in others if told.found.frame.type in _ASKS and self._sides_of(told.sides.whom) & names)
        named = (told for told in others if told.found.frame.type in wanted)
        found_one = next(named, next(iter(others), None)) if wanted else next(asked, None)
        if found_one is not None:
            yield Candidate(found_one.sides.who, "answers")

    def did_it(self, who: tuple[Mention, ...], found: Happening, deeds: Mapping[int, Happening]) -> Iterator[Candidate]:
        """Who did or agreed what a deed is about, told before: "X raided the camp. … Y condemned the raid"."""
        own = self._sides_of(who)
        for head in about(self.tree, found):
            wanted = self._retold(head, found, deeds)
            before = [one for one in self.before(found.trigger, _RETOLD) if one.found.trigger != head]
            lemma = self.tree.tokens[head].lemma if self._may_mean(head, found, deeds) else ""
            of_its_verb = (one for one in before if noun_of(lemma, one))
            for earlier in (*of_its_verb, *(one for one in before if one.found.frame.type in wanted)):
                others = self._others(earlier, own)
                if others:
                    shared = earlier.found.frame.type in _MUTUAL or len(others) > 1
                    yield Candidate(others if shared else self.toward(who, others), "did it")
                    return

    def asked_it(self, who: tuple[Mention, ...], found: Happening) -> Iterator[Candidate]:
        """Who asked for what is refused or granted, by its own noun: "demanded a pay rise … X ruled out any rise"."""
        if found.frame.type not in {"REJECT", "AGREE", "CONCEDE"}:
            return
        tokens, own = self.tree.tokens, self._sides_of(who)
        nouns = {tokens[head].lemma.lower() for head in about(self.tree, found)}
        for earlier in self.before(found.trigger, _RETOLD) if nouns else ():
            asked = earlier.found.frame.type == "REQUEST" and earlier.found.trigger != found.trigger
            if asked and nouns & {tokens[i].lemma.lower() for i in self.tree.subtree(earlier.found.trigger)}:
                yield Candidate(self._others(earlier, own), "asked it")
                return

    def holders(self, held: tuple[Mention, ...], at: int) -> tuple[Mention, ...]:
        """Who last took in those who are freed, or whose freedom is asked for; nobody where none is told to have done it."""
        names = set(names_of(held))
        last = bisect_left(self.told, at, key=lambda told: told.found.trigger)
        for earlier in reversed(self.told[max(0, last - _FACING) : last]) if names else ():
            frame, sides = earlier.found.frame, earlier.sides
            takes = frame.type == "COERCE" or frame.mode == "abduct"
            if takes and sides.who and names & set(names_of(sides.whom)):
                return sides.who
        return ()

    def in_person(self, who: tuple[Mention, ...], at: int) -> tuple[Mention, ...]:
        """Who met, where those who act are "the sides" of the meeting told before: the persons, not their states."""
        names = set(names_of(who))
        for earlier in self.before(at, _RETOLD):
            met = (*earlier.sides.who, *earlier.sides.whom)
            persons = len(set(names_of(met)) & self._persons) >= PAIR
            if earlier.found.frame.type == "CONSULT" and persons and names & self._sides_of(met):
                return met
        return ()

    @cached_property
    def _persons(self) -> frozenset[str]:
        return frozenset(actor.name for actor in self.cast.actors if actor.kind is Kind.PERSON)

    def agreed_with(self, who: tuple[Mention, ...], at: int) -> tuple[Mention, ...]:
        """The other side of an accord told just before: whose prisoners they are that one side of it is to release."""
        own = self._sides_of(who)
        for earlier in self.before(at, _NEAR):
            sides = (*earlier.sides.who, *earlier.sides.whom)
            if earlier.found.frame.type in _ACCORDS and own & self._sides_of(sides):
                return tuple(mention for mention in sides if not own & self._sides_of((mention,)))
        return ()

    def _may_mean(self, head: int, found: Happening, deeds: Mapping[int, Happening]) -> bool:
        """Whether a noun may mean a deed told before: not where it is this deed's own word, or its phrase tells who did it."""
        deed = deeds.get(head)
        return deed is None or not (deed is found or deed.frame.pos != "noun" or deed.who)

    def _retold(self, head: int, found: Happening, deeds: Mapping[int, Happening]) -> frozenset[str]:
        """The types of the deed that a noun may mean; none where its own phrase tells who did it."""
        if not self._may_mean(head, found, deeds):
            return frozenset()
        deed = deeds.get(head)
        retold = frozenset(link_table().retold.get(self.tree.tokens[head].lemma.lower(), ()))
        meant = retold if deed is None else alike_to(deed.frame.type) | retold
        judges = found.frame.type in link_table().judges
        return meant if judges else meant & {"PROTEST"}  # "dispersed the march" is toward those who march

    def _others(self, earlier: Told, own: set[str]) -> tuple[Mention, ...]:
        """Those who did a deed, of a common one all who took part, but for one side."""
        sides = earlier.sides
        taking_part = (*sides.who, *sides.whom) if earlier.found.frame.type in _MUTUAL else sides.who
        return tuple(mention for mention in taking_part if not own & self._sides_of((mention,)))

    def _answered(self, found: Happening) -> frozenset[str]:
        """The types that the object of a deed names: an offer, a demand, an accusation; none where it names none."""
        lemmas = (self.tree.tokens[head].lemma.lower() for head in (*found.whom, *self._objects(found)))
        return frozenset(type_ for lemma in lemmas for type_ in link_table().answered.get(lemma, ()))

    def _objects(self, found: Happening) -> list[int]:
        return [token.index for token in self.tree.all_children(found.trigger, "obj", "nsubj:pass")]

    def goes_on(self, who: tuple[Mention, ...], at: int) -> Iterator[Candidate]:
        """Whom the last deed of these actors before a token was toward, if it stands in the same or last sentence."""
        names = set(names_of(who))
        for earlier in self.before(at, 1):
            for side, other in self._faces(earlier):
                if names & set(names_of(side)) and other:
                    yield Candidate(other, "goes on")
                    return

    def _faces(self, told: Told) -> Iterator[tuple[tuple[Mention, ...], tuple[Mention, ...]]]:
        """A deed's two sides, seen from each; of those who meet or agree each faces the rest."""
        who, whom = told.sides.who, told.sides.whom
        if whom:
            yield who, whom
            if told.found.frame.type in _MUTUAL:
                yield whom, who
        elif told.found.frame.type in _MUTUAL:
            for mention in who:
                yield (mention,), tuple(other for other in who if other.actor != mention.actor)

    def faced(self, who: tuple[Mention, ...], at: int) -> frozenset[str]:
        """Those toward whom some of these actors acted before a token."""
        doers, found = frozenset(names_of(who)), set[str]()
        before = bisect_left(self.told, at, key=lambda told: told.found.trigger)
        for one in self.told[max(0, before - _FACING) : before] if doers else ():
            if one.sides.whom and not doers.isdisjoint([mention.actor for mention in one.sides.who]):
                found.update(mention.actor for mention in one.sides.whom)
        return frozenset(found)

    def opposite(self, who: tuple[Mention, ...], at: int) -> Iterator[Candidate]:
        """The side that stands opposite these actors most often, nearer deeds counting more."""
        names = self._sides_of(who)
        here = self.tree.tokens[at].sentence
        weights: defaultdict[str, float] = defaultdict(float)
        mentions: dict[str, Mention] = {}
        for trigger, side, facing in self._facing_near(at):
            if trigger == at or names.isdisjoint(side):
                continue
            near = 1 / (2 + abs(self.tree.tokens[trigger].sentence - here))
            for mention, own in facing:
                if names.isdisjoint(own):
                    weights[mention.actor] += near
                    mentions.setdefault(mention.actor, mention)
        if weights:
            best = max(weights, key=lambda name: (weights[name], name))
            yield Candidate(self.toward(who, (mentions[best],)), "opposite")

    def _facing_near(self, at: int) -> tuple[tuple[int, set[str], list[tuple[Mention, set[str]]]], ...]:
        """The deeds with two sides nearest to a token, so that a long text takes time in proportion to its length."""
        middle = bisect_left(self._facing, at, key=lambda row: row[0])
        return self._facing[max(0, middle - _FACING) : middle + _FACING]

    @cached_property
    def _facing(self) -> tuple[tuple[int, set[str], list[tuple[Mention, set[str]]]], ...]:
        """Every deed with two sides, seen from each: its word, one side, and those on the other with their own sides."""
        return tuple(
            (one.found.trigger, self._sides_of(side), [(mention, self._sides_of((mention,))) for mention in other])
            for one in self.told
            for side, other in (*self._faces(one), (one.sides.whom, one.sides.who))
            if side and other
        )

    def both_sides(self, at: int) -> Iterator[Candidate]:
        """The sides of the last fight, talks or accord between two, told in this paragraph or the one before."""
        tokens, sentences = self.tree.tokens, self.tree.analysis.sentences
        paragraph = sentences[tokens[at].sentence].paragraph
        for earlier in self.before(at, 6):
            told_in = sentences[tokens[earlier.found.trigger].sentence].paragraph
            sides = (*earlier.sides.who, *earlier.sides.whom)
            if paragraph - told_in <= 1 and len(set(names_of(sides))) >= 2 and earlier.found.trigger != at:
                yield Candidate(sides, "both sides")
                return

    def before(self, at: int, sentences: int) -> Iterator[Told]:
        """The deeds told before a token, the nearest first, so many sentences back."""
        here = self.tree.tokens[at].sentence
        last = bisect_left(self.told, at, key=lambda told: told.found.trigger)
        for earlier in reversed(self.told[max(0, last - _FACING) : last]):
            if here - self.tree.tokens[earlier.found.trigger].sentence > sentences:
                return
            yield earlier

    def beside(self, at: int) -> tuple[Told, ...]:
        """The deeds told in a token's sentence."""
        return self._by_sentence.get(self.tree.tokens[at].sentence, ())

    @cached_property
    def _by_sentence(self) -> dict[int, tuple[Told, ...]]:
        found: defaultdict[int, list[Told]] = defaultdict(list)
        for told in self.told:
            found[self.tree.tokens[told.found.trigger].sentence].append(told)
        return {sentence: tuple(told) for sentence, told in found.items()}

    def side_of(self, mentions: tuple[Mention, ...]) -> frozenset[str]:
        """The states or groups for which these actors stand; none for those who stand for nobody."""
        if len(mentions) == 1:
            return self._side(mentions[0].actor)
        return frozenset[str]().union(*(self._side(mention.actor) for mention in mentions))

    def _side(self, name: str) -> frozenset[str]:
        if name not in self.sides:
            state = self.cast.state_of(name)
            own = {name} if name in self._partisans else set[str]()
            self.sides[name] = frozenset({state, *own} if state else own)
        return self.sides[name]

    @cached_property
    def _partisans(self) -> frozenset[str]:
        return frozenset(actor.name for actor in self.cast.actors if actor.kind in _PARTISAN)

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(actor.name for actor in self.cast.actors)

    def toward(self, who: tuple[Mention, ...], others: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Whom a state judges for what a force or office of another state has done: that state, where the report names it."""
        if not any(self.cast.state_of(name) for name in names_of(who)):
            return others
        return tuple({(one := self._state(mention)).actor: one for mention in others}.values())

    def _state(self, mention: Mention) -> Mention:
        state = self.cast.state_of(mention.actor)
        return replace(mention, actor=state) if mention.actor in self._bodies and state in self._names else mention

    @cached_property
    def _bodies(self) -> frozenset[str]:
        return frozenset(actor.name for actor in self.cast.actors if actor.kind is Kind.BODY)

    def as_side(self, mentions: tuple[Mention, ...]) -> Iterator[Candidate]:
        """Speakers of a state as that state, where the report names it: "the ministry said" that its country was shelled."""
        found: dict[str, Mention] = {}
        for mention in mentions:
            state = self.cast.state_of(mention.actor)
            name = state if state in self._names else mention.actor
            if name in self._partisans and not name.startswith(_UNNAMED):
                found.setdefault(name, replace(mention, actor=name))
        if found:
            yield Candidate(tuple(found.values()), "accuser")

    def _sides_of(self, mentions: tuple[Mention, ...]) -> set[str]:
        """The names of actors and of the states behind them: a ministry and its state are one side."""
        names = set(names_of(mentions))
        return names | {state for name in names if (state := self.cast.state_of(name))}
