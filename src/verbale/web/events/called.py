"""Accounts and casts of reports in, the names by which somebody or some place is called, and who calls it so, out."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from verbale.records.corrected import has_own_words
from verbale.records.reading import Reading
from verbale.reference.function_words import function_words
from verbale.store.cards import Telling
from verbale.web.events.words import Words, voices, words_of

_MOST_CALLERS = 6
_PRONOUNS = frozenset(
    "i me my we us our you your he him his she her hers it its they them their theirs who whom whose which that this these those "
    "himself herself itself themselves one both each all some others another two three four the of".split()
)
"""English words of which no name is made; those of other languages are in reference.function_words."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Who uses a name: a voice, or the outlet that says it itself, and how often."""

    name: str
    voice: bool
    times: int


@dataclass(frozen=True, slots=True)
class Called:
    """A name as it is worded, who uses it (the most frequent first), whether at a distance, and where it stands once."""

    words: str
    callers: tuple[Caller, ...]
    times: int
    hedged: int
    example: Words | None = None

    @property
    def named(self) -> tuple[Caller, ...]:
        """Those who use it most, as many as a line holds."""
        return self.callers[:_MOST_CALLERS]


type Use = tuple[str, Caller, bool, Words | None]
"""A name as worded, who uses it once, whether at a distance, and where."""


def called_in(told: Iterable[Telling], casts: Iterable[Reading], names: Collection[str]) -> tuple[Called, ...]:
    """Tellings and casts that name an actor, and its names in, what it is called out, the most used first.

    A form that an account holds is the word of the account's voice; the other forms of a report are its outlet's.
    """
    uses = [use for one in told for use in _mentioned(one, names)]
    seen = {(words.casefold(), where.article) for words, _, _, where in uses if where}
    uses += [use for cast in casts for use in _formed(cast, names) if (use[0].casefold(), cast.article.id) not in seen]
    return _gathered(uses)


def places_called(told: Iterable[Telling]) -> tuple[Called, ...]:
    """Tellings of deeds at one place in, what it is called out, the most used first."""
    return _gathered([use for one in told for use in _placed(one)])


def _mentioned(one: Telling, names: Collection[str]) -> Iterator[Use]:
    for mention in (*one.account.who, *one.account.whom):
        if mention.actor not in names or not has_own_words(one.account, mention.evidence):
            continue
        if _names_somebody(mention.words, one.head.language):
            (where,) = words_of(mention.evidence, one.account.id, hedged=mention.hedged) or (None,)
            yield mention.words, _caller(one), mention.hedged, where


def _formed(cast: Reading, names: Collection[str]) -> Iterator[Use]:
    source = cast.article.source.outlet
    for actor in cast.actors:
        if actor.name in names:
            for form in actor.forms:
                if _names_somebody(form, cast.article.language):
                    yield form, Caller(source, False, 1), False, Words(form, cast.article.id, "")


def _names_somebody(words: str, language: str) -> bool:
    """Whether a form is more than pronouns ("it", "the two of them")."""
    bare = _PRONOUNS if language in {"", "en"} else _PRONOUNS.union(function_words(language))
    return any(word not in bare for word in words.casefold().replace("’", " ").replace("'", " ").split())


def _placed(one: Telling) -> Iterator[Use]:
    told = one.account.where.evidence if one.account.where else None
    for words in words_of(told, one.account.id) if told and has_own_words(one.account, told) else ():
        yield words.quote, _caller(one), False, words


def _caller(one: Telling) -> Caller:
    heard = voices(one.account.according_to)
    return Caller(heard[0], True, 1) if heard else Caller(one.head.outlet, False, 1)


def _gathered(uses: Iterable[Use]) -> tuple[Called, ...]:
    """Uses of names in, each name once out; the same name in capitals or not is one, as it is written most."""
    by_name: dict[str, list[Use]] = defaultdict(list)
    for use in uses:
        by_name[_plain(use[0])].append(use)
    found = (_called(some) for some in by_name.values())
    return tuple(sorted(found, key=lambda one: (-one.times, one.words)))


def _plain(words: str) -> str:
    return " ".join(words.casefold().split()).removeprefix("the ")


def _called(uses: list[Use]) -> Called:
    written = Counter(" ".join(words.split()) for words, *_ in uses)
    callers = Counter((caller.name, caller.voice) for _, caller, *_ in uses)
    most = sorted(callers.items(), key=lambda one: (-one[1], one[0]))
    example = next((where for *_, where in uses if where), None)
    return Called(
        max(sorted(written), key=written.__getitem__),
        tuple(Caller(name, voice, times) for (name, voice), times in most),
        len(uses),
        sum(hedged for _, _, hedged, _ in uses),
        example,
    )
