"""A piece of HTML in, what it shows as plain text out."""

from html.parser import HTMLParser

from verbale.read.decode import whole

_BLOCKS = frozenset(
    "p br div li ul ol h1 h2 h3 h4 h5 h6 blockquote tr table section article figure figcaption pre hr".split()
)
_HIDDEN = frozenset({"script", "style", "noscript", "template", "iframe", "object"})


def plain(markup: str) -> list[str]:
    """A piece of HTML in, its paragraphs as plain text out; what a page would not show is left out.

    >>> plain("<p>Rain fell.</p><script>alert(1)</script><p>The ford &amp; the mill stand.</p>")
    ['Rain fell.', 'The ford & the mill stand.']
    """
    reader = _Plain()
    reader.feed(markup)
    reader.close()
    return [line for line in (" ".join(whole(part).split()) for part in "".join(reader.said).split("\n")) if line]


class _Plain(HTMLParser):
    """Collects what is shown of a piece of HTML, with a line's end at each block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        self.hidden += tag in _HIDDEN
        self._end_line(tag)

    def handle_endtag(self, tag: str) -> None:
        self.hidden = max(0, self.hidden - (tag in _HIDDEN))
        self._end_line(tag)

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.said.append(data.replace("\n", " "))

    def _end_line(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.said.append("\n")
