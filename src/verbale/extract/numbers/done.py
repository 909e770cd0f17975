"""A sentence of a parse in, how many were killed, wounded, detained … in it out, each with the word that tells it."""

from collections.abc import Iterator

from verbale.extract.clauses import clause
from verbale.extract.events import Happening
from verbale.extract.numbers.nominals import number_of, one
from verbale.extract.numbers.numerals import Number
from verbale.extract.tree import Tree
from verbale.records.account import Count
from verbale.records.analysis import Token
from verbale.reference.counts import count_words

# "nobody was hurt" is worth a number; "nobody was freed" is the deed denied
_HURT = frozenset({"killed", "wounded"})
_NOBODY = frozenset({"killed", "wounded", "missing"})
_HEADLESS = frozenset({"dead", "wounded", "injured", "hurt", "missing", "killed", "detained", "arrested"})
_SINGLE = frozenset(
    {"killed", "wounded", "detained", "abducted", "freed", "missing", "beaten", "expelled", "charged", "convicted"}
)


def done_by(tree: Tree, found: Happening) -> str:
    """A deed in, what is done to those whom it counts out: as its frame says, else its mode ("kept" in a cellar: detained).

    Whoever is shot dead is killed, whatever the frame of the shot.
    """
    frame = found.frame
    if frame.type == "ASSAULT" and any(_is_dead(tree, index) for index in found.words):
        return "killed"
    said = count_words().done.get(tree.tokens[found.trigger].lemma.lower(), "") if frame.type == "ASSAULT" else ""
    return (said if said in _HURT else "") or frame.count or count_words().modes.get(f"{frame.type}:{frame.mode}", "")


def _is_dead(tree: Tree, index: int) -> bool:
    """ "Shot dead", "shot four carriers dead"."""
    if tree.tokens[index].text.lower() == "dead":
        return True
    nouns = [index, *(noun.index for noun in tree.all_children(index, "obj", "nsubj:pass"))]
    return any(child.text.lower() == "dead" for noun in nouns for child in tree.all_children(noun, "xcomp", "amod"))


def done_at(tree: Tree, token: Token) -> Iterator[Count]:
    """A token in, the numbers of those to whom it is done out: "killed nine", "three dead", "12 arrests"."""
    words = count_words()
    lemma = token.lemma.lower()
    done = words.done.get(lemma) or words.done.get(token.text.lower())
    if done is None:
        return
    for head in _patients(tree, token, lemma):
        number = number_of(tree, head) if head is token else number_for(tree, head, done)
        if number is not None:
            yield number.count(tree, done)


def number_for(tree: Tree, head: Token, done: str) -> Number | None:
    """How many a nominal means, of whom something is done; one where it is "a conscript"."""
    number = number_of(tree, head)
    if number is None and done in _SINGLE:
        number = one(tree, head)
    if number is not None and number.least == 0 and done not in _NOBODY:
        return None
    return number


def _patients(tree: Tree, token: Token, lemma: str) -> list[Token]:
    words = count_words()
    if token.upos == "NOUN":
        return [token] if lemma in words.nouns or _headless(tree, token) else []
    if token.upos == "ADJ":
        subjects = tree.all_children(token.index, "nsubj")
        left = _left(tree, token)
        return subjects or left
    if token.upos != "VERB":
        return []
    if lemma in words.subjects:
        return tree.all_children(token.index, "nsubj")
    objects = [tree.tokens[index] for index in clause(tree, token.index).objects]
    bare_form = token.xpos == "VBN" and not tree.child(token.index, "aux")
    return objects or (tree.all_children(token.index, "nsubj") if bare_form else [])  # "counts two injured"


def _left(tree: Tree, token: Token) -> list[Token]:
    """ "Left three people dead": whom the verb above acts on."""
    head = tree.head(token)
    if token.deprel == "xcomp" and head is not None:
        return tree.all_children(head.index, "obj")
    return [token] if tree.child(token.index, "nummod") else []


def _headless(tree: Tree, token: Token) -> bool:
    """ "Nine dead", "12 wounded" told as nouns."""
    return token.text.lower() in _HEADLESS and bool(tree.child(token.index, "nummod"))
