"""Agreement of two coders: accounts are paired whatever their type is, each field is counted among the pairs."""

from tests.evaluate.files import GOLD, scored, with_accounts

from verbale.evaluate.agreement import agreement, coded, kappa, types

ACCOUNTS = tuple(map(str, GOLD.accounts))


def _told(*accounts: str) -> dict[str, float]:
    return {shown.name: shown.value for shown in agreement(scored(with_accounts(*accounts)))}


def test_a_coder_agrees_with_herself_in_every_field() -> None:
    assert set(_told(*ACCOUNTS).values()) == {1.0}
    assert kappa(types(scored(GOLD))) == 1


def test_another_type_for_the_same_happening_is_a_pair_that_differs_in_its_type() -> None:
    first = GOLD.accounts[0]
    other = str(first).replace(first.type, "SUPPORT", 1)
    (pair, *_) = coded(scored(with_accounts(other, *ACCOUNTS[1:])).articles[0])
    assert pair.unlike() == ("type",) or pair.unlike() == ("type", "mode")
    assert _told(other, *ACCOUNTS[1:])["accounts of both"] == 1


def test_an_account_of_one_coder_alone_is_no_pair() -> None:
    scores = scored(with_accounts(*ACCOUNTS, "? | Chile | AID | Peru | - | @"))
    alone = [one for one in coded(scores.articles[0]) if one.alike is None]
    assert [str(one.second) for one in alone] == ["? | Chile | AID | Peru | - | @"]
    assert len(types(scores)) == len(ACCOUNTS)
