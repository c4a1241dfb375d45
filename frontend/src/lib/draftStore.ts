import { openDB, type IDBPDatabase } from "idb";

/**
 * A buffer for writes that could not be sent yet, keyed by person and sheet. The server is the store of drafts; this
 * only bridges a lost connection or a closed tab, and is emptied on signing out.
 */
const database = "thidua";
const store = "unsent";
let opened: Promise<IDBPDatabase> | null = null;

function open(): Promise<IDBPDatabase> {
  opened ??= openDB(database, 1, { upgrade: (db) => void db.createObjectStore(store) });
  return opened;
}

/** Browsers refuse IndexedDB in some private windows: the buffer is then absent, and typing goes on without it. */
async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}

export async function readDraft(key: string): Promise<unknown> {
  return attempt(async () => (await open()).get(store, key) as Promise<unknown>);
}

export async function writeDraft(key: string, value: unknown): Promise<void> {
  await attempt(async () => (await open()).put(store, value, key));
}

export async function forgetDraft(key: string): Promise<void> {
  await attempt(async () => (await open()).delete(store, key));
}

export async function forgetAllDrafts(): Promise<void> {
  await attempt(async () => (await open()).clear(store));
}
