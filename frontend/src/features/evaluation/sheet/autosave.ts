import type { EvidenceInput, ScoreInputState } from "~/gql/graphql";

/**
 * The queue of unsent changes of one sheet, as a pure machine: every function takes a queue and gives the next one.
 * Time, network and screen live in `SheetStore`. What is promised here: a change is either waiting, in one batch, or
 * known to the server; a batch whose answer was lost is sent again unchanged under the same key, so that the server can
 * recognise it; a refused cell is not sent again until it is edited, and does not hold back the others.
 */
export interface Change {
  points?: string;
  facts?: string[];
  state?: ScoreInputState;
  note?: string | null;
  evidence?: EvidenceInput[];
}

export type Changes = Readonly<Record<string, Change>>;

/** Why nothing is being sent: no network, session ended, somebody else's version, or the sheet takes no more writes. */
export type Hold = "offline" | "session" | "conflict" | "closed";

export interface Batch {
  key: string;
  version: number;
  changes: Changes;
}

export interface Queue {
  /** The version of the sheet the next batch is based on. */
  version: number;
  waiting: Changes;
  batch: Batch | null;
  inFlight: boolean;
  /** By criterion: what the server said when it refused the value on the screen. */
  refused: Readonly<Record<string, string>>;
  saved: ReadonlySet<string>;
  hold: Hold | null;
}

/** The server takes at most this many lines in one save. */
export const batchLimit = 200;

export function startQueue(version: number): Queue {
  return { version, waiting: {}, batch: null, inFlight: false, refused: {}, saved: new Set(), hold: null };
}

function without<T>(record: Readonly<Record<string, T>>, id: string): Readonly<Record<string, T>> {
  if (!(id in record)) return record;
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));
}

function less(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...set].filter((key) => key !== id));
}

/** A value and a state exclude each other: the later word about the value replaces the earlier. */
function merge(earlier: Change | undefined, later: Change): Change {
  const aboutValue = later.points !== undefined || later.facts !== undefined || later.state !== undefined;
  if (!earlier || !aboutValue) return { ...earlier, ...later };
  const { points: _points, facts: _facts, state: _state, ...rest } = earlier;
  return { ...rest, ...later };
}

function mergeAll(earlier: Changes, later: Changes): Changes {
  const merged: Record<string, Change> = { ...earlier };
  for (const [id, change] of Object.entries(later)) merged[id] = merge(merged[id], change);
  return merged;
}

/** A valid edit: it waits to be sent. */
export function edit(queue: Queue, id: string, change: Change): Queue {
  return {
    ...queue,
    waiting: { ...queue.waiting, [id]: merge(queue.waiting[id], change) },
    refused: without(queue.refused, id),
    saved: less(queue.saved, id),
  };
}

/** The cell went back to what the server has, or holds something that must not be sent. */
export function dropValue(queue: Queue, id: string): Queue {
  const { points: _points, facts: _facts, state: _state, ...rest } = queue.waiting[id] ?? {};
  const waiting = Object.keys(rest).length > 0 ? { ...queue.waiting, [id]: rest } : without(queue.waiting, id);
  return { ...queue, waiting, refused: without(queue.refused, id), saved: less(queue.saved, id) };
}

/** Forgets everything about a cell that is not in a batch. */
export function dropCell(queue: Queue, id: string): Queue {
  return { ...queue, waiting: without(queue.waiting, id), refused: without(queue.refused, id) };
}

export function canSend(queue: Queue): boolean {
  return !queue.inFlight && queue.hold === null && (queue.batch !== null || Object.keys(queue.waiting).length > 0);
}

/** Takes the next batch in hand: the one whose answer was lost, unchanged, or else everything that waits. */
export function begin(queue: Queue, key: string): Queue {
  if (!canSend(queue)) return queue;
  if (queue.batch) return { ...queue, inFlight: true };
  const entries = Object.entries(queue.waiting);
  return {
    ...queue,
    inFlight: true,
    batch: { key, version: queue.version, changes: Object.fromEntries(entries.slice(0, batchLimit)) },
    waiting: Object.fromEntries(entries.slice(batchLimit)),
  };
}

/** The server has the batch. */
export function succeed(queue: Queue, version: number): Queue {
  const ids = Object.keys(queue.batch?.changes ?? {}).filter((id) => !(id in queue.waiting));
  return { ...queue, version, batch: null, inFlight: false, saved: new Set([...queue.saved, ...ids]) };
}

/**
 * The server refused the batch and kept nothing of it. Cells it named stay on the screen with its words; the others wait
 * again. When it named none of ours, every cell of the batch gets the words, else the same batch would be sent for ever.
 */
export function refuse(queue: Queue, messages: Readonly<Record<string, string>>, general: string): Queue {
  const changes = queue.batch?.changes ?? {};
  const named = Object.keys(changes).filter((id) => id in messages);
  const failing = named.length > 0 ? named : Object.keys(changes);
  const rest = Object.fromEntries(Object.entries(changes).filter(([id]) => !failing.includes(id)));
  const refused = { ...queue.refused };
  for (const id of failing) if (!(id in queue.waiting)) refused[id] = messages[id] ?? general;
  return { ...queue, batch: null, inFlight: false, refused, waiting: mergeAll(rest, queue.waiting) };
}

/** No answer: the batch is kept as it is, because the server may have it already. */
export function lose(queue: Queue, hold: "offline" | "session"): Queue {
  return { ...queue, inFlight: false, hold };
}

/** The network or the session is back. */
export function resume(queue: Queue): Queue {
  return queue.hold === "offline" || queue.hold === "session" ? { ...queue, hold: null } : queue;
}

/** Somebody else has written, or the sheet takes no more writes: the batch certainly did not go through. */
export function stop(queue: Queue, hold: "conflict" | "closed"): Queue {
  return {
    ...queue,
    inFlight: false,
    batch: null,
    hold,
    waiting: mergeAll(queue.batch?.changes ?? {}, queue.waiting),
  };
}

/** Goes on from another version, after the reader has seen what changed. */
export function rebase(queue: Queue, version: number): Queue {
  return { ...queue, version, hold: null };
}

/** Takes over what an earlier tab could not send. */
export function restore(queue: Queue, batch: Batch | null, waiting: Changes): Queue {
  return { ...queue, batch, waiting: mergeAll(waiting, queue.waiting) };
}

/** How many cells the server does not have yet. */
export function unsent(queue: Queue): number {
  return new Set([...Object.keys(queue.waiting), ...Object.keys(queue.batch?.changes ?? {})]).size;
}

export type Mark = "none" | "pending" | "saving" | "held" | "saved" | "refused" | "conflict";

/** What the little mark of a cell says. */
export function markOf(queue: Queue, id: string): Mark {
  if (queue.refused[id] !== undefined) return "refused";
  if (id in queue.waiting) return queue.hold === "conflict" ? "conflict" : queue.hold ? "held" : "pending";
  if (queue.batch && id in queue.batch.changes) return queue.inFlight ? "saving" : "held";
  return queue.saved.has(id) ? "saved" : "none";
}
