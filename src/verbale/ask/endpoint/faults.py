"""What went wrong between us and an endpoint in, one sentence out that says so and what to do."""

import json
from dataclasses import dataclass

_LONGEST = 300  # signs of what the other machine said
_AGAIN = "run it again later: what was answered is kept"
_MANNER = "docs/language-models.md tells how to set answer, limit, longest_answer and temperature for endpoints that want it otherwise"

# With these nothing that is asked will be answered: the run ends at once.
ENDS = {
    401: "the endpoint does not accept the key: set VERBALE_LLM_KEY, or keep it in the keyring",
    402: "the endpoint wants to be paid first: see your account there",
    403: "the endpoint forbids it to this key: see your account there",
    404: "the endpoint knows no such address or model: see url (it mostly ends in /v1) and model in the settings",
}
_EMPTY = "insufficient_quota"  # with 429: there will be too little credit in a minute, too
_SAYS = {
    400: f"the endpoint did not take the request: {_MANNER}",
    408: f"the endpoint waited too long: {_AGAIN}",
    413: "the request is too long for the endpoint: use a model with a longer context",
    422: f"the endpoint did not take the request: {_MANNER}",
    429: f"the endpoint has too much to do: lower concurrency, or {_AGAIN}",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """What went wrong, in one sentence; `ends`: any other request would fare the same."""

    says: str
    ends: bool = False


def by_status(status: int, said: str, moved_to: str = "") -> Fault:
    """The status of an answer that is none, and what came with it, in, the Fault out.

    >>> by_status(429, '{"error": {"message": "slow down"}}').says
    'the endpoint has too much to do: lower concurrency, or run it again later: what was answered is kept (429: slow down)'
    """
    if 300 <= status < 400:
        to = plain(moved_to) or "another address"
        return Fault(
            f"the endpoint sends us on to {to}, where nothing is sent unasked: set url to it if you trust it ({status})",
            ends=True,
        )
    if status == 429 and _EMPTY in said:
        status = 402
    says = ENDS.get(status) or _SAYS.get(status) or f"the endpoint failed: {_AGAIN}"
    return Fault(f"{says} ({': '.join(filter(None, (str(status), message(said))))})", status in ENDS)


def unreadable(said: str, kind: str) -> Fault:
    """An answer that is no chat completion, and its content type, in, the Fault out."""
    words = message(said) or "nothing"
    return Fault(
        f"the endpoint did not answer as the chat protocol wants it, see url in the settings ({plain(kind) or 'no type'}: {words})"
    )


def message(said: str) -> str:
    r"""What an endpoint sent beside an error in, its message in plain words out.

    >>> message('{"error": {"message": "no such\\nmodel", "code": 404}}'), message("<html>Bad gateway")
    ('no such model', '<html>Bad gateway')
    """
    try:
        told = json.loads(said)
    except (ValueError, RecursionError):
        return plain(said)
    while isinstance(told, dict):
        told = next((told[name] for name in ("error", "message", "detail") if told.get(name)), None) or json.dumps(told)
    return plain(told if isinstance(told, str) else json.dumps(told))


def plain(said: str) -> str:
    r"""Another machine's words in, the same on one line and cut, without signs that could drive a terminal, out.

    >>> plain("a\x1b[31m b")
    'a[31m b'
    """
    words = " ".join(said[: 4 * _LONGEST].split())
    shown = "".join(sign for sign in words if sign.isprintable())
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]} …"
