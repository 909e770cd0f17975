"""The figures of a run in, its summary out: for people, and for machines."""

from collections.abc import Iterator

from rich.markup import escape

from verbale.pipeline.keeping.entry import Fate
from verbale.pipeline.keeping.tally import Figures

_FATES = (
    (Fate.CODED, "coded", ""),
    (Fate.COPY, "copied", "copies of reports read before, kept and not coded"),
    (Fate.EMPTY, "skipped", "kept and not parsed: they can hold no account"),
    (Fate.WAITING, "waiting", "kept until an engine reads their language"),
    (Fate.FAILED, "failed", "kept without a record; run with --again to try once more"),
    (Fate.KNOWN, "known", "already in the store"),
    (Fate.FORMER, "former", "coded by a former version; run with --again to code them anew"),
)


def values(figures: Figures, store: str, seconds: float) -> dict[str, object]:
    """Figures in, what `--json` prints out."""
    return {
        "store": store,
        "read": figures.read,
        **{name: figures.of(fate) for fate, name, _ in _FATES},
        "accounts": figures.accounts,
        "statements": figures.statements,
        "waiting_for": dict(figures.waiting),
        "problems": figures.troubles,
        "commonest_problems": dict(figures.problems),
        "seconds": round(seconds, 3),
        "rate": round(rate(figures, seconds), 3),
    }


def rate(figures: Figures, seconds: float) -> float:
    """Articles read in a second."""
    return figures.read / seconds if seconds > 0 else 0.0


def lines(figures: Figures, store: str, seconds: float, *, dry_run: bool = False) -> Iterator[str]:
    """Figures in, the lines of the summary out."""
    would = "would read" if dry_run else "read"
    yield f"{would} {figures.read:,} articles in {_duration(seconds)} ({rate(figures, seconds):,.1f} a second)"
    for fate, name, says in _FATES:
        number = figures.of(fate)
        if number:
            yield f"  {name:<8}{number:>9,}   {_says(fate, says, figures, dry_run=dry_run)}".rstrip()
    if figures.troubles:
        yield f"[yellow]problems[/] {figures.troubles:,}, the commonest:"
        for says, number in figures.problems:
            yield f"  {number:>9,} × {escape(says)}"
        if not dry_run:
            yield f"each with its file: verbale show --problems --store {escape(store)}"
    if not dry_run and figures.read:
        yield f"to look at it: verbale show --store {escape(store)}"


def _says(fate: Fate, says: str, figures: Figures, *, dry_run: bool) -> str:
    if fate is Fate.CODED and dry_run:
        return "to be coded"
    if fate is Fate.CODED:
        return f"{figures.accounts:,} accounts and {figures.statements:,} statements in them"
    if fate is Fate.WAITING:
        return f"{says}: {', '.join(f'{language or "unknown"} {number:,}' for language, number in figures.waiting)}"
    return says


def _duration(seconds: float) -> str:
    """Seconds in, words out.

    >>> _duration(2.34), _duration(200), _duration(7300)
    ('2.3 s', '3 min 20 s', '2 h 1 min')
    """
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"
