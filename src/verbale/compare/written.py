"""Sheets of comparisons in, Markdown or a whole page of HTML out; what texts say is text, whatever marks it holds."""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from verbale.compare.sheet import AGAINST, LEGEND, SILENT, TURNED, Column, Entry, Line, Quote, Sheet

# What Markdown (CommonMark, and tables as GitHub has them) would take for a mark, anywhere in a line.
_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~&$])")
_ADDRESS = re.compile(r"(?i)\b(https?|ftp|www)(?=[:.])")  # GitHub makes links of bare addresses


def markdown(sheets: Iterable[Sheet]) -> str:
    """Sheets in, Markdown out: a heading, a table and the reports for each."""
    return "\n".join(line for one in sheets for line in _markdown(one))


def _markdown(sheet: Sheet) -> Iterator[str]:
    heads = " | ".join(_md_head(column) for column in sheet.columns)
    yield from (f"## {_md(sheet.title)}", "", f"{sheet.summary} (`{sheet.event}`)", "")
    told = [f"- {AGAINST} {_md(question)}: {_md(sides)}" for question, sides in sheet.at_a_glance]
    told += [f"- {TURNED} told the other way round: {_md(said)} `{event}`" for said, event in sheet.turned]
    yield from (*told, "") if told else ()
    yield from (f"| | {heads} |", f"|---|{'---|' * len(sheet.columns)}")
    for line in sheet.lines:
        cells = " | ".join(_md_cell(cell) for cell in line.cells)
        yield f"| **{line.sign} {_md(line.question)}** | {cells} |"
    yield ""
    for line in sheet.lines:
        yield from (f"- {one.sign} {_md(line.question)}: {_md(one.says)}" for one in line.differences)
    yield from (
        "",
        *(f"{number}. {_md(report.name)} `{report.article}`" for number, report in enumerate(sheet.reports, 1)),
    )
    yield from ("", f"{legend(sheet)}", "")


def _md_head(column: Column) -> str:
    return "<br>".join([f"**{_md(column.name)}**", *(_md(said) for said in (*column.heard, *column.remarks))])


def _md_cell(entries: Sequence[Entry]) -> str:
    return "<br>".join(_md_entry(entry) for entry in entries) or SILENT


def _md_entry(entry: Entry) -> str:
    mark = f"**{entry.mark}** " if entry.mark else ""
    told = [_md(entry.answer), *(f"“{_md(quote.words)}” {_md(at(quote))}" for quote in entry.quotes)]
    return mark + "<br>".join(filter(None, told))


def _md(words: str) -> str:
    """Words in, the same as Markdown shows them out."""
    return _ADDRESS.sub(r"\1\\", _MARKS.sub(r"\\\1", words))


def html(sheets: Iterable[Sheet], title: str = "Accounts side by side") -> str:
    """Sheets in, one page of HTML out: no script, nothing fetched, every word of a report escaped."""
    body = "\n".join(line for one in sheets for line in _html(one))
    return _PAGE.format(title=escape(title), style=_STYLE, body=body)


def _html(sheet: Sheet) -> Iterator[str]:
    yield f'<section><h2 dir="auto">{escape(sheet.title)}</h2>'
    heads = "".join(_html_head(column) for column in sheet.columns)
    yield f"<p>{sheet.summary} (<code>{escape(sheet.event)}</code>)</p>"
    told = "".join(
        f"<li>{AGAINST} <b>{escape(question)}</b>: {escape(sides)}</li>" for question, sides in sheet.at_a_glance
    )
    told += "".join(
        f"<li>{TURNED} told the other way round: {escape(said)} <code>{event}</code></li>"
        for said, event in sheet.turned
    )
    yield from (f'<ul dir="auto">{told}</ul>',) if told else ()
    yield f'<div class="wide" tabindex="0" role="region" aria-label="{escape(sheet.title)}"><table><thead><tr><td></td>{heads}</tr></thead><tbody>'
    yield from (_html_line(line) for line in sheet.lines)
    yield "</tbody></table></div>"
    yield f"<p>{escape(legend(sheet))}</p><ol>"
    yield from (
        f"<li><bdi>{escape(report.name)}</bdi> <code>{escape(report.article)}</code></li>" for report in sheet.reports
    )
    yield "</ol></section>"


def _html_head(column: Column) -> str:
    told = "".join(f"<br><small>{escape(said)}</small>" for said in (*column.heard, *column.remarks))
    return f'<th scope="col"><bdi>{escape(column.name)}</bdi>{told}</th>'


def _html_line(line: Line) -> str:
    told = "".join(f"<br><small>{escape(one.says)}</small>" for one in line.differences)
    cells = "".join(f"<td>{''.join(map(_html_entry, cell)) or SILENT}</td>" for cell in line.cells)
    sign = f'<abbr title="{escape(LEGEND[line.sign])}">{line.sign}</abbr>'
    return f'<tr><th scope="row">{sign} {escape(line.question)}{told}</th>{cells}</tr>'


def _html_entry(entry: Entry) -> str:
    mark = f"<b>{escape(entry.mark)}</b> " if entry.mark else ""
    answer = [f"<bdi>{escape(entry.answer)}</bdi>"] if entry.answer else []
    words = [f'<q dir="auto">{escape(one.words)}</q> <small>{escape(at(one))}</small>' for one in entry.quotes]
    return f"<p>{mark}{'<br>'.join([*answer, *words])}</p>"


def at(quote: Quote) -> str:
    """A quote in, where it stands out: the number of its report."""
    return f"[{quote.report}]"


def legend(sheet: Sheet) -> str:
    """A sheet in, what the signs that it bears mean out."""
    lettered = any(entry.mark for line in sheet.lines for cell in line.cells for entry in cell)
    signs = [f"{sign} {LEGEND[sign]}" for sign in sheet.signs]
    return "; ".join([*signs, *(["A, B … groups that agree"] if lettered else []), "[1] the report"])


_STYLE = """
body{font:1rem/1.45 system-ui,sans-serif;margin:2rem auto;max-width:90rem;padding:0 1rem;color:#1b1b1b;background:#fff}
.wide{overflow-x:auto}table{border-collapse:collapse}td,th{border:1px solid #999;padding:.4rem .6rem;text-align:start;vertical-align:top}
td p{margin:0 0 .4rem}th small{font-weight:400}q{font-style:italic}
@media (prefers-color-scheme:dark){body{color:#eee;background:#161616}td,th{border-color:#666}}
"""
_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<h1>{title}</h1>
{body}
</body>
</html>"""
