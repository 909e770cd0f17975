"""People of the reading room, their sessions, missed sign-ins, the log of deeds, saved searches: over each kind of store."""

from datetime import timedelta

import pytest
from sqlalchemy.exc import DBAPIError
from tests.store.conftest import Place
from tests.store.made import MARCH

from verbale.errors import BadUse
from verbale.store.people import DoneDeed, Person, Role, SavedSearch

HOUR = timedelta(hours=1)
ANN = Person("ann", Role.ADMIN, MARCH, "$argon2id$…")


def test_people_are_kept_and_taken_away(store: Place) -> None:
    people = store.writer().people
    assert people.everybody() == []
    people.put(ANN)
    people.put(Person("bo", Role.READER, MARCH))
    people.put(Person("bo", Role.REVIEWER, MARCH))
    assert [(one.name, one.role) for one in people.everybody()] == [("ann", Role.ADMIN), ("bo", Role.REVIEWER)]
    assert people.person("ann") == ANN
    assert people.person("Ann") is None
    assert people.remove("bo")
    assert not people.remove("bo")


def test_a_session_lets_in_until_it_ends_or_the_person_is_changed(store: Place) -> None:
    people = store.writer().people
    people.put(ANN)
    people.enter("s1", "ann", MARCH, MARCH + HOUR)
    people.enter("s2", "ann", MARCH, MARCH + HOUR)
    assert people.inside("s1", MARCH) == ANN
    assert people.inside("s1", MARCH + HOUR) is None
    assert people.inside("nobody's", MARCH) is None
    people.leave("s1")
    assert people.inside("s1", MARCH) is None
    assert people.inside("s2", MARCH) == ANN
    people.put(ANN)
    assert people.inside("s2", MARCH) is None


def test_missed_sign_ins_are_counted_and_forgotten(store: Place) -> None:
    people = store.writer().people
    for _ in range(3):
        people.miss(("name ann", "address 1.2.3.4"), MARCH, MARCH - HOUR)
    assert people.missed("name ann", MARCH - HOUR) == 3
    assert people.missed("address 1.2.3.4", MARCH + HOUR) == 0
    people.miss(("name bo",), MARCH + 2 * HOUR, MARCH + HOUR)
    assert people.missed("name ann", MARCH - HOUR) == 0


def test_a_try_that_was_no_miss_is_taken_back_alone(store: Place) -> None:
    people = store.writer().people
    for about in ("name ann", "name ann", "name bo"):
        people.miss((about, "address 1.2.3.4"), MARCH, MARCH - HOUR)
    people.forgive(("name ann", "address 1.2.3.4"), MARCH)
    people.forgive(("name bo",), MARCH + HOUR)
    told = [people.missed(about, MARCH - HOUR) for about in ("name ann", "name bo", "address 1.2.3.4")]
    assert told == [1, 1, 2]


def test_what_was_done_is_told_newest_first_and_stays(store: Place) -> None:
    people = store.writer().people
    for about in "abc":
        people.write_down(DoneDeed(MARCH, "ann", "judged", about, "127.0.0.1"))
    told = list(people.deeds(most=2))
    assert [deed.about for _, deed in told] == ["c", "b"]
    assert [deed.about for _, deed in people.deeds(before=told[-1][0])] == ["a"]
    assert told[0][1] == DoneDeed(MARCH, "ann", "judged", "c", "127.0.0.1")


@pytest.mark.parametrize("change", ["UPDATE deed SET person = ''", "DELETE FROM deed"])
def test_the_log_is_never_changed_or_erased(store: Place, change: str) -> None:
    writer = store.writer()
    writer.people.write_down(DoneDeed(MARCH, "ann", "judged"))
    with pytest.raises((DBAPIError, BadUse)), writer._dialect.writing() as connection:
        connection.exec_driver_sql(change)
    assert len(list(writer.people.deeds())) == 1


def test_searches_are_kept_by_their_owner_and_name(store: Place) -> None:
    searches = store.writer().searches
    searches.keep(SavedSearch("ann", "ferries", "text=ferry", MARCH))
    searches.keep(SavedSearch("ann", "ferries", "text=ferries", MARCH))
    searches.keep(SavedSearch("bo", "ferries", "text=boat\x00", MARCH))
    assert [one.query for one in searches.kept("ann")] == ["text=ferries"]
    assert not searches.forget("ann", "boats")
    assert searches.forget("ann", "ferries")
    assert searches.kept("ann") == []
    assert len(searches.kept("bo")) == 1


def test_a_store_open_for_reading_is_not_written_to(store: Place) -> None:
    store.writer().people.put(ANN)
    people = store.view().people
    assert people.person("ann") == ANN
    with pytest.raises(BadUse):
        people.put(Person("eve", Role.ADMIN, MARCH))
