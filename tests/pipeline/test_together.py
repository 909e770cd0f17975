"""Files read together: named, joined into events, copies told, and one bad file harms no other."""

import pytest

from verbale.pipeline.together import Together, read_together
from verbale.records.judgement import Verdict

TEXT = (
    "Kenya recalled its ambassador from Chad on Monday after a quarrel over fishing on the lake, the Kenyan Foreign Ministry said. "
    "Chad denied that its patrols had seized three boats in April. The two presidents will meet in Kampala on Friday."
)


@pytest.fixture(scope="module")
def together(tmp_path_factory: pytest.TempPathFactory) -> Together:
    folder = tmp_path_factory.mktemp("reports")
    (folder / "lake.txt").write_text(TEXT, "utf-8")
    (folder / "lake.toml").write_text('published = 2024-05-08\noutlet = "Lake Post"\n', "utf-8")
    (folder / "copy.txt").write_text(TEXT, "utf-8")
    (folder / "copy.toml").write_text("published = 2024-05-09\n", "utf-8")
    (folder / "empty.pdf").write_bytes(b"no pdf")
    return read_together(sorted(folder.glob("*.[tp][xd][tf]")))


def test_a_text_without_an_outlet_is_named_as_its_file(together: Together) -> None:
    assert {one.article.source.outlet for one in together.readings} == {"Lake Post", "copy"}


def test_every_account_stands_in_one_event_and_the_same_deed_in_one(together: Together) -> None:
    accounts = sorted(account.id for reading in together.readings for account in reading.accounts)
    assert sorted(account for event in together.events for account in event.accounts) == accounts
    recalled = {one.id for reading in together.readings for one in reading.accounts if one.did.type == "SANCTION"}
    assert len(recalled) == 2
    assert any(recalled <= set(event.accounts) for event in together.events)


def test_the_later_of_two_like_texts_is_the_copy(together: Together) -> None:
    lake, copy = sorted(together.readings, key=lambda one: str(one.article.published))
    assert [(one.verdict, one.about) for one in together.copies] == [(Verdict.SAME, (copy.article.id, lake.article.id))]


def test_a_file_that_cannot_be_read_is_a_problem_and_stops_nothing(together: Together) -> None:
    assert any("empty.pdf" in problem.article for problem in together.problems)
    assert len(together.readings) == 2
