// Comfort in the review; without scripts every button is a form. Keys walk the queue and judge; words selected in a report go into the form.

const waiting = () => [...document.querySelectorAll(".waiting")];
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const typing = (target) => target.closest?.("input, textarea, select, dialog");
let now = null;

function choose(row, { scroll = true } = {}) {
  for (const other of document.querySelectorAll(".waiting.now")) other.classList.remove("now");
  now = row ?? null;
  if (!row) {
    document.getElementById("again")?.focus();
    return;
  }
  row.classList.add("now");
  row.focus({ preventScroll: true });
  if (scroll) row.scrollIntoView({ block: "nearest", behavior: calm.matches ? "auto" : "smooth" });
}

function walk(step) {
  const rows = waiting();
  const at = rows.indexOf(now);
  choose(rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))]);
}

const press = (selector) => (now ?? waiting()[0])?.querySelector(selector)?.click();
const KEYS = {
  j: () => walk(1),
  k: () => walk(-1),
  r: () => press('button[value="right"]'),
  w: () => press('button[value="wrong"]'),
  e: () => press('[data-key="e"]'),
  u: () => [...document.querySelectorAll(".judged .undo button, .last .undo button")].at(-1)?.click(),
};

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (!document.getElementById("queue") && event.key !== "u") return;
  if (KEYS[event.key]) {
    event.preventDefault();
    KEYS[event.key]();
  }
});
document.addEventListener("focusin", (event) => {
  const row = event.target.closest?.(".waiting");
  if (row && row !== now) choose(row, { scroll: false });
});

// A row that was judged gives way to what was said of it; the next one is chosen.
let next = null;
document.addEventListener("htmx:beforeSwap", (event) => {
  const rows = waiting();
  const at = rows.indexOf(event.detail.target);
  next = at < 0 ? null : (rows[at + 1] ?? rows[at - 1] ?? null);
});
document.addEventListener("htmx:afterSwap", () => {
  if (document.getElementById("queue")) choose(next);
});

// Names of the report's actors, to be put into a cell by a press.
for (const picks of document.querySelectorAll(".picks")) {
  const field = document.getElementById(picks.dataset.for);
  picks.hidden = false;
  picks.addEventListener("click", (event) => {
    const name = event.target.closest("button")?.dataset.name;
    if (!name) return;
    if (field.name === "voice") field.value = field.value.trim() === "@" || !field.value.trim() ? `${name} < @` : `${name} < ${field.value.trim()}`;
    else field.value = ["", "-"].includes(field.value.trim()) ? name : `${field.value.trim()} + ${name}`;
    field.focus();
  });
}

// Words selected in the report: into the form, with the place where they begin (counted in characters, as the record counts).
const text = document.getElementById("text");
const words = document.getElementById("words");
const at = document.getElementById("at");
document.addEventListener("selectionchange", () => {
  if (!text || !words || !at) return;
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return;
  const chosen = range.toString();
  if (!chosen.trim()) return;
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const space = chosen.length - chosen.trimStart().length;
  words.value = chosen.trim();
  at.value = [...before.toString()].length + space;
  document.getElementById("missed").open = true;
  document.getElementById("to-missed").hidden = false;
});
words?.addEventListener("input", () => {
  if (at) at.value = "";
});
