"""A writer's number in, the outlines of the reports that this writer writes out: what must happen in each, and who tells it.

    python tools/corpus_outlines.py 3

Outlines are drawn from lists with a fixed seed, so that every type, mode, status and construction of attribution comes
up often, in every region and decade, and no writer chooses only what is easy. They are drawn from the ontology and from
the lists below, never from the tables of verbs and cues: a writer finds the words.
"""

import random
import sys
from collections.abc import Iterator

from verbale.reference.ontology import ontology

REPORTS, QUIET = 38, 8  # reports with happenings, and reports with none or few, for each writer

REGIONS = (
    "West Africa", "Horn of Africa", "Great Lakes and Central Africa", "Southern Africa", "North Africa", "Levant",
    "Gulf and Arabian Peninsula", "Turkey and Iran", "South Caucasus", "Central Asia", "South Asia", "South-East Asia",
    "East Asia", "Pacific islands and Australia", "Eastern Europe", "Western Balkans", "Western Europe", "Baltic and Nordic states",
    "Central America and Caribbean", "Andes", "Brazil and Southern Cone", "North America",
)  # fmt: skip
DECADES = ("1970s", "1980s", "1990s", "2000s", "2010s", "2010s", "2020s", "2020s", "2020s")
REGISTERS = (
    "international news agency, terse", "regional news site, translated flavour", "foreign ministry's own readout or press release",
    "broadcaster's web page, short paragraphs", "UN or international organisation's news page", "local newspaper, full of local offices",
    "national daily's analysis", "live blog with times", "round-up of several countries", "party or rebel movement's news site",
)  # fmt: skip
TOPICS = (
    "border incident", "elections and their aftermath", "peace talks", "strike or protest", "visit and readouts", "trade and sanctions",
    "insurgency", "coup or its threat", "trial and courts", "refugees and relief", "naval incident", "water or energy dispute",
    "prisoners and hostages", "arms, exercises, alliances", "spies, expulsions, embassies", "police, gangs, crime", "cabinet and appointments",
    "treaty or accession", "minority and language rights", "disaster and aid",
)  # fmt: skip
QUIET_TOPICS = (
    "football or cricket in the language of war", "stock markets and commodities in the language of battle", "film and theatre (shot, hit, bomb)",
    "weather and wildlife", "science or medicine (attack, resistance, invade)", "restaurant, travel or culture feature",
    "company results and take-overs (hostile bid, poison pill)", "obituary or anniversary that dates things only", "chess, cycling or motor sport",
    "parliament's agenda and a weather-like political commentary without any act",
)  # fmt: skip
FLAGS = ("", "", "", "", "!future", "!future", "!hypothetical", "!negated", "!historical")
CONSTRUCTIONS = (
    "direct quotation, speaker behind (inverted)", "direct quotation over two paragraphs, marks re-opened", "free-standing quoted sentence after a told speaker",
    "indirect speech with “that”", "indirect speech without “that”, cue at the end", "cue in the middle of the content", "according to / per / citing",
    "participle (adding that …)", "noun (a statement by …, in its readout, the claim that …)", "“the same report” or “this was stated by” in the next sentence",
    "passive (was quoted as saying, is said to)", "anonymous officials", "A says that B said (nested)", "B, quoted by agency A, told by the article (three links)",
    "a denial, with the rival claim only inside it", "a denial of an allegation told before", "scare quotes that are no quotation", "so-called / self-styled",
    "mixed quotation (a few quoted words within indirect speech)", "X accused Y of Z-ing", "reportedly / allegedly", "joint statement of two",
    "two versions of one happening, numbers differ", "order, demand or appeal as indirect speech (to-infinitive)", "threat with a condition", "promise or offer",
    "question of a journalist and an evasive answer", "correction at the end of an earlier version", "a readout that leaves something out",
)  # fmt: skip
MENTIONS = (
    "capitals for governments", "his counterpart / her opposite number", "both sides / the two countries / the parties", "initials introduced in brackets",
    "two persons of one surname", "offices without a name (the minister, the general)", "a contested territory with two names",
    "possessive chains (the ministry's spokesman's deputy)", "a descriptive group (residents, gunmen, workers) named in three ways", "seat for a body (the Palace, Number …)",
    "a new appointment, an acting or former office holder", "relative clauses about the actor", "pronouns across paragraphs", "dropped subjects and participles",
    "a body named after its town", "ships and their crews",
)  # fmt: skip


def outlines(writer: int) -> Iterator[str]:
    """A writer's number in, his outlines as text out, those of reports without happenings last."""
    draw = random.Random(writer * 1009)  # noqa: S311  a repeatable draw, nothing secret
    deeds = _deeds(draw)
    for number in range(1, REPORTS + 1):
        wanted = [next(deeds) for _ in range(draw.randint(6, 9))]
        yield "\n".join(
            (
                f"w{writer}-{number:02d}  {draw.choice(REGIONS)}; {draw.choice(DECADES)}; {draw.choice(REGISTERS)}",
                f"  topic: {draw.choice(TOPICS)}; length: {draw.randint(150, 450)} words",
                f"  must happen: {'; '.join(wanted)}",
                f"  told by: {'; '.join(draw.sample(CONSTRUCTIONS, 4))}",
                f"  named by: {'; '.join(draw.sample(MENTIONS, 2))}",
            )
        )
    for number in range(1, QUIET + 1):
        yield f"w{writer}-q{number}  {draw.choice(QUIET_TOPICS)}; {draw.choice(DECADES)}; {draw.randint(150, 300)} words; 0 to 2 accounts"


def _deeds(draw: random.Random) -> Iterator[str]:
    """Every type with every mode, in an order of its own each round, with a flag now and then."""
    known = [
        f"{kind.name}:{mode}" if mode else kind.name
        for kind in ontology().types
        for mode in ("", *kind.modes)
        if kind.name != "STATE"
    ]
    common = [kind.name for kind in ontology().types if kind.name != "STATE"]
    while True:
        for deed in draw.sample(known + common, len(known) + len(common)):
            yield " ".join(filter(None, (deed, draw.choice(FLAGS))))


if __name__ == "__main__":
    sys.stdout.write("\n\n".join(outlines(int(sys.argv[1]))) + "\n")
