"""How many of our own headlines, tickers and mixed texts are told to be in the right language: `python benchmarks/languages.py`.

With `--all` also by the identifier with all its languages instead of our list of them.
"""

import sys
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

from verbale.language import detect as door

SET = Path(__file__).parents[1] / "tests" / "language" / "headlines.toml"


def told(name: str, texts: dict[str, list[str]], detect: Callable[[str], str]) -> None:
    """A part of the set and who tells languages in, a line with what was right and wrong out."""
    pairs = [(code, text) for code, some in texts.items() for text in some]
    detect(pairs[0][1])
    began = time.perf_counter()
    found = [detect(text) for _, text in pairs]
    each = (time.perf_counter() - began) / len(pairs) * 1000
    wrong = [
        f"{code} told as {one}: {text[:50]}" for (code, text), one in zip(pairs, found, strict=True) if code != one
    ]
    print(f"{name:10} {len(pairs) - len(wrong)} of {len(pairs)} right, {each:.2f} ms each")
    print("".join(f"    {line}\n" for line in wrong), end="")


def main() -> None:
    """The set in, figures out."""
    parts = tomllib.loads(SET.read_text("utf-8"))
    for name, texts in parts.items():
        told(name, texts, door.detect)
    if "--all" in sys.argv:
        from py3langid.langid import MODEL_FILE, LanguageIdentifier

        whole = LanguageIdentifier.from_model_file(MODEL_FILE)
        for name, texts in parts.items():
            told(f"{name}, all", texts, lambda text: str(whole.classify(text)[0]))


if __name__ == "__main__":
    main()
