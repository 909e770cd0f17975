"""What happens to a store from outside: two runs at once, kills, a server that is locked, read-only or full; over each kind of store where it applies."""

from multiprocessing import get_context

import psycopg
import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError
from tests.store.conftest import Place
from tests.store.killed import content, keep_all, trial
from tests.store.made import KEPT, kept
from tests.store.servers import new_schema

from verbale.errors import BadUse
from verbale.records.evidence import Step
from verbale.resolve.clusters import clusters
from verbale.store import in_postgres
from verbale.store.postgres_faults import said_plainly
from verbale.store.stores import open_store, open_writer
from verbale.store.tables import STEP


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What a store holds in which one process kept everything undisturbed."""
    keep_all(where := str(tmp_path_factory.mktemp("whole") / "news.db"))
    with open_store(where) as view:
        return content(view)


def test_two_processes_write_at_once(store: Place, whole: list[str]) -> None:
    workers = [get_context("fork").Process(target=keep_all, args=(store.where,)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert [worker.exitcode for worker in workers] == [0, 0]
    assert content(store.view()) == whole
    assert list(store.view().check()) == []


def test_killed_at_moments_of_chance_on_a_server(server: str, whole: list[str]) -> None:
    """tools/kill_store.py --postgres tries hundreds."""
    with new_schema(server) as first, new_schema(server) as second, new_schema(server) as third:
        trial(iter((first, second, third)), whole, points=2, longest=1.0)


def test_new_steps_are_numbered_in_the_order_of_their_articles(store: Place) -> None:
    steps = [Step("made", str(number)) for number in (5, 3, 9)]
    writer = store.writer()
    writer.keep(kept(one.reading, step) for one, step in zip(KEPT, steps, strict=True))
    with writer._dialect.reading() as connection:
        told = connection.scalars(select(STEP.c.version).order_by(STEP.c.n)).all()
    assert told == ["5", "3", "9"]


def test_a_locked_server_is_told_after_a_while_and_can_be_read(schema: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_postgres, "PATIENCE", 1)
    with open_writer(schema, clusters) as writer, psycopg.connect(schema) as other:
        other.execute("SELECT pg_advisory_xact_lock(hashtext('verbale ' || current_schema()))")
        with pytest.raises(BadUse, match="another program has been writing"):
            writer.keep(KEPT)
        assert writer.count("articles") == 0
        other.rollback()
        writer.keep(KEPT)
        assert writer.count("articles") == len(KEPT)


def test_a_server_that_may_only_be_read(schema: str) -> None:
    with open_writer(schema, clusters) as writer:
        writer.keep(KEPT)
    read_only = f"{schema}%20-cdefault_transaction_read_only%3Don"
    with (
        pytest.raises(BadUse, match="may only be read; write to the primary server"),
        open_writer(read_only, clusters) as writer,
    ):
        writer.keep([kept(KEPT[0].reading, Step("made", "3"))])
    with open_store(read_only) as view:
        assert view.count("articles") == len(KEPT)
        assert view.at(None).count("articles") == len(KEPT)


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        ("UPDATE account SET type = 'AID'", "its columns differ from what it says"),
        ("UPDATE coding SET superseded = kept", "not exactly one reading is in force"),
        ("UPDATE article SET text = 'Nothing.'", "is not that of its outlet and text"),
        ("UPDATE account SET packed = 'x'", "a record cannot be unpacked"),
    ],
)
def test_what_was_changed_behind_a_server_s_store_is_told(schema: str, statement: str, says: str) -> None:
    with open_writer(schema, clusters) as writer:
        writer.keep(KEPT)
        with psycopg.connect(schema) as other:
            other.execute(statement.encode())
        assert says in "\n".join(writer.check())


class _Fault(Exception):
    def __init__(self, sqlstate: str) -> None:
        super().__init__("fault")
        self.sqlstate = sqlstate


@pytest.mark.parametrize(
    ("state", "says"),
    [
        ("53100", "no room is left on the disk of x; nothing of this batch was written"),
        ("53300", "takes no more connections"),
        ("40P01", "waited for each other"),
        ("57P01", "was shut down; nothing of this batch was written"),
        ("08006", "went away; nothing of this batch was written"),
        ("42501", "may not do that"),
    ],
)
def test_each_fault_of_a_server_is_one_sentence(state: str, says: str) -> None:
    with pytest.raises(BadUse, match=says), said_plainly("x"):
        raise OperationalError("INSERT", {}, _Fault(state))


def test_a_fault_of_ours_is_not_laid_on_the_server() -> None:
    with pytest.raises(OperationalError), said_plainly("x"):
        raise OperationalError("INSERT", {}, _Fault("42601"))


def test_a_run_on_a_server_that_was_restarted_goes_on(schema: str, server: str) -> None:
    with open_writer(schema, clusters) as writer:
        writer.keep(KEPT[:1])
        with psycopg.connect(server, autocommit=True) as other:
            other.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'"
            )
        writer.keep(KEPT)
        assert writer.count("articles") == len(KEPT)
