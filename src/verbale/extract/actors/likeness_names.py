"""What was found of a noun or pronoun and an actor told before in, the names of the features that only tell this out.

The same few hundred combinations are asked for again and again, so their names are written once and kept.
"""

from functools import lru_cache

_kept = lru_cache(maxsize=20_000)


@_kept
def told_near(who: str, det: str, near: int, rank: int, kind: str) -> tuple[str, ...]:
    """How far back the actor was told, and how many were told since."""
    return (
        f"{who}|kind={kind}",
        f"{who}|far={near}",
        f"{who}|far={near}|{det}",
        f"{who}|rank={rank}",
        f"{who}|rank={rank}|far={near}",
        f"{who}|rank={min(rank, 3)}|kind={kind}",
    )


@_kept
def told_last(who: str, near: int, sort: str, was: str, is_now: str) -> tuple[str, ...]:
    """How the actor was told last."""
    return (
        f"{who}|last={sort}|far={min(near, 2)}",
        f"{who}|was={was}|is={is_now}",
        f"{who}|was={was}|far={min(near, 2)}",
    )


@_kept
def told_often(who: str, often: int, *, paragraph: bool, first: bool) -> tuple[str, ...]:
    """How often the actor was told, and whether in this paragraph and in the headline."""
    return (f"{who}|par={paragraph}", f"{who}|often={often}", f"{who}|first={first}")


@_kept
def told_named(who: str, *, named: bool, plural: bool, several: bool) -> tuple[str, ...]:
    """Whether the actor has a name, and is one or many as the word is."""
    return (f"{who}|named={named}", f"{who}|plural={plural}|{several}")


@_kept
def told_pronoun(role: str, near: int, rank: int, kind: str, was: str) -> tuple[str, ...]:
    """The same of any pronoun."""
    return (f"pro|rank={rank}", f"pro|far={near}|{role}", f"pro|was={was}|is={role}", f"pro|kind={kind}|{role}")


@_kept
def told_like(who: str, how: str, det: str, fresh: int, where: str) -> tuple[str, ...]:
    """How a noun is like the actor's words."""
    return (
        f"{who}|like={how}",
        f"{who}|like={how}|{det}",
        f"{who}|where={where}|like={how}",
        f"{who}|fresh={fresh}|like={how}|{det}",
    )


@_kept
def told_alike(how: str, det: str, size: int, *, plurals: str, all_told: bool) -> tuple[str, ...]:
    """The same of any noun."""
    return (f"like={how}|{det}|{plurals}", f"like={how}|{det}|{size}", f"all told={all_told}|like={how}|{det}")
