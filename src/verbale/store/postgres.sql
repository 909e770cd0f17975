-- What a PostgreSQL database has in place of the SQLite parts of schema.sql: full text, and judgements that stay. Every other table is made
-- of schema.sql itself, its types put into PostgreSQL's words (postgres_schema.py).

-- The words of articles and of what is said, cut and folded as SQLite does it (postgres_words.py), some two thousand a row: a
-- tsvector holds a word's first 256 places only.
CREATE TABLE article_words (
    n     BIGINT NOT NULL,
    title TSVECTOR NOT NULL,
    text  TSVECTOR NOT NULL
);
CREATE INDEX article_words_n ON article_words (n);
CREATE INDEX article_words_title ON article_words USING gin (title);
CREATE INDEX article_words_text ON article_words USING gin (text);

CREATE TABLE statement_words (
    n    BIGINT NOT NULL,
    said TSVECTOR NOT NULL
);
CREATE INDEX statement_words_n ON statement_words (n);
CREATE INDEX statement_words_said ON statement_words USING gin (said);

-- As in SQLite's tables, which are their own indexes.
ALTER TABLE account_actor DROP CONSTRAINT account_actor_pkey;
ALTER TABLE account_actor ADD PRIMARY KEY (actor, side, account) INCLUDE (coding, published, first_day, last_day, superseded);
ALTER TABLE statement_actor DROP CONSTRAINT statement_actor_pkey;
ALTER TABLE statement_actor ADD PRIMARY KEY (actor, statement) INCLUDE (coding, published);

-- In SQLite each index tells the number of its row: what is told of a country or a place is sampled and counted in these alone.
DROP INDEX account_country, account_place, account_place_name;
CREATE INDEX account_country ON account (country, first_day, last_day, superseded) INCLUDE (n) WHERE superseded IS NULL AND country IS NOT NULL;
CREATE INDEX account_place ON account (place, first_day, last_day, superseded) INCLUDE (n) WHERE superseded IS NULL AND place IS NOT NULL;
CREATE INDEX account_place_name ON account (place_name, first_day, last_day, time, hypothetical, negated, superseded) INCLUDE (n) WHERE superseded IS NULL AND place_name IS NOT NULL;

CREATE FUNCTION judgement_stays() RETURNS trigger LANGUAGE plpgsql AS
$$BEGIN RAISE EXCEPTION 'a judgement is never changed or erased: write one that supersedes it'; END$$;
CREATE TRIGGER judgement_stays BEFORE UPDATE OR DELETE ON judgement
FOR EACH ROW EXECUTE FUNCTION judgement_stays();

CREATE FUNCTION deed_stays() RETURNS trigger LANGUAGE plpgsql AS
$$BEGIN RAISE EXCEPTION 'what was done is never changed or erased'; END$$;
CREATE TRIGGER deed_stays BEFORE UPDATE OR DELETE ON deed
FOR EACH ROW EXECUTE FUNCTION deed_stays();
