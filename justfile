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

# the documentation into site/
docs:
    .venv/bin/mkdocs build --strict

# quality on gold texts: just gold PATH…
gold *paths:
    .venv/bin/verbale score {{paths}}

# the marked reports of corpus/: every mark, span, id, weekday and type
corpus:
    .venv/bin/python -m verbale.learn corpus

# everything that CI runs
ci:
    .ci/run
