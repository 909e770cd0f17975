"""The page on language models: every setting stands there, and the file that it shows can be read."""

import re
from pathlib import Path

from verbale.ask.endpoint.entries import ENTRIES
from verbale.ask.endpoint.settings import Price
from verbale.ask.endpoint.settings_file import KEY, read_settings

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "language-models.md").read_text("utf-8")


def test_every_setting_is_told_with_its_name_in_the_environment() -> None:
    for entry in ENTRIES:
        assert f"| `{entry.name}` | `{entry.variable}` |" in PAGE
    assert KEY in PAGE
    told = set(re.findall(r"VERBALE_LLM_\w+", PAGE))
    assert told == {KEY, *(entry.variable for entry in ENTRIES)}


def test_the_file_that_is_shown_can_be_read(tmp_path: Path) -> None:
    file = tmp_path / "verbale.toml"
    file.write_text(PAGE.partition("```toml\n")[2].partition("```")[0], "utf-8")
    found = read_settings(file, environment={})
    assert (found.model, found.manner.limit, found.most_money) == ("qwen3:14b", "max_tokens", 5.0)
    assert found.prices == (Price("qwen3:14b", 0, 0),)
