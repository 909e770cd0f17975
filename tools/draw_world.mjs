// Natural Earth's countries (world-atlas) in, src/verbale/web/pictures/world.json out: shapes and borders as paths of SVG.
//
//   npm install --no-save --prefix /tmp/world d3-geo@3.1.1 topojson-client@3.1.0 world-atlas@2.0.2
//   NODE_PATH=/tmp/world/node_modules node tools/draw_world.mjs src/verbale/web/pictures/world.json
//
// Projected once, here, so that the reading room draws maps without a script, and with no tiles fetched from anywhere.
// Equal Earth (Savric, Patterson and Jenny 2018); WIDTH units from one edge of the map to the other, no decimals.
import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";

const need = createRequire(process.env.NODE_PATH + "/x");
const geo = await import(need.resolve("d3-geo"));
const { feature, mesh } = await import(need.resolve("topojson-client"));

const WIDTH = 20000;
const HALF = geo.geoEqualEarthRaw(Math.PI, 0)[0];
const SCALE = WIDTH / 2 / HALF;
const TOP = geo.geoEqualEarthRaw(0, Math.PI / 2)[1];
const HEIGHT = Math.round(2 * TOP * SCALE);
const projection = geo.geoEqualEarth().scale(SCALE).translate([WIDTH / 2, TOP * SCALE]).precision(2);

// Lines in relative steps of whole units: a third of the size of absolute ones. Rings of less than three corners are dropped.
function pen(closed) {
  const lines = [];
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  let line = [];
  const to = (x, y) => line.push([Math.round(x), Math.round(y)]);
  const end = () => {
    const kept = line.filter((p, i) => !i || p[0] !== line[i - 1][0] || p[1] !== line[i - 1][1]);
    if (closed && kept.length > 1 && String(kept[0]) === String(kept.at(-1))) kept.pop();
    if (kept.length > (closed ? 2 : 1)) {
      let d = "M" + kept[0].join(" ") + "l";
      for (let i = 1; i < kept.length; i++) d += `${i > 1 ? " " : ""}${kept[i][0] - kept[i - 1][0]} ${kept[i][1] - kept[i - 1][1]}`;
      lines.push(d.replaceAll(" -", "-") + (closed ? "z" : ""));
      for (const [x, y] of kept) {
        box[0] = Math.min(box[0], x); box[1] = Math.min(box[1], y);
        box[2] = Math.max(box[2], x); box[3] = Math.max(box[3], y);
      }
    }
    line = [];
  };
  return { moveTo(x, y) { end(); to(x, y); }, lineTo: to, closePath: end, arc() {}, end, lines, box };
}

function drawn(shape, closed) {
  const context = pen(closed);
  geo.geoPath(projection, context)(shape);
  context.end();
  return context.lines.length ? { box: context.box, d: context.lines.join("") } : null;
}

function world(scale) {
  const atlas = need(`world-atlas/countries-${scale}.json`);
  const countries = { ...atlas.objects.countries };
  countries.geometries = countries.geometries.filter((one) => one.properties.name !== "Antarctica");
  const lands = countries.geometries
    .map((one) => ({ name: one.properties.name, ...drawn(feature(atlas, one), true) }))
    .filter((one) => one.d)
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const pairs = new Map();
  mesh(atlas, countries, (one, other) => {
    if (one !== other) pairs.set([one, other].map((x) => x.properties.name).sort().join("|"), [one, other]);
    return false;
  });
  const borders = [...pairs.keys()].sort().map((key) => {
    const [one, other] = pairs.get(key);
    const shared = mesh(atlas, countries, (a, b) => a !== b && (a === one || a === other) && (b === one || b === other));
    return { between: key.split("|"), ...drawn(shared, false) };
  }).filter((one) => one.d);
  return { lands, borders };
}

const places = [[0, 0], [44.8, 41.7], [-77, -12], [179, -17], [-0.1, 51.5], [139.7, 35.7], [151.2, -33.9], [-155, 20]];
const told = {
  source: "Natural Earth 1:50m and 1:110m (public domain) by world-atlas 2.0.2 (ISC), projected with d3-geo 3.1.1 (ISC)",
  width: WIDTH,
  height: HEIGHT,
  fine: world("50m"),
  coarse: world("110m"),
  checked: places.map((place) => [place, projection(place).map((x) => Math.round(x * 10) / 10)]),
};
writeFileSync(process.argv[2], JSON.stringify(told) + "\n");
