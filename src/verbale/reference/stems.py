"""A form of an English word in, the words that it may be a form of out: by its ending, so with some that are none."""

from collections.abc import Iterator
from functools import lru_cache

# Forms that no ending gives away, each with its verb.
_IRREGULAR = """
arisen:arise arose:arise awoke:awake awoken:awake beat:beat beaten:beat became:become began:begin begun:begin bent:bend bet:bet bitten:bite bit:bite
bled:bleed blew:blow blown:blow bore:bear borne:bear born:bear bought:buy bound:bind bred:breed broke:break broken:break brought:bring built:build burnt:burn
burst:burst came:come cast:cast caught:catch chose:choose chosen:choose clung:cling cost:cost crept:creep cut:cut dealt:deal did:do done:do drank:drink
drawn:draw drew:draw driven:drive drove:drive drunk:drink dug:dig eaten:eat ate:eat fallen:fall fed:feed fell:fall felt:feel fled:flee flew:fly flown:fly
forbade:forbid forbidden:forbid forgave:forgive forgiven:forgive forgot:forget forgotten:forget fought:fight found:find froze:freeze frozen:freeze gave:give
given:give gone:go went:go got:get gotten:get grew:grow grown:grow had:have has:have hung:hang heard:hear held:hold hid:hide hidden:hide hit:hit hurt:hurt
kept:keep knelt:kneel knew:know known:know laid:lay lain:lie lay:lie led:lead left:leave lent:lend let:let lit:light lost:lose made:make meant:mean met:meet
misled:mislead overcame:overcome overthrew:overthrow overthrown:overthrow overrode:override overran:overrun paid:pay put:put quit:quit ran:run rang:ring
read:read rebuilt:rebuild retook:retake retaken:retake rewrote:rewrite ridden:ride risen:rise rode:ride rose:rise rung:ring said:say sang:sing sank:sink sat:sit
saw:see seen:see sent:send set:set sewn:sew shaken:shake shook:shake shone:shine shot:shoot shown:show shrank:shrink shut:shut slain:slay slept:sleep slew:slay
slid:slide slit:slit sold:sell sought:seek spent:spend spoke:speak spoken:speak sprang:spring spread:spread stole:steal stolen:steal stood:stand stricken:strike
struck:strike strove:strive stuck:stick stung:sting sung:sing sunk:sink swam:swim swept:sweep swore:swear sworn:swear swung:swing taken:take taught:teach
thought:think threw:throw thrown:throw told:tell took:take tore:tear torn:tear undertaken:undertake undertook:undertake understood:understand upheld:uphold
wed:wed went:go wept:weep withdrawn:withdraw withdrew:withdraw withheld:withhold withstood:withstand woke:wake won:win wore:wear worn:wear wound:wind
woven:weave wrote:write written:write bade:bid bidden:bid foresaw:foresee foretold:foretell outdid:outdo outran:outrun partook:partake resold:resell mown:mow
men:man women:woman children:child
"""
_VERB_OF = dict(pair.split(":") for pair in _IRREGULAR.split())
_ENDINGS = ("ing", "ed", "es", "s", "er", "ers")


@lru_cache(maxsize=20_000)
def stems(word: str) -> tuple[str, ...]:
    """A word in small letters in, what it may be a form of out; not the word itself.

    >>> stems("denied"), "stop" in stems("stopped"), "bombing" in stems("bombings")
    (('deni', 'denie', 'deny'), True, True)
    >>> stems("fled")
    ('flee',)
    """
    return tuple(_stems(word))


def _stems(word: str) -> Iterator[str]:
    if word in _VERB_OF:
        yield _VERB_OF[word]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            yield stem
            yield stem + "e"
            if stem[-1] == "i":
                yield stem[:-1] + "y"
            if stem[-1] == stem[-2]:
                yield stem[:-1]
