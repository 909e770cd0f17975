// Comfort on every page; nothing depends on it. "/" goes to the search field, "?" to the help; addresses of filters are short.

// What is left empty in a form of filters asks nothing, and need not stand in an address that is kept or sent to somebody.
document.addEventListener("formdata", (event) => {
  if (event.target.method !== "get") return;
  for (const name of new Set(event.formData.keys())) {
    if (event.formData.getAll(name).every((value) => value === "")) event.formData.delete(name);
  }
});

const types = (target) => target.closest("input, textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || types(event.target)) return;
  const find = document.getElementById("find");
  if (event.key === "/" && find) {
    event.preventDefault();
    find.focus();
  }
  if (event.key === "?") {
    const own = document.getElementById("keys"); // a <dialog> or <details> of the page's own keys
    const help = document.querySelector('nav a[href$="/help"]');
    if (own instanceof HTMLDialogElement) own.showModal();
    else if (own) own.open = !own.open;
    else if (help) help.click();
  }
});
