"""Documents of GUM in, the weights of phrases and chains, for each fold learned from all others, out.

python -m verbale.learn.gum FOLDER            writes src/verbale/reference/models/phrases-*.tsv and chains-*.tsv
python -m verbale.learn.gum FOLDER --check    writes nothing; exit 1 where a table is not what these documents give
"""

import argparse
import hashlib
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path

from verbale.evaluate import gum
from verbale.evaluate.gum import GumDoc, GumMention
from verbale.extract.actors.cast import cast
from verbale.extract.coreference.chain import Chain
from verbale.extract.coreference.chains import chains
from verbale.extract.coreference.heads import candidates
from verbale.extract.coreference.phrases import NounPhrase, Weighs, phrases
from verbale.extract.tree import Tree
from verbale.learn.fit import Choice, fit
from verbale.pipeline.gold.gum import FOLDS, fold_of
from verbale.pipeline.gold.texts import Work, whole
from verbale.reference.chooser import Chooser

# Genres whose texts are CC BY (GUM's README); the others are CC BY-SA or not free for all uses and teach nothing here.
_PENALTY = 6.0  # 2: OntoGUM .581 in news, .536 over all 62; 6: .592, .543
_SEEN = 4
_DIGITS = 2
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
TEACHING = ("news", "interview", "court", "academic")


def phrase_choices(document: GumDoc, tree: Tree) -> Iterator[Choice]:
    """A document and its parse in, for each word that can head a phrase whether it does out."""
    heads = {head_of(document, mention, tree) for mention in document.mentions}
    for index, features in candidates(tree, cast(tree)):
        yield Choice(((), features), frozenset({int(index in heads)}))


def head_of(document: GumDoc, mention: GumMention, tree: Tree) -> int | None:
    """A mention in, the word of our own parse that heads it out: “captain” heads “captain Mary Bell” in GUM's trees, “Mary” in ours."""
    told = {document.tokens[index].span.start for index in range(mention.first, mention.last)}
    words = tree.within(document.span(mention.first, mention.last))
    tops = [i for i in words if tree.tokens[i].head == i or tree.tokens[i].head not in words]
    own = document.tokens[mention.head].span.start
    same = [i for i in tops if tree.tokens[i].span.start == own]
    ours = [i for i in tops if tree.tokens[i].upos in _NOMINAL and tree.tokens[i].span.start in told]
    return next(iter([*same, *ours]), None)


@dataclass
class Annotator:
    """A ranker that takes what the annotators took, and notes each choice."""

    chain_at: Mapping[object, str]
    choices: list[Choice] = field(default_factory=list)
    known: dict[int, str] = field(default_factory=dict)

    def __call__(self, phrase: NounPhrase, options: Sequence[Chain], features: Sequence[tuple[str, ...]]) -> int:
        """The number of the option that the annotators took."""
        own = self.chain_at.get(phrase.span) or self.chain_at.get(phrase.head) or f"none {phrase.head}"
        told = [self._meant(chain) for chain in options]
        right = frozenset(number for number, meant in enumerate(told) if meant == own) or frozenset({len(options)})
        self.choices.append(Choice(tuple(features), right))
        return min(right)

    def _meant(self, chain: Chain) -> str:
        first = chain.phrases[0]
        return self.chain_at.get(first.span) or self.chain_at.get(first.head) or f"none {first.head}"


def chain_choices(document: GumDoc, tree: Tree, weighs: Weighs) -> Iterator[Choice]:
    """A document, its parse and what weighs heads in, for each phrase which chain it joins out."""
    known: dict[object, str] = {}
    for mention in sorted(document.mentions, key=lambda mention: mention.first - mention.last):
        known[document.span(mention.first, mention.last)] = mention.chain
        head = head_of(document, mention, tree)
        if head is not None:
            known.setdefault(head, mention.chain)
    annotator = Annotator(known)
    actors = cast(tree)
    chains(tree, actors, list(phrases(tree, actors, weighs)), annotator)
    yield from annotator.choices


def taught(documents: Sequence[GumDoc]) -> list[GumDoc]:
    """Documents in, those of the teaching genres out."""
    return [document for document in documents if document.id.split("_")[1] in TEACHING]


def main(words: list[str] | None = None) -> int:
    """The words behind the module's name in, the exit code out."""
    parser = argparse.ArgumentParser(prog="python -m verbale.learn.gum", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path, help="GUM as CoNLL-U")
    parser.add_argument("--check", action="store_true", help="write nothing, tell whether the tables are current")
    wanted = parser.parse_args(words)
    documents = taught(gum.read(wanted.folder))
    parses = whole(((one.text, one.created) for one in documents), Work())
    trees = {one.id: Tree(parses[one.text, one.created]) for one in documents}
    stale = [fold for fold in range(FOLDS) if not _learned(fold, documents, trees, check=wanted.check)]
    sys.stdout.write(f"not what these documents give: folds {stale}\n" if stale else "")
    return 1 if stale else 0


def _learned(fold: int, documents: Sequence[GumDoc], trees: Mapping[str, Tree], *, check: bool) -> bool:
    """The tables of one fold, learned from the documents of all others, are written; whether they were so before."""
    some = [document for document in documents if fold_of(document.id) != fold]
    heads = [choice for one in some for choice in phrase_choices(one, trees[one.id])]
    phrases = fit(heads, seen=_SEEN, digits=_DIGITS)
    table = Chooser("phrases", "", phrases)
    joined = [c for one in some for c in chain_choices(one, trees[one.id], table.score)]
    chains = fit(joined, penalty=_PENALTY, seen=_SEEN, digits=_DIGITS)
    same = [
        _write(f"phrases-{fold}", "which words head a phrase that means something", phrases, len(some), check=check),
        _write(f"chains-{fold}", "which chain a phrase joins", chains, len(some), check=check),
    ]
    return all(same) or not check


def _write(name: str, says: str, weights: Mapping[str, float], documents: int, *, check: bool) -> bool:
    rows = "".join(f"{feature}\t{weight:g}\n" for feature, weight in sorted(weights.items()))
    table = (
        f"# {says}\n# version: {hashlib.sha256(rows.encode()).hexdigest()[:12]}\n"
        f"# source: {documents} documents of GUM ({', '.join(TEACHING)}), none of fold {name[-1]}\n"
        f"# licence: CC BY 4.0 (annotations of GUM, https://gucorpling.org/gum), texts CC BY; made by python -m verbale.learn.gum\n"
        f"# card: docs/models/chains.md\n{rows}"
    )
    path = Path(str(resources.files("verbale.reference"))) / "models" / f"{name}.tsv"
    same = path.exists() and path.read_text("utf-8") == table
    if not check:
        path.write_text(table, encoding="utf-8")
    sys.stdout.write(f"{name}: {len(weights)} features{'' if same else ', changed'}\n")
    return same


if __name__ == "__main__":
    sys.exit(main())
