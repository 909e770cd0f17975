"""In what a text is written: by its mark, by its bytes, by what it says; and what is said where it was guessed."""

import codecs

import pytest
from tests.read.samples import articles, found, problems

from verbale.read.encodings import encoding_of
from verbale.records.text import Article


def article(data: bytes, name: str) -> Article:
    (one,) = articles(data, name)
    return one


RUSSIAN = "Дождь шёл в Канди весь день. Пастухи перекрыли брод и говорили с охраной о воде, соли и дороге на север."
WORDS = {
    "cp1251": RUSSIAN,
    "koi8-r": RUSSIAN,
    "iso8859-5": RUSSIAN,
    "cp1253": "Έβρεχε όλη μέρα στο Κάντι. Οι βοσκοί μίλησαν με τους φρουρούς για το νερό και τον δρόμο.",
    "cp1255": "ירד גשם כל היום בקנדי. הרועים דיברו עם השומרים על המים ועל הדרך צפונה.",
    "cp1256": "هطل المطر طوال اليوم في كاندي. وتحدث الرعاة مع الحراس عن الماء والطريق.",
    "gbk": "坎迪整天下雨。牧民封锁了渡口，并与卫兵谈论水和通往北方的道路。",
    "shift_jis": "カンディでは一日中雨が降った。牧夫たちは浅瀬をふさぎ、水と北への道について話した。",
    "euc_kr": "칸디에는 하루 종일 비가 내렸다. 목동들은 여울을 막고 물과 북쪽 길에 대해 이야기했다.",
    "cp1250": "W Kandi padało cały dzień. Pasterze rozmawiali ze strażnikami o wodzie i drodze na północ.",
    "cp1252": "Il a plu toute la journée à Kandi. Les bergers ont parlé de l'eau à côté du gué, «\u202f hélas\u202f ».".replace(
        "\u202f", "\xa0"
    ),
}


@pytest.mark.parametrize("encoding", WORDS)
def test_a_text_that_is_not_utf_8_is_read_with_a_note(encoding: str) -> None:
    data = WORDS[encoding].encode(encoding)
    assert article(data, "a.txt").text == WORDS[encoding]
    (says,) = problems(data, "a.txt")
    assert says.startswith("not UTF-8; read as ")


@pytest.mark.parametrize("encoding", WORDS)
def test_a_page_that_does_not_say_or_says_what_is_not_true(encoding: str) -> None:
    words = WORDS[encoding]
    for head in ("", '<meta charset="utf-8">', '<meta charset="klingon">'):
        page = f"<html><head>{head}<title>X</title></head><body><article><p>{words}</p><p>{words}</p></article></body></html>"
        assert " ".join(words.split()) in article(page.encode(encoding), "a.html").text


def test_a_table_that_is_not_utf_8() -> None:
    rows = f"title;text\nДождь;{RUSSIAN}\n"
    assert article(rows.encode("cp1251"), "a.csv").text == RUSSIAN


@pytest.mark.parametrize("words", ["Genève", "À Paris", "“Talks” – he said – cost £5.", "Está aquí, Müller"])
def test_a_few_accents_are_western(words: str) -> None:
    assert encoding_of(words.encode("cp1252")).name == "cp1252"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("words", [RUSSIAN, "Rain fell on the ford of Kandi for the whole of the day."])
def test_utf_16_without_its_mark(encoding: str, words: str) -> None:
    assert article(words.encode(encoding), "a.txt").text == words


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_is_believed_and_is_no_part_of_the_text(encoding: str) -> None:
    assert article(RUSSIAN.encode(encoding), "a.txt").text == RUSSIAN
    assert problems(RUSSIAN.encode(encoding), "a.txt") == []


def test_what_is_broken_in_utf_8_costs_only_itself() -> None:
    data = RUSSIAN.encode()
    broken = data[:50] + b"\xff" + data[50:]
    assert article(broken, "a.txt").text.replace("\ufffd", "") == RUSSIAN
    assert problems(broken, "a.txt") == ["not quite UTF-8: 1 characters could not be read"]


def test_where_it_was_cut_is_no_fault_of_the_first_bytes() -> None:
    assert encoding_of(RUSSIAN.encode()[:3], cut=True).name == "utf-8"
    assert encoding_of(RUSSIAN.encode()[:-2]).note.startswith("not quite UTF-8")


def test_bytes_of_all_sorts_are_no_utf_16() -> None:
    assert "utf-16" not in encoding_of(bytes(range(256)) * 9).name
    assert encoding_of(codecs.BOM_UTF32_BE + b"\x00\x00\x00a").name == "utf-32"


@pytest.mark.parametrize(
    "name", ["a.txt", "a.html", "a.csv", "a.parquet", "a.pdf", "a.zip", "a.xml", "a.eml", "a.json"]
)
def test_a_file_without_bytes_is_empty_whatever_it_is_called(name: str) -> None:
    assert problems(b"", name) == ["the file is empty; nothing was read from it"]


def test_a_day_of_a_feed_that_is_none_is_told() -> None:
    feed = "<rss version='2.0'><channel><title>C</title><item><title>Rain</title>{}<description>It fell.</description></item></channel></rss>"
    assert problems(feed.format("").encode(), "a.rss") == []
    (says,) = problems(feed.format("<pubDate>last week</pubDate>").encode(), "a.rss")
    assert says == "published: “last week” is no date; write it as 2021-12-21; it was passed over"
    told = article(feed.format("<pubDate>7 August 2025</pubDate>").encode(), "a.rss")
    assert str(told.published) == "2025-08-07"


def test_a_mail_that_breaks_off_within_packed_words() -> None:
    import base64

    packed = base64.encodebytes(RUSSIAN.encode("cp1251")).decode()
    head = "Message-ID: <1@x>\nMIME-Version: 1.0\nSubject: Rain\nContent-Type: text/plain; charset=windows-1251\nContent-Transfer-Encoding: base64\n\n"
    for cut in range(80, 90):
        (one,) = (one.item for one in found((head + packed[:cut]).encode(), "a.eml") if isinstance(one.item, Article))
        assert one.text.startswith("Rain\n\nДождь шёл в Канди"), cut
