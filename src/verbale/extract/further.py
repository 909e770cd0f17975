"""A deed told before and the word at which another tells it again in, the further account of it in his voice out."""

from dataclasses import replace

from verbale.extract.events import Happening
from verbale.extract.linking.record import Sides
from verbale.extract.report import Report
from verbale.records.account import Account
from verbale.records.actor import Mention
from verbale.records.evidence import Step
from verbale.records.identity import content_id
from verbale.records.voice import Voice, names_of
from verbale.records.when import Basis

_CHANCE = 0.5  # how surely a word that takes up a deed tells that one

type Told = tuple[Happening, Sides, Account]


def told_again(
    report: Report, before: Told, word: int, voice: Voice, who: tuple[Mention, ...], step: Step
) -> tuple[Happening, Account]:
    """The deed before, the word that takes it up, whose account it is, and who does it by that account, in; the deed at this word and the account out.

    Its day stays, as reckoned: no words of this account tell it. Place and counts are those told before.
    """
    found, _, account = before
    tree = report.tree
    own = replace(
        account,
        id=content_id("account", tree.analysis.article.id, word, str(voice), *names_of(who)),
        who=who,
        did=replace(account.did, trigger=tree.evidence(tree.tokens[word].span, step)),
        when=replace(account.when, basis=Basis.RECKONED) if account.when.basis is Basis.STATED else account.when,
        according_to=voice,
    )
    return replace(found, trigger=word, words=(word,), carrier=None, fit="learned", chance=_CHANCE), own
