"""Articles in, their Readings out: the same for the same words, whatever stands beside them."""

from datetime import date

from verbale.pipeline.reading import read_article, read_articles
from verbale.records.text import Article

PUBLISHED = date(2024, 5, 8)
TEXTS = (
    "Chad on Monday recalled its ambassador from Kenya. The Foreign Ministry of Kenya said it regretted the step.",
    "Police in Lima detained 12 miners on Tuesday, the union said.",
    "Norway will send a ship to Svalbard next week, its defence minister, Kari Lund, told Reuters.",
)


def _articles() -> list[Article]:
    return [Article.of(text, published=PUBLISHED, outlet="Lake Post") for text in TEXTS]


def test_the_order_of_the_run_changes_nothing() -> None:
    forward = list(read_articles(_articles()))
    backward = list(read_articles(_articles()[::-1]))[::-1]
    alone = [read_article(article) for article in _articles()]
    assert forward == backward == alone


def test_ids_are_unique_within_a_reading_and_named_after_their_kind() -> None:
    for reading in read_articles(_articles()):
        for kind in ("account", "statement", "actor"):
            ids = [record.id for record in getattr(reading, f"{kind}s")]
            assert len(ids) == len(set(ids))
            assert all(name.startswith(f"{kind}:") for name in ids)


def test_every_mention_means_an_actor_of_the_reading() -> None:
    for reading in read_articles(_articles()):
        known = {actor.name for actor in reading.actors}
        told = {m.actor for account in reading.accounts for m in (*account.who, *account.whom)}
        assert told <= known


def test_a_reading_names_its_engine() -> None:
    assert read_article(_articles()[0]).engine.startswith("spacy ")
