# every recipe is one line that a newcomer can also type

# format and mend what can be mended
format:
    .venv/bin/ruff format . && .venv/bin/ruff check --fix .

# lint, types, house rule
lint:
    .venv/bin/ruff format --check . && .venv/bin/ruff check . && .venv/bin/mypy && .venv/bin/lint-imports

# the tests
test *words:
    ./check {{words}}

# the made parts of docs and README, then the documentation into site/
docs:
    .venv/bin/python -m verbale.records.schema docs/schema
    .venv/bin/python tools/build_docs.py && .venv/bin/mkdocs build --strict

# the drawers of cases: just cases [-k denial]
cases *words:
    .venv/bin/pytest tests/cases {{words}}

# what the parser, extraction and the whole cost: texts a second against raw spaCy
speed:
    .venv/bin/python benchmarks/throughput.py

# quality on gold texts: just gold examples/gold
gold *paths:
    .venv/bin/verbale score {{paths}}

# the marked reports of corpus/: every mark, span, id, weekday and type
corpus:
    .venv/bin/python -m verbale.learn corpus

# the weights of every learned decision, from corpus/ (three minutes); the same corpus gives the same tables; also: --and FOLDER --out FOLDER
train *words:
    .venv/bin/python -m verbale.learn.train {{words}}

# no figure on the gold texts may fall; `just floors --raise` sets the floors to what is reached, never lower
floors *words:
    .venv/bin/verbale score ../shared/gold --floors tests/floors.json {{words}}
    .venv/bin/verbale score ../shared/seed --floors tests/floors.json {{words}}

# everything that CI runs
ci:
    .ci/run
