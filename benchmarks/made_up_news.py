"""How many reports are wanted in, so many invented ones of 300 to 400 words out: always the same for the same number.

Templates with places, offices and persons put in at random; nobody and nothing in them is meant. They hold what costs time
in real news: quotations over several sentences, passives, apposition, coordination, pronouns, dates, numbers, long chains
of noun phrases.
"""

from dataclasses import dataclass
from random import Random

_STATES = (
    ("Kenya", "Kenyan", "Nairobi"), ("Peru", "Peruvian", "Lima"), ("Norway", "Norwegian", "Oslo"),
    ("Vietnam", "Vietnamese", "Hanoi"), ("Jordan", "Jordanian", "Amman"), ("Ghana", "Ghanaian", "Accra"),
    ("Chile", "Chilean", "Santiago"), ("Poland", "Polish", "Warsaw"), ("Nepal", "Nepalese", "Kathmandu"),
    ("Egypt", "Egyptian", "Cairo"), ("Bolivia", "Bolivian", "La Paz"), ("Georgia", "Georgian", "Tbilisi"),
    ("Japan", "Japanese", "Tokyo"), ("Greece", "Greek", "Athens"), ("Sudan", "Sudanese", "Khartoum"),
    ("Cuba", "Cuban", "Havana"),
)  # fmt: skip
_FIRST = "Amara Elena Tomas Ruth Viktor Leila Daniel Keiko Omar Ingrid Pablo Nadia Samuel Irina Joseph Mina".split()
_LAST = "Okoro Vargas Lindqvist Pham Haddad Mensah Fuentes Nowak Thapa Mansour Quiroga Beridze Sato Pappas Osman Ruiz".split()
_OFFICES = ("foreign minister", "defence minister", "interior minister", "special envoy", "army chief", "ambassador")
_BODIES = ("foreign ministry", "border guard", "interior ministry", "central bank", "parliament", "supreme court")
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()

_TEMPLATES = """
{A}'s {office}, {p}, met {b_adj} counterpart {q} in {b_town} on {day} to discuss the release of {n} detained
fishermen.

“We have come here to listen, and we expect the same of others,” {p_last} told reporters after the talks. “There will
be no second chance.” {p_they} did not say when the next round would take place.

The {a_adj} {body} said in a statement that {n} soldiers had been killed and at least {m} wounded when gunmen attacked
a checkpoint near the border with {B} late on {day}.

{B} denied that its forces had crossed the frontier, calling the report “a fabrication meant to derail the
negotiations”.

According to two officials who asked not to be named, {A} is ready to withdraw its troops if the {b_adj} government
lifts the sanctions imposed last year.

{q}, who was appointed {office} in March, accused {A} of violating the ceasefire agreement signed in {a_town}.

The two sides agreed to exchange prisoners, to reopen the crossing and to hold another meeting in {c_town} next month,
the {c_adj} mediators announced.

Police in {a_town} arrested {n} people on {day} after protesters threw stones at the building of the {body} and
blocked the road to the airport.

{p_last} warned that {A} would recall its ambassador unless {B} apologised, and added that the matter could be
referred to the International Court of Justice.

The {b_adj} {body} rejected the demand, saying that it had “neither the mandate nor the wish” to interfere.

Humanitarian organisations reported that more than {m}00 families had been displaced by the fighting and urged both
countries to open a corridor.

{C}, which has mediated between the neighbours since 2019, condemned the shelling and offered to send observers.

{r}, a spokesperson for the {c_adj} {body}, said that her government welcomed the decision but that “much remains to
be done before anybody can speak of peace”.

On {day}, the parliament of {A} voted to ratify the treaty by {m} votes to {n}.

The opposition leader {r} was quoted as saying by the state news agency that the election had been rigged.

Earlier this month {B} expelled three {a_adj} diplomats whom it suspected of spying; {a_town} promised to respond in
kind.

Neither {p_last} nor {q_last} has commented on claims that the army shot down a drone over the disputed valley.

The {office} of {C}, {r}, arrived in {a_town} for a two-day visit during which {r_they} is expected to sign an accord
on trade and energy with {p_last}.

At least {n} people died and dozens were injured when a bomb exploded in a market in {b_town}, the health ministry
said, and no group has claimed responsibility for the attack.

“If they refuse, we will have to act,” {q_last} said in an interview with a local radio station, adding that the plan
to deploy {m} more peacekeepers had not been abandoned.

The court in {c_town} sentenced a former {office} to {n} years in prison for corruption, a verdict that his lawyers
said they would appeal.

Farmers blocked the highway for a third day, demanding that the government pay compensation for the drought of 2021.
""".strip().split("\n\n")


@dataclass(frozen=True, slots=True)
class Report:
    """One invented report."""

    title: str
    text: str


def reports(count: int, *, seed: int = 7) -> tuple[Report, ...]:
    """How many in, that many reports out."""
    random = Random(seed)  # noqa: S311  no secret
    return tuple(_report(random) for _ in range(count))


def _report(random: Random) -> Report:
    words = _words(random)
    wanted, told, used = random.randint(300, 400), list[str](), 0
    for template in random.sample(_TEMPLATES, len(_TEMPLATES)):
        sentence = " ".join(template.split()).format(
            **words, day=random.choice(_DAYS), n=random.randint(2, 40), m=random.randint(41, 90)
        )
        told.append(sentence)
        used += len(sentence.split())
        if used >= wanted:
            break
    paragraphs = [" ".join(told[place : place + 2]) for place in range(0, len(told), 2)]
    return Report(f"{words['A']} and {words['B']} at odds", "\n\n".join(paragraphs) + "\n")


def _words(random: Random) -> dict[str, str]:
    words = {"office": random.choice(_OFFICES), "body": random.choice(_BODIES)}
    for letter, (name, adjective, town) in zip("ABC", random.sample(_STATES, 3), strict=True):
        low = letter.lower()
        words |= {letter: name, f"{low}_adj": adjective, f"{low}_town": town}
    for letter, first, last in zip("pqr", random.sample(_FIRST, 3), random.sample(_LAST, 3), strict=True):
        they = random.choice(("he", "she"))
        words |= {
            letter: f"{first} {last}",
            f"{letter}_last": last,
            f"{letter}_they": they.capitalize() if letter == "p" else they,
        }
    return words
