"""offices.toml and portfolios.csv in, offices out: the words before or behind a person's name that say what he is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from verbale.errors import BadTable
from verbale.reference.bodies import Portfolio
from verbale.reference.phrases import atoms
from verbale.reference.sheets import Row, open_sheet, parsed, toml_rows

_COLUMNS = frozenset("office words plurals rank of said_of one".split())
_STAGES = ("former", "acting", "coming")
_GROUPS = ("kept", *_STAGES, "empty")
_MINISTER = (
    "{} minister",
    "minister of {}",
    "minister for {}",
    "minister of the {}",
    "minister for the {}",
    "ministers of {}",
    "{} ministers",
    "{} chief",
)
_SECRETARY = ("{} secretary", "secretary of {}", "secretary for {}", "{} secretaries")
# Heads of phrases stand before these words; their plural is made there ("chiefs of staff").
_BEHIND_HEAD = (" of ", " to ", " for ", " in ", " at ", " without ", "-in-", "-at-", " d'")


@dataclass(frozen=True, slots=True)
class Office:
    """An office as told: `title` as it is told (lower case, singular, British), `office` the kind of office it is.

    `stage` is now, acting, former or coming; `rank` 1 (heads of state) to 5; `of` what its holder speaks for: state, ministry,
    parliament …; `ministry` the portfolio of a minister ("Foreign Affairs"); `speaks` tells that he is somebody's mouth.
    """

    title: str
    office: str
    rank: int
    of: str
    ministry: str = ""
    stage: str = "now"
    plural: bool = False
    speaks: bool = False


@dataclass(frozen=True, slots=True)
class Prefixes:
    """Words before a title: those that stay with it ("deputy"), those that tell its stage, and those that say nothing."""

    kept: frozenset[str]
    former: frozenset[str]
    acting: frozenset[str]
    coming: frozenset[str]
    empty: frozenset[str]

    def stage(self, word: str) -> str:
        """A folded word in, the stage that it tells out; "" if none.

        >>> prefixes = Prefixes(frozenset(), frozenset({"ex"}), frozenset({"acting"}), frozenset(), frozenset())
        >>> prefixes.stage("ex"), prefixes.stage("acting"), prefixes.stage("old")
        ('former', 'acting', '')
        """
        for stage in _STAGES:
            if word in getattr(self, stage):
                return stage
        return ""


class Offices:
    """All titles, ready to be found in the words of a text."""

    __slots__ = ("_longest", "_titles", "prefixes", "size", "words")

    def __init__(self, titles: Iterable[tuple[str, Office]], prefixes: Prefixes) -> None:
        self._titles: dict[str, tuple[str, Office]] = {}
        self._longest: dict[str, int] = {}
        self.prefixes = prefixes
        for words, office in titles:
            self._add(words, office)
        self.size = len(self._titles)
        self.words = frozenset(word for title in self._titles for word in title.split()) | prefixes.kept

    def _add(self, words: str, office: Office) -> None:
        parts = [atom[0] for atom in atoms(words)]
        self._titles.setdefault(" ".join(parts), (words, office))
        self._longest[parts[0]] = max(self._longest.get(parts[0], 0), len(parts))

    def longest(self, words: Sequence[str], start: int) -> tuple[int, Office | None]:
        """Tokens and a place in, the longest title that begins right there out (with "deputy", "acting" … before it).

        >>> from verbale.reference.world import world
        >>> world().offices.longest("the acting deputy foreign minister of".split(), 1)[0]
        4
        """
        best: tuple[int, Office | None] = (0, None)
        kept: list[str] = []
        stage = "now"
        for at in range(start, len(words)):
            count, office = self._base(words, at)
            if office is not None and at - start + count > best[0]:
                best = at - start + count, _prefixed(office, kept, stage)
            parts = [atom[0] for atom in atoms(words[at])]
            if any(part not in self.prefixes.kept and not self._passes(part) for part in parts):
                break
            kept += [part for part in parts if part in self.prefixes.kept]
            stage = next(filter(None, map(self.prefixes.stage, parts)), stage)
        return best

    def find(self, words: Sequence[str]) -> Office | None:
        """The words of a noun phrase in, the office that they tell out; None if they tell none.

        The longest title counts, the first of equals; "former" and "acting" may stand before a nationality ("former Russian foreign minister"),
        and "elect" or "designate" behind.
        """
        return _find(self, tuple(words))

    def read(self, words: Sequence[str]) -> Office | None:
        """The same, looked up anew."""
        found = [(self._base(words, at), at) for at in range(len(words))]
        best = max(found, key=lambda item: (item[0][0], -item[1]), default=((0, None), 0))
        (count, office), at = best
        if office is None:
            return None
        before = [atom[0] for word in words[:at] for atom in atoms(word)]
        after = [atom[0] for word in words[at + count : at + count + 2] for atom in atoms(word)]
        stages = [*map(self.prefixes.stage, before), *("coming" for word in after if word in {"elect", "designate"})]
        return _prefixed(office, self._kept(before), next(filter(None, stages), "now"))

    def _kept(self, before: Sequence[str]) -> list[str]:
        kept: list[str] = []
        for word in reversed(before):
            if word in self.prefixes.kept:
                kept.insert(0, word)
            elif not self._passes(word):
                break
        return kept

    def _passes(self, word: str) -> bool:
        return word in self.prefixes.empty or bool(self.prefixes.stage(word))

    def _base(self, words: Sequence[str], start: int) -> tuple[int, Office | None]:
        first = atoms(words[start])
        reach = self._longest.get(first[0][0], 0) if first else 0
        best: tuple[int, Office | None] = (0, None)
        seen: list[str] = []
        for number in range(start, len(words) if reach else start):
            found = [atom[0] for atom in atoms(words[number])]
            seen += found
            if len(seen) > reach + 1:
                break
            for tried in (seen, seen[:-1] if found[1:] and found[-1] == "s" else ()):
                known = self._titles.get(" ".join(tried)) if found else None
                if known and _capitals_fit(known[0], words[start]):
                    best = number - start + 1, known[1]
        return best


@lru_cache(maxsize=20_000)  # reports tell of the same few offices again and again
def _find(offices: Offices, words: tuple[str, ...]) -> Office | None:
    return offices.read(words)


def _capitals_fit(title: str, word: str) -> bool:
    """Initials ("PM", "MP") must stand in capitals; all other titles in any case."""
    bare = title.rstrip("s") if title[:-1].isupper() else title
    return not (bare.isupper() and "." not in bare) or word.replace(".", "")[: len(bare)].isupper()


def _prefixed(office: Office, kept: Sequence[str], stage: str) -> Office:
    title = " ".join((*kept, office.title))
    # A deputy ranks one below; "chief" and "senior" do not lower anybody.
    lower = any(word in {"deputy", "vice", "assistant", "under", "junior", "associate"} for word in kept)
    return replace(office, title=title, stage=stage, rank=min(5, office.rank + lower))


def read_offices(portfolios: Sequence[Portfolio]) -> Offices:
    """The tables, read."""
    text = open_sheet("offices.toml")
    rows = toml_rows(text, "offices.toml", "office")
    spelling = _table(text, "spelling", str)
    titles = [title for row in rows for title in office_titles(row, spelling)]
    return Offices((*titles, *_ministers(portfolios)), read_prefixes(text))


def read_prefixes(text: str) -> Prefixes:
    """offices.toml in, its prefixes out; BadTable where a group is missing."""
    table = _table(text, "prefixes", list)
    if sorted(table) != sorted(_GROUPS):
        raise BadTable(f"offices.toml: [prefixes] must hold exactly {', '.join(_GROUPS)}")
    groups = {name: frozenset(atom[0] for word in words for atom in atoms(str(word))) for name, words in table.items()}
    return Prefixes(**groups)


def _table[T](text: str, name: str, kind: type[T]) -> Mapping[str, T]:
    table = parsed(text, "offices.toml").get(name)
    if not isinstance(table, dict) or not all(isinstance(value, kind) for value in table.values()):
        raise BadTable(f"offices.toml: [{name}] must be there and hold only {kind.__name__}")
    return table


def office_titles(row: Row, spelling: Mapping[str, str]) -> Iterator[tuple[str, Office]]:
    """An [[office]] block in, each of its words, singular and plural, with the office out.

    >>> row = Row("x.toml", 1, {"office": "speaker", "words": ["house speaker"], "rank": 2, "of": "parliament", "one": True})
    >>> [(words, office.title) for words, office in office_titles(row, {})][1:3]
    [('speakers', 'speaker'), ('house speaker', 'speaker')]
    """
    row.known(_COLUMNS)
    name = row.text("office")
    of, speaks = row.text("of"), row.cells.get("said_of") is True
    ministry = "" if speaks else of.partition("ministry of ")[2].title()
    office = Office(name, name, int(row.number_in("rank", 1, 5)), of, ministry, speaks=speaks)
    for word in (name, *row.words("words")):
        title = name if row.cells.get("one") is True else spelled(word, spelling)
        yield word, replace(office, title=title)
        yield plural(word), replace(office, title=title, plural=True)
    for word in row.words("plurals"):
        yield word, replace(office, plural=True)


def spelled(word: str, spelling: Mapping[str, str]) -> str:
    """A title in, its one spelling out: British, without abbreviations and in lower case save for names.

    >>> spelled("defense chief", {"defense": "defence"})
    'defence chief'
    """
    return spelling.get(word) or " ".join(spelling.get(part, part) for part in word.split())


def plural(title: str) -> str:
    """A title in, its plural out.

    >>> plural("chief of staff"), plural("deputy"), plural("spokesman"), plural("MP")
    ('chiefs of staff', 'deputies', 'spokesmen', 'MPs')
    """
    cut = min((title.find(mark) for mark in _BEHIND_HEAD if mark in title), default=len(title))
    head, rest = title[:cut], title[cut:]
    if head.endswith(("man", "woman")) and not head.endswith("ottoman"):
        return f"{head[:-2]}en{rest}"
    if head.endswith("y") and head[-2:-1] not in "aeiou":
        return f"{head[:-1]}ies{rest}"
    return f"{head}es{rest}" if head.endswith(("s", "sh", "ch", "x")) else f"{head}s{rest}"


def _ministers(portfolios: Sequence[Portfolio]) -> Iterator[tuple[str, Office]]:
    for portfolio in portfolios:
        of = f"ministry of {portfolio.name.lower()}"
        for patterns, noun in ((_MINISTER, "minister"), (_SECRETARY, "secretary")):
            title = f"{portfolio.office} {noun}"
            office = Office(title, title, 2, of, ministry=portfolio.name)
            for word in portfolio.words:
                for pattern in patterns:
                    many = "ministers" in pattern or "secretaries" in pattern
                    yield pattern.replace("{}", word), replace(office, plural=many)
