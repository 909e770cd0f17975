"""The reports that were coded twice, blind, in: how far the coders agree and where they differ out.

    python tools/second_coding.py                     agreement of corpus/first and corpus/second, field by field
    python tools/second_coding.py w1-04 --differ      every account and statement of these reports that differs
    python tools/second_coding.py --settled first     how much of a coding (first, second) stands after settlement

corpus/first holds the first coding as it was, corpus/second the second; corpus/reports/ID.marked holds what was settled.
`--freeze` writes corpus/first from the marked reports, for those that have a second coding and no first one yet.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from verbale.evaluate.agreement import agreement, coded, kappa, types
from verbale.evaluate.differences import differences
from verbale.evaluate.gold import Pair
from verbale.evaluate.scores import ArticleScore, Scores, score
from verbale.learn.marked import MarkedReport, read_report
from verbale.learn.marked_gold import gold_of
from verbale.records.notation import read_gold, write_gold
from verbale.reference.states import state_in

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
# What is counted beside the accounts' fields, as `verbale score` counts it.
COUNTED = ("dyad", "core", "full", "statements", "nested statements", "roles", "hedges", "wrong certainty")


def main() -> None:
    """The words of the command line in, lines of text out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ids", nargs="*", help="reports; all that were coded twice where none is named")
    parser.add_argument("--differ", action="store_true", help="each difference")
    parser.add_argument("--settled", choices=("first", "second"), help="compare a coding with the settled one")
    parser.add_argument("--freeze", action="store_true", help="keep first codings before they are settled")
    wanted = parser.parse_args()
    ids = wanted.ids or sorted(path.stem for path in (CORPUS / "second").glob("*.toml"))
    if wanted.freeze:
        freeze(ids)
        return
    scores = score([_pair(one, wanted.settled) for one in ids], state_in)
    print("\n".join(_differences(scores) if wanted.differ else _figures(scores)))


def freeze(ids: list[str]) -> None:
    """Reports' ids in; the marked coding of each is written to corpus/first, unless one stands there."""
    for name in ids:
        path = CORPUS / "first" / f"{name}.toml"
        if not path.exists():
            path.parent.mkdir(exist_ok=True)
            path.write_text(write_gold(gold_of(_marked(name))), encoding="utf-8")


def _pair(name: str, settled: str | None) -> Pair:
    """The two codings of a report; with `settled`, the settled coding and the one of that folder."""
    report = _marked(name)
    gold = gold_of(report) if settled else read_gold(CORPUS / "first" / f"{name}.toml")
    return Pair(gold, read_gold(CORPUS / (settled or "second") / f"{name}.toml"), report.marked.text)


def _marked(name: str) -> MarkedReport:
    return read_report(CORPUS / "reports" / f"{name}.marked")


def _figures(scores: Scores) -> Iterator[str]:
    pairs = types(scores)
    yield f"{len(scores.articles)} reports"
    yield from map(str, agreement(scores))
    yield f"{'kappa of type':<22} {kappa(pairs):6.3f}  over {len(pairs)} paired accounts"
    yield from (str(shown) for shown in scores.figures() if shown.name in COUNTED)


def _differences(scores: Scores) -> Iterator[str]:
    for article in scores.articles:
        yield f"== {article.pair.gold.id}"
        yield from _of_accounts(article)
    yield from (str(one) for one in differences(scores) if one.causes[0].startswith(("statement", "role", "hedge")))


def _of_accounts(article: ArticleScore) -> Iterator[str]:
    for number, account in enumerate(coded(article), start=1):
        if not account.alike or account.unlike():
            told = ", ".join(account.unlike()) or ("only the first" if account.first else "only the second")
            yield f"{number if account.first else '-'}: {told}"
            yield from (f"  {line}" for line in (account.first, account.second) if line)


if __name__ == "__main__":
    main()
