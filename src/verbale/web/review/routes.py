"""Nothing in, the pages of this part of the room out: what people find right and wrong in what was read."""

from starlette.routing import Route

from verbale.web.review.changing import add_missed, join, judge, put_right, undo
from verbale.web.review.showing import actors, agreement, gold, mine, pairs, queue, report, row

ROUTES: tuple[Route, ...] = (
    Route("/review", queue, name="review"),
    Route("/review/judge", judge, methods=["POST"], name="judge"),
    Route("/review/undo", undo, methods=["POST"], name="undo"),
    Route("/review/join", join, methods=["POST"], name="join"),
    Route("/review/agreement", agreement, name="agreement"),
    Route("/review/signed", mine, name="signed"),
    Route("/review/gold.zip", gold, name="gold"),
    Route("/review/actor/{name:path}", actors, name="review_actors"),
    Route("/review/pairs/{question}", pairs, name="review_pairs"),
    Route("/review/row/{id}", row, name="review_row", methods=["GET"]),
    Route("/review/row/{id}", put_right, name="review_row", methods=["POST"]),
    Route("/review/report/{id}", report, name="review_report", methods=["GET"]),
    Route("/review/report/{id}", add_missed, name="review_report", methods=["POST"]),
)
