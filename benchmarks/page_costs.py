"""A store in, what each kind of page costs out: the processor's milliseconds in a process that was just begun, and of pages asked for the first time.

    python benchmarks/page_costs.py /tmp/large.db                                # 20 pages of each kind
    python benchmarks/page_costs.py /tmp/large.db --only actor --worst           # which of them was the dearest
    python benchmarks/page_costs.py /tmp/large.db --postgres /var/tmp/verbale-pg # over the server of this folder (benchmarks/to_postgres.py)

Pages are drawn as benchmarks/readers.py draws them; each kind is asked of the application in a process of its own, without a network, when
it has opened one page of each kind for nobody, as `verbale serve` does (--cold: at once). `first` is what the first page
costs there, `p50`, `p95` and `most` are of those that follow, each of another actor, place, story …; `server` is what the server's processes worked
for a page of these, in the mean. The processor's time tells the same on a machine that others use.
"""

import argparse
from collections.abc import Iterator
from contextlib import suppress
from math import ceil
from multiprocessing import get_context
from pathlib import Path
from random import Random
from threading import Event
from time import process_time

from readers import PAGES, placed
from starlette.testclient import TestClient
from store_queries import Asked, sampled

from verbale.pipeline.memory import fewer_rounds
from verbale.resolve.clusters import clusters
from verbale.store.stores import open_store
from verbale.web.app import app
from verbale.web.settings import Settings
from verbale.web.warming import open_pages, settle


def _server(folder: Path | None) -> float:
    """Milliseconds that the server's processes have worked until now."""
    if folder is None:
        return 0.0
    head = int((folder / "data" / "postmaster.pid").read_text().split()[0])
    ended = (Path("/proc") / str(head) / "stat").read_text().rsplit(")", 1)[1].split()[13:15]
    return sum(_worked(head)) / 1e6 + 10.0 * sum(map(int, ended))


def _worked(head: int) -> Iterator[int]:
    for child in Path(f"/proc/{head}/task/{head}/children").read_text().split():
        with suppress(OSError):  # ended since: then it counts among those that ended
            yield int((Path("/proc") / child / "schedstat").read_text().split()[0])


def _kind(where: str, addresses: list[str], folder: Path | None, warm: bool) -> list[tuple[float, float, str]]:
    """Addresses in, for each the client's and the server's milliseconds and itself out."""
    room = app(where, Settings(), clusters=clusters)
    client = TestClient(room, base_url="http://127.0.0.1")
    client.get("/help")
    if warm:
        open_pages(room, room.state.room.view, Event())
        fewer_rounds()
        settle()
    return [_asked(client, one, folder) for one in addresses]


def _asked(client: TestClient, address: str, folder: Path | None) -> tuple[float, float, str]:
    began, server = process_time(), _server(folder)
    answer = client.get(address)
    worked = 1e3 * (process_time() - began)
    if answer.status_code != 200:
        print("failed", answer.status_code, address)
    return worked, _server(folder) - server, address


def _told(name: str, found: list[tuple[float, float, str]], *, worst: bool) -> None:
    first, *others = found
    marks = sorted(client + server for client, server, _ in others)
    of = [marks[max(0, ceil(part * len(marks)) - 1)] for part in (0.5, 0.95, 1.0)]
    server = sum(server for _, server, _ in others) / max(1, len(others))
    print(f"{name:26}{first[0] + first[1]:8.0f}" + "".join(f"{one:8.0f}" for one in of) + f"{server:8.0f}", flush=True)
    if worst:
        for client, served, address in sorted(others, reverse=True)[:3]:
            print(f"    {client:8.0f} {served:8.0f}  {address}")


def main() -> None:
    """Prints a line for each kind of page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store")
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--only", default="", help="only kinds with this in their name")
    parser.add_argument("--worst", action="store_true", help="tell the dearest pages of each kind")
    parser.add_argument("--postgres", type=Path, metavar="FOLDER", help="over the server of this folder")
    parser.add_argument("--cold", action="store_true", help="without what `verbale serve` draws when it begins")
    wanted = parser.parse_args()
    with placed(wanted.store, wanted.postgres and wanted.postgres.absolute()) as where:
        with open_store(where) as view:
            asked: Asked = sampled(view, Random(1))  # noqa: S311
        print(f"{'page':26}{'first':>8}{'p50':>8}{'p95':>8}{'most':>8}{'server':>8}  (processor's ms)")
        for name, (_, draw) in PAGES.items():
            if wanted.only in name:
                addresses = [draw(asked, Random(number)) for number in range(wanted.times + 1)]  # noqa: S311
                with get_context("spawn").Pool(1) as one:
                    found = one.apply(_kind, (where, addresses, wanted.postgres, not wanted.cold))
                _told(name, found, worst=wanted.worst)


if __name__ == "__main__":
    main()
