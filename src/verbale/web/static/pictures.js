// Comfort for pictures: a day leads to what is told of it, and a drawing is saved as PNG. Without scripts the table has the days.
document.addEventListener("click", (event) => {
  const to = event.target.closest?.("[data-to]")?.dataset.to;
  if (to) location.assign(to);
});

async function png(link) {
  const text = await (await fetch(link.href)).text();
  const [, , , width, height] = text.match(/viewBox="(\S+) (\S+) (\S+) (\S+)"/);
  const image = new Image(width, height);
  image.src = URL.createObjectURL(new Blob([text.replace("<svg ", `<svg width="${width}" height="${height}" `)], { type: "image/svg+xml" }));
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: 2 * width, height: 2 * height });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
  const save = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: link.dataset.svg });
  save.click();
  setTimeout(() => URL.revokeObjectURL(save.href), 10000);
}

const link = document.querySelector("[data-svg]");
if (link) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "chip", textContent: "PNG" });
  button.addEventListener("click", () => png(link));
  link.after(button);
}
