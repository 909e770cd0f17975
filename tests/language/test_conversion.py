"""A hand-made tree in the CLEAR style in, the tree in Universal Dependencies out: one case for each row of docs/conversion.md.

A word is written word/TAG/lemma/head/relation, heads count from 1 and 0 is the root; the result is head/relation.
"""

import re
from pathlib import Path

import pytest

from verbale.language.clear_to_ud import convert
from verbale.language.draft import Draft

CASES = {
    "subjects and objects": (
        "Chad/NNP/Chad/2/nsubj recalled/VBD/recall/0/ROOT its/PRP$/its/4/poss envoy/NN/envoy/2/dobj ././././2/punct",
        "2/nsubj 0/root 4/nmod:poss 2/obj 2/punct",
    ),
    "passive": (
        "Bridges/NNS/bridge/3/nsubjpass were/VBD/be/3/auxpass shelled/VBN/shell/0/ROOT by/IN/by/3/agent rebels/NNS/rebel/4/pobj",
        "3/nsubj:pass 3/aux:pass 0/root 5/case 3/obl:agent",
    ),
    "prepositions below verbs": (
        "He/PRP/he/2/nsubj spoke/VBD/speak/0/ROOT in/IN/in/2/prep Lagos/NNP/Lagos/3/pobj",
        "2/nsubj 0/root 4/case 2/obl",
    ),
    "prepositions below nouns": (
        "The/DT/the/2/det envoy/NN/envoy/5/nsubj of/IN/of/2/prep Togo/NNP/Togo/3/pobj left/VBD/leave/0/ROOT",
        "2/det 5/nsubj 4/case 2/nmod 0/root",
    ),
    "two prepositions": (
        "It/PRP/it/2/nsubj came/VBD/come/0/ROOT from/IN/from/2/prep behind/IN/behind/3/prep walls/NNS/wall/4/pobj",
        "2/nsubj 0/root 5/case 5/case 2/obl",
    ),
    "clauses behind prepositions": (
        "They/PRP/they/2/nsubj left/VBD/leave/0/ROOT after/IN/after/2/prep signing/VBG/sign/3/pcomp it/PRP/it/4/dobj",
        "2/nsubj 0/root 4/mark 2/advcl 4/obj",
    ),
    "datives": (
        "Cuba/NNP/Cuba/2/nsubj gave/VBD/give/0/ROOT them/PRP/they/2/dative aid/NN/aid/2/dobj",
        "2/nsubj 0/root 2/iobj 2/obj",
    ),
    "datives with a preposition": (
        "Cuba/NNP/Cuba/2/nsubj gave/VBD/give/0/ROOT aid/NN/aid/2/dobj to/IN/to/2/dative Haiti/NNP/Haiti/4/pobj",
        "2/nsubj 0/root 2/obj 5/case 2/obl",
    ),
    "copula with a noun": (
        "Moro/NNP/Moro/2/nsubj is/VBZ/be/0/ROOT the/DT/the/4/det envoy/NN/envoy/2/attr",
        "4/nsubj 4/cop 4/det 0/root",
    ),
    "copula with an adjective": (
        "Talks/NNS/talk/2/nsubj were/VBD/be/0/ROOT useful/JJ/useful/2/acomp",
        "3/nsubj 3/cop 0/root",
    ),
    "copula with a phrase": (
        "He/PRP/he/2/nsubj is/VBZ/be/0/ROOT in/IN/in/2/prep Lagos/NNP/Lagos/3/pobj",
        "4/nsubj 4/cop 4/case 0/root",
    ),
    "there is": (
        "There/EX/there/2/expl were/VBD/be/0/ROOT clashes/NNS/clash/2/attr",
        "2/expl 0/root 2/nsubj",
    ),
    "auxiliaries and negation": (
        "It/PRP/it/4/nsubj will/MD/will/4/aux not/RB/not/4/neg attack/VB/attack/0/ROOT",
        "4/nsubj 4/aux 4/advmod 0/root",
    ),
    "infinitives": (
        "Mali/NNP/Mali/2/nsubj refused/VBD/refuse/0/ROOT to/TO/to/4/aux sign/VB/sign/2/xcomp",
        "2/nsubj 0/root 4/mark 2/xcomp",
    ),
    "raising": (
        "Rebels/NNS/rebel/2/nsubj forced/VBD/force/0/ROOT them/PRP/they/5/nsubj to/TO/to/5/aux leave/VB/leave/2/ccomp",
        "2/nsubj 0/root 2/obj 5/mark 2/xcomp",
    ),
    "told somebody that": (
        "He/PRP/he/2/nsubj told/VBD/tell/0/ROOT reporters/NNS/reporter/2/dobj that/IN/that/6/mark troops/NNS/troop/6/nsubj left/VBD/leave/2/ccomp",
        "2/nsubj 0/root 2/iobj 6/mark 6/nsubj 2/ccomp",
    ),
    "coordination": (
        "Chad/NNP/Chad/6/nsubj ,/,/,/1/punct Mali/NNP/Mali/1/conj and/CC/and/3/cc Niger/NNP/Niger/3/conj agreed/VBD/agree/0/ROOT",
        "6/nsubj 3/punct 1/conj 5/cc 1/conj 0/root",
    ),
    "relative clauses": (
        "The/DT/the/2/det man/NN/man/5/nsubj who/WP/who/4/nsubj fled/VBD/flee/2/relcl spoke/VBD/speak/0/ROOT",
        "2/det 5/nsubj 4/nsubj 2/acl:relcl 0/root",
    ),
    "names of persons": (
        "Minister/NNP/Minister/3/compound Ana/NNP/Ana/3/compound Moro/NNP/Moro/4/nsubj left/VBD/leave/0/ROOT",
        "2/nmod:desc 4/nsubj 2/flat 0/root",
    ),
    "particles": (
        "They/PRP/they/2/nsubj called/VBD/call/0/ROOT off/RP/off/2/prt talks/NNS/talk/2/dobj",
        "2/nsubj 0/root 2/compound:prt 2/obj",
    ),
    "times without preposition": (
        "Troops/NNS/troop/2/nsubj left/VBD/leave/0/ROOT Tuesday/NNP/Tuesday/2/npadvmod",
        "2/nsubj 0/root 2/obl:tmod",
    ),
    "currencies": (
        "It/PRP/it/2/nsubj lent/VBD/lend/0/ROOT $/$/$/5/quantmod 5/CD/5/5/compound million/CD/million/2/dobj",
        "2/nsubj 0/root 2/obj 5/compound 3/nummod",
    ),
    "fixed expressions": (
        "Rain/NN/rain/2/nsubj fell/VBD/fall/0/ROOT according/VBG/accord/2/prep to/IN/to/3/prep him/PRP/he/4/pobj",
        "2/nsubj 0/root 5/case 3/fixed 2/obl",
    ),
    "inverted speech": (
        "“/``/“/3/punct Stop/VB/stop/5/ccomp ,/,/,/5/punct ”/''/”/5/punct said/VBD/say/0/ROOT Moro/NNP/Moro/5/dobj",
        "2/punct 5/ccomp 5/punct 2/punct 0/root 5/nsubj",
    ),
    "a cue behind its content without an and between them": (
        "They/PRP/they/2/nsubj left/VBD/leave/0/ROOT ,/,/,/2/punct reported/VBD/report/2/conj Lusa/NNP/Lusa/4/dobj",
        "2/nsubj 0/root 4/punct 2/parataxis 4/nsubj",
    ),
    "a row of deeds that ends with an and": (
        ("They/PRP/they/2/nsubj came/VBD/come/0/ROOT ,/,/,/2/punct reported/VBD/report/2/conj losses/NNS/loss/4/dobj "
        "and/CC/and/4/cc left/VBD/leave/4/conj"),
        "2/nsubj 0/root 4/punct 2/conj 4/obj 7/cc 2/conj",
    ),
    "headlines in the passive": (
        "Nine/CD/nine/0/ROOT killed/VBN/kill/1/acl in/IN/in/2/prep Aden/NNP/Aden/3/pobj",
        "2/nsubj:pass 0/root 4/case 2/obl",
    ),
    "names with a small word": (
        "Shots/NNS/shot/0/ROOT near/IN/near/1/prep Foz/NNP/Foz/2/pobj do/VBP/do/5/aux Cunene/NNP/Cunene/1/dobj on/IN/on/5/prep Sunday/NNP/Sunday/6/pobj",
        "0/root 3/case 1/nmod 3/flat 3/flat 7/case 1/nmod",
    ),
    "in order to": (
        "He/PRP/he/2/nsubj left/VBD/leave/0/ROOT in/IN/in/2/prep order/NN/order/3/pobj to/TO/to/6/aux help/VB/help/4/acl",
        "2/nsubj 0/root 6/mark 3/fixed 6/mark 2/advcl",
    ),
    "predeterminers": (
        "Both/PDT/both/3/predet the/DT/the/3/det envoys/NNS/envoy/4/nsubj left/VBD/leave/0/ROOT",
        "3/det:predet 3/det 4/nsubj 0/root",
    ),
}  # fmt: skip


def _draft(tree: str, name: str) -> Draft:
    rows = [word.split("/") if word != "././././2/punct" else [".", ".", ".", "2", "punct"] for word in tree.split()]
    heads = [int(row[3]) - 1 if row[3] != "0" else place for place, row in enumerate(rows)]
    persons = [(1, 3)] if name == "names of persons" else []
    words, tags, lemmas = ([row[column] for row in rows] for column in range(3))
    return Draft(words, tags, lemmas, heads, [row[4] for row in rows], persons)


def _shown(draft: Draft) -> str:
    heads = (0 if head == place else head + 1 for place, head in enumerate(draft.heads))
    return " ".join(f"{head}/{rel}" for head, rel in zip(heads, draft.rels, strict=True))


@pytest.mark.parametrize("name", CASES)
def test_a_row_of_the_table(name: str) -> None:
    tree, expected = CASES[name]
    assert _shown(convert(_draft(tree, name))) == expected


def test_every_row_of_the_documentation_has_its_case() -> None:
    text = (Path(__file__).parents[2] / "docs" / "conversion.md").read_text("utf-8")
    rows = re.findall(r"^\| \*\*(.+?)\*\* \|", text, re.MULTILINE)
    assert sorted(rows) == sorted(CASES)


@pytest.mark.parametrize("name", CASES)
def test_a_converted_tree_is_a_tree(name: str) -> None:
    draft = convert(_draft(CASES[name][0], name))
    for token in range(len(draft.words)):
        seen = set()
        while draft.heads[token] != token:
            assert token not in seen
            seen.add(token)
            token = draft.heads[token]  # noqa: PLW2901
    assert sum(head == place for place, head in enumerate(draft.heads)) == 1
    for token, kids in enumerate(draft.kids):
        assert kids == [kid for kid, head in enumerate(draft.heads) if head == token and kid != token]
