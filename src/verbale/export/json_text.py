"""Plain values in, JSON out that every parser takes: no NaN, keys in the order given, letters as they are."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

type Json = str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None


def json_text(value: Json) -> str:
    """A value in, its JSON on one line out; half a surrogate pair is spelt in ASCII by `writing.text_file`.

    >>> json_text({"who": ["Chad"], "lat": None})
    '{"who": ["Chad"], "lat": null}'
    """
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def array_lines(values: Iterable[Json]) -> Iterator[str]:
    r"""Values in, the pieces of a JSON array with one value a line out, however many there are.

    >>> "".join(array_lines([1, 2])), "".join(array_lines([]))
    ('[\n1,\n2\n]', '[\n]')
    """
    yield "["
    comma = "\n"
    for value in values:
        yield comma + json_text(value)
        comma = ",\n"
    yield "\n]"
