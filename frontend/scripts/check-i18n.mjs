// Every key used in the code exists in every language, every key of a language is used, and every value of an enum
// that is shown through `enum.<Name>.` has its words.
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const languages = ["vi", "en"];
const words = Object.fromEntries(
  languages.map((code) => [code, JSON.parse(readFileSync(`locales/${code}.json`, "utf8"))]),
);
const base = (key) => key.replace(/_(one|other)$/, "");

function walk(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}

const used = new Set();
const prefixes = new Set();
for (const path of walk("src").filter((name) => /\.(ts|tsx)$/.test(name) && !name.includes("gql"))) {
  const text = readFileSync(path, "utf8");
  // Every literal inside a call of t(), conditional ones too; a template's fixed beginning stands for what it may name.
  for (const [, argument] of text.matchAll(/\bt\(\s*([^)]*)/g)) {
    for (const [, key] of argument.split("{{")[0].matchAll(/"([a-z][A-Za-z0-9]*\.[A-Za-z0-9_.]+)"/g)) used.add(key);
    for (const [, prefix] of argument.matchAll(/`([a-z][A-Za-z0-9.]*\.)\$\{/g)) prefixes.add(prefix);
  }
}

const problems = [];
const enums = existsSync("mocks/schema.graphql") ? readFileSync("mocks/schema.graphql", "utf8") : "";
for (const prefix of prefixes) {
  const name = /^enum\.(\w+)\.$/.exec(prefix)?.[1];
  if (!name) continue;
  const found = new RegExp(`enum ${name} \\{([^}]*)\\}`).exec(enums);
  if (!found) {
    problems.push(`enum ${name} is not in the contract`);
    continue;
  }
  const values = found[1].replace(/"""[\s\S]*?"""|"[^"\n]*"/g, "").match(/[A-Z][A-Z0-9_]+/g) ?? [];
  for (const value of values) used.add(prefix + value);
}

for (const code of languages) {
  const keys = new Set(Object.keys(words[code]).map(base));
  for (const key of used) if (!keys.has(key)) problems.push(`${code}: missing ${key}`);
  for (const key of keys) {
    if (used.has(key) || [...prefixes].some((prefix) => !prefix.startsWith("enum.") && key.startsWith(prefix)))
      continue;
    problems.push(`${code}: unused ${key}`);
  }
}
const [first, second] = languages.map((code) => new Set(Object.keys(words[code]).map(base)));
for (const key of first) if (!second.has(key)) problems.push(`en: missing ${key}`);
for (const key of second) if (!first.has(key)) problems.push(`vi: missing ${key}`);

for (const problem of new Set(problems)) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
