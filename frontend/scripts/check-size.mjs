// Keeps rooms small: a file of at most 500 lines, a component file of at most 300, a route file of at most 30.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, sep } from "node:path";

const generated = ["gql", "routeTree.gen.ts"];

function walk(folder) {
  return readdirSync(folder).flatMap((name) => {
    if (generated.includes(name)) return [];
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}

const limitOf = (path) => (path.startsWith(`src${sep}routes`) ? 30 : path.endsWith(".tsx") ? 300 : 500);
const layers = ["ui", "components", "features", "routes"];
const layerOf = (path) => layers.findIndex((layer) => path.startsWith(`src${sep}${layer}${sep}`));
let failed = false;

for (const path of ["src", "mocks", "e2e", "scripts", "graphiql"].flatMap(walk)) {
  if (!/\.(ts|tsx|mjs)$/.test(path)) continue;
  const text = readFileSync(path, "utf8");
  const lines = text.split("\n").length;
  if (lines > limitOf(path)) {
    failed = true;
    console.error(`${path}: ${lines} lines, at most ${limitOf(path)}`);
  }
  // Arrows: routes -> features -> components -> ui, never back.
  const own = layerOf(path);
  for (const [, layer] of text.matchAll(/from "~\/(ui|components|features|routes)\//g)) {
    if (own >= 0 && layers.indexOf(layer) > own) {
      failed = true;
      console.error(`${path}: ${layers[own]} must not import ${layer}`);
    }
  }
}
process.exit(failed ? 1 : 0);
