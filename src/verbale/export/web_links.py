"""An address as an article carries it in, the same if a reader may follow it out: other people's pages wrote it."""

# 2,048: what the longest addresses that browsers and reference managers take have in common.
_LONGEST = 2048
_NEVER = frozenset('<>"{}|\\^`')


def web_link(url: str) -> str:
    """An address in, the same if it is one of the web out, else "": `javascript:` and its like are no links.

    Spaces, control characters, marks that turn the direction of writing, and what RFC 3986 keeps out of an address make it none.

    >>> web_link("https://courier.example/1"), web_link("javascript:alert(1)"), web_link('http://a.example/"><b>')
    ('https://courier.example/1', '', '')
    """
    scheme, _, rest = url.partition("://")
    plain = url.isprintable() and " " not in url and _NEVER.isdisjoint(url)
    return url if scheme.lower() in {"http", "https"} and rest and plain and len(url) <= _LONGEST else ""
