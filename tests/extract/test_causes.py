"""What most often hid who and whom of unseen reports; the docstring is the report, the expectation is in the notation."""


def test_both_of_whom_a_third_asks_something_are_the_rivals(rows: list[str]) -> None:
    """Kyrgyz and Tajik guards shot at each other near Kok-Sai on Monday. Two shepherds were arrested. Tashkent called on both to pull back."""
    assert rows[-1].startswith("Uzbekistan | REQUEST:yield | Kyrgyzstan + Tajikistan")


def test_both_behind_a_verb_are_its_object(rows: list[str]) -> None:
    """Kyrgyz and Tajik guards shot at each other near Kok-Sai on Monday. Paris warned both against sending troops."""
    assert rows[-1].startswith("France | REQUEST:change | Kyrgyzstan + Tajikistan")


def test_what_an_army_denies_without_an_agent_it_denies_of_itself(rows: list[str]) -> None:
    """Chad's army denied on Monday that any mortar was fired."""
    told = "Armed Forces of Chad | ASSAULT:heavy-weapons !negated | - | Armed Forces of Chad < @"
    assert rows == [told]


def test_what_a_minister_denies_is_not_told_of_himself(rows: list[str]) -> None:
    """Interior Minister Ali Sami denied on Monday that anyone was arrested."""
    assert rows == ["- | COERCE:arrest !negated | - | Ali Sami < @"]


def test_who_is_robbed_of_a_thing_is_whom(rows: list[str]) -> None:
    """Two relief workers were robbed of a radio near Lae on Monday."""
    assert rows == ["- | COERCE:seize | two relief workers | @"]


def test_it_is_a_union_that_complains(rows: list[str]) -> None:
    """The Union of Miners struck on Monday. It complained to the labour court."""
    assert rows[-1].startswith("Union of Miners | ACCUSE")


def test_whom_something_is_promised(rows: list[str]) -> None:
    """Chad asked for help on Monday. France promised it two lorries."""
    assert rows[-1].startswith("France | AGREE | Chad")


def test_who_asks_not_to_be_named_asks_nobody_in_the_story(rows: list[str]) -> None:
    """Two officers told reporters on Monday that Washington would send rockets to Jordan; they asked not to be named."""
    assert not [row for row in rows if "REQUEST" in row]
