"""A parse tree and its cast in, chains of noun phrases that mean the same out, read from the first word to the last.

A phrase is joined to the chain, or begins the one, that a learned table ranks first (cluster ranking; Rahman and Ng 2009).
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import islice

from verbale.extract.actors.record import Cast
from verbale.extract.coreference.chain import Chain, Scene
from verbale.extract.coreference.newness import newness
from verbale.extract.coreference.pairs import together
from verbale.extract.coreference.phrases import NounPhrase
from verbale.extract.coreference.pronouns import rivals
from verbale.extract.coreference.speech import Speech
from verbale.extract.tree import Tree
from verbale.reference.chooser import Chooser

# Chains told last that a phrase may join; others only if they share a word, or are told most of all.
_NEAR = {"name": 10, "pronoun": 18, "noun": 12, "other": 12}
_NEAR_AGAIN = 20  # for "the" and "this"
_MOST, _LARGE = 5, 3
_NAMES = frozenset({"name", "capital"})
_SAME = 8  # chains told by one word

type Ranks = Callable[[NounPhrase, Sequence[Chain], Sequence[tuple[str, ...]]], int]
"""A phrase, the chains it may join and the features of each, those of a new one last, in, the number of the option taken out."""


# What speaks for a phrase's meaning something new weighs less by this: a link that is missed costs more than one too many
# (CoNLL F1 counts entities, most of which have two phrases). Tried 0.3, 0.7 and 1.1: the last loses in every genre but one.
_BOLD = 0.3


def ranks(table: Chooser) -> Ranks:
    """A learned table in, what ranks by it out."""

    def rank(_phrase: NounPhrase, _chains: Sequence[Chain], features: Sequence[tuple[str, ...]]) -> int:
        scores = [table.score(told) for told in features]
        scores[-1] -= _BOLD
        return max(range(len(scores)), key=scores.__getitem__)

    return rank


def chains(tree: Tree, cast: Cast, phrases: Sequence[NounPhrase], rank: Ranks) -> list[Chain]:
    """A tree, its cast and its phrases in, its chains out; those of one phrase too, if that is no doubtful one."""
    scene = Scene(tree, Speech.of(tree.analysis))
    found: list[Chain] = []
    recent: dict[int, Chain] = {}  # the one told last stands last
    largest: list[Chain] = []
    index: defaultdict[object, list[Chain]] = defaultdict(list)
    for place, phrase in enumerate(phrases):
        own = cast.at(phrase.head)
        own = own if own is not None and own.head == phrase.head else None
        actors = own.actors if own is not None else ()
        keys = _keys(phrase, actors)
        options = _options(recent, [index[key] for key in keys], [*largest], near=_near(phrase))
        features = _features(scene, phrase, place, actors, options)
        taken = rank(phrase, options, features)
        taken = _by_name(phrase, options, taken, actors if own is not None and own.sort in _NAMES else ())
        chain = options[taken] if taken < len(options) else Chain()
        if taken == len(options):
            found.append(chain)
        recent.pop(id(chain), None)
        recent[id(chain)] = chain
        chain.add(phrase, place, actors)
        largest = _largest(largest, chain)
        if phrase.sort == "name" and own is not None and own.sort in _NAMES:
            chain.named.add(actors)
        for key in keys:
            if chain not in index[key][-_SAME:]:
                index[key].append(chain)
    return [chain for chain in found if len(chain.phrases) > 1 or chain.phrases[0].weight > 0]


def _features(
    scene: Scene, phrase: NounPhrase, place: int, actors: tuple[str, ...], options: Sequence[Chain]
) -> list[tuple[str, ...]]:
    """What speaks for each chain, and last for none of them."""
    both = [together(scene, phrase, chain, place, actors) for chain in options]
    if phrase.sort == "pronoun":
        both = [[*one, *other] for one, other in zip(both, rivals(phrase, options), strict=True)]
    return [*map(tuple, both), newness(scene, phrase, options)]


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


def _near(phrase: NounPhrase) -> int:
    return _NEAR_AGAIN if phrase.sort == "noun" and phrase.det in {"the", "this"} else _NEAR[phrase.sort]


def _largest(largest: list[Chain], chain: Chain) -> list[Chain]:
    """The chains of most phrases, with one more that has grown."""
    if len(chain.phrases) < _LARGE or chain in largest:
        return largest
    return sorted([*largest, chain], key=lambda one: -len(one.phrases))[:_MOST]


def _options(recent: dict[int, Chain], told: list[list[Chain]], largest: list[Chain], *, near: int) -> list[Chain]:
    """The chains told last, those told before by the same actors or words, and the largest."""
    options = dict(islice(reversed(recent.items()), near))
    for listed in (*told, largest):
        options.update((id(chain), chain) for chain in listed[-_SAME:])
    return list(options.values())
