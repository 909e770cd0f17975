"""A request in, the address from which it was asked out, past proxies that we trust and no others."""

from ipaddress import ip_address

from starlette.requests import Request

from verbale.web.settings import Proxies

_MOST_LETTERS = 80


def address_of(request: Request, proxies: Proxies) -> str:
    """The address from which is asked: what trusted proxies say stood before them, else who asks."""
    address = client_of(request)
    before = [each.strip() for line in request.headers.getlist("x-forwarded-for") for each in line.split(",")]
    while before and trusted(address, proxies):
        address = before.pop()
    return address[:_MOST_LETTERS]


def client_of(request: Request) -> str:
    """The address at the other end of the line, which may be a proxy's."""
    return request.client.host if request.client else ""


def trusted(address: str, proxies: Proxies) -> bool:
    """Whether an address is that of a proxy that we trust."""
    try:
        asked = ip_address(address)
    except ValueError:
        return False
    return any(asked in network for network in proxies.networks)
