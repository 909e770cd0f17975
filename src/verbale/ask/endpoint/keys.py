"""Settings in, the key to their endpoint out, from the environment or the keyring: a key is never shown and never kept."""

import os
from collections.abc import Callable, Mapping
from ipaddress import ip_address
from typing import NoReturn
from urllib.parse import urlsplit

from verbale.ask.endpoint.from_keyring import kept_in_keyring
from verbale.ask.endpoint.settings import Settings, named_url
from verbale.ask.endpoint.settings_file import KEY
from verbale.errors import BadUse

# Shorter ones are no secrets but place-holders ("none", "ollama", "EMPTY"): blacking them out would spoil an answer.
_SHORTEST_SECRET = 8


class Key:
    """A secret that does not show: not in print, not in a log, a traceback, a pickle or a comparison.

    >>> print(Key("sk-1234567890"), [Key("sk-1234567890")])
    (a key) [(a key)]
    """

    __slots__ = ("_words",)

    def __init__(self, words: str) -> None:
        self._words = words

    def __repr__(self) -> str:
        return "(a key)"

    def __deepcopy__(self, memo: object) -> "Key":
        return self

    def __reduce__(self) -> NoReturn:
        raise TypeError("a key is not written down")

    def header(self) -> str:
        """The value of the header `Authorization`: the one place where the key is spelt out."""
        return f"Bearer {self._words}"

    def blacked_out(self, text: str) -> str:
        """Text that another machine sent in, the same without the key out.

        >>> Key("sk-1234567890").blacked_out("bad key sk-1234567890")
        'bad key (a key)'
        """
        return text if len(self._words) < _SHORTEST_SECRET else text.replace(self._words, repr(self))


def key_for(
    settings: Settings,
    environment: Mapping[str, str] | None = None,
    keyring: Callable[[str], str | None] = kept_in_keyring,
) -> Key | None:
    """Settings in, the key for their endpoint out, None where there is none; BadUse where it must not be sent there.

    A key in the environment goes before one in the keyring, which is kept there under the endpoint's host.
    """
    variables = os.environ if environment is None else environment
    host = urlsplit(named_url(settings)).hostname or ""
    words = None
    if settings.key_from in {"environment", "any"}:
        words = variables.get(KEY, "").strip()
        if words:
            _check_named(settings, host)
    if not words and settings.key_from in {"keyring", "any"}:
        words = keyring(host)
    if not words:
        _check_wanted(settings, host)
        return None
    _check(words)
    _check_encrypted(settings, host)
    return Key(words)


def _check_wanted(settings: Settings, host: str) -> None:
    if settings.key_from == "environment":
        raise BadUse(f"key_from is environment, but {KEY} is not set")
    if settings.key_from == "keyring":
        raise BadUse(f"key_from is keyring, but it holds no key for {host}: keyring set verbale {host}")


def _check(words: str) -> None:
    if not words.isascii() or not words.isprintable() or " " in words:
        raise BadUse(
            "the key holds signs that no key holds (spaces, line breaks or letters beyond ASCII): copy it anew"
        )


def _check_named(settings: Settings, host: str) -> None:
    """A folder that one only looked into must not lead one's key to a stranger."""
    if settings.url_found and not is_loopback(host):
        raise BadUse(
            f"{KEY} is set, and the url in the verbale.toml of this folder would send it to {host}: say that you mean it by"
            " --settings verbale.toml or VERBALE_LLM_URL, or keep the key in the keyring"
        )


def _check_encrypted(settings: Settings, host: str) -> None:
    if settings.url.startswith("http://") and not is_loopback(host) and not settings.plain_http:
        raise BadUse(
            f"the key would travel to {host} unencrypted: use https://, or set plain_http = true (VERBALE_LLM_PLAIN_HTTP=true)"
            " if you trust the network in between"
        )


def is_loopback(host: str) -> bool:
    """A host's name or number in, whether it is this machine out.

    >>> [is_loopback(host) for host in ("localhost", "127.0.0.1", "::1", "localhost.example.org")]
    [True, True, True, False]
    """
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
