"""A value in, the cookie out by which a browser is known again: seen by no script, sent by no other site."""

from hashlib import sha256


def cookie_name(*, secure: bool) -> str:
    """The name of our cookie; with https one that no other name of the same domain can set."""
    return "__Host-verbale" if secure else "verbale"


def cookie(name: str, value: str, *, secure: bool) -> str:
    """A name and a value in, the header that sets it out; it goes when the browser is closed."""
    return f"{name}={value}; Path=/; HttpOnly; SameSite=Lax" + ("; Secure" if secure else "")


def token_of(known: str) -> str:
    """The value of the browser's cookie in, the token of its forms out: who cannot read the cookie cannot make it."""
    return sha256(f"form {known}".encode()).hexdigest()
