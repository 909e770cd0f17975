"""The drawers of cases in, the same with every known failure that has come right back in its drawer: python tools/sort_cases.py

A case that fails and is no known failure yet stays where it is and is told, with exit code 1: mend the engine, or move it with
`--park`, which asks for the reason of each by leaving `why = "?"` to be filled in.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.cases.test_cases import HERE, test_case  # noqa: E402

KNOWN = "known_failures"
type Home = tuple[str, str]


def blocks() -> Iterator[tuple[Home, str, str]]:
    """Each case: the drawer and file in which it lives or to which it belongs, the file's head, its own text."""
    for file in sorted(HERE.rglob("*.toml")):
        head, *cases = re.split(r"(?m)^(?=\[\[case\]\])", file.read_text("utf-8"))
        drawer, _, stem = file.stem.partition("-") if file.parent.name == KNOWN else (file.parent.name, "", file.stem)
        yield from (((drawer, stem), head, case.strip()) for case in cases)


def right(text: str) -> bool:
    """Whether a case comes out as it should."""
    try:
        test_case(tomllib.loads(text)["case"][0])
    except AssertionError:
        return False
    return True


def main(*, park: bool) -> int:
    """Moves what has changed and tells of it."""
    heads: dict[Home, str] = {}
    kept: dict[Home, list[str]] = {}
    fails = 0
    for home, head, text in blocks():
        name, parked = tomllib.loads(text)["case"][0]["name"], "\nwhy = " in text
        heads.setdefault(home, head) if not parked else None
        place, case = (KNOWN, "-".join(home)), text
        if right(text):
            place, case = home, re.sub(r"\nwhy = [^\n]*", "", text)
            print(f"right now: {name}") if parked else None
        elif not parked:
            fails += 1
            print(f"fails: {name}")
            place, case = (
                (place, re.sub(r"(\nname = [^\n]*)", r'\1\nwhy = "?"', text, count=1)) if park else (home, text)
            )
        kept.setdefault(place, []).append(case)
    for file in HERE.rglob("*.toml"):
        file.unlink()
    for (drawer, stem), cases in kept.items():
        head = heads.get((drawer, stem), "# What is not read rightly yet, and why.\n\n")
        (HERE / drawer / f"{stem}.toml").write_text(head + "\n\n".join(cases) + "\n", encoding="utf-8")
    return 1 if fails and not park else 0


if __name__ == "__main__":
    sys.exit(main(park="--park" in sys.argv))
