"""A network is written as it goes by: of many accounts one tie is in memory, and nodes come before ties."""

import pytest

from verbale.export.networks import of_deeds, of_voices
from verbale.export.records import Gathered
from verbale.export.sorting import sorted_on_disk


def test_nodes_and_ties_come_in_order_each_once(shelf: Gathered) -> None:
    for of in (of_deeds, of_voices):
        network = of(shelf)
        nodes, ties = list(network.nodes()), list(network.ties())
        ids = [node.id for node in nodes]
        assert ids == sorted(set(ids))
        assert [key for key, _ in ties] == sorted({key for key, _ in ties})
        assert {end for key, _ in ties for end in (key.source, key.target)} <= set(ids)
        assert not list(network.ties())
        assert [(key, tie.count) for key, tie in of(shelf).ties()] == [(key, tie.count) for key, tie in ties]


def test_accounts_are_counted_before_anything_is_gone_through(shelf: Gathered) -> None:
    assert of_deeds(shelf).accounts == sum(len(reading.accounts) for reading in shelf.readings())
    assert of_deeds(Gathered(())).accounts == 0
    assert not list(of_deeds(Gathered(())).nodes())


def test_the_same_network_where_it_is_sorted_on_disk(shelf: Gathered, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = of_deeds(shelf)
    told = list(whole.nodes()), list(whole.ties())
    monkeypatch.setattr("verbale.export.networks.sorted_on_disk", lambda rows: sorted_on_disk(rows, run=3))
    parted = of_deeds(shelf)
    assert (list(parted.nodes()), list(parted.ties())) == told
