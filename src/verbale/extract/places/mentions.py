"""A report's trees in, every place that it names out: the words, the head token, and the place that is meant.

The engine's names of places come first. Others are taken for places where a preposition of place stands before them
or a noun of place beside them, and where a table or the gazetteer knows them in this context.
"""

from collections.abc import Iterator
from dataclasses import replace

from verbale.extract.places.context import Context, context_of, state_of
from verbale.extract.places.resolving import Placed
from verbale.extract.places.toponyms import place_all
from verbale.extract.strongholds import is_stronghold
from verbale.extract.tree import Tree, bare
from verbale.records.analysis import Name
from verbale.records.evidence import Step
from verbale.records.passing import passing
from verbale.records.when import Basis
from verbale.records.where import Exactness, Where
from verbale.reference.phrases import fold
from verbale.reference.places import place_words
from verbale.reference.regions import regions
from verbale.reference.world import world

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_TIMES = frozenset({"DATE", "TIME", "CARDINAL", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "LANGUAGE", "LAW"})
_OF_PEOPLE = frozenset({"PERSON", "NORP"})
_SURE_PREPOSITIONS = frozenset({"near", "outside", "off", "south of", "north of", "east of", "west of"})
_ACTORS = frozenset({"organisation", "body", "group", "party", "media", "format", "company"})
_LONGEST = 4  # words of a heading
_AFTER_HEADING = frozenset({"(", ":", ".", "–", "—"})
_JOINTS = frozenset({"-", "–", "'", "’"})
_BEHIND = 40  # characters behind a name in which a wider place may be told (", Texas")
_CURATED = 6.2  # score of the curated tables, which hold no names of persons
_UNSURE = 6.2  # score that a name which the engine takes for something else must reach: a town of the report's states


@passing
class PlaceMention:
    """One name of a place: tokens `[first, last)`, its head token, its canonical name, and what the tables know of it."""

    first: int
    last: int
    head: int
    name: str
    known: Placed | None

    @property
    def exactness(self) -> Exactness:
        """How small a stretch of the earth it is."""
        return self.known.exactness if self.known else Exactness.UNPLACED

    def where(self, tree: Tree, rule: str, basis: Basis = Basis.STATED) -> Where:
        """The value for a record, with the rule that chose it."""
        evidence = tree.evidence(tree.span(self.first, self.last), Step(f"extract.places:{rule}"))
        known = self.known
        if known is None:
            return Where(self.name, basis=basis, evidence=evidence)
        country = state_of(known.country) if known.country else ""
        return Where(self.name, known.place, country, known.lat, known.lon, known.exactness, basis, evidence)


@passing
class _Run:
    """Tokens `[first, last)` that may name a place; `sure` where the engine says so or the words leave no doubt."""

    first: int
    last: int
    sure: bool
    lenient: bool


def places(tree: Tree, context: Context) -> tuple[PlaceMention, ...]:
    """Trees and context in, the places named out, in the order of the text."""
    runs = sorted(_runs(tree), key=lambda run: run.first)
    text = tree.analysis.article.text
    spans = [tree.span(run.first, run.last) for run in runs]
    names = [" ".join(span.of(text).split()) for span in spans]
    behind = [text[span.end : span.end + _BEHIND] for span in spans]
    found = place_all(list(zip(names, behind, strict=True)), context)
    return tuple(
        PlaceMention(run.first, run.last, _head(tree, run), known.name if known else name, _widened(tree, run, known))
        for run, name, known in zip(runs, names, found, strict=True)
        if _stands(run, name, known, context)
    )


def _widened(tree: Tree, run: _Run, known: Placed | None) -> Placed | None:
    """ "Kaduna state" is no town, though its town bears the name."""
    behind = tree.tokens[run.last].text.lower() if run.last < len(tree.tokens) else ""
    wide = behind in place_words().provinces
    return replace(known, exactness=Exactness.REGION) if known and wide else known


def report_context(tree: Tree) -> Context:
    """The states of which a report tells, its dateline's place among them."""
    told = [piece.says for piece in tree.analysis.furniture if piece.kind == "dateline place" and piece.says]
    return context_of([token.text for token in tree.tokens], told)


def _stands(run: _Run, name: str, known: Placed | None, context: Context) -> bool:
    """Whether a run is taken for a place."""
    if run.sure:
        return True
    if known is not None and known.score >= _CURATED:
        return True
    if any(entry.kind in _ACTORS for entry in world().lookup(name)):
        return False
    if known is None:
        return False
    fits = not known.country or context.share(known.country) > 0
    return fits or (run.lenient and known.score >= 5) or known.score >= _UNSURE


def _runs(tree: Tree) -> Iterator[_Run]:
    taken: set[int] = set()
    for name in _joined(tree):
        if name.label in _PLACES:
            first, last = _trimmed(tree, name.first, _end(tree, name))
            if first < last and not _is_actor(tree, first, last, name.label):
                taken.update(range(first, last))
                stands = name.label == "FAC" or _in_place(tree, first, last, "") is not None
                yield _Run(first, last, sure=stands, lenient=True)
        elif name.label in _TIMES:
            taken.update(range(name.first, name.last))
    for heading in _headings(tree, taken):
        taken.update(range(heading.first, heading.last))
        yield heading
    labels = {i: name.label for name in tree.analysis.names for i in range(name.first, name.last)}
    for first, last in _proper_runs(tree, taken):
        run = _in_place(tree, first, last, labels.get(first, ""))
        if run is not None:
            yield run


def _headings(tree: Tree, taken: set[int]) -> Iterator[_Run]:
    """Capitalised words with which a paragraph begins before a bracket, colon or full stop, whatever the engine sees in them."""
    for sentence in tree.analysis.sentences:
        last = sentence.first
        while last < sentence.last and last - sentence.first < _LONGEST and tree.tokens[last].text[:1].isupper():
            last += 1
        if last > sentence.first and sentence.first not in taken and opens_paragraph(tree, sentence.first, last):
            yield _Run(sentence.first, last, sure=False, lenient=True)


def _joined(tree: Tree) -> Iterator[Name]:
    """The engine's names, two that stand side by side as one where a table knows both together ("Burkina" "Faso")."""
    names = tree.analysis.names
    at = 0
    while at < len(names):
        name = names[at]
        at += 1
        if name.label in _PLACES and at < len(names) and names[at].first == name.last and names[at].label in _PLACES:
            whole = tree.span(name.first, names[at].last).of(tree.analysis.article.text)
            if world().lookup(whole) or fold(whole) in regions():
                name = Name(name.first, names[at].last, name.label)
                at += 1
        yield name


def _end(tree: Tree, name: Name) -> int:
    """Where a name ends with what hangs on it behind a small word: "Foz" of "Foz do Cunene"."""
    last = name.last
    if last < len(tree.tokens) and _small(tree.tokens[last].text):
        while last < len(tree.tokens) and tree.tokens[last].deprel == "flat" and tree.tokens[last].head == name.first:
            last += 1
    return last


def _is_actor(tree: Tree, first: int, last: int, label: str) -> bool:
    """A known organisation that the engine takes for a place ("Hamas")."""
    name = tree.span(first, last).of(tree.analysis.article.text)
    entries = world().lookup(name) or world().lookup(f"the {name}")
    return bool(entries) and label != "FAC" and all(entry.kind in _ACTORS for entry in entries)


def _trimmed(tree: Tree, first: int, last: int) -> tuple[int, int]:
    """A name without its article, its possessive and the small nouns behind it ("the Kariba dam's": Kariba)."""
    tokens, behind = tree.tokens, place_words().behind
    whose = [i for i in range(first, last - 1) if tokens[i].text in {"'s", "’s"}]
    first = whose[-1] + 1 if whose else first  # "Kenya's Kisumu"
    while first < last and tokens[first].text.lower() == "the":
        first += 1
    if first > 0 and _small(tokens[first - 1].text):
        wider = tree.span(first - 1, last).of(tree.analysis.article.text)
        first -= fold(wider) in regions()  # "southern Lebanon"
    while first < last and (tokens[last - 1].text in {"'s", "’s", "'", "’", ",", "."} or _small(tokens[last - 1].text)):
        if _small(tokens[last - 1].text) and tokens[last - 1].text not in behind and last - first < 2:
            break
        last -= 1
    return first, last


def _small(word: str) -> bool:
    return word.isalpha() and word.islower()


def _proper_runs(tree: Tree, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised proper nouns that are no part of a name of a place or time."""
    at, tokens = 0, tree.tokens
    while at < len(tokens):
        if at in taken or tokens[at].upos != "PROPN" or not tokens[at].text[:1].isupper():
            at += 1
            continue
        end = at + 1
        while end < len(tokens) and end not in taken and tokens[end].sentence == tokens[at].sentence:
            joint = tokens[end].text in _JOINTS and end + 1 < len(tokens) and tokens[end + 1].upos == "PROPN"
            if not joint and not (tokens[end].upos == "PROPN" and tokens[end].text[:1].isalnum()):
                break
            end += 1 + joint
        yield at, end
        at = end


def _in_place(tree: Tree, first: int, last: int, label: str) -> _Run | None:
    """Whether a stretch of proper nouns stands as a place does, and how surely."""
    words = place_words()
    if (
        last - first > 1
        and tree.tokens[last - 1].text.lower() in words.behind
        and label not in {"PERSON", "WORK_OF_ART"}
    ):
        return _Run(first, last, sure=True, lenient=True)
    head = tree.tokens[_head(tree, _Run(first, last, sure=False, lenient=False))]
    above = tree.head(head)
    case = tree.case(head.index)
    if above is not None and above.lemma in words.before and (case == "of" or bare(head.deprel) in {"appos", "flat"}):
        return _Run(first, last, sure=True, lenient=True)
    noun = above is not None and above.index >= last and above.index <= last + 1 and above.text in words.behind
    if noun and bare(head.deprel) in {"compound", "nmod", "flat"}:
        return _Run(first, last, sure=label not in _OF_PEOPLE, lenient=label not in _OF_PEOPLE)
    if case in _SURE_PREPOSITIONS or _behind_direction(tree, head.index):
        return _Run(first, last, sure=label not in _OF_PEOPLE, lenient=label not in _OF_PEOPLE)
    if case in words.rest | words.toward | words.away or case == "of":
        return _Run(first, last, sure=not label and case in {"in", "at"}, lenient=not label)
    if last - first == 1 and is_stronghold(tree, head):
        return _Run(first, last, sure=True, lenient=True)
    allowed = words.places_only if label in _OF_PEOPLE else words.object_verbs
    if bare(head.deprel) == "obj" and above is not None and above.lemma in allowed:
        return _Run(first, last, sure=False, lenient=False)
    return None


def opens_paragraph(tree: Tree, first: int, last: int) -> bool:
    """Whether words are the heading with which a paragraph begins: "Lima (May 3). …", "Lima: …"."""
    sentence = tree.analysis.sentence_of(tree.tokens[first])
    before = tree.analysis.sentences[sentence.index - 1] if sentence.index else None
    opens = first == sentence.first and (before is None or before.paragraph != sentence.paragraph)
    return opens and last < len(tree.tokens) and tree.tokens[last].text in _AFTER_HEADING


def _behind_direction(tree: Tree, index: int) -> bool:
    above = tree.head(tree.tokens[index])
    return above is not None and above.text.lower() in _DIRECTIONS and tree.case(index) == "of"


_DIRECTIONS = frozenset(
    {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "outskirts", "outside"}
)


def _head(tree: Tree, run: _Run) -> int:
    """The token of a run that depends on a word outside it."""
    inside = range(run.first, run.last)
    return next((i for i in inside if tree.tokens[i].head not in inside or tree.tokens[i].head == i), run.last - 1)
