"""Who does it and to whom, however the clause is turned. The docstring is the text."""

from collections.abc import Callable

from verbale.extract.clauses import clause
from verbale.extract.tree import Tree

type Find = Callable[[str], int]


def _sides(tree: Tree, verb: int) -> tuple[list[str], list[str]]:
    found = clause(tree, verb)
    return [tree.tokens[i].text for i in found.subjects], [tree.tokens[i].text for i in found.objects]


def test_an_active_clause(tree: Tree, find: Find) -> None:
    """The rebels shelled the town on Monday."""
    assert _sides(tree, find("shelled")) == (["rebels"], ["town"])


def test_a_passive_is_turned_round(tree: Tree, find: Find) -> None:
    """The town was shelled by the rebels on Monday."""
    assert _sides(tree, find("shelled")) == (["rebels"], ["town"])


def test_a_passive_without_agent_leaves_who_empty(tree: Tree, find: Find) -> None:
    """Two bridges were destroyed on Monday."""
    assert _sides(tree, find("destroyed")) == ([], ["bridges"])


def test_coordinated_verbs_share_the_subject(tree: Tree, find: Find) -> None:
    """The army entered the village and arrested three men."""
    assert _sides(tree, find("arrested")) == (["army"], ["men"])


def test_a_relative_clause_tells_it_of_its_noun(tree: Tree, find: Find) -> None:
    """The gunmen who attacked the convoy fled."""
    assert _sides(tree, find("attacked")) == (["gunmen"], ["convoy"])


def test_the_noun_before_a_relative_clause_can_be_the_object(tree: Tree, find: Find) -> None:
    """The convoy that the gunmen attacked carried food."""
    assert _sides(tree, find("attacked")) == (["gunmen"], ["convoy"])


def test_an_infinitive_is_done_by_who_agreed(tree: Tree, find: Find) -> None:
    """Kenya agreed to release the sailors."""
    assert _sides(tree, find("release")) == (["Kenya"], ["sailors"])


def test_an_infinitive_is_done_by_who_was_urged(tree: Tree, find: Find) -> None:
    """Kenya urged Chad to release the sailors."""
    assert _sides(tree, find("release")) == (["Chad"], ["sailors"])


def test_a_gerund_is_done_by_who_is_accused(tree: Tree, find: Find) -> None:
    """Kenya accused Chad of shelling the town."""
    assert _sides(tree, find("shelling")) == (["Chad"], ["town"])


def test_a_participle_goes_with_the_subject(tree: Tree, find: Find) -> None:
    """The rebels shelled the town, killing nine people."""
    assert _sides(tree, find("killing")) == (["rebels"], ["people"])


def test_all_who_are_coordinated_do_it(tree: Tree, find: Find) -> None:
    """Kenya and Chad condemned the coup."""
    assert _sides(tree, find("condemned"))[0] == ["Kenya", "Chad"]


def test_a_phrase_behind_a_preposition(tree: Tree, find: Find) -> None:
    """The minister met in Nairobi with the envoy."""
    found = clause(tree, find("met"))
    assert [tree.tokens[i].text for i in found.behind("with")] == ["envoy"]
    assert [tree.tokens[i].text for i in found.behind("in")] == ["Nairobi"]
