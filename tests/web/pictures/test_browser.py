"""In a real browser: drawings keep their words in place where the page runs from right to left, and their tables fit on paper."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_OUTSIDE = """() => {
  const frame = document.querySelector('.picture').getBoundingClientRect();
  return [...document.querySelectorAll('.picture text')].filter(one => {
    const box = one.getBoundingClientRect();
    return box.left < frame.left - 1 || box.right > frame.right + 1;
  }).map(one => one.textContent);
}"""


def test_words_stand_where_they_were_drawn_from_right_to_left_too(chromium: "Browser", served: str) -> None:
    """What begins at a point of the drawing begins there, whatever the direction of the page."""
    page = chromium.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(f"{served}/pictures/curves")
    first = "[...document.querySelectorAll('.picture text')].map(one => Math.round(one.getBoundingClientRect().left - document.querySelector('.picture').getBoundingClientRect().left))"
    before = page.evaluate(first)
    page.evaluate("document.documentElement.dir = 'rtl'")
    assert page.evaluate(first) == before
    assert page.evaluate(_OUTSIDE) == []
    page.context.close()


def test_the_figures_behind_a_map_fit_on_paper(chromium: "Browser", served: str) -> None:
    """A4 within its margins: no column is cut off."""
    page = chromium.new_context(viewport={"width": 688, "height": 900}).new_page()
    page.goto(f"{served}/pictures/map")
    page.emulate_media(media="print")
    assert page.evaluate("document.querySelector('.figures').scrollWidth <= innerWidth")
    page.context.close()
