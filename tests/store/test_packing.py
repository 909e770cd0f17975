"""What is packed comes out as it went in, by whichever reader of JSON."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.store.made import BOMBED
from tests.strategies import accounts, judgements, readings, statements

from verbale.errors import BadNotation, BadUse
from verbale.records.account import Account
from verbale.records.judgement import Judgement
from verbale.records.reading import Reading
from verbale.records.text import Article, Span
from verbale.records.voice import Statement
from verbale.store.decoding import decoded
from verbale.store.packing import pack, unpack

_KINDS = (Account, Statement, Judgement, Reading)


@settings(max_examples=60, deadline=None)
@given(st.one_of(accounts, statements, judgements, readings))
def test_a_record_comes_out_as_it_went_in(record: Account | Statement | Judgement | Reading) -> None:
    (kind,) = (each for each in _KINDS if isinstance(record, each))
    assert unpack(kind, pack(record)) == record


def test_half_a_surrogate_pair_comes_out_as_it_went_in() -> None:
    article = Article.of("a \ud800 b")
    assert unpack(Article, pack(article)) == article


def test_what_is_not_of_its_kind_is_refused() -> None:
    with pytest.raises(BadNotation):
        decoded(Span, '{"record": "span", "start": "4", "end": 9}')
    with pytest.raises(BadNotation):
        decoded(Span, '{"record": "span", "start": 9, "end": 4}')


def test_a_record_of_another_kind_is_told() -> None:
    with pytest.raises(BadUse, match="a Statement is kept as Account"):
        unpack(Statement, pack(BOMBED))
