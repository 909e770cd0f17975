"""A question in, its rows out as they are asked for: however many there are, some hundred are in memory."""

from collections.abc import Iterator

from sqlalchemy import Connection, Row, Select

_IN_MEMORY = 200  # rows, each with the text of a report: some megabytes


def streamed[*T](connection: Connection, asked: Select[*T], at_once: int | None = None) -> Iterator[Row[*T]]:
    """An open connection and a question in, its rows out; let go of when the caller stops asking.

    So many are fetched `at_once`: fewer where the caller wants few and each is dear to find.
    """
    with connection.execute(asked.execution_options(yield_per=min(at_once or _IN_MEMORY, _IN_MEMORY))) as rows:
        yield from rows
