"""One article in, its Reading out: the stages in order, each a function from records to records.

A fault in one article is stored as a Problem of that article and never stops the run.
"""

from collections.abc import Callable, Iterable, Iterator

from verbale.errors import VerbaleError
from verbale.extract.accounts import accounts
from verbale.extract.actors.cast import cast
from verbale.extract.attribution.scene import Scene, scene_of
from verbale.extract.attribution.stage import of_scene
from verbale.extract.events import happenings
from verbale.extract.kinds import kinds_of
from verbale.extract.people import People
from verbale.extract.report import Report
from verbale.extract.setting import TimesAndPlaces
from verbale.extract.statements import statements
from verbale.extract.terms import dated
from verbale.extract.tree import Tree
from verbale.extract.triggers.stage import decided
from verbale.extract.turns import continued
from verbale.extract.voices import voices
from verbale.language.long_sentences import LONGEST, cut, overlong
from verbale.pipeline.parsing import MOST_CHARACTERS, parsed
from verbale.records.analysis import Analysis
from verbale.records.evidence import Step
from verbale.records.problem import Problem
from verbale.records.reading import Reading
from verbale.records.text import Article, Span
from verbale.reference.frames import frames

type Engine = Callable[[Iterable[Article]], Iterator[Reading]]
"""What codes reports: Articles in, a Reading for each in the same order out."""

_HEDGES = Step("extract.attribution:hedge")


def read_article(article: Article, *, model: str = "") -> Reading:
    """One article in, its Reading out; what cannot be read stands among its problems."""
    return next(read_articles([article], model=model))


def read_articles(articles: Iterable[Article], *, model: str = "") -> Iterator[Reading]:
    """Articles in, a Reading for each in the same order out."""
    for found in parsed(articles, model=model):
        if isinstance(found, Analysis):
            yield read_analysis(found)
        else:
            yield Reading(found.article, problems=(found.problem,))


def read_analysis(analysis: Analysis) -> Reading:
    """A parse in, from whatever engine, its Reading out."""
    try:
        return _extracted(cut(analysis), _problems(analysis))
    except VerbaleError:
        raise
    except Exception as fault:  # noqa: BLE001  one odd text must not end a run over a million; the Problem names the fault
        says = f"could not be coded ({type(fault).__name__}: {fault}); please report it with the text"
        return Reading(analysis.article, problems=(Problem("extract", analysis.article.id, None, says),))


def _extracted(analysis: Analysis, problems: tuple[Problem, ...]) -> Reading:
    scene = scene_of(analysis)
    report = _report(analysis, scene)
    return Reading(
        article=analysis.article,
        statements=tuple(statements(report.tree, report.voices)),
        accounts=accounts(report),
        actors=report.people.cast.actors,
        roles=tuple(dated(report.people.cast, report.setting)),
        hedges=tuple(report.tree.evidence(span, _HEDGES) for span in scene.hedges),
        problems=problems,
        engine=analysis.engine,
    )


def report_of(analysis: Analysis) -> Report:
    """A parse in, what every stage before the accounts finds in it out: people, voices, deeds, times and places."""
    return _report(analysis, scene_of(analysis))


def _report(analysis: Analysis, scene: Scene) -> Report:
    tree = scene.tree if scene.analysis is analysis else Tree(analysis)  # the rules on speech repair some parses
    told = of_scene(scene)
    found = continued(tree, cast(tree), told)
    people = People(tree, found)
    heard = voices(tree, people, told)
    kinds = kinds_of(tree, found)
    deeds = decided(tree, happenings(tree, frames(), kinds), frames(), kinds)
    setting = TimesAndPlaces(tree, frozenset(deed.trigger for deed in deeds))
    return Report(tree, deeds, people, heard, setting)


def _problems(analysis: Analysis) -> tuple[Problem, ...]:
    article, found = analysis.article, []
    if len(article.text) > MOST_CHARACTERS:
        says = (
            f"longer than a report: only the first {MOST_CHARACTERS:,} characters are coded; cut it into reports first"
        )
        found.append(Problem("language", article.id, Span(MOST_CHARACTERS, len(article.text)), says))
    if not analysis.sentences:
        found.append(Problem("language", article.id, None, "no sentence was found in the text"))
    says = f"longer than {LONGEST} words: read in pieces, each as a sentence of its own"
    found.extend(Problem("language", article.id, sentence.span, says) for sentence in overlong(analysis))
    return tuple(found)
