"""A desk in, who speaks in each quotation of the report: the subject of the verb of speech beside it."""

from verbale.extract.actors.bodies import body_of
from verbale.extract.actors.context import country_of
from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import Item
from verbale.records.actor import Kind
from verbale.records.analysis import Quotation, Sentence, Token

_FORCES = frozenset({"unit", "force", "troop", "soldier", "army", "military", "serviceman"})
_BODIES = frozenset({"police", "government", "parliament", "navy", "army", "military", "court", "embassy"}) - _FORCES
_SPEECH = frozenset(
    "say tell add state note announce warn claim insist stress argue write reply declare recall explain call ask vow conclude"
    " retort quip tweet shout urge caution remark observe maintain continue respond answer comment".split()
)


def find_speakers(desk: Desk) -> None:
    """For each quotation the token of its speaker is noted on the desk, where a verb of speech tells it."""
    sentences = desk.tree.analysis.sentences
    for number, quotation in enumerate(desk.tree.analysis.quotations):
        near = [s for s in sentences if s.span.start < quotation.span.end and quotation.span.start < s.span.end]
        for sentence in [*near, *_after(sentences, near)]:
            speaker = _speaker(desk, sentence, quotation)
            if speaker >= 0:
                desk.speakers[number] = speaker
                break


def _after(sentences: tuple[Sentence, ...], near: list[Sentence]) -> list[Sentence]:
    """The sentences after and before a quotation, if they stand in its paragraph."""
    if not near:
        return []
    first, last = near[0].index, near[-1].index
    beside = [sentences[i] for i in (last + 1, first - 1) if 0 <= i < len(sentences)]
    return [s for s in beside if s.paragraph == near[0].paragraph]


def _speaker(desk: Desk, sentence: Sentence, quotation: Quotation) -> int:
    for token in desk.tree.tokens[sentence.first : sentence.last]:
        outside = not quotation.span.start <= token.span.start < quotation.span.end
        if outside and token.deprel == "nsubj" and desk.token(token.head).lemma in _SPEECH:
            return token.index
    return -1


def own_forces(desk: Desk, token: Token) -> None:
    """ "“Our units did not fire,” the ministry said", "“They attacked our police,” she wrote": those of the speaker's state (CODING 21)."""
    noun = desk.token(token.head)
    lemma, item = noun.lemma.lower(), desk.at.get(noun.index)
    if token.deprel != "nmod:poss" or lemma not in _FORCES | _BODIES or item is None or item.sort != "nominal":
        return
    speaker = desk.speaker_of(token.index)
    state = country_of(speaker) if speaker is not None and speaker.kind is not Kind.ORGANISATION else ""
    if state and len(item.entities) == 1 and _is_guessed(desk, item, lemma, state):
        desk.memory.untell(item)
        desk.memory.tell(item, body_of(desk, "armed forces" if lemma in _FORCES else lemma, state))


def _is_guessed(desk: Desk, item: Item, lemma: str, state: str) -> bool:
    """Whether a mention means nobody told elsewhere, or a body of another state that only the report around it gave."""
    entity = desk.memory.entities[item.entities[0]]
    return entity.items == [item] if lemma in _FORCES else entity.kind is Kind.BODY and entity.country != state
