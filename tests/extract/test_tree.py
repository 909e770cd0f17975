"""A parse in, quick ways about its trees out. The docstring is the text."""

from verbale.extract.tree import Tree, once


def test_what_is_read_once_is_kept_with_the_tree(tree: Tree) -> None:
    """Kenya protested. Chad was silent."""
    read: list[int] = []

    @once
    def length(tree: Tree, index: int) -> int:
        read.append(index)
        return len(tree.tokens[index].text)

    assert [length(tree, 0), length(tree, 1), length(tree, 0)] == [5, 9, 5]
    assert read == [0, 1]
