"""What a record says in, a short id out that is the same on every machine and in every order of reading."""

import hashlib

_SEPARATOR = "\x1f"  # the ASCII unit separator: keeps ("a", "bc") and ("ab", "c") apart


def content_id(kind: str, *parts: object) -> str:
    """The kind of a record and what makes it itself in, `kind:` and 16 hexadecimal digits out.

    64 bits of SHA-256: among ten million records the chance of one collision is about 3 in a million.

    >>> content_id("actor", "NATO", "organisation")
    'actor:095b42a959cd6fb1'
    """
    said = _SEPARATOR.join(map(str, parts))
    return f"{kind}:{hashlib.sha256(said.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"
