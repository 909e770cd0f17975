"""Gold reports in, how well the cast of each was found out: forms under the right actor, both sides of accounts, roles.

    python benchmarks/mentions_gold.py [--errors] [--only STEM] [FOLDER…]

Counting follows ../shared/gold/README.md: a found actor is a gold actor if its name is the gold name or one of the gold
forms (case, accents, articles and punctuation aside), or if most of its forms are forms of that gold actor.
"""

import sys
import time
import tomllib
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from verbale.extract.actors.cast import Cast, cast
from verbale.extract.tree import Tree
from verbale.language.by_spacy import analyse
from verbale.records.actor import Actor
from verbale.records.text import Article

SHARED = Path(__file__).resolve().parents[2] / "shared"
_ARTICLES = {"the", "a", "an"}


@dataclass
class Figures:
    """Counts that are added up over the reports."""

    gold_forms: int = 0
    found_forms: int = 0
    right_forms: int = 0
    matched_forms: int = 0
    accounts: int = 0
    covered: int = 0
    gold_roles: int = 0
    found_roles: int = 0
    right_roles: int = 0
    right_told: int = 0
    seconds: float = 0.0
    words: int = 0
    lines: list[str] = field(default_factory=list)


def plain(text: str) -> str:
    """A name or form in, its words without case, accents, articles, possessives and punctuation out."""
    text = unicodedata.normalize("NFKD", text.replace("’s ", " ").replace("'s ", " ").replace("ı", "i"))
    kept = "".join(c if c.isalnum() or c.isspace() else " " for c in text if not unicodedata.combining(c))
    words = kept.lower().split()
    while words and words[0] in _ARTICLES:
        words = words[1:]
    return " ".join(w for w in words if w != "s")


def gold_actors(gold: dict[str, object]) -> dict[str, set[str]]:
    """A gold file's actors by name with their plain forms."""
    found = {}
    for line in gold["actors"]:  # type: ignore[attr-defined]
        name, _, _, forms = [part.strip() for part in line.split("|")]
        found[name] = {plain(form) for form in forms.split(";") if plain(form)}
    return found


def match(actor: Actor, gold: dict[str, set[str]]) -> str:
    """A found actor in, the gold actor's name out; "" where it is none."""
    name, forms = plain(actor.name), [plain(f) for f in actor.forms]
    for other, known in gold.items():
        if name == plain(other) or name in known:
            return other
    best = max(gold, key=lambda other: sum(f in gold[other] for f in forms), default="")
    return best if best and 2 * sum(f in gold[best] for f in forms) > len(forms) else ""


def sides(account: str) -> list[str]:
    """A notation line in, the actors of its WHO and WHOM out."""
    cells = [cell.strip() for cell in account.split("|")]
    return [name.strip() for cell in (cells[1], cells[3]) for name in cell.split(" + ") if name.strip() != "-"]


def count(stem: str, gold: dict[str, object], found: Cast, figures: Figures) -> None:
    """One report's gold and cast in; its counts are added to the figures."""
    known = gold_actors(gold)
    ties = {actor.name: match(actor, known) for actor in found.actors}
    gold_pairs = {(name, form) for name, forms in known.items() for form in forms}
    pairs = {(ties[a.name] or "?" + a.name, plain(f)) for a in found.actors for f in a.forms}
    matched = {pair for pair in pairs if not pair[0].startswith("?")}
    figures.gold_forms += len(gold_pairs)
    figures.found_forms += len(pairs)
    figures.matched_forms += len(matched)
    figures.right_forms += len(gold_pairs & pairs)
    there = set(ties.values())
    lost: dict[str, int] = {}
    for line in gold["accounts"]:  # type: ignore[attr-defined]
        figures.accounts += 1
        missing = [name for name in sides(line) if name not in there]
        figures.covered += not missing
        for name in missing:
            lost[name] = lost.get(name, 0) + 1
    roles = {_role(line) for line in gold["roles"]}  # type: ignore[attr-defined]
    told = {(ties.get(r.actor) or r.actor, plain(r.office), plain(r.of), r.told) for r in found.roles}
    mine = {role[:3] for role in told}
    figures.gold_roles += len(roles)
    figures.found_roles += len(mine)
    figures.right_roles += len({r[:3] for r in roles} & mine)
    figures.right_told += len(roles & told)
    figures.lines.append(f"=== {stem}")
    figures.lines += [f"  account side lost: {name} x{n}" for name, n in sorted(lost.items(), key=lambda p: -p[1])]
    by_form: dict[str, list[str]] = {}
    for owner, form in pairs:
        by_form.setdefault(form, []).append(owner)
    for name, form in sorted(gold_pairs - pairs):
        figures.lines.append(f"  form lost: {form!r} of {name}; found under {by_form.get(form, [])}")
    for owner, form in sorted(pairs - gold_pairs):
        figures.lines.append(f"  form false: {form!r} under {owner}")
    figures.lines += [f"  role lost: {r}" for r in sorted(roles) if r[:3] not in mine]
    figures.lines += [f"  role false: {r}" for r in sorted(told) if r[:3] not in {x[:3] for x in roles}]


def _role(line: str) -> tuple[str, str, str, str]:
    actor, office, of, told, *_ = [part.strip() for part in line.split("|")]
    return actor, plain(office), plain(of), told.split()[0]


def main(arguments: list[str]) -> None:
    """Folders of gold in, the figures on standard output out."""
    only = arguments[arguments.index("--only") + 1] if "--only" in arguments else ""
    folders = [Path(a) for a in arguments if Path(a).is_dir()] or [SHARED / "gold" / "articles", SHARED / "seed"]
    figures = Figures()
    for path in sorted(p for folder in folders for p in folder.glob("*.toml")):
        gold = tomllib.loads(path.read_text("utf-8"))
        if gold.get("language") != "en" or "actors" not in gold or only not in path.stem:
            continue
        text = path.with_suffix(".txt").read_text("utf-8")
        published = gold["published"]
        assert isinstance(published, date)
        analysis = analyse(Article.of(text, outlet=str(gold.get("outlet", "")), published=published, language="en"))
        started = time.perf_counter()
        found = cast(Tree(analysis))
        figures.seconds += time.perf_counter() - started
        figures.words += len(text.split())
        count(path.stem, gold, found, figures)
        if only:
            show(found)
    if "--errors" in arguments:
        print("\n".join(figures.lines))
    report(figures)


def show(found: Cast) -> None:
    """A cast in, its mentions on standard output out."""
    for mention in found.mentions:
        print(f"{mention.first:4} {mention.sort:9} {mention.rule:28} {mention.words!r} -> {' + '.join(mention.actors)}")


def report(f: Figures) -> None:
    """The figures in, a few lines on standard output out."""
    recall = f.right_forms / max(f.gold_forms, 1)
    for label, base in (("all actors", f.found_forms), ("matched actors", f.matched_forms)):
        precision = f.right_forms / max(base, 1)
        total = 2 * precision * recall / max(precision + recall, 1e-9)
        print(
            f"forms, {label}: P {precision:.3f} R {recall:.3f} F1 {total:.3f} ({f.right_forms}/{base}/{f.gold_forms})"
        )
    print(f"accounts with both sides among the found: {f.covered / max(f.accounts, 1):.3f} ({f.covered}/{f.accounts})")
    for label, right in (("office and of", f.right_roles), ("and on/from/until", f.right_told)):
        print(
            f"roles, {label}: F1 {2 * right / max(f.gold_roles + f.found_roles, 1):.3f} "
            f"({right}/{f.found_roles}/{f.gold_roles})"
        )
    print(f"speed: {f.seconds / max(f.words, 1) * 400 * 1000:.2f} ms per 400 words")


if __name__ == "__main__":
    main(sys.argv[1:])
