"""Kinds of invented happenings: the words in which voices tell, plan and deny them, and what each wording is coded as.

A sentence is a template; `[…]` stands around the word that tells the deed. Fields: who, whom, where, when and n as a voice
tells them (each may be empty), its the denier's own side. Nobody and nothing in them is meant.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Wording:
    """One way to tell a deed: its sentence by somebody and by nobody named, the word, its type and mode, and whose word it is.

    `side` is "" for a word that takes none, "one" or "other" for words against each other.
    """

    active: str
    passive: str
    word: str
    deed: str
    side: str = ""


@dataclass(frozen=True)
class Kind:
    """A kind of happening: its wordings (the first is plain), its plan and denial, and what is counted in it."""

    name: str
    wordings: tuple[Wording, ...]
    planned: str
    denied: str
    counted: str
    who: str  # force, state, workers, crowd or minister
    whom: str  # people, diplomats, minister or nobody
    with_n: str = ""  # stands for " {num}" where a number is told


KINDS = (
    Kind(
        "bombing",
        (
            Wording("{who} [bombed] a market {where} {when}{n}", "a market {where} was [bombed] {when}{n}", "bomb", "ASSAULT:aerial"),
            Wording("{who} [shelled] a market {where} {when}{n}", "a market {where} was [shelled] {when}{n}", "shell", "ASSAULT:heavy-weapons"),
        ),
        "",
        "{its} had [bombed] a market {where} {when}",
        "killed",
        "force",
        "nobody",
        ", killing {num} people",
    ),
    Kind(
        "expulsion",
        (
            Wording("{who} [expelled] {n}{whom} {when}", "{n}{whom} were [expelled] {when}", "expel", "SANCTION:expel"),
        ),
        "{who} will [expel] {n}{whom} next week",
        "it had [expelled] {n}{whom}",
        "expelled",
        "state",
        "diplomats",
        "{num} ",
    ),
    Kind(
        "capture",
        (
            Wording("{who} [detained] {n}{whom} {where} {when}", "{n}{whom} were [detained] {where} {when}", "detain", "COERCE:arrest", "one"),
            Wording("{who} [arrested] {n}{whom} {where} {when}", "{n}{whom} were [arrested] {where} {when}", "arrest", "COERCE:arrest", "one"),
            Wording("{who} [abducted] {n}{whom} {where} {when}", "{n}{whom} were [abducted] {where} {when}", "abduct", "ASSAULT:abduct", "other"),
        ),
        "",
        "{its} had [detained] {n}{whom} {where} {when}",
        "detained",
        "force",
        "people",
        "{num} ",
    ),
    Kind(
        "exercise",
        (
            Wording("{who} began an [exercise] {where} {when}{n}", "an [exercise] began {where} {when}{n}", "exercise", "MOBILIZE:troops", "one"),
            Wording("{who} began a [build-up] {where} {when}{n}", "a [build-up] began {where} {when}{n}", "build-up", "MOBILIZE:troops", "other"),
        ),
        "{who} will begin an [exercise] {where} next week{n}",
        "{its} had begun an [exercise] {where} {when}",
        "ships",
        "force",
        "nobody",
        " with {num} ships",
    ),
    Kind(
        "strike",
        (
            Wording("{n}{who} [went on strike] {where} {when}", "", "go on strike", "PROTEST:strike"),
            Wording("{n}{who} [walked off the job] {where} {when}", "", "walk off the job", "PROTEST:strike"),
        ),
        "{who} will [go on strike] {where} next week",
        "{its} had [gone on strike] {where} {when}",
        "workers",
        "workers",
        "nobody",
        "{num} ",
    ),
    Kind(
        "march",
        (
            Wording("{n}{who} [marched] {where} {when}", "a [march] was held {where} {when}", "march", "PROTEST:demo", "one"),
            Wording("{n}{who} [demonstrated] {where} {when}", "a [demonstration] was held {where} {when}", "demonstrate", "PROTEST:demo", "one"),
            Wording("{n}{who} [rioted] {where} {when}", "a [riot] broke out {where} {when}", "riot", "PROTEST:riot", "other"),
        ),
        "{who} will [march] {where} next week",
        "{its} had [marched] {where} {when}",
        "people",
        "crowd",
        "nobody",
        "{num} ",
    ),
    Kind(
        "talks",
        (
            Wording("{who} [met] {whom} {where} {when}", "", "meet", "CONSULT"),
            Wording("{who} held [talks] with {whom} {where} {when}", "", "talk", "CONSULT"),
        ),
        "{who} will [meet] {whom} {where} next week",
        "{who} had [met] {whom} {where} {when}",
        "",
        "minister",
        "minister",
    ),
)  # fmt: skip


# What the other side does on the day after: another happening of the same type.
ANSWERS = {
    "bombing": "In response, {adjective} warplanes [bombed] a depot of the {own} army {when}, killing {num} soldiers.",
    "expulsion": "{other} [expelled] {num} {own} diplomats {when} in response.",
    "capture": "{adjective} police [detained] {num} {own} {people} {when} in response.",
    "exercise": "{adjective} {force} began an [exercise] of their own {when} with {num} ships.",
    "talks": "The {third} foreign minister [met] {minister} {when}.",
}


@dataclass(frozen=True)
class Land:
    """A country with its adjective, a region with a town in it, a town elsewhere in the country, and where these lie."""

    state: str
    adjective: str
    region: str
    town: str
    far: str
    spots: tuple[tuple[float, float], ...]  # of the town, the region and the far town


LANDS = (
    Land("Kenya", "Kenyan", "Turkana", "Lodwar", "Mombasa", ((3.1, 35.6), (3.3, 35.6), (-4.1, 39.7))),
    Land("Nigeria", "Nigerian", "Borno", "Maiduguri", "Kano", ((11.8, 13.2), (11.9, 13.1), (12.0, 8.5))),
    Land("Peru", "Peruvian", "Loreto", "Iquitos", "Tacna", ((-3.7, -73.3), (-4.5, -75.0), (-18.0, -70.3))),
    Land("Mozambique", "Mozambican", "Cabo Delgado", "Pemba", "Beira", ((-13.0, 40.5), (-12.3, 39.5), (-19.8, 34.8))),
    Land("Egypt", "Egyptian", "North Sinai", "Arish", "Aswan", ((31.1, 33.8), (30.3, 33.7), (24.1, 32.9))),
    Land("Mexico", "Mexican", "Chiapas", "Tapachula", "Tijuana", ((14.9, -92.3), (16.5, -92.5), (32.5, -117.0))),
    Land("Colombia", "Colombian", "Cauca", "Popayan", "Cartagena", ((2.4, -76.6), (2.4, -76.8), (10.4, -75.5))),
    Land("Chile", "Chilean", "Araucania", "Temuco", "Arica", ((-38.7, -72.6), (-38.7, -72.3), (-18.5, -70.3))),
)
OTHERS = (
    ("Norway", "Norwegian"), ("Vietnam", "Vietnamese"), ("Jordan", "Jordanian"), ("Ghana", "Ghanaian"), ("Poland", "Polish"),
    ("Nepal", "Nepalese"), ("Bolivia", "Bolivian"), ("Japan", "Japanese"), ("Greece", "Greek"), ("Cuba", "Cuban"),
)  # fmt: skip
THIRD = (("Canada", "Canadian"), ("Portugal", "Portuguese"), ("Thailand", "Thai"))
# A force's words behind the adjective, and the name of that body.
FORCES = (
    ("border guards", "Border Guard of {}"),
    ("soldiers", "Armed Forces of {}"),
    ("police", "Police of {}"),
)
VAGUE = {"force": "gunmen", "crowd": "people", "workers": "workers"}
PEOPLE = ("fishermen", "farmers", "traders")
