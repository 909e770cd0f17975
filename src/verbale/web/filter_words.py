"""Nothing in, what each filter is called on a page out; a page says `_(…)` of it."""

from verbale.web.words import N_

CALLED = {
    "text": N_("words"),
    "actor": N_("actor"),
    "who": N_("who"),
    "whom": N_("whom"),
    "type": N_("type"),
    "mode": N_("mode"),
    "place": N_("place"),
    "country": N_("country"),
    "voice": N_("voice"),
    "flag": N_("status"),
    "since": N_("from"),
    "until": N_("until"),
    "published-since": N_("published from"),
    "published-until": N_("published until"),
    "outlet": N_("outlet"),
    "language": N_("language"),
    "min-confidence": N_("confidence from"),
    "article": N_("report"),
    "story": N_("story"),
    "event": N_("event"),
    "as-of": N_("as of"),
    "as-read": N_("as the engine read it"),
    "most": N_("on a page"),
    "after": N_("behind"),
}
