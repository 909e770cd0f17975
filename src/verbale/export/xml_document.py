"""A file in, elements of an XML document written into it as they come: nothing of it is held in memory."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl


class Document:
    """An XML document as it is written, by the standard library's generator."""

    def __init__(self, xml: XMLGenerator) -> None:
        self._xml = xml

    def line(self) -> None:
        """Begins a new line, for whoever looks into the file."""
        self._xml.ignorableWhitespace("\n")

    def text(self, element: str, words: str, **values: str) -> None:
        """Writes an element that holds words."""
        with self.element(element, **values):
            self._xml.characters(words)

    def empty(self, element: str, **values: str) -> None:
        """Writes an element that holds nothing."""
        with self.element(element, **values):
            pass

    @contextmanager
    def element(self, element: str, **values: str) -> Iterator[None]:
        """An element, open until the end of the block."""
        self._xml.startElement(element, AttributesImpl(values))
        yield
        self._xml.endElement(element)


@contextmanager
def document(place: Path) -> Iterator[Document]:
    """A path in, a document to write into it out; the file is whole at the end of the block."""
    with place.open("wb") as file:
        xml = XMLGenerator(file, encoding="utf-8", short_empty_elements=True)
        xml.startDocument()
        yield Document(xml)
        xml.endDocument()
        file.write(b"\n")
