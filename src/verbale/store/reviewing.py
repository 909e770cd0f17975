"""A reviewer in, what waits for his word, and what he has signed, out; each question goes along an index and is bounded."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from heapq import merge
from itertools import batched, islice

from sqlalchemy import Connection, Select, and_, func, select

from verbale.errors import BadUse
from verbale.records.account import Account
from verbale.records.corrected import put_right_by
from verbale.records.judgement import MODEL, Judgement, Question, Verdict
from verbale.records.reading import Reading
from verbale.records.text import Article
from verbale.store.columns import Condition
from verbale.store.conditions import Conditions
from verbale.store.judgements import in_force, judgements_in_force
from verbale.store.meant import CODED, accounts_meant
from verbale.store.numbers import AT_ONCE
from verbale.store.packing import unpack
from verbale.store.streaming import streamed
from verbale.store.tables import ACCOUNT, ACTOR, ARTICLE, CODING, JUDGED, JUDGEMENT
from verbale.store.texts import storable

_ON_ROWS = (Verdict.RIGHT.value, Verdict.WRONG.value)
_LOOKED_BACK = 5_000  # words of persons, the newest, of which a second opinion is given
_FEW = 5_000  # accounts: so many are sorted, of more the first are met soon on the way through all
_LOOKED_AT = 10  # pairs for each that is asked for: some of them a person has decided


def unjudged(meant: Conditions, by: str, *, second: bool) -> Select[bytes]:
    """What is meant and a person in, the accounts on which he has said nothing out; with `second`, others have."""
    asked = accounts_meant(meant).with_only_columns(ACCOUNT.c.packed)
    mine = JUDGEMENT.c.signed == storable(by)
    asked = asked.where(~_judged(mine))
    of_a_person = ~JUDGEMENT.c.signed.startswith(MODEL, autoescape=True)
    return asked.where(_judged(and_(~mine, of_a_person))) if second else asked


def along(connection: Connection, meant: Conditions) -> Conditions:
    """What is meant in, the same out: where it is much, accounts are gone through in the order of a list and each is tried."""
    some = accounts_meant(meant).limit(_FEW).subquery()
    meant.tried = meant.walking = connection.scalar(select(func.count()).select_from(some)) == _FEW
    return meant


def judged_by_others(connection: Connection, by: str) -> tuple[str, ...]:
    """A person in, the accounts on which others have said something of late out: looked up by their words, and not among all accounts."""
    words = (one for one in signed_by(connection, "", _LOOKED_BACK) if one.personal and one.signed != by)
    told = (one for one in words if one.verdict.value in _ON_ROWS)
    return tuple(sorted({one.about[0] for one in told})) or ("",)


def nearest(connection: Connection, asked: Select[bytes], near: float, most: int | None) -> Iterator[Account]:
    """Accounts asked for in, those whose confidence is nearest out, nearest first: two walks along the index, up and down from it.

    What persons corrected or added is left out: nothing can be learned of the engine by it.
    """
    if most is None:
        raise BadUse("what is nearest is asked for with a `most`")
    sure = ACCOUNT.c.confidence
    rows = asked.with_only_columns(ACCOUNT.c.packed, sure)
    below = rows.where(sure <= near).order_by(sure.desc(), ACCOUNT.c.n.desc()).limit(most)
    above = rows.where(sure > near).order_by(sure, ACCOUNT.c.n).limit(most)
    walks = (connection.execute(walk).all() for walk in (below, above))
    for row in islice(merge(*walks, key=lambda row: abs(row.confidence - near)), most):
        if not put_right_by(account := unpack(Account, row.packed)):
            yield account


def articles(connection: Connection, names: Collection[str]) -> Iterator[Article]:
    """Ids of articles in, those in force, with their texts and without what was read in them, in the order of ids out."""
    for some in batched(sorted(set(map(storable, names))), AT_ONCE):
        asked = select(CODING.c.packed, ARTICLE.c.text).select_from(CODED)
        asked = asked.where(CODING.c.superseded.is_(None), ARTICLE.c.id.in_(some)).order_by(ARTICLE.c.id)
        for packed, text in connection.execute(asked):
            article = unpack(Reading, packed).article
            yield replace(article, text=article.text or text)


def told(connection: Connection, names: Collection[str]) -> Iterator[Account]:
    """Ids in, those of accounts with what they tell out, in the order of ids: as it stands now; what was struck out, as it was read."""
    for some in batched(sorted(set(map(storable, names))), AT_ONCE):
        asked = select(ACCOUNT.c.id, ACCOUNT.c.packed).join(CODING, CODING.c.n == ACCOUNT.c.coding)
        asked = asked.where(ACCOUNT.c.id.in_(some), CODING.c.superseded.is_(None))
        rows = connection.execute(asked.order_by(ACCOUNT.c.superseded.is_(None), ACCOUNT.c.n.desc())).all()
        latest: dict[str, bytes] = {row.id: row.packed for row in rows}
        yield from (unpack(Account, latest[name]) for name in sorted(latest))


def signed_by(connection: Connection, person: str, most: int) -> Iterator[Judgement]:
    """A person in ("" for all, and language models), his judgements in force out, the newest first; what only takes back another is none."""
    whose: tuple[Condition, ...] = (JUDGEMENT.c.signed == storable(person),) if person else ()
    asked = select(JUDGEMENT.c.packed).where(
        JUDGEMENT.c.person == 1, JUDGEMENT.c.verdict != Verdict.WITHDRAWN.value, *whose, *in_force()
    )
    rows = streamed(connection, asked.order_by(JUDGEMENT.c.n.desc()).limit(most))
    yield from (unpack(Judgement, packed) for (packed,) in rows)


def unsure(connection: Connection, question: Question, most: int) -> Iterator[Judgement]:
    """A question in, the pairs on which a resolver could not decide and no person has out, among the newest."""
    which = JUDGEMENT.c.verdict == Verdict.UNSURE.value, JUDGEMENT.c.person == 0, JUDGEMENT.c.question == question.value
    asked = (
        select(JUDGEMENT.c.packed).where(*which, *in_force()).order_by(JUDGEMENT.c.n.desc()).limit(_LOOKED_AT * most)
    )
    found = [unpack(Judgement, packed) for packed in connection.scalars(asked)]
    about = {record for one in found for record in one.about}
    told = (one for one in judgements_in_force(connection, about) if one.verdict is not Verdict.WITHDRAWN)
    decided = {frozenset(one.about) for one in told if one.personal and one.question is question}
    yield from islice((one for one in found if frozenset(one.about) not in decided), most)


def named(connection: Connection, actors: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Ids of actors in, the names of each out, in the order of the alphabet."""
    found: dict[str, set[str]] = {}
    for some in batched(sorted(set(map(storable, actors))), AT_ONCE):
        for id_, name in connection.execute(select(ACTOR.c.id, ACTOR.c.name).where(ACTOR.c.id.in_(some))):
            found.setdefault(id_, set()).add(name)
    return {id_: tuple(sorted(names)) for id_, names in found.items()}


def _judged(whose: Condition) -> Condition:
    """That a person has called the account right or wrong, and has not taken it back: his words are listed once, not for each account."""
    by_person = JUDGEMENT.c.person == 1, JUDGEMENT.c.question == "row", JUDGEMENT.c.verdict.in_(_ON_ROWS)
    words = select(JUDGED.c.record).join(JUDGEMENT, JUDGED.c.judgement == JUDGEMENT.c.n)
    return ACCOUNT.c.id.in_(words.where(*by_person, whose, *in_force()))
