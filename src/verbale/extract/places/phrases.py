"""A word of a clause in, the places that hang on it out: "in Lima", "south of Homs", "at the gates of the mine", "there".

A noun of a site leads on to the place told beside it ("the road to Kidal"); a site that was told before leads back to
that place ("the town", "there", "the capital").
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import islice

from verbale.extract.places.context import Context, state_of
from verbale.extract.places.mentions import PlaceMention, opens_paragraph
from verbale.extract.places.resolving import placed
from verbale.extract.times.background import in_background
from verbale.extract.tree import Tree, bare
from verbale.records.analysis import Token
from verbale.records.where import Exactness
from verbale.reference.places import place_words
from verbale.reference.times import time_words
from verbale.reference.world import world

_DEPTH = 3  # nouns from a preposition to the name ("at the gates of the base near X")
_AT = frozenset({"in", "at", "near", "outside", "off", "around"})
_DIRECTIONS = frozenset(
    {
        "north",
        "south",
        "east",
        "west",
        "northeast",
        "northwest",
        "southeast",
        "southwest",
        "outside",
        "inside",
        "off",
        "near",
    }
)
_ABOUT = frozenset({"about", "regarding", "concerning"})
_PHRASES = frozenset({"obl", "nmod", "advmod"})
_BACK_PLACES = 40  # names that are looked at for it
_BACK_PARAGRAPHS = 2  # how far "the town" and "there" reach back


class PlacePhrases:
    """The places of one report by the words on which they hang."""

    __slots__ = ("_by_token", "_context", "_mentions", "_tree")

    def __init__(self, tree: Tree, mentions: Iterable[PlaceMention], context: Context) -> None:
        self._tree = tree
        self._context = context
        self._mentions = tuple(mentions)
        self._by_token = {i: mention for mention in self._mentions for i in range(mention.first, mention.last)}

    def named(self, index: int) -> PlaceMention | None:
        """The place that a token names."""
        return self._by_token.get(index)

    def of(self, index: int) -> PlaceMention | None:
        """The place at which a deed's word puts it by a preposition of rest, the smallest where there are several."""
        found = [place for child in self._tree.children(index) for place in self._at(child)]
        return smallest(found)

    def before(self, index: int) -> PlaceMention | None:
        """The last place named before a word in its sentence ("flew to Lae on Monday, where …")."""
        last = bisect_right(self._mentions, index, key=lambda place: place.last)
        first = self._tree.analysis.sentence_of(self._tree.tokens[index]).first
        return self._mentions[last - 1] if last and self._mentions[last - 1].first >= first else None

    def is_near(self, index: int, place: PlaceMention) -> bool:
        """Whether a place is only told as near ("at the mine, near Solwezi")."""
        return any(
            self._tree.case(child.index) == "near" and self.under(child.index) is place
            for child in self._tree.children(index)
        )

    def led(self, index: int, prepositions: frozenset[str]) -> PlaceMention | None:
        """The place to which, or from which, a word leads ("flew to Lima", "the withdrawal from Kabul")."""
        parts = self._tree.all_children(index, "advmod", "compound:prt")  # "pulled back from Kherson"
        heads = (index, *(part.index for part in parts))
        children = [child for head in heads for child in self._tree.all_children(head, "obl", "nmod", "advmod")]
        found = (self.under(child.index) for child in children if self._tree.case(child.index) in prepositions)
        return smallest([place for place in found if place is not None])

    def beside(self, index: int) -> PlaceMention | None:
        """The place that stands before a noun as a part of its name ("the Geneva talks", "the Bucha killings")."""
        for child in self._tree.all_children(index, "compound", "nmod:poss", "amod"):
            place = self._by_token.get(child.index)
            if place is not None and place.exactness in {Exactness.TOWN, Exactness.REGION, Exactness.UNPLACED}:
                return place if child.deprel != "nmod:poss" or place.exactness is Exactness.TOWN else None
        return None

    def scenes(self, cues: frozenset[int]) -> Iterator[tuple[PlaceMention, bool]]:
        """The places at which the text puts anything by a preposition of rest, but for those of speech; and whether it is a heading."""
        yield from ((place, True) for place in self._mentions if opens_paragraph(self._tree, place.first, place.last))
        for token in self._tree.tokens:
            if token.head == token.index or bare(token.deprel) not in _PHRASES:
                continue
            found = list(self._at(token))
            told_of = in_background(self._tree, token.index) or self._of_topic(token)
            if found and not told_of and not self._of_speech(token, cues):
                yield from ((place, False) for place in found)

    def _of_topic(self, token: Token) -> bool:
        """ "Views on the situation in Kabul": what is spoken of is not where it is done."""
        for above in islice(self._tree.ancestors(token), _DEPTH):
            if above.upos not in {"NOUN", "PROPN"} or above.lemma.lower() in place_words().sites:
                return False
            if self.is_topic(above):
                return True
        return False

    def is_topic(self, token: Token) -> bool:
        """Whether a noun tells what is spoken of: "views on the situation", "asked about the clashes"; not "fired on a convoy"."""
        case = self._tree.case(token.index)
        of_talk = (
            case == "on"
            and bare(token.deprel) == "nmod"
            and self._tree.tokens[token.head].lemma.lower() in place_words().of_talk
        )
        return case in _ABOUT or of_talk

    def _of_speech(self, token: Token, cues: frozenset[int]) -> bool:
        """Whether a phrase hangs on a verb of saying, or on whoever speaks ("an official in Lima said")."""
        for above in islice(self._tree.ancestors(token), _DEPTH):
            if above.index in cues or above.lemma in time_words().tense.telling:
                return True
            if above.upos == "VERB":
                return False
        return False

    def _at(self, child: Token) -> Iterator[PlaceMention]:
        words, case = place_words(), self._tree.case(child.index)
        relation = bare(child.deprel)
        if relation == "advmod":
            yield from self._by_adverb(child)
        if relation not in {"obl", "nmod"} or case not in words.rest:
            return
        place = self.under(child.index)
        if place is not None and case == "between" and place.name in world().polities:
            return  # the sides of talks
        if place is not None and (case not in words.standing or self._may_stand(child, place)):
            yield place

    def _by_adverb(self, child: Token) -> Iterator[PlaceMention]:
        """ "there", "south of Homs", "inland from Derna"."""
        if child.text.lower() in place_words().adverbs:
            back = self._back(child)
            yield from () if back is None else (back,)
        elif child.text.lower() in _DIRECTIONS:
            for below in self._tree.all_children(child.index, "obl", "nmod"):
                place = self.under(below.index)
                yield from () if place is None else (place,)

    def _may_stand(self, child: Token, place: PlaceMention) -> bool:
        """Whether "on" or "over" tells a place: with a site, a water, an island; "on Ukraine" is a topic."""
        words = place_words()
        if child.index in self._by_token:
            return place.exactness is Exactness.REGION and place.known is not None and not place.known.country
        case = self._tree.case(child.index)
        return child.lemma in words.standing_sites if case == "on" else child.lemma in words.sites

    def under(self, index: int, depth: int = 0) -> PlaceMention | None:
        """The place that a nominal names, itself or by what it is a part of."""
        if index in self._by_token:
            return self._by_token[index]
        token, words = self._tree.tokens[index], place_words()
        if depth > _DEPTH or token.upos not in {"NOUN", "PROPN", "ADV", "ADJ"}:
            return None
        if token.text.lower() in words.capital:
            return self._capital(token)
        site = token.lemma.lower() in words.sites
        found = self._part_of(token, words.inward if site else _AT, depth) or (self._next_to(token) if site else None)
        if found is not None or token.upos != "NOUN":
            return found
        return self._back(token) if self._points_back(token) else None

    def _next_to(self, token: Token) -> PlaceMention | None:
        """ "the border with Chad", where the parser hangs the second phrase on the verb."""
        index = token.index + 1
        tokens = self._tree.tokens
        with_it = index + 1 < len(tokens) and tokens[index].text in {"with", "to", "of", "near"}
        return self._by_token.get(index + 1) if with_it else None

    def _part_of(self, token: Token, inward: frozenset[str], depth: int) -> PlaceMention | None:
        lemma = token.lemma.lower()
        site = lemma in place_words().sites or lemma in place_words().before
        found: list[PlaceMention] = []
        for child in self._tree.children(token.index):
            relation = bare(child.deprel)
            beside = relation in {"compound", "appos", "flat"} or child.deprel == "nmod:poss"
            if beside and child.index in self._by_token and (site or relation != "nmod"):
                found.append(self._by_token[child.index])
            elif child.deprel == "acl:relcl" and site:
                found += [
                    place for place in (self.of(child.index),) if place is not None
                ]  # "the waters that it claims off X"
            elif relation == "nmod" and self._tree.case(child.index) in inward:
                place = self.under(child.index, depth + 1)
                found += [place] if place is not None else []
        return smallest(found)

    def _points_back(self, token: Token) -> bool:
        named = any(child.upos == "PROPN" for child in self._tree.all_children(token.index, "compound", "flat", "nmod"))
        if token.lemma not in place_words().back or named:
            return False
        return any(
            child.text.lower() in {"the", "this", "that"} for child in self._tree.all_children(token.index, "det")
        )

    def _back(self, token: Token) -> PlaceMention | None:
        """The place told before a word that points back, no state.

        The one told with the same word ("the Kariba dam … the dam"), else the last one, at most two paragraphs up.
        """
        last = bisect_right(self._mentions, token.index, key=lambda place: place.last)
        before = [
            p
            for p in reversed(self._mentions[max(0, last - _BACK_PLACES) : last])
            if p.exactness is not Exactness.COUNTRY and not self._is_whose(p) and not self._acts(p)
        ]
        same = next((place for place in before if self._told_with(place, token.lemma.lower())), None)
        if same is not None or not before:
            return same
        return before[0] if self._paragraph(token.index) - self._paragraph(before[0].head) < _BACK_PARAGRAPHS else None

    def _acts(self, place: PlaceMention) -> bool:
        """ "Nairobi said that it would": a government by its seat, at which nothing is told to be."""
        token = self._tree.tokens[place.head]
        return token.deprel == "nsubj" and self._tree.tokens[token.head].upos == "VERB"

    def _is_whose(self, place: PlaceMention) -> bool:
        """ "Kosovo police" tells whose police they are, not where."""
        head = self._tree.tokens[place.head]
        return head.deprel == "compound" and self._tree.tokens[head.head].lemma.lower() not in place_words().sites - {
            "police"
        }

    def _told_with(self, place: PlaceMention, noun: str) -> bool:
        tokens = self._tree.tokens
        behind = place.last < len(tokens) and tokens[place.last].lemma.lower() == noun
        return behind or tokens[place.last - 1].text.lower() == noun

    def _paragraph(self, index: int) -> int:
        return self._tree.analysis.sentence_of(self._tree.tokens[index]).paragraph

    def _capital(self, token: Token) -> PlaceMention | None:
        """ "the capital" is that of the nearest state named in its sentence, else of the one that the report is mostly about."""
        sentence = self._tree.analysis.sentence_of(token)
        first = bisect_left(self._mentions, sentence.first, key=lambda place: place.first)
        here = [place for place in self._mentions[first : first + _BACK_PLACES] if place.last <= sentence.last]
        nearest = sorted(here, key=lambda place: abs(place.head - token.index))
        polities = [world().polities[place.name] for place in nearest if place.name in world().polities]
        main = self._context.main()
        polities += [world().polities[state_of(main)]] if state_of(main) in world().polities else []
        capital = next((polity.capitals[0] for polity in polities if polity.capitals), "")
        known = placed(capital, self._context) if capital else None
        return PlaceMention(token.index, token.index + 1, token.index, known.name, known) if known else None


_ORDER = (Exactness.SITE, Exactness.UNPLACED, Exactness.TOWN, Exactness.REGION, Exactness.COUNTRY)


def smallest(found: list[PlaceMention]) -> PlaceMention | None:
    """Places in, the smallest out, the first of equals."""
    return min(found, key=lambda place: _ORDER.index(place.exactness), default=None)
