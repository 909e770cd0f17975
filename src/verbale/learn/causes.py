"""Marked reports in, what becomes of each account that the coder wrote down, and where each false row comes from, out.

python -m verbale.learn.causes                 the reports that are there to choose by
python -m verbale.learn.causes --writers w3    others

An account is followed through the stages: it is lost at the first that fails, and counted there.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from verbale.extract.accounts import accounts
from verbale.learn.aligned import Aligned, type_of
from verbale.learn.marked import Argument, MarkedAccount
from verbale.learn.marked_gold import account_line
from verbale.learn.reports import DEV, aligned, of_writers
from verbale.records.account import Account
from verbale.records.actor import Mention
from verbale.records.voice import ARTICLE

MISSED = (
    "trigger: no deed is found at its words",
    "type: the deed found there has another",
    "row: the deed is found and has no row (merged, content of another, left out)",
    "mention: who or whom is none of the actors found",
    "who: the actor is found, another or none stands there",
    "whom: the actor is found, another or none stands there",
    "status: the flags differ",
    "voice: told by another",
    "time: another day, or one where none is told",
    "place: another, or one where none is told",
    "right",
)
FALSE = (
    "a deed of another type is marked there",
    "nothing is marked there",
    "told there, but the row is a second one of it",
)


def missed(one: Aligned) -> Iterator[str]:
    """A report in, for each account of its coder where it is lost out: one of MISSED."""
    rows = [(row, _told_at(one, row)) for row in accounts(one.report)]
    known = frozenset(id_ for ids in one.ids_of.values() for id_ in ids)
    for account in one.marked.accounts:
        fitting = [row for row, told in rows if account in told and row.did.type == type_of(account)]
        if fitting:
            yield MISSED[max(_differs(one, account, row, known) for row in fitting)]
        else:
            yield MISSED[_unfound(one, account)]


def _unfound(one: Aligned, account: MarkedAccount) -> int:
    """Of an account without a row, the place in MISSED: no deed there, one of another type, or one without a row."""
    types = {found.frame.type for found in one.report.happenings if account in one.told_by(found)}
    return 2 if type_of(account) in types else 1 if types else 0


def _differs(one: Aligned, account: MarkedAccount, row: Account, known: frozenset[str]) -> int:
    """The first cell of a row, in the order of MISSED, that is not as the coder has it."""
    sides = ((account.who, row.who), (account.whom, row.whom))
    fits = [_same_side(one, gold, mentions) for gold, mentions in sides]
    if any(gold and not {argument.actor for argument in gold} & known for gold, _ in sides):
        return 3
    if not all(fits):
        return 4 if not fits[0] else 5
    line = account_line(one.marked, account)
    if set(line.flags) != set(row.status.flags()):
        return 6
    if bool(line.voice) != (row.according_to != ARTICLE) or len(line.voice) != len(list(row.according_to.chain())) - 1:
        return 7
    if not line.when.meets(row.when):
        return 8
    return 9 if bool(line.where) != bool(row.where) else 10


def _same_side(one: Aligned, gold: Sequence[Argument], mentions: Sequence[Mention]) -> bool:
    ids = {id_ for mention in mentions for id_ in one.ids_of.get(mention.actor, ())}
    return bool(ids & {argument.actor for argument in gold}) if gold else not mentions


def _told_at(one: Aligned, row: Account) -> frozenset[MarkedAccount]:
    """The accounts of the coder whose marked words a row's trigger, or a further telling of it, holds."""
    spans = (row.did.trigger.span, *(evidence.span for evidence in row.retold))
    tokens = {token for span in spans[:1] for token in one.tokens_in(span)}
    tokens |= {token for span in spans[1:] for token in one.tokens_in(span) if token in one.told_at}
    return frozenset(account for token in tokens for account in one.told_at.get(token, ()))


def false_rows(one: Aligned) -> Iterator[str]:
    """A report in, for each row that no account of the coder's stands behind where it comes from out: one of FALSE."""
    taken = Counter[str]()
    for row in accounts(one.report):
        told = {a for token in one.tokens_in(row.did.trigger.span) for a in one.told_at.get(token, ())}
        fitting = [account for account in told if type_of(account) == row.did.type]
        if not told:
            yield FALSE[1]
        elif not fitting:
            yield FALSE[0]
        elif all(taken[account.number] for account in fitting):
            yield FALSE[2]
        taken.update(account.number for account in fitting)


def main(words: list[str] | None = None) -> int:
    """The words behind the module's name in, the exit code out."""
    parser = argparse.ArgumentParser(
        prog="python -m verbale.learn.causes", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("--corpus", type=Path, default=Path("corpus/reports"), help="default: corpus/reports")
    parser.add_argument("--writers", nargs="+", default=DEV, help=f"default: {' '.join(DEV)}")
    wanted = parser.parse_args(words)
    sys.stdout.writelines(f"{line}\n" for line in table(wanted.corpus, wanted.writers))
    return 0


def table(corpus: Path, writers: Sequence[str]) -> Iterator[str]:
    """The corpus and the writers in, the lines of two Markdown tables out: accounts that are lost, and false rows."""
    lost, false = Counter[str](), Counter[str]()
    for one in aligned(of_writers(corpus, writers)):
        lost.update(missed(one))
        false.update(false_rows(one))
    for said, counts, order in (("accounts of the coders", lost, MISSED), ("false rows", false, FALSE)):
        whole = sum(counts.values())
        yield f"| {said} ({whole:,}) | | |"
        yield "|---|---:|---:|"
        yield from (f"| {name} | {counts[name]} | {counts[name] / max(1, whole):.1%} |" for name in order)
        yield ""


if __name__ == "__main__":
    sys.exit(main())
