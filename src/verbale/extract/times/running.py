"""The times of a text and a word in, the day told before it that carries to what goes on with it out (CODING 16)."""

from bisect import bisect_left
from datetime import timedelta
from itertools import islice, takewhile

from verbale.extract.times.background import in_background
from verbale.extract.times.choice import Datings, parted
from verbale.extract.times.mentions import TimeKind, TimeMention
from verbale.extract.times.report_days import is_old
from verbale.extract.times.stand import Side
from verbale.extract.times.tense import BEFORE_NOUN, is_promised
from verbale.extract.tree import Tree, bare
from verbale.records.when import Basis, When

_LOOKED_AT = 12  # times before a word that are looked at
_CARRIES = timedelta(days=31)  # longer times are background, no running date
_LONGEST = timedelta(
    days=366
)  # "In 2003 he ordered attacks. His men killed hundreds.": a year carries to what is told next
_FOLLOWED = frozenset({"after", "following"})
_NOW = frozenset({("this", "time"), ("now", ","), ("these", "days"), ("today", ",")})  # back from what was then
_DEPTH = 8


def running_date(datings: Datings, token: int, *, speech: bool = True) -> When | None:
    """The day told earlier in the paragraph of a word, which carries to what goes on with it (CODING 16).

    What only dates the background does not carry; the day of a saying carries only to what else was said (`speech`).
    """
    tree = datings.tree
    here = tree.analysis.sentence_of(tree.tokens[token])
    if _dates_what_followed(datings, token):
        return When.unknown()
    if tuple(t.text.lower() for t in tree.tokens[here.first : here.first + 2]) in _NOW:
        return None
    own = _of_sentence(datings, token)
    if own is not None:
        return datings.when(own, own.head, Basis.RECKONED)
    if is_promised(tree, token):
        return None
    told = datings.by_paragraph.get(here.paragraph, [])
    last = bisect_left(told, token, key=lambda mention: mention.head)
    before = [m for m in told[max(0, last - _LOOKED_AT) : last] if _earlier(tree, m, token)]
    for mention in reversed(before):
        if (
            _carries(mention, longest=_CARRIES if mention is not before[-1] else _LONGEST)
            and not in_background(tree, mention.head)
            and (speech or not datings.of_saying(mention))
            and not _lies_ahead(tree, mention)
            and not _goes_back(tree, mention, token)
            and not _names(tree, mention)
        ):
            return datings.when(mention, mention.head, Basis.RECKONED)
    return None


def _goes_back(tree: Tree, mention: TimeMention, token: int) -> bool:
    """ "He had refused two weeks earlier. France agreed to …": what had been done before dates nothing that was done then."""
    return _had(tree, mention.head) and not _had(tree, token)


def _had(tree: Tree, at: int) -> bool:
    """Whether the verb of a word's clause tells what had been done."""
    verb = next((t for t in (tree.tokens[at], *tree.ancestors(tree.tokens[at])) if t.upos == "VERB"), None)
    return verb is not None and any(t.text.lower() in {"had", "’d", "'d"} for t in tree.all_children(verb.index, "aux"))


def _of_sentence(datings: Datings, token: int) -> TimeMention | None:
    """The one time of a word's own sentence, where it dates neither a saying nor the background, nor the word is background."""
    tree = datings.tree
    told = datings.mentions_in(tree.tokens[token].sentence)
    if len(told) != 1 or not _carries(told[0]) or in_background(tree, token):
        return None
    of_noun = tree.tokens[told[0].head].deprel in BEFORE_NOUN or bare(tree.tokens[told[0].head].deprel) == "nmod"
    below = any(above.index == token for above in tree.ancestors(tree.tokens[told[0].head]))
    if of_noun or below:  # "condemned Sunday's attack", "accused them of having fired on Sunday"
        return None
    return None if datings.of_saying(told[0]) or in_background(tree, told[0].head) else told[0]


def _dates_what_followed(datings: Datings, token: int) -> bool:
    """ "The mission was set up in 2019 after fighting": the fighting was before that, and not on the day told last."""
    tree = datings.tree
    for word in (tree.tokens[token], *islice(tree.ancestors(tree.tokens[token]), _DEPTH)):
        after = tree.case(word.index) in _FOLLOWED or any(
            child.text.lower() in _FOLLOWED for child in tree.all_children(word.index, "mark")
        )
        above = tree.head(word)
        if after and bare(word.deprel) in {"obl", "advcl"} and above is not None:
            return any(_carries(m) or m.end - m.start > _CARRIES for m in datings.by_owner.get(above.index, ()))
        if word.upos == "VERB" and word.index != token:
            return False
    return False


def _earlier(tree: Tree, mention: TimeMention, token: int) -> bool:
    """Whether a time stands in an earlier sentence, or in an earlier main clause of the same one."""
    sentence = tree.analysis.sentence_of(tree.tokens[token])
    if mention.head < sentence.first:
        return True
    return mention.last <= token and parted(tree, mention.last, token)


def lead_date(datings: Datings) -> When | None:
    """The day of the report's main happening: the first day told in its first two sentences, None where none is."""
    sentences = datings.tree.analysis.sentences[:2]
    if not sentences:
        return None
    early = takewhile(lambda mention: mention.head < sentences[-1].last, datings.mentions)
    told = [m for m in early if _carries(m) and m.kind is TimeKind.DAY]
    told = [m for m in told if not datings.of_saying(m) and not in_background(datings.tree, m.head)]
    told = [m for m in told if not _lies_ahead(datings.tree, m)]  # "must leave by Sunday"
    # "The men were taken on 22 February", told in March: not the day on which their families marched
    told = [m for m in told if not is_old(m.end, datings.tree.analysis.article.published)]
    return datings.when(told[0], told[0].head, Basis.RECKONED) if told else None


def _lies_ahead(tree: Tree, mention: TimeMention) -> bool:
    """ "Adjourned the trial to 15 February": no deed of the report is done on that day."""
    published = tree.analysis.article.published
    return published is not None and mention.start > published


def _names(tree: Tree, mention: TimeMention) -> bool:
    """ "The 2019 contract": a year that only tells which one is meant dates nothing that is told next."""
    return tree.tokens[mention.head].deprel in BEFORE_NOUN and mention.end - mention.start > _CARRIES


def _carries(mention: TimeMention, longest: timedelta = _CARRIES) -> bool:
    if mention.kind not in {TimeKind.DAY, TimeKind.INTERVAL} or mention.side is Side.FUTURE:
        return False
    return mention.end - mention.start <= longest
