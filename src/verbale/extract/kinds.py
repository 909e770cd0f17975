"""The cast and names of a report in, what kind of thing a nominal means out: person, actor, place or thing.

What the cast does not know, such as "an alleged sharpshooter", is told by the noun itself (see reference/en/nominals.toml).
"""

from verbale.extract.actors.record import Cast
from verbale.extract.senses import Kinds
from verbale.extract.tree import Tree
from verbale.records.actor import Kind
from verbale.records.analysis import Token
from verbale.reference.nominals import nominals

_PEOPLE = frozenset({Kind.PERSON, Kind.GROUP})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_ACTORS = frozenset({"PERSON", "ORG", "NORP"})
_THING = frozenset({"thing"})
_ACTOR = frozenset({"actor"})
_PLACE = frozenset({"place"})
_PERSON = frozenset({"actor", "person"})
_PERSONAL = frozenset(
    "he she they who i we us them him me his her their our my its whose everyone everybody anyone anybody someone somebody nobody himself herself "
    "themselves".split()
)
# Numbers and amounts that stand for people as often as for things: "eleven", "dozens", "others".
_AMOUNTS = frozenset(
    "dozen score hundred thousand million other some several many few both all most more none each".split()
)
# Ends of nouns for people; the table of nominals cannot list all trades ("sharpshooter", "surveyor", "trade unionist").
_ENDS = ("ist", "man", "woman", "people", "crat", "eer", "person", "er", "or", "ian", "ee")
_NO_PERSON = frozenset(
    "list human german roman career pioneer beer deer waist mist wrist twist fist number paper letter order border power water "
    "river matter computer counter chapter weather winter summer dinner danger anger corner center theater quarter tower shower flower "
    "powder cover layer trailer container tanker freighter trawler cutter helicopter laser printer scanner charter disaster cluster "
    "register error terror sector factor color labor favor harbor motor reactor mirror horror humor tumor vapor corridor interior "
    "behavior honor tractor generator elevator under over after october september november december ever never whatever however "
    "another other together bomber barrier carrier destroyer cruiser launcher interceptor freezer shelter transfer offer answer "
    "hunger murder slaughter laughter disorder encounter newspaper shoulder finger liver fever cancer fiber timber lumber rubber silver "
    "copper pepper sugar butter ladder bladder folder header banner poster sticker filter meter diameter parameter perimeter "
    "remainder reminder wonder thunder gender tender surrender calendar passenger-ship server router browser crater cooler boiler "
    "charger burner engineer-corps referee-board fee tree coffee committee guarantee degree knee decree employee-count spree trustee-board "
    "union-list anchor vector detector sensor conveyor door floor minor major prior superior inferior exterior rumor armor parlor vigor "
    "splendor candor odor valor ancestor-worship crossover takeover turnover rollover handover cover-up layer consumer-index "
    "summer barometer kilometer kilometre centimeter thermometer newsletter bunker locker sewer quarterfinal cigar lever river "
    "chamber member-state manner hammer trigger tiger eager proper former latter upper lower inner outer ceasefire fire wire "
    "matter bumper paperwork vessel dispenser transponder semiconductor conductor refrigerator escalator incubator accelerator "
    "indicator calculator denominator equator crowd-funder wafer sweater slipper wrapper hanger drawer buffer scooter motor-scooter roller "
    "disclaimer waiver retainer primer trader-index placeholder reformer transformer converter propeller shutter gutter litter glitter "
    "twitter banter center-right canister minister-list mariner-line easter semester trimester sister-ship oyster blister holster "
    "monster lobster rooster roster luster bolster".split()
)
_TOWNS = frozenset(
    "town city village port airport base camp region province district island valley border capital suburb quarter settlement "
    "country territory enclave peninsula coast area hill mountain refinery depot dam bridge harbour harbor station headquarters "
    "checkpoint hospital school market mosque church embassy prison barracks palace square strait airspace river frontier crossing "
    "neighbourhood neighborhood municipality county hamlet outpost stronghold zone site plant mine oilfield airfield position".split()
)
_CALLED_BY_STATE = frozenset("wounded injured accused arrested displaced detained sick homeless elderly deported evicted".split())
_BODIES = frozenset("panel jury bench crew museum team".split())


def kinds_of(tree: Tree, cast: Cast) -> Kinds:
    """A tree and its cast in, a function from the index of a head to its kinds out."""
    kind_of_actor = {actor.name: actor.kind for actor in cast.actors}
    labels = {i: name.label for name in tree.analysis.names for i in range(name.first, name.last)}

    def kinds(head: int) -> frozenset[str]:
        found: set[str] = set()
        mention = cast.at(head)
        if mention is not None and mention.actors:
            found.add("actor")
            if any(kind_of_actor.get(name) in _PEOPLE for name in mention.actors):
                found.add("person")
            if mention.place:
                found.add("place")
        if labels.get(head) in _PLACES:
            found.add("place")
        return frozenset(found) or _told_by_noun(tree.tokens[head], labels.get(head, ""))

    return kinds


def _told_by_noun(token: Token, label: str) -> frozenset[str]:
    """A noun, pronoun or name that the cast does not know in, its kinds out."""
    lemma, table = token.lemma.lower(), nominals()
    if token.text.lower() in _CALLED_BY_STATE:
        return _PERSON
    if token.upos in {"VERB", "AUX"}:
        return frozenset()
    if lemma in _PERSONAL or lemma in _AMOUNTS or (token.upos == "NUM" and not label):
        return _PERSON
    if token.upos == "PROPN" and (label in _ACTORS or not label):
        return _PERSON if label == "PERSON" else _ACTOR
    if token.upos not in {"NOUN", "PROPN"}:
        return _THING
    if table.theme(lemma) or table.is_office(lemma):
        return _PERSON
    if lemma in _TOWNS:
        return _PLACE | _ACTOR if table.group(lemma) else _PLACE
    if table.group(lemma) or lemma in _BODIES:
        return _ACTOR
    return _PERSON if lemma.endswith(_ENDS) and lemma not in _NO_PERSON else _THING
