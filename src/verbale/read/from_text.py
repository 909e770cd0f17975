"""A plain text in, one Article out, with the metadata that stands in a TOML file beside it."""

from collections.abc import Iterator

from verbale.read.decode import decode
from verbale.read.input import Found, Input


def read(source: Input) -> Iterator[Found]:
    """An Input in, a Problem for what had to be guessed, then the Article out."""
    decoded = decode(source.whole())
    if decoded.text is None:
        yield source.problem(f"{decoded.note}; nothing was read from it")
        return
    source, problems = source.beside()
    yield from problems
    article = source.article(decoded.text)
    if decoded.note:
        yield source.problem(decoded.note, article=article.id)
    yield source.found(article)
