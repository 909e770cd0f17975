// The report's page: a row shows its words and words show their rows; layers switch at once; j and k walk the rows.
// Nothing depends on it: without scripts numbers lead from words to rows and back, and layers are a form.

const text = document.getElementById("text");
const rows = [...document.querySelectorAll(".rows .row")];
const sheet = document.getElementById("sheet");
const narrow = matchMedia("(max-width: 60rem)");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
document.documentElement.classList.add("js");

// Which segments a row's words are, and which rows stand on a segment, the shortest first.
const words = new Map();
const rowsAt = new Map();
for (const row of rows) {
  const places = row.dataset.words.split(" ").filter(Boolean).map((place) => {
    const [cell, first, last] = place.split(/[:-]/);
    return { cell, first: Number(first), last: Number(last) };
  });
  words.set(row, places);
  for (const { cell, first, last } of places) {
    if (cell !== "row") continue;
    for (let at = first; at < last; at += 1) rowsAt.set(at, [...(rowsAt.get(at) ?? []), { row, long: last - first }]);
  }
}
for (const [at, standing] of rowsAt) {
  standing.sort((one, other) => one.long - other.long);
  document.getElementById(`w${at}`)?.classList.add("told");
}

let pinned = null;
let shown = null;

function show(row) {
  if (row === shown) return;
  for (const lit of document.querySelectorAll("#text .on, .rows .row.on")) lit.classList.remove("on", "cell");
  shown = row;
  if (!row) return;
  row.classList.add("on");
  for (const { cell, first, last } of words.get(row) ?? []) {
    for (let at = first; at < last; at += 1) {
      const segment = document.getElementById(`w${at}`);
      segment?.classList.add("on");
      if (cell !== "row" && cell !== "said") segment?.classList.add("cell");
    }
  }
}

function into(element, block) {
  element?.scrollIntoView({ behavior: calm.matches ? "auto" : "smooth", block });
}

function pin(row, { toText = true, toRow = true } = {}) {
  pinned = row;
  show(row);
  sheet.hidden = !(row && narrow.matches && toRow && !toText);
  if (!row) return;
  if (narrow.matches && toRow && !toText) {
    const copy = row.cloneNode(true);
    copy.removeAttribute("id");
    sheet.replaceChildren(copy);
    return;
  }
  if (toRow) into(row, "nearest");
  const first = (words.get(row) ?? []).find(({ cell }) => cell === "row");
  if (toText && first) into(document.getElementById(`w${first.first}`), "center");
}

const rowOf = (target) => target.closest?.(".rows .row");
const segmentOf = (target) => target.closest?.("#text span.told");
const rowsOf = (segment) => rowsAt.get(Number(segment.id.slice(1))) ?? [];

document.addEventListener("pointerover", (event) => {
  if (event.pointerType === "touch") return;
  const row = rowOf(event.target) ?? (segmentOf(event.target) && rowsOf(segmentOf(event.target))[0]?.row);
  show(row ?? pinned);
});
document.addEventListener("focusin", (event) => {
  const row = rowOf(event.target);
  if (row) show(row);
});
document.addEventListener("click", (event) => {
  const number = event.target.closest?.(".row > .number, .nr");
  if (number) {
    event.preventDefault();
    const row = rowOf(number) ?? document.querySelector(number.getAttribute("href"));
    pin(row, number.matches(".nr") ? { toText: false } : {});
    history.replaceState(null, "", `#${row.id}`);
    return;
  }
  if (event.target.closest?.("a, button, summary, input, label")) return;
  const row = rowOf(event.target);
  const segment = segmentOf(event.target);
  if (row) pin(row === pinned ? null : row, { toRow: false });
  else if (segment) {
    // a second tap at the same place goes on to the next row that stands there
    const standing = rowsOf(segment).map((one) => one.row);
    pin(standing[(standing.indexOf(pinned) + 1) % standing.length], { toText: false });
  } else if (!event.target.closest?.("#sheet")) pin(null);
});

function walk(step) {
  const at = rows.indexOf(pinned);
  const next = rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step))];
  if (!next) return;
  next.focus({ preventScroll: true });
  pin(next);
}

const KEYS = {
  j: () => walk(1),
  k: () => walk(-1),
  w: () => {
    const why = (pinned ?? rows[0])?.querySelector("details");
    if (why) why.open = !why.open;
  },
  Escape: () => pin(null),
};
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select") && event.target.type !== "checkbox") return;
  KEYS[event.key]?.();
});

// Layers: at once, and into the address, so that what is seen can be sent to somebody.
const form = document.querySelector("form.layers");
form?.addEventListener("change", () => {
  const chosen = new FormData(form).getAll("layer").filter((layer) => layer !== "none");
  for (const box of form.querySelectorAll("input[type=checkbox]")) text.classList.toggle(`show-${box.value}`, box.checked);
  const query = new URLSearchParams(location.search);
  query.delete("layer");
  for (const layer of chosen.length ? chosen : ["none"]) query.append("layer", layer);
  history.replaceState(null, "", `?${query}${location.hash}`);
});

// The address may name a row by its number or by the id of its record.
const asked = rowOf(document.getElementById(decodeURIComponent(location.hash.slice(1))) ?? document.body);
if (asked) pin(asked);
