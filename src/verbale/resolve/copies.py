"""Articles in, Clues and Judgements out: whether a report is one that was read before, before anything of it is parsed.

A copy is coded once and told as the report of many outlets. The report that is read later is the copy, and only where all that
it tells stands in the earlier one: a trimmed text is a copy of the whole, the whole is a version of the trimmed one. Two texts
that differ in a number, a name, a day, a denial or a deed are versions ("revision"): each is coded by itself, and the judgement
(UNSURE) says that they belong together. A quotation is neither, nor are two reports made by one template.
docs/decisions/2026-11-26-copies.md tells how the bounds were found.
"""

import base64
import json
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from hashlib import blake2b

from verbale.records.clue import Clue
from verbale.records.identity import content_id
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.records.text import Article
from verbale.resolve.copies_compare import Difference, difference
from verbale.resolve.copies_keys import keys_of
from verbale.resolve.copies_text import MOST_WORDS, Body, body_of
from verbale.resolve.copies_words import words_of

REVISION = "revision"
"""The first reason of a judgement on two versions of one text."""
SIGNED = "resolve.copies 1"


@dataclass(frozen=True, slots=True)
class Bounds:
    """From which figures on a report is a copy or a version of another; `days` is how far apart they may be published.

    `loose`: the share of words that may be other or new without changing what is told. `covered`: the share of a version's words
    (or of the earlier text's, where the later one goes on) that stand in the other text too. `changed`: the share of sentences
    that tell something else, above which two texts are two reports from one template. `most`: so many candidates are compared.
    """

    days: int = 10
    loose: float = 0.08
    covered: float = 0.6
    changed: float = 0.6
    most: int = 20


BOUNDS = Bounds()


def clue_of(article: Article) -> Clue:
    """An article with its language in, the Clue by which its copies are found out.

    >>> str(clue_of(Article.of("It rained.", language="en")).question)
    'copy'
    """
    body = body_of(article.text, article.title)
    language = article.language.partition("-")[0].lower()
    day = article.published or (article.retrieved.date() if article.retrieved else None)
    return Clue(Question.COPY, article.id, day, keys_of(body.sentences, language), _written(body, language))


def span_of(day: date | None, bounds: Bounds = BOUNDS) -> tuple[date | None, date | None]:
    """The day of a clue in, the first and last day of those that it is judged against out.

    >>> span_of(date(2024, 3, 15))[0]
    datetime.date(2024, 3, 5)
    """
    reach = timedelta(bounds.days)
    return (day - reach, day + reach) if day else (None, None)


def copy_of(clue: Clue, known: Iterable[Clue], bounds: Bounds = BOUNDS) -> Judgement | None:
    """The Clue of an article and those of articles read before in, what it is a copy or a version of out; None where it is new.

    >>> text = "The two ministers met in Oslo on Monday and signed a treaty on fishing after talks of nine hours. " * 2
    >>> first, second = (clue_of(Article.of(text, outlet=outlet, language="en")) for outlet in ("A", "B"))
    >>> judgement = copy_of(second, [first])
    >>> judgement.verdict, judgement.about == (second.about, first.about), judgement.reasons
    (<Verdict.SAME: 'same'>, True, ('all 38 words are the same',))
    """
    keys, near = (
        frozenset(clue.keys),
        [one for one in known if one.about != clue.about and _in_reach(clue, one, bounds)],
    )
    near.sort(key=lambda one: (-len(keys.intersection(one.keys)), one.day or date.max, one.about))
    found = [judgement for one in near[: bounds.most] if (judgement := judge(clue, one, bounds))]
    return max(found, key=lambda one: (one.verdict is Verdict.SAME, one.score or 0.0), default=None)


def judge(later: Clue, earlier: Clue, bounds: Bounds = BOUNDS) -> Judgement | None:
    """The clues of an article and of one read before it in, SAME for a copy, UNSURE for a version, None for neither out."""
    new, old = _read(later.says), _read(earlier.says)
    if new.language != old.language:
        return None
    found = difference(old.sentences, new.sentences, words_of(new.language))
    if found is None:
        return None
    if new.beyond not in ("", old.beyond):
        return _version(later, earlier, found, "the texts are long and their ends differ")
    if found.loose <= bounds.loose * found.words and not any(change.matters for change in found.changes):
        return _judgement(later, earlier, Verdict.SAME, tuple(_likeness(found)), found.covered)
    if _is_version(found, sum(one.count(" ") + 1 for one in old.sentences), bounds):
        says = "it says that it was corrected or brought up to date" if new.corrected else ""
        return _version(later, earlier, found, says)
    return None


def _in_reach(one: Clue, other: Clue, bounds: Bounds) -> bool:
    return one.day is None or other.day is None or abs((one.day - other.day).days) <= bounds.days


def _is_version(found: Difference, earlier_words: int, bounds: Bounds) -> bool:
    goes_on = found.same >= bounds.covered * earlier_words and found.same >= (1 - bounds.covered) * found.words
    return found.changed <= bounds.changed and (found.covered >= bounds.covered or goes_on)


def _version(later: Clue, earlier: Clue, found: Difference, says: str) -> Judgement:
    reasons = (REVISION, *filter(None, [says]), *_likeness(found))
    return _judgement(later, earlier, Verdict.UNSURE, reasons, found.covered)


def _judgement(later: Clue, earlier: Clue, verdict: Verdict, reasons: tuple[str, ...], score: float) -> Judgement:
    about = (later.about, earlier.about)
    name = content_id("judgement", Question.COPY, verdict, *about, *reasons, SIGNED)
    return Judgement(name, verdict, about, reasons, SIGNED, None, question=Question.COPY, score=round(score, 3))


_TOLD = 5  # so many changes are told one by one


def _likeness(found: Difference) -> Iterator[str]:
    if not found.changes:
        yield f"all {found.words} words are the same"
    else:
        yield f"{found.same} of {found.words} words are the same"
    if found.left_out:
        yield f"{found.left_out} sentences of the earlier text are left out"
    changes = sorted(found.changes, key=lambda change: -len(change.matters))
    yield from map(str, changes[:_TOLD])
    if len(changes) > _TOLD:
        yield f"and {len(changes) - _TOLD} more changes"


@dataclass(frozen=True, slots=True)
class _Said:
    """What a clue says: the language, the sentences, whether they call themselves corrected, and a digest of what stands behind them."""

    language: str
    sentences: tuple[str, ...]
    corrected: bool
    beyond: str


def _written(body: Body, language: str) -> str:
    kept, count = [], 0
    for sentence in body.sentences:
        count += sentence.count(" ") + 1
        if count > MOST_WORDS:
            break
        kept.append(sentence)
    rest = "\n".join(body.sentences[len(kept) :])
    packed = base64.b64encode(zlib.compress("\n".join(kept).encode("utf-8", "surrogatepass"), 3)).decode()
    beyond = blake2b(rest.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest() if rest else ""
    said = {"language": language, "text": packed, "corrected": body.corrected or None, "beyond": beyond or None}
    return json.dumps({name: value for name, value in said.items() if value is not None})


@lru_cache(maxsize=2_000)  # some 10 MB: a text is compared with up to twenty, and those of a story again and again
def _read(says: str) -> _Said:
    said = json.loads(says)
    text = zlib.decompress(base64.b64decode(said["text"])).decode("utf-8", "surrogatepass")
    return _Said(said["language"], tuple(text.split("\n")), said.get("corrected", False), said.get("beyond", ""))
