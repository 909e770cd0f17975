"""A sentence too long for any report is read in pieces, and everything that names words still names them."""

from verbale.language.by_spacy import analyse
from verbale.language.long_sentences import LONGEST, cut, overlong
from verbale.records.text import Article


def test_an_ordinary_sentence_is_left_alone() -> None:
    analysis = analyse(Article.of("Chad recalled its envoy from Kenya. " * 3))
    assert cut(analysis) is analysis
    assert overlong(analysis) == ()


def test_the_pieces_hold_every_word_once_and_hang_on_nothing_outside() -> None:
    analysis = analyse(Article.of("Chad recalled its envoy, Kenya did not, " * 60 + "and so it went. Mali left."))
    pieces = cut(analysis)
    assert [token.text for token in pieces.tokens] == [token.text for token in analysis.tokens]
    assert len(pieces.sentences) > len(analysis.sentences)
    assert [s.first for s in pieces.sentences] == [0, *(s.last for s in pieces.sentences[:-1])]
    for number, sentence in enumerate(pieces.sentences):
        within = range(sentence.first, sentence.last)
        assert len(within) <= LONGEST
        assert sentence.index == number
        assert {pieces.tokens[index].sentence for index in within} == {number}
        assert all(pieces.tokens[index].head in within for index in within)


def test_a_piece_rather_ends_at_a_mark() -> None:
    pieces = cut(analyse(Article.of("Chad recalled its envoy, Kenya did not, " * 60)))
    ends = {pieces.tokens[sentence.last - 1].text for sentence in pieces.sentences}
    assert ends == {","}
