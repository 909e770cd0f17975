"""News pages as crawlers leave them in, sentences without furniture and what the furniture tells out."""

from datetime import date

import pytest

from verbale.extract.times.report_days import report_day
from verbale.language.by_spacy import analyse
from verbale.language.furniture import furniture
from verbale.language.paragraphs import paragraphs
from verbale.language.sentence_starts import MAY, MUST, MUST_NOT, sentence_starts
from verbale.records.text import Article

BODY = "The envoy left for talks with his counterpart on Monday after a week of shelling in the border region."
PAGE = """\
Kenya recalls envoy from Chad over border shooting
By Amina Otieno and John Mbeki
Published: 8 May 2024, 10:32 GMT | Updated 9 May 2024
This post is also available in: Français (French), العربية (Arabic)
NAIROBI, May 8 (Savanna Wire) — Kenya on Wednesday recalled its envoy from Chad.The ministry said it was “time”.&nbsp;It left.
[Photo: Border guards near Moyale, April 2024. Savanna Wire/P. Okoth]
"We will not be silent," said Foreign Minister Peter Wafula. <a href="http://x.org/a">Read more</a>
Caption: Soldiers in N'Djamena. Savanna Wire/A. Name
READ MORE: Chad closes border
Reporting by Amina Otieno; Editing by Ann Lee
© 2024 Savanna Wire. All rights reserved.
Follow us on Twitter
"""


def _told(text: str, published: date | None = None) -> list[tuple[str, str]]:
    return [(piece.kind, piece.says) for piece in furniture(text, paragraphs(text), published)]


def test_a_page_keeps_its_sentences_and_nothing_else() -> None:
    analysis = analyse(Article.of(PAGE, language="en"))
    assert [sentence.span.of(PAGE) for sentence in analysis.sentences] == [
        "Kenya on Wednesday recalled its envoy from Chad.",
        "The ministry said it was “time”.",
        "It left.",
        '"We will not be silent," said Foreign Minister Peter Wafula.',
    ]


def test_a_page_tells_its_day_its_place_its_agency_and_its_editions() -> None:
    told = _told(PAGE)
    assert told[0] == ("heading", "")
    assert ("crawl date", "2024-05-08") in told
    assert ("dateline place", "Nairobi") in told
    assert ("credit", "Savanna Wire") in told
    assert {says for kind, says in told if kind == "edition note"} == {"fr", "ar"}
    assert ("byline", "Amina Otieno and John Mbeki") in told


def test_without_a_day_of_publication_the_page_s_own_counts() -> None:
    assert report_day(analyse(Article.of(PAGE, language="en"))) == date(2024, 5, 8)
    assert report_day(analyse(Article.of(PAGE, language="en", published=date(2024, 5, 9)))) == date(2024, 5, 8)


@pytest.mark.parametrize(
    ("front", "told"),
    [
        ("GENEVA, Dec 20 (X) — ", [("dateline place", "Geneva"), ("dateline date", "--12-20"), ("credit", "X")]),
        ("GENEVA (AP) — ", [("dateline place", "Geneva"), ("credit", "AP")]),
        ("Geneva, 20 December 2021 – ", [("dateline place", "Geneva"), ("dateline date", "2021-12-20")]),
        ("GENEVA (20 December 2021) – ", [("dateline place", "Geneva"), ("dateline date", "2021-12-20")]),
        ("21 December 2021, Geneva – ", [("dateline place", "Geneva"), ("dateline date", "2021-12-21")]),
        ("MOSCOW, December 20. /TASS/. ", [("dateline place", "Moscow"), ("dateline date", "--12-20"), ("credit", "TASS")]),
        ("BAKU, Azerbaijan, December 20. ", [("dateline place", "Baku"), ("dateline date", "--12-20")]),
        ("YEREVAN, DECEMBER 20, ARMENPRESS. ", [("dateline place", "Yerevan"), ("dateline date", "--12-20"), ("credit", "ARMENPRESS")]),
        ("LONDON/PARIS, Dec 20 (Reuters) - ", [("dateline place", "London"), ("dateline place", "Paris"), ("dateline date", "--12-20"), ("credit", "Reuters")]),
        ("GAZA CITY, Gaza Strip (AP) — ", [("dateline place", "Gaza City"), ("credit", "AP")]),
        ("ISLAMABAD: ", [("dateline place", "Islamabad")]), ("(Addis Ababa) – ", [("dateline place", "Addis Ababa")]),
        ("(Reuters) - ", [("credit", "Reuters")]), ("Kabul (Pajhwok): ", [("dateline place", "Kabul"), ("credit", "Pajhwok")]),
        ("SANA'A, Dec. 20 (Saba) - ", [("dateline place", "Sana'a"), ("dateline date", "--12-20"), ("credit", "Saba")]),
        ("date 2021-12-21 ", [("crawl date", "2021-12-21")]), ("18:32 GMT: ", [("markup", "")]), ("", []),
    ],
)  # fmt: skip
def test_what_stands_before_the_first_sentence(front: str, told: list[tuple[str, str]]) -> None:
    text = front + BODY
    pieces = furniture(text, paragraphs(text), None)
    assert [(piece.kind, piece.says) for piece in pieces] == told
    assert max((piece.span.end for piece in pieces), default=0) == len(front)


@pytest.mark.parametrize(
    "text",
    [
        "Georgia – the country, not the state – recalled its envoy on Monday from Kenya.",
        "Moscow, December 20. The day was cold in the capital, and nobody came to the talks that were planned for noon.",
        "In Geneva, the ministers of both countries met on Monday to talk about the border.",
        "WARNING: the ministers of both countries met on Monday to talk about the border.",
        "UN: the ministers of both countries met on Monday to talk about the border region.",
        "Border Commission (Listing 1): the ministers of both countries named its members on Monday.",
        "Background noise is harmful, said the minister of health of Fiji on Monday.",
        "The president (20 December 1999 – 3 May 2004) signed the treaty of the two states.",
        "By Monday the troops had left the town, the governor said in a statement.",
    ],
)
def test_a_sentence_of_the_report_is_no_furniture(text: str) -> None:
    assert furniture(text, paragraphs(text), date(2021, 12, 21)) == ()


def test_a_headline_and_its_deck_are_no_wrapped_sentence() -> None:
    text = f"Two killed, dozens detained in Dakar as court bars candidate\nPolice fire tear gas; opposition calls strike\n\n{BODY}"
    assert [span.of(text)[:6] for span in paragraphs(text)] == ["Two ki", "Police", "The en"]
    assert _told(text) == [("heading", ""), ("heading", "")]


def test_headlines_without_a_report_are_read() -> None:
    text = "Two killed in Dakar\nCourt bars candidate in Dakar\nOpposition calls strike"
    assert len(analyse(Article.of(text, language="en")).sentences) == 3


def test_lines_wrapped_by_hand_are_one_paragraph() -> None:
    text = "The envoy left for talks with his counterpart on Monday after a week\nof shelling in the border region.\n\nNobody else left."
    assert len(paragraphs(text)) == 2


def test_the_page_s_date_tells_the_year_of_the_dateline() -> None:
    assert ("dateline date", "2024-05-08") in _told(PAGE)
    text = f"date 2022-01-02 GENEVA, Dec 31 – {BODY}"
    assert _told(text) == [("crawl date", "2022-01-02"), ("dateline place", "Geneva"), ("dateline date", "2021-12-31")]


def test_a_day_alone_on_its_line_is_the_day_of_the_report() -> None:
    text = f"Monday, May 18, 2015\n\n{BODY}"
    assert _told(text) == [("crawl date", "2015-05-18")]


def test_days_that_head_the_parts_of_a_live_blog_are_headings() -> None:
    text = f"Monday, May 18, 2015\n\n{BODY}\n\nSunday, May 17, 2015\n\n{BODY}"
    assert {kind for kind, _ in _told(text)} == {"heading"}


@pytest.mark.parametrize(
    "text",
    [
        "Lt. Gen. Moro left.", "The army's No. 2 left.", "He came on Jan. 5 and left.", "Mr. Moro met Col. Deby vs. Maj.-Gen. Lo.",
        "“We left,” he said.", "“Why?” he asked.", "The U.S. Embassy left.", "J. R. Moro left.", "St. Lucia left.",
        "He spoke: we left.", '"We left," he said.', "Art. 5 was named.", "(He left.)",
    ],
)  # fmt: skip
def test_no_sentence_starts_within(text: str) -> None:
    assert len(analyse(Article.of(text, language="en")).sentences) == 1


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ('He left. "We stay," she said.', '"We stay," she said.'), ("He said no. The envoy left.", "The envoy left."),
        ("“We left.” “Nobody stayed.”", "“Nobody stayed.”"), ('He said "no." She left.', "She left."),
        ('"We left." "Nobody stayed."', '"Nobody stayed."'), ("They came in May. In June they left.", "In June they left."),
        ("Who left? The envoy.", "The envoy."), ("He left.The envoy stayed.", "The envoy stayed."),
    ],
)  # fmt: skip
def test_a_sentence_starts(text: str, last: str) -> None:
    sentences = analyse(Article.of(text, language="en")).sentences
    assert [sentence.span.of(text) for sentence in sentences][1:] == [last]


def test_a_straight_mark_opens_or_closes_by_its_spaces() -> None:
    words = ["He", "left", ".", '"', "We", "stay", ".", '"', "She", "left", "."]
    spaced = [True, False, True, False, True, False, False, True, True, False, False]
    starts = sentence_starts(words, {0}, spaced)
    assert [index for index, start in enumerate(starts) if start == MUST] == [0, 3, 8]
    assert MAY not in starts
    assert starts[7] == MUST_NOT


def test_html_that_a_crawler_left_is_no_text() -> None:
    text = (
        '<!-- ad --><div class="lead"><p>Chad&rsquo;s envoy left&nbsp;Kenya.</p><p>The ministry said it was &quot;time&quot; &#8212; no more.<br/>'
        "Nobody <b>else</b> left.</p><script>var a = '<p>He fled.</p>';</script><style>p { color: red }</style></div>"
    )
    analysis = analyse(Article.of(text, language="en"))
    said = [" ".join(token.text for token in analysis.tokens[s.first : s.last]) for s in analysis.sentences]
    assert said == ["Chad ’s envoy left Kenya .", 'The ministry said it was " time " — no more .', "Nobody else left ."]
    assert [token.span.of(text) for token in analysis.tokens][1] == "&rsquo;s"


@pytest.mark.parametrize("text", ["", " \n\n ", "…", "— — —", "<p></p>", "\u200b\u200e", "&nbsp;"])
def test_a_text_without_words_gives_no_sentence_of_words(text: str) -> None:
    analysis = analyse(Article.of(text, language="en"))
    assert not [token for token in analysis.tokens if token.text.isalnum()]


def test_half_a_surrogate_pair_parts_nothing() -> None:
    text = "Chad recalled its en\ud800voy."
    assert [token.text for token in analyse(Article.of(text, language="en")).tokens][3] == "envoy"


def test_a_paragraph_may_begin_with_an_entity_and_hold_tags_between_spaces() -> None:
    text = (
        "He left.\n\n&ldquo;We <i> stay</i>,&rdquo; she said.\n\n<b>Nobody</b> [Photo: the town] left after "
        + "a day and " * 9
        + "a night."
    )
    analysis = analyse(Article.of(text, language="en"))
    said = [" ".join(token.text for token in analysis.tokens[s.first : s.last]) for s in analysis.sentences]
    assert [words[:24] for words in said] == ["He left .", "“ We stay , ” she said .", "Nobody left after a day "]
    assert [sentence.paragraph for sentence in analysis.sentences] == [0, 1, 2]
