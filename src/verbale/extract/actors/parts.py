"""Runs of capitalised words in, their parts out: states, adjectives of states, offices, honorifics, and names proper."""

from collections.abc import Sequence
from dataclasses import dataclass

from verbale.extract.actors.lexicon import Known, Lexicon
from verbale.extract.actors.runs import Run
from verbale.records.actor import Kind
from verbale.records.analysis import Token

HONORIFICS = {
    "mr": "m", "shri": "m", "smt": "f", "smt.": "f", "datuk": "m", "mr.": "m", "sir": "m", "lord": "m", "don": "m", "monsieur": "m", "señor": "m", "herr": "m",
    "mrs": "f", "mrs.": "f", "ms": "f", "ms.": "f", "miss": "f", "lady": "f", "dame": "f", "madame": "f", "señora": "f", "frau": "f",
    "dr": "", "dr.": "", "prof": "", "prof.": "", "professor": "", "rev": "", "rev.": "", "reverend": "", "hon.": "",
    "gen.": "", "gen": "", "lt.": "", "lt": "", "col.": "", "col": "", "maj.": "", "capt.": "", "sgt.": "", "adm.": "", "brig.": "",
    "sen.": "", "rep.": "", "gov.": "", "cpl.": "", "pvt.": "", "sheikh": "m", "sheik": "m", "hajji": "m", "imam": "m", "mullah": "m",
    "maulana": "m", "ayatollah": "m", "pope": "m", "amb.": "", "pres.": "", "comrade": "", "prince": "m", "princess": "f", "king": "m",
    "queen": "f", "emir": "m", "sultan": "m", "fm": "", "pm": "", "mp": "", "brother": "m", "sister": "f", "father": "m", "cardinal": "m",
    "h.e.": "", "h.h.": "", "archbishop": "m", "bishop": "m", "patriarch": "m",
}  # fmt: skip
_LINKS = frozenset({"of", "the", "for", "and", "-", "in", "to", "/", "on"})

_NAMED = frozenset({"party", "movement", "coalition", "alliance"})  # in small letters behind a name
_LONGEST_OFFICE = 6  # words
_MATTERS = frozenset(
    "regional integration cooperation trade expatriates emigrants worship migration tourism mobility diaspora development human international"
    " european african religious relations security".split()
)


@dataclass(frozen=True, slots=True)
class Part:
    """Tokens `[first, last)` of a run. `sort` is known, body, office, honorific, name, or organised (its last word tells what).

    `known` is what the tables say; `country` the state that the words name.
    """

    first: int
    last: int
    sort: str
    known: Known | None = None
    country: str = ""
    head_noun: str = ""


def parts(tokens: Sequence[Token], run: Run, lexicon: Lexicon) -> list[Part]:
    """A run in, its parts from left to right out; words that only link ("of") are left out."""
    found: list[Part] = []
    at = _office_before(run, lexicon)
    if at > run.first:
        found.append(Part(run.first, at, "office"))
    while at < run.last:
        part = _next(tokens, at, run.last, lexicon)
        if part is not None:
            found.append(part)
        at = part.last if part is not None else at + 1
    return found


def _office_before(run: Run, lexicon: Lexicon) -> int:
    """Where the words end that belong to an office before the run: "Minister of [Foreign Affairs] Ana Rojas"; where it begins for none."""
    for back in (2, 3):
        start = run.first - back
        between = [word.lower() for word in lexicon.words[start + 1 : run.first]] if start >= 0 else []
        if between[:1] == ["of"] and (length := lexicon.office(start, run.last)) > back:
            return start + length
    if lexicon.words[run.first - 1 : run.first] != ["and"]:
        return run.first
    for start in range(max(run.first - _LONGEST_OFFICE, 0), run.first - 2):
        if lexicon.words[start + 1] == "of" and start + lexicon.office(start, run.first - 1) == run.first - 1:
            if lexicon.words[run.first + 1 : run.first + 2] == ["of"]:
                return run.first + 1  # "Minister of Foreign Affairs and [Trade] of Tonga"
            if all(
                lexicon.in_office(word.lower()) or word.lower() in _MATTERS
                for word in lexicon.words[run.first : run.last]
            ):
                return run.last  # "Ghana's Minister of Foreign Affairs and [Regional Integration], X"
    return run.first


def _next(tokens: Sequence[Token], at: int, last: int, lexicon: Lexicon) -> Part | None:
    word = tokens[at].text
    if word in _LINKS:
        return None
    known = lexicon.longest(at, last)
    if known is not None and at + known.words >= last:
        return Part(at, at + known.words, "known", known, known.country)
    if word.lower() in HONORIFICS and at + 1 < last and (word.endswith(".") or not lexicon.office(at, last) > 1):
        return Part(at, at + 1, "honorific")
    office = lexicon.office(at, last)
    if office and lexicon.body_words(at, last) > office and (body := _body(tokens, at, last, lexicon)) is not None:
        return body
    if office and (lexicon.title(at, last) or not lexicon.organised(tokens, at, last)):
        return Part(at, at + office, "office")
    if known is not None:
        return _known(tokens, at, last, known, lexicon)
    return _body(tokens, at, last, lexicon) or _name(tokens, at, last, lexicon)


def _body(tokens: Sequence[Token], at: int, last: int, lexicon: Lexicon) -> Part | None:
    """Words for a kind of body ("Foreign Ministry", "Supreme Court"); an office right behind them takes them in."""
    end = at + lexicon.body_words(at, last)
    if end == at or (end < last and tokens[end].text in {"-", "–"}):
        return None
    if end == last or tokens[end].text in _LINKS or lexicon.longest(end, last) is not None:
        return Part(at, end, "body")
    office = lexicon.office(end, last)
    return Part(at, end + office, "office") if office else None


def _known(tokens: Sequence[Token], at: int, last: int, known: Known, lexicon: Lexicon) -> Part:
    """A known name with capitals behind it: it stands alone, or opens a longer name ("Zambia Police Service")."""
    rest = at + known.words
    follows = tokens[rest].text
    if known.kind is Kind.MEDIA and known.words == 1 and lexicon.organised(tokens, rest, last):
        return _name(tokens, at, last, lexicon)  # "the Liberation Brigade" is no newspaper
    office = lexicon.office(rest, last) and (lexicon.title(rest, last) or not lexicon.organised(tokens, rest, last))
    alone = follows in _LINKS or office or follows.lower() in HONORIFICS
    if alone or not known.polity or _body(tokens, rest, last, lexicon) is not None:
        return Part(at, rest, "known", known, known.country)
    end = _name_end(tokens, rest, last, lexicon)
    noun = lexicon.organised(tokens, at, end)
    behind = lexicon.organised(
        tokens, rest, end
    )  # of the [Republic of Chad] X: the state's own noun tells nothing of the name
    if not behind and tokens[at].deprel == "nmod" and tokens[at].head < at and tokens[rest].head not in range(at, rest):
        return Part(at, rest, "known", known, known.country)  # "Defence Minister of [Ukraine] Oleh Marchenko"
    if noun or not known.adjective:
        return Part(at, end, "organised" if noun else "name", None, known.country, noun)
    inner = lexicon.longest(rest, last)
    if inner is not None and inner.kind in {Kind.ORGANISATION, Kind.PARTY, Kind.MEDIA, Kind.COMPANY}:
        return Part(at, rest + inner.words, "name", None, known.country, inner.kind.value)
    kind = tokens[end].text if end == last and end < len(tokens) else ""
    if kind in _NAMED and tokens[rest].upos == "PROPN":
        return Part(at, end, "organised", None, known.country, kind)  # "the ruling Georgian Hope party"
    return Part(at, rest, "known", known, known.country)


def _name(tokens: Sequence[Token], at: int, last: int, lexicon: Lexicon) -> Part:
    """Words that no table knows: a name up to the next office or known state, with the noun of its organisation."""
    end = _name_end(tokens, at, last, lexicon)
    noun = lexicon.organised(tokens, at, end)
    title = _title_end(tokens, at, end, last, lexicon)
    if title:
        return Part(at, title, "office")
    country = ""
    if noun:
        for index in range(at + 1, end):
            known = lexicon.longest(index, end)
            country = country or (known.country if known is not None and known.polity else "")
    return Part(at, end, "organised" if noun else "name", None, country, noun)


def _name_end(tokens: Sequence[Token], at: int, last: int, lexicon: Lexicon) -> int:
    """Where a name ends: before an office that ends the run or is followed by more, else at the end of the run."""
    end = at + 1
    while end < last:
        if (
            tokens[end].text not in _LINKS
            and end > at
            and lexicon.title(end, last)
            and not _surname(tokens, at, end, last)
        ):
            break
        end += 1
    while end > at + 1 and tokens[end - 1].text in _LINKS:
        end -= 1
    return end


def _surname(tokens: Sequence[Token], at: int, end: int, last: int) -> bool:
    """An office word at the very end of a name is a surname ("Stephen King", "Alan Judge")."""
    return end + 1 == last and end == at + 1 and tokens[end].text.lower() in {
        "king", "prince", "judge", "major", "bishop", "pope", "marshal", "chancellor", "mayor", "general", "duke", "sheriff", "baron", "abbot", "sen", "rep"
    }  # fmt: skip


def _title_end(tokens: Sequence[Token], at: int, end: int, last: int, lexicon: Lexicon) -> int:
    """ "Home Affairs Minister": words before an office word belong to the office; 0 where none follows."""
    if end < last and lexicon.modifies_office(tokens, at, end):
        office = lexicon.office(end, last)
        return end + office if office else 0
    return 0
