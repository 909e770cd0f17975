"""The name of a person as a report writes it in, its parts out: given names, family name, and what is no part of it left aside."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from verbale.reference.spellings import spellings
from verbale.resolve.names_latin import latin, vowelless
from verbale.resolve.names_sounds import bones, sounds
from verbale.resolve.names_syllables import chinese, korean

_WORD = re.compile(r"[^\s,_]+")
_QUOTED = re.compile(r"[\"“«„(\[][^\"”»)\]]*[\"”»)\]]")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_MOST = 7  # words of a name: what is longer is a phrase
_SERVED = re.compile(r"^abd(?:[aeiou]{1,2}[lrsnhtz])(?=[a-z]{4})")
_INITIAL = 2  # "Yu." is an initial, "Yu" may be a name


@dataclass(frozen=True, slots=True)
class Part:
    """One word of a name.

    `plain` in small Latin letters, `sounds` its readings, `bones` their consonants, `form` the name of which it is a known spelling,
    `tongues` its syllables as read in the tongues of East Asia. `bare`: written without its vowels.
    """

    plain: str
    sounds: tuple[str, ...]
    bones: tuple[str, ...]
    form: str = ""
    tongues: tuple[tuple[str, tuple[str, ...]], ...] = ()
    bare: bool = False
    initial: bool = False
    common: bool = False


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name: `given` as far as told, `family` the last part (the first in East Asia), `mark` what tells a son from his father."""

    words: str
    given: tuple[Part, ...]
    family: Part
    mark: str = ""

    @property
    def parts(self) -> tuple[Part, ...]:
        """All parts, the family's last."""
        return (*self.given, self.family)


@lru_cache(maxsize=50_000)
def person_name(words: str) -> PersonName | None:
    """A name in, its parts out; None where nothing of it is a name.

    >>> name = person_name("Dr. Abdel Fattah el-Sisi")
    >>> [part.plain for part in name.given], name.family.plain
    (['abdfattah'], 'sisi')
    >>> [part.plain for part in person_name("Kim Jong Un").given], person_name("Lavrov, Sergei").family.plain, person_name("George Bush Jr.").mark
    (['jong-un'], 'lavrov', 'younger')
    """
    found, mark = _unmarked(_words(words))
    found = _without_titles(found)
    if not found or len(found) > _MOST:
        return None
    eastern = _eastern(found)
    if eastern is not None:
        return PersonName(words, eastern[1:], eastern[0], mark)
    parts = [part for part in map(_part, _bound(found)) if part.sounds and part.sounds[0]]
    parts = [_alone(parts[0])] if len(parts) == 1 else _turned(parts)
    return PersonName(words, tuple(parts[:-1]), parts[-1], mark) if parts else None


@dataclass(frozen=True, slots=True)
class _Word:
    forms: tuple[str, ...]
    bare: bool
    initial: bool

    @property
    def plain(self) -> str:
        return self.forms[-1]


def _words(words: str) -> list[_Word]:
    plain = _QUOTED.sub(" ", words).translate(_DASHES)
    family, comma, given = plain.partition(",")
    if comma and given.strip() and given.strip().lower().rstrip(".") not in spellings().marks:
        plain = f"{given} {family}"
    return [word for told in _WORD.findall(plain) for word in _split(told)]


def _split(told: str) -> list[_Word]:
    """A word of the text in; "S.V." is two initials, "al-Sisi" an article and a name."""
    bare = vowelless(told)
    if "." in told.rstrip(".") and len(max(told.split("."), key=len)) <= _INITIAL:
        return [_Word(latin(piece), bare, initial=True) for piece in told.split(".") if piece]
    initial = (told.endswith(".") and len(told) <= _INITIAL + 1) or (len(told) == 1 and told.isupper())
    forms = latin(told)
    head, dash, rest = forms[-1].partition("-")
    if dash and rest and head in spellings().particles:
        return [_Word(tuple(form.partition("-")[2] for form in forms), bare, initial=False)]
    return [_Word(forms, bare, initial)]


def _unmarked(words: list[_Word]) -> tuple[list[_Word], str]:
    marks = spellings().marks
    for count in (2, 1):
        last = " ".join(word.plain for word in words[-count:])
        if len(words) > count and last in marks:
            return words[:-count], marks[last]
    return words, ""


def _without_titles(words: list[_Word]) -> list[_Word]:
    while len(words) > 1 and words[0].plain in spellings().titles:
        words = words[1:]
    return words


def _bound(words: list[_Word]) -> list[_Word]:
    """Particles left out, "Abdel Fattah" and "Abu Mazen" made one word."""
    particles, servants, fathers = spellings().particles, spellings().servants, spellings().fathers
    found: list[_Word] = []
    pending = ""
    for at, word in enumerate(words):
        last = at == len(words) - 1
        if word.plain in fathers and not last and not pending:
            pending = word.plain
        elif word.plain in servants and not last:
            pending = "abd"
        elif word.plain in particles and not last and not word.initial:
            continue
        else:
            forms = tuple(pending + form for form in word.forms)
            found.append(_Word(forms, word.bare, word.initial))
            pending = ""
    return found


def _part(word: _Word) -> Part:
    plain = word.plain.replace("-", "")
    forms = spellings().forms
    form = next((forms[one.replace("-", "")] for one in word.forms if one.replace("-", "") in forms), "")
    served = [_SERVED.sub("abd", one.replace("-", "")) for one in word.forms]
    read = tuple(dict.fromkeys(sound for one in served for sound in sounds(one)))
    return Part(
        plain,
        read,
        tuple(dict.fromkeys(map(bones, read))),
        form,
        bare=word.bare,
        initial=word.initial,
        common=plain in spellings().common,
    )


def _turned(parts: list[Part]) -> list[Part]:
    """ "Lavrov S. V." begins with the family's name: initials never are one."""
    return [*parts[1:], parts[0]] if parts and parts[-1].initial and not parts[0].initial else parts


def _alone(part: Part) -> Part:
    """A family name alone; those of East Asia are shared by millions."""
    families = spellings().families.get(part.plain, ())
    tongues = tuple((tongue, (name,)) for tongue, name in families if tongue in _SYLLABLES)
    return replace(part, tongues=tongues, common=True) if families else part


def _eastern(words: list[_Word]) -> tuple[Part, ...] | None:
    """Family name and given name of one whose syllables are those of East Asia; None for everybody else."""
    families = spellings().families
    if len(words) == _PAIR and words[1].plain in families and _is_given(words[0].plain):
        words = [words[1], words[0]]
    first, *rest = "-".join(word.plain for word in words).split("-")
    if first not in families or not 1 <= len(rest) <= _PAIR or any(word.initial for word in words[1:]):
        return None
    given = "-".join(rest)
    read = {tongue: syllables(given) for tongue, syllables in _SYLLABLES.items()}
    tongues = {tongue: name for tongue, name in families[first] if len(read.get(tongue, ())) in {1, _PAIR}}
    if not tongues:
        return None
    family = _syllables(first, tuple((tongue, (name,)) for tongue, name in tongues.items()), common=True)
    return family, _syllables(given, tuple((tongue, read[tongue]) for tongue in tongues), common=False)


def _is_given(plain: str) -> bool:
    """Whether a first word is a given name of two syllables ("Ki-moon Ban", "Xinzhi Cai")."""
    return plain.count("-") == 1 or (plain not in spellings().families and len(chinese(plain)) == _PAIR)


_PAIR = 2
_SYLLABLES = {"zh": chinese, "ko": korean}


def _syllables(plain: str, tongues: tuple[tuple[str, tuple[str, ...]], ...], *, common: bool) -> Part:
    read = sounds(plain.replace("-", ""))
    return Part(plain, read, tuple(dict.fromkeys(map(bones, read))), tongues=tongues, common=common)
