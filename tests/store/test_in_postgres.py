"""A store on a PostgreSQL server answers as one in a file does, and says plainly what is wrong with the server."""

from collections.abc import Iterator
from pathlib import Path
from time import sleep

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.store.conftest import Clock
from tests.store.made import FIRST, KEPT, MARCH, article, kept, reading

from verbale.errors import BadUse
from verbale.records.reading import Reading
from verbale.resolve.clusters import clusters
from verbale.store import in_postgres
from verbale.store.base import Query, Run
from verbale.store.postgres_words import vectors
from verbale.store.stores import OpenStore, open_store, open_writer

TEXTS = (
    "The Straße to São Tomé: an ÉLAN of twenty-two, the ministers' “peace talks”.",
    "Йод и ёлка; мирные переговоры — в Минске. Naïve café, the U.N. said.",
    "port ports porting; snake_case don't can't 3.5 ½ x\u0301y 平和 会談 والسلام",
    "\x00 \ud800 odd \u200b zero-width 👩‍👩‍👧 emoji ﬁne ligature ＦＵＬＬ width",
)
WORDS = st.sampled_from(
    sorted(
        {word for text in TEXTS for word in text.replace("\ud800", "").split()}
        | {"talks", "sao", "elan", "и", "po*", "-the"}
    )
)


@pytest.fixture(scope="module")
def pair(server: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[OpenStore, OpenStore]]:
    """The same records in a file and on a server."""
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("CREATE SCHEMA pair")
    places = (str(tmp_path_factory.mktemp("pair") / "news.db"), f"{server}&options=-csearch_path%3Dpair")
    both = [open_writer(place, clusters, clock=Clock()) for place in places]
    texts = [kept(reading(article(text, title=text[:9]))) for text in TEXTS]
    for store in both:
        store.keep([*KEPT, *texts])
    yield both[0], both[1]
    for store in both:
        store.close()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(WORDS, min_size=1, max_size=3), quoted=st.booleans())
def test_both_find_the_same_words(pair: tuple[OpenStore, OpenStore], words: list[str], quoted: bool) -> None:
    typed = f'"{" ".join(words)}"' if quoted else " ".join(words)
    one, other = (list(store.search(Query(text=typed))) for store in pair)
    assert one == other


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=40))
def test_whatever_is_typed_is_no_syntax(pair: tuple[OpenStore, OpenStore], typed: str) -> None:
    one, other = (list(store.search(Query(text=typed))) for store in pair)
    assert [found.id for found in one] == [found.id for found in other]


def test_both_hold_the_same_records(pair: tuple[OpenStore, OpenStore]) -> None:
    one, other = pair
    assert list(one.readings()) == list(other.readings())
    assert list(one.events()) == list(other.events())
    assert not list(other.check())


def test_a_phrase_is_found_anywhere_in_a_long_text(schema: str) -> None:
    """A tsvector holds a word's first 256 places: long texts are cut, and neighbours share words."""
    text = "the port " * 3000 + "the very last port"
    with open_writer(schema, clusters) as store:
        store.keep([kept(reading(article(text)))])
        assert [one.kind for one in store.search(Query(text='"very last port"'))] == ["article"]
        assert [one.kind for one in store.search(Query(text='"port the port the very"'))] == ["article"]
        assert not list(store.search(Query(text='"last very"')))
    assert len(list(vectors(text))) > 3


def test_a_second_writer_waits_and_nothing_is_doubled(schema: str) -> None:
    with open_writer(schema, clusters) as one, open_writer(schema, clusters) as other:
        for some in (KEPT[:2], KEPT):
            one.keep(some)
            other.keep(some)
        assert one.count("articles") == len(KEPT)


def test_a_judgement_is_never_changed_on_the_server_either(schema: str) -> None:
    with open_writer(schema, clusters) as store:
        store.keep(KEPT)
    with psycopg.connect(schema) as connection:
        connection.execute("INSERT INTO judgement VALUES (1, 'judgement:1', 'row', 'right', 'Ann', 1, 'now', '', '')")
        with pytest.raises(psycopg.errors.RaiseException, match="never changed"):
            connection.execute("DELETE FROM judgement")


def test_a_reader_makes_no_store(schema: str) -> None:
    with pytest.raises(BadUse, match="there is no store"):
        open_store(schema)


def test_a_newer_store_is_refused(schema: str) -> None:
    open_writer(schema, clusters).close()
    with psycopg.connect(schema) as connection:
        connection.execute("UPDATE store SET version = 99")
    with pytest.raises(BadUse, match="newer Verbale"):
        open_store(schema)


def test_other_peoples_tables_are_left_alone(schema: str) -> None:
    with psycopg.connect(schema) as connection:
        connection.execute("CREATE TABLE article (id text)")
    with pytest.raises(BadUse, match="other tables"):
        open_writer(schema, clusters)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda url: url.replace("/postgres?", "/nothere?"), "nothere.* does not exist"),
        (lambda url: url.replace("host=", "host=/nowhere"), "cannot be reached"),
        (lambda _: "postgresql://server:port/news", "no address"),
    ],
)
def test_faults_of_the_server_are_told_plainly(server: str, change: object, says: str) -> None:
    with pytest.raises(BadUse, match=says):
        open_store(change(server))  # type: ignore[operator]


def test_the_password_stands_in_no_message() -> None:
    with pytest.raises(BadUse) as told:
        open_store("postgresql://ana:secret@127.0.0.1:1/news")
    assert "secret" not in str(told.value)


def test_a_backup_names_the_servers_own_tool(schema: str, tmp_path: Path) -> None:
    with open_writer(schema, clusters) as store, pytest.raises(BadUse, match="pg_dump"):
        store.backup(tmp_path / "copy.db")


def test_a_killed_batch_leaves_nothing(schema: str) -> None:
    def dies(many: int) -> object:
        yield from KEPT[:many]
        raise KeyboardInterrupt

    with open_writer(schema, clusters) as store:
        with pytest.raises(KeyboardInterrupt):
            store.keep(dies(2))  # type: ignore[arg-type]
        assert not store.count("articles")
        store.keep(KEPT)
        assert len([one for one in store.readings() if isinstance(one, Reading)]) == len(KEPT)
        assert store.coded([one.reading.article.id for one in KEPT], FIRST)


def test_at_the_end_of_a_run_the_server_looks_at_what_was_written(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It counts what is written a second late at most: the run ends until it has."""
    monkeypatch.setattr(in_postgres, "_LEAST", 0)
    run = Run("run:1", MARCH, FIRST)
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("CREATE SCHEMA looked_over")
        with open_writer(f"{server}&options=-csearch_path%3Dlooked_over", clusters, clock=Clock()) as writer:
            writer.begin(run)
            writer.keep(KEPT)
            asked = "SELECT last_vacuum, last_analyze FROM pg_stat_user_tables WHERE schemaname = 'looked_over' AND relname = 'account'"
            for _ in range(300):
                writer.end(run)
                found = connection.execute(asked).fetchone()
                if found and all(found):
                    break
                sleep(0.1)
    assert found
    assert all(found)
