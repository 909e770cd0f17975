"""A part of a run of capitalised words in, whether it names a thing and nobody who acts out: a platform, a disease."""

from collections.abc import Sequence

from verbale.extract.actors.parts import Part
from verbale.records.analysis import Token

_PLATFORMS = frozenset(
    "Telegram X Twitter Facebook WhatsApp Instagram YouTube TikTok Weibo WeChat VKontakte Bluesky Mastodon Threads".split()
)
_THROUGH = frozenset({"on", "via", "over", "through"})
_DISEASES = frozenset(
    "ebola covid cholera mpox marburg zika lassa measles polio dengue malaria sars mers anthrax nipah chikungunya diphtheria".split()
)


def is_thing(tokens: Sequence[Token], part: Part) -> bool:
    """ "In a statement on Telegram", "wrote on X": where it was said; "the last Ebola patient": what he had. Nobody acts by these names."""
    if part.last != part.first + 1:
        return False
    word = tokens[part.first].text
    if word.lower().removesuffix("-19") in _DISEASES:
        return True
    return word in _PLATFORMS and part.first > 0 and tokens[part.first - 1].text.lower() in _THROUGH
