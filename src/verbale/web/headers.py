"""Nothing in, the headers that every answer carries out: what a browser may do with our pages, which hold other people's words."""

from starlette.datastructures import MutableHeaders

_ALLOWED = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data: blob:",  # pictures that a page draws and hands over
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}

HEADERS = {
    "Content-Security-Policy": "; ".join(f"{what} {whence}" for what, whence in _ALLOWED.items()),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # a source that a reader goes to is not told what he was reading
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
_SECURE = {"Strict-Transport-Security": "max-age=31536000"}


def put(headers: MutableHeaders, *, secure: bool) -> None:
    """Sets them on an answer; with https also the one that keeps browsers to it."""
    for name, value in (HEADERS | _SECURE if secure else HEADERS).items():
        headers.setdefault(name, value)
