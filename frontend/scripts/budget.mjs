// Fails when the first load outgrows what a slow line and an old office machine can bear. Sizes are of the gzip form.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";

const limits = { js: 170_000, css: 25_000, fonts: 75_000, total: 280 * 1024, chunk: 40_000, pdf: 500_000 };
const gz = (path) => gzipSync(readFileSync(path), { level: 9 }).length;
const html = readFileSync("dist/index.html", "utf8");
const inHtml = (pattern) => [...html.matchAll(pattern)].map((match) => join("dist", match[1]));

const scripts = inHtml(/(?:src|href)="\/(assets\/[^"]+\.js)"/g);
const styles = inHtml(/href="\/(assets\/[^"]+\.css)"/g);
const assets = readdirSync("dist/assets").map((name) => join("dist/assets", name));
const fonts = assets.filter((path) => path.endsWith(".woff2"));
const initial = new Set([...scripts, ...styles]);
// The viewer of PDF files and its worker come when somebody looks at one, and never with a page.
const ofPdf = (path) => /^pdf/i.test(basename(path));
const pdf = assets.filter((path) => ofPdf(path) && path.endsWith(".js"));
const chunks = assets.filter((path) => path.endsWith(".js") && !initial.has(path) && !ofPdf(path));

const sum = (paths, size) => paths.reduce((total, path) => total + size(path), 0);
const js = sum(scripts, gz);
const css = sum(styles, gz);
const font = sum(fonts, (path) => statSync(path).size);
const words = gz("dist/locales/vi.json");
const largest = chunks.map((path) => [gz(path), basename(path)]).sort((a, b) => b[0] - a[0])[0] ?? [0, "none"];
const total = js + css + font + words + gz("dist/index.html");

const rows = [
  ["initial JavaScript", js, limits.js],
  ["styles", css, limits.css],
  ["fonts", font, limits.fonts],
  ["first load", total, limits.total],
  ["PDF viewer with its worker", sum(pdf, gz), limits.pdf],
  [`largest route chunk (${largest[1]})`, largest[0], limits.chunk],
];
let failed = false;
for (const [what, size, limit] of rows) {
  const over = size > limit;
  failed ||= over;
  console.log(`${over ? "OVER" : "ok  "} ${what}: ${(size / 1000).toFixed(1)} kB of ${(limit / 1000).toFixed(1)} kB`);
}
process.exit(failed ? 1 : 0);
