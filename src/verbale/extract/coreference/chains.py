"""A parse tree and its cast in, chains of noun phrases that mean the same out, read from the first word to the last.

A phrase is joined to the chain, or begins the one, that a learned table ranks first (cluster ranking; Rahman and Ng 2009).
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import islice

from verbale.extract.actors.record import Cast
from verbale.extract.coreference.pairs import Chain, newness, together
from verbale.extract.coreference.phrases import NounPhrase
from verbale.extract.tree import Tree
from verbale.reference.chooser import chooser

_NEAR = 10  # chains told last that a noun or name may join; others only if they share a word
_NEAR_PRONOUN = 16
_NAMES = frozenset({"name", "capital"})
_SAME = 8  # chains told by one word

type Ranks = Callable[[NounPhrase, Sequence[Chain], Sequence[tuple[str, ...]]], int]
"""A phrase, the chains it may join and the features of each, those of a new one last, in, the number of the option taken out."""


def ranks(table: str) -> Ranks:
    """The name of a learned table in, what ranks by it out."""
    return lambda _phrase, _chains, features: chooser(table).choose(features).number


def chains(tree: Tree, cast: Cast, phrases: Sequence[NounPhrase], rank: Ranks) -> list[Chain]:
    """A tree, its cast and its phrases in, its chains out; those of one phrase too."""
    found: list[Chain] = []
    recent: dict[int, Chain] = {}  # the one told last stands last
    index: defaultdict[object, list[Chain]] = defaultdict(list)
    for place, phrase in enumerate(phrases):
        own = cast.at(phrase.head)
        own = own if own is not None and own.head == phrase.head else None
        actors = own.actors if own is not None else ()
        keys = _keys(phrase, actors)
        options = _options(recent, [index[key] for key in keys], near=_NEAR if keys else _NEAR_PRONOUN)
        told = any(phrase.lemma in chain.heads for chain in options)
        opens = tree.analysis.sentences[phrase.sentence].first == phrase.first
        features = [together(tree, phrase, chain, place, actors) for chain in options]
        taken = rank(phrase, options, [*features, newness(phrase, opens, told)])
        taken = _by_name(phrase, options, taken, actors if own is not None and own.sort in _NAMES else ())
        chain = options[taken] if taken < len(options) else Chain()
        if taken == len(options):
            found.append(chain)
        recent.pop(id(chain), None)
        recent[id(chain)] = chain
        chain.add(phrase, place, actors)
        if phrase.sort == "name" and own is not None and own.sort in _NAMES:
            chain.named.add(actors)
        for key in keys:
            if chain not in index[key][-_SAME:]:
                index[key].append(chain)
    return found


def _by_name(phrase: NounPhrase, options: Sequence[Chain], taken: int, actors: tuple[str, ...]) -> int:
    """One name, one chain, whatever the table says: a name goes where its actor was named before, else where its words were told."""
    if phrase.sort != "name":
        return taken
    same = [n for n, chain in enumerate(options) if actors and actors in chain.named]
    same = same or [n for n, chain in enumerate(options) if phrase.said in chain.said and not _clash(chain, actors)]
    if same:
        return taken if taken in same else max(same, key=lambda n: (len(options[n].phrases), -n))
    return len(options) if taken < len(options) and _clash(options[taken], actors) else taken


def _clash(chain: Chain, actors: tuple[str, ...]) -> bool:
    """Whether a chain is known to mean another named actor."""
    return bool(actors) and bool(chain.named) and actors not in chain.named


def _keys(phrase: NounPhrase, actors: tuple[str, ...]) -> list[object]:
    """By what a chain told far back is found again: its actors, its head, and the words of its names; a pronoun by nothing."""
    if phrase.sort == "pronoun":
        return []
    words = phrase.words if phrase.sort == "name" else {phrase.lemma}
    return [*([actors] if actors else []), *sorted(words)]


def _options(recent: dict[int, Chain], told: list[list[Chain]], *, near: int) -> list[Chain]:
    """The chains told last, and those told before by the same actors or words."""
    options = dict(islice(reversed(recent.items()), near))
    for listed in told:
        options.update((id(chain), chain) for chain in listed[-_SAME:])
    return list(options.values())
