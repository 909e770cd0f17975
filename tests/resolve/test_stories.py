"""Reports in, stories out: what goes on with one matter is one story, what looks like it elsewhere or later is not."""

from datetime import date, timedelta

from verbale.records.clue import Clue
from verbale.records.judgement import Judgement, Question
from verbale.records.reading import Reading
from verbale.records.text import Article
from verbale.resolve.blocking import Blocks
from verbale.resolve.clusters import clusters
from verbale.resolve.reports import read, report_of, write
from verbale.resolve.stories import asked, clues_of, judged

DAY = date(2023, 4, 12)
FIRE = (
    "Two wardens were killed when poachers opened fire on a patrol in the Gambaki reserve on Monday, the parks board said. "
    "The wardens had followed the poachers' tracks from the Tabena river for two days."
)
MORE = (
    "Poachers who shot two wardens in the Gambaki reserve crossed the Tabena river on Sunday, the parks board believes. "
    "A third warden of the patrol was flown to hospital."
)
OTHER = (
    "Teachers in Mbale walked out on Monday over unpaid wages, closing most of the town's schools. "
    "The teachers' union wants three months of arrears paid before classes begin again."
)


def clue(text: str, days: int = 0, outlet: str = "") -> Clue:
    article = Article.of(text, published=DAY + timedelta(days), language="en", outlet=outlet)
    (found,) = clues_of(Reading(article))
    return found


def together(*told: Clue) -> list[int]:
    blocks, links = Blocks(), list[Judgement]()
    for one in told:
        links.extend(judged(one, blocks.find(*asked(one))))
        blocks.add(one)
    found = clusters(Question.STORY, {one.about: one.day for one in told}, links)
    return sorted(len(one.members) for one in found)


def test_two_reports_on_one_matter_are_one_story() -> None:
    assert together(clue(FIRE), clue(OTHER), clue(MORE, 1)) == [1, 2]


def test_a_matter_goes_on_for_some_days() -> None:
    assert together(clue(FIRE), clue(OTHER), clue(MORE, 3)) == [1, 2]


def test_names_in_another_script_are_those_of_the_matter() -> None:
    """Words of two languages tell nothing; Краснов is Krasnov, Тирасполь Tiraspol."""
    told = "Oleg Ceban met Vitali Krasnov in Bender. Gazotrans cut the gas of Tiraspol, Krasnov told Gazotrans."
    russian = "Виталий Краснов встретился в Бендере с Олегом Чебаном. Газотранс остановил поставки газа в Тирасполь, сказал Краснов."
    english, other = (
        report_of(Reading(Article.of(text, published=DAY, language=language)))
        for text, language in ((told, "en"), (russian, "ru"))
    )
    shared = {name for name, _ in english.names} & {name for name, _ in other.names}
    assert {"krasno", "gazotr", "tirasp", "bender"} <= shared


def test_a_report_far_later_begins_a_story() -> None:
    assert together(clue(FIRE), clue(MORE, 30)) == [1, 1]


def test_a_report_is_written_and_read_again() -> None:
    told = report_of(Reading(Article.of(FIRE, title="Wardens shot", published=DAY, language="en")))
    assert read(write(told)) == told


def test_words_that_every_report_of_a_language_holds_join_nothing() -> None:
    first = "El ministro de Agricultura anunció que el gobierno comprará maíz a los productores, según dijo. Los pagos comenzarán en una semana."
    other = "La policía detuvo a dos hombres que entraron en una joyería, según dijeron los vecinos. Los agentes los encontraron más tarde."
    reports = [Article.of(text, published=DAY, language="es") for text in (first, other)]
    clues = [one for article in reports for one in clues_of(Reading(article))]
    assert not set(clues[0].keys) & set(clues[1].keys)
    assert "los" not in dict(read(clues[0].says).words)
