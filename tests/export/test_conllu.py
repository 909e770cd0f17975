"""CoNLL-U without a parse: the conllu library opens it, the text can be put together again, spans stand in MISC."""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import conllu
import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.export.plain_tokens import sentences, tokens
from verbale.export.records import Gathered
from verbale.export.to_conllu import lines
from verbale.records.reading import Reading
from verbale.records.text import Article

from .conftest import Exported

_SPELT = {r"\s": " ", r"\t": "\t", r"\n": "\n", r"\r": "\r", r"\p": "|", r"\\": "\\"}


def _spaces(spelt: str) -> str:
    return re.sub(
        r"\\(u[0-9a-f]{4}|.)",
        lambda m: chr(int(m[1][1:], 16)) if len(m[1]) > 1 else _SPELT[m[0]],
        spelt,
        flags=re.DOTALL,
    )


def _text(read: list[conllu.TokenList]) -> str:
    """What docs/exports/conllu.md tells a reader to do."""
    return "".join(_pieces(token) for sentence in read for token in sentence)


def _pieces(token: Any) -> str:
    misc = token["misc"] or {}
    after = "" if misc.get("SpaceAfter") == "No" else _spaces(misc.get("SpacesAfter", r"\s"))
    return _spaces(misc.get("SpacesBefore", "")) + str(token["form"]) + after


def _documents(path: Path) -> Iterator[list[conllu.TokenList]]:
    document: list[conllu.TokenList] = []
    with path.open(encoding="utf-8", newline="\n") as file:
        for sentence in conllu.parse_incr(file):
            if "newdoc id" in sentence.metadata and document:
                yield document
                document = []
            document.append(sentence)
    yield document


def test_the_text_is_put_together_again(exported: Exported, shelf: Gathered) -> None:
    assert [_text(read) for read in _documents(exported("conllu"))] == [r.article.text for r in shelf.readings()]


def test_documents_and_sentences_say_what_they_are(exported: Exported) -> None:
    first = next(_documents(exported("conllu")))
    told = first[0].metadata
    assert told["outlet"] == "Lake Post"
    assert told["published"] == "2024-05-08"
    assert [sentence.metadata["text"] for sentence in first] == [
        "Chad recalled its ambassador from Kenya on Monday.",
        "The Foreign Ministry of Kenya said it regretted the step.",
        "Kenyan President Peter Otieno condemned Chad.",
    ]
    assert first[1].metadata["sent_id"] == f"{told['newdoc id']}-2"


def test_each_token_names_the_accounts_in_which_it_plays_a_part(exported: Exported, shelf: Gathered) -> None:
    account, regretted, condemned = next(shelf.readings()).accounts
    sentence = next(_documents(exported("conllu")))[0]
    assert sentence.metadata[account.id] == str(account)
    told = {token["form"]: token["misc"] for token in sentence}
    assert told["Chad"] == {"Account": f"{account.id};{regretted.id}", "Role": "B-who;B-whom"}
    assert told["recalled"] == {"Account": account.id, "Role": "B-did"}
    assert told["Kenya"] == {"Account": account.id, "Role": "B-whom"}
    dated = f"{account.id};{regretted.id};{condemned.id}"  # the later sentences take the day over
    assert told["Monday"] == {"SpaceAfter": "No", "Account": dated, "Role": "B-when;B-when;B-when"}
    assert told["from"] == {"Account": account.id, "Role": "I-did"}  # "recalled its ambassador from"
    assert told["on"] is None


def test_lists_of_records_and_of_parts_go_together(exported: Exported) -> None:
    seen = 0
    for document in _documents(exported("conllu")):
        for token in (token for sentence in document for token in sentence):
            for ids, parts in (("Account", "Role"), ("Statement", "Part")):
                misc = token["misc"] or {}
                assert (ids in misc) is (parts in misc)
                if ids in misc:
                    assert len(misc[ids].split(";")) == len(misc[parts].split(";"))
                    seen += misc[ids].count(";")
    assert seen  # some token plays parts in two


def test_syntax_is_left_open(exported: Exported) -> None:
    token = next(_documents(exported("conllu")))[0][0]
    assert [token[name] for name in ("lemma", "upos", "feats", "head", "deprel", "deps")] == [
        "_",
        "_",
        None,
        None,
        "_",
        None,
    ]


_ODD = st.sampled_from(
    ["\u2028", "\x85", "\x0c", "\t", "  ", "\n", "\r\n", "|", "\\", "#", "_", "=", "🙂", "\x00", ". ", "'s"]
)


@given(st.lists(st.one_of(st.text(max_size=4), _ODD, st.just("Ann")), max_size=12).map("".join))
def test_any_text_is_put_together_again(text: str) -> None:
    found = "".join(f"{line}\n" for line in lines(Reading(Article.of(text, title="a\nb = c", url="javascript:1"))))
    read = list(conllu.parse_incr(io.StringIO(found)))
    expected = text if tokens(text) else ""
    assert _text(read) == expected
    assert [len(sentence) for sentence in read] == [len(sentence) for sentence in sentences(tokens(text))]
    assert "javascript" not in found.partition("# text")[0]


@pytest.mark.parametrize(
    ("text", "firsts"),
    [
        ("He left. She stayed.", ["He", "She"]),
        ("He met J. Ruiz. It rained.", ["He", "It"]),
        ("“Go!” she said.", ["“"]),
        ("Rain in Lima\nTalks end", ["Rain", "Talks"]),
        ("About 3.5 per cent", ["About"]),
    ],
)
def test_sentences_of_plain_tokens(text: str, firsts: list[str]) -> None:
    assert [sentence[0].form for sentence in sentences(tokens(text))] == firsts
