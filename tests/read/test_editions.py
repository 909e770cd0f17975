"""The same report in other languages: addresses that the page gives, kept and never fetched."""

import pytest
from tests.read.samples import article
from tests.read.test_from_html import PAGE

from verbale.read.editions import Link, editions
from verbale.records.text import Edition

HEAD = (
    '<link rel="alternate" hreflang="en-gb" href="https://courier.example/kandi">'
    '<link rel="alternate" hreflang="x-default" href="https://courier.example/">'
    '<link rel="alternate" hreflang="fr-FR" href="/fr/kandi"><link rel="alternate" hreflang="AR" href="//courier.example/ar/kandi">'
    '<link rel="alternate" type="application/rss+xml" href="/rss"><link rel="alternate" hreflang="de" href="javascript:alert(1)">'
)
FRENCH, ARABIC = Edition("fr", "https://courier.example/fr/kandi"), Edition("ar", "https://courier.example/ar/kandi")


def test_alternates_of_a_page_are_its_editions() -> None:
    assert article(PAGE.replace("</head>", f"{HEAD}</head>").encode(), "a.html").editions == (FRENCH, ARABIC)


def test_links_beside_also_available_in_are_its_editions() -> None:
    said = '<p>Also available in: <a href="/fr/kandi">Français</a> | <a href="/ar/kandi">العربية</a></p></article>'
    assert article(PAGE.replace("</article>", said).encode(), "a.html").editions == (FRENCH, ARABIC)


def test_a_menu_of_languages_is_none() -> None:
    menu = '<nav><a href="/fr">Français</a> <a href="/ar" hreflang="ar">العربية</a></nav>'
    assert article(PAGE.replace("<nav>", f"{menu}<nav>").encode(), "a.html").editions == ()


@pytest.mark.parametrize(
    ("words", "around", "code"),
    [
        ("Read this story in Russian", "", "ru"), ("Lire en français", "", "fr"), ("Читать на русском", "", "ru"),
        ("Leer en español", "", "es"), ("Auf Deutsch", "Auch auf Deutsch verfügbar", "de"), ("українською", "Читайте українською", "uk"),
        ("中文", "This article is also available in 中文", "zh"), ("ქართულად", "Other languages: ქართულად", "ka"),
        ("Amharic", "This report is also available in Amharic and Somali.", "am"), ("አማርኛ", "Other languages: አማርኛ", "am"),
        ("Soomaali", "Read this in Soomaali", "so"), ("پښتو", "Also available in پښتو", "ps"), ("বাংলা", "Also available in বাংলা", "bn"),
        ("မြန်မာဘာသာ", "Also available in မြန်မာဘာသာ", "my"), ("தமிழில்", "Also available in தமிழில்", "ta"), ("ภาษาไทย", "Available in ภาษาไทย", "th"),
    ],
)  # fmt: skip
def test_editors_say_it_in_many_words(words: str, around: str, code: str) -> None:
    found = editions([Link(False, "", "/2", words, around)], "https://courier.example/1", "en", 9)
    assert found == (Edition(code, "https://courier.example/2"),)


@pytest.mark.parametrize(
    ("words", "around"),
    [
        ("the French minister", "He met the French minister on Monday"),
        ("English", "English | Français"),
        ("Somalia", "Also available in: Somalia"),
        ("Russian strikes continue", "Read more: Russian strikes continue"),
        ("Russian minister ill: read the story in full", ""),
        ("Why the English stayed away", "Also available in: Why the English stayed away"),
    ],
)
def test_a_link_that_names_a_people_is_none(words: str, around: str) -> None:
    assert editions([Link(False, "", "/2", words, around)], "https://courier.example/1", "de", 9) == ()


def test_where_the_page_has_no_address_only_whole_ones_are_kept() -> None:
    links = [Link(True, "fr", "/fr/1"), Link(True, "es", "https://courier.example/es/1"), Link(True, "ru", "http://[")]
    assert editions(links, "", "en", 9) == (Edition("es", "https://courier.example/es/1"),)


def test_there_are_only_so_many() -> None:
    links = [Link(True, "fr", f"https://courier.example/{number}") for number in range(500)]
    assert len(editions(links, "", "en", 7)) == 7
