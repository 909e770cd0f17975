"""Accounts of one report in, the same with the days and places that they take over from a scene told before, out.

News tells day and place of a happening once and goes on: "Police fired at marchers in Suva on Monday. … Two were killed
and nine arrested." What is done somewhere by its nature (an attack, an arrest, a march, a meeting) takes over both
from the scene that it goes on with: the last one of its paragraph, else the last one with a common actor and the same
kind of happening. An act of speech takes over only from a meeting or march in which its speaker takes part (CODING 17).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from verbale.extract.tree import Tree
from verbale.records.account import Account, Time
from verbale.records.voice import names_of
from verbale.records.when import Basis, When
from verbale.records.where import Where

_FORCE = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT"})
_MEETING = frozenset({"CONSULT", "COOPERATE"})
_SPEECH = frozenset({"AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONCEDE"})
_BY_DISTANCE = frozenset({"phone"})  # modes of meeting that happen nowhere
_SCENE = timedelta(days=7)  # a longer time is no day of a scene


@dataclass(frozen=True, slots=True)
class Scene:
    """A day and a place told together, by whom it is peopled, and where in the report it is told."""

    token: int
    paragraph: int
    kind: str
    actors: frozenset[str]
    time: Time
    when: When | None
    where: Where | None


def settled(tree: Tree, accounts: Sequence[Account], bare: Iterable[Scene] = ()) -> tuple[Account, ...]:
    """Accounts in text order in, the same with what they take over from the scenes before them out.

    `bare` are scenes that no account tells ("the minister went on to Lae, where …").
    """
    starts = {token.span.start: token.index for token in tree.tokens}
    told = [_scene(tree, starts, account) for account in accounts]
    scenes = sorted((*told, *bare), key=lambda scene: scene.token)
    found: dict[int, Account] = {}
    for number in sorted(range(len(accounts)), key=lambda number: told[number].token):
        found[number] = _settle(accounts[number], told[number], scenes)
        settled_scene = replace(told[number], when=_day(found[number].when), where=found[number].where)
        scenes[scenes.index(told[number])] = settled_scene
    return tuple(found[number] for number in range(len(accounts)))


def _scene(tree: Tree, starts: dict[int, int], account: Account) -> Scene:
    token = starts.get(account.did.trigger.span.start, 0)
    paragraph = tree.analysis.sentence_of(tree.tokens[token]).paragraph
    actors = frozenset((*names_of(account.who), *names_of(account.whom)))
    return Scene(token, paragraph, kind_of(account), actors, account.status.time, _day(account.when), account.where)


def kind_of(account: Account) -> str:
    """The kind of scene that an account tells or goes on with: force, meeting, speech, or "" for none."""
    if account.did.type in _FORCE:
        return "force"
    if account.did.type in _MEETING:
        return "" if account.did.mode in _BY_DISTANCE else "meeting"
    return "speech" if account.did.type in _SPEECH else ""


def _day(when: When) -> When | None:
    """A time that can be a scene's: told or taken over, and no longer than a week."""
    told = when.basis in {Basis.STATED, Basis.RECKONED} and when.start is not None and when.end is not None
    return when if told and when.start and when.end and when.end - when.start <= _SCENE else None


def _settle(account: Account, own: Scene, scenes: Sequence[Scene]) -> Account:
    if not own.kind or account.status.hypothetical or own.time is Time.FUTURE:
        return account
    before = [scene for scene in scenes if scene.token < own.token and _goes_on(own, scene)]
    when = _taken_day(account, [scene for scene in before if scene.when is not None])
    where = account.where
    if where is None:
        placed = [scene for scene in before if scene.where is not None and _same_time(when, scene)]
        where = _reckoned(placed[-1].where) if placed else None
    return replace(account, when=when, where=where)


def _goes_on(own: Scene, scene: Scene) -> bool:
    """Whether an account can be a part of a scene told before it."""
    if scene.time is not own.time:
        return False
    near = own.paragraph == scene.paragraph
    common = bool(own.actors & scene.actors)
    if own.kind == "speech":
        return common and scene.kind == "meeting" and own.paragraph - scene.paragraph <= 1
    if scene.kind in {"", "speech"}:
        return near and not scene.actors
    return near or (common and scene.kind == own.kind)


def _same_time(when: When, scene: Scene) -> bool:
    """Whether nothing says that the two were on other days."""
    if scene.when is None or when.basis in {Basis.PUBLISHED, Basis.UNKNOWN}:
        return True
    return when.meets(scene.when)


def _taken_day(account: Account, scenes: Sequence[Scene]) -> When:
    if account.when.basis is not Basis.PUBLISHED or not scenes:
        return account.when
    taken = scenes[-1].when
    return account.when if taken is None else replace(taken, basis=Basis.RECKONED)


def _reckoned(where: Where | None) -> Where | None:
    return None if where is None else replace(where, basis=Basis.RECKONED)
