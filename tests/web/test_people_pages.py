"""People in a real browser: signing in, governing, the log; accessible, and without a script."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tests.web.conftest import serving
from tests.web.test_walk import AXE, AXE_ASKS

from verbale.resolve.clusters import clusters
from verbale.store.people import Person, Role
from verbale.store.stores import open_writer
from verbale.web.people.governing import add

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PASSWORD = "correct horse battery"  # noqa: S105
NAME = "<b>Ann</b> מרים"


def test_an_administrator_signs_in_and_governs(chromium: "Browser", own_week: Path) -> None:
    with open_writer(own_week, clusters) as writer:
        add(writer.people, Person(NAME, Role.ADMIN, datetime.now(UTC)), PASSWORD)
    with serving(own_week) as address:
        context = chromium.new_context(base_url=address, bypass_csp=True, color_scheme="dark")
        context.add_init_script(path=AXE)
        tab = context.new_page()
        tab.goto("/people")
        assert "/people/sign-in?back=%2Fpeople" in tab.url
        faults = tab.evaluate(AXE_ASKS)
        tab.get_by_label("Name").fill(NAME)
        tab.get_by_label("Password").fill(PASSWORD)
        tab.get_by_role("button", name="Sign in").click()
        tab.wait_for_url("**/people")
        faults += tab.evaluate(AXE_ASKS)
        tab.get_by_label("Name", exact=True).fill("bo")
        tab.get_by_label("Role", exact=True).select_option("reviewer")
        tab.get_by_label("First password").fill(PASSWORD)
        tab.get_by_role("button", name="Let in").click()
        tab.get_by_label("Role of bo").wait_for()
        assert tab.get_by_label("Role of bo").input_value() == "reviewer"
        for path in ("/people/log", "/people/me"):
            tab.goto(path)
            faults += tab.evaluate(AXE_ASKS)
            assert NAME in tab.inner_text("body")
        tab.get_by_role("button", name="Sign out").click()
        tab.wait_for_url("**/people/sign-in*")
        context.close()
    assert faults == []
