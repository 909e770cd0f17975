"""A desk in, every name on it out: spotted, told apart by kind, and gathered into one entity for all its forms."""

import unicodedata
from dataclasses import dataclass, field

from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import STATES, Entity, Item
from verbale.extract.actors.initials import are_initials, fit, introduced, join_brackets
from verbale.extract.actors.kinds import Votes, head_of, verdict, vote
from verbale.extract.actors.parts import HONORIFICS, Part, parts
from verbale.extract.actors.runs import PARTICLES, Run, runs
from verbale.extract.tree import bare
from verbale.records.actor import Kind
from verbale.records.analysis import Token
from verbale.reference.gazetteer import gazetteer
from verbale.reference.phrases import As

# "Industrial Relations Court", "Election Commission": every state has its own, so that the name needs the state.
_OF_STATES = frozenset(
    "court tribunal commission authority directorate inspectorate police service guard gendarmerie customs".split()
)
_UNCAPPED = frozenset({As.SHORT, As.ALIAS, As.CAPITAL, As.DEMONYM})  # what one side alone says is no plain name
_SURE = 2.5  # votes: a title, a relative "who", a noun of description
_LONGEST_TOWN = 3  # words
_LOCATIVE = frozenset("in near at across throughout inside outside around off via".split())
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


def read_names(desk: Desk) -> None:
    """A fresh desk in; its names are entered as items with their entities."""
    labels = {i: name.label for name in desk.tree.analysis.names for i in range(name.first, name.last)}
    sights: list[Sight] = []
    known: list[Part] = []
    desk.brackets = introduced(desk.tree.tokens)
    for run in [*runs(desk.tree.analysis), *_odd_runs(desk)]:
        sights.extend(_read_run(desk, run, labels, known))
    surnames = {s.words[-1]: s for s in reversed(sights) if len(s.words) > 1 and s.part.sort == "name"}
    desk.lexicon.told.update(part.known.name for part in known if part.known is not None)
    longer = _shortened(desk)
    known = [p for p in known if not any(other.first <= p.first < other.last for other in longer)] + longer
    for part in known:
        if _is_surname(desk, part, surnames):
            words = (desk.token(part.first).text,)
            sights.append(Sight(part.first, part.last, words, _key(words), part))
        else:
            _enter_known(desk, part)
    clusters = _clusters(desk, sights)
    for cluster in clusters:
        _settle(desk, cluster)
    for cluster in clusters:
        for sight in cluster.sights:
            _enter(desk, cluster, sight)
    join_brackets(desk)
    desk.items.sort(key=lambda item: (item.first, item.last))


def _odd_runs(desk: Desk) -> list[Run]:
    """Names in the tables that have no capital ("3+3", "al-Shabaab" behind a hyphen)."""
    tokens = desk.tree.tokens
    return [Run(t.index, t.index + 1) for t in tokens if t.text[0].isdecimal() and desk.lexicon.odd(t.index)]


def _shortened(desk: Desk) -> list[Part]:
    """Forms without a capital: short forms of names that the report has told ("the world body", "the Strip"), "northern Cyprus"."""
    tokens = desk.tree.tokens
    found: list[Part] = []
    last = 0
    for token in tokens:
        if token.index < last or not (token.text.islower() or token.text == "The"):
            continue
        first = token.index + 1 if token.text.lower() == "the" and token.index + 1 < len(tokens) else token.index
        for start in dict.fromkeys((token.index, first)):
            known = desk.lexicon.longest(start, min(start + 5, len(tokens)))
            if known is not None and known.form in _UNCAPPED and (known.form is As.SHORT or known.polity):
                last = start + known.words
                found.append(Part(start, last, "known", known, known.country))
                break
    return found


def _is_surname(desk: Desk, part: Part, surnames: dict[str, Sight]) -> bool:
    """Whether a known name is the surname of somebody told before by his full name ("Ersin Tatar … Tatar")."""
    token = desk.token(part.first)
    told = surnames.get(token.text)
    describes = bare(token.deprel) in {"amod", "compound"} or token.upos == "ADJ"
    return told is not None and part.last == part.first + 1 and told.first < part.first and not describes


def _read_run(desk: Desk, run: Run, labels: dict[int, str], known: list[Part]) -> list[Sight]:
    """A run in; its known names are added to `known`, its unknown ones come out as sights."""
    tokens = desk.tree.tokens
    found: list[Sight] = []
    titled, gender = False, ""
    for part in parts(tokens, run, desk.lexicon):
        if part.sort == "body":
            desk.bodies[head_of(desk.tree, part.first, part.last)] = (part.first, part.last)
        elif part.last == part.first + 1 and tokens[part.first].text in desk.brackets:
            found.extend(_bracketed(desk, part))
        elif part.sort == "known":
            known.append(part)
        elif part.sort == "honorific":
            titled, gender = True, HONORIFICS[tokens[part.first].text.lower()]
            continue
        elif part.sort == "office":
            titled, gender = True, ""
            continue
        else:
            words = tuple(t.text for t in tokens[part.first : part.last])
            if _is_outlet(desk, words) or _is_adjective(tokens[part.last - 1]):
                continue
            label = _label(labels, part)
            found.append(Sight(part.first, part.last, words, _key(words), part, titled, gender, label))
        titled, gender = False, ""
    return found


def _is_adjective(token: Token) -> bool:
    """ "European", "West African" before a noun: no name of an actor."""
    return token.xpos == "JJ" and bare(token.deprel) in {"amod", "compound"}


def _is_outlet(desk: Desk, words: tuple[str, ...]) -> bool:
    """ "told the Review": the outlet itself, which tells the report and acts in none of it (CODING 4)."""
    outlet = desk.tree.analysis.article.source.outlet.split()
    return bool(outlet) and set(words) <= set(outlet)


def _bracketed(desk: Desk, part: Part) -> list[Sight]:
    """Initials that the report introduces: those in the bracket are part of the name before it, others stand for it."""
    words = (desk.token(part.first).text,)
    if part.first == desk.brackets[words[0]] + 2:
        return []
    return [Sight(part.first, part.last, words, _key(words), part)]


def _label(labels: dict[int, str], part: Part) -> str:
    seen = [labels[i] for i in range(part.first, part.last) if i in labels]
    return max(seen, key=seen.count) if seen else ""


def fold(word: str) -> str:
    """A word in, the same without case, accents and a genitive apostrophe out.

    >>> fold("Koné"), fold("Akıncı’")
    ('kone', 'akinci')
    """
    plain = unicodedata.normalize("NFKD", word.replace("ı", "i"))
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold().rstrip("’'.")


def _key(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(w for w in (fold(word) for word in words) if w not in {"-", "the"})


def _enter_known(desk: Desk, part: Part) -> None:
    """A name of the tables: its entity is the one with the canonical name."""
    known = part.known
    assert known is not None
    desk.places.update({part.first: known.country} if known.capital and known.country else {})
    entity = desk.memory.new(known.kind, known.name, country=known.country)
    head = head_of(desk.tree, part.first, part.last)
    item = Item(
        part.first, part.last, head, known.sort, country=known.country, rule=f"name/{known.sort}", confidence=0.9
    )
    item.number = "p" if known.people else "s"
    item.place = known.polity and not known.adjective and _is_place(desk, head)
    _place(desk, item)
    item.entities = (entity.number,)


def _is_place(desk: Desk, head: int) -> bool:
    """Whether a state or capital is told only as a place: "in Georgia", "a town near Baku"."""
    return desk.tree.case(head) in _LOCATIVE and bare(desk.token(head).deprel) in {"obl", "nmod"}


def _place(desk: Desk, item: Item) -> None:
    desk.items.append(item)
    for index in range(item.first, item.last):
        desk.at[index] = item


def _clusters(desk: Desk, sights: list[Sight]) -> list[Cluster]:
    """Sights in, clusters out: longer forms first, so that shorter ones find them."""
    found: dict[tuple[str, ...], Cluster] = {}
    by_word: dict[str, list[Cluster]] = {}
    for sight in sorted(sights, key=lambda s: (-len(s.key), s.first)):
        vote_key = sight.key
        cluster = found.get(vote_key) or _longer(by_word, sight) or _spelled_out(desk, found, sight)
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


def _longer(by_word: dict[str, list[Cluster]], sight: Sight) -> Cluster | None:
    """The longer name of which a sight is a short form; where several share the word, the one told last before it."""
    if not sight.key:
        return None
    fits = [c for c in by_word.get(sight.key[-1], ()) if _short_for(sight.key, c)]
    if len(fits) < 2:
        return fits[0] if fits else None
    before = [c for c in fits if c.sights[0].first < sight.first]
    return max(before or fits, key=lambda c: max((s.first for s in c.sights if s.first < sight.first), default=-1))


def _short_for(key: tuple[str, ...], cluster: Cluster) -> bool:
    """Whether a key is a short form of a cluster's: its end, its beginning, or first and last word."""
    whole = cluster.key
    if len(key) >= len(whole):
        return False
    if len(key) > 1:
        return whole[-len(key) :] == key or whole[: len(key)] == key or (whole[0], whole[-1]) == (key[0], key[-1])
    if cluster.votes.group > cluster.votes.person:
        return whole[0] == key[0] and key[0] not in PARTICLES and cluster.votes.noun == ""
    return key[0] in (whole[-1], whole[0]) or (len(whole) > 2 and key[0] in whole[1:] and len(key[0]) > 3)


def _settle(desk: Desk, cluster: Cluster) -> None:
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
    towns = gazetteer().candidates(" ".join(cluster.sights[0].words))
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
    tokens = desk.tree.tokens
    return " ".join(text[tokens[sight.first].span.start : tokens[sight.last - 1].span.end].split())


def _enter(desk: Desk, cluster: Cluster, sight: Sight) -> None:
    """A sight in; the item for it is entered if its cluster is an actor, else the place is noted."""
    if cluster.entity is None:
        return
    head = head_of(desk.tree, sight.first, sight.last)
    item = Item(sight.first, sight.last, head, "name", rule=f"name/{cluster.sort}", confidence=0.8)
    item.gender = sight.gender
    item.entities = (cluster.entity.number,)
    _place(desk, item)
