"""Settings files and environments in, settings or one clear sentence out."""

from pathlib import Path

import pytest

from verbale.ask.endpoint.entries import ENTRIES
from verbale.ask.endpoint.settings import Price, Settings, named_model, named_url
from verbale.ask.endpoint.settings_file import read_settings
from verbale.ask.request import Manner
from verbale.errors import BadUse

WHOLE = """
[llm]
url = "https://api.example.org/v1/"
model = "some-model"
answer = "json_object"
limit = "max_tokens"
longest_answer = 900
temperature = "none"
most_tokens = 2_000_000
most_requests = 500
most_money = 5
currency = "EUR"
concurrency = 2
timeout = 90.5
retries = 0
cache = "kept"
key_from = "keyring"
plain_http = true

[llm.prices."some-model"]
input = 1.25
output = 10
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's home with nothing in it, and a working folder "here"."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    (tmp_path / "here").mkdir()
    return tmp_path


def _read(home: Path, text: str = "", **variables: str) -> Settings:
    file = home / "some.toml"
    file.write_text(text, "utf-8")
    return read_settings(file, environment=variables, folder=home / "here")


def test_every_entry_of_a_file_is_read(home: Path) -> None:
    assert _read(home, WHOLE) == Settings(
        "https://api.example.org/v1", "some-model", Manner("json_object", "max_tokens", 900, None),
        (Price("some-model", 1.25, 10),), "EUR", 2_000_000, 500, 5, 2, 90.5, 0, home / "kept", "keyring", plain_http=True,
    )  # fmt: skip
    assert {line.split(" = ")[0] for line in WHOLE.splitlines()} >= {entry.name for entry in ENTRIES}


def test_the_environment_goes_before_the_file(home: Path) -> None:
    variables = {
        "VERBALE_LLM_URL": "http://127.0.0.1:1234/v1", "VERBALE_LLM_MODEL": "other", "VERBALE_LLM_TEMPERATURE": "0.5",
        "VERBALE_LLM_LONGEST_ANSWER": "70", "VERBALE_LLM_MOST_MONEY": "none", "VERBALE_LLM_CACHE": "none",
        "VERBALE_LLM_PLAIN_HTTP": "false", "VERBALE_LLM_RETRIES": "7", "VERBALE_LLM_KEY": "never-read-here",
    }  # fmt: skip
    found = _read(home, WHOLE, **variables)
    assert (found.url, found.model, found.retries) == ("http://127.0.0.1:1234/v1", "other", 7)
    assert found.manner == Manner("json_object", "max_tokens", 70, 0.5)
    assert (found.most_money, found.cache, found.plain_http) == (None, None, False)
    assert found.most_requests == 500, "what the environment does not tell is the file's"


def test_without_a_file_the_environment_is_enough(home: Path) -> None:
    found = read_settings(environment={"VERBALE_LLM_MODEL": "m"}, folder=home / "here")
    assert found == Settings(model="m", cache=home / "cache" / "verbale" / "answers")


def test_the_file_here_goes_before_the_user_s_own_and_is_known_as_found(home: Path) -> None:
    own = home / "config" / "verbale" / "settings.toml"
    own.parent.mkdir(parents=True)
    own.write_text('[llm]\nurl = "http://own/v1"\n')
    found = read_settings(environment={}, folder=home / "here")
    assert (found.url, found.url_found) == ("http://own/v1", False)
    here = home / "here" / "verbale.toml"
    here.write_text('[llm]\nurl = "http://here/v1"\n')
    found = read_settings(environment={}, folder=home / "here")
    assert (found.url, found.url_found) == ("http://here/v1", True)
    assert not read_settings(here, environment={}).url_found, "this one was named"
    told = read_settings(environment={"VERBALE_LLM_URL": "http://told/v1"}, folder=home / "here")
    assert (told.url, told.url_found) == ("http://told/v1", False)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('url = "ftp://example.org"', "url: 'ftp://example.org' does not fit; what fits is an address"),
        ('url = "https://example.org/v1?x=1"', "url"),
        ('url = "https://example.org:99999/v1"', "url"),
        ('url = "https:///v1"', "url"),
        ("url = 3", "url: 3 does not fit"),
        ('model = ""', "a model's name"),
        ('answer = "xml"', '"json_schema", "json_object" or "text"'),
        ("longest_answer = 0", "from 1 up"),
        ("longest_answer = true", "from 1 up"),
        ("temperature = -1", "from 0 up"),
        ("temperature = nan", "from 0 up"),
        ("most_tokens = 1.5", "a whole number"),
        (f"most_tokens = {'9' * 400}", "a whole number"),
        ('most_requests = "many"', "a whole number"),
        ("most_money = []", "a number from 0 up"),
        ("concurrency = 65", "from 1 to 64"),
        ("timeout = 0", "more than 0"),
        ("retries = 11", "from 0 to 10"),
        ('plain_http = "maybe"', "true or false"),
        ('key_from = "file"', '"environment", "keyring"'),
        ('modle = "m"', "'modle' is not known in the table [llm]; perhaps model is meant"),
        ("zzz = 1", "known are url, model"),
        ("[llm.prices.m]\ninput = 1", 'prices."m" does not fit; what fits is a table of two numbers'),
        ('[llm.prices.m]\ninput = 1\noutput = "dear"', 'prices."m"'),
        ("prices = 1", "prices is not a table"),
        ("[web]", "'web' is not known; only the table [llm] is"),
        ("x = = 1", "cannot be read"),
    ],
)
def test_what_does_not_fit_is_named_with_what_would(home: Path, line: str, told: str) -> None:
    with pytest.raises(BadUse) as fault:
        _read(home, f"[llm]\n{line}\n")
    assert told in str(fault.value)
    assert str(fault.value).startswith(f"{home / 'some.toml'}: ")


def test_what_does_not_fit_in_the_environment_is_named(home: Path) -> None:
    with pytest.raises(BadUse, match="the environment: VERBALE_LLM_RETRIES: 'x' does not fit; what fits is a whole"):
        _read(home, VERBALE_LLM_RETRIES="x")
    with pytest.raises(BadUse, match="VERBALE_LLM_MODLE is not known; perhaps VERBALE_LLM_MODEL is meant"):
        _read(home, VERBALE_LLM_MODLE="x")


@pytest.mark.parametrize("name", ["key", "api_key", "API_KEY", "token", "password"])
def test_a_key_in_the_file_is_refused_and_not_shown(home: Path, name: str) -> None:
    with pytest.raises(BadUse, match="must never stand") as fault:
        _read(home, f'[llm]\n{name} = "sk-secret"')
    assert "sk-secret" not in str(fault.value)
    assert "VERBALE_LLM_KEY" in str(fault.value)


def test_a_password_in_an_address_is_refused_and_not_shown(home: Path) -> None:
    with pytest.raises(BadUse, match="without name, password") as fault:
        _read(home, '[llm]\nurl = "https://me:sk-secret@example.org/v1"')
    assert "sk-secret" not in str(fault.value)


@pytest.mark.parametrize("name", ["missing.toml", "."])
def test_a_file_that_is_none_is_bad_use(home: Path, name: str) -> None:
    with pytest.raises(BadUse, match="cannot be read"):
        read_settings(home / name, environment={})


def test_a_file_in_another_encoding_is_bad_use(home: Path) -> None:
    (home / "latin.toml").write_bytes('[llm]\nmodel = "é"'.encode("latin-1"))
    with pytest.raises(BadUse, match="cannot be read"):
        read_settings(home / "latin.toml", environment={})


def test_what_is_needed_is_asked_for() -> None:
    with pytest.raises(BadUse, match="VERBALE_LLM_MODEL"):
        named_model(Settings())
    with pytest.raises(BadUse, match="VERBALE_LLM_URL"):
        named_url(Settings())


def test_a_price_is_found_by_its_model() -> None:
    settings = Settings(prices=(Price("a", 1, 2), Price("b", 3, 4)))
    assert settings.money("b", 1_000_000, 500_000) == 5
    assert settings.money("c", 1, 1) is None
