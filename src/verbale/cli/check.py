"""A store in, what is wrong with it out: `verbale check`."""

import json
from contextlib import closing

import click

from verbale.cli.console import problem_line, progress, say
from verbale.cli.querying import store_option
from verbale.records.problem import Problem
from verbale.resolve.clusters import clusters
from verbale.store.stores import open_store, open_writer


@click.command()
@store_option
@click.option(
    "--upgrade", is_flag=True, help="Bring a store of an older Verbale up to this one first; make a backup before."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
def command(store: str, upgrade: bool, as_json: bool) -> int:
    """Try every law of a store on every record: the database itself, words that stand where evidence says, ids, full text.

    Exit 0 if all is well, 1 if something is not. Nothing is changed (but by --upgrade). A store of 100,000 articles takes
    some minutes; others may write meanwhile.
    """
    if upgrade:
        open_writer(store, clusters).close()
    with closing(open_store(store)) as view, progress("checking", None, alone=True):
        faults = list(view.check())
        articles = view.count("articles")
    for fault in faults:
        say(problem_line(Problem("store", store, None, fault)), always=not as_json)
    if as_json:
        click.echo(json.dumps({"store": store, "articles": articles, "faults": faults}, ensure_ascii=False))
    else:
        say(f"{articles:,} articles: " + (f"{len(faults):,} faults" if faults else "all is well"))
    return 1 if faults else 0
