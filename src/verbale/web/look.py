"""What a reader chose in, light or dark pages out: kept in a cookie, chosen by a form, so that no script is needed."""

from enum import StrEnum

from starlette.requests import Request

COOKIE = "look"


class Look(StrEnum):
    """`AUTO` follows the reader's own machine."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"


def look_of(request: Request) -> Look:
    """What the cookie says; anything else is AUTO."""
    told = request.cookies.get(COOKIE, "")
    return Look(told) if told in set(Look) else Look.AUTO
