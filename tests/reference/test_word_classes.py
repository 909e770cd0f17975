"""Words in, the classes that they share with their likes out."""

from verbale.reference.word_classes import word_classes


def test_likes_share_a_class() -> None:
    table = word_classes()
    riot, march, boil = (set(table.of("v", verb)) for verb in ("riot", "march", "boil"))
    assert riot & set(table.of("v", "revolt"))
    assert len(march & set(table.of("v", "parade"))) > len(march & boil)


def test_a_noun_knows_the_verb_that_it_is_made_from() -> None:
    assert "d:expel" in word_classes().of("n", "expulsion")


def test_an_unknown_word_has_no_class() -> None:
    assert word_classes().of("v", "zzyzx") == ()
