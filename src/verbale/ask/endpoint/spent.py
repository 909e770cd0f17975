"""Requests and replies in, what they cost out: in tokens, and in money where a price is known.

How many tokens a text has only its model's own tokenizer knows: before the endpoint tells its figures they are estimated from
the bytes.
"""

import math
from dataclasses import dataclass, replace

from verbale.ask.endpoint.settings import Settings
from verbale.ask.request import Reply, Request

# Bytes of UTF-8 to a token: English news 4.2, our instructions 3.1, answers in JSON 3.0 (the least of two vocabularies,
# docs/decisions/2026-11-26-language-model-door.md).
_BYTES = 3.0
_PER_MESSAGE = 8  # the marks that a chat's template sets around a message


@dataclass(frozen=True, slots=True)
class Spent:
    """What a run cost: the requests sent (each try counts), the replies found in the cache, those with a fault, those that the budget forbade.

    `guessed` of the replies came without figures, their tokens are estimated. `lost` tries went unanswered; the provider
    may have charged for them, so the budget counts each in full, the tokens and the money here do not. `money` is None where no price
    is known.
    """

    requests: int = 0
    cached: int = 0
    failed: int = 0
    refused: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    money: float | None = None
    currency: str = "USD"
    guessed: int = 0
    lost: int = 0

    def __str__(self) -> str:
        """One line for a person.

        >>> print(Spent(requests=2, cached=1, tokens_in=1500, tokens_out=20, money=0.0125))
        2 requests, 1 from the cache; 1,500 tokens read, 20 written; 0.0125 USD
        """
        told = [f"{self.requests:,} requests"]
        counts = {"from the cache": self.cached, "failed": self.failed, "beyond the budget": self.refused}
        told += [f"{count:,} {what}" for what, count in counts.items() if count]
        tokens = [f"{self.tokens_in:,} tokens read", f"{self.tokens_out:,} written"]
        tokens += [f"{self.guessed:,} times estimated"] if self.guessed else []
        tokens += [f"{self.lost:,} tries unanswered and perhaps charged"] if self.lost else []
        money = "no price known" if self.money is None else f"{self.money:.4f} {self.currency}"
        return "; ".join((", ".join(told), ", ".join(tokens), money))


def tokens_of(text: str) -> int:
    """Text in, some estimate of its tokens out.

    >>> tokens_of("Police detained twelve people in the capital on Sunday.")
    19
    """
    return math.ceil(len(text.encode("utf-8", "replace")) / _BYTES)


def tokens_in(request: Request) -> int:
    """A request in, some estimate of the tokens that its model will read out: the messages and the schema."""
    messages = sum(tokens_of(message.content) + _PER_MESSAGE for message in request.messages)
    return messages + (tokens_of(request.schema) if request.manner.answer == "json_schema" else 0)


def with_one_more(spent: Spent, settings: Settings, request: Request, reply: Reply, tokens: tuple[int, int]) -> Spent:
    """What was spent so far and one more reply in, the sum out; one request without a price leaves the whole without."""
    money = settings.money(request.model, *tokens)
    return replace(
        spent,
        failed=spent.failed + bool(reply.fault),
        tokens_in=spent.tokens_in + tokens[0],
        tokens_out=spent.tokens_out + tokens[1],
        money=None if money is None or spent.money is None else spent.money + money,
    )
