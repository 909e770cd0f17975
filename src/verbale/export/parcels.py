"""A value in, itself as bytes out, and back: what waits on disk for its place in an order. The door to msgspec, which packs records many times faster than pickle."""

import pickle
from dataclasses import is_dataclass
from functools import cache
from typing import Any

_PICKLED = b"\x00"
_KINDS: list[type] = []  # by the numbers that parcels of this run bear, from 1
_MOST = 255


def packed(value: object) -> bytes:
    """A value in, its parcel out: it is for this run alone."""
    kind = type(value)
    if is_dataclass(kind) and (number := _number(kind)):
        try:
            return bytes(number + _encoder().encode(value))
        except (TypeError, ValueError, OverflowError):  # half of a surrogate pair, a value that it does not know
            pass
    return _PICKLED + pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def unpacked(parcel: bytes) -> Any:
    """What `packed` gave in, the value out.

    >>> unpacked(packed(("a", 1)))
    ('a', 1)
    """
    if parcel[:1] == _PICKLED:
        return pickle.loads(parcel[1:])  # noqa: S301  our own bytes, of this run
    return _decoder(_KINDS[parcel[0] - 1]).decode(memoryview(parcel)[1:])


@cache
def _number(kind: type) -> bytes:
    """A kind of record in, the byte that names it out; b"" where msgspec cannot read it back."""
    import msgspec

    try:
        _decoder(kind)
    except (TypeError, msgspec.MsgspecError):
        return b""
    if len(_KINDS) == _MOST:
        return b""
    _KINDS.append(kind)
    return bytes((len(_KINDS),))


@cache
def _encoder() -> Any:
    import msgspec

    return msgspec.msgpack.Encoder()


@cache
def _decoder(kind: type) -> Any:
    import msgspec

    return msgspec.msgpack.Decoder(kind, strict=True)
