"""Happenings in, a report that tells them, with its Reading, out: every quote stands where it says, in eight languages."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from random import Random
from typing import Protocol

from stream_texts import TABLE, paragraph

from verbale.records.account import Account, Count, Deed, Status, Time
from verbale.records.actor import Actor, Mention
from verbale.records.evidence import Evidence, Step
from verbale.records.identity import content_id
from verbale.records.reading import Reading
from verbale.records.text import Article, Span
from verbale.records.voice import ARTICLE, SpeechKind, Statement, Voice
from verbale.records.when import Basis, When
from verbale.records.where import Where

_STEP = Step("benchmarks.large", "1")
# By language: who did what to whom, where; and who says so, with the cue.
_SENTENCES = {
    "en": ("{who} {did} {whom}", " in {where}", "{voice} said: ", "said"),
    "es": ("{who} {did} a {whom}", " en {where}", "{voice} dijo: ", "dijo"),
    "ru": ("{who} {did} {whom}", " ({where})", "{voice} сообщил: ", "сообщил"),
    "ar": ("{who} {did} {whom}", " في {where}", "{voice} قال: ", "قال"),
    "zh": ("{who}{did}{whom}", "（{where}）", "{voice}表示：", "表示"),
    "fr": ("{who} {did} {whom}", " à {where}", "{voice} a déclaré : ", "a déclaré"),
    "de": ("{who} {did} {whom}", " in {where}", "{voice} sagte: ", "sagte"),
    "pt": ("{who} {did} {whom}", " em {where}", "{voice} disse: ", "disse"),
}
_DID = {
    "en": "struck accused met backed asked rebuffed joined pressed warned jeered helped sanctioned left armed aided eased",
    "es": "atacó acusó encontró apoyó pidió rechazó acordó presionó amenazó protestó ayudó sancionó dejó armó asistió cedió",
    "ru": "атаковал обвинил встретил поддержал просил отверг согласил давил пугал осудил помог наказал оставил поднял снабдил уступил",
    "ar": "هاجم اتهم التقى دعم طلب رفض وافق ضغط هدد احتج ساعد عاقب ترك حشد عاون تنازل",
    "zh": "袭击 指责 会见 支持 请求 拒绝 同意 施压 威胁 抗议 援助 制裁 撤离 动员 合作 让步",
    "fr": "attaqua accusa rencontra soutint pria refusa rejoignit pressa menaça conspua aida sanctionna quitta arma assista céda",
    "de": "beschoss beschuldigte traf stützte bat rügte einte drängte warnte schmähte half strafte verließ rüstete förderte schonte",
    "pt": "atacou acusou encontrou apoiou pediu rejeitou acordou pressionou ameaçou protestou ajudou puniu deixou armou assistiu cedeu",
}
_TYPES = (
    *("ASSAULT", "ACCUSE", "CONSULT", "SUPPORT", "REQUEST", "REJECT", "AGREE", "COERCE", "THREATEN", "PROTEST", "AID"),
    *("SANCTION", "RETREAT", "MOBILIZE", "COOPERATE", "CONCEDE"),
)
_STOP = {"zh": "。"}


@cache
def _paragraphs(language: str) -> tuple[str, ...]:
    """Some hundred paragraphs that tell nothing: made once, as making them takes longer than keeping them."""
    random = Random(language)  # noqa: S311  no secret
    topics = ("politics", "crime", "markets") if language == "en" else ("any",)
    return tuple(paragraph(random, language, random.choice(topics)) for _ in range(600))


class Told(Protocol):
    """A happening, as far as it is told."""

    who: Actor
    whom: Actor
    type: str
    mode: str
    where: Where | None
    day: date


class Teller:
    """Writes one report and knows where each word of it stands."""

    def __init__(self, random: Random, language: str) -> None:
        self._random, self._language = random, language
        self._text, self._at = list[str](), 0
        self._told = list[tuple[Told, dict[str, Span], Actor | None]]()

    def reading(
        self, happenings: Iterable[Told], voices: Sequence[Actor], outlet: str, *, url: str, day: date
    ) -> tuple[Article, Reading]:
        """What happened, who may say so, and where it is published in, the article and its Reading out."""
        told = list(happenings)
        for happening in told:
            self._fill()
            voice = self._random.choice(voices) if self._random.random() < 0.6 else None
            self._told.append((happening, self._sentence(happening, voice), voice))
        title = f"{told[0].who.name}, {told[0].whom.name}: {told[0].where.name if told[0].where else self._language}"
        text = "".join(self._text).strip("\n") + "\n"
        article = Article.of(text, outlet=outlet, title=title, published=day, language=self._language, url=url)
        return article, self._read(article)

    def _fill(self) -> None:
        self._add(("\n\n" if self._text else "") + self._random.choice(_paragraphs(self._language)))
        self._add("" if self._language == "zh" else " ")

    def _add(self, words: str) -> Span:
        self._text.append(words)
        self._at += len(words)
        return Span(self._at - len(words), self._at)

    def _sentence(self, one: Told, voice: Actor | None) -> dict[str, Span]:
        """Adds a sentence; the spans of its parts and the whole."""
        core, at, says, _ = _SENTENCES[self._language]
        did = _DID[self._language].split()[_TYPES.index(one.type)]
        words = {"who": one.who.name, "whom": one.whom.name, "did": did}
        form = (says if voice else "") + core + (at if one.where else "") + _STOP.get(self._language, ".")
        words |= {"voice": voice.name} if voice else {}
        words |= {"where": one.where.name} if one.where else {}
        spans, start = dict[str, Span](), self._at
        for piece in form.replace("}", "{").split("{"):
            if piece in words:
                spans[piece] = self._add(words[piece])
            elif piece:
                spans.setdefault("cue", self._add(piece)) if voice else self._add(piece)
        return spans | {"whole": Span(start, self._at)}

    def _read(self, article: Article) -> Reading:
        accounts = [self._account(article, at, *each) for at, each in enumerate(self._told)]
        statements = [
            _statement(article, at, spans, account.according_to)
            for at, ((_, spans, voice), account) in enumerate(zip(self._told, accounts, strict=True))
            if voice
        ]
        actors = {one.name: one for told, _, voice in self._told for one in (told.who, told.whom, voice) if one}
        return Reading(article, tuple(statements), tuple(accounts), tuple(actors.values()), engine="made up 1")

    def _account(self, article: Article, at: int, one: Told, spans: dict[str, Span], voice: Actor | None) -> Account:
        random = self._random
        said = Voice((_mention(article, voice, spans["voice"]),), ARTICLE) if voice else ARTICLE
        future = random.random() < 0.1
        status = Status(Time.FUTURE if future else Time.ACTUAL, negated=random.random() < 0.08)
        dead = (Count("killed", number := random.randint(1, 40), number),) if one.type == "ASSAULT" else ()
        return Account(
            id=content_id("account", article.id, at),
            who=(_mention(article, one.who, spans["who"]),),
            did=Deed(one.type, one.mode, (), _evidence(article, spans["did"])),
            whom=(_mention(article, one.whom, spans["whom"]),),
            when=When.day(one.day, Basis.STATED) if random.random() < 0.85 else When.unknown(),
            where=one.where,
            status=status,
            counts=dead,
            according_to=said,
            evidence=_evidence(article, spans["whole"]),
            confidence=round(random.uniform(0.4, 0.99), 3),
        )


def _statement(article: Article, at: int, spans: dict[str, Span], said: Voice) -> Statement:
    cue = Span(spans["voice"].end, spans["cue"].end)
    content = Span(spans["cue"].end, spans["whole"].end)
    whole = _evidence(article, spans["whole"])
    return Statement(
        content_id("statement", article.id, at),
        said,
        SpeechKind.INDIRECT,
        _evidence(article, cue),
        (_evidence(article, content),),
        whole,
    )


def _mention(article: Article, actor: Actor, span: Span) -> Mention:
    return Mention(actor.name, actor.name, hedged=False, evidence=_evidence(article, span))


def _evidence(article: Article, span: Span) -> Evidence:
    return Evidence.of(article, span, _STEP)


assert TABLE["patterns"].keys() == _SENTENCES.keys() == _DID.keys()
