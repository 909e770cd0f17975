"""Passwords as they are kept: by Argon2id, each with a salt of its own, and checked in the same time whoever is named."""

import pytest

from verbale.errors import BadUse
from verbale.web.people.passwords import fits, written

WORDS = "correct horse battery"


def test_what_is_kept_is_argon2id_and_never_twice_the_same() -> None:
    kept = written(WORDS)
    assert kept.startswith("$argon2id$")
    assert WORDS not in kept
    assert kept != written(WORDS)
    assert fits(WORDS, kept)
    assert not fits(WORDS + " ", kept)


@pytest.mark.parametrize("kept", ["", "plain", "$argon2id$v=19$m=1,t=1,p=1$x"])
def test_nothing_fits_what_is_no_password(kept: str) -> None:
    assert not fits("nobody has this password", kept)
    assert not fits("", kept)


@pytest.mark.parametrize("password", ["", "nine char", "x" * 1001])
def test_what_is_too_short_or_too_long_is_no_password(password: str) -> None:
    with pytest.raises(BadUse, match="10 to 1000 characters"):
        written(password)
