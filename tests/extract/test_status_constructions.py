"""One sentence for each construction that says whether a deed happened: the word between stars, and what is said of it."""

import pytest

from verbale.extract.status.stage import mood
from verbale.extract.tree import Tree
from verbale.language.by_spacy import analyse
from verbale.records.text import Article

# "ahead", "possible", "denied", "hearsay"; nothing where it is told as a fact.
CASES = """
               | Peru *expelled* two envoys on Monday.
ahead          | Peru will *expel* two envoys.
ahead          | Peru is going to *expel* two envoys.
ahead          | Peru is set to *expel* two envoys.
ahead          | Peru is about to *expel* two envoys.
ahead          | Peru is expected to *expel* two envoys on Friday.
ahead          | Peru has decided to *expel* two envoys.
ahead          | Peru has agreed to *release* the sailors.
ahead          | The minister is due to *visit* Lima on Friday.
ahead          | The minister is scheduled to *meet* his counterpart on Friday.
ahead          | The minister plans a *visit* to Lima next month.
ahead          | Plans for a *visit* to Lima were discussed.
ahead          | The minister announced plans to *visit* Lima.
ahead          | The presidents are to *meet* in Lima.
ahead          | Talks are due to *resume* on Friday.
ahead          | A *meeting* is planned for Friday.
ahead          | A *meeting* has been scheduled for Friday.
ahead          | A *meeting* between the two ministers will be held in Lima on Friday.
ahead          | The army is preparing to *attack* the town.
ahead          | Preparations for an *attack* on the town are complete.
ahead          | Kenya said it would *send* troops to the border.
ahead          | Kenya vowed to *retaliate* against Chad.
ahead          | The *visit* is expected next week.
ahead          | Their next *meeting* will take place in June.
possible       | Peru may *expel* two envoys.
possible       | Peru might *expel* two envoys.
possible       | Peru could *attack* Chile.
possible       | If Peru *attacks* Chile, Brazil will respond.
possible       | Should Peru *attack* Chile, Brazil would respond.
possible       | Peru would respond, should Brazil *attack* Chile.
possible       | Were Peru *admitted* to the bloc, Brazil would respond.
possible       | Were Peru to *attack* Chile, Brazil would respond.
possible       | In the event of an *attack* on Chile, Brazil would respond.
possible       | Unless Peru *withdraws* its troops, Chile will respond.
ahead possible | Chile will *respond* unless Peru withdraws its troops.
ahead possible | Chile will *close* the border if Peru withdraws.
possible       | The possibility of an *attack* on Chile worries Brazil.
possible       | There is a risk of an *attack* on Chile.
possible       | Brazil fears an *attack* on Chile.
possible       | Brazil fears that Peru will *attack* Chile.
possible       | Peru wants to *attack* Chile.
possible       | Peru is considering *expelling* two envoys.
possible       | Brazil called on Peru to *release* the sailors.
possible       | Brazil demanded the *release* of the sailors.
possible       | Brazil demanded that Peru *release* the sailors.
possible       | Brazil proposed that the ministers *meet* in Lima.
possible       | Peru is likely to *expel* two envoys.
possible       | It is possible that Peru will *expel* two envoys.
possible       | Any *attack* on Chile would be met with force.
possible       | A possible *attack* on Chile was discussed.
possible       | Brazil is seeking the *release* of the sailors.
possible       | A Peruvian *attack* would be a mistake.
possible       | Brazil warned Peru against *attacking* Chile.
possible       | Brazil warned that Peru could *attack* Chile.
possible       | The mission is to prevent an *attack* on Chile.
possible       | The pact would prevent an *attack* on Chile.
possible       | Peru tried to *seize* the ship.
possible       | Brazil offered to *mediate* between Peru and Chile.
possible       | Brazil hopes that Peru will *release* the sailors.
possible       | Brazil urged that the sailors be *released*.
denied         | Peru did not *expel* the envoys.
denied         | Peru has never *attacked* Chile.
denied         | Peru failed to *release* the sailors.
denied         | Peru refused to *release* the sailors.
denied         | Peru denied *attacking* Chile.
denied         | Peru denied that it had *attacked* Chile.
denied         | Peru denied having *attacked* Chile.
denied         | Peru rejected claims that it had *attacked* Chile.
denied         | Peru dismissed reports that it had *attacked* Chile as false.
denied         | Peru denied any *attack* on Chile.
denied         | Peru denied accusations of *attacking* Chile.
denied         | The *meeting* was cancelled.
denied         | The *meeting* did not take place.
denied         | The *visit* was called off.
denied         | Peru cancelled a *visit* by the Chilean minister.
denied         | No *meeting* took place.
denied         | There was no *attack* on Chile.
denied         | No soldier *attacked* Chile.
denied         | None of the envoys was *expelled*.
denied         | Neither side *attacked* the other.
denied         | Nobody was *killed* in the blast.
denied         | Peru ruled out an *attack* on Chile.
denied         | Peru ruled out *sending* troops to Chile.
denied         | Peru stopped short of *expelling* the envoys.
denied         | Peru left without *meeting* the Chilean minister.
denied         | Peru has not *met* the Chilean minister.
denied         | Peru has yet to *release* the sailors.
denied         | An *attack* on the base was foiled.
denied         | Police foiled an *attack* on the base.
denied         | Police prevented protesters from *storming* the building.
denied         | Peru declined to *send* troops.
denied         | It is not true that Peru *attacked* Chile.
denied         | It is false that Peru *attacked* Chile.
denied         | Contrary to reports, Peru did not *attack* Chile.
ahead denied   | Peru will not *expel* the envoys.
ahead denied   | Peru said that it would not *expel* the envoys.
ahead denied   | Peru vowed never to *attack* Chile.
ahead denied   | Peru promised not to *attack* Chile.
ahead denied   | The minister will no longer *visit* Lima.
possible denied | Peru may not *expel* the envoys.
               | Peru managed to *release* the sailors.
               | Peru did not fail to *release* the sailors.
               | Peru began to *shell* the town.
               | Peru was forced to *release* the sailors.
               | Peru continued *shelling* the town.
               | Peru stopped *shelling* the town on Friday.
               | Peru condemned the *attack* on Chile.
               | After the *attack* Peru will close the border.
               | Peru did not regret the *attack* on Chile.
               | Peru, which *attacked* Chile, may face sanctions.
               | Peru will punish those who *attacked* Chile.
               | Peru *attacked* Chile without warning.
               | Peru did not *attack* Chile until Monday.
               | Not only did Peru *attack* Chile, it also took the port.
               | Peru admitted that it had *attacked* Chile.
               | Peru resumed *talks* with Chile.
               | Peru postponed the release after it *met* Chilean envoys.
               | Peru said it had *expelled* the envoys.
               | Peru, whose army had *attacked* Chile, will pay.
               | Peru agreed to *talks* with Chile after the war.
possible       | The talks may be *postponed*.
denied         | The planned *visit* has been cancelled.
possible       | The *visit* may be put off.
ahead          | Peru pledged to *withdraw* its troops by June.
ahead          | The *exchange* of prisoners is to take place on Sunday.
ahead          | The upcoming *talks* in Lima will be the third.
ahead          | A new round of *talks* is scheduled for Friday.
               | Peru *expelled* two envoys; Chile asked for the file.
               | Peru *recalled* its envoy to Chile; Brazil, which called the step a mistake, threatened to follow.
               | The minister *promised* a fund if the vote is a yes.
               | Its first act was to *freeze* the fund.
               | Peru not only *shelled* the town but burned it.
ahead          | The teacher is to be *expelled* before Friday, two officials say.
ahead          | The minister was quoted as saying that he would *visit* Lima on Friday.
ahead          | The minister promised only that he would *receive* a delegation.
ahead          | Brazil heard the announcement that Peru would *send* troops.
ahead          | Peru said it had recalled its envoy and would *close* the border.
ahead          | Peru will *shell* the port on Friday, he predicted.
ahead denied   | The command has no plan to *attack* the town.
denied         | Nor has Peru *expelled* the envoys.
denied         | Neither has *attacked* the port.
denied         | Not one gun of ours has *shelled* the port.
denied         | The minister was to have *visited* Lima on Monday.
denied         | The mayor could not *meet* the minister on Monday.
denied         | A rumour that students had *attacked* the bank is untrue.
possible       | Brazil expressed fears that Peru would *attack* Chile.
possible       | The patrols would then *withdraw* to the port.
possible       | The men might complain to the office, he said, or *sit* down on the quay.
possible       | Were Chile *attacked*, Brazil would respond.
possible       | Brazil asked whether Peru had *attacked* Chile.
possible       | Peru may free the crew once Chile *pays* the fine.
hearsay        | Peru allegedly *attacked* Chile.
hearsay        | Peru is said to have *attacked* Chile.
hearsay        | Peru is reported to have *attacked* Chile.
hearsay        | Peru is believed to have *attacked* Chile.
hearsay        | The alleged *attack* on Chile was discussed.
hearsay        | Peru is alleged to have *attacked* Chile.
hearsay        | It is rumoured that Peru *attacked* Chile.
hearsay        | Peru is thought to have *killed* three soldiers.
hearsay        | Peru apparently *attacked* Chile.
hearsay        | Peru was accused of *attacking* Chile.
hearsay        | Police are looking for a man suspected of *killing* two officers.
hearsay        | A man accused of *stabbing* a policeman appeared in court.
               | It was not clear who *attacked* the convoy.
possible       | Had Peru *attacked*, Brazil would have responded.
ahead hearsay  | Police arrested two men on suspicion of planning an *attack* on the port.
possible       | The council is expected to vote on *sanctions* against Peru.
               | Chile called the *shelling* a provocation.
ahead          | The minister is in Lima to *meet* his counterpart.
ahead          | The minister flies to Lima on Monday to *meet* his counterpart.
ahead          | An extraordinary *summit* of the bloc has been called for Friday.
ahead          | The *withdrawal* is to be completed by June.
ahead          | Peru freed the sailors ahead of *talks* with Chile.
possible       | What would happen if Chile were to *attack* Peru?
denied         | Far from *attacking* Chile, Peru asked for talks.
denied         | Peru denied any involvement in the *attack* on Chile.
denied         | Reports of an *attack* on Chile are false.
denied         | Peru had been due to *meet* Chile in Lima on Sunday.
denied         | The minister had been scheduled to *visit* Lima but stayed at home.
denied         | Chile had been about to *attack* the port when the snow came.
denied         | The truce was supposed to have been *signed* by Peru on Monday.
denied         | They had been supposed to *meet* in June.
ahead          | The minister was supposed to *visit* Lima on Monday.
denied         | Police came close to *arresting* the mayor.
possible       | Peru is close to *signing* a treaty with Chile.
denied         | Police narrowly missed *arresting* the mayor.
denied         | Peru held back from *attacking* Chile.
denied         | Chile shrank from *condemning* the rebels.
denied         | Brazil balked at *expelling* the envoys.
possible       | The two armies are on the brink of *attacking* each other.
possible       | Peru is on the verge of *closing* the border.
denied         | Neither Peru nor Chile *attacked* the convoy.
denied         | Rather than *condemn* the coup, Peru offered to mediate.
               | Not all the sailors were *freed* by Peru.
               | Peru did not *attack* the port alone.
               | Peru has not *condemned* Chile for the first time.
possible       | Did Peru *attack* the port?
possible       | Will Peru *attack* the port?
               | Who *attacked* the port?
ahead          | Kenya to *send* police to Haiti
ahead          | Two envoys to be *expelled* from Lima
ahead          | The *withdrawal* of the troops is on track to be completed by June.
ahead          | The *withdrawal* of the troops, she noted, was on track to be completed by June.
ahead          | The *withdrawal* of the troops is due to be completed next month.
ahead          | Peru has set a date for the *withdrawal* of its troops.
ahead          | Peru published a timetable for the *withdrawal* of its troops.
possible       | He said there would be no talks until Peru *apologised*.
               | The minister, on a *visit* to Lima, denied that anybody had fired.
               | On a *visit* to Lima the minister urged restraint.
               | Rebels *left* the town on Monday, residents said, a day after the group promised to go.
denied         | The commander had seen no sign of a Chadian *withdrawal*.
denied         | Police have no evidence that students *attacked* the bank.
denied         | Inspectors have not found any proof that Peru *attacked* the port.
denied         | There is no indication that Peru has *withdrawn* its troops.
denied         | There were no reports of *attacks* on the town.
possible       | There is little evidence that Peru *attacked* the port.
               | There is evidence that Peru *attacked* the port.
hearsay        | Two men detained on suspicion of *throwing* stones were released.
denied         | The frigate came within metres of *ramming* a ferry.
possible       | The two states are within days of *signing* a treaty.
denied         | A draft *condemning* the raid was circulated but not adopted.
denied         | A resolution *condemning* the raid was vetoed.
               | A resolution *condemning* the raid was adopted.
denied         | Four men were arrested before they could *attack* the port.
               | Peru *attacked* the port before Chile could answer.
denied         | No shells were issued to the crew, let alone *fired* at the port.
denied         | No gas was used at the gate, let alone rubber *bullets*, police said.
denied         | Peru did not attack or *shell* the port.
denied         | No houses were searched or *burned* by the police.
               | Nobody was hurt and Peru *freed* the sailors.
denied         | Minister: no troops *sent* to Chad
possible       | The army did not confirm that it had *shelled* the village.
possible       | Chad neither confirmed nor denied that it had *shelled* the village.
               | The army has confirmed that it *shelled* the village.
               | The ministry did not say who *attacked* the village.
hearsay        | The officer is on trial for *killing* two farmers.
hearsay        | The officer, who is charged with *killing* two farmers, said nothing.
               | The officer was jailed for *killing* two farmers.
denied         | A planned *attack* on the port was foiled.
"""

_ROWS = [line.split(" | ") for line in CASES.strip("\n").splitlines()]


@pytest.mark.parametrize(("wanted", "text"), _ROWS, ids=[text for _, text in _ROWS])
def test_a_construction(wanted: str, text: str) -> None:
    before, word, after = text.split("*")
    tree = Tree(analyse(Article.of(before + word + after)))
    trigger = next(token.index for token in tree.tokens if token.span.start == len(before))
    found = mood(tree, trigger)
    said = {"ahead": found.future, "possible": found.hypothetical, "denied": found.negated, "hearsay": found.hearsay}
    assert {name for name, holds in said.items() if holds} == set(wanted.split())


@pytest.mark.parametrize(
    "text",
    [
        "Friday marks five years since gunmen *abducted* two geologists.",
        "A decade after rebels *attacked* the port, its quays lie empty.",
        "Thousands marched on the second anniversary of the *attack* on the port.",
    ],
)
def test_years_are_counted_from_what_is_background(text: str) -> None:
    before, word, after = text.split("*")
    tree = Tree(analyse(Article.of(before + word + after)))
    assert mood(tree, next(token.index for token in tree.tokens if token.span.start == len(before))).long_ago


@pytest.mark.xfail(strict=True, reason="“decided not to” is both ahead and denied so far; it should only be denied")
def test_a_decision_against_a_deed() -> None:
    tree = Tree(analyse(Article.of("Peru decided not to expel the envoys.")))
    found = mood(tree, next(token.index for token in tree.tokens if token.text == "expel"))
    assert (found.future, found.negated) == (False, True)
