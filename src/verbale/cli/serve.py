"""A store in, its reading room out, for a browser: `verbale serve`."""

from collections.abc import Callable
from functools import partial
from ipaddress import ip_address, ip_network

import click
from rich.markup import escape

from verbale.cli.console import say
from verbale.cli.cores import cores
from verbale.cli.options import decorated
from verbale.cli.querying import store_option
from verbale.errors import BadUse
from verbale.pipeline.memory import fewer_rounds
from verbale.resolve.clusters import clusters
from verbale.store.people import Role
from verbale.store.stores import open_store
from verbale.web.app import app
from verbale.web.serving import serve
from verbale.web.settings import LOCAL, Proxies, Settings
from verbale.web.words import spoken

_MOST_WORKERS = (
    4  # unless more are asked for: a hundred readers need no more, and each holds pages of the store in memory
)

_OPTIONS = (
    click.option("--host", default="127.0.0.1", show_default=True, metavar="ADDRESS", help="Where to listen."),
    click.option(
        "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="The port; 0 takes a free one."
    ),
    click.option(
        "--workers",
        type=click.IntRange(1, 64),
        help=f"Processes that answer side by side; default: one for each core, but no more than {_MOST_WORKERS}.",
    ),
    click.option(
        "--allow", "names", multiple=True, metavar="NAME", help="Answer to this host name too; may stand several times."
    ),
    click.option(
        "--language",
        default="en",
        show_default=True,
        metavar="CODE",
        help="The language of the pages, where there is a translation.",
    ),
    click.option("--https", "secure", is_flag=True, help="A proxy before it speaks https: browsers are held to that."),
    click.option(
        "--proxy",
        "proxies",
        multiple=True,
        metavar="ADDRESS",
        help="Trust what a proxy at this address, or of this network, says of who asks; may stand several times.",
    ),
    click.option(
        "--proxy-header",
        "header",
        default="",
        metavar="NAME",
        help="The header in which that proxy names whom it has signed in, as X-Remote-User.",
    ),
    click.option(
        "--proxy-role",
        type=click.Choice(["nobody", "reader"]),
        default="reader",
        show_default=True,
        help="What those may do whom the proxy names and `verbale people` does not.",
    ),
)


def _options[F: Callable[..., object]](function: F) -> F:
    return decorated(function, _OPTIONS)


@click.command()
@store_option
@_options
def command(
    store: str,
    host: str,
    port: int,
    workers: int | None,
    names: tuple[str, ...],
    language: str,
    secure: bool,
    proxies: tuple[str, ...],
    header: str,
    proxy_role: str,
) -> None:
    """Open the reading room: stories, reports, comparisons, pictures and review, in a browser.

    It listens on this machine alone unless --host says otherwise; then somebody must have been let in by `verbale people add`,
    or a proxy must sign people in. It runs no model, asks nothing of the network, and can be read without scripts.
    """
    settings = Settings(
        hosts=(*LOCAL, host.lower(), *(name.lower() for name in names)),
        secure=secure,
        language=spoken(language),
        local=_is_local(host) and all(map(_is_local, names)) and not proxies,
        proxies=_trusted(proxies, header, Role.named(proxy_role)),
        warms=True,
    )
    with open_store(store) as view:
        if not settings.local and not settings.proxies.header and view.people.nobody():
            raise BadUse(_nobody(store, host))
    if not settings.local and not settings.secure:
        say("[yellow]note[/] without https passwords can be overheard; put a proxy before it, and add --https")
    where = f"[{host}]" if ":" in host else host
    serve(
        partial(app, store, settings, clusters=clusters),
        host,
        port,
        ready=lambda at: say(f"the reading room is open: http://{escape(where)}:{at}/ (stop: Ctrl+C)"),
        workers=workers or min(cores(), _MOST_WORKERS),
        begins=fewer_rounds,
    )


def _is_local(host: str) -> bool:
    """Whether only this machine can ask under a name or an address."""
    try:
        return host in LOCAL or ip_address(host).is_loopback
    except ValueError:
        return False


def _trusted(addresses: tuple[str, ...], header: str, role: Role) -> Proxies:
    if header and not addresses:
        raise BadUse("whose header? Anybody can send one: name the proxy's address too, as --proxy 127.0.0.1")
    try:
        return Proxies(tuple(ip_network(address) for address in addresses), header, role)
    except ValueError as fault:
        raise BadUse(f"--proxy takes an address or a network, as 127.0.0.1 or 10.0.0.0/8 ({fault})") from None


def _nobody(store: str, host: str) -> str:
    return (
        f"others than you can reach {host}, and nobody is set up to enter. Let somebody in first: "
        f"verbale people add NAME --role admin --store {store}; or name a proxy that signs people in: "
        "--proxy ADDRESS --proxy-header X-Remote-User; or listen on 127.0.0.1"
    )
