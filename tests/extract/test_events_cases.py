"""Each row of tests/cases/synthetic/events.tsv tells the event that its sentence must give; the negative rows give none."""

from functools import cache
from pathlib import Path

import pytest

from verbale.extract.actors.cast import cast
from verbale.extract.events import Happening, happenings
from verbale.extract.kinds import kinds_of
from verbale.extract.tree import Tree
from verbale.language.by_spacy import analyse
from verbale.records.text import Article
from verbale.reference.frames import frames

_CASES = Path(__file__).resolve().parents[1] / "cases"


def _rows(name: str) -> list[tuple[str, ...]]:
    lines = (_CASES / name / "events.tsv").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


@cache
def _told(sentence: str) -> tuple[Tree, tuple[Happening, ...]]:
    tree = Tree(analyse(Article.of(sentence)))
    return tree, happenings(tree, frames(), kinds_of(tree, cast(tree)))


def _type(found: Happening) -> str:
    return f"{found.frame.type}:{found.frame.mode}" if found.frame.mode else found.frame.type


def _stands(tree: Tree, wanted: str, heads: tuple[int, ...]) -> bool:
    """Whether every wanted word stands in the phrases of a slot; "-" wants an empty slot, "*" anything."""
    if wanted in {"*", "-"}:
        return wanted == "*" or not heads
    words = {tree.tokens[i].text for head in heads for i in tree.subtree(head)}
    return all(set(word.split()) <= words for word in wanted.split("+"))


@pytest.mark.parametrize(("kind", "who", "whom", "sentence"), _rows("synthetic"))
def test_a_sentence_gives_its_event(kind: str, who: str, whom: str, sentence: str) -> None:
    tree, found = _told(sentence)
    told = [(_type(one), _words(tree, one.who), _words(tree, one.whom)) for one in found]
    assert any(_type(one) == kind and _stands(tree, who, one.who) and _stands(tree, whom, one.whom) for one in found), (
        told
    )


@pytest.mark.parametrize(("kind", "sentence"), _rows("negative"))
def test_another_sense_gives_no_event(kind: str, sentence: str) -> None:
    _, found = _told(sentence)
    assert kind not in {one.frame.type for one in found}


def _words(tree: Tree, heads: tuple[int, ...]) -> list[str]:
    return [tree.tokens[head].text for head in heads]
