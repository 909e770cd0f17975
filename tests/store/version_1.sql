PRAGMA application_id = 1448231508;
CREATE TABLE store (
    version INTEGER NOT NULL
) STRICT;
CREATE TABLE step (
    n        INTEGER PRIMARY KEY,
    name     TEXT NOT NULL,
    version  TEXT NOT NULL,
    settings TEXT NOT NULL,
    UNIQUE (name, version, settings)
) STRICT;
CREATE TABLE run (
    id    TEXT PRIMARY KEY,
    step  INTEGER NOT NULL REFERENCES step,
    began TEXT NOT NULL,
    ended TEXT
) STRICT;
CREATE TABLE article (
    n     INTEGER PRIMARY KEY,
    id    TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    text  TEXT NOT NULL
) STRICT;
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
CREATE INDEX account_id ON account (id, superseded, time, hypothetical, negated, confidence, first_day, last_day);
CREATE INDEX account_type ON account (type, first_day, id, last_day, event, superseded) WHERE superseded IS NULL;
CREATE INDEX account_mode ON account (mode, superseded) WHERE superseded IS NULL AND mode <> '';
CREATE INDEX account_first_day ON account (
    first_day, id, event, coding, type, time, hypothetical, negated, confidence, place_told, country, superseded
) WHERE superseded IS NULL;
CREATE INDEX account_newest_event ON account (first_day, event, superseded) WHERE superseded IS NULL;
CREATE INDEX account_long ON account (last_day, first_day, superseded) WHERE superseded IS NULL AND first_day <> last_day;
CREATE INDEX account_status ON account (time, hypothetical, negated, confidence, superseded) WHERE superseded IS NULL;
CREATE INDEX account_confidence ON account (confidence, n, superseded) WHERE superseded IS NULL;
CREATE INDEX account_event ON account (event, coding, superseded) WHERE superseded IS NULL;
CREATE INDEX account_place ON account (place, first_day, last_day, superseded) WHERE superseded IS NULL AND place IS NOT NULL;
CREATE INDEX account_place_name ON account (place_name, first_day, last_day, time, hypothetical, negated, superseded) WHERE superseded IS NULL AND place_name IS NOT NULL;
CREATE INDEX account_country ON account (country, first_day, last_day, superseded) WHERE superseded IS NULL AND country IS NOT NULL;
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
CREATE TABLE was (
    kind    TEXT NOT NULL,
    n       INTEGER NOT NULL,
    until   TEXT NOT NULL,
    cluster TEXT NOT NULL,
    PRIMARY KEY (kind, n, until)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE statement_actor (
    actor     INTEGER NOT NULL REFERENCES actor,
    statement INTEGER NOT NULL REFERENCES statement,
    coding    INTEGER NOT NULL REFERENCES coding,
    published TEXT,
    PRIMARY KEY (actor, statement)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_actor_statement ON statement_actor (statement, actor);
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
CREATE TABLE judged (
    record    TEXT NOT NULL,
    judgement INTEGER NOT NULL REFERENCES judgement,
    PRIMARY KEY (record, judgement)
) STRICT, WITHOUT ROWID;
CREATE TABLE clue (
    n        INTEGER PRIMARY KEY,
    id       TEXT NOT NULL,         -- made of all that it says
    coding   INTEGER NOT NULL REFERENCES coding,
    question TEXT NOT NULL,
    about    TEXT NOT NULL,
    day      TEXT,
    packed   BLOB NOT NULL
) STRICT;
CREATE INDEX clue_coding ON clue (coding, question, about, day);
CREATE TABLE clue_key (
    question TEXT NOT NULL,
    key      TEXT NOT NULL,
    day      TEXT NOT NULL,
    clue     INTEGER NOT NULL REFERENCES clue,
    PRIMARY KEY (question, key, day, clue)
) STRICT, WITHOUT ROWID;
CREATE INDEX clue_key_clue ON clue_key (clue);
CREATE TABLE key_page (
    n        INTEGER PRIMARY KEY,
    question TEXT NOT NULL,
    span     INTEGER NOT NULL,      -- eight days each, counted from 1 January of year 1
    level    INTEGER NOT NULL,
    packed   BLOB NOT NULL
) STRICT;
CREATE INDEX key_page_span ON key_page (question, span, level);
CREATE TABLE person (
    name     TEXT PRIMARY KEY,
    role     TEXT NOT NULL,       -- reader, reviewer, admin
    password TEXT NOT NULL,
    since    TEXT NOT NULL
) STRICT;
CREATE TABLE session (
    id     TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person ON DELETE CASCADE,
    began  TEXT NOT NULL,
    ends   TEXT NOT NULL
) STRICT;
CREATE INDEX session_person ON session (person);
CREATE TABLE missed (
    about  TEXT NOT NULL,         -- "name …" or "address …"
    moment TEXT NOT NULL,
    n      INTEGER NOT NULL,
    PRIMARY KEY (about, moment, n)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE saved_search (
    owner TEXT NOT NULL,
    name  TEXT NOT NULL,
    query TEXT NOT NULL,
    saved TEXT NOT NULL,
    PRIMARY KEY (owner, name)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE article_words USING fts5 (
    title, text, content = 'article', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE statement_words USING fts5 (
    said, content = '', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT OR REPLACE INTO "account" VALUES(1,1,0,'account:df201003d74761a3','SANCTION','withdraw','actual',0,0,0,'2026-02-01','2026-02-01',NULL,NULL,NULL,NULL,1.0,'event:136c7fbc15de82e1',NULL,NULL,X'0178BB28944ACA23AA8A49493332303430304E3107068861A231F62A879A535546A616A6164989A606A6A91626E62906586307B1620875E60EF76C426E620A7A618091B0710E2939FA398778FAFB11D3DB20A28220CA8748EBFA505B32C0484B846D8921DB97D88B7DEAEDDB24CA8B48EBBE8C51FD88731F2729B188AB4436C256221BA197C8C40E800DF1B28FC4DC668E25BB29C05224B8499D9A57965FA99056949F0BDE23A3A700DD9A043E5E00B14906B2DB00B481262D3113A8578F92E8C65FD819EA19D4020060C179D6');
INSERT OR REPLACE INTO "account" VALUES(2,2,0,'account:40b2134e5a572d37','ASSAULT','','actual',0,1,1,'2026-02-03','2026-02-03','geonames:364','suakin','Suakin','sudan',0.4,'event:de62eaf02ec0527d',NULL,NULL,X'0178BB28944ACAB55C4B1283200CBD8A07E874948F7289AE3C4110164E6BBB72D9BBB788507E8E38D82D0BE149F2429207592186D41C3598480AB4430277E9907383C7E8B1841938CC0D03A3801969652D810D0D4FEECD4F2F141C91D659A31F3D81089920B2EA829B7A1941210B97E3C2BE07F3D7C4370A4AB9D0D244DFCF027C7EB723FFD93AA7631D38959DB868F7B66818A5AA5EA8BCEAD5CF70D792FB38DBC02D09520D8B51671AE68DFB05931181BB19C6FC5CBE2AF6AB5D6685651C9C108017F49ACE56F7E61998DBA1CDD6FA1E31B193DB4647190F459457697A50754775081ED5A5A3AF9D5DAA15F1F2B2C3B504F75E3421EF0F9B40E64C');
INSERT OR REPLACE INTO "account_actor" VALUES(2,'voice',2,2,'2026-02-03','2026-02-03',NULL,NULL,NULL);
INSERT OR REPLACE INTO "account_actor" VALUES(3,'whom',1,1,'2026-02-01','2026-02-01',NULL,NULL,'chad');
INSERT OR REPLACE INTO "account_actor" VALUES(4,'who',1,1,'2026-02-01','2026-02-01',NULL,NULL,'kenya');
INSERT OR REPLACE INTO "account_actor" VALUES(5,'whom',2,2,'2026-02-03','2026-02-03',NULL,NULL,'sudan');
INSERT OR REPLACE INTO "account_actor" VALUES(6,'who',2,2,'2026-02-03','2026-02-03',NULL,NULL,'mali');
INSERT OR REPLACE INTO "actor" VALUES(1,'','Ann Doe','ann doe','','',NULL,'2026-03-01T12:00:00.000000Z','actor:3e2ff6ad11de6934');
INSERT OR REPLACE INTO "actor" VALUES(2,'','Reuters','reuters','','',NULL,'2026-03-01T12:00:00.000000Z','actor:57703519391cb64b');
INSERT OR REPLACE INTO "actor" VALUES(3,'actor:5985f5d7be398827','Chad','chad','state','chad',NULL,'2026-03-01T12:00:00.000000Z','actor:7807b6e1fd35499a');
INSERT OR REPLACE INTO "actor" VALUES(4,'actor:74589807a8f352c7','Kenya','kenya','state','kenya',NULL,'2026-03-01T12:00:00.000000Z','actor:b0490be152a94fed');
INSERT OR REPLACE INTO "actor" VALUES(5,'actor:e7b344045f9abaa2','Sudan','sudan','state','sudan',NULL,'2026-03-01T12:00:00.000000Z','actor:75809d3705db2df7');
INSERT OR REPLACE INTO "actor" VALUES(6,'actor:f9534e7ec48de5aa','Mali','mali','state','mali',NULL,'2026-03-01T12:00:00.000000Z','actor:33895f47218ac808');
INSERT OR REPLACE INTO "article" VALUES(1,'article:25858ba505e847d0','Envoy recalled','Kenya recalled its envoy from Chad. Ann Doe said the port talks had failed.');
INSERT OR REPLACE INTO "article" VALUES(2,'article:c85a3846e0ea8c1b','','Mali bombed a port in Sudan, Reuters said.');
INSERT OR REPLACE INTO "article" VALUES(3,'article:a5573d583cfb3cd7','','It rained all week in the north.');
INSERT OR REPLACE INTO "article_words_config" VALUES('version',4);
INSERT OR REPLACE INTO "article_words_data" VALUES(1,X'03021D');
INSERT OR REPLACE INTO "article_words_data" VALUES(10,X'000000000101010001010101');
INSERT OR REPLACE INTO "article_words_data" VALUES(137438953473,X'00000127023061020601010402026C6C030601010402026E6E01060101080106626F6D626564020601010301046368616401060101070103646F6501060101090105656E766F7901080201010501066661696C6564010601010F0203726F6D01060101060103686164010601010E0102696E020601010601060101060201740306010102030173010601010401056B656E7961010601010201046D616C69020601010201056E6F72746803060101080104706F7274010601010C010601010501067261696E6564030601010302076563616C6C6564010803010103030575746572730206010108010473616964010601010A010601010902047564616E0206010107010574616C6B73010601010D02026865010601010B020601010701047765656B0306010105040809090D0B0A0D0D0A0A0E08080C0B0C100D0F0C100B0C0E');
INSERT OR REPLACE INTO "article_words_docsize" VALUES(1,X'020E');
INSERT OR REPLACE INTO "article_words_docsize" VALUES(2,X'0008');
INSERT OR REPLACE INTO "article_words_docsize" VALUES(3,X'0007');
INSERT OR REPLACE INTO "article_words_idx" VALUES(1,X'',2);
INSERT OR REPLACE INTO "coding" VALUES(1,1,1,NULL,'Envoy recalled.txt','2026-03-01T12:00:00.000000Z',NULL,'article:25858ba505e847d0','2026-02-01','Daily','','daily','en',1,1,'copy:772e3128d7876951','story:772e3128d7876951',X'0178BB28944ACA23F95C7023530B538BA4445303D3540B13F314C89435B673C25D12337320BD1DB24F0A77CD2BCBAF54003A3011B6FD03CBB9E146D06C44F8DC705054A66442620296AEE05B8F51D21631E7889B5A5A98A699A69827A51A5B5A581899838CA7DE71DF9887BA9A9B985A585A1898275AA4199B1A25A3D8478D73CCD14E6F8DD521FE904990A1E8C7470200076CB055');
INSERT OR REPLACE INTO "coding" VALUES(2,2,1,NULL,'report.txt','2026-03-01T12:00:00.000000Z',NULL,'article:c85a3846e0ea8c1b','2026-02-03','Herald','','herald','en',0,1,'copy:4308502ff7a08442','story:4308502ff7a08442',X'0178BB28944ACA23F95CF0640BD344630B13B35483D4448B64C324B0B5D8CE09F7482D4A849C1342F5A3C28D883E2A1C147B299990C0872525F86E6394E444CCD1E16996A6C626A9E6C062C32225D53411DC5C84B7381373C0F3D8F84E6286A9C17EAC2AE639AEA9E649C626260626A669968949898946C8F60597A624E611B210AE08978DB1E872C49E2B093214FDC4480091A7AD50');
INSERT OR REPLACE INTO "coding" VALUES(3,3,1,NULL,'report.txt','2026-03-01T12:00:00.000000Z',NULL,'article:a5573d583cfb3cd7','2026-02-05','Herald','','herald','en',0,0,'copy:db3bfbafd1bf6828','story:db3bfbafd1bf6828',X'0178BB28944ACA23F95CF044535373E314530BE3E4B424E3E41473B0B5D8CE09F7482D4A849C1342F5A3C28D740DC0333A848F0A07C55E4A2624F0614909BEDB182539613F3A1CC443390495D873174136A39FA8080047DA6B9D');
INSERT OR REPLACE INTO "statement" VALUES(1,1,0,'statement:8177543309dc9207',NULL,X'0178BB28944ACA237A67AE85A1B9B9A989B1B181654AB2A5918139D876423B759176245065978291A985A94552A2A98169AA8589798A01F6FE2752C584DA4C47B21A231A721353D0CB098C344F9FCDBA4479D204316A6E42E4516244FA5087F0E65CE25C88A8EBD09A61F04D1290D5E6A00D14698999393806CB8874762CB5920F621D9A39EA843064181E1881905C0F6A3AA6E695E5572AA415E5E782F782E829405318781BBD024E7FEA519402013F7A1CFC');
INSERT OR REPLACE INTO "statement_actor" VALUES(1,1,1,'2026-02-01');
INSERT OR REPLACE INTO "statement_words_config" VALUES('version',4);
INSERT OR REPLACE INTO "statement_words_data" VALUES(1,X'0105');
INSERT OR REPLACE INTO "statement_words_data" VALUES(10,X'000000000101010001010101');
INSERT OR REPLACE INTO "statement_words_data" VALUES(137438953473,X'0000003107306661696C656401020601036861640102050104706F7274010203010574616C6B7301020402026865010202040B08090A');
INSERT OR REPLACE INTO "statement_words_docsize" VALUES(1,X'05');
INSERT OR REPLACE INTO "statement_words_idx" VALUES(1,X'',2);
INSERT OR REPLACE INTO "step" VALUES(1,'made','1','');
INSERT OR REPLACE INTO "store" VALUES(1);
