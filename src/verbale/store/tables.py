"""Nothing in, the tables of schema.sql as SQLAlchemy's queries name them out; every dialect has these columns."""

from sqlalchemy import TableClause, column, table


def _table(name: str, columns: str) -> TableClause:
    return table(name, *(column(each) for each in columns.split()))


STORE = _table("store", "version")
STEP = _table("step", "n name version settings")
RUN = _table("run", "id step began ended")
ARTICLE = _table("article", "n id title text")
CODING = _table(
    "coding",
    "n article step run place kept superseded id published outlet_name url outlet language statements accounts copy story packed",
)
STATEMENT = _table("statement", "n coding at id superseded packed")
ACCOUNT = _table(
    "account",
    "n coding at id type mode time hypothetical negated voices first_day last_day place place_name place_told country confidence event superseded revised packed",
)
ACTOR = _table("actor", "n id name folded kind country day kept same")
WAS = _table("was", "kind n until cluster")
ACCOUNT_ACTOR = _table("account_actor", "actor side account coding published first_day last_day superseded country")
STATEMENT_ACTOR = _table("statement_actor", "actor statement coding published")
PROBLEM = _table("problem", "n id coding at place kept packed")
JUDGEMENT = _table("judgement", "n id question verdict signed person kept supersedes packed")
JUDGED = _table("judged", "record judgement")
CLUE = _table("clue", "n id coding question about day packed")
CLUE_KEY = _table("clue_key", "question key day clue")
KEY_PAGE = _table("key_page", "n question span level packed")
PERSON = _table("person", "name role password since")
SESSION = _table("session", "id person began ends")
MISSED = _table("missed", "about moment n")
DEED = _table("deed", "n moment person did about place")
SAVED_SEARCH = _table("saved_search", "owner name query saved")

TABLES = (
    STORE, STEP, RUN, ARTICLE, CODING, STATEMENT, ACCOUNT, ACTOR, WAS, ACCOUNT_ACTOR, STATEMENT_ACTOR, PROBLEM, JUDGEMENT,
    JUDGED, CLUE, CLUE_KEY, KEY_PAGE, PERSON, SESSION, MISSED, DEED, SAVED_SEARCH,
)  # fmt: skip
