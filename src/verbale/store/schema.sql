-- A store of Verbale in one SQLite file, version 1. Days and moments are ISO text, so that they sort as they stand:
-- days "2026-03-01", moments "2026-03-01T09:30:00.000000Z". "Folded" means as fold() in texts.py writes a name for looking up.
-- `packed` is a record's line of JSON (records/jsonl.py), made short by packing.py: all of the record, byte for byte.
-- The other columns repeat what a Query asks for. Nothing is overwritten (see `coding` and `judgement`) but what is derived:
-- `copy`, `story`, `event` and `same` name the cluster that a record belongs to by the judgements in force, made of the
-- first record in it; a record on which nothing was judged is a cluster of its own. `superseded` of an account or a statement
-- is that of its coding: most questions are about what is in force, and then need no join. What a derived column named before
-- stands in `was`: so the past can be asked (past.py). What a person corrects, strikes out or adds is derived too: the account as the
-- engine read it is put out of force, and behind the others of its coding (`at`) a row that was `revised` tells how it reads now; so
-- columns and indexes answer for what stands after review.

-- One row: what this file is. A program refuses a version that it does not know.
CREATE TABLE store (
    version INTEGER NOT NULL
) STRICT;

-- Who read something, at which version: the step of a run or of a coding.
CREATE TABLE step (
    n        INTEGER PRIMARY KEY,
    name     TEXT NOT NULL,
    version  TEXT NOT NULL,
    settings TEXT NOT NULL,
    UNIQUE (name, version, settings)
) STRICT;

-- One call of `verbale run`; `ended` stays empty where it was killed.
CREATE TABLE run (
    id    TEXT PRIMARY KEY,
    step  INTEGER NOT NULL REFERENCES step,
    began TEXT NOT NULL,
    ended TEXT
) STRICT;

-- A text, once, however often it is coded. Its id is made of outlet and text; the title is the one first read.
CREATE TABLE article (
    n     INTEGER PRIMARY KEY,
    id    TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    text  TEXT NOT NULL
) STRICT;

-- One reading of one article by one step. In force is the one that no later one has superseded; exactly one an article.
-- What was believed at a moment: kept <= moment, and superseded empty or later.
CREATE TABLE coding (
    n          INTEGER PRIMARY KEY,
    article    INTEGER NOT NULL REFERENCES article,
    step       INTEGER NOT NULL REFERENCES step,
    run        TEXT REFERENCES run,
    place      TEXT NOT NULL,     -- the file that it was read from
    kept       TEXT NOT NULL,
    superseded TEXT,
    id         TEXT NOT NULL,     -- that of the article: like the next three what a list shows, so that it needs no join
    published  TEXT,
    outlet_name TEXT NOT NULL,    -- as the outlet writes it
    url        TEXT NOT NULL,
    outlet     TEXT NOT NULL,     -- folded
    language   TEXT NOT NULL,
    statements INTEGER NOT NULL,  -- how many
    accounts   INTEGER NOT NULL,
    copy       TEXT NOT NULL,     -- derived: the cluster of copied texts that it belongs to
    story      TEXT NOT NULL,     -- derived: its story
    packed     BLOB NOT NULL,     -- the Reading without its text, statements, accounts and problems
    UNIQUE (article, step)
) STRICT;
CREATE UNIQUE INDEX coding_in_force ON coding (article) WHERE superseded IS NULL;
CREATE INDEX coding_id ON coding (id, superseded);
CREATE INDEX coding_counts ON coding (accounts, statements, superseded) WHERE superseded IS NULL;
-- The newest articles, and those of an outlet or a story, in the order in which a list shows them.
CREATE INDEX coding_published ON coding (published, id, superseded);
CREATE INDEX coding_outlet ON coding (outlet, published, id, superseded);
CREATE INDEX coding_copy ON coding (copy);
CREATE INDEX coding_story ON coding (story, published, id, superseded);
CREATE INDEX coding_newest_story ON coding (published, story, superseded) WHERE superseded IS NULL;

CREATE TABLE statement (
    n      INTEGER PRIMARY KEY,
    coding INTEGER NOT NULL REFERENCES coding,
    at     INTEGER NOT NULL,      -- its place in the reading, from 0
    id     TEXT NOT NULL,
    superseded TEXT,
    packed BLOB NOT NULL,
    UNIQUE (coding, at)
) STRICT;
CREATE INDEX statement_id ON statement (id, superseded);

-- What one voice says was done. Days: both empty where the time is unknown, else an open side is 0001-01-01 or 9999-12-31.
CREATE TABLE account (
    n            INTEGER PRIMARY KEY,
    coding       INTEGER NOT NULL REFERENCES coding,
    at           INTEGER NOT NULL,
    id           TEXT NOT NULL,
    type         TEXT NOT NULL,
    mode         TEXT NOT NULL,
    time         TEXT NOT NULL,
    hypothetical INTEGER NOT NULL,
    negated      INTEGER NOT NULL,
    voices       INTEGER NOT NULL, -- how many stand one behind the other before the article; 0 where it tells by itself
    first_day    TEXT,
    last_day     TEXT,
    place        TEXT,            -- its entry in the gazetteer; like the next three empty where no place is told
    place_name   TEXT,            -- folded
    place_told   TEXT,            -- as the reading writes it
    country      TEXT,            -- of the place, folded
    confidence   REAL NOT NULL,
    event        TEXT NOT NULL,   -- derived: the happening that it tells
    superseded   TEXT,
    revised      TEXT,            -- since when it reads so by persons' words; empty where it stands as the engine read it
    packed       BLOB NOT NULL,
    UNIQUE (coding, at)
) STRICT;
-- What is asked without being looked up stands in the index of ids, so that going through all of them reads no record.
-- `superseded` at an index's end: older SQLite (3.40) else reads each row for it, though it is empty in all.
CREATE INDEX account_id ON account (id, superseded, time, hypothetical, negated, confidence, first_day, last_day);
CREATE INDEX account_type ON account (type, first_day, id, last_day, event, superseded) WHERE superseded IS NULL;
CREATE INDEX account_mode ON account (mode, superseded) WHERE superseded IS NULL AND mode <> '';
-- The newest accounts and events, in the order in which a list shows them; the first holds what else is asked of accounts, so that going
-- through all of them, or joining each to its coding, reads no record.
CREATE INDEX account_first_day ON account (
    first_day, id, event, coding, type, time, hypothetical, negated, confidence, place_told, country, superseded
) WHERE superseded IS NULL;
CREATE INDEX account_newest_event ON account (first_day, event, superseded) WHERE superseded IS NULL;
CREATE INDEX account_long ON account (last_day, first_day, superseded) WHERE superseded IS NULL AND first_day <> last_day;
CREATE INDEX account_status ON account (time, hypothetical, negated, confidence, superseded) WHERE superseded IS NULL;
CREATE INDEX account_confidence ON account (confidence, n, superseded) WHERE superseded IS NULL; -- reviewing begins with the least sure; by n, as ids lie anywhere
CREATE INDEX account_event ON account (event, coding, superseded) WHERE superseded IS NULL;
CREATE INDEX account_place ON account (place, first_day, last_day, superseded) WHERE superseded IS NULL AND place IS NOT NULL;
CREATE INDEX account_place_name ON account (place_name, first_day, last_day, time, hypothetical, negated, superseded) WHERE superseded IS NULL AND place_name IS NOT NULL;
CREATE INDEX account_country ON account (country, first_day, last_day, superseded) WHERE superseded IS NULL AND country IS NOT NULL;

-- An actor as articles name it, once; `country` is folded: the state behind it.
CREATE TABLE actor (
    n       INTEGER PRIMARY KEY,
    id      TEXT NOT NULL,        -- empty where an account names one that its reading does not list
    name    TEXT NOT NULL,
    folded  TEXT NOT NULL,
    kind    TEXT NOT NULL,
    country TEXT NOT NULL,
    day     TEXT,                 -- that of its clue; empty where there is none
    kept    TEXT NOT NULL,        -- when an article first named it
    same    TEXT NOT NULL,        -- derived: the cluster of actors that are one
    UNIQUE (id, name, country)
) STRICT;
CREATE INDEX actor_same ON actor (same, name);
CREATE INDEX actor_folded ON actor (folded);
CREATE INDEX actor_country ON actor (country);

-- What a derived column of a row held before: of coding `n` its "copy" or "story", of account `n` its "event", of actor `n` "same",
-- until a moment. Nothing stands here where a column was changed in the moment in which its row was written.
CREATE TABLE was (
    kind    TEXT NOT NULL,
    n       INTEGER NOT NULL,
    until   TEXT NOT NULL,
    cluster TEXT NOT NULL,
    PRIMARY KEY (kind, n, until)
) STRICT, WITHOUT ROWID;

-- Who stands in an account: side "who", "whom", or "voice" for every link of the chain according to whom. The others repeat what the
-- account and its coding say, so that of one of whom much is told the newest accounts and articles are found, and all are counted, without reading them.
CREATE TABLE account_actor (
    actor      INTEGER NOT NULL REFERENCES actor,
    side       TEXT NOT NULL,
    account    INTEGER NOT NULL REFERENCES account,
    coding     INTEGER NOT NULL REFERENCES coding,
    published  TEXT,
    first_day  TEXT,
    last_day   TEXT,            -- empty where it is the first
    superseded TEXT,
    country    TEXT,            -- the state behind who does or suffers it, folded; empty where none is known, and of voices
    PRIMARY KEY (actor, side, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_actor_account ON account_actor (account, side, actor);
CREATE INDEX account_actor_country ON account_actor (country, first_day, account, last_day, superseded) WHERE country IS NOT NULL;

-- Every link of the chain of voices of a statement; the last two repeat what its coding says.
CREATE TABLE statement_actor (
    actor     INTEGER NOT NULL REFERENCES actor,
    statement INTEGER NOT NULL REFERENCES statement,
    coding    INTEGER NOT NULL REFERENCES coding,
    published TEXT,
    PRIMARY KEY (actor, statement)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_actor_statement ON statement_actor (statement, actor);

-- What could not be read: of a coding, or of a file in which no article was found.
CREATE TABLE problem (
    n      INTEGER PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE,  -- made of all that it says
    coding INTEGER REFERENCES coding,
    at     INTEGER NOT NULL,
    place  TEXT NOT NULL,
    kept   TEXT NOT NULL,
    packed BLOB NOT NULL
) STRICT;
CREATE INDEX problem_coding ON problem (coding);

-- What somebody or something decided. Rows are never changed or erased; out of force is one that another supersedes.
CREATE TABLE judgement (
    n          INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    question   TEXT NOT NULL,
    verdict    TEXT NOT NULL,
    signed     TEXT NOT NULL,    -- by whom, or by which step
    person     INTEGER NOT NULL, -- 1 where a person judged, or a language model: no resolver, which tells how sure it was
    kept       TEXT NOT NULL,
    supersedes TEXT NOT NULL,
    packed     BLOB NOT NULL
) STRICT;
CREATE INDEX judgement_by_person ON judgement (signed, n) WHERE person = 1;
CREATE INDEX judgement_unsure ON judgement (question, n) WHERE verdict = 'unsure' AND person = 0;
CREATE INDEX judgement_supersedes ON judgement (supersedes) WHERE supersedes <> '';
CREATE TRIGGER judgement_stays BEFORE UPDATE ON judgement
BEGIN SELECT raise(ABORT, 'a judgement is never changed: write one that supersedes it'); END;
CREATE TRIGGER judgement_is_kept BEFORE DELETE ON judgement
BEGIN SELECT raise(ABORT, 'a judgement is never erased: write one that supersedes it'); END;

-- The records that a judgement is about.
CREATE TABLE judged (
    record    TEXT NOT NULL,
    judgement INTEGER NOT NULL REFERENCES judgement,
    PRIMARY KEY (record, judgement)
) STRICT, WITHOUT ROWID;

-- What resolvers want to know of a record so as to find its like. Derived: when an article is coded anew, the clues of its
-- older coding go (but for those to actors, whom other articles name too).
CREATE TABLE clue (
    n        INTEGER PRIMARY KEY,
    id       TEXT NOT NULL,         -- made of all that it says
    coding   INTEGER NOT NULL REFERENCES coding,
    question TEXT NOT NULL,
    about    TEXT NOT NULL,
    day      TEXT,
    packed   BLOB NOT NULL
) STRICT;
-- Found by its coding, which is local in time: an index of ids or of what they are about would have a page written for each clue.
CREATE INDEX clue_coding ON clue (coding, question, about, day);
-- Keys that are asked for over years: of actors, of clues without a day, and those that begin with "~". `day` is repeated ('' for none), so that
-- a key of ten years' use costs only its window.
CREATE TABLE clue_key (
    question TEXT NOT NULL,
    key      TEXT NOT NULL,
    day      TEXT NOT NULL,
    clue     INTEGER NOT NULL REFERENCES clue,
    PRIMARY KEY (question, key, day, clue)
) STRICT, WITHOUT ROWID;
CREATE INDEX clue_key_clue ON clue_key (clue);
-- Keys of all other clues: sorted, many in a row (store/key_pages.py), of one question and eight days; eight rows of a level are made one of the
-- next. Rows are never changed. Keys of clues that went stay, and lead to nothing.
CREATE TABLE key_page (
    n        INTEGER PRIMARY KEY,
    question TEXT NOT NULL,
    span     INTEGER NOT NULL,      -- eight days each, counted from 1 January of year 1
    level    INTEGER NOT NULL,
    packed   BLOB NOT NULL
) STRICT;
CREATE INDEX key_page_span ON key_page (question, span, level);

-- People who may enter the reading room. `password` is Argon2's own text (salt, cost, hash), '' for one who comes through a proxy alone.
CREATE TABLE person (
    name     TEXT PRIMARY KEY,
    role     TEXT NOT NULL,       -- reader, reviewer, admin
    password TEXT NOT NULL,
    since    TEXT NOT NULL
) STRICT;

-- Who is signed in: `id` is a hash of what the browser shows, so that nobody enters with what stands here.
CREATE TABLE session (
    id     TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person ON DELETE CASCADE,
    began  TEXT NOT NULL,
    ends   TEXT NOT NULL
) STRICT;
CREATE INDEX session_person ON session (person);

-- Sign-ins that failed of late, each once for the name and once for the address: so that nobody guesses on.
CREATE TABLE missed (
    about  TEXT NOT NULL,         -- "name …" or "address …"
    moment TEXT NOT NULL,
    n      INTEGER NOT NULL,
    PRIMARY KEY (about, moment, n)
) STRICT, WITHOUT ROWID;

-- Who did what in the reading room, and when. Rows are never changed or erased.
CREATE TABLE deed (
    n      INTEGER PRIMARY KEY,
    moment TEXT NOT NULL,
    person TEXT NOT NULL,         -- '' where nobody was signed in
    did    TEXT NOT NULL,
    about  TEXT NOT NULL,
    place  TEXT NOT NULL          -- the address from which it was asked
) STRICT;
CREATE TRIGGER deed_stays BEFORE UPDATE ON deed
BEGIN SELECT raise(ABORT, 'what was done is never changed'); END;
CREATE TRIGGER deed_is_kept BEFORE DELETE ON deed
BEGIN SELECT raise(ABORT, 'what was done is never erased'); END;

-- A search that somebody keeps under a name: its query string. `owner` is '' in a room without people.
CREATE TABLE saved_search (
    owner TEXT NOT NULL,
    name  TEXT NOT NULL,
    query TEXT NOT NULL,
    saved TEXT NOT NULL,
    PRIMARY KEY (owner, name)
) STRICT, WITHOUT ROWID;

-- Full text: of articles (the words stay in `article`), and of what is said in statements (whose words stand in `packed`).
CREATE VIRTUAL TABLE article_words USING fts5 (
    title, text, content = 'article', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE statement_words USING fts5 (
    said, content = '', tokenize = 'unicode61 remove_diacritics 2'
);

PRAGMA application_id = 0x56524254; -- "VRBT": by this a file is known to be a store
INSERT INTO store (version) VALUES (1);
