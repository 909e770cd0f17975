"""How a language model is to be asked, as a plain record: where, which, what it may cost, how patiently."""

from dataclasses import dataclass, field
from pathlib import Path

from verbale.ask.request import Asked, Manner
from verbale.errors import BadUse


@dataclass(frozen=True, slots=True)
class Price:
    """What a model costs per million tokens read (`input`) and written (`output`), in the currency of the settings."""

    model: str
    input: float
    output: float

    def of(self, tokens_in: int, tokens_out: int) -> float:
        """Tokens read and written in, what they cost out.

        >>> Price("some-model", 1.5, 6.0).of(2_000_000, 500_000)
        6.0
        """
        return (tokens_in * self.input + tokens_out * self.output) / 1_000_000


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that the door to a language model needs to know; the key is none of it (`keys`).

    `most_…` are the budget of one run, None is no limit. `timeout` is in seconds, for one try; `retries` are further tries
    of a request that failed. `cache` is the folder that keeps replies, None keeps none. `plain_http` lets a key travel
    to another machine unencrypted. `url_found`: the URL stands in a file that nobody named, only found in the
    working folder; no key from the environment goes there.
    """

    url: str = ""
    model: str = ""
    manner: Manner = field(default_factory=Manner)
    prices: tuple[Price, ...] = ()
    currency: str = "USD"
    most_tokens: int | None = None
    most_requests: int | None = None
    most_money: float | None = None
    concurrency: int = 4
    timeout: float = 600.0
    retries: int = 3
    cache: Path | None = None
    key_from: str = "any"
    plain_http: bool = False
    url_found: bool = False

    def price(self, model: str) -> Price | None:
        """A model's name in, its price out; None where the settings tell none.

        >>> Settings(prices=(Price("a", 1, 2),)).price("a")
        Price(model='a', input=1, output=2)
        """
        return next((price for price in self.prices if price.model == model), None)

    def money(self, model: str, tokens_in: int, tokens_out: int) -> float | None:
        """A model and its tokens in, what they cost out; None where no price is known."""
        price = self.price(model)
        return price.of(tokens_in, tokens_out) if price else None


def named_model(settings: Settings) -> str:
    """Settings in, the model that is to be asked out; BadUse where they name none."""
    if not settings.model:
        raise BadUse("no language model is named: set model in the table [llm] of verbale.toml, or VERBALE_LLM_MODEL")
    return settings.model


def asked_of(settings: Settings) -> Asked:
    """Settings in, who is to be asked, and how, out; BadUse where they name no model.

    >>> asked_of(Settings(model="some-model")).model
    'some-model'
    """
    return Asked(named_model(settings), settings.manner)


def named_url(settings: Settings) -> str:
    """Settings in, the URL of the endpoint out; BadUse where they name none."""
    if not settings.url:
        raise BadUse(
            "no endpoint is named: set url in the table [llm] of verbale.toml, or VERBALE_LLM_URL,"
            " for example to http://127.0.0.1:11434/v1"
        )
    return settings.url
