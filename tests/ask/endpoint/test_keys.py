"""Settings and places where keys are kept in, a key that does not show out, or why it stays at home."""

import copy
import json
import pickle
import sys
from dataclasses import asdict, dataclass

import pytest

from verbale.ask.endpoint import from_keyring
from verbale.ask.endpoint.from_keyring import kept_in_keyring
from verbale.ask.endpoint.keys import Key, key_for
from verbale.ask.endpoint.settings import Settings
from verbale.errors import BadUse

HIDDEN = "sk-very-secret-0123456789"
AT_HOST = Settings("https://api.example.org/v1")


def _header(settings: Settings, environment: dict[str, str] | None = None, kept: str | None = None) -> str | None:
    key = key_for(settings, environment or {}, lambda host: kept if host == "api.example.org" else None)
    return key.header() if key else None


@dataclass
class _Holder:
    key: Key


def test_a_key_does_not_show() -> None:
    key = Key(HIDDEN)
    shown = f"{key} {key!r} {[key]} {_Holder(key)} {asdict(_Holder(key))} {copy.deepcopy(key)} {key == Key(HIDDEN)}"
    assert HIDDEN not in shown
    assert "a key" in shown
    with pytest.raises(TypeError, match="not written down"):
        pickle.dumps(key)
    with pytest.raises(TypeError):
        json.dumps(key)


def test_a_place_holder_is_no_secret() -> None:
    assert Key("none").blacked_out("none of them") == "none of them"
    assert Key(HIDDEN).blacked_out(f"<{HIDDEN}>") == "<(a key)>"


def test_the_environment_goes_before_the_keyring() -> None:
    assert _header(AT_HOST, {"VERBALE_LLM_KEY": "from-environment"}, "from-keyring") == "Bearer from-environment"
    assert _header(AT_HOST, {}, "from-keyring") == "Bearer from-keyring"
    assert _header(AT_HOST, {"VERBALE_LLM_KEY": ""}) is None
    assert _header(Settings("https://elsewhere.org/v1"), {}, "from-keyring") is None, "kept for another host"


def test_the_settings_say_where_a_key_may_come_from() -> None:
    both = {"VERBALE_LLM_KEY": "from-environment"}
    assert _header(Settings(AT_HOST.url, key_from="keyring"), both, "from-keyring") == "Bearer from-keyring"
    assert _header(Settings(AT_HOST.url, key_from="none"), both, "from-keyring") is None
    with pytest.raises(BadUse, match="VERBALE_LLM_KEY is not set"):
        _header(Settings(AT_HOST.url, key_from="environment"), {}, "from-keyring")
    with pytest.raises(BadUse, match=r"keyring set verbale api\.example\.org"):
        _header(Settings(AT_HOST.url, key_from="keyring"), both)


@pytest.mark.parametrize("words", ["two words", "line\nbreak", "schlüssel"])
def test_what_no_key_looks_like_is_refused_and_not_shown(words: str) -> None:
    with pytest.raises(BadUse, match="copy it anew") as fault:
        _header(AT_HOST, {"VERBALE_LLM_KEY": words})
    assert words not in str(fault.value)


def test_a_key_does_not_travel_unencrypted() -> None:
    key = {"VERBALE_LLM_KEY": HIDDEN}
    for url in ("http://127.0.0.1:11434/v1", "http://localhost/v1", "http://[::1]:8080/v1"):
        assert _header(Settings(url), key)
    with pytest.raises(BadUse, match="unencrypted") as fault:
        _header(Settings("http://api.example.org/v1"), key)
    assert HIDDEN not in str(fault.value)
    assert _header(Settings("http://api.example.org/v1", plain_http=True), key)
    assert _header(Settings("http://api.example.org/v1")) is None, "without a key nothing is given away"


def test_a_folder_that_was_only_looked_into_does_not_lead_a_key_to_a_stranger() -> None:
    key = {"VERBALE_LLM_KEY": HIDDEN}
    with pytest.raises(BadUse, match=r"--settings verbale\.toml"):
        _header(Settings(AT_HOST.url, url_found=True), key)
    assert _header(Settings(AT_HOST.url, url_found=True), {}, "from-keyring"), "the keyring keeps a key for one host"
    assert _header(Settings("http://localhost/v1", url_found=True), key)


class _Ring:
    """A keyring that holds, or refuses, what it is told to."""

    def __init__(self, holds: str | None = None, fault: str = "") -> None:
        import keyring.errors

        self.holds, self.fault = holds, getattr(keyring.errors, fault) if fault else None

    def get_password(self, service: str, name: str) -> str | None:
        if self.fault:
            raise self.fault
        return self.holds if (service, name) == (from_keyring.SERVICE, "api.example.org") else None


def test_the_machine_s_keyring_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("keyring.get_password", _Ring(HIDDEN).get_password)
    assert kept_in_keyring("api.example.org") == HIDDEN
    assert kept_in_keyring("example.org") is None
    monkeypatch.setattr("keyring.get_password", _Ring(fault="NoKeyringError").get_password)
    assert kept_in_keyring("api.example.org") is None
    monkeypatch.setattr("keyring.get_password", _Ring(fault="KeyringLocked").get_password)
    with pytest.raises(BadUse, match="unlock it"):
        kept_in_keyring("api.example.org")


def test_no_keyring_installed_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    assert kept_in_keyring("api.example.org") is None
