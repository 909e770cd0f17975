"""How right are the trees that we make of spaCy's? Parses the words of gold CoNLL-U files and counts.

Usage: python benchmarks/ud_conversion.py ../shared/gold/actors/gum_ud [--genre news] [--show RELATION] [--pairs] [--free]

The gold words and, unless --free, the gold sentences are given; tags, heads and relations are ours. UPOS, UAS, LAS (bare
relations), LAS with subtypes, and label accuracy (the relation whatever the head) are counted over all words, and for
each relation precision and recall of (head, relation). GUM writes `:unmarked` where we tell `:tmod` from `:npmod`.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from spacy.attrs import SENT_START
from spacy.tokens import Doc

from verbale.language import by_conllu, by_spacy
from verbale.language.draft import Draft
from verbale.records.analysis import Analysis

_CORE = (
    "nsubj nsubj:pass obj iobj obl obl:agent nmod nmod:poss ccomp xcomp advcl acl acl:relcl appos conj cc case mark "
    "parataxis cop aux aux:pass compound flat nmod:desc amod advmod det nummod root expl csubj fixed compound:prt"
).split()


def parsed(analyses: Sequence[Analysis], *, free: bool) -> Iterator[tuple[Analysis, Draft]]:
    """Gold analyses in, each with our tree over the same words out."""
    engine = by_spacy.load()
    docs = ((_doc(engine, gold, free=free), gold) for gold in analyses)
    for doc, gold in engine.nlp.pipe(docs, as_tuples=True, batch_size=8):
        yield gold, by_spacy.drafted(engine, doc)


def _doc(engine: by_spacy.Engine, gold: Analysis, *, free: bool) -> Doc:
    tokens = gold.tokens
    following = [*(token.span.start for token in tokens[1:]), tokens[-1].span.end]
    spaces = [token.span.end < start for token, start in zip(tokens, following, strict=True)]
    doc = Doc(engine.nlp.vocab, [token.text for token in tokens], spaces)
    if not free:
        starts = np.full((len(doc), 1), -1, dtype="int64")
        starts[[sentence.first for sentence in gold.sentences]] = 1
        doc.from_array([SENT_START], starts.astype("uint64"))
    return doc


def subtype(relation: str) -> str:
    """A relation with the subtype that both schemes know."""
    return relation.replace(":tmod", ":unmarked").replace(":npmod", ":unmarked")


def main() -> None:
    """Count and print."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("folder", type=Path)
    reader.add_argument("--genre", default="")
    reader.add_argument("--show", default="", help="print errors in this gold (or found, with +) relation")
    reader.add_argument("--pairs", action="store_true", help="print the commonest confusions")
    reader.add_argument("--free", action="store_true", help="let the parser find the sentences")
    asked = reader.parse_args()
    paths = sorted(asked.folder.glob(f"GUM_{asked.genre}*.conllu"))
    golds = [by_conllu.analyse(path.read_text(encoding="utf-8"), language="en") for path in paths]
    report(list(parsed(golds, free=asked.free)), asked.show, pairs=asked.pairs)


def report(both: Sequence[tuple[Analysis, Draft]], show: str, *, pairs: bool) -> None:
    """Pairs of gold and found trees in, the figures printed."""
    counts: Counter[str] = Counter()
    right: Counter[str] = Counter()
    gold_of: Counter[str] = Counter()
    found_of: Counter[str] = Counter()
    confused: Counter[tuple[str, str]] = Counter()
    for gold, draft in both:
        for token in gold.tokens:
            head, rel = draft.heads[token.index], subtype(draft.rels[token.index])
            wanted = subtype(token.deprel)
            same_head, same = head == token.head, rel.partition(":")[0] == wanted.partition(":")[0]
            counts.update(
                words=1, upos=draft.upos[token.index] == token.upos, uas=same_head, las=same_head and same,
                las_subtypes=same_head and rel == wanted, label=same, label_subtypes=rel == wanted,
            )  # fmt: skip
            gold_of[wanted] += 1
            found_of[rel] += 1
            right[wanted] += same_head and rel == wanted
            if not (same_head and rel == wanted):
                confused[wanted, rel if same_head else f"{rel} (other head)"] += 1
                if show and show in {wanted, f"+{rel}"}:
                    _print_case(gold, draft, token.index)
    words = counts["words"]
    for name in ("upos", "uas", "las", "las_subtypes", "label", "label_subtypes"):
        print(f"{name:15} {counts[name] / words:.4f}  ({counts[name]} of {words})")
    print(f"{'relation':15} {'P':>5} {'R':>5} gold found")
    for rel in _CORE:
        precision = right[rel] / max(found_of[rel], 1)
        print(f"{rel:15} {precision:5.3f} {right[rel] / max(gold_of[rel], 1):5.3f} {gold_of[rel]} {found_of[rel]}")
    if pairs:
        for (wanted, rel), count in confused.most_common(70):
            print(f"{count:5} {wanted:15} {rel}")


def _print_case(gold: Analysis, draft: Draft, index: int) -> None:
    token = gold.tokens[index]
    around = gold.tokens[max(0, index - 8) : index + 9]
    words = " ".join(f"[{t.text}]" if t.index == index else t.text for t in around if t.sentence == token.sentence)
    wanted, found = gold.tokens[token.head].text, draft.words[draft.heads[index]]
    print(f"{token.deprel} < {wanted} | {draft.rels[index]} < {found} | {token.xpos} {draft.tags[index]} | {words}")


if __name__ == "__main__":
    main()
