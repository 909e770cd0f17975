"""An endpoint of our own on loopback, that plays good and faulty answers and counts what it was asked."""

import json
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Play = Callable[["Handler"], None]
WHOLE = {"finish_reason": "stop"}


class Handler(BaseHTTPRequestHandler):
    """One request that came in; what is played for it is looked up by its last message, then by "*"."""

    server: "Server"
    protocol_version = "HTTP/1.1"
    body: dict[str, Any]

    def do_POST(self) -> None:
        self.body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        self.server.endpoint.came(self)
        self.server.endpoint.next_for(self.words)(self)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Nothing: the tests look at `asked`."""

    @property
    def words(self) -> str:
        return str(self.body["messages"][-1]["content"])

    def send(self, status: int, said: bytes, kind: str = "application/json", **headers: str) -> None:
        self.send_response(status)
        for name, value in {"content-type": kind, "content-length": str(len(said)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(said)


@dataclass(eq=False)
class Endpoint:
    """What is to be played, and what was asked; `plays` gives for some words the answers in turn, the last one again and again."""

    url: str = ""
    plays: dict[str, list[Play]] = field(default_factory=dict)
    asked: Counter[str] = field(default_factory=Counter)
    headers: list[dict[str, str]] = field(default_factory=list)
    bodies: list[dict[str, Any]] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def came(self, handler: Handler) -> None:
        with self.lock:
            self.asked[handler.words] += 1
            self.headers.append({name.lower(): value for name, value in handler.headers.items()})
            self.bodies.append(handler.body)

    def next_for(self, words: str) -> Play:
        with self.lock:
            turns = self.plays.get(words) or self.plays.get("*") or [good()]
            return turns.pop(0) if len(turns) > 1 else turns[0]


class Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64
    endpoint: Endpoint

    def handle_error(self, request: object, client_address: object) -> None:
        """Nothing: some plays hang up on purpose."""


@contextmanager
def serving() -> Iterator[Endpoint]:
    """An endpoint that is up while the block runs."""
    with Server(("127.0.0.1", 0), Handler) as server:
        server.endpoint = Endpoint(f"http://127.0.0.1:{server.server_address[1]}/v1")
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield server.endpoint
        finally:
            server.shutdown()
            thread.join()


def completion(content: object, model: str = "some-model", finish: str | None = "stop", **more: object) -> bytes:
    """The body of a chat completion."""
    choice = {"index": 0, "message": {"role": "assistant", "content": content}, "finish_reason": finish}
    usage = {"prompt_tokens": 7, "completion_tokens": 3}
    return json.dumps(
        {"object": "chat.completion", "model": model, "choices": [choice], "usage": usage} | more
    ).encode()


def good(content: object = None, after: float = 0.0, **more: Any) -> Play:
    """A whole answer; by default the words that were asked, in capitals."""

    def play(handler: Handler) -> None:
        endpoint = handler.server.endpoint
        with endpoint.lock:
            endpoint.at_once += 1
            endpoint.most_at_once = max(endpoint.most_at_once, endpoint.at_once)
        time.sleep(after)
        with endpoint.lock:
            endpoint.at_once -= 1
        handler.send(200, completion(handler.words.upper() if content is None else content, **more))

    return play


def raw(said: bytes, kind: str = "application/json", status: int = 200, **headers: str) -> Play:
    """Any bytes as an answer."""
    return lambda handler: handler.send(status, said, kind, **headers)


def failing(status: int, message: str = "", **headers: str) -> Play:
    """An error, as endpoints write it."""
    return raw(json.dumps({"error": {"message": message or f"error {status}"}}).encode(), status=status, **headers)


def lost(handler: Handler) -> None:
    """The head of an answer and half its body; then the line is dead."""
    whole = completion("lost")
    handler.send_response(200)
    handler.send_header("content-length", str(len(whole)))
    handler.end_headers()
    handler.wfile.write(whole[: len(whole) // 2])
    handler.close_connection = True


def held_back(until: threading.Event) -> Play:
    """No answer at all before something has happened."""

    def play(handler: Handler) -> None:
        until.wait(30)

    return play


def dripping(handler: Handler) -> None:
    """An answer that never ends, a few bytes at a time: no single wait is long."""
    handler.send_response(200)
    handler.send_header("content-length", "100000")
    handler.end_headers()
    for _ in range(1000):
        handler.wfile.write(b" ")
        time.sleep(0.02)


def echoing_the_key(status: int = 200) -> Play:
    """An endpoint that tells the key on."""

    def play(handler: Handler) -> None:
        key = handler.headers.get("authorization", "")
        said = completion(f"your key is {key}", model=key) if status == 200 else json.dumps({"error": key}).encode()
        handler.send(status, said, location=f"http://127.0.0.1/{key.replace(' ', '')}")

    return play
