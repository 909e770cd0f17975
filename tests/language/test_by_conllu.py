"""CoNLL-U of any parser in, an Analysis that the later stages can read out; bad rows are told with their line."""

from datetime import date
from pathlib import Path

import pytest

from verbale.errors import BadUse
from verbale.language.by_conllu import analyse, analyses
from verbale.language.penn import penn
from verbale.pipeline.files import read_files
from verbale.read.metadata import Metadata
from verbale.records.reading import Reading

# No Penn tags, as most parsers of other languages write; the tree of UD v2.
PARSED = """\
# newdoc id = lomé-1
# generator = some parser 1.0
# published = 2024-05-08
# outlet = Lake Post
# text = Chad recalled its envoy from Kenya.
1	Chad	Chad	PROPN	_	Number=Sing	2	nsubj	_	NE=GPE
2	recalled	recall	VERB	_	Mood=Ind|Tense=Past|VerbForm=Fin	0	root	_	_
3	its	its	PRON	_	Poss=Yes|PronType=Prs	4	nmod:poss	_	_
4	envoy	envoy	NOUN	_	Number=Sing	2	obj	_	_
5	from	from	ADP	_	_	6	case	_	_
6	Kenya	Kenya	PROPN	_	Number=Sing	2	obl	_	NE=GPE|SpaceAfter=No
7	.	.	PUNCT	_	_	2	punct	_	_

# newdoc id = lomé-2
1	Nothing	nothing	PRON	_	_	2	nsubj	_	_
2	happened	happen	VERB	_	Tense=Past|VerbForm=Fin	0	root	_	SpaceAfter=No
3	.	.	PUNCT	_	_	2	punct	_	_
"""


def _row(ident: str = "1", head: str = "0", form: str = "Rain") -> str:
    return f"{ident}\t{form}\train\tNOUN\t_\t_\t{head}\troot\t_\t_\n"


def _readings(path: Path, known: Metadata) -> list[Reading]:
    return [reading for read in read_files([path], known) for reading in read.readings]


def test_a_parsed_file_is_coded_like_a_text(tmp_path: Path) -> None:
    path = tmp_path / "a.conllu"
    path.write_text(PARSED, encoding="utf-8")
    first, second = _readings(path, Metadata())
    assert first.article.text == "Chad recalled its envoy from Kenya."
    assert (first.article.published, first.article.source.outlet) == (date(2024, 5, 8), "Lake Post")
    assert first.article.language == "en"
    (account,) = first.accounts
    assert str(account).split(" | ")[1:4] == ["Chad", "SANCTION:discontinue", "Kenya"]
    assert account.evidence.holds_in(first.article.text)
    assert (second.article.text, second.accounts) == ("Nothing happened.", ())


def test_the_same_words_are_the_same_article_whoever_parsed_them(tmp_path: Path) -> None:
    path, plain = tmp_path / "a.conllu", tmp_path / "a.txt"
    path.write_text(PARSED.partition("# newdoc id = lomé-2")[0], encoding="utf-8")
    plain.write_text("Chad recalled its envoy from Kenya.", encoding="utf-8")
    known = Metadata(language="en", outlet="Lake Post")
    parsed, read = read_files([path, plain], known)
    assert parsed.readings[0].article.id == read.readings[0].article.id


def test_what_the_caller_knows_goes_before_the_comments(tmp_path: Path) -> None:
    path = tmp_path / "a.conllu"
    path.write_text(PARSED, encoding="utf-8")
    first, _ = _readings(path, Metadata(published=date(2020, 1, 1)))
    assert first.article.published == date(2020, 1, 1)


def test_a_bad_row_is_a_problem_and_harms_no_other_document(tmp_path: Path) -> None:
    path = tmp_path / "a.conllu"
    path.write_text(PARSED.replace("6\tKenya", "7\tKenya"), encoding="utf-8")
    problems = [problem.says for read in read_files([path], Metadata()) for problem in read.problems]
    assert [says for says in problems if "line 11" in says and "numbered" in says]
    assert _readings(path, Metadata())[1].article.text == "Nothing happened."


@pytest.mark.parametrize(
    ("conllu", "says"),
    [
        ("1\tRain\train\n", "columns"), (_row(head="7"), "head"), (_row(head="1"), "root"), (_row("3"), "numbered"),
        (_row(head="2") + _row("2", "1"), "root"), (_row() + _row("2", "3") + _row("3", "2"), "circle"), (_row(form=" "), "form"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(conllu: str, says: str) -> None:
    with pytest.raises(BadUse, match=rf"CoNLL-U, line \d+: .*{says}"):
        analyse(conllu)


def test_words_that_share_a_surface_share_its_span() -> None:
    conllu = "1-2\tcannot\t_\t_\t_\t_\t_\t_\t_\t_\n1\tcan\tcan\tAUX\t_\t_\t0\troot\t_\t_\n2\tnot\tnot\tPART\t_\t_\t1\tadvmod\t_\t_\n"
    analysis = analyse(conllu)
    assert [token.span.of(analysis.article.text) for token in analysis.tokens] == ["can", "not"]
    assert [token.xpos for token in analysis.tokens] == ["MD", "RB"]


def test_each_document_and_paragraph_begins_anew() -> None:
    found = list(analyses(PARSED))
    assert [len(analysis.tokens) for analysis in found] == [7, 3]
    assert [name.label for name in found[0].names] == ["GPE", "GPE"]


@pytest.mark.parametrize(
    ("form", "upos", "feats", "tag"),
    [
        ("said", "VERB", "Mood=Ind|Tense=Past|VerbForm=Fin", "VBD"), ("says", "VERB", "Number=Sing|Person=3|Tense=Pres", "VBZ"),
        ("say", "VERB", "Number=Plur|Person=3|Tense=Pres", "VBP"), ("say", "VERB", "VerbForm=Inf", "VB"),
        ("said", "VERB", "Tense=Past|VerbForm=Part", "VBN"), ("saying", "VERB", "Tense=Pres|VerbForm=Part", "VBG"),
        ("was", "AUX", "Mood=Ind|Tense=Past", "VBD"), ("would", "AUX", "VerbForm=Fin", "MD"), ("his", "PRON", "Poss=Yes", "PRP$"),
        ("who", "PRON", "PronType=Rel", "WP"), ("which", "PRON", "PronType=Rel", "WDT"), ("'s", "PART", "_", "POS"),
        ("to", "PART", "_", "TO"), ("worst", "ADJ", "Degree=Sup", "JJS"), ("three", "NUM", "_", "CD"), ("“", "PUNCT", "_", "``"),
    ],
)  # fmt: skip
def test_penn_tags_are_told_by_features(form: str, upos: str, feats: str, tag: str) -> None:
    assert penn(form, upos, feats) == tag
