"""Nothing in, hypothesis strategies for every record out: whatever the types allow, however odd the names."""

from datetime import date, timedelta, timezone

from hypothesis import strategies as st

from verbale.records.account import Account, Count, Deed, Status, Time
from verbale.records.actor import Actor, Kind, Mention, Role
from verbale.records.analysis import Analysis, Furniture, Name, Quotation, Sentence, Token
from verbale.records.comparison import (
    Answer,
    Asked,
    Cell,
    Comparison,
    Contrast,
    Difference,
    Group,
    Origin,
    Telling,
    Tie,
)
from verbale.records.event import Event, Story
from verbale.records.evidence import Evidence, Step
from verbale.records.judgement import Judgement, Verdict
from verbale.records.lines import FLAGS, AccountLine, ActorLine, RoleLine, StatementLine
from verbale.records.notation import GoldFile
from verbale.records.problem import Problem
from verbale.records.reading import Reading
from verbale.records.tenure import Contradiction, Tenure
from verbale.records.text import Article, Edition, Source, Span
from verbale.records.voice import ARTICLE, SpeechKind, Statement, Voice
from verbale.records.when import Basis, When
from verbale.records.where import Exactness, Where

# Marks of the notation and of TOML come often, so that their escapes are tried.
_MARKS = (*'|+<;@-"\\…\n\r\t ~!#[]{}=', " + ", " < ", "; ", " | ", "\\n", "\u2028", "\x00")
_ODD = st.sampled_from(_MARKS)
words = st.one_of(
    st.text(max_size=12),
    st.lists(st.one_of(_ODD, st.sampled_from(["Ann", "Doe", "3+3"])), max_size=6).map("".join),
)
names = words
day = st.dates(min_value=date(1000, 1, 1), max_value=date(9000, 12, 31))
# A time stamp keeps its offset, not its zone: an hour that a zone leaps over equals no time of another zone (PEP 495).
_OFFSETS = st.integers(-14, 14).map(lambda hours: timezone(timedelta(hours=hours)))
odds = st.floats(min_value=0, max_value=1)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, 1000))
    return Span(start, start + draw(st.integers(0, 100)))


def some[T](of: st.SearchStrategy[T], most: int = 3) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(of, max_size=most).map(tuple)


steps = st.builds(Step, words, words, words)
evidences = st.builds(Evidence, words, spans(), words, steps)
maybe_evidence = st.none() | evidences
sources = st.builds(Source, words, words, words)
editions = st.builds(Edition, words, words)
articles = st.builds(
    Article,
    words,
    sources,
    words,
    words,
    words,
    st.none() | day,
    st.none() | st.datetimes(timezones=st.none() | _OFFSETS),
    words,
    some(editions, 2),
)


@st.composite
def plain_whens(draw: st.DrawFn) -> When:
    """Times as a line can say them: without words, stated or published or unknown."""
    start = draw(st.none() | day)
    end = draw(st.none() | st.integers(0, 4000).map(lambda days: (start or date(2000, 1, 1)) + timedelta(days)))
    if start is None and end is None:
        return When.unknown()
    return When(start, end, draw(st.sampled_from((Basis.STATED, Basis.PUBLISHED))))


whens = st.builds(When, st.none() | day, st.none() | day, st.sampled_from(Basis), maybe_evidence)
wheres = st.builds(
    Where,
    words,
    words,
    words,
    st.none() | st.floats(-90, 90),
    st.none() | st.floats(-180, 180),
    st.sampled_from(Exactness),
    st.sampled_from(Basis),
    maybe_evidence,
)
mentions = st.builds(Mention, words, names, st.booleans(), evidences)
roles = st.builds(Role, names, words, words, st.sampled_from(("on", "from", "until")), whens, st.booleans(), evidences)
actors = st.builds(Actor, words, names, st.sampled_from(Kind), words, some(words), some(words))
voices = st.recursive(st.just(ARTICLE), lambda inner: st.builds(Voice, some(mentions, 2), inner), max_leaves=3)
statements = st.builds(Statement, words, voices, st.sampled_from(SpeechKind), evidences, some(evidences), evidences)
types = st.sampled_from(("AGREE", "CONSULT", "ASSAULT", "STATE", "APPOINT"))
modes = st.sampled_from(("", "third-party", "visit", "crowd-control"))
deeds = st.builds(Deed, types, modes, some(words), evidences)
statuses = st.builds(Status, st.sampled_from(Time), st.booleans(), st.booleans(), some(evidences, 2))
numbers = st.integers(0, 10**12)
bounded = st.builds(Count, words, st.none() | numbers, st.none() | numbers, st.booleans(), maybe_evidence)
counts = st.one_of(bounded, st.builds(Count.roughly, words, numbers, maybe_evidence))
accounts = st.builds(
    Account,
    words,
    some(mentions),
    deeds,
    some(mentions),
    whens,
    st.none() | wheres,
    statuses,
    some(counts, 2),
    voices,
    evidences,
    some(evidences, 2),
    odds,
)
problems = st.builds(Problem, words, words, st.none() | spans(), words)
readings = st.builds(
    Reading,
    articles,
    some(statements, 2),
    some(accounts, 2),
    some(actors, 2),
    some(roles, 2),
    some(evidences, 2),
    some(problems, 2),
)
events = st.builds(Event, words, some(words))
stories = st.builds(Story, words, some(words))
cells = st.builds(Cell, words, words, some(evidences, 2))
groups = st.builds(Group, words, some(cells, 2))
contrasts = st.builds(Contrast, st.integers(0, 9), st.integers(0, 9), st.sampled_from(Difference))
answers = st.builds(Answer, st.sampled_from(Asked), words, some(groups, 2), some(contrasts, 2), some(words))
tellings = st.builds(Telling, words, st.integers(1, 9), words)
origins = st.builds(Origin, words, some(words), some(st.sampled_from(Tie), 2))
comparisons = st.builds(Comparison, words, some(answers, 2), some(tellings, 2), some(origins, 2))
judgements = st.builds(
    Judgement,
    words,
    st.sampled_from(Verdict),
    some(words),
    some(words),
    words,
    st.none() | st.datetimes(timezones=st.none() | _OFFSETS),
    words,
    correction=words,
    words=some(evidences, 2),
)
days = st.none() | st.dates()
tenures = st.builds(Tenure, words, words, words, words, days, days, days, days, some(roles, 2))
contradictions = st.builds(Contradiction, words, words, days, some(words, 2), some(roles, 2))
places = st.integers(0, 500)
tokens = st.builds(Token, places, spans(), words, words, words, words, words, places, words, places)
sentences = st.builds(Sentence, places, spans(), places, places, places)
name_spans = st.builds(Name, places, places, words)
quotations = st.builds(Quotation, spans(), spans(), st.booleans(), places, st.booleans())
furnitures = st.builds(Furniture, spans(), words, words)
analyses = st.builds(
    Analysis,
    articles,
    words,
    words,
    some(tokens, 2),
    some(sentences, 2),
    some(name_spans, 2),
    some(spans(), 2),
    some(quotations, 2),
    some(furnitures, 2),
)
every_record = st.one_of(
    tenures,
    contradictions,
    articles,
    sources,
    editions,
    spans(),
    evidences,
    steps,
    whens,
    wheres,
    mentions,
    roles,
    actors,
    voices,
    statements,
    deeds,
    statuses,
    counts,
    accounts,
    events,
    stories,
    answers,
    comparisons,
    judgements,
    problems,
    readings,
    analyses,
    tokens,
    sentences,
    name_spans,
    quotations,
    furnitures,
)

# What lines and gold files say.
filled = words.filter(bool)
plain_counts = st.one_of(
    st.builds(Count, words, numbers, st.none()),
    st.builds(Count, words, st.none(), numbers),
    st.builds(Count, words, numbers, numbers),
    st.builds(Count.roughly, words, numbers),
)
chains = some(some(names, 2), 2)
flags = st.sets(st.sampled_from(FLAGS)).map(lambda chosen: tuple(flag for flag in FLAGS if flag in chosen))
account_lines = st.builds(
    AccountLine,
    plain_whens(),
    some(names),
    types,
    modes,
    flags,
    some(names),
    words,
    chains,
    some(plain_counts, 2),
)
statement_lines = st.builds(StatementLine, some(names), st.sampled_from(SpeechKind), words, words, chains)
actor_lines = st.builds(ActorLine, names, st.sampled_from(Kind), some(words), some(words))


@st.composite
def role_lines(draw: st.DrawFn) -> RoleLine:
    told = draw(st.sampled_from(("", "on", "from", "until")))
    when = draw(plain_whens()) if told else When.unknown()
    return RoleLine(draw(names), draw(words), draw(words), told, when, draw(st.booleans()))


gold_files = st.builds(
    GoldFile,
    words,
    st.none() | day,
    words,
    words,
    words,
    words,
    some(account_lines),
    some(statement_lines),
    some(actor_lines),
    some(role_lines()),
    some(words),
    some(problems),
    words,
)
