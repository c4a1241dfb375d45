/** One field of an object before and after an act, in plain text; undefined where the field did not exist. */
export interface Change {
  field: string;
  before: string | undefined;
  after: string | undefined;
  changed: boolean;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

function read(text: string | null): Json {
  if (text === null) return null;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

/** Leaves of a state with the path to each: `phases.0.name`. Lists of plain values stay together. */
function leaves(value: Json, path: string, into: Map<string, string>): void {
  const plain = (item: Json) => item === null || typeof item !== "object";
  if (value === null) return;
  if (Array.isArray(value)) {
    if (value.every(plain)) into.set(path, value.map(String).join(", "));
    else value.forEach((item, index) => leaves(item, `${path}.${index + 1}`, into));
  } else if (typeof value === "object") {
    for (const [key, item] of Object.entries(value)) leaves(item, path ? `${path}.${key}` : key, into);
  } else into.set(path || "value", String(value));
}

/** What an act changed, field by field, in the order the server wrote them; what stayed the same comes along unmarked. */
export function changesOf(before: string | null, after: string | null): Change[] {
  const [old, now] = [new Map<string, string>(), new Map<string, string>()];
  leaves(read(before), "", old);
  leaves(read(after), "", now);
  return [...new Set([...now.keys(), ...old.keys()])].map((field) => ({
    field,
    before: old.get(field),
    after: now.get(field),
    changed: old.get(field) !== now.get(field),
  }));
}
