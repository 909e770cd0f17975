"""A pronoun on the desk in, the entities that it means out; () where it means no actor."""

from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import GROUPS, RECENT, STATES, Entity, Item
from verbale.extract.actors.salience import governs, last_before, mind, most, same_clause, subject_above
from verbale.extract.tree import bare
from verbale.records.actor import Kind
from verbale.records.analysis import Token

HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
WE = frozenset({"we", "us", "our", "ours", "ourselves"})
I = frozenset({"i", "me", "my", "mine", "myself"})  # noqa: E741 - the pronoun
WHO = frozenset({"who", "whom", "whose", "which", "that"})
# Bodies of many, told by such a noun alone; those told by their scheme ("Police of {state}") are oftener "it".
_OF_MANY = frozenset({"police", "army", "military", "force", "government", "crew", "family"})
_SAYS = frozenset("say add tell state note report warn claim announce write".split())
_ABOARD = frozenset({"crew", "captain", "passenger", "sailor", "skipper"})
_ACTS = frozenset(
    "say add state announce note warn claim deny insist stress urge accuse call demand refuse reject agree offer"
    " promise plan want vow condemn blame report confirm welcome maintain admit tell ask send deploy attack strike"
    " fire withdraw sign hope seek impose expect believe intend decide declare act respond reply threaten pledge"
    " support back oppose recognise recognize detain arrest release free seize invade join leave host hold invite"
    " summon expel recall suspend ban close open reopen lift give help take keep make continue remain stay know speak"
    " do have lose win fight fund pay buy sell provide deliver need try use face control set pull put push publish"
    " issue find carry launch conduct order appeal acknowledge question criticise criticize investigate examine shell"
    " bomb kill capture evacuate rescue negotiate ratify approve adopt resume begin start end discuss consider review"
    " protest mediate challenge file lodge shoot intercept destroy target arm train finance supply receive accept"
    " allow permit return restore stop expand increase double cut".split()
)
# Who does these acts; what they are done "against" or "with" is as often a thing ("voted against it").
_ACTS_ITSELF = _ACTS | frozenset(
    "complain concede allege assert contend counter retort hint regret apologise apologize deplore denounce decry petition"
    " beg require instruct notify inform remind assure brief phone telephone thank congratulate applaud decline walk quit"
    " dismiss sack remove replace name elect charge convict sentence fine sue punish blacklist forbid outlaw censor jam"
    " blockade besiege surround raid storm board tow patrol march strike boycott mass gather mobilise mobilize disarm"
    " surrender retreat cross assist aid donate lend send ship bring share exchange export import shelter feed evacuate"
    " summon veto vote dispute contest intend suggest propose withhold".split()
)
# To whom or what these are done somebody is, oftener than a thing.
_SUFFERS = frozenset(
    "accuse urge blame ask tell warn condemn criticise criticize invite help allow attack support join force order give"
    " threaten praise sanction fund blacklist thank supply arm promise offer send grant lend sell deny pay hand recognise"
    " recognize outlaw dissolve notify inform assure beg petition sue fine punish expel suspend endorse oppose welcome"
    " congratulate reproach remind brief consult shelter feed train equip finance besiege disarm defeat phone telephone"
    " oblige compel require instruct advise charge suspect".split()
)


def pronoun(desk: Desk, token: Token) -> Item | None:
    """A pronoun in, its item out; None where it points to no actor."""
    word = token.text.lower()
    item = Item(token.index, token.index + 1, token.index, "pronoun", rule=f"pronoun/{word}", confidence=0.6)
    if token.xpos in {"WP", "WDT", "WP$"} and word in WHO:
        return _told(desk, item, _antecedent(desk, token))
    if word in HE or word in SHE:
        item.gender = "m" if word in HE else "f"
        return _told(desk, item, _person(desk, token, item.gender))
    if word in THEY:
        item.number = "p"
        return _told(desk, item, _many(desk, token))
    if word in IT:
        return _told(desk, item, _aboard(desk, token) or _thing(desk, token))
    if word in WE or word in I:
        return _told(desk, item, _speaker(desk, token, plural=word in WE))
    return None


def _told(desk: Desk, item: Item, entities: tuple[Entity, ...]) -> Item | None:
    if not entities:
        return None
    for entity in entities:
        if item.gender and not entity.gender and entity.kind is Kind.PERSON:
            entity.gender = item.gender
    return desk.memory.tell(item, *entities)


def _antecedent(desk: Desk, token: Token) -> tuple[Entity, ...]:
    """The noun on which the relative clause hangs."""
    for above in desk.tree.ancestors(token):
        if above.deprel == "acl:relcl":
            return desk.meant(above.head)
    return ()


def _person(desk: Desk, token: Token, gender: str) -> tuple[Entity, ...]:
    at = token.index
    owner = _owned(desk, token)
    people = [
        e
        for e in desk.memory.entities
        if e.kind is Kind.PERSON
        and not e.plural
        and e.gender in ("", gender)
        and e.last_seen < at
        and e.items
        and e.number not in owner
    ]
    best = most(desk, at, people, lambda e: _fit(desk, token, e, gender))
    if best is None or mind(desk, best, at) < -4.5:
        return ()
    return (best,)


def _owned(desk: Desk, token: Token) -> tuple[int, ...]:
    """Whom the phrase means that the pronoun owns or whose clause it is in: "his counterpart, X" cannot be X's own."""
    if token.deprel != "nmod:poss":
        return described(desk, token)
    found: list[int] = list(desk.described.get(token.head, ()))
    found.extend(e.number for e in desk.meant(token.head))
    return (*found, *_granted(desk, token))


def _granted(desk: Desk, token: Token) -> tuple[int, ...]:
    """ "Accepted his resignation", "demanded her release": whoever grants or asks it is another than who resigns or is freed."""
    noun = desk.token(token.head)
    verb = desk.token(noun.head)
    subject = desk.tree.child(verb.index, "nsubj") if noun.lemma in _OF_ANOTHER and noun.deprel == "obj" else None
    if subject is None or verb.lemma not in _GRANTS:
        return ()
    return tuple(e.number for e in desk.meant(subject.index))


_OF_ANOTHER = frozenset(
    "resignation release dismissal removal arrest detention extradition departure ouster impeachment".split()
)
_GRANTS = frozenset("accept reject refuse demand seek order request condemn welcome approve urge denounce".split())


def described(desk: Desk, token: Token) -> tuple[int, ...]:
    """Whom the clause describes whose subject a pronoun is: "those whom they held" are others than they."""
    verb = desk.token(token.head)
    relative = token.deprel == "nsubj" and verb.deprel == "acl:relcl" and verb.head < token.index
    return tuple(e.number for e in desk.meant(verb.head)) if relative else ()


def _fit(desk: Desk, token: Token, entity: Entity, gender: str) -> float:
    """What speaks for or against a person beside being on the reader's mind."""
    last = last_before(entity, token.index)
    if last is None:
        return 0.0
    score = 0.25 if entity.gender == gender else 0.0
    if desk.sentence(last.head) == desk.sentence(token.index):
        if token.deprel != "nmod:poss" and same_clause(desk, token.index, last.head):
            return -5.0
        score += _within(desk, token, entity)
    return score


def _within(desk: Desk, token: Token, entity: Entity) -> float:
    """Within one sentence: the subject of a verb above is whom "he said that he" and "X met his" mean."""
    return 1.2 if subject_above(desk, entity, token.index, governs(desk, token.index)) is not None else 0.0


def _many(desk: Desk, token: Token) -> tuple[Entity, ...]:
    """They: the last plural, a body of many, or people told together."""
    at = token.index
    owner = _owned(desk, token)
    plural = [e for e in desk.memory.entities if e.items and e.last_seen < at and e.number not in owner and _is_many(e)]
    joint = _joint(desk, token)
    best = most(desk, at, plural, lambda e: _plural_fit(desk, token, e))
    if joint and (best is None or _joint_mind(desk, joint, at) > mind(desk, best, at) + _plural_fit(desk, token, best)):
        return tuple(desk.memory.entities[n] for n in joint.entities)
    if best is not None and mind(desk, best, at) > -2.6:
        return (best,)
    return ()


def _is_many(entity: Entity) -> bool:
    if entity.plural:
        return True
    return entity.kind in {Kind.BODY, Kind.GROUP} and entity.lemma in _OF_MANY


def _plural_fit(desk: Desk, token: Token, entity: Entity) -> float:
    last = last_before(entity, token.index)
    if last is None:
        return 0.0
    score = 0.4 if last.number == "p" else 0.0
    score -= 1.2 if _only_told(desk, token, last) else 0.0
    if desk.sentence(last.head) == desk.sentence(token.index):
        if token.deprel != "nmod:poss" and same_clause(desk, token.index, last.head):
            return -5.0
        score += _within(desk, token, entity)
    return score


def _only_told(desk: Desk, token: Token, last: Item) -> bool:
    """ "The clerks will be sent home, two officials say. The law accuses them …": who only tells it is seldom meant."""
    told = desk.token(last.head)
    verb = desk.token(told.head)
    behind = told.deprel.startswith("nsubj") and verb.lemma in _SAYS
    speaks = token.deprel.startswith("nsubj") and desk.token(token.head).lemma in _SAYS
    return behind and not speaks and any(t.index < last.head for t in desk.tree.all_children(verb.index, "ccomp"))


def _joint(desk: Desk, token: Token) -> Item | None:
    """The last mention that means several actors together, in this sentence or the one before."""
    for item in desk.memory.items[: -RECENT - 1 : -1]:
        if desk.sentence(item.head) < desk.sentence(token.index) - 1:
            return None
        several = item.head < token.index and len(item.entities) > 1
        if several and (token.deprel == "nmod:poss" or not same_clause(desk, token.index, item.head)):
            return item
    return None


def _joint_mind(desk: Desk, item: Item, at: int) -> float:
    back = desk.sentence(at) - desk.sentence(item.head)
    return -0.7 * back + (0.9 if desk.token(item.head).deprel.startswith("nsubj") else 0.0) + 0.5


def _thing(desk: Desk, token: Token) -> tuple[Entity, ...]:
    """It: a state, body or group; nothing where it only fills a place or means a deed or thing."""
    if bare(token.deprel) == "expl" or _is_empty(desk, token) or not _may_act(desk, token):
        return ()
    at, owner = token.index, _owned(desk, token)
    fitting = [
        e
        for e in desk.memory.entities
        if (e.kind in STATES or e.kind in GROUPS)
        and not e.plural
        and e.items
        and e.last_seen < at
        and e.number not in owner
    ]
    best = most(desk, at, fitting, lambda e: _thing_fit(desk, token, e))
    if best is None or mind(desk, best, at) + _thing_fit(desk, token, best) < -1.6:
        return ()
    return (best,)


def _aboard(desk: Desk, token: Token) -> tuple[Entity, ...]:
    """ "Its crew": the vessel told last, so whoever runs it."""
    if token.deprel != "nmod:poss" or desk.token(token.head).lemma not in _ABOARD:
        return ()
    for item in desk.memory.items[: -RECENT - 1 : -1]:
        if item.rule in {"vessel/owner", "vessel/armed"} and item.head < token.index:
            return tuple(desk.memory.entities[n] for n in item.entities)
    return ()


def _is_empty(desk: Desk, token: Token) -> bool:
    """ "it is clear that", "it rained": no antecedent."""
    head = desk.token(token.head)
    children = desk.tree.children(head.index)
    if head.lemma in {"rain", "snow", "seem", "appear", "emerge", "happen", "take", "turn"} and token.deprel.startswith(
        "nsubj"
    ):
        return any(c.deprel in {"ccomp", "csubj", "xcomp"} for c in children) or head.lemma in {"rain", "snow"}
    if head.upos in {"ADJ", "NOUN"} or any(c.deprel == "cop" for c in children):
        return any(bare(c.deprel) in {"csubj", "ccomp", "xcomp", "acl", "advcl"} for c in children) or head.upos in {
            "ADJ",
            "PRON",
            "ADV",
        }
    return False


def _may_act(desk: Desk, token: Token) -> bool:
    """Whether the place of the pronoun is one for an actor: subject of a verb of acting, owner, or behind a preposition of dealing."""
    if token.deprel == "nmod:poss" or token.text.lower() == "itself":
        return True
    head = desk.token(token.head)
    if token.deprel == "nsubj":
        return head.lemma in _ACTS_ITSELF
    if bare(token.deprel) in {"obj", "iobj"}:
        return head.lemma in _SUFFERS
    return desk.tree.case(token.index) in {"by", "against", "with", "to", "toward", "towards"} and head.lemma in _ACTS


def _thing_fit(desk: Desk, token: Token, entity: Entity) -> float:
    last = last_before(entity, token.index)
    if last is None:
        return 0.0
    score = -0.8 if last.place else 0.0
    score -= 0.5 if last.sort == "demonym" else 0.0
    if desk.sentence(last.head) == desk.sentence(token.index):
        if token.deprel != "nmod:poss" and same_clause(desk, token.index, last.head):
            return -5.0
        score += _within(desk, token, entity)
        if token.deprel == "nmod:poss" and last.head in governs(desk, token.index):
            return -5.0
    return score


def _speaker(desk: Desk, token: Token, *, plural: bool) -> tuple[Entity, ...]:
    """I and we within a quotation: whoever says it."""
    speaker = desk.speaker_of(token.index)
    if speaker is None:
        return ()
    if plural and speaker.kind is Kind.PERSON and speaker.owner >= 0:
        return (desk.memory.entities[speaker.owner],)
    return (speaker,)
