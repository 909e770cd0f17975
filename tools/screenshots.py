"""A store in, pictures of the reading room's pages out: python tools/screenshots.py --store NEWS.db [--only NAME …]

Serves the store on this machine, opens each page in Chromium, and writes docs/pictures/NAME.webp; some also in the dark and on a phone. `readouts` is the
page of the tutorial (`verbale compare … --format html`), docs/images/readouts.png. Look at them before they land.
"""

import argparse
import io
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from queue import Queue
from urllib.parse import quote

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from verbale.records.event import Event
from verbale.resolve.clusters import clusters
from verbale.store.stores import OpenView, open_store
from verbale.web.app import app
from verbale.web.events.event import event_page
from verbale.web.serving import serve
from verbale.web.settings import Settings

OUT = Path(__file__).resolve().parents[1] / "docs" / "pictures"
_MOST_LINES = 1500  # of a picture: what is below shows nothing new


@dataclass(frozen=True)
class Shot:
    """A picture: its name, the address of its page, how wide, and in which colours."""

    name: str
    address: str
    width: int = 1280
    dark: bool = False


def shots(view: OpenView) -> Iterator[Shot]:
    """A store in, what is worth a picture in it out: the newest event whose comparison bears most signs; the report, actor, place and source of which most is told."""
    event = max(view.events(), key=lambda one: (*_signs(view, one), one.id))
    report = max(view.readings(), key=lambda one: (len(one.accounts), one.article.id)).article
    told = Counter(mention.actor for account in view.accounts() for mention in (*account.who, *account.whom))
    actor = max(sorted(told), key=lambda name: told[name])
    places = Counter(one.where.name for one in view.accounts() if one.where and one.where.place)
    sources = Counter(one.outlet for one in view.heads() if one.outlet)
    yield Shot("today", "/")
    yield Shot("today-dark", "/", dark=True)
    yield Shot("today-phone", "/", width=390)
    yield Shot("search", f"/search?in=accounts&actor={actor}")
    yield Shot("report", f"/report/{report.id}")
    yield Shot("event", f"/event/{event.id}")
    yield Shot("event-dark", f"/event/{event.id}", dark=True)
    yield Shot("actor", f"/actor/{actor}")
    for kind, of in (("place", places), ("source", sources)):
        yield Shot(kind, f"/{kind}/{quote(min(of, key=lambda name: (-of[name], name)))}")
    yield from (Shot(name, f"/pictures/{name}") for name in ("map", "network", "calendar", "curves"))
    yield Shot("review", "/review")


def _signs(view: OpenView, event: Event) -> tuple[int, str]:
    """How many of the signs =, ≈, ≠ and · stand on the page of an event, and when it was told last."""
    page = event_page(view, event.id) if len(event.accounts) > 1 else None
    return (len(page.grid.summary), str(page.reports[-1].published)) if page else (0, "")


def take_readouts(browser: Browser) -> Path:
    """The tutorial's comparison as a page, its picture out."""
    folder = OUT.parents[1] / "examples" / "readouts"
    to = OUT.parent / "images" / "readouts.png"
    with tempfile.TemporaryDirectory() as spare:
        made = Path(spare) / "shooting.html"
        asked = [*map(str, sorted(folder.glob("*.txt"))), "--format", "html", "--out", str(made)]
        subprocess.run([sys.executable, "-m", "verbale", "compare", *asked], check=True)
        context = browser.new_context(viewport={"width": 1120, "height": 900}, color_scheme="light")
        page = context.new_page()
        page.goto(made.as_uri())
        page.screenshot(path=to, full_page=True, clip={"x": 0, "y": 0, "width": 1120, "height": _MOST_LINES})
        context.close()
    return to


@contextmanager
def served(store: str) -> Iterator[str]:
    """A store in, the address at which its room is open while the block runs out."""
    ports: Queue[int] = Queue()
    room = partial(app, store, Settings(), clusters=clusters)
    threading.Thread(target=serve, args=(room, "127.0.0.1", 0), kwargs={"ready": ports.put}, daemon=True).start()
    yield f"http://127.0.0.1:{ports.get(timeout=60)}"


def take(browser: Browser, shot: Shot, address: str) -> bytes:
    """A page in, its picture out."""
    scheme = "dark" if shot.dark else "light"
    size = {"width": shot.width, "height": 844 if shot.width < 600 else 900}
    context = browser.new_context(base_url=address, viewport=size, color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    answer = page.goto(shot.address, wait_until="networkidle")
    assert answer, shot.address
    if not answer.ok:
        raise SystemExit(f"{shot.address} answers {answer.status}")
    page.evaluate("document.fonts.ready")
    picture = page.screenshot(full_page=True)
    context.close()
    return picture


def main() -> None:
    """Takes them all, or those that are named."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--store", required=True)
    asked.add_argument("--only", nargs="*", default=[])
    asked.add_argument("--chromium", default="/usr/bin/chromium")
    asked.add_argument("--out", type=Path, default=OUT)
    told = asked.parse_args()
    told.out.mkdir(exist_ok=True, parents=True)
    with served(told.store) as address, open_store(told.store) as view, sync_playwright() as player:
        browser = player.chromium.launch(executable_path=told.chromium, args=["--no-sandbox"])
        for shot in shots(view):
            if not told.only or shot.name in told.only:
                picture = Image.open(io.BytesIO(take(browser, shot, address)))
                picture.crop((0, 0, picture.width, min(picture.height, _MOST_LINES))).save(
                    told.out / f"{shot.name}.webp", quality=82, method=6
                )
                print(shot.name, (told.out / f"{shot.name}.webp").stat().st_size // 1024, "KB")
        if not told.only or "readouts" in told.only:
            print("readouts", take_readouts(browser).stat().st_size // 1024, "KB")
        browser.close()


if __name__ == "__main__":
    main()
