"""A desk in, every name on it out: spotted, told apart by kind, and gathered into one entity for all its forms."""

from dataclasses import replace

from verbale.extract.actors.clusters import Cluster, Sight, clusters, key_of, settle, spelled
from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import STATES, Entity, Item
from verbale.extract.actors.initials import are_initials, fit, introduced, join_brackets
from verbale.extract.actors.kinds import head_of
from verbale.extract.actors.lexicon import Known
from verbale.extract.actors.parts import HONORIFICS, Part, parts
from verbale.extract.actors.run_ends import plain
from verbale.extract.actors.runs import Run, runs
from verbale.extract.actors.things import is_thing
from verbale.extract.actors.towns import state_of_town
from verbale.extract.tree import bare
from verbale.records.actor import Kind
from verbale.records.analysis import Token
from verbale.reference.phrases import As

_SHORTEST = 3  # letters: two may be anybody's
_BODIES = frozenset({Kind.ORGANISATION, Kind.BODY})
_UNCAPPED = frozenset({As.SHORT, As.ALIAS, As.CAPITAL, As.DEMONYM})  # what one side alone says is no plain name
_ACCORDS = frozenset(
    """process accord agreement declaration summit talk talks format protocol conference treaty pact convention communiqué communique memorandum
    roadmap round platform meeting framework statute club group""".split()
)
_SHELLED = frozenset(
    "shell bombard bomb capture retake recapture besiege overrun enter leave reach take seize occupy liberate storm encircle".split()
)
_TOWNS = frozenset("town city village port capital fall siege".split())
_PUBLISH = frozenset({Kind.PARTY.value, Kind.GROUP.value, Kind.ORGANISATION.value})  # act in their own press
_SEATED = frozenset("listed based registered born headquartered educated flagged bound built trained".split())
_LOCATIVE = frozenset("in near at across throughout inside outside around off via".split())


def read_names(desk: Desk) -> None:
    """A fresh desk in; its names are entered as items with their entities."""
    labels = {i: name.label for name in desk.tree.analysis.names for i in range(name.first, name.last)}
    sights: list[Sight] = []
    known: list[Part] = []
    desk.brackets = introduced(desk.tree.tokens)
    for run in [*runs(desk.tree.analysis, desk.lexicon.is_known), *_odd_runs(desk)]:
        sights.extend(_read_run(desk, _whole(desk, run), labels, known))
    surnames = {s.words[-1]: s for s in reversed(sights) if len(s.words) > 1 and s.part.sort == "name"}
    desk.lexicon.told.update(part.known.name for part in known if part.known is not None)
    longer = _shortened(desk)
    known = [p for p in known if not any(other.first <= p.first < other.last for other in longer)] + longer
    spelt_out = frozenset(p.known.name for p in known if p.known is not None and p.last > p.first + 1)
    for part in [_as_told(desk, p, spelt_out) for p in known]:
        if _is_surname(desk, part, surnames) or _stands_for(desk, part, spelt_out, sights):
            words = (desk.token(part.first).text,)
            sights.append(Sight(part.first, part.last, words, key_of(words), part))
        else:
            _enter_known(desk, part)
    found = clusters(desk, sights)
    for cluster in found:
        settle(desk, cluster)
    for cluster in found:
        for sight in cluster.sights:
            _enter(desk, cluster, sight)
    join_brackets(desk)
    desk.items.sort(key=lambda item: (item.first, item.last))


def _whole(desk: Desk, run: Run) -> Run:
    """ "The UN human rights office": the known name of a body may end in words without capitals."""
    sentence = desk.tree.analysis.sentence_of(desk.token(run.first))
    for at in range(run.first, run.last):
        known = desk.lexicon.longest(at, sentence.last)
        if known is not None and known.kind in _BODIES and at + known.words > run.last:
            return Run(run.first, at + known.words)
    return run


def _as_told(desk: Desk, part: Part, spelt_out: frozenset[str]) -> Part:
    """Initials that several are known by mean the one whom the report names in full ("the Rapid Support Forces … the RSF")."""
    if part.known is None or part.last > part.first + 1 or part.known.name in spelt_out:
        return part
    known = desk.lexicon.among(part.first, spelt_out) if are_initials(desk.token(part.first).text) else None
    return part if known is None else replace(part, known=known, country=known.country)


def _stands_for(desk: Desk, part: Part, spelt_out: frozenset[str], sights: list[Sight]) -> bool:
    """Whether initials of the tables are those of a name that no table knows and the report has told before them."""
    word = desk.token(part.first).text
    if part.last > part.first + 1 or len(word) < _SHORTEST or not are_initials(word):
        return False
    if part.known is not None and (part.known.polity or part.known.name in spelt_out):
        return False
    return any(sight.first < part.first and fit(word, sight.key) for sight in sights)


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
        if token.index < last or token.text.lower() not in desk.lexicon.world.uncapped:
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
    for part in (part for part in parts(tokens, run, desk.lexicon) if not is_thing(tokens, part)):
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
            words = plain(tokens[part.first : part.last])
            if _is_outlet(desk, part, words) or _is_adjective(tokens[part.last - 1]):
                continue
            label = _label(labels, part)
            found.append(Sight(part.first, part.last, words, key_of(words), part, titled, gender, label))
        titled, gender = False, ""
    return found


def _is_adjective(token: Token) -> bool:
    """ "European", "West African" before a noun: no name of an actor."""
    return token.xpos == "JJ" and bare(token.deprel) in {"amod", "compound"}


def _is_outlet(desk: Desk, part: Part, words: tuple[str, ...]) -> bool:
    """ "told the Review": the outlet itself, which tells the report and acts in none of it (CODING 4); a party or union does."""
    outlet = desk.tree.analysis.article.source.outlet.split()
    acts = desk.nouns.named(part.head_noun) in _PUBLISH if part.head_noun else False
    return bool(outlet) and set(words) <= set(outlet) and not acts


def _bracketed(desk: Desk, part: Part) -> list[Sight]:
    """Initials that the report introduces: those in the bracket are part of the name before it, others stand for it."""
    words = (desk.token(part.first).text,)
    if part.first == desk.brackets[words[0]] + 2:
        return []
    return [Sight(part.first, part.last, words, key_of(words), part)]


def _label(labels: dict[int, str], part: Part) -> str:
    seen = [labels[i] for i in range(part.first, part.last) if i in labels]
    return max(seen, key=seen.count) if seen else ""


def _enter_known(desk: Desk, part: Part) -> None:
    """A name of the tables: its entity is the one with the canonical name."""
    known = part.known
    assert known is not None
    if known.capital and _is_seat(desk, part):
        return
    desk.places.update({part.first: known.country} if known.capital and known.country else {})
    head = head_of(desk.tree, part.first, part.last)
    if known.capital and _names_an_accord(desk, desk.token(head)):
        return
    entity = desk.memory.new(known.kind, known.name, country=known.country)
    if known.people and desk.tree.child(head, "nummod") is not None and desk.phrase(head).count:
        entity = _counted(desk, head, known.country)
    elif known.adjective and known.polity and _is_one_of_them(desk, head):
        entity = desk.memory.new(Kind.PERSON, country=known.country)
        entity.lemma = desk.token(head).lemma.lower()
    item = Item(
        part.first, part.last, head, known.sort, country=known.country, rule=f"name/{known.sort}", confidence=0.9
    )
    item.number = "p" if known.people else "s"
    item.place = known.polity and not known.adjective and _is_place(desk, head, known)
    if entity.plural or entity.kind is Kind.PERSON:
        item.first, item.sort = min(item.first, desk.phrase(head).first), "nominal"
    _place(desk, item)
    item.entities = (entity.number,)


def _is_one_of_them(desk: Desk, head: int) -> bool:
    """ "A Palestinian was killed", "a 17-year-old Haitian": somebody, and not the state."""
    token = desk.token(head)
    one = (
        desk.phrase(head).determiner == "indefinite" and token.upos in {"NOUN", "PROPN"} and token.xpos in {"NN", "NNP"}
    )
    return one and bare(token.deprel) in {"nsubj", "obj", "obl", "conj", "nmod", "root"}


def _counted(desk: Desk, head: int, state: str) -> Entity:
    """ "Four Serbs": so many people, and not their state."""
    entity = desk.memory.new(Kind.GROUP, country=state)
    entity.plural, entity.lemma, entity.count = True, desk.token(head).lemma.lower(), desk.phrase(head).count
    return entity


def _note_town(desk: Desk, cluster: Cluster, head: int) -> None:
    """A town gives its state to the police and mayors that are told in it."""
    if cluster.sort == "place":
        told = frozenset(e.name for e in desk.memory.entities if e.kind in STATES)
        state = state_of_town(spelled(cluster.sights[0].words), told)
        desk.places.update({head: state} if state else {})


def _is_place(desk: Desk, head: int, known: Known) -> bool:
    """Whether a state or capital is told only as a place: "in Georgia", "a town near Baku"."""
    token = desk.token(head)
    above = desk.token(token.head)
    if token.deprel == "obj" and known.capital and above.lemma in _SHELLED:
        return True
    if known.capital and above.lemma in _TOWNS and desk.tree.case(head) == "of":
        return True  # "the town of Goma"
    return desk.tree.case(head) in _LOCATIVE and bare(token.deprel) in {"obl", "nmod"}


def _names_an_accord(desk: Desk, token: Token) -> bool:
    """ "The Nairobi and Luanda processes", "the Algiers accord": where it was agreed, and nobody's capital that acts."""
    first = desk.token(token.head) if token.deprel == "conj" else token
    before = (
        bare(first.deprel) in {"compound", "amod", "nmod"} and first.deprel != "nmod:poss" and first.index < first.head
    )
    return before and desk.token(first.head).lemma.lower() in _ACCORDS


def _is_seat(desk: Desk, part: Part) -> bool:
    """ "London-listed Halden", "the Beirut-born envoy": where somebody has his seat, and no government."""
    behind = [token.text.lower() for token in desk.tree.tokens[part.last : part.last + 2]]
    return len(behind) > 1 and behind[0] in {"-", "–"} and behind[1] in _SEATED


def _place(desk: Desk, item: Item) -> None:
    desk.items.append(item)
    for index in range(item.first, item.last):
        desk.at[index] = item


def _enter(desk: Desk, cluster: Cluster, sight: Sight) -> None:
    """A sight in; the item for it is entered if its cluster is an actor, else the place is noted."""
    head = _under_title(desk, head_of(desk.tree, sight.first, sight.last), sight.first)
    if cluster.entity is None:
        _note_town(desk, cluster, head)
        return
    item = Item(sight.first, sight.last, head, "name", rule=f"name/{cluster.sort}", confidence=0.8)
    item.gender = sight.gender
    item.entities = (cluster.entity.number,)
    _place(desk, item)
    desk.at[head] = item


def _under_title(desk: Desk, head: int, first: int) -> int:
    """The head of a name in, the honorific right before it out where the parser hung the name on that ("[Ms] Solheim said")."""
    token = desk.token(head)
    titled = token.head == first - 1 and desk.token(token.head).text.lower() in HONORIFICS
    return token.head if titled and token.deprel == "flat" else head
