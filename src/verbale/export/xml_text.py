"""Any string in, what XML 1.0 can hold out: other people's texts may carry signs that no XML parser takes."""

import re

# What the production Char of XML 1.0 (fifth edition, 2.2) leaves out.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(words: str) -> str:
    r"""Words in, the same with U+FFFD for each sign that XML cannot hold out; no sign is left out, so that positions hold.

    >>> legal("Lom\x00é") == "Lom\ufffdé"
    True
    """
    return _ILLEGAL.sub("\ufffd", words)


def one_line(words: str) -> str:
    r"""A name in, the same as one line that XML can hold out: labels of graphs are tokens (XML Schema).

    >>> one_line(" Lake\n Post\x07 ") == "Lake Post\ufffd"
    True
    """
    return " ".join(legal(words).split())
