"""Kinds of invented matters: the happenings of each, and the words in which voices tell, vary and deny them.

A sentence is a template; `[…]` stands around the words that tell the deed. Fields: A, B states; a_adj, b_adj; a_cap, b_cap the
capitals; town (of A); p, q persons of A and B with p_last, q_last; firm, group; n, m numbers of the happening; on the weekday.
Nobody and nothing in them is meant.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """A kind of matter: how each of its happenings may be told, and denied (by B, or by whom the deed is laid to).

    `main` begins a report; `others` follow in it; `later` are told a day or more after the main happening.
    """

    name: str
    main: tuple[str, ...]
    denied: tuple[str, ...]
    others: tuple[tuple[str, ...], ...]
    later: tuple[tuple[str, ...], ...]
    memory: tuple[str, ...]


KINDS = (
    Kind(
        "clash",
        (
            "{b_adj} border guards [opened fire] on {a_adj} soldiers near {town} {on}, killing {n}, the {a_adj} defence ministry said.",
            "{n} {a_adj} soldiers were killed near {town} {on} when {b_adj} border guards [fired on] their post.",
            "{B}'s border guards [shot at] an army patrol outside {town} {on}, leaving {n} soldiers dead, according to {A}.",
            "The killing of {n} {a_adj} soldiers near {town}, whom {b_adj} border guards [shot] {on}, has shaken {a_cap}.",
        ),
        (
            "{B} denied that its border guards had [fired on] {a_adj} soldiers near {town} {on}.",
            "No {b_adj} guard [opened fire] on {a_adj} soldiers {on}, the {b_adj} interior ministry said.",
        ),
        (
            (
                "The {a_adj} army [shelled] a {b_adj} border post in return, officials in {b_cap} said.",
                "{A}'s army then [shelled] a {b_adj} post across the border, {B} said.",
            ),
            (
                "{A} [summoned] {B}'s ambassador and handed him a protest note.",
                "The {b_adj} ambassador was [summoned] to the foreign ministry in {a_cap}.",
            ),
        ),
        (
            (
                "{A} [closed] the crossing at {town} to {b_adj} citizens.",
                "{a_cap} has [shut] the border crossing at {town} after the shooting.",
            ),
            (
                "{p}, the {a_adj} defence minister, [telephoned] his {b_adj} counterpart, {q}.",
                "{q} and {p} [spoke by telephone] about the shooting, aides said.",
            ),
        ),
        (
            "A year after {b_adj} border guards [shot] {n} {a_adj} soldiers near {town}, families laid flowers at the post.",
        ),
    ),
    Kind(
        "bomb",
        (
            "A bomb [exploded] in a market in {town}, {A}, {on}, killing {n} people, police said.",
            "At least {n} people were killed in {town} {on} when attackers [blew up] a car outside the market, {a_adj} police said.",
            "{group} militants [bombed] the market of {town} {on}, killing {n} people, the {a_adj} interior ministry said.",
        ),
        (
            "A spokesman for {group} denied that its fighters had [bombed] the market in {town}.",
            "{group} said that it had not [attacked] the market of {town}.",
        ),
        (
            (
                "{p}, the {a_adj} interior minister, [accused] {B} of sheltering {group}.",
                "{A}'s interior minister, {p}, [blamed] {B}, which he said shelters {group}.",
            ),
            ("{B} [condemned] the attack.", "{B}'s foreign ministry [condemned] the bombing."),
        ),
        (
            (
                "Police [arrested] {m} suspects in {town}.",
                "{a_adj} police have [detained] {m} men in {town} over the bombing.",
            ),
            (
                "Thousands [marched] through {town} against the violence.",
                "In {town}, thousands of residents [marched] to demand protection.",
            ),
        ),
        ("Mourners gathered in {town} a year after a bomb [killed] {n} people in its market.",),
    ),
    Kind(
        "strike",
        (
            "Some {m}00 workers of {firm} [walked off the job] in {town}, {A}, {on} to demand higher wages.",
            "{firm} workers in the {a_adj} town of {town} [went on strike] {on}, halting production.",
            "A [strike] by {m}00 workers of {firm} began in {town} {on}, their union said.",
        ),
        (
            "{firm} denied that its workers in {town} had [gone on strike].",
            "There is no [strike] at {firm} in {town}, a company spokesman said.",
        ),
        (
            (
                "{p}, who heads the miners' union, [accused] {firm} of breaking an agreement.",
                "Union leader {p} [accused] the company of breaking its word.",
            ),
            (
                "Police [fired tear gas] at strikers who blocked the gates.",
                "Strikers at the gates were [tear-gassed] by police, the union said.",
            ),
        ),
        (
            (
                "A court in {a_cap} [ordered] the workers of {firm} to end the strike.",
                "{firm} workers were [ordered] back to work by a court in {a_cap}.",
            ),
            (
                "{firm} [offered] its workers a rise of {n} percent.",
                "The company has [offered] the strikers {n} percent more, the union said.",
            ),
        ),
        ("Workers of {firm} remembered the [strike] that shut {town} a year ago.",),
    ),
    Kind(
        "expulsion",
        (
            "{A} [expelled] {n} {b_adj} diplomats {on}, accusing them of spying.",
            "{n} {b_adj} diplomats were [expelled] from {a_cap} {on}.",
            "{a_cap} {on} [ordered] {n} diplomats of {B} to leave, the {a_adj} foreign ministry said.",
        ),
        ("{B} denied that any of its diplomats had been [expelled] from {a_cap}.",),
        (
            (
                "{B}'s foreign minister, {q}, [vowed] to answer in kind.",
                "{q}, the {b_adj} foreign minister, [threatened] a response.",
            ),
            (
                "{p}, {A}'s prime minister, [accused] {B} of meddling in an election.",
                "{A}'s prime minister, {p}, [accused] the {b_adj} government of interference.",
            ),
        ),
        (
            (
                "{B} [expelled] {m} {a_adj} diplomats in response.",
                "In {b_cap}, {m} diplomats of {A} were told to leave, and the foreign ministry [expelled] them within 48 hours.",
            ),
            ("The European Union [backed] {A}.", "{A} was [supported] by the European Union."),
        ),
        ("{A} and {B} have had no ambassadors since {a_cap} [expelled] {n} {b_adj} diplomats a year ago.",),
    ),
    Kind(
        "talks",
        (
            "{p}, the foreign minister of {A}, [met] {b_adj} foreign minister {q} in {town} {on}.",
            "The foreign ministers of {A} and {B}, {p} and {q}, [met] in {town} {on} for the first time in years.",
            "{b_adj} foreign minister {q} held [talks] with his {a_adj} counterpart, {p}, in {town} {on}.",
        ),
        ("{B} denied that {q} had [met] {p} in {town}.",),
        (
            (
                "They [signed] an agreement on fishing rights.",
                "An agreement on fishing was [signed] by the two ministers.",
            ),
            (
                "{p} [thanked] {B} for releasing {n} sailors.",
                "{q} was [thanked] by {p} for the release of {n} sailors.",
            ),
        ),
        (
            (
                "The parliament of {A} [rejected] the agreement with {B}.",
                "{a_adj} lawmakers [rejected] the fishing agreement with {B}.",
            ),
            (
                "Opposition leaders in {b_cap} [criticised] {q} over the agreement.",
                "{q} was [criticised] by the {b_adj} opposition for signing.",
            ),
        ),
        ("A year after {p} [met] {q} in {town}, the fishing agreement is still not in force.",),
    ),
    Kind(
        "seizure",
        (
            "{A}'s coast guard [seized] a {b_adj} trawler off {town} {on} and detained its crew of {m}.",
            "A {b_adj} trawler with {m} men aboard was [seized] off {town} by the {a_adj} coast guard {on}.",
            "The {a_adj} coast guard [boarded] a trawler from {B} near {town} {on}, officials in {b_cap} said.",
        ),
        ("{A} denied that its coast guard had [seized] a {b_adj} trawler.",),
        (
            ("{B} [demanded] the release of the fishermen.", "{b_cap} [demanded] that {A} free the fishermen at once."),
            (
                "{q}, the {b_adj} fisheries minister, [called] the seizure piracy and accused {A} of breaking the law of the sea.",
                "{B}'s fisheries minister, {q}, [accused] {A} of piracy.",
            ),
        ),
        (
            ("{A} [released] the {m} fishermen.", "The {m} {b_adj} fishermen were [freed] by {A}."),
            ("{B} [sent] a frigate to the waters off {town}.", "A {b_adj} frigate was [sent] to the area off {town}."),
        ),
        ("A year ago {A}'s coast guard [seized] a {b_adj} trawler off {town}; its owner is still waiting for it.",),
    ),
    Kind(
        "protest",
        (
            "Thousands of people [marched] through {town}, {A}, {on} against a new tax.",
            "Protesters [took to the streets] of {town} {on} to demand that the {a_adj} government withdraw a tax.",
            "A [march] against the {a_adj} government's new tax drew thousands in {town} {on}.",
        ),
        ("The {a_adj} government denied that thousands had [marched] in {town}.",),
        (
            ("Police [fired tear gas] at the crowd.", "The crowd was [tear-gassed] by police, witnesses said."),
            ("Police [arrested] {n} protesters.", "{n} protesters were [arrested], {a_adj} police said."),
        ),
        (
            ("{p}, {A}'s finance minister, [resigned].", "{A}'s finance minister, {p}, has [stepped down]."),
            (
                "The {a_adj} government [withdrew] the tax.",
                "{p}'s successor said the government had [dropped] the tax.",
            ),
        ),
        ("Hundreds returned to the square in {town} where a [march] against a tax was held a year ago.",),
    ),
    Kind(
        "convoy",
        (
            "{group} rebels [attacked] an aid convoy near {town} in {A} {on}, killing {n} drivers, the United Nations said.",
            "Gunmen [ambushed] a United Nations convoy outside {town}, {A}, {on}; {n} drivers were killed.",
            "{n} drivers died when an aid convoy was [attacked] near {town} {on}, the {a_adj} army said, blaming {group}.",
        ),
        ("{group} denied that its men had [attacked] an aid convoy near {town}.",),
        (
            (
                "The United Nations [suspended] deliveries to the region.",
                "Deliveries to {town} were [suspended] by the United Nations.",
            ),
            ("{A} [accused] {B} of arming {group}.", "{B} was [accused] by {A} of arming {group}."),
        ),
        (
            (
                "{a_adj} soldiers [killed] {m} rebels in a raid near {town}.",
                "The army said that its troops had [killed] {m} rebels near {town}.",
            ),
            ("{B} [denied] arming {group}.", "{b_cap} [rejected] the charge that it arms {group}."),
        ),
        ("Drivers stopped for a minute of silence near {town}, where a convoy was [attacked] a year ago.",),
    ),
)
FILLERS = (
    "The two sides have quarrelled for decades over water and pasture.",
    "Prices of bread and fuel have risen sharply since the spring.",
    "The region is among the poorest of the country and has few roads.",
    "Analysts say that both governments face difficult elections.",
    "Rain has made travel in the district slow for weeks.",
    "The harbour is an important source of income for the town.",
)
STATES = (
    ("Kenya", "Kenyan", "Nairobi", ("Garissa", "Lodwar", "Kisumu")), ("Peru", "Peruvian", "Lima", ("Tacna", "Iquitos", "Cusco")),
    ("Norway", "Norwegian", "Oslo", ("Kirkenes", "Bergen", "Vardo")), ("Vietnam", "Vietnamese", "Hanoi", ("Hue", "Da Nang", "Vinh")),
    ("Jordan", "Jordanian", "Amman", ("Aqaba", "Mafraq", "Zarqa")), ("Ghana", "Ghanaian", "Accra", ("Tamale", "Kumasi", "Bolgatanga")),
    ("Chile", "Chilean", "Santiago", ("Arica", "Iquique", "Calama")), ("Poland", "Polish", "Warsaw", ("Lublin", "Przemysl", "Elblag")),
    ("Nepal", "Nepalese", "Kathmandu", ("Pokhara", "Biratnagar", "Nepalgunj")), ("Egypt", "Egyptian", "Cairo", ("Aswan", "Rafah", "Suez")),
    ("Bolivia", "Bolivian", "La Paz", ("Potosi", "Oruro", "Cobija")), ("Georgia", "Georgian", "Tbilisi", ("Batumi", "Gori", "Zugdidi")),
    ("Japan", "Japanese", "Tokyo", ("Wakkanai", "Nemuro", "Nagasaki")), ("Greece", "Greek", "Athens", ("Volos", "Patras", "Kavala")),
    ("Sudan", "Sudanese", "Khartoum", ("Kassala", "Gedaref", "Nyala")), ("Cuba", "Cuban", "Havana", ("Holguin", "Matanzas", "Baracoa")),
)  # fmt: skip
FIRST = "Amara Elena Tomas Ruth Viktor Leila Daniel Keiko Omar Ingrid Pablo Nadia Samuel Irina Joseph Mina".split()
LAST = "Okoro Vargas Lindqvist Pham Haddad Mensah Fuentes Nowak Thapa Mansour Quiroga Beridze Sato Pappas Osman Ruiz".split()
FIRMS = (
    "Delta Copper",
    "Norhaven Steel",
    "Santa Rita Mines",
    "Blue Star Cement",
    "Halcyon Textiles",
    "Kestrel Phosphates",
)
GROUPS = (
    "the Green Banner",
    "the Northern Front",
    "the Sons of the River",
    "the Free Valley Movement",
    "the Red Lance",
    "the Eastern Brigade",
)
OUTLETS = (
    "Meridian News",
    "Daily Courier",
    "Harbour Times",
    "Continental Wire",
    "Morning Post",
    "Radio Horizon",
    "The Observer",
    "Evening Mail",
)
