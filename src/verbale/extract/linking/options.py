"""A deed in, everybody out who may be one of its sides, nobody first, each with every place in which he stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice

from verbale.extract.arguments import is_passive
from verbale.extract.events import Happening
from verbale.extract.linking.around import Around
from verbale.extract.linking.candidates import Candidates
from verbale.extract.linking.earlier import of_alike, of_two
from verbale.extract.linking.matter import about
from verbale.extract.linking.record import Candidate, Option, Told
from verbale.extract.linking.taken_up import taken_up
from verbale.extract.subjects import surface_subject
from verbale.extract.tree import Tree, bare
from verbale.records.actor import Kind, Mention
from verbale.records.voice import names_of
from verbale.reference.linking import link_table

NOBODY = Option(())
SLOT = "slot"
_DONE_BY_SOMEBODY = frozenset({"ASSAULT", "COERCE"})
_CAME_OF = frozenset({"killed", "wounded"})
_IN_CUSTODY = frozenset({"beat", "torture"})  # done by whoever holds them
_DENY = frozenset({"deny", "reject", "dispute", "refute", "dismiss"})
_NOT = frozenset({"not", "never", "no", "n't", "nobody", "none"})
_CLAUSES = 6
_BLAME = frozenset({"PROTEST", "ACCUSE"})
_ANSWERS = frozenset({"response", "retaliation", "reply", "answer", "reaction", "revenge", "reprisal"})
_HELD_FOR = frozenset({"arrest", "convict"})  # "arrested two men over the riots"
_NO_JUDGES = frozenset({Kind.PARTY, Kind.MEDIA, Kind.COMPANY, Kind.ORGANISATION})
_COURTS = frozenset({"Court", "Tribunal", "court", "tribunal"})
_SIDES = frozenset({"side", "party"})
_BOMBS = frozenset({"bomb", "mine", "landmine", "blast", "explosion", "device", "ied"})
_OWN_MEN = frozenset({"discontinue", "withdraw"})  # modes in which a state's own envoys and troops are the object
# Persons and unions deny for others as often.
_MAY_DENY = frozenset({Kind.STATE, Kind.TERRITORY, Kind.BODY, Kind.GROUP, Kind.COMPANY})
_FROM_AFAR = frozenset({"aerial", "heavy-weapons", "drone", "explosives"})  # what is told to fall on those who attacked


@dataclass(frozen=True, slots=True)
class Options:
    """Gathers who stands in the deed's slots, about it, in its sentence, and those whom the report is about."""

    candidates: Candidates
    around: Around
    known: dict[int, tuple[Candidate, ...]] = field(default_factory=dict)  # about each deed: the same for both sides

    def who(self, told: Told) -> tuple[Option, ...]:
        """Who may have done a deed."""
        if self._answers(told):
            return (Option(told.sides.who, (SLOT,)),)
        deniers = self._deniers(told)
        if deniers:
            return (Option(deniers, (SLOT,)),)
        met = self._in_person(told) or taken_up(self.candidates.matter, told)
        slots = [Candidate(met or told.sides.who, SLOT), Candidate(told.sides.whom, "other slot")]
        found: Iterable[Candidate] = chain(slots, self.candidates.who(told), self._about(told))
        theirs = frozenset(names_of(told.sides.who)) if met else frozenset()  # their states do not compete with them
        if theirs:
            found = (one for one in found if not theirs.issuperset(names_of(one.mentions)))
        if self._lacks_agent(told):
            found = (one for one in found if self._in_sentence(one, told.found.trigger))
        if told.found.frame.mode == "convict" and not told.sides.who:
            found = (one for one in found if not self._convict_nobody(one))
        apart = names_of(told.sides.whom) if _suffers(told) or self._is_done_to(told) else ()
        return _options(found, frozenset(apart) | self._blamers(told) | self._countrymen(told) | _tellers(told))

    def _convict_nobody(self, one: Candidate) -> bool:
        """ "The union stopped work for the editor, who was sentenced": unions, parties and papers sentence nobody."""
        kinds = self.candidates.people.kinds
        names = names_of(one.mentions)
        return all(kinds.get(name) in _NO_JUDGES and not _COURTS.intersection(name.split()) for name in names)

    def _countrymen(self, told: Told) -> frozenset[str]:
        """ "A decree would freeze the funds of two Belarusian generals and bar a trader": what a thing does to a state's people is not done by that state."""
        if told.sides.who:
            return frozenset()
        tree, trigger = self.candidates.people.tree, told.found.trigger
        objects = [thing for verb in tree.coordinated(trigger) for thing in tree.all_children(verb.index, "obj")]
        below = {index for thing in objects for index in tree.subtree(thing.index)}
        theirs = tuple(index for index in sorted(below) if tree.tokens[index].deprel == "amod")
        return frozenset(names_of(self.candidates.people.mentions(theirs)))

    def _answers(self, told: Told) -> bool:
        """ "The rebels shot at soldiers, who fired back", "… returned fire": not who shot first does it, but the subject."""
        tree, found = self.candidates.people.tree, told.found
        words = {token.lemma.lower() for token in tree.children(found.trigger)}
        back = "back" in words or (tree.tokens[found.trigger].lemma == "return" and "fire" in words)
        return back and bool(told.sides.who) and found.frame.type == "ASSAULT"

    def _lacks_agent(self, told: Told) -> bool:
        """ "A clerk was arrested": nobody did it but whom the same sentence tells (25); who is let go had a holder (41)."""
        tree, found = self.candidates.people.tree, told.found
        passive = tree.tokens[found.trigger].xpos == "VBN" and is_passive(tree, found.trigger)
        rules = found.frame.type in _DONE_BY_SOMEBODY and found.frame.mode not in _IN_CUSTODY
        if found.frame.count in _CAME_OF and not found.frame.mode and not self._by_things(found.trigger):
            return False  # "Two drivers were wounded": what came of the deed before
        burst = found.frame.type == "ASSAULT" and self._is_bomb(found)
        return (passive or burst) and rules and not told.sides.who and not self._is_denied(found.trigger)

    def _is_bomb(self, found: Happening) -> bool:
        """ "A car bomb killed an official": who laid it is told or not (10)."""
        tree = self.candidates.people.tree
        return any(tree.tokens[head].lemma.lower() in _BOMBS for head in (found.trigger, *found.who))

    def _by_things(self, trigger: int) -> bool:
        """ "Three officers were hurt by stones", "killed in air strikes": the words say by what, and do not say who did it."""
        tree = self.candidates.people.tree
        agents = tree.all_children(trigger, "obl:agent")
        if any(agent.upos == "NOUN" and not self.candidates.people.mentions((agent.index,)) for agent in agents):
            return True
        events = [
            self.candidates.at.get(t.index) for t in tree.all_children(trigger, "obl") if tree.case(t.index) == "in"
        ]
        return any(
            one is not None and one.frame.mode in _FROM_AFAR and not _is_known(tree, one.trigger) for one in events
        )

    def _is_done_to(self, told: Told) -> bool:
        """ "They are accused of it": whom a passive tells of does it to nobody."""
        tree, trigger = self.candidates.people.tree, told.found.trigger
        if told.found.frame.pos == "noun":  # "his detention", "is under investigation"
            owned = any(token.index in told.found.whom for token in tree.all_children(trigger, "nmod:poss"))
            return owned or (tree.case(trigger) == "under" and tree.child(trigger, "cop") is not None)
        passive = tree.tokens[trigger].xpos == "VBN" and is_passive(tree, trigger)
        return passive and not set(told.found.whom).isdisjoint(surface_subject(tree, trigger).heads)

    def _is_denied(self, trigger: int) -> bool:
        """What is denied has the sides of the claim that it answers (31)."""
        tree = self.candidates.people.tree
        verb = _with_subject(tree, trigger)
        subject = tree.child(verb, "nsubj:pass")
        spoken = [*tree.children(verb), *(tree.children(subject.index) if subject is not None else ())]
        if any(token.lemma.lower() in _NOT for token in spoken):
            return True
        above = islice(tree.ancestors(tree.tokens[trigger]), _CLAUSES)
        return any(token.lemma in _DENY for token in above)

    def _deniers(self, told: Told) -> tuple[Mention, ...]:
        """ "The army denied that any mortar was fired": what a force, body or state denies without an agent it denies of itself."""
        people, trigger = self.candidates.people, told.found.trigger
        tree, token = people.tree, people.tree.tokens[trigger]
        verb = tree.tokens[token.head]
        agentless = bare(token.deprel) == "ccomp" and token.xpos == "VBN" and is_passive(tree, trigger)
        if told.sides.who or not agentless or verb.lemma != "deny" or told.found.frame.type not in _DONE_BY_SOMEBODY:
            return ()
        speakers = people.mentions(surface_subject(tree, verb.index).heads)
        return speakers if all(people.kinds.get(name) in _MAY_DENY for name in names_of(speakers)) else ()

    def _in_sentence(self, one: Candidate, trigger: int) -> bool:
        tree = self.candidates.people.tree
        sentence = tree.analysis.sentences[tree.tokens[trigger].sentence].span
        return all(sentence.start <= mention.evidence.span.start < sentence.end for mention in one.mentions)

    def whom(self, told: Told, who: tuple[Mention, ...]) -> tuple[Option, ...]:
        """Toward whom it may be, once it is known who did it."""
        if _suffers(told):
            return (Option(told.sides.whom, (SLOT,)),)
        if not told.found.whom and self._deniers(told):
            return (NOBODY,)  # "that any shot was fired": at nobody
        slots = [Candidate(told.sides.whom, SLOT), Candidate(told.sides.who, "other slot")]
        found = chain(slots, self._prisoners(told, who), self.candidates.whom(told, who), self._about(told))
        toward = self._abroad(self._beyond(found, told), told, who)
        return _options(toward, frozenset(names_of(who)) | self._victims(told))

    def _victims(self, told: Told) -> frozenset[str]:
        """ "Condemned the killing of the farmers": not toward those who were killed."""
        if told.found.frame.type != "ACCUSE" or told.found.frame.mode == "investigate":
            return frozenset()  # "a warrant for his arrest" is toward him
        nouns = about(self.candidates.people.tree, told.found)
        deeds = (self.candidates.at.get(index) for index in nouns)
        heads = [
            head for deed in deeds if deed is not None and deed.frame.type in _DONE_BY_SOMEBODY for head in deed.whom
        ]
        return frozenset(names_of(self.candidates.people.mentions(tuple(heads))))

    def _beyond(self, found: Iterable[Candidate], told: Told) -> Iterator[Candidate]:
        """ "Recalled its ambassador": what the verb is about is not toward whom it is, where a frame looks for that elsewhere."""
        people, about = self.candidates.people, set(told.found.object_words) - set(told.found.whom)
        own = told.found.frame.mode in _OWN_MEN
        for one in found:
            if not own or not about or any(people.head_at(mention) not in about for mention in one.mentions):
                yield one

    def _abroad(self, found: Iterable[Candidate], told: Told, who: tuple[Mention, ...]) -> Iterator[Candidate]:
        """All but the state whose office or force somebody is: a minister warns no state that is his own, unless the words say so."""
        states = {self.candidates.people.cast.state_of(name) for name in names_of(who)} - {"", *names_of(who)}
        warned = told.found.frame.type == "THREATEN"  # "warned that Vienna could": his own state is not warned
        for one in found:
            if (one.place == SLOT and not warned) or not states.issuperset(names_of(one.mentions)):
                yield one

    def _about(self, told: Told) -> tuple[Candidate, ...]:
        at = told.found.trigger
        if at not in self.known:
            self.known[at] = tuple(self._all_about(told, at))
        return self.known[at]

    def _all_about(self, told: Told, at: int) -> Iterator[Candidate]:
        yield from self.around.of_voice(told.voice)
        yield from self.around.of_sentence(at)
        deeds = self.candidates.matter.told
        yield from self.around.of_deeds(deeds, at)
        yield from of_alike(deeds, told)
        yield from of_two(deeds, told)
        yield from self.around.of_neighbours(at)
        yield from self.around.of_report()

    def _prisoners(self, told: Told, who: tuple[Mention, ...]) -> Iterator[Candidate]:
        """Of "an accord by which Chad frees 20 prisoners" the other side of the accord."""
        slot = names_of(told.sides.whom)
        if told.found.frame.mode == "release" and slot and not any(name[:1].isupper() for name in slot):
            yield Candidate(self.candidates.matter.agreed_with(who, told.found.trigger), "agreed with")

    def _blamers(self, told: Told) -> frozenset[str]:
        """ "Quit in protest against the killing of miners", "in response to the expulsion": whoever protests, or answers, has not done it."""
        tree, own = self.candidates.people.tree, frozenset(names_of(told.sides.who))
        token = tree.tokens[told.found.trigger]
        struck = bare(token.deprel) == "advcl" and token.xpos == "VBN"  # "went on strike after a teacher was shot"
        answered = False
        for above in tree.ancestors(token) if told.found.frame.pos == "noun" or struck else ():
            deed = self.candidates.at.get(above.index)
            answered = answered or above.lemma.lower() in _ANSWERS
            held = deed is not None and deed.frame.mode in _HELD_FOR and tree.case(token.index) in {"over", "for"}
            if deed is not None and (held or answered or deed.frame.type in _BLAME):
                linked = next((one for one in self.candidates.matter.told if one.found is deed), None)
                return frozenset(names_of(linked.sides.who)) - own if linked is not None else frozenset()
            if above.upos not in {"NOUN", "PROPN"} and deed is None:
                break
        return frozenset()

    def _in_person(self, told: Told) -> tuple[Mention, ...]:
        """ "The sides agreed", "the parties confirmed their willingness": whoever met, acts."""
        tree, found = self.candidates.people.tree, told.found
        heads = found.who if found.carrier is None else (*found.who, *surface_subject(tree, found.carrier).heads)
        sides = any(tree.tokens[head].lemma.lower() in _SIDES and tree.tokens[head].xpos == "NNS" for head in heads)
        several = len(names_of(told.sides.who)) > 1 and found.frame.type in link_table().nobody.mutual
        return self.candidates.matter.in_person(told.sides.who, found.trigger) if sides and several else ()


def _is_known(tree: Tree, noun: int) -> bool:
    """ "In the shelling", "in that raid": one told before."""
    return tree.child(noun, "det", "nmod:poss") is not None and not any(
        token.text.lower() in {"a", "an"} for token in tree.all_children(noun, "det")
    )


def _tellers(told: Told) -> frozenset[str]:
    """ "Chad says that its men were forced to sign": whoever tells that somebody was forced, by nobody told, has not forced him."""
    frame = told.found.frame
    forced = frame.type == "COERCE" and not frame.mode and not told.sides.who and bool(told.sides.whom)
    return frozenset(names_of(told.voice.speakers)) if forced else frozenset()


def _with_subject(tree: Tree, verb: int) -> int:
    """The verb with which one is coordinated whose subject both have: "no rounds were issued, let alone fired"."""
    listed = [token.index for token in tree.coordinated(verb)]
    return next((index for index in listed if tree.child(index, "nsubj", "nsubj:pass") is not None), listed[-1])


def _suffers(told: Told) -> bool:
    """ "The convoy came under fire": whom the words tell by the subject is sure, and he is not who opens it."""
    return bool(told.sides.whom) and "subj" in told.found.frame.whom


def _options(found: Iterable[Candidate], taken: frozenset[str]) -> tuple[Option, ...]:
    """Candidates in, one option for each set of actors out; those who are `taken` stand on the other side."""
    places: dict[frozenset[str] | str, tuple[tuple[Mention, ...], dict[str, None]]] = {}
    for candidate in found:
        mentions = candidate.mentions
        if taken:
            mentions = tuple([one for one in mentions if one.actor not in taken])
        if mentions:
            key = mentions[0].actor if len(mentions) == 1 else _key(mentions)
            known = places.get(key)
            if known is None:
                places[key] = mentions, {candidate.place: None}
            else:
                known[1][candidate.place] = None
    return (NOBODY, *(Option(mentions, tuple(told)) for mentions, told in places.values()))


def _key(mentions: tuple[Mention, ...]) -> frozenset[str] | str:
    names = names_of(mentions)
    return frozenset(names) if len(names) > 1 else names[0]
