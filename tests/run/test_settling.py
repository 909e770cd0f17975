"""Who judges asks step by step; what all ask for in one round is looked up once."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date

from verbale.pipeline.keeping.resolver import Asking, Resolver
from verbale.pipeline.keeping.settling import judgements, without_weaker
from verbale.records.clue import Clue
from verbale.records.evidence import Step
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.records.reading import Reading
from verbale.records.text import Article
from verbale.store.base import Kept, Sought

DAY = date(2024, 5, 1)


class Shelf:
    """A store that holds one clue and tells what it was asked."""

    def __init__(self, clue: Clue) -> None:
        self.clue, self.asked = clue, list[set[str]]()

    def nearest(self, question: Question, sought: Sequence[Sought], most: int) -> Iterator[Clue]:
        assert question is Question.STORY
        assert most > len(sought)
        keys = {key for one in sought for key in one.keys}
        self.asked.append(keys)
        return iter([self.clue] if keys & set(self.clue.keys) else [])


def _clue(number: int, *keys: str) -> Clue:
    return Clue(Question.STORY, f"article:{number}", DAY, keys, "")


def _kept(clue: Clue) -> Kept:
    return Kept(Reading(Article.of(clue.about)), Step("made", "1"), "x", (clue,))


def _step_by_step(clue: Clue) -> Asking:
    """Asks for one key after the other until somebody is found."""
    for key in clue.keys:
        found = yield (key,), None, None
        if found:
            return [_same(clue, found[0])]
    return []


def _same(one: Clue, other: Clue) -> Judgement:
    about = (one.about, other.about)
    return Judgement.by_resolver(Question.STORY, Verdict.SAME, about, reasons=(), signed="made up 1", score=1.0)


def test_each_is_asked_on_until_it_has_judged_and_all_of_a_round_are_looked_up_at_once() -> None:
    shelf = Shelf(_clue(0, "far"))
    new = [_clue(3, "near", "middle", "far"), _clue(1, "near"), _clue(2, "far", "never asked")]
    told = judgements(Resolver(Question.STORY, lambda _: (), _step_by_step), [_kept(one) for one in new], shelf)
    assert told == [[_same(new[0], new[1])], [], [_same(new[2], shelf.clue)]]
    assert shelf.asked == [{"near", "far"}]


def test_the_next_round_asks_for_what_was_not_found() -> None:
    shelf = Shelf(_clue(0, "far"))
    new = [_clue(1, "near", "far"), _clue(2, "middle", "far")]
    told = judgements(Resolver(Question.STORY, lambda _: (), _step_by_step), [_kept(one) for one in new], shelf)
    assert told == [[_same(new[0], shelf.clue)], [_same(new[1], shelf.clue)]]
    assert shelf.asked == [{"near", "middle"}, {"far"}]


def test_a_link_is_left_out_where_its_record_has_a_surer_one() -> None:
    """The new report `n` came late: reports of its day may be likelier to go on with it than with what they are linked to, or not."""

    class Told:
        def judged_on(self, question: Question, records: Collection[str]) -> Iterator[Judgement]:
            assert question is Question.STORY
            assert set(records) == {"a", "b", "c", "n"}
            person = Judgement("j", Verdict.DIFFERENT, ("c", "z"), (), "Ann", None, question=Question.STORY)
            return iter([link("a", "x", 0.9), link("b", "x", 0.6), link("c", "x", 0.9), link("z", "a", 1.0), person])

    first = [link("n", "x", 0.5), link("a", "n", 0.8), link("b", "n", 0.6), link("c", "n", 0.5)]
    second = [link("b", "m", 0.7), unsure := replace(link("a", "m", 0.35), verdict=Verdict.UNSURE)]
    assert without_weaker(Question.STORY, [first, second], Told()) == [
        [link("n", "x", 0.5), link("c", "n", 0.5)],
        [link("b", "m", 0.7), unsure],
    ]


def link(later: str, earlier: str, score: float) -> Judgement:
    return Judgement.by_resolver(
        Question.STORY, Verdict.SAME, (later, earlier), reasons=(), signed="made up 1", score=score
    )
