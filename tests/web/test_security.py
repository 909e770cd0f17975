"""Who may enter and do what, over each kind of store: signing in, roles, forms from elsewhere, proxies, what every answer carries."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack
from datetime import UTC, datetime, timedelta
from functools import cache
from ipaddress import ip_network

import pytest
from argon2 import PasswordHasher
from starlette.routing import PARAM_REGEX, Route
from starlette.testclient import TestClient
from tests.store.conftest import KINDS
from tests.store.servers import schema, server
from tests.web.conftest import token

from verbale.resolve.clusters import clusters
from verbale.store.people import People, Person, Role
from verbale.store.stores import OpenStore, open_writer
from verbale.web.app import app
from verbale.web.people import passwords
from verbale.web.people.governing import add
from verbale.web.people.throttle import may_try
from verbale.web.routes import ROUTES
from verbale.web.settings import Proxies, Settings

__all__ = ["schema", "server"]

PASSWORD = "correct horse battery"  # noqa: S105
PUBLIC = Settings(hosts=("room.example",), local=False)
PROXIED = Settings(
    hosts=("room.example",), local=False, proxies=Proxies((ip_network("10.0.0.0/8"),), "X-Remote-User", Role.READER)
)

type Opens = Callable[..., TestClient]


@pytest.fixture(params=KINDS)
def store(request: pytest.FixtureRequest) -> Iterator[OpenStore]:
    """An empty store, open for writing; `where` it is stands on the test's node."""
    where = KINDS[request.param](request)
    with open_writer(where, clusters) as writer:
        request.node.where = where
        yield writer


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Argon2 as it is, but with little memory and one round: what it costs is tried in test_passwords.py."""
    monkeypatch.setattr(passwords, "_hasher", cache(lambda: PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)))
    passwords._nobodys.cache_clear()


@pytest.fixture
def people(store: OpenStore) -> People:
    """Ann governs, Bo reviews, Cy reads."""
    for name, role in (("ann", Role.ADMIN), ("bo", Role.REVIEWER), ("cy", Role.READER)):
        add(store.people, Person(name, role, datetime.now(UTC)), PASSWORD if name == "ann" else f"{PASSWORD} {name}")
    return store.people


@pytest.fixture
def opens(request: pytest.FixtureRequest, store: OpenStore) -> Iterator[Opens]:
    """Settings in, a client of a room that is run so out."""
    with ExitStack() as stack:

        def made(settings: Settings = PUBLIC, client: str = "192.0.2.7") -> TestClient:
            room = app(request.node.where, settings, clusters=clusters)
            scheme, host = ("https" if settings.secure else "http"), settings.hosts[0]
            asks = TestClient(room, base_url=f"{scheme}://{host}", client=(client, 50000))
            entered: AbstractContextManager[TestClient] = asks
            return stack.enter_context(entered)

        yield made


def form(client: TestClient, path: str, **fields: str) -> tuple[int, str]:
    """A form sent as a browser sends it: the status and where the answer leads."""
    page = client.get("/people/sign-in").text
    fields["csrf"] = page.partition('name="csrf" value="')[2].partition('"')[0]
    answer = client.post(path, data=fields, follow_redirects=False)
    return answer.status_code, answer.headers.get("location", "")


def sign_in(client: TestClient, name: str, password: str = "", back: str = "/help") -> tuple[int, str]:
    return form(client, "/people/sign-in", name=name, password=password or f"{PASSWORD} {name}", back=back)


def test_nobody_enters_a_public_room_unproved(opens: Opens, people: People) -> None:
    client = opens()
    answer = client.get("/help?a=1", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/people/sign-in?back=%2Fhelp%3Fa%3D1")
    assert client.get("/people/log", follow_redirects=False).status_code == 303
    assert client.get("/static/base.css").status_code == 200
    assert people.everybody() != []


def test_a_public_room_without_people_lets_nobody_in(opens: Opens) -> None:
    assert opens().get("/help", follow_redirects=False).status_code == 303


def test_a_room_of_this_machine_is_open_until_it_has_people(opens: Opens, store: OpenStore) -> None:
    client = opens(Settings())
    assert client.get("/help", follow_redirects=False).status_code == 200
    refused = client.get("/people")
    assert refused.status_code == 403
    assert "Your role does not allow this" in refused.text
    add(store.people, Person("ann", Role.ADMIN, datetime.now(UTC)), PASSWORD)
    assert client.get("/help", follow_redirects=False).status_code == 303


def test_the_right_password_lets_in_and_the_way_out_is_out(opens: Opens, people: People) -> None:
    client = opens()
    assert sign_in(client, "cy") == (303, "/help")
    assert client.get("/help").status_code == 200
    assert [deed.did for _, deed in people.deeds()] == ["signed in"]
    assert form(client, "/people/sign-out")[0] == 303
    assert client.get("/help", follow_redirects=False).status_code == 303


def test_what_the_browser_showed_before_signing_in_never_stands_for_anybody(opens: Opens, people: People) -> None:
    client = opens()
    client.get("/people/sign-in")
    before = client.cookies["verbale"]
    sign_in(client, "cy")
    after = client.cookies["verbale"]
    assert before != after
    client.cookies.clear()
    client.cookies.set("verbale", before)
    assert client.get("/help", follow_redirects=False).status_code == 303
    assert after not in str(people.everybody())


@pytest.mark.parametrize(
    ("name", "password"),
    [("cy", "wrong"), ("nobody", PASSWORD), ("", ""), ("CY", f"{PASSWORD} cy"), ("cy", "x" * 5000)],
)
def test_any_other_password_does_not(opens: Opens, people: People, name: str, password: str) -> None:
    client = opens()
    assert sign_in(client, name, password or "x")[0] == 403
    assert client.get("/help", follow_redirects=False).status_code == 303


def test_who_guesses_waits_even_with_the_right_password(opens: Opens, people: People) -> None:
    client = opens()
    for _ in range(8):
        people.miss(("name cy", "address 192.0.2.7"), datetime.now(UTC), datetime.now(UTC) - timedelta(minutes=15))
    assert sign_in(client, "cy")[0] == 429
    assert sign_in(client, "Cy")[0] == 429
    assert sign_in(client, "bo")[0] == 303


def test_an_address_that_guesses_many_names_waits_too(opens: Opens, people: People) -> None:
    client = opens()
    for number in range(40):
        people.miss(
            (f"name n{number}", "address 192.0.2.7"), datetime.now(UTC), datetime.now(UTC) - timedelta(minutes=15)
        )
    assert sign_in(client, "bo")[0] == 429
    assert sign_in(opens(client="192.0.2.8"), "bo")[0] == 303


def test_tries_at_one_moment_count_each_other(people: People) -> None:
    """Twenty threads ask before any of them has missed: no more than eight may look at the password."""
    now = datetime.now(UTC)
    with ThreadPoolExecutor(20) as threads:
        asked = [threads.submit(may_try, people, "cy", f"192.0.2.{number}", now) for number in range(20)]
    may = sum(one.result() for one in asked)
    assert may <= 8
    assert people.missed("name cy", now - timedelta(minutes=1)) == may


def test_who_signs_in_has_not_missed(opens: Opens, people: People) -> None:
    for _ in range(9):
        assert sign_in(opens(), "cy")[0] == 303
    assert people.missed("name cy", datetime.now(UTC) - timedelta(minutes=1)) == 0


def test_a_miss_is_counted(opens: Opens, people: People) -> None:
    sign_in(opens(), "cy", "wrong")
    since = datetime.now(UTC) - timedelta(minutes=1)
    assert (people.missed("name cy", since), people.missed("address 192.0.2.7", since)) == (1, 1)


def test_each_role_opens_its_pages(opens: Opens, people: People) -> None:
    statuses = {}
    for name in ("ann", "bo", "cy"):
        client = opens()
        sign_in(client, name, PASSWORD if name == "ann" else "")
        statuses[name] = [client.get(page).status_code for page in ("/people/me", "/people", "/people/log")]
        add_eve = form(client, "/people", do="add", name="eve", role="admin", password=PASSWORD)
        assert add_eve[0] == (303 if name == "ann" else 403)
    assert statuses == {"ann": [200, 200, 200], "bo": [200, 403, 403], "cy": [200, 403, 403]}


def test_an_administrator_governs(opens: Opens, people: People) -> None:
    short, new = "short", f"{PASSWORD} anew"
    client, other = opens(), opens()
    sign_in(client, "ann", PASSWORD)
    sign_in(other, "cy")
    form(client, "/people", do="role", name="cy", role="reviewer")
    assert other.get("/help", follow_redirects=False).status_code == 303
    assert people.person("cy") is not None
    assert form(client, "/people", do="password", name="cy", password=short)[0] == 400
    form(client, "/people", do="password", name="cy", password=new)
    assert sign_in(other, "cy", new)[0] == 303
    form(client, "/people", do="remove", name="cy")
    assert other.get("/help", follow_redirects=False).status_code == 303
    assert form(client, "/people", do="remove", name="ann")[0] == 400
    assert form(client, "/people", do="role", name="ann", role="reader")[0] == 400
    assert form(client, "/people", do="role", name="ann", role="emperor")[0] == 400
    assert form(client, "/people", do="burn", name="ann")[0] == 400
    told = client.get("/people/log").text
    assert all(did in told for did in ("made reviewer", "changed the password of", "took away"))


def test_ones_own_password_is_changed_with_the_old_one(opens: Opens, people: People) -> None:
    client, other = opens(), opens()
    sign_in(client, "bo")
    sign_in(other, "bo")
    assert form(client, "/people/me/password", old="wrong", new="a wholly new one")[0] == 403
    assert form(client, "/people/me/password", old=f"{PASSWORD} bo", new="a wholly new one")[0] == 303
    assert client.get("/people/me").status_code == 200
    assert other.get("/people/me", follow_redirects=False).status_code == 303
    assert sign_in(other, "bo", "a wholly new one")[0] == 303


def test_a_session_ends(opens: Opens, people: People) -> None:
    client = opens(Settings(hosts=("room.example",), local=False, stays=timedelta(seconds=0)))
    assert sign_in(client, "bo")[0] == 303
    assert client.get("/help", follow_redirects=False).status_code == 303


@pytest.mark.parametrize(
    ("client", "header", "status"),
    [
        ("10.1.2.3", {"X-Remote-User": "dee"}, 200),
        ("192.0.2.7", {"X-Remote-User": "dee"}, 303),  # not the proxy
        ("10.1.2.3", {"X-Remote-User": ""}, 303),
        ("10.1.2.3", {}, 303),
        ("10.1.2.3", {"X-Remote-User": " ann\x7f"}, 303),
        ("10.1.2.3", {"Remote-User": "dee"}, 303),
    ],
)
def test_a_trusted_proxy_alone_names_who_asks(opens: Opens, client: str, header: dict[str, str], status: int) -> None:
    asks = opens(PROXIED, client)
    assert asks.get("/help", headers=header, follow_redirects=False).status_code == status


def test_whom_the_proxy_names_has_the_role_that_people_gave(opens: Opens, people: People) -> None:
    client = opens(PROXIED, "10.1.2.3")
    assert client.get("/people", headers={"X-Remote-User": "dee"}).status_code == 403
    assert client.get("/people", headers={"X-Remote-User": "ann"}).status_code == 200


def test_no_proxy_is_trusted_by_default(opens: Opens, people: People) -> None:
    assert (
        opens(PUBLIC, "127.0.0.1").get("/help", headers={"X-Remote-User": "ann"}, follow_redirects=False).status_code
        == 303
    )


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://room.example.evil.example"},
    ],
)
def test_a_form_from_elsewhere_changes_nothing_even_with_its_token(
    opens: Opens, people: People, headers: dict[str, str]
) -> None:
    client = opens()
    page = client.get("/people/sign-in").text
    sent = {
        "csrf": page.partition('name="csrf" value="')[2].partition('"')[0],
        "name": "cy",
        "password": f"{PASSWORD} cy",
    }
    assert client.post("/people/sign-in", data=sent, headers=headers).status_code == 403
    assert client.post("/people/sign-in", data=sent | {"csrf": "x" * 64}).status_code == 403
    assert client.post("/people/sign-in", data=sent | {"csrf": ""}).status_code == 403
    assert client.post("/people/sign-in", json={}, headers={"X-CSRF-Token": ""}).status_code == 403


_FOR_READERS = {
    "/look",
    "/people/sign-in",
    "/people/sign-out",
    "/people/me/name",
    "/people/me/password",
    "/searches",
    "/searches/forget",
}


def _changes() -> list[str]:
    told = [route for route in ROUTES if isinstance(route, Route) and "POST" in (route.methods or ())]
    return sorted({PARAM_REGEX.sub("x", route.path) for route in told})


def test_every_change_of_every_part_needs_its_token_and_its_role(opens: Opens, people: People) -> None:
    reader, nobody = opens(), opens()
    sign_in(reader, "cy")
    assert len(_changes()) > len(_FOR_READERS)
    for path in _changes():
        assert reader.post(path, data={"csrf": "x"}).status_code == 403, path
        assert reader.post(path, json={}).status_code == 403, path
        told = (
            reader.post(path, data={"csrf": token(reader)}, follow_redirects=False)
            if path not in _FOR_READERS
            else None
        )
        assert told is None or told.status_code == 403, path
        sent = {"csrf": nobody.get("/people/sign-in").text.partition('name="csrf" value="')[2].partition('"')[0]}
        answer = nobody.post(path, data=sent, follow_redirects=False)
        refused = answer.headers.get("location", "").startswith("/people/sign-in?")
        assert refused or path in {"/look", "/people/sign-in"}, path
    assert [deed.did for _, deed in people.deeds()] == ["missed a sign-in", "signed in"]


def test_the_token_of_one_browser_is_nothing_in_another(opens: Opens, people: People) -> None:
    one, other = opens(), opens()
    sign_in(one, "bo")
    sign_in(other, "bo")
    assert other.post("/people/sign-out", data={"csrf": token(one)}).status_code == 403
    assert other.post("/people/sign-out", data={"csrf": token(other)}, follow_redirects=False).status_code == 303


def test_with_https_the_cookie_is_held_to_it(opens: Opens, people: People) -> None:
    client = opens(Settings(hosts=("room.example",), local=False, secure=True))
    answer = client.get("/people/sign-in")
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("__Host-verbale=")
    assert all(word in cookie for word in ("Secure", "HttpOnly", "SameSite=Lax", "Path=/"))
    assert "max-age" in answer.headers["strict-transport-security"]
    assert sign_in(client, "bo")[0] == 303


@pytest.mark.parametrize(
    "host", ["evil.example", "room.example.evil.example", "", "room.example@evil.example", "[::1", "room.example:x y"]
)
def test_another_name_is_not_answered_to(opens: Opens, host: str) -> None:
    assert opens().get("/people/sign-in", headers={"host": host}).status_code == 400


def test_a_name_is_known_with_whatever_port_and_case(opens: Opens) -> None:
    assert opens().get("/people/sign-in", headers={"host": "Room.Example:8443"}).status_code == 200


def test_every_answer_carries_the_headers(opens: Opens) -> None:
    client = opens(Settings())
    for path in ("/help", "/nowhere", "/static/base.css", "/people"):
        headers = client.get(path).headers
        policy = headers["content-security-policy"]
        assert "'unsafe" not in policy
        assert all(
            each in policy
            for each in ("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
        )
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
    assert client.get("/help", headers={"host": "evil.example"}).headers["x-frame-options"] == "DENY"


def test_a_fault_of_ours_shows_nothing_of_itself(
    opens: Opens, store: OpenStore, request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> None:
    from starlette.requests import Request
    from starlette.routing import Route

    def breaks(_: Request) -> None:
        raise RuntimeError("the secret of the house")

    room = app(request.node.where, Settings(), clusters=clusters)
    room.router.routes.insert(0, Route("/breaks", breaks))
    client = TestClient(room, base_url="http://127.0.0.1", raise_server_exceptions=False)
    answer = client.get("/breaks")
    assert answer.status_code == 500
    assert "Something broke on our side" in answer.text
    assert "secret" not in answer.text
    assert "secret" in caplog.text
    number = answer.text.partition("it is fault ")[2].partition(".")[0]
    assert f"fault {number}: GET /breaks" in caplog.text
    assert answer.headers["x-content-type-options"] == "nosniff"
    room.state.room.close()


def test_what_is_too_large_is_refused(opens: Opens) -> None:
    client = opens(Settings(most_bytes=1000))
    assert client.post("/look", data={"look": "d" * 2000, "csrf": token(client)}).status_code == 413
    many = {f"f{number}": "" for number in range(600)} | {"csrf": token(client)}
    assert opens(Settings()).post("/look", data=many).status_code == 400


def test_in_a_room_of_this_machine_one_says_who_one_is(opens: Opens) -> None:
    client = opens(Settings())
    assert form(client, "/people/me/name", name="  Ann <b>\n Mwangi ", back="/help")[1] == "/help"
    assert "You review as Ann &lt;b&gt; Mwangi" in client.get("/help").text
