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


def test_a_day_is_nobodys_side(tree: Tree, find: Find) -> None:
    """The union imposed sanctions on Tuesday on the bank."""
    assert [tree.tokens[i].text for i in clause(tree, find("imposed")).behind("on")] == ["bank"]


def test_a_receiver_can_be_the_subject_of_a_passive(tree: Tree, find: Find) -> None:
    """The lawyers were denied access to the prison."""
    found = clause(tree, find("denied"))
    assert [tree.tokens[i].text for i in found.objects] == ["access"]
    assert [tree.tokens[i].text for i in found.indirect] == ["lawyers"]


def test_a_verb_of_saying_in_the_middle_hands_its_subject_to_nobody(tree: Tree, find: Find) -> None:
    """The men had been brought to Rosso, he said, and would be released on Monday."""
    assert _sides(tree, find("released"))[1] == ["men"]


def test_a_finite_verb_taken_for_an_adjective_keeps_its_sides(tree: Tree, find: Find) -> None:
    """The junta scrapped military pacts with Paris."""
    assert _sides(tree, find("scrapped")) == (["junta"], ["pacts"])


def test_a_particle_taken_for_a_preposition_leads_to_the_object(tree: Tree, find: Find) -> None:
    """The senate voted down the reform."""
    assert _sides(tree, find("voted")) == (["senate"], ["reform"])


def test_a_coordinated_participle_is_as_passive_as_the_first(tree: Tree, find: Find) -> None:
    """The ship was stopped and searched."""
    assert _sides(tree, find("searched")) == ([], ["ship"])


def test_a_gerund_behind_from_is_done_by_the_object(tree: Tree, find: Find) -> None:
    """Guards prevented the monks from leaving the abbey."""
    assert _sides(tree, find("leaving")) == (["monks"], ["abbey"])


def test_called_on_hands_its_oblique_to_the_infinitive(tree: Tree, find: Find) -> None:
    """The bishop called on the rebels to free the nurses."""
    assert _sides(tree, find("free")) == (["rebels"], ["nurses"])


def test_a_noun_hands_its_owner_to_the_infinitive(tree: Tree, find: Find) -> None:
    """Georgia's refusal to join the union surprised the envoys."""
    assert _sides(tree, find("join")) == (["Georgia"], ["union"])


def test_two_verbs_before_one_object(tree: Tree, find: Find) -> None:
    """Gunmen ambushed and burned the convoy."""
    assert _sides(tree, find("ambushed")) == (["Gunmen"], ["convoy"])


def test_a_speaker_who_goes_on_is_not_the_subject_of_what_he_said(tree: Tree, find: Find) -> None:
    """The men had been brought to Rosso, the governor said, adding that nobody was hurt."""
    assert _sides(tree, find("adding"))[0] == ["governor"]


def test_a_speaker_goes_on_with_several_words_of_speech(tree: Tree, find: Find) -> None:
    """Moscow had delivered wheat to Mali, the ambassador recalled, making it clear that Russia would veto any attempt."""
    assert _sides(tree, find("making"))[0] == ["ambassador"]
