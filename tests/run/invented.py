"""How many in, invented articles out, and an engine that reads them in no time: importable by a run's processes at no cost."""

import random
import time
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import product

from verbale.records.account import Account, Deed, Status
from verbale.records.actor import Actor, Kind, Mention
from verbale.records.evidence import Evidence, Step
from verbale.records.identity import content_id
from verbale.records.problem import Problem
from verbale.records.reading import Reading
from verbale.records.text import Article, Span
from verbale.records.voice import ARTICLE
from verbale.records.when import Basis, When

type Item = tuple[str, Article | Problem]

_STEP = Step("made up", "1")
_STATES = "Kenya Chad Peru Norway Ghana Nepal Cuba Egypt".split()
_WORDS = ["".join(syllables) for syllables in product("bdglmnrst", "aeiou", "bdglmnrst", "aeiou")]
_DEEDS = {"attacked": "ASSAULT", "accused": "ACCUSE", "thanked": "SUPPORT"}


def articles(count: int, seed: int) -> list[Item]:
    """How many in, articles out: some near copies, some on the same matter, some Problems, two languages."""
    dice, found = random.Random(seed), list[Item]()  # noqa: S311  no secret
    while len(found) < count:
        place = f"news.jsonl:{len(found) + 1}"
        if dice.random() < 0.02:
            found.append((place, Problem("read", place, None, "the line is no JSON")))
        elif found and dice.random() < 0.3 and isinstance(former := dice.choice(found)[1], Article):
            copy = Article.of(former.text, outlet=f"Outlet {dice.randrange(9)}", published=former.published)
            found.append((place, copy))
        else:
            found.append((place, _article(dice)))
    return found


def _article(dice: random.Random) -> Article:
    day = date(2024, 3, 1) + timedelta(dice.randrange(20))
    who, whom = dice.sample(_STATES, 2)
    deed = dice.choice(list(_DEEDS))
    words = " ".join(dice.choices(_WORDS, k=40))
    text = f"{who} {deed} {whom} on {day:%A}, it was said: {words}."
    return Article.of(
        text, outlet=f"Outlet {dice.randrange(9)}", published=day, language="en" if dice.random() < 0.9 else "ka"
    )


def engine(articles: Iterable[Article], seconds: float = 0.001) -> Iterator[Reading]:
    """Articles in, a Reading with one account each out, in no time."""
    for article in articles:
        time.sleep(seconds)
        yield Reading(article, accounts=(_account(article),), actors=_actors(article), engine="made up 1")


def _account(article: Article) -> Account:
    who, deed, whom = article.text.split()[:3]
    told = Evidence.of(article, Span(0, len(who) + len(deed) + len(whom) + 2), _STEP)
    when = When(article.published, article.published, Basis.STATED)
    return Account(
        content_id("account", article.id, who, deed), (_mention(article, who),), Deed(_DEEDS[deed], "", (), told),
        (_mention(article, whom),), when, None, Status(), (), ARTICLE, told, confidence=0.5,
    )  # fmt: skip


def _mention(article: Article, name: str) -> Mention:
    start = article.text.index(name)
    return Mention(name, name, False, Evidence.of(article, Span(start, start + len(name)), _STEP))


def _actors(article: Article) -> tuple[Actor, ...]:
    return tuple(Actor.of(name, Kind.STATE, country=name) for name in article.text.split()[:3:2])
