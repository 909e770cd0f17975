"""The dates gold and GUM's news in, the share of times read exactly out: `python benchmarks/times_gold.py [--errors]`.

(a) ../shared/gold/dates: 40 expressions, each in a sentence of a report of 2021-12-21. An open end counts as the day of
    the report there. (b) ../shared/gold/actors/gum/xml: the `<date>` elements of Wikinews reports, resolved against
    `dateCreated`. A date within a range of ours counts where it is that range's first or last part.
HeidelTime: 33-36 of 40 and 0.82; date-wrangler 2.3.0 with a 60-line layer: 29 and 0.81 (../shared/gold/README.md).
"""

import json
import re
import sys
import time
from calendar import monthrange
from datetime import date
from pathlib import Path

from verbale.extract.times import TimeKind, TimeMention, times
from verbale.extract.times.mentions import heading_day
from verbale.language import by_spacy
from verbale.records.analysis import Analysis
from verbale.records.text import Article
from verbale.reference.times import time_words

GOLD = Path(__file__).resolve().parents[2] / "shared" / "gold"
type Pair = tuple[date, date]


def bounds(text: str) -> Pair:
    """An ISO year, month or day in, its first and last day out."""
    parts = [int(part) for part in text[:10].split("-")]
    if len(parts) == 3:
        return date(*parts), date(*parts)
    if len(parts) == 2:
        return date(*parts, 1), date(*parts, monthrange(*parts)[1])
    return date(parts[0], 1, 1), date(parts[0], 12, 31)


def accepted(start: str, end: str, gloss: str) -> list[Pair]:
    """The interval of a gold item, and the other reading that its gloss names behind a bar."""
    pairs = [(date.fromisoformat(start), date.fromisoformat(end))]
    if week := re.search(r"\|(\d{4})-W(\d\d)", gloss):
        year, number = int(week[1]), int(week[2])
        pairs.append((date.fromisocalendar(year, number, 1), date.fromisocalendar(year, number, 7)))
    if last := re.search(r"\|(\d{4}) END", gloss):
        pairs.append((date(int(last[1]), 12, 1), date(int(last[1]), 12, 31)))
    return pairs


def parse(text: str, published: date) -> Analysis:
    """A text and its day in, its parse out."""
    article = Article.of(text, published=published, language="en")
    return by_spacy.analyse(article)


def expressions(errors: bool) -> tuple[int, int]:
    """How many of the time expressions are right, and of how many."""
    gold = json.loads((GOLD / "dates" / "expressions.json").read_text("utf-8"))
    reference = date.fromisoformat(gold["reference"])
    right = 0
    for phrase, sentence, start, end, gloss in gold["items"]:
        told = times(parse(sentence, reference))
        found = [(m.start, reference if m.kind is TimeKind.SINCE else m.end) for m in told]
        good = len(found) == 1 and found[0] in accepted(start, end, gloss)
        right += good
        if errors and not good:
            print(f"  {phrase!r}: gold {start}/{end}, found {[f'{a}/{b}' for a, b in found]}")
    return right, len(gold["items"])


def gum_text(path: Path) -> tuple[str, date, list[tuple[int, int, Pair, str]]]:
    """A GUM file in; its running text, its day and its dates (first and last character, days, words) out."""
    xml = path.read_text("utf-8")
    created = re.search(r'dateCreated="([^"]*)"', xml)
    text, opened, gold = "", [], []
    for line in xml.split("\n"):
        if line.startswith("<date"):
            opened.append((dict(re.findall(r'(\w+)="([^"]*)"', line)), len(text)))
        elif line.startswith("</date"):
            attributes, start = opened.pop()
            first = attributes.get("when") or attributes.get("from") or attributes["notBefore"]
            last = attributes.get("when") or attributes.get("to") or attributes["notAfter"]
            pair = bounds(first)[0], bounds(last)[1]
            start += len(text[start:]) - len(text[start:].lstrip())
            gold.append((start, len(text), pair, text[start:]))
        elif line.startswith(("</p", "</head", "</caption", "</item")):
            text += "\n\n"
        elif line and not line.startswith("<"):
            word = line.split("\t")[0].replace("&amp;", "&").replace("&quot;", '"').replace("&apos;", "'")
            tight = not text or text.endswith(("\n", "(", "“", "$")) or re.match(r"[.,;:!?)%”]|['’]s$|n['’]t$", word)
            text += word if tight else " " + word
    return text, date.fromisoformat(created[1] if created else "2000-01-01"), gold


def holds(mention: tuple[int, int, Pair], gold: tuple[int, int, Pair, str]) -> bool:
    """Whether one of our times covers words of a gold date and tells the same days, or it is an end of our range."""
    start, end, days, _ = gold
    if mention[0] >= end or mention[1] <= start:
        return False
    ours = mention[2]
    if ours == days:
        return True
    wider = mention[0] < start or mention[1] > end
    if mention[0] <= start and end <= mention[1] and days[0] <= ours[0] and ours[1] <= days[1]:
        return True  # "early in [2016]", "March 11 [this year]": our longer words tell days within the gold's
    return (
        wider
        and ours[0] < ours[1]
        and (ours[0] == days[0] or ours[1] == days[1])
        and days[0] >= ours[0]
        and days[1] <= ours[1]
    )


def spans(analysis: Analysis, found: tuple[TimeMention, ...]) -> list[tuple[int, int, Pair]]:
    """Our times and the dates that the furniture tells: first and last character, first and last day."""
    tokens = analysis.tokens
    told = [(tokens[m.first].span.start, tokens[m.last - 1].span.end, (m.start, m.end)) for m in found]
    return told + [
        (piece.span.start, piece.span.end, bounds(piece.says))
        for piece in analysis.furniture
        if re.fullmatch(r"\d{4}(-\d\d){0,2}", piece.says)
    ]


def captions(analysis: Analysis, today: date) -> list[tuple[int, int, Pair]]:
    """The times of captions and headings, which the pipeline keeps out of the sentences, read as texts of their own."""
    found = []
    for piece in analysis.furniture:
        apart = parse(piece.span.of(analysis.article.text).partition("Image:")[0], today)
        for start, end, days in spans(apart, times(apart)):
            found.append((piece.span.start + start, piece.span.start + end, days))
        day = heading_day(piece.span.of(analysis.article.text), today, time_words())
        if piece.kind == "heading" and day is not None:
            found.append((piece.span.start, piece.span.end, (day, day)))
    return found


def gum(errors: bool) -> tuple[int, int]:
    """How many of the dates in GUM's news are right, and of how many."""
    right = total = 0
    for path in sorted((GOLD / "actors" / "gum" / "xml").glob("*.xml")):
        text, today, gold = gum_text(path)
        analysis = parse(text, today)
        found = spans(analysis, times(analysis)) + captions(analysis, today)
        for item in gold:
            good = any(holds(mention, item) for mention in found)
            right += good
            total += 1
            if errors and not good:
                near = [f"{a}/{b}" for x, y, (a, b) in found if x < item[1] and y > item[0]]
                print(
                    f"  {path.stem[9:]}: {text[max(0, item[0] - 30) : item[0]]!r} [{item[3]}] gold {item[2][0]}/{item[2][1]}, found {near}"
                )
    return right, total


def speed() -> float:
    """Milliseconds for the times of a report of 400 words, mean over the English gold reports."""
    paths = sorted((GOLD / "articles").glob("*.txt"))
    english = [path for path in paths if not path.name.startswith(("ru-", "fr-"))]
    analyses = [parse(path.read_text("utf-8"), date(2022, 1, 1)) for path in english]
    times(analyses[0])
    tokens = sum(len(a.tokens) for a in analyses)
    start = time.perf_counter()
    for analysis in analyses:
        times(analysis)
    return (time.perf_counter() - start) * 1000 / tokens * 450


if __name__ == "__main__":
    show = "--errors" in sys.argv
    print("expressions: {} of {}".format(*expressions(show)))
    hits, count = gum(show)
    print(f"GUM dates: {hits} of {count} = {hits / count:.3f}")
    print(f"speed: {speed():.2f} ms per 400 words")
