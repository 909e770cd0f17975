"""The further tables of a data package: articles without their words, actors, stories and judgements, each column described."""

from verbale.export.cells import listed
from verbale.export.columns import Column
from verbale.records.actor import Actor
from verbale.records.event import Story
from verbale.records.judgement import Judgement
from verbale.records.text import Article

ARTICLE_COLUMNS: tuple[Column[Article], ...] = (
    Column("article", "string", "the article's id", lambda a: a.id),
    Column("outlet", "string", "who published it", lambda a: a.source.outlet),
    Column("author", "string", "who wrote it", lambda a: a.source.author),
    Column("title", "string", "its title", lambda a: a.title),
    Column("url", "string", "its address", lambda a: a.url),
    Column("published", "date", "day of publication", lambda a: a.published),
    Column("language", "string", "its language", lambda a: a.language),
    Column("characters", "integer", "how long its text is; the text itself is not handed on", lambda a: len(a.text)),
)
ACTOR_COLUMNS: tuple[Column[tuple[str, Actor]], ...] = (
    Column("article", "string", "the article in which the actor was found", lambda a: a[0]),
    Column(
        "actor", "string", "the actor's id, the same in every article that means him by this name", lambda a: a[1].id
    ),
    Column("name", "string", "the name as resolved", lambda a: a[1].name),
    Column("kind", "string", "person, state, territory, body, organisation, …", lambda a: a[1].kind.value),
    Column("country", "string", "the state behind him", lambda a: a[1].country),
    Column("roles", "string", "the offices that the article gives him", lambda a: listed(a[1].roles), list_=True),
    Column("forms", "string", "the words that mean him", lambda a: listed(a[1].forms), list_=True),
)
STORY_COLUMNS: tuple[Column[tuple[str, str]], ...] = (
    Column("story", "string", "the story's id: articles on one matter", lambda s: s[0]),
    Column("article", "string", "an article of it", lambda s: s[1]),
)
JUDGEMENT_COLUMNS: tuple[Column[Judgement], ...] = (
    Column("judgement", "string", "its id", lambda j: j.id),
    Column("question", "string", "copy, story, event, actor (are two one?) or row (is it right?)", lambda j: j.question.value),
    Column("verdict", "string", "same, different, unsure, right, wrong, missed (of an article: an account more) or withdrawn", lambda j: j.verdict.value),
    Column("about", "string", "the records judged", lambda j: listed(j.about), list_=True),
    Column("reasons", "string", "why", lambda j: listed(j.reasons), list_=True),
    Column("signed", "string", "by whom, or by which step", lambda j: j.signed),
    Column("dated", "string", "when a person judged, ISO 8601; a machine's judgements carry no clock", lambda j: j.dated.isoformat() if j.dated else ""),
    Column("score", "number", "how sure a machine was, 0 to 1", lambda j: j.score),
    Column("supersedes", "string", "the judgement that it replaces", lambda j: j.supersedes),
    Column("correction", "string", "the account as it should be, a line of the notation", lambda j: j.correction),
)  # fmt: skip


def pairs(story: Story) -> list[tuple[str, str]]:
    """A story in, one pair of ids for each of its articles out.

    >>> pairs(Story("story:1", ("article:1", "article:2")))
    [('story:1', 'article:1'), ('story:1', 'article:2')]
    """
    return [(story.id, article) for article in story.articles]
