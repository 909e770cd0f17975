"""Sights of names that no table knows in, clusters out: one for each actor, with its kind by the votes of all its sights."""

import unicodedata
from dataclasses import dataclass, field

from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import STATES, Entity
from verbale.extract.actors.initials import are_initials, fit
from verbale.extract.actors.kinds import Votes, head_of, verdict, vote
from verbale.extract.actors.parts import Part
from verbale.extract.actors.run_ends import PARTICLES, plain
from verbale.records.actor import Kind
from verbale.reference.gazetteer import gazetteer

# "Industrial Relations Court", "Election Commission": every state has its own, so that the name needs the state.
_OF_STATES = frozenset(
    "court tribunal commission authority directorate inspectorate police service guard gendarmerie customs".split()
)
_WHERE = frozenset("in near at outside around off across from to into through via".split())
_SURE = 2.5  # votes: a title, a relative "who", a noun of description
_LONGEST_TOWN = 3  # words
_CITY = 100_000  # inhabitants: smaller towns of states that the report does not tell are chance namesakes


@dataclass(slots=True)
class Sight:
    """One place where a name that no table knows stands: its tokens, the title before it and what its honorific tells."""

    first: int
    last: int
    words: tuple[str, ...]
    key: tuple[str, ...]
    part: Part
    titled: bool = False
    gender: str = ""
    label: str = ""


@dataclass(slots=True)
class Cluster:
    """All sights of one name in its longest form and its shorter ones."""

    key: tuple[str, ...]
    sights: list[Sight] = field(default_factory=list)
    votes: Votes = field(default_factory=Votes)
    sort: str = ""
    entity: Entity | None = None
    company: bool = False


def fold(word: str) -> str:
    """A word in, the same without case, accents and a genitive apostrophe out.

    >>> fold("Koné"), fold("Akıncı’")
    ('kone', 'akinci')
    """
    plain = unicodedata.normalize("NFKD", word.replace("ı", "i"))
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold().rstrip("’'.")


def spelled(words: tuple[str, ...]) -> str:
    """The words of a name in, the name as maps write it out.

    >>> spelled(("Saint", "-", "Louis"))
    'Saint-Louis'
    """
    return " ".join(words).replace(" - ", "-")


def key_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name in, what two forms of it have in common out: folded, without hyphens and articles.

    >>> key_of(("the", "Élan", "-", "Vital"))
    ('elan', 'vital')
    """
    return tuple(w for w in (fold(word) for word in words) if w not in {"-", "the"})


def clusters(desk: Desk, sights: list[Sight]) -> list[Cluster]:
    """Sights in, clusters out: longer forms first, so that shorter ones find them."""
    found: dict[tuple[str, ...], Cluster] = {}
    by_word: dict[str, list[Cluster]] = {}
    for sight in sorted(sights, key=lambda s: (-len(s.key), s.first)):
        vote_key = sight.key
        cluster = found.get(vote_key) or _longer(desk, by_word, sight) or _spelled_out(desk, found, sight)
        if cluster is None and sight.words[0] in desk.brackets and len(sight.words) == 1:
            continue
        if cluster is None:
            cluster = Cluster(sight.key)
            for word in sight.key:
                by_word.setdefault(word, []).append(cluster)
        found[vote_key] = cluster
        cluster.sights.append(sight)
        vote(cluster.votes, desk.tree, sight.first, sight.last, sight.label, desk.nouns)
        if sight.titled:
            cluster.votes.person += 5.0
        elif sight.first and desk.token(sight.first - 1).text.lower() == "the":
            cluster.votes.person -= 2.5  # "the Amu Darya", "the Monitor": persons have no article
        if sight.part.sort == "organised":
            cluster.votes.group += 4.0
            cluster.votes.noun = sight.part.head_noun or cluster.votes.noun
            cluster.company = desk.nouns.named(cluster.votes.noun) == Kind.COMPANY
    return _unique(found)


def _spelled_out(desk: Desk, found: dict[tuple[str, ...], Cluster], sight: Sight) -> Cluster | None:
    """The name of which a sight gives the initials: introduced in brackets, or by its letters."""
    if len(sight.words) > 1 or not are_initials(sight.words[0]):
        return None
    before = desk.brackets.get(sight.words[0], -1)
    for cluster in found.values():
        if any(s.last == before + 1 for s in cluster.sights) or (before < 0 and fit(sight.words[0], cluster.key)):
            return cluster
    return None


def _unique(found: dict[tuple[str, ...], Cluster]) -> list[Cluster]:
    seen: dict[int, Cluster] = {}
    for cluster in found.values():
        seen.setdefault(id(cluster), cluster)
    return list(seen.values())


def _longer(desk: Desk, by_word: dict[str, list[Cluster]], sight: Sight) -> Cluster | None:
    """The longer name of which a sight is a short form; where several share the word, the one told last before it."""
    if not sight.key:
        return None
    fits = [c for c in by_word.get(sight.key[-1], ()) if _short_for(sight.key, c) and not _named_after(desk, sight, c)]
    fits = [c for c in fits if c.key[-1] == sight.key[-1]] or fits
    if len(fits) < 2:
        return fits[0] if fits else None
    before = [c for c in fits if c.sights[0].first < sight.first]
    return max(before or fits, key=lambda c: max((s.first for s in c.sights if s.first < sight.first), default=-1))


def _named_after(desk: Desk, sight: Sight, cluster: Cluster) -> bool:
    """ "Andy Warhol" is not short for "Andy Warhol Foundation": a person whose name only begins that of an organisation.

    Nor is "Lagos" for "Lagos Airlines", while "Halden" is for "Halden Copper".
    """
    person = sight.label == "PERSON" or sight.titled
    if cluster.company and cluster.key[0] == sight.key[-1] and len(sight.key) == 1:
        return sight.titled or _is_city(desk, sight)
    return person and cluster.key[-1] != sight.key[-1] and cluster.votes.group > cluster.votes.person


def _is_city(desk: Desk, sight: Sight) -> bool:
    """Whether a sight tells a place by the preposition before it, or is a city on the map."""
    towns = gazetteer().candidates(spelled(sight.words))
    where = desk.tree.case(head_of(desk.tree, sight.first, sight.last)) in _WHERE
    return where or bool(towns and towns[0].people > _CITY)


def _short_for(key: tuple[str, ...], cluster: Cluster) -> bool:
    """Whether a key is a short form of a cluster's: its end, its beginning, or first and last word."""
    whole = cluster.key
    if len(key) >= len(whole):
        return False
    if len(key) > 1:
        return whole[-len(key) :] == key or whole[: len(key)] == key or (whole[0], whole[-1]) == (key[0], key[-1])
    if cluster.votes.noun == key[0]:
        return True  # "the Front" behind "Northern Labour Front"
    if cluster.votes.group > cluster.votes.person:
        return whole[0] == key[0] and key[0] not in PARTICLES and (cluster.company or not cluster.votes.noun)
    return key[0] in (whole[-1], whole[0]) or (len(whole) > 2 and key[0] in whole[1:] and len(key[0]) > 3)


def settle(desk: Desk, cluster: Cluster) -> None:
    """A cluster with all its votes in; its kind is decided and its entity made."""
    cluster.votes.place += _on_the_map(desk, cluster)
    cluster.sort = verdict(cluster.votes, len(cluster.key))
    longest = max(cluster.sights, key=lambda s: (len(s.key), -s.first))
    name = _written(desk, longest)
    if cluster.sort == "person":
        cluster.entity = desk.memory.new(Kind.PERSON, name)
        cluster.entity.gender = next((s.gender for s in cluster.sights if s.gender), "")
    elif cluster.sort == "group":
        cluster.entity = _organised(desk, cluster, longest, name)


def _on_the_map(desk: Desk, cluster: Cluster) -> float:
    """What the gazetteer says for a place, where nothing surer speaks for a person or an organisation."""
    votes = cluster.votes
    if votes.person >= _SURE or votes.group >= _SURE + len(cluster.sights) or len(cluster.key) > _LONGEST_TOWN:
        return 0.0
    towns = gazetteer().candidates(spelled(cluster.sights[0].words))
    told = {desk.lexicon.iso(e.name) for e in desk.memory.entities if e.kind in STATES}
    if any(town.country in told for town in towns):
        return 1.5
    return 0.8 if towns and towns[0].people > _CITY else 0.0


def _organised(desk: Desk, cluster: Cluster, longest: Sight, name: str) -> Entity:
    """A body of a state by the scheme where the tables know its words, else an organisation of the kind its noun tells."""
    noun = cluster.votes.noun or longest.part.head_noun
    told = desk.nouns.named(noun)
    kind = Kind(told) if told else _known_kind(noun)
    country = longest.part.country
    body = desk.lexicon.body(" ".join(longest.words), country) if country else ""
    entity = desk.memory.new(Kind.BODY if body else kind, body or name, country=country)
    entity.lemma, entity.unsure = noun, not noun
    entity.stateless = not country and noun in _OF_STATES
    return entity


def _known_kind(noun: str) -> Kind:
    return Kind(noun) if noun in set(Kind) else Kind.ORGANISATION


def _written(desk: Desk, sight: Sight) -> str:
    text = desk.tree.analysis.article.text
    tokens = desk.tree.tokens[sight.first : sight.last]
    words = plain(tokens)
    whole = text[tokens[0].span.start : tokens[-1].span.end].split()
    return " ".join(whole if len(words) == len(tokens) else words)
