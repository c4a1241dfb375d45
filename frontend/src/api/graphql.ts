import type { graphql as generated } from "~/gql";

/**
 * Stands in for the generated `graphql()` function at run time: it only returns the text. The generated one carries a
 * table of every document of the application, which would load with the first page; this way a document travels in the
 * chunk of the screen that uses it, and the generated folder is types only.
 */
const fragments = new Map<string, string>();

export const graphql = ((source: string) => {
  const name = /^\s*fragment\s+(\w+)/.exec(source)?.[1];
  if (name) fragments.set(name, source);
  return source;
}) as unknown as typeof generated;

/** The text to send: the document and every fragment it spreads, each once. */
export function documentText(source: string): string {
  const needed = new Map<string, string>();
  const collect = (text: string) => {
    for (const [, name = ""] of text.matchAll(/\.\.\.\s*(?!on\b)(\w+)/g)) {
      if (needed.has(name)) continue;
      const fragment = fragments.get(name);
      if (!fragment) throw new Error(`fragment ${name} is not loaded`);
      needed.set(name, fragment);
      collect(fragment);
    }
  };
  collect(source);
  return [source, ...needed.values()].join("\n");
}
