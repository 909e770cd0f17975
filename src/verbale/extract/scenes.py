"""Accounts of one report in, the same with the days and places that they take over from a scene told before, out.

News tells day and place of a happening once and goes on: "Police fired at marchers in Suva on Monday. … Two were killed
and nine arrested." What is done somewhere by its nature (an attack, an arrest, a march, a meeting) takes over both
from the scene that it goes on with: the last one of its paragraph, else the last one with a common actor and the same
kind of happening. An act of speech takes over only from a meeting or march in which its speaker takes part (CODING 17).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from verbale.extract.times.report_days import is_old
from verbale.extract.times.tense import is_present
from verbale.extract.tree import Tree
from verbale.records.account import Account, Time
from verbale.records.voice import ARTICLE, names_of
from verbale.records.when import Basis, When
from verbale.records.where import Where

_FORCE = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT"})
_FIGHT = frozenset({"ASSAULT", "COERCE", "PROTEST"})
_MEETING = frozenset({"CONSULT", "COOPERATE"})
_SPEECH = frozenset({"AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONCEDE"})
_ON_A_DAY = frozenset({"force", "march", "meeting", "call"})
_BY_DISTANCE = frozenset({"phone"})  # modes of meeting that happen nowhere
_OFFICE = frozenset({"resign"})  # modes that are acts of paper
_NEXT = 1  # paragraphs from one deed of force to another that may be of one matter without a common actor
_STILL_MEETING = 3  # paragraphs behind a meeting in which all who met still act there together
_DETAILS = 2  # paragraphs behind a lead in which its day and place are told
_LOOKED_AT = 60  # scenes before an account that it may go on with
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
    sentence: int = -1
    present: bool = False  # told in the present or present perfect: it takes no day over
    held: bool = (
        True  # a meeting that did not take place, and what may only come, give day and place to nothing behind them
    )
    old: bool = False  # weeks before the report: what others do behind it was hardly done then


def settled(
    tree: Tree,
    accounts: Sequence[Account],
    bare: Iterable[Scene] = (),
    lead: Callable[[int], When | None] = lambda _: None,
) -> tuple[Account, ...]:
    """Accounts in text order in, the same with what they take over from the scenes before them out.

    `bare` are scenes that no account tells ("the minister went on to Lae, where …"); `lead` gives the day of the report's
    main happening to a deed's word that no scene dates: an attack or a meeting is hardly ever told without a day.
    """
    starts = {token.span.start: token.index for token in tree.tokens}
    told = [(_scene(tree, starts, account), number) for number, account in enumerate(accounts)]
    everything = sorted((*told, *((scene, -1) for scene in bare)), key=lambda pair: pair[0].token)
    forward, passed = _pass(accounts, everything, _settle)
    again = list(zip(reversed(passed), (number for _, number in reversed(everything)), strict=True))
    backward, passed = _pass(forward, again, _settle_by_what_follows)
    dated = [_by_lead(account, lead(scene.token)) for account, (scene, _) in zip(backward, told, strict=True)]
    once_more = list(zip(reversed(passed), (number for _, number in everything), strict=True))
    return tuple(_pass(dated, once_more, _settle)[0])


def _by_lead(account: Account, lead: When | None) -> Account:
    return replace(account, when=lead) if lead and _undated(account) and kind_of(account) in _ON_A_DAY else account


type _Settle = Callable[[Account, Scene, Sequence[Scene]], Account]


def _pass(
    accounts: Sequence[Account], scenes: Sequence[tuple[Scene, int]], settle: _Settle
) -> tuple[list[Account], list[Scene]]:
    """Accounts and scenes with the number of their account (-1: none) in, each settled by those passed before it out."""
    found, passed = list(accounts), list[Scene]()
    for scene, number in scenes:
        if number >= 0:
            found[number] = settle(accounts[number], scene, passed[-_LOOKED_AT:])
            scene = _of_account(scene, found[number])  # noqa: PLW2901
        passed.append(scene)
    return found, passed


def _of_account(scene: Scene, account: Account) -> Scene:
    """A scene at the time and place of its account."""
    told = scene.when is account.when and scene.where is account.where
    return scene if told else replace(scene, when=account.when, where=account.where)


def _scene(tree: Tree, starts: dict[int, int], account: Account) -> Scene:
    token = starts.get(account.did.trigger.span.start, 0)
    sentence = tree.tokens[token].sentence
    paragraph = tree.analysis.sentences[sentence].paragraph
    actors = frozenset((*names_of(account.who), *names_of(account.whom)))
    return Scene(
        token,
        paragraph,
        kind_of(account),
        actors,
        account.status.time,
        account.when,
        account.where,
        sentence,
        is_present(tree, token),
        not account.status.hypothetical and (account.did.type not in _MEETING or not account.status.negated),
        is_old(account.when.end, tree.analysis.article.published),
    )


def kind_of(account: Account) -> str:
    """The kind of scene that an account tells or goes on with: force, meeting, speech, or "" for none."""
    if account.did.type in _FORCE:
        return "" if account.did.mode in _OFFICE else "march" if account.did.type == "PROTEST" else "force"
    if account.did.type in _MEETING:
        return "call" if account.did.mode in _BY_DISTANCE else "meeting"
    return "speech" if account.did.type in _SPEECH else ""


def _day(when: When | None) -> When | None:
    """A time that can be a scene's: told or taken over, and no longer than a week."""
    if when is None:
        return None
    told = when.basis in {Basis.STATED, Basis.RECKONED} and when.start is not None and when.end is not None
    return when if told and when.start and when.end and when.end - when.start <= _SCENE else None


def _settle(account: Account, own: Scene, scenes: Sequence[Scene]) -> Account:
    if not own.kind or account.status.hypothetical or own.time is Time.FUTURE:
        return account
    before = [scene for scene in scenes if scene.time is own.time and scene.held]
    near = [scene for scene in before if _goes_on(own, scene)]
    far = [scene for scene in before if _same_matter(own, scene) and abs(own.paragraph - scene.paragraph) <= _NEXT]
    dated = _first(near, far, lambda scene: _day(scene.when) is not None)
    when = account.when if own.present else _taken_day(account, dated)
    if account.where is not None or own.kind == "call" or any(scene.kind == "call" for scene in near):
        return account if when is account.when else replace(account, when=when)
    fights = account.did.type in _FIGHT
    same_day = [scene for scene in far if fights and scene.where is not None and _on_one_day(when, scene)]
    taken = _first(near, same_day, lambda scene: scene.where is not None and _same_time(when, scene))
    return replace(account, when=when, where=_taken_place(taken))


def _taken_place(scene: Scene | None) -> Where | None:
    return None if scene is None or scene.where is None else replace(scene.where, basis=Basis.RECKONED)


def _settle_by_what_follows(account: Account, own: Scene, scenes: Sequence[Scene]) -> Account:
    """A lead that only sums up takes day and place from the sentence or paragraph that tells them."""
    if (
        own.paragraph > 1
        or own.kind not in {"force", "march"}
        or account.status.hypothetical
        or own.time is Time.FUTURE
    ):
        return account
    behind = [scene for scene in scenes if scene.time is own.time and scene.held and _same_matter(own, scene)]
    near = [scene for scene in behind if own.actors & scene.actors and scene.paragraph - own.paragraph <= _DETAILS]
    dated = _first(near, (), lambda scene: _day(scene.when) is not None)
    when = account.when if own.present else _taken_day(account, dated)
    taken = _first(near, (), lambda scene: scene.where is not None and _same_time(when, scene))
    return replace(account, when=when, where=account.where or _taken_place(taken))


def _first(near: Sequence[Scene], far: Sequence[Scene], fits: Callable[[Scene], bool]) -> Scene | None:
    """The last fitting scene of those near, else of those far."""
    return next((scene for group in (near, far) for scene in reversed(group) if fits(scene)), None)


def _goes_on(own: Scene, scene: Scene) -> bool:
    """Whether an account can be a part of a scene told before it."""
    near = own.paragraph == scene.paragraph
    common = bool(own.actors & scene.actors)
    if scene.kind == "heading":
        return near
    if own.kind == "speech":
        met = scene.kind in {"meeting", "march", "call"}
        with_it = own.sentence == scene.sentence and scene.kind == "meeting"  # "met, the Fijian side promising aid"
        far = own.paragraph - scene.paragraph
        all_of_them = own.actors == scene.actors and len(own.actors) > 1 and far <= _STILL_MEETING
        return with_it or (common and met and far <= 1) or (met and all_of_them)
    if scene.kind in {"", "speech"}:
        return near and not scene.actors
    told = scene.where is None or scene.where.basis is Basis.STATED
    return (near and told) or (common and (scene.kind == "meeting") == (own.kind == "meeting"))


def _same_matter(own: Scene, scene: Scene) -> bool:
    """Whether two deeds of force in one report may be taken for one matter though they name no common actor."""
    return {own.kind, scene.kind} <= {"force", "march"} and own.old == scene.old


def _on_one_day(when: When, scene: Scene) -> bool:
    """Whether both have a day, told or taken over, and it is the same."""
    return _day(when) is not None and scene.when is not None and _day(scene.when) is not None and when.meets(scene.when)


def _same_time(when: When, scene: Scene) -> bool:
    """Whether nothing says that the two were on other days."""
    unsaid = {Basis.PUBLISHED, Basis.UNKNOWN}
    if scene.when is None or scene.when.basis in unsaid or when.basis in unsaid:
        return True
    return when.meets(scene.when)


def _undated(account: Account) -> bool:
    """Whether nothing dates a deed; the past perfect of what somebody said is only the shift of its tense."""
    if account.status.hypothetical or account.status.time is not Time.ACTUAL:
        return False
    shifted = account.when.basis is Basis.UNKNOWN and account.according_to != ARTICLE
    return shifted or account.when.basis is Basis.PUBLISHED


def _taken_day(account: Account, scene: Scene | None) -> When:
    """An undated deed takes the day of its scene."""
    if scene is None or scene.when is None or not _undated(account):
        return account.when
    return replace(scene.when, basis=Basis.RECKONED)
