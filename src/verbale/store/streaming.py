"""A question in, its rows out as they are asked for: however many there are, some hundred are in memory."""

from collections.abc import Iterator

from sqlalchemy import Connection, Row, Select

_IN_MEMORY = 200  # rows, each with the text of a report: some megabytes


def streamed[*T](connection: Connection, asked: Select[*T]) -> Iterator[Row[*T]]:
    """An open connection and a question in, its rows out; let go of when the caller stops asking."""
    with connection.execute(asked.execution_options(yield_per=_IN_MEMORY)) as rows:
        yield from rows
