"""A Request in, its Reply out, by an endpoint that speaks the OpenAI chat protocol: the only door to the openai client.

The client brings retries with growing, jittered pauses that respect Retry-After; we bound them, what is read and how long it may take.
Nothing of its other environment variables goes out, and the key is set on each request as it leaves.
"""

import json
import logging
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import metadata
from typing import Any, Self
from urllib.parse import urlsplit

from verbale.ask.endpoint.faults import Fault, by_status, plain, unreadable
from verbale.ask.endpoint.keys import Key, is_loopback
from verbale.ask.endpoint.settings import Settings, named_url
from verbale.ask.endpoint.tries import Again, Answer, Line, Stopped, always
from verbale.ask.request import Reply, Request, reply_of
from verbale.errors import MissingEngine, Refused

MOST_BYTES = 8 * 1024 * 1024  # of an answer; 100,000 tokens have some 500,000
_MOST_TOKENS = 100_000_000  # an endpoint that counts more in one answer has miscounted
_LATEST = 10**11  # in seconds since 1970: the year 5138
_CONNECT = 10.0  # seconds until a machine that is there has taken the call
# What may go out. The client would add this machine's kind, and whatever OPENAI_CUSTOM_HEADERS, OPENAI_ORG_ID … say.
_HEADERS = {"host", "content-type", "content-length", "transfer-encoding", "accept", "connection", "idempotency-key"}


class Door:
    """An open way to the endpoint of these settings, for many threads; close it, or use it in a `with`."""

    def __init__(self, settings: Settings, key: Key | None = None) -> None:
        self._settings, self._key, self._line = settings, key, Line()
        self._openai, self._httpx2 = _engine()
        url = named_url(settings)
        self._http = self._httpx2.Client(
            event_hooks={"request": [self._leaves], "response": [self._arrives]},
            follow_redirects=False,
            trust_env=not is_loopback(urlsplit(url).hostname or ""),  # no proxy between this machine and itself
            limits=self._httpx2.Limits(max_connections=settings.concurrency),
        )
        # "": not what the client would find in the environment
        self._client = self._openai.OpenAI(
            base_url=url, http_client=self._http, api_key="none", admin_api_key="", organization="", project="",
            timeout=self._httpx2.Timeout(settings.timeout, connect=min(settings.timeout, _CONNECT)),
            max_retries=settings.retries,
        )  # fmt: skip
        self._bounded = _bounded(self._httpx2)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends all connections."""
        self._http.close()

    def ask(self, request: Request, again: Again = always) -> Answer:
        """A Request in, the Answer out, with a `fault` where something went wrong; Refused where no request would be answered."""
        line = self._line
        line.begin(again)
        came = self._posted(request)
        reply = came if isinstance(came, Fault) else _reply(request, *came)
        if isinstance(reply, Reply):
            line.open = False
            return Answer(reply, line.tries, line.lost)
        if reply.ends:
            raise Refused(f"{self._settings.url}: {reply.says}")
        return Answer(Reply(request.id, "", fault=reply.says), line.tries, line.lost + line.open)

    def _posted(self, request: Request) -> tuple[str, str] | Fault:
        """A Request in, the answer's text and content type out. No exception of the client's leaves here: they hold the key."""
        try:
            response = self._client.post("/chat/completions", cast_to=self._httpx2.Response, body=request.body())
            return self._text(response), str(response.headers.get("content-type", ""))
        except self._openai.APITimeoutError:
            return Fault(
                f"no whole answer came within {self._settings.timeout:g} seconds{self._tried()}: raise timeout, or ask for less"
            )
        except self._openai.APIConnectionError as caught:
            return Fault(
                f"the endpoint cannot be reached, or hung up{self._tried()}: is it running at {self._settings.url}? ({_why(caught)})"
            )
        except self._openai.APIStatusError as caught:
            moved_to = self._clean(caught.response.headers.get("location", ""))
            return by_status(caught.status_code, self._text(caught.response), moved_to)
        except Stopped as caught:
            return Fault(str(caught))
        except UnicodeEncodeError:
            return Fault("the text holds half a sign (a lone surrogate), which cannot be sent: mend the text")

    def _leaves(self, request: Any) -> None:
        """Before each try: the ledger is asked, and only what must go out goes out."""
        self._line.next_try(self._settings.timeout)
        for name in set(request.headers) - _HEADERS:
            del request.headers[name]
        request.headers["accept-encoding"] = "identity"  # so that what is read is as long as it looks
        request.headers["user-agent"] = f"verbale/{metadata.version('verbale')}"
        if self._key is not None:
            request.headers["authorization"] = self._key.header()
        request.extensions = {**request.extensions, "trace": self._line.trace}

    def _arrives(self, response: Any) -> None:
        """With each answer, before its body is read: a refusal is not charged for, and a body has bounds."""
        self._line.open = response.is_success
        if response.headers.get("content-encoding", "identity").lower() != "identity":
            raise Stopped("the endpoint sent its answer compressed, although asked not to: see url in the settings")
        response.stream = self._bounded(response.stream, self._line.until)

    def _text(self, response: Any) -> str:
        return self._clean(response.content.decode("utf-8", "replace"))

    def _clean(self, text: str) -> str:
        return self._key.blacked_out(text) if self._key else text

    def _tried(self) -> str:
        return f", asked {self._line.tries} times" if self._line.tries > 1 else ""


def _engine() -> tuple[Any, Any]:
    """Nothing in, the client and the library below it out."""
    try:
        import httpx2
        import openai
    except ImportError as fault:
        raise MissingEngine("the openai client is not installed; get it with: pip install 'verbale[llm]'") from fault
    # at DEBUG it logs the headers of answers, in which a careless endpoint could tell the key on
    logging.getLogger("httpcore2").setLevel(logging.INFO)
    return openai, httpx2


def _bounded(httpx2: Any) -> Callable[[Any, float], Any]:
    """The library in, a kind of stream out that ends where there is too much of it or it takes too long."""

    class Bounded(httpx2.SyncByteStream):  # type: ignore[misc]
        def __init__(self, stream: Any, until: float) -> None:
            self._stream, self._until = stream, until

        def __iter__(self) -> Iterator[bytes]:
            size = 0
            for piece in self._stream:
                size += len(piece)
                if size > MOST_BYTES:
                    raise Stopped(f"the endpoint's answer is longer than {MOST_BYTES:,} bytes: see url in the settings")
                if time.monotonic() > self._until:
                    raise httpx2.ReadTimeout("the answer took too long")
                yield piece

        def close(self) -> None:
            self._stream.close()

    return Bounded


def _why(caught: BaseException) -> str:
    """What lies behind an error of the client's in, its name and its words out; they name hosts and ports, never headers."""
    cause = caught.__cause__ or caught
    return ": ".join(filter(None, (type(cause).__name__, plain(str(cause)))))


def _reply(request: Request, text: str, kind: str) -> Reply | Fault:
    """The text of an answer in, the Reply out; a Fault where it is no chat completion."""
    try:
        reply = reply_of(request.id, json.loads(text))
    except (KeyError, TypeError, IndexError, AttributeError, ValueError, OverflowError, RecursionError):
        return unreadable(text, kind)
    if not isinstance(reply.content, str):
        return unreadable(text, kind)
    fault = reply.fault or (
        "" if reply.content.strip() else "the model answered nothing; longest_answer may be too short for it"
    )
    counted = all(0 <= count <= _MOST_TOKENS for count in (reply.tokens_in, reply.tokens_out))
    return replace(
        reply,
        content=reply.content.encode("utf-8", "replace").decode("utf-8"),  # half a sign cannot be written down
        model=plain(reply.model),
        tokens_in=reply.tokens_in if counted else 0,
        tokens_out=reply.tokens_out if counted else 0,
        fault=plain(fault),
        created=reply.created if 0 <= reply.created < _LATEST else 0,
    )


def ask(request: Request, settings: Settings, key: Key | None = None) -> Reply:
    """One Request in, its Reply out; for many use `asking.asked`, which keeps replies and a budget."""
    with Door(settings, key) as door:
        return door.ask(request).reply
