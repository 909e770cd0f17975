"""Every gold set of the README in its own format, in small and of our own writing: found, coded, counted."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from verbale.errors import BadUse
from verbale.evaluate.bench import Bench
from verbale.evaluate.sets import GoldSet
from verbale.pipeline.gold.benches import benches
from verbale.pipeline.gold.texts import Work

SAID = "Norway's foreign minister said that the talks had failed. Peru bombed a village in Chile."
GSR = [
    {
        "id": "own-1",
        "text": "Kenya condemned Chad over the raid.",
        "event": "DISAPPROVE",
        "eventText": "condemned",
        "source": [{"actorText": "Kenya"}],
        "target": [{"actorText": "Chad"}],
    },
    {
        "id": "own-2",
        "text": "Kenya will send food to Chad on Monday.",
        "event": "AGREE",
        "eventText": "will send",
        "source": [{"actorText": "Kenya"}],
        "target": [{"actorText": "Chad"}],
    },
    {
        "id": "own-3",
        "text": "Kenyan teachers marched in Mombasa on Monday.",
        "event": "PROTEST",
        "eventText": "marched",
        "source": [{"actorText": "Kenyan teachers"}],
        "target": [{"actorText": "Mombasa"}],
    },
]
PLV = (
    "sentence_id\tgold_root\tsource\ttarget\tmarked_sentence\n"
    "1\tACCUSE\tKenya\tChad\t<s>Kenya</s> accused <t>Chad</t> of lying.\n"
    "2\tASSAULT\tPeru\tChile\t<s>Peru</s> bombed <t>Chile</t> on Monday.\n"
    "3\tAGREE\tPeru\tChile\t<s>Peru</s> promised to send <t>Chile</t> food.\n"
    "4\tREJECT\tPeru\tChile\t<s>Peru</s> will not release the sailors of <t>Chile</t>.\n"
    "5\tTHREATEN\tPeru\tChile\t<s>Peru</s> will bomb <t>Chile</t>, its army said.\n"
)
HARD = {
    "id": "own-1",
    "construction": "denial",
    "text": "Jordan denied that its army had shelled the town.",
    "attributions": [
        {"id": "a1", "parent": None, "source": [[0, 6]], "cue": [[7, 13]], "content": [[14, 48]]},
    ],
    "non_attribution_quotes": [],
    "events": [{"trigger": [32, 39], "according_to": ["outlet", "Jordan"], "status": "denied"}],
}
MEANTIME = {
    "text": "The army did not leave the town .",
    "targets": [{"span1": [4, 5], "label": -3.0, "span_text": "leave"}],
}
EXPRESSIONS = {
    "reference": "2021-12-21",
    "items": [["on Monday", "The envoys met on Monday.", "2021-12-20", "2021-12-20", ""]],
}
GEOVIRUS = """<articles><article><source>own</source><text>Floods hit Nairobi in Kenya.</text><locations><location>
<name>Nairobi</name><start>12</start><end>19</end><lat>-1.29</lat><lon>36.82</lon></location></locations></article></articles>
"""
GUM = """# newdoc id = GUM_news_own
# global.Entity = GRP-etype-infstat-centering-minspan-link-identity
# meta::dateCreated = 2021-12-21
# newpar = p (2 s)
# text = Ana Rojas left Lima on Monday.
1\tAna\tAna\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=(1-person-new-cf1-1-coref
2\tRojas\tRojas\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)
3\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
4\tLima\tLima\tPROPN\tNNP\t_\t3\tobj\t_\tEntity=(2-place-new-cf2-1-sgl)
5\ton\ton\tADP\tIN\t_\t6\tcase\t_\t_
6\tMonday\tMonday\tPROPN\tNNP\t_\t3\tobl\t_\tEntity=(3-time-new-cf3-1-sgl)|SpaceAfter=No|XML=<date when:::"2021-12-20"></date>
7\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

# text = She said nothing.
1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-person-giv:act-cf1-1-ana)
2\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_
3\tnothing\tnothing\tPRON\tNN\t_\t2\tobj\t_\tEntity=(4-abstract-new-cf2-1-sgl)|SpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

"""

VARIANTS = """variants = 1
published = 2024-03-06
[[region]]
name = "Andes"
states = [["Peru", "Peruvian", "Lima"], ["Chile", "Chilean", "Santiago"], ["Bolivia", "Bolivian", "La Paz"]]
person = "Ana Quispe"
[[deed]]
type = "ASSAULT"
past = "bombed {B}"
present = "bombs {B}"
plain = "bomb {B}"
participle = "bombed {B}"
passive = "{B} was bombed by {A}"
noun = "bombing of {B}"
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("gold")
    said = {
        "articles/raid.toml": 'id = "raid"\npublished = 2021-12-21\nlanguage = "en"\naccounts = [\n'
        '  "2021-12-20 | Peru | ASSAULT:bomb | Chile | - | @",\n]\n',
        "articles/raid.txt": "Peru bombed Chile on Monday.\n",
        "events/gsr.json": json.dumps(GSR, indent=1),
        "events/plv.tsv": PLV,
        "attribution/polnear.jsonl": json.dumps(_polnear()) + "\n",
        "attribution/hard.jsonl": json.dumps(HARD) + "\n",
        "attribution/factuality/dev.jsonl": json.dumps(MEANTIME) + "\n",
        "dates/expressions.json": json.dumps(EXPRESSIONS),
        "actors/gum_ud/GUM_news_own.conllu": GUM,
        "places/geovirus.xml": GEOVIRUS,
        "variants.toml": VARIANTS,
        "README.md": "no gold",
    }
    for name, text in said.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def _polnear() -> dict[str, object]:
    content = SAID.index("that the talks"), SAID.index(". Peru")
    relation = {"source": [[0, 25]], "cue": [[26, 30]], "content": [list(content)]}
    names = {"id": "own", "annotator": "a", "primary": True, "publisher": "own", "date": "2021-12-21", "title": "t"}
    return {**names, "text": SAID, "attributions": [relation]}


@pytest.fixture(scope="module")
def found(folder: Path) -> dict[GoldSet, Bench]:
    return {bench.set: bench for bench in benches([folder], Work())}


def value(bench: Bench, name: str) -> float:
    return next(shown.value for shown in bench.figures() if shown.name == name)


def test_every_set_is_seen_from_its_content(found: dict[GoldSet, Bench]) -> None:
    assert set(found) == set(GoldSet) - {GoldSet.EVENTS}  # events are counted where stories lie beside the reports
    assert {bench.size for kind, bench in found.items() if kind is not GoldSet.VARIANTS} == {1, 3, 5}


@pytest.mark.parametrize(
    ("kind", "figure"),
    [
        (GoldSet.ARTICLES, "core"),
        (GoldSet.PLOVER_GSR, "type and both"),
        (GoldSet.PLV, "macro-F1"),
        (GoldSet.POLNEAR, "AR-full"),
        (GoldSet.POLNEAR, "AR-full speech"),
        (GoldSet.HARD, "outer relations"),
        (GoldSet.MEANTIME, "negated"),
        (GoldSet.EXPRESSIONS, "exact interval"),
        (GoldSet.GEOVIRUS, "within 161 km"),
        (GoldSet.GUM, "exact interval"),
        (GoldSet.GUM, "pronouns"),
        (GoldSet.GUM, "label and head"),
        (GoldSet.GUM, "actor mentions"),
        (GoldSet.VARIANTS, "only status or voice changes"),
    ],
)
def test_what_is_plainly_told_is_right(found: dict[GoldSet, Bench], kind: GoldSet, figure: str) -> None:
    assert value(found[kind], figure) == 1


def test_a_denial_is_not_shown_as_a_fact(found: dict[GoldSet, Bench]) -> None:
    assert value(found[GoldSet.HARD], "wrong certainty") == 0


def test_breakdowns_name_their_groups(found: dict[GoldSet, Bench]) -> None:
    assert next(one.name for one in found[GoldSet.GUM].apart("type")).startswith("news ")
    assert any(one.name == "own-1 type" for one in found[GoldSet.PLOVER_GSR].apart("article"))
    assert found[GoldSet.PLV].apart("flag") == ()


def test_only_some_items(folder: Path) -> None:
    assert [bench.size for bench in benches([folder / "events" / "plv.tsv"], Work(only=("2",)))] == [1]
    assert not list(benches([folder / "events"], Work(only=("nothing of that name",))))


@pytest.fixture
def wrong(tmp_path: Path) -> Iterator[Bench]:
    (tmp_path / "plv.tsv").write_text(PLV.replace("ACCUSE", "AID"), encoding="utf-8")
    return benches([tmp_path], Work())


def test_errors_tell_what_differs(wrong: Iterator[Bench]) -> None:
    assert [(one.kind, one.causes, one.found) for one in next(wrong).differences()] == [
        ("differs", ("type",), "ACCUSE")
    ]


def test_what_is_no_gold_is_told(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no gold", encoding="utf-8")
    with pytest.raises(BadUse, match="holds no gold"):
        list(benches([tmp_path], Work()))
    with pytest.raises(BadUse, match="does not exist"):
        list(benches([tmp_path / "nowhere"], Work()))
