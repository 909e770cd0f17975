"""Two spellings in, by how many letters they differ out: the door to the library of string distances."""


def errors(one: str, other: str, most: int) -> int:
    """How many letters must be put in, left out, changed or swapped with their neighbour; `most` + 1 where it is more than `most`.

    >>> errors("ardzinba", "ardznba", 3), errors("mutua", "mutau", 3), errors("smith", "kovalenko", 3)
    (1, 1, 4)
    """
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=most)
