"""A page's links in, the addresses of the same report in other languages out.

Two signs are taken: `hreflang` on a link that the page calls an alternate of itself, and a link that names a language beside
words such as “also available in”. A list of languages alone is a menu that leads to other front pages.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urljoin, urlsplit

from verbale.read.decode import web_address
from verbale.records.text import Edition

# Each language by its own name, as it is declined behind "in", and by its English one.
_NAMES = {
    "am": "አማርኛ|በአማርኛ|amharic", "ar": "العربية|بالعربية|arabic", "az": "azərbaycan(?:ca|\\sdili)|azerbaijani",
    "be": "беларуск\\w+|belarusian", "bg": "български|bulgarian", "bn": "বাংলা\\w*|bengali|bangla", "bs": "bosanski|bosnian",
    "cs": "čeština|česky|czech", "da": "dansk|danish", "de": "deutsch|german", "el": "ελληνικά|greek",
    "en": "english|anglais|inglés|inglês|inglese|englisch|английск\\w+|англійськ\\w+|الإنجليزية|بالإنجليزية|英文|英语",
    "es": "español|castellano|spanish", "fa": "فارسی|persian|farsi|dari|دری", "fi": "suomeksi|suomi|finnish",
    "fr": "français|french|французск\\w+|الفرنسية", "ha": "hausa", "he": "עברית|hebrew", "hi": "हिन्दी|हिंदी|hindi",
    "hr": "hrvatski|croatian", "hu": "magyar(?:ul)?|hungarian", "hy": "հայերեն|armenian", "id": "bahasa\\sindonesia|indonesian",
    "it": "italiano|italian", "ja": "日本語|japanese", "ka": "ქართულ\\w+|georgian", "kk": "қазақ(?:ша|\\sтілінде)|kazakh",
    "km": "ភាសាខ្មែរ|khmer", "ko": "한국어|korean", "ku": "kurdî|kurdish|کوردی", "ky": "кыргызча|kyrgyz", "lo": "ພາສາລາວ|laotian",
    "mk": "македонски|macedonian", "my": "မြန်မာ\\w*|burmese", "ne": "नेपाली|nepali", "nl": "nederlands|dutch",
    "om": "afaan\\soromoo?|oromo", "pl": "polsk[iu]|polish", "ps": "پښتو|pashto", "pt": "português|portuguese",
    "ro": "român[aă]|romanian", "ru": "русск\\w+|russian|russe|ruso", "si": "සිංහල|sinhala", "so": "(?:af\\s)?soomaali|somali",
    "sq": "shqip|albanian", "sr": "српск\\w+|srpski|serbian", "sv": "svenska|swedish", "sw": "kiswahili|swahili",
    "ta": "தமிழ்?\\w*|tamil", "tg": "тоҷикӣ|tajik", "th": "ภาษาไทย|thai", "ti": "ትግርኛ|tigrinya", "tr": "türkçe|turkish",
    "uk": "українськ\\w+|ukrainian", "ur": "اردو|urdu", "uz": "oʻzbek(?:cha)?|o['‘’]zbek(?:cha)?|uzbek",
    "vi": "tiếng\\sviệt|vietnamese", "zh": "中文|简体|繁體|chinese",
}  # fmt: skip
_LANGUAGE = re.compile("|".join(f"(?P<{code}>\\b(?:{names})(?!\\w))" for code, names in _NAMES.items()), re.IGNORECASE)
# What editors write before such links.
_CUE = re.compile(
    r"(?:also|is|now)\s(?:available|published)\sin|available\sin|(?:read|see)\s(?:\w+\s){0,3}in\b|(?:in\s)?other\slanguages|"
    r"(?:lire|disponible)\s(?:\w+\s){0,3}en\b|autres\slangues|(?:leer|ler|leggi|também|también)\s(?:\w+\s){0,3}(?:en|em|in)\b|"
    r"otr[ao]s\s(?:idiomas|lenguas)|outr[ao]s\s(?:idiomas|línguas)|altre\slingue|auch\sauf|(?:lesen|verfügbar)\sauf|"
    r"anderen?\ssprachen?|(?:читать|читайте|доступно|также)\s(?:\w+\s){0,3}(?:на|по)\b|других\sязыках|"
    r"(?:читати|читайте|доступно)\s(?:\w+\s){0,3}(?:на\b|українською)|اقرأ|متوفر|متاح|لغات\sأخرى|其他语言|阅读|başka\sdillerde|oku\b",
    re.IGNORECASE,
)
_TAG = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*", re.IGNORECASE)
_MOST_ELSE = 10  # letters of such a link's words beside the language and the cue: "version", "in", "en"
_LONGEST_LINK, _LONGEST_LINE = 80, 400  # characters of a link that names a language, and of what stands around it


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a page: whether it is called an alternate of the page, its hreflang, its address, its words and those around it."""

    alternate: bool
    hreflang: str
    address: str
    words: str = ""
    around: str = ""


def editions(links: Iterable[Link], base: str, language: str, most: int) -> tuple[Edition, ...]:
    """A page's links, its address and language ("" where unknown) in, its other editions out, each once.

    >>> editions([Link(True, "fr-FR", "/fr/12")], "https://courier.example/en/12", "en", 9)
    (Edition(language='fr', url='https://courier.example/fr/12'),)
    """
    found = (Edition(code, url) for code, url in _told(links, base) if url and url != base and code != language)
    return tuple(islice(dict.fromkeys(found), most))


def _told(links: Iterable[Link], base: str) -> Iterator[tuple[str, str]]:
    for link in links:
        if code := _hreflang(link) or _named(link):
            yield code, _address(base, link.address)


def names_language(words: str) -> bool:
    """Whether a link's words are few and name a language, so that it may lead to an edition."""
    return len(words) <= _LONGEST_LINK and _LANGUAGE.search(words) is not None


def _hreflang(link: Link) -> str:
    """The language of a page's alternate; "x-default" is none."""
    tag = _TAG.fullmatch(link.hreflang.strip()) if link.alternate else None
    return tag[1].lower() if tag else ""


def _named(link: Link) -> str:
    """The language that a link's words name, where they say little else, and the words or those around say what the link is."""
    if not names_language(link.words) or len(link.around) > _LONGEST_LINE:
        return ""
    named = _LANGUAGE.search(link.words)
    said = _CUE.search(link.words) or _CUE.search(link.around)
    rest = _LANGUAGE.sub("", _CUE.sub("", link.words))
    return named.lastgroup or "" if named and said and sum(map(str.isalpha, rest)) <= _MOST_ELSE else ""


def _address(base: str, address: str) -> str:
    try:
        url = web_address(urljoin(base, address.strip()))
        return url if urlsplit(url).hostname else ""
    except ValueError:  # "http://[": brackets that hold no address
        return ""
