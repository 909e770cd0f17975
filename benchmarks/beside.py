"""Stories of our own as texts (corpus/beside) in, how well the accounts found in them are joined and compared out.

    python benchmarks/beside.py corpus/beside/look                     # codes the texts, joins and compares, counts
    python benchmarks/beside.py corpus/beside/look --errors            # also tells every pair joined or compared wrongly
    python benchmarks/beside.py corpus/beside/look --gold FOLDER       # only writes them as a gold folder that verbale score reads
    python benchmarks/beside.py corpus/beside/look --parses FOLDER     # keeps the parses for the next time

Each file is one story: its actors, its reports with their texts and accounts, each account behind the name of the happening that it
tells ("-" one that nobody else tells), and what the accounts answer. `blind` is looked at by nobody: only its figures are.
"""

import argparse
import hashlib
import pickle
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from verbale.evaluate.clusters import Joined, figures
from verbale.learn.marked_stories import SINGLE
from verbale.pipeline.gold.events import bench
from verbale.pipeline.gold.texts import Work
from verbale.pipeline.parsing import Unparsed, parsed
from verbale.pipeline.reading import Engine, read_analysis
from verbale.records.analysis import Analysis
from verbale.records.judgement import Question
from verbale.records.lines import parse_account, parse_actor
from verbale.records.notation import GoldFile, write_gold
from verbale.records.reading import Reading
from verbale.records.text import Article
from verbale.resolve.blocking import Blocks
from verbale.resolve.clusters import clusters
from verbale.resolve.stories import asked, clues_of, judged


@dataclass(frozen=True)
class Told:
    """One report: its gold and its text."""

    gold: GoldFile
    text: str


@dataclass(frozen=True)
class Story:
    """One story: its reports, and by happening its accounts ("article#place") and what they answer."""

    name: str
    reports: tuple[Told, ...]
    events: Mapping[str, tuple[str, ...]]
    answers: Mapping[str, tuple[str, ...]]

    def table(self) -> str:
        """What stories*.toml of a gold folder says of it."""
        return "\n".join(self._event(about, accounts) for about, accounts in self.events.items() if len(accounts) > 1)

    def _event(self, about: str, accounts: tuple[str, ...]) -> str:
        rows = {"story": _quoted(self.name), "about": _quoted(about)}
        rows |= {"accounts": _list(accounts), "answers": _list(self.answers.get(about, ()))}
        return "[[event]]\n" + "".join(f"{key} = {said}\n" for key, said in rows.items())


def read_story(path: Path) -> Story:
    """One file in, the Story out."""
    table = tomllib.loads(path.read_text("utf-8"))
    name, actors = path.stem, tuple(map(parse_actor, table["actors"]))
    reports, events = [], dict[str, list[str]]()
    for row in table["report"]:
        id_ = f"{name}-{row['letter']}"
        pairs = [line.partition(": ") for line in row["accounts"]]
        for place, (about, _, _) in enumerate(pairs, 1):
            events.setdefault(about if about != SINGLE else f"{id_}#{place}", []).append(f"{id_}#{place}")
        accounts = tuple(parse_account(line) for _, _, line in pairs)
        language = row.get("language", "en")
        gold = GoldFile(id_, row["published"], language, row["outlet"], accounts=accounts, actors=actors)
        reports.append(Told(gold, row["text"].strip()))
    answers = {about: tuple(_answer(name, line) for line in lines) for about, lines in table["answers"].items()}
    if unknown := set(answers) - set(events):
        raise SystemExit(f"{path}: no account tells of {', '.join(sorted(unknown))}")
    return Story(name, tuple(reports), {about: tuple(ids) for about, ids in events.items()}, answers)


def _answer(story: str, line: str) -> str:
    question, *groups = line.split(" | ")
    named = (", ".join(f"{story}-{name[0]}#{name[1:]}" for name in group.split(", ")) for group in groups)
    return " | ".join([question, *named])


def write(stories: Iterable[Story], folder: Path) -> None:
    """Stories written as a gold folder."""
    folder.mkdir(parents=True, exist_ok=True)
    tables = []
    for story in stories:
        tables.append(story.table())
        for told in story.reports:
            (folder / f"{told.gold.id}.txt").write_text(told.text + "\n", encoding="utf-8")
            (folder / f"{told.gold.id}.toml").write_text(write_gold(told.gold), encoding="utf-8")
    (folder / "stories.toml").write_text("\n".join(tables), encoding="utf-8")


def _list(items: Iterable[str]) -> str:
    return f"[{', '.join(map(_quoted, items))}]"


def _quoted(words: str) -> str:
    return f'"{words}"'


def engine(parses: Path | None) -> Engine:
    """Where parses are kept in, what codes Articles out."""

    def read(articles: Iterable[Article]) -> Iterator[Reading]:
        for article in articles:
            found = _parsed(article, parses)
            yield read_analysis(found) if isinstance(found, Analysis) else Reading(article, problems=(found.problem,))

    return read


def _parsed(article: Article, parses: Path | None) -> Analysis | Unparsed:
    name = hashlib.sha256(f"{article.id} {article.published} {article.language}".encode()).hexdigest()[:16]
    path = parses / f"{name}.pickle" if parses else None
    if path and path.exists():
        return pickle.loads(path.read_bytes())  # type: ignore[no-any-return]  # noqa: S301  our own file
    found = next(parsed([article]))
    if path:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pickle.dumps(found))
    return found


def joined(stories: Sequence[Story], read: Engine) -> Joined:
    """Stories and what codes their texts in, their reports as they belong together and as they were joined out."""
    reports = [(story.name, told) for story in stories for told in story.reports]
    readings = list(read(article_of(told) for _, told in reports))
    blocks, clues = Blocks(), [clue for one in readings for clue in clues_of(one)]
    for clue in clues:
        blocks.add(clue)
    links = [link for clue in clues for link in judged(clue, blocks.find(*asked(clue)))]
    days = {one.article.id: one.article.published for one in readings}
    gold = {name: set[str]() for name, _ in reports}
    for (name, _), one in zip(reports, readings, strict=True):
        gold[name].add(one.article.id)
    found = clusters(Question.STORY, days, links)
    return Joined("stories", tuple(map(frozenset, gold.values())), tuple(frozenset(one.members) for one in found))


def article_of(told: Told) -> Article:
    """A report in, its Article as a gold folder would have it out."""
    gold = told.gold
    return Article.of(told.text + "\n", published=gold.published, outlet=gold.outlet, language=gold.language)


def main() -> None:
    """Counts what is made of the stories of a folder."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--parses", type=Path)
    wanted = parser.parse_args()
    stories = [read_story(path) for path in sorted(wanted.folder.glob("*.toml"))]
    if wanted.gold:
        write(stories, wanted.gold)
        return
    read = engine(wanted.parses)
    with TemporaryDirectory() as folder:
        write(stories, Path(folder))
        found = bench((Path(folder),), Work(engine=read))
    for figure in figures([joined(stories, read)], "reports into stories,"):
        print(figure)
    for figure in found.figures():
        print(figure)
    for one in found.differences() if wanted.errors else ():
        print(one.article, one.kind, *one.causes, one.gold, one.found, sep=" | ")


if __name__ == "__main__":
    sys.exit(main())
