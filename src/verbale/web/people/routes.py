"""Nothing in, the pages of this part of the room out: who may do what: signing in, users and their roles, what was done."""

from starlette.routing import Route

from verbale.web.people.pages import change_own_password, change_people, show_log, show_me, show_people
from verbale.web.people.signing import be_called, show_sign_in, sign_in, sign_out

ROUTES: tuple[Route, ...] = (
    Route("/people/sign-in", show_sign_in, name="sign_in", methods=["GET"]),
    Route("/people/sign-in", sign_in, name="sign_in", methods=["POST"]),
    Route("/people/sign-out", sign_out, name="sign_out", methods=["POST"]),
    Route("/people/me", show_me, name="me", methods=["GET"]),
    Route("/people/me/name", be_called, name="be_called", methods=["POST"]),
    Route("/people/me/password", change_own_password, name="own_password", methods=["POST"]),
    Route("/people/log", show_log, name="log", methods=["GET"]),
    Route("/people", show_people, name="people", methods=["GET"]),
    Route("/people", change_people, name="people", methods=["POST"]),
)
