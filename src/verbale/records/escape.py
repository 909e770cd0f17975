"""A name in, the same name as a cell of the notation holds it out, and back.

Names come from other people's texts, so that any string must survive. Only what the notation would misread
gets a backslash: `|` and a backslash anywhere, `+` and `<` that stand alone, `;` in lists, line breaks, a
bare `-` or `@`, spaces at an end, and nothing at all.
"""

import re

_ALONE = re.compile(r"(?<![^ ])([+<])(?![^ ])")
_MARKED = re.compile(r"\\(.)", re.DOTALL)
_SPELT = {"\n": r"\n", "\r": r"\r", "|": r"\|", "\\": r"\\"}
_WRITTEN = str.maketrans(_SPELT)
_READ = {"n": "\n", "r": "\r", "s": " ", "e": ""}
_BARE = {"": r"\e", "-": r"\-", "@": r"\@"}


def escape(name: str) -> str:
    r"""Any string in, what a cell holds out.

    >>> escape("3+3"), escape("Pro | Contra"), escape("Rhythm + Rhyme"), escape("-")
    ('3+3', 'Pro \\| Contra', 'Rhythm \\+ Rhyme', '\\-')
    """
    if name in _BARE:
        return _BARE[name]
    return _ends_marked(_ALONE.sub(r"\\\1", name.translate(_WRITTEN)))


def escape_content(words: str) -> str:
    r"""Words of a text in, what stands between the marks of a statement's content out.

    >>> escape_content("either | or + both")
    'either \\| or + both'
    """
    return words.translate(_WRITTEN)


def escape_item(name: str) -> str:
    r"""Any string in, what an entry of a list with `;` between holds out.

    >>> escape_item("one; two")
    'one\\; two'
    """
    return escape(name).replace(";", r"\;")


def unescape(cell: str) -> str:
    """What a cell or an entry holds in, the string out; a mark that needs none is passed over.

    >>> unescape(escape(" + "))
    ' + '
    """
    return _MARKED.sub(lambda mark: _READ.get(mark[1], mark[1]), cell) if "\\" in cell else cell


def split(cells: str, separator: str) -> tuple[str, ...]:
    r"""A line and its separator in, the cells between separators without a backslash out, no spaces around.

    >>> split(r"a | b \| c | d", "|")
    ('a', 'b \\| c', 'd')
    """
    pieces, start = [], 0
    for mark in re.finditer(rf"\\.|{re.escape(separator)}", cells, re.DOTALL):
        if mark[0] == separator:
            pieces.append(cells[start : mark.start()].strip(" "))
            start = mark.end()
    pieces.append(cells[start:].strip(" "))
    return tuple(pieces)


def joined(names: tuple[str, ...]) -> str:
    """Names in, the cell that holds them out.

    >>> joined(("Chile", "Peru")), joined(())
    ('Chile + Peru', '-')
    """
    return " + ".join(map(escape, names)) or "-"


def _ends_marked(cell: str) -> str:
    """Spaces at an end would be lost: they are spelt."""
    inner = cell.strip(" ")
    if inner == cell:
        return cell
    before = len(cell) - len(cell.lstrip(" "))
    if not inner:
        return r"\s" * len(cell)
    return r"\s" * before + inner + r"\s" * (len(cell) - before - len(inner))
