"""What a language model is asked and what it replied, as plain records, and the lines of a batch file that hold them.

The lines are those of the OpenAI batch protocol, which the other providers and servers take as well.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from verbale.errors import BadNotation
from verbale.records.identity import content_id

_URL = "/v1/chat/completions"
_LIMITS = ("max_completion_tokens", "max_tokens")  # the older servers know only the second


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a conversation: by whom (system, user, assistant), and the words."""

    role: str
    content: str


@dataclass(frozen=True, slots=True)
class Manner:
    """How an endpoint wants to be asked, for they differ.

    `answer` is what it can be held to: "json_schema", "json_object", or "text" for neither. `limit` is its name for the
    longest answer, `most_tokens` that length. Some models refuse a `temperature`: None leaves it out.
    """

    answer: str = "json_schema"
    limit: str = "max_completion_tokens"
    most_tokens: int = 16_000
    temperature: float | None = 0.0


_PLAIN = Manner()


@dataclass(frozen=True, slots=True)
class Asked:
    """Who is asked: the model, and how its endpoint wants to be asked."""

    model: str
    manner: Manner = _PLAIN

    def request(self, told: str, asked: str, schema: str) -> "Request":
        """What a model is told, what it is asked and the schema of its answer in, the Request in its endpoint's manner out."""
        messages = (Message("system", told), Message("user", asked))
        return Request(self.model, messages, schema if self.manner.answer == "json_schema" else "{}", self.manner)


@dataclass(frozen=True, slots=True)
class Request:
    """One question: the model asked, the conversation so far, the JSON Schema that the answer must fit, and how to ask.

    `schema` is as `json.dumps` writes it.
    """

    model: str
    messages: tuple[Message, ...]
    schema: str = "{}"
    manner: Manner = _PLAIN

    @property
    def id(self) -> str:
        """The same question has the same id on every machine; it is the `custom_id` of batch files.

        >>> Request("some-model", (Message("user", "Who?"),)).id
        'request:d9fffec8d65a43f3'
        """
        return content_id("request", json.dumps(self.body(), sort_keys=True))

    def body(self) -> dict[str, Any]:
        """The question as the chat protocol writes it."""
        body: dict[str, Any] = {
            "model": self.model,
            "messages": [{"role": message.role, "content": message.content} for message in self.messages],
            self.manner.limit: self.manner.most_tokens,
        }
        if self.manner.temperature is not None:
            body["temperature"] = self.manner.temperature
        if self.manner.answer == "json_schema":
            named = {"name": "record", "strict": True, "schema": json.loads(self.schema)}
            body["response_format"] = {"type": "json_schema", "json_schema": named}
        elif self.manner.answer == "json_object":
            body["response_format"] = {"type": "json_object"}
        return body


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back to the request of this id: the words, the model that wrote them, the tokens read and written.

    `fault` says in one sentence why there are no words or not all of them; "" where the reply is whole. `created` is when it
    was written, in seconds since 1970 (0 where nothing tells it).
    """

    request: str
    content: str
    model: str = ""
    tokens_in: int = 0
    tokens_out: int = 0
    fault: str = ""
    created: int = 0


def request_line(request: Request) -> str:
    """A Request in, its line in a batch file out."""
    said = {"custom_id": request.id, "method": "POST", "url": _URL, "body": request.body()}
    line = json.dumps(said, ensure_ascii=False)
    return line if _encodable(line) else json.dumps(said)


def _encodable(line: str) -> bool:
    """Whether a file takes the line: half of a surrogate pair, as broken pages hold them, has no UTF-8."""
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def read_request(line: str) -> Request:
    """A line of a batch file in, the Request out; BadNotation where it is none of ours.

    >>> asked = Request("some-model", (Message("user", "Who?"),), '{"type": "object"}')
    >>> read_request(request_line(asked)) == asked
    True
    """
    try:
        said = json.loads(line)
        request = _request(said["body"])
    except (ValueError, KeyError, TypeError, AttributeError, StopIteration, RecursionError) as fault:
        raise BadNotation(f"not a request of a batch file ({type(fault).__name__}: {fault}): {line[:80]!r}") from fault
    if said.get("custom_id") != request.id:
        raise BadNotation(f"a request that was changed after it was written: {line[:80]!r}")
    return request


def _request(body: Mapping[str, Any]) -> Request:
    """The body of a question in, the Request out; the schema is known only where the endpoint is told of it."""
    messages = tuple(Message(str(one["role"]), str(one["content"])) for one in body["messages"])
    form = body.get("response_format", {"type": "text"})
    schema = form["json_schema"]["schema"] if form["type"] == "json_schema" else {}
    limit = next(name for name in _LIMITS if name in body)
    manner = Manner(str(form["type"]), limit, int(body[limit]), body.get("temperature"))
    return Request(str(body["model"]), messages, json.dumps(schema), manner)


def read_reply(line: str) -> Reply:
    """A line of an answers file in, the Reply out; BadNotation where it is none.

    Besides the batch protocol's own form a plain `{"custom_id": …, "content": …}` is taken: an answer written by hand.

    >>> read_reply('{"custom_id": "request:1", "content": "{}"}').content
    '{}'
    """
    try:
        said = json.loads(line)
        name = str(said["custom_id"])
        if "content" in said:
            content = said["content"]
            return Reply(name, content if isinstance(content, str) else json.dumps(content, ensure_ascii=False))
        return _from_response(name, said.get("response") or {}, said.get("error"))
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as fault:
        raise BadNotation(f"not an answer of a batch file ({type(fault).__name__}: {fault}): {line[:80]!r}") from fault


def _from_response(name: str, response: Mapping[str, Any], error: object) -> Reply:
    if error or response.get("status_code", 200) != 200:
        says = error or response.get("body", {}).get("error") or f"status {response.get('status_code')}"
        return Reply(name, "", fault=f"the provider gave no answer: {json.dumps(says, ensure_ascii=False)[:300]}")
    return reply_of(name, response["body"])


def reply_of(name: str, body: Mapping[str, Any]) -> Reply:
    """The id of a request and the body of a chat completion in, the Reply out; KeyError, TypeError, IndexError if it is none."""
    choice = body["choices"][0]
    usage = body.get("usage") or {}
    whole = choice.get("finish_reason") in {"stop", None}
    return Reply(
        name,
        choice["message"].get("content") or "",
        str(body.get("model", "")),
        int(usage.get("prompt_tokens") or 0),
        int(usage.get("completion_tokens") or 0),
        "" if whole else f"the answer broke off ({choice['finish_reason']})",
        int(body.get("created") or 0),
    )
