"""Nothing in, the news of a made-up week out: a dozen reports of several outlets on four matters, and what was read in them.

Everything here is invented. Among it: voices heard through voices, denials, other numbers, a copied text, a story of several
languages (two written from right to left), and a report in which every name is an attack on the page that shows it.
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from tests.web.reported import STEP, Report, Row, Said, reading

from verbale.records.identity import content_id
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.records.reading import Reading
from verbale.records.where import Exactness, Where
from verbale.store.base import Kept

HOSTILE_ACTOR = "<b onmouseover=alert(3)>Front</b>"
HOSTILE_PLACE = "{{ 7*7 }}<svg onload=alert(4)>"

ACTORS = {
    line.partition(" | ")[0]: line
    for line in (
        "Chad | state | | Chad; N'Djamena",
        "Kenya | state | | Kenya; Nairobi",
        "Sudan | state | | Sudan",
        "Eritrea | state | | Eritrea; إريتريا; אריתריאה",
        "Mali | state | | Mali; Bamako",
        "Ministry of Foreign Affairs of Kenya | body | ministry of Kenya | The Foreign Ministry of Kenya; the Foreign Ministry; The ministry",
        "Ministry of Foreign Affairs of Chad | body | ministry of Chad | officials in N'Djamena",
        "Ann Mwangi | person | envoy of Kenya | Ann Mwangi; Mwangi",
        "Sudanese Armed Forces | body | army of Sudan | Sudan's army; the army; الجيش السوداني; צבא סודאן",
        "Port Authority of Suakin | body | authority of Sudan | the Port Authority; The Port Authority",
        "Health Ministry of Eritrea | body | ministry of Eritrea | the Health Ministry of Eritrea",
        "Reuters | media | | Reuters",
        "Azawad Front | group | | the Azawad Front; The Front; Front government",
        "Switzerland | state | | Switzerland; Geneva",
        "Omar Keita | person | foreign minister of Mali | Omar Keita; Keita",
        f"{HOSTILE_ACTOR} | group | | {HOSTILE_ACTOR}",
    )
}
PLACES = {
    place.name: place
    for place in (
        Where("Suakin", "geonames:364", "Sudan", 19.1, 37.33, Exactness.TOWN),
        Where("Geneva", "geonames:2660646", "Switzerland", 46.2, 6.15, Exactness.TOWN),
        Where("N'Djamena", "geonames:2427123", "Chad", 12.11, 15.04, Exactness.TOWN),
        Where("Kidal", "geonames:2456917", "Mali", 18.44, 1.41, Exactness.TOWN),
        Where(HOSTILE_PLACE, "", "", None, None, Exactness.UNPLACED),
    )
}

_RECALL = (
    "Chad on Monday recalled its ambassador from Kenya. The Foreign Ministry of Kenya said that it regretted the step. "
    "An envoy of Kenya will travel to N'Djamena on Friday, Ann Mwangi said."
)
RECALLED = Report(
    "Chad recalls its ambassador from Kenya",
    "Lake Post",
    date(2026, 3, 2),
    _RECALL,
    rows=(
        Row(
            "2026-03-02 | Chad | SANCTION:withdraw | Kenya | - | @",
            "Chad on Monday recalled its ambassador from Kenya",
            "recalled",
            0.93,
        ),
        Row(
            "2026-03-06 | Kenya | CONSULT:visit !future | Chad | N'Djamena | Ann Mwangi < @",
            "An envoy of Kenya will travel to N'Djamena on Friday, Ann Mwangi said",
            "travel",
            0.71,
        ),
    ),
    said=(
        Said(
            'Ministry of Foreign Affairs of Kenya | indirect | said | "it regretted the step" | @',
            "The Foreign Ministry of Kenya said that it regretted the step",
        ),
        Said(
            'Ann Mwangi | indirect | said | "An envoy of Kenya will travel to N\'Djamena on Friday" | @',
            "An envoy of Kenya will travel to N'Djamena on Friday, Ann Mwangi said",
        ),
    ),
    roles=("Ann Mwangi | envoy | Kenya | |",),
    url="https://lake-post.example/chad-recalls",
    author="Jo Marsh",
)
EXPELLED = Report(
    "N'Djamena says its ambassador was expelled",
    "Harbour Daily",
    date(2026, 3, 3),
    "Kenya expelled the ambassador of Chad on Sunday, officials in N'Djamena said. The Foreign Ministry of Kenya denied that "
    "Kenya had expelled anybody from Chad: “Nobody was asked to leave,” it said.",
    rows=(
        Row(
            "2026-03-01 | Kenya | SANCTION:expel | Chad | - | Ministry of Foreign Affairs of Chad < @",
            "Kenya expelled the ambassador of Chad on Sunday, officials in N'Djamena said",
            "expelled",
            0.88,
        ),
        Row(
            "2026-03-01 | Kenya | SANCTION:expel !negated | Chad | - | Ministry of Foreign Affairs of Kenya < @",
            "The Foreign Ministry of Kenya denied that Kenya had expelled anybody from Chad",
            "expelled",
            0.81,
        ),
        Row(
            "2026-03-03~ | Ministry of Foreign Affairs of Kenya | REJECT | Chad | - | @",
            "The Foreign Ministry of Kenya denied that Kenya had expelled anybody from Chad",
            "denied",
            0.42,
        ),
    ),
    said=(
        Said(
            'Ministry of Foreign Affairs of Kenya | direct | said | "Nobody was asked to leave," | @',
            "The Foreign Ministry of Kenya denied that Kenya had expelled anybody from Chad: “Nobody was asked to leave,” it said",
        ),
    ),
    url="http://harbour-daily.example/2026/03/03/expelled?from=front&page=1",
)
COPIED = Report("Chad recalls envoy", "Evening Wire", date(2026, 3, 2), _RECALL)
SHELLED = Report(
    "Nine dead on ferry off Suakin",
    "Lake Post",
    date(2026, 3, 4),
    "At least nine people of Eritrea were killed when Sudan shelled a ferry near Suakin on Tuesday, the Port Authority said. "
    "Sudan's army had not shelled anything near Suakin, the army said.",
    rows=(
        Row(
            "2026-03-03 | Sudan | ASSAULT:heavy-weapons | Eritrea | Suakin | Port Authority of Suakin < @ | killed 9+",
            "At least nine people of Eritrea were killed when Sudan shelled a ferry near Suakin on Tuesday, the Port Authority said",
            "shelled",
            0.9,
        ),
        Row(
            "2026-03-03 | Sudanese Armed Forces | ASSAULT:heavy-weapons !negated | - | Suakin | Sudanese Armed Forces < @",
            "Sudan's army had not shelled anything near Suakin, the army said",
            "shelled",
            0.77,
        ),
    ),
    url="https://lake-post.example/ferry",
)
SUNK = Report(
    "Eritrea counts twelve dead",
    "Harbour Daily",
    date(2026, 3, 5),
    "Twelve people of Eritrea died when Sudan sank a ferry at Suakin on Tuesday, the Health Ministry of Eritrea told Reuters. "
    "The Port Authority put it down to a storm.",
    rows=(
        Row(
            "2026-03-03 | Sudan | ASSAULT:destroy | Eritrea | Suakin | Health Ministry of Eritrea < Reuters < @ | killed 12",
            "Twelve people of Eritrea died when Sudan sank a ferry at Suakin on Tuesday, the Health Ministry of Eritrea told Reuters",
            "sank",
            0.84,
        ),
    ),
    said=(
        Said(
            'Health Ministry of Eritrea | indirect | told | "Twelve people of Eritrea died when Sudan sank a ferry at Suakin on Tuesday" | Reuters < @',
            "Twelve people of Eritrea died when Sudan sank a ferry at Suakin on Tuesday, the Health Ministry of Eritrea told Reuters",
        ),
    ),
)
ARABIC = Report(
    "سبعة قتلى في قصف عبّارة قرب سواكن",
    "النهار الجديد",
    date(2026, 3, 5),
    "قصف الجيش السوداني عبّارة من إريتريا قرب سواكن يوم الثلاثاء، وقتل سبعة أشخاص.",
    rows=(
        Row(
            "2026-03-03 | Sudanese Armed Forces | ASSAULT:heavy-weapons | Eritrea | Suakin | @ | killed 7",
            "قصف الجيش السوداني عبّارة من إريتريا قرب سواكن يوم الثلاثاء، وقتل سبعة أشخاص",
            "قصف",
            0.66,
        ),
    ),
    language="ar",
    url="https://nahar.example/7",
)
HEBREW = Report(
    "צבא סודאן: לא ירינו על המעבורת",
    "הבוקר",
    date(2026, 3, 6),
    "צבא סודאן מסר ביום רביעי כי לא ירה על מעבורת של אריתריאה.",
    rows=(
        Row(
            "2026-03-03 | Sudanese Armed Forces | ASSAULT !negated | Eritrea | - | Sudanese Armed Forces < @",
            "צבא סודאן מסר ביום רביעי כי לא ירה על מעבורת של אריתריאה",
            "ירה",
            0.58,
        ),
    ),
    language="he",
)
TALKS = Report(
    "Mali and the Azawad Front to meet in Geneva",
    "Lake Post",
    date(2026, 3, 7),
    "Mali and the Azawad Front will meet in Geneva on 10 March, Switzerland said. Mali released the Azawad Front's prisoners "
    "in Kidal on Friday.",
    rows=(
        Row(
            "2026-03-10 | Mali + Azawad Front | CONSULT !future | - | Geneva | Switzerland < @",
            "Mali and the Azawad Front will meet in Geneva on 10 March, Switzerland said",
            "meet",
            0.95,
        ),
        Row(
            "2026-03-06 | Mali | RETREAT:release | Azawad Front | Kidal | @",
            "Mali released the Azawad Front's prisoners in Kidal on Friday",
            "released",
            0.9,
        ),
    ),
    said=(
        Said(
            'Switzerland | indirect | said | "Mali and the Azawad Front will meet in Geneva on 10 March" | @',
            "Mali and the Azawad Front will meet in Geneva on 10 March, Switzerland said",
        ),
    ),
)
MET = Report(
    "Talks in Geneva end without a word",
    "Harbour Daily",
    date(2026, 3, 11),
    "Mali met the Azawad Front in Geneva on Tuesday. The “Front government” would not disarm, Omar Keita said. Some thought "
    "that Mali could ask Switzerland for another round.",
    rows=(
        Row(
            "2026-03-10 | Mali | CONSULT | Azawad Front | Geneva | @",
            "Mali met the Azawad Front in Geneva on Tuesday",
            "met",
            0.97,
        ),
        Row(
            "2026-03-11~ | Azawad Front | REJECT:yield | - | - | Omar Keita < @",
            "The “Front government” would not disarm, Omar Keita said",
            "disarm",
            0.35,
        ),
        Row(
            "2026-03-11~ | Mali | REQUEST:meet !future !hypothetical | Switzerland | - | @",
            "Some thought that Mali could ask Switzerland for another round",
            "ask",
            0.5,
        ),
    ),
    said=(
        Said(
            'Omar Keita | indirect | said | "The “Front government” would not disarm" | @',
            "The “Front government” would not disarm, Omar Keita said",
        ),
    ),
    roles=("Omar Keita | foreign minister | Mali | from 2025-11-02 |",),
    hedges=("“Front government”",),
)
SIGNED = Report(
    "Mali and Front sign",
    "Evening Wire",
    date(2026, 3, 12),
    "Mali and the Azawad Front signed a truce in Geneva on Wednesday, Omar Keita told Reuters. In 2019 Mali shelled Kidal.",
    rows=(
        Row(
            "2026-03-11 | Mali + Azawad Front | AGREE | - | Geneva | Omar Keita < Reuters < @",
            "Mali and the Azawad Front signed a truce in Geneva on Wednesday, Omar Keita told Reuters",
            "signed",
            0.86,
        ),
        Row(
            "2019 | Mali | ASSAULT:heavy-weapons !historical | - | Kidal | @",
            "In 2019 Mali shelled Kidal",
            "shelled",
            0.8,
        ),
    ),
)
WEATHER = Report(
    "A wet week",
    "Lake Post",
    date(2026, 3, 8),
    "It rained all week in the north, and nobody did anything.",
    problems=("a table of figures could not be read",),
)
HOSTILE = Report(
    "<script>alert(1)</script>Talks \"fail\" & 'end'",
    "<img src=x onerror=alert(2)>/../",
    date(2026, 3, 9),
    f"{HOSTILE_ACTOR} met Kenya at {HOSTILE_PLACE}. \"><script>document.title='owned'</script> said https://evil.example/x.png "
    "and {% raw %} and javascript:alert(5) and \u202eknird\u202c.",
    rows=(Row(f"2026-03-09~ | {HOSTILE_ACTOR} | CONSULT | Kenya | {HOSTILE_PLACE} | @", f"{HOSTILE_ACTOR} met Kenya at {HOSTILE_PLACE}", "met", 0.6),),
    url="javascript:alert(document.cookie)",
    author="</title><script>alert(6)</script>",
    problems=("<script>alert(7)</script> could not be read",),
)  # fmt: skip

REPORTS = (RECALLED, EXPELLED, COPIED, SHELLED, SUNK, ARABIC, HEBREW, TALKS, MET, SIGNED, WEATHER, HOSTILE)
# Which reports are on one matter, which rows (report, place) tell one happening.
STORIES = ((RECALLED, EXPELLED), (SHELLED, SUNK, ARABIC, HEBREW), (TALKS, MET, SIGNED))
EVENTS = (
    ((EXPELLED, 0), (EXPELLED, 1)),
    ((SHELLED, 0), (SHELLED, 1), (SUNK, 0), (ARABIC, 0), (HEBREW, 0)),
    ((TALKS, 0), (MET, 0)),
)


def read(report: Report) -> Reading:
    """A report in, its Reading out; a copy's holds its article alone."""
    if report is COPIED:
        return Reading(report.article())
    return reading(report, ACTORS, PLACES)


def _same(question: Question, earlier: str, later: str, score: float) -> Judgement:
    return Judgement.by_resolver(
        question, Verdict.SAME, (later, earlier), reasons=("same parties +1.4", "same day +0.9"), signed="resolve.made 1", score=score
    )  # fmt: skip


def judgements() -> Iterator[Judgement]:
    """What a resolver would say of these reports."""
    names = {report.title: report.article().id for report in REPORTS}
    yield _same(Question.COPY, names[RECALLED.title], names[COPIED.title], 0.99)
    for matter in STORIES:
        for earlier, later in pairwise(matter):
            yield _same(Question.STORY, names[earlier.title], names[later.title], 0.8)
    for told in EVENTS:
        ids = [read(report).accounts[place].id for report, place in told]
        for earlier_id, later_id in pairwise(ids):
            yield _same(Question.EVENT, earlier_id, later_id, 0.85)


def kept() -> Iterator[Kept]:
    """What a store keeps of the week; the judgements come with the last report."""
    for report in REPORTS:
        place = "news/<i>hostile</i>.txt" if report is HOSTILE else f"news/{content_id('file', report.title)}.txt"
        yield Kept(read(report), STEP, place, judgements=tuple(judgements()) if report is HOSTILE else ())
