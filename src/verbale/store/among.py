"""A column and many values in, the condition that it holds one of them out: one parameter, however many they are."""

import json
from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Dialect, TableValuedAlias, Text, bindparam
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator, TypeEngine, UserDefinedType

MANY = 10_000
"""Values that are asked for at once."""
_KNOWN = 64  # numbers: what PostgreSQL knows of five thousand takes it 12 ms to look up, for each question


def among[T: (int, str)](column: ColumnElement[T], values: Collection[T]) -> ColumnElement[bool]:
    """A column and values in, the condition out; a list of parameters would be written into the SQL anew for each number of them."""
    numbers = isinstance(next(iter(values), ""), int)
    return column.op("IN", is_comparison=True)(_Listed(bindparam(None, list(values), _Values(numbers=numbers))))


def one_of(column: ColumnElement[int], numbers: Collection[int], *, tried: bool = False) -> ColumnElement[bool]:
    """The same of one number, or of many, by which rows are looked up, or (`tried`) each row is looked at.

    PostgreSQL plans with what it knows of each number, where these are few. Those of a row that is tried it keeps in a table of its own
    while it goes through the rows, which it does not with a list of rows.
    """
    if len(numbers) == 1:
        return column == next(iter(numbers))
    if len(numbers) > _KNOWN and not tried:
        return among(column, numbers)
    return _OneOf(column, bindparam(None, list(numbers), _Values(numbers=True)))


def among_given[T: (int, str)](column: ColumnElement[T], *, numbers: bool = False) -> ColumnElement[bool]:
    """The same for a statement that is written once: the values are given under `some`, as a list, whenever it is executed."""
    return column.op("IN", is_comparison=True)(_Listed(bindparam("some", type_=_Values(numbers=numbers))))


def listed_given() -> TableValuedAlias:
    """A table of texts that are given under `some`, each in a row under `value`."""
    return _Listed(bindparam("some", type_=_Values(numbers=False))).table_valued("value", name="listed")


class _Values(TypeDecorator[Any]):
    """Values as a database takes them at once: as JSON (SQLite), as an array (PostgreSQL)."""

    impl = Text
    cache_ok = True

    def __init__(self, *, numbers: bool) -> None:
        super().__init__()
        self.numbers = numbers

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        many = _Numbers() if self.numbers else ARRAY(Text)
        return dialect.type_descriptor(Text() if dialect.name == "sqlite" else many)

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        if dialect.name == "sqlite":
            return json.dumps(value)
        return "{" + ",".join(map(str, value)) + "}" if self.numbers else value


class _Numbers(UserDefinedType[Any]):
    """An array of numbers that is handed over as it is written: psycopg looks at each number of a list, 4 ms for five thousand."""

    cache_ok = True
    render_bind_cast = True

    def get_col_spec(self, **_: Any) -> str:
        return "BIGINT[]"


class _OneOf(FunctionElement[bool]):
    """That a column holds one of the values given as one parameter (of no type: SQLite's own would be followed by "= 1", and use no index)."""

    name = "one_of"
    inherit_cache = True


class _Listed(FunctionElement[Any]):
    """Values given as one parameter, one row each."""

    name = "listed"
    inherit_cache = True


@compiles(_OneOf, "sqlite")
def _in_json(element: _OneOf, compiler: SQLCompiler, **how: Any) -> str:
    column, values = element.clauses
    return f"{compiler.process(column, **how)} IN (SELECT value FROM json_each({compiler.process(values, **how)}))"  # noqa: S608  parameters' marks


@compiles(_OneOf, "postgresql")
def _any_of(element: _OneOf, compiler: SQLCompiler, **how: Any) -> str:
    column, values = element.clauses
    return f"{compiler.process(column, **how)} = ANY({compiler.process(values, **how)})"


@compiles(_Listed, "sqlite")
def _by_json(element: _Listed, compiler: SQLCompiler, **how: Any) -> str:
    return f"(SELECT value FROM json_each({compiler.process(element.clauses, **how)}))"  # noqa: S608  a parameter's mark


@compiles(_Listed, "postgresql")
def _by_array(element: _Listed, compiler: SQLCompiler, **how: Any) -> str:
    return f"(SELECT unnest({compiler.process(element.clauses, **how)}) AS value)"
