import type { Batch, Change, Changes, Queue } from "./autosave";

/** What is kept on the machine for a sheet whose changes could not be sent. */
export interface Buffer {
  batch: Batch | null;
  waiting: Changes;
  /** What the server had in those lines when they were typed, to notice another's change later. */
  base: Readonly<Record<string, string>>;
}

/** Null when there is nothing to keep. */
export function bufferOf(queue: Queue, baseOf: (id: string) => string): Buffer | null {
  const ids = Object.keys(queue.waiting);
  if (ids.length === 0 && !queue.batch) return null;
  return { batch: queue.batch, waiting: queue.waiting, base: Object.fromEntries(ids.map((id) => [id, baseOf(id)])) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads a buffer of this or an earlier build; lines the sheet does not have are left out, anything odd is dropped. */
export function parseBuffer(value: unknown, knows: (id: string) => boolean): Buffer | null {
  if (!isRecord(value) || !isRecord(value["waiting"])) return null;
  const known = (changes: Record<string, unknown>): Changes =>
    Object.fromEntries(Object.entries(changes).filter(([id, change]) => knows(id) && isRecord(change))) as Record<
      string,
      Change
    >;
  const raw = value["batch"];
  const batch =
    isRecord(raw) && typeof raw["key"] === "string" && typeof raw["version"] === "number" && isRecord(raw["changes"])
      ? { key: raw["key"], version: raw["version"], changes: known(raw["changes"]) }
      : null;
  const base = isRecord(value["base"]) ? (value["base"] as Record<string, string>) : {};
  return { batch, waiting: known(value["waiting"]), base };
}
