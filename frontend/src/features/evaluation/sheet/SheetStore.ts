import { ApiError, codeOf } from "~/api/errors";
import type { ScoreInput, ScoreInputState } from "~/gql/graphql";
import { forgetDraft, readDraft, writeDraft } from "~/lib/draftStore";
import { newIdempotencyKey } from "~/lib/text";
import {
  begin,
  canSend,
  dropCell,
  dropValue,
  edit,
  lose,
  markOf,
  rebase,
  refuse,
  restore,
  resume,
  startQueue,
  stop,
  succeed,
  unsent,
  type Change,
  type Mark,
  type Queue,
} from "./autosave";
import { bufferOf, parseBuffer } from "./buffer";
import {
  blocks,
  evidenceInput,
  fingerprint,
  makeLines,
  readTexts,
  sameValue,
  storedOf,
  textsOf,
  textsOfChange,
  type Evidence,
  type Line,
  type Problem,
  type Stored,
  type Texts,
} from "./lines";
import type { SheetData, SheetState, saveScores } from "./queries";
import { frameOf, sumLines, type Frame, type Totals } from "./totals";

/** What one row shows. A new object only when something about that row has changed. */
export interface LineView {
  texts: Texts;
  stored: Stored;
  /** Evidence and note as on the screen, sent or not. */
  note: string;
  evidence: Evidence[];
  /** The server asks for evidence and there is none on the screen yet. */
  needsEvidence: boolean;
  /** The value lies too far from the unit's own to stand without a reason, and there is none yet. */
  needsReason: boolean;
  mark: Mark | "invalid";
  problem: Problem | null;
  problemField: string | null;
  message: string | null;
}

export interface Summary {
  sheet: SheetState;
  totals: Totals;
  /** Cells on their way or waiting. */
  unsent: number;
  /** Cells whose value cannot be counted: out of bounds, refused, half filled. */
  wrong: number;
  /** Computed lines whose points the server has not worked out yet. */
  uncomputed: number;
  hold: Queue["hold"];
  holdMessage: string | null;
  conflicts: readonly string[];
  savedAt: Date | null;
}

export interface Dependencies {
  save: typeof saveScores;
  reload: (id: string) => Promise<SheetState>;
  bufferKey: string;
  language: string;
  /** Milliseconds of quiet before what was typed is sent. */
  debounce?: number;
}

const retryDelays = [5_000, 10_000, 20_000, 30_000];

/** One open sheet: what the server has, what is typed, and the queue between them. Rows subscribe one by one. */
export class SheetStore {
  readonly lines: readonly Line[];
  readonly data: SheetData;
  private readonly byId: ReadonlyMap<string, Line>;
  private readonly frame: Frame;
  private readonly deps: Dependencies;
  private queue: Queue;
  private sheet: SheetState;
  private holdMessage: string | null = null;
  private conflicts: string[] = [];
  private savedAt: Date | null = null;
  private stored = new Map<string, Stored>();
  private texts = new Map<string, Texts>();
  private views = new Map<string, LineView>();
  private current: Summary;
  private readonly rowListeners = new Map<string, Set<() => void>>();
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private persistTimer: ReturnType<typeof setTimeout> | undefined;
  private retries = 0;
  private restored = false;

  constructor(data: SheetData, deps: Dependencies) {
    this.data = data;
    this.deps = deps;
    this.sheet = data;
    this.lines = makeLines(data);
    this.byId = new Map(this.lines.map((line) => [line.id, line]));
    this.frame = frameOf(data.evaluation.round.criteriaSet);
    this.queue = startQueue(data.version);
    this.adopt(data);
    this.current = this.summarise();
  }

  // ---- reading

  line(id: string): Line {
    const line = this.byId.get(id);
    if (!line) throw new Error(`no such line: ${id}`);
    return line;
  }

  view = (id: string): LineView => {
    const known = this.views.get(id);
    if (known) return known;
    const view = this.makeView(this.line(id));
    this.views.set(id, view);
    return view;
  };

  summary = (): Summary => this.current;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  subscribeLine(id: string, listener: () => void): () => void {
    const set = this.rowListeners.get(id) ?? new Set();
    this.rowListeners.set(id, set.add(listener));
    return () => set.delete(listener);
  }

  // ---- typing

  type(id: string, field: string, text: string): void {
    this.setTexts(id, { ...this.texts.get(id), [field]: text });
  }

  setTexts(id: string, texts: Texts): void {
    const line = this.line(id);
    this.texts.set(id, texts);
    const reading = readTexts(line, texts);
    if (reading.kind === "problem") this.queue = dropValue(this.queue, id);
    else this.offer(line, reading.change);
    this.changed([id]);
    this.sendSoon();
  }

  /** Back to what the server has. */
  revert(id: string): void {
    const line = this.line(id);
    this.setTexts(id, textsOf(line, this.storedLine(id), this.deps.language));
  }

  setState(id: string, state: ScoreInputState): void {
    const line = this.line(id);
    this.texts.set(id, Object.fromEntries(line.fields.map((field) => [field.key, ""])));
    this.offer(line, { state });
    this.changed([id]);
    this.sendSoon();
  }

  /** Writes several lines at once, in one save. */
  put(entries: readonly { id: string; texts: Texts; change: Change }[]): void {
    for (const { id, texts, change } of entries) {
      this.texts.set(id, texts);
      this.offer(this.line(id), change);
    }
    this.changed(entries.map(({ id }) => id));
    this.flush();
  }

  setNote(id: string, note: string): void {
    this.queue = edit(this.queue, id, { note: note.trim() === "" ? null : note });
    this.changed([id]);
    this.sendSoon();
  }

  setEvidence(id: string, evidence: Evidence[]): void {
    this.drafted.set(id, evidence);
    this.queue = edit(this.queue, id, { evidence: evidence.map(evidenceInput) });
    this.changed([id]);
    this.flush();
  }

  private drafted = new Map<string, Evidence[]>();

  /** A value equal to the server's is not sent, unless another one is already on its way there. */
  private offer(line: Line, change: Change): void {
    const onTheWay = this.queue.batch?.changes[line.id] !== undefined;
    const same = !onTheWay && sameValue(line, this.storedLine(line.id), change);
    this.queue = same ? dropValue(this.queue, line.id) : edit(this.queue, line.id, change);
  }

  // ---- sending

  private sendSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.flush, this.deps.debounce ?? 600);
  }

  /** Sends at once what waits: on leaving a cell, and before submitting. */
  flush = (): void => {
    clearTimeout(this.timer);
    if (!canSend(this.queue)) return;
    this.queue = begin(this.queue, newIdempotencyKey());
    const batch = this.queue.batch;
    if (!batch) return;
    this.changed(Object.keys(batch.changes));
    void this.send(batch.key, batch.version, batch.changes);
  };

  private async send(key: string, version: number, changes: Readonly<Record<string, Change>>): Promise<void> {
    const scores: ScoreInput[] = Object.entries(changes).map(([criterionId, change]) => ({ criterionId, ...change }));
    const input = { sheetId: this.sheet.id, expectedVersion: version, idempotencyKey: key, scores };
    try {
      const { sheet, userErrors } = await this.deps.save(input);
      if (sheet && userErrors.length === 0) this.onSaved(sheet, Object.keys(changes));
      else this.onRefused(userErrors);
    } catch (error) {
      await this.onFailed(error);
    }
    if (canSend(this.queue)) this.sendSoon();
  }

  private onSaved(sheet: SheetState, ids: string[]): void {
    this.queue = succeed(this.queue, sheet.version);
    for (const id of ids) if (!this.queue.waiting[id]?.evidence) this.drafted.delete(id);
    this.savedAt = new Date();
    this.retries = 0;
    this.adopt(sheet);
    this.changedAll();
  }

  private onRefused(errors: readonly { message: string; path: readonly string[] }[]): void {
    const messages: Record<string, string> = {};
    for (const { message, path } of errors) {
      const id = path.find((part) => this.byId.has(part));
      if (id) messages[id] = messages[id] ? `${messages[id]} ${message}` : message;
    }
    this.queue = refuse(this.queue, messages, errors[0]?.message ?? "");
    this.changedAll();
  }

  private async onFailed(error: unknown): Promise<void> {
    const code = codeOf(error);
    if (code === "CONFLICT") {
      this.queue = stop(this.queue, "conflict");
      await this.compare();
      return;
    }
    if (code === "UNAUTHENTICATED") this.queue = lose(this.queue, "session");
    else if (code === "FORBIDDEN" || code === "NOT_FOUND" || code === "BAD_USER_INPUT") {
      this.queue = stop(this.queue, "closed");
      this.holdMessage = error instanceof ApiError ? error.message : null;
    } else {
      this.queue = lose(this.queue, "offline");
      const delay = retryDelays[Math.min(this.retries, retryDelays.length - 1)] ?? 30_000;
      this.retries += 1;
      clearTimeout(this.timer);
      this.timer = setTimeout(this.retry, delay);
    }
    this.changedAll();
    this.persist();
  }

  /** The network or the session is back, or the reader pressed the button. */
  retry = (): void => {
    this.queue = resume(this.queue);
    const { hold } = this.queue;
    if ((hold === "conflict" && this.conflicts.length === 0) || hold === "closed") void this.compare();
    this.changedAll();
    this.flush();
  };

  // ---- another's version

  /** Looks at what the server has now: lines nobody else touched go on, the others are put to the reader. */
  private async compare(): Promise<void> {
    let fresh: SheetState;
    try {
      fresh = await this.deps.reload(this.sheet.id);
    } catch {
      this.changedAll();
      return;
    }
    const before = new Map([...this.stored].map(([id, stored]) => [id, fingerprint(stored)]));
    this.adopt(fresh);
    this.conflicts = Object.keys(this.queue.waiting).filter((id) => {
      const change = this.queue.waiting[id];
      const stored = this.storedLine(id);
      return before.get(id) !== fingerprint(stored) && !(change && sameValue(this.line(id), stored, change));
    });
    if (this.conflicts.length === 0) this.queue = rebase(this.queue, fresh.version);
    this.changedAll();
    this.flush();
  }

  /** The reader's choice for one line both have changed. */
  resolve(id: string, choice: "mine" | "theirs"): void {
    this.conflicts = this.conflicts.filter((conflict) => conflict !== id);
    if (choice === "theirs") {
      this.queue = dropCell(this.queue, id);
      this.drafted.delete(id);
      this.texts.set(id, textsOf(this.line(id), this.storedLine(id), this.deps.language));
    }
    if (this.conflicts.length === 0) this.queue = rebase(this.queue, this.sheet.version);
    this.changedAll();
    this.flush();
  }

  /** What the reader wanted to write into a line in conflict. */
  mine(id: string): Texts {
    const change = this.queue.waiting[id] ?? {};
    return textsOfChange(this.line(id), this.storedLine(id), change, this.deps.language);
  }

  // ---- the buffer

  /** Takes over what an earlier tab or a lost connection left behind. */
  async restoreBuffer(): Promise<void> {
    if (this.restored) return;
    this.restored = true;
    const buffer = parseBuffer(await readDraft(this.deps.bufferKey), (id) => this.byId.has(id));
    if (!buffer) return;
    this.queue = restore(this.queue, buffer.batch, buffer.waiting);
    for (const [id, change] of Object.entries({ ...buffer.batch?.changes, ...buffer.waiting })) {
      this.texts.set(id, textsOfChange(this.line(id), this.storedLine(id), change, this.deps.language));
    }
    const foreign = Object.keys(buffer.waiting).filter((id) => {
      const base = buffer.base[id];
      return base !== undefined && base !== fingerprint(this.storedLine(id));
    });
    if (foreign.length > 0) {
      this.queue = stop(this.queue, "conflict");
      this.conflicts = foreign;
    }
    this.changedAll();
    this.flush();
  }

  private persistSoon(): void {
    clearTimeout(this.persistTimer);
    this.persistTimer = setTimeout(this.persist, 200);
  }

  /** Writes the buffer now: a page that is being left has no later. */
  readonly persist = (): void => {
    clearTimeout(this.persistTimer);
    const buffer = bufferOf(this.queue, (id) => fingerprint(this.storedLine(id)));
    void (buffer ? writeDraft(this.deps.bufferKey, buffer) : forgetDraft(this.deps.bufferKey));
  };

  /** Replaces the server's side after a submit or a withdrawal. */
  replace(sheet: SheetState): void {
    this.queue = { ...startQueue(sheet.version), saved: this.queue.saved };
    this.holdMessage = null;
    this.conflicts = [];
    this.adopt(sheet);
    this.changedAll();
  }

  /** Gives up what could not be sent and shows what the server has. */
  discard(): void {
    const sheet = this.sheet;
    this.drafted.clear();
    this.queue = startQueue(sheet.version);
    this.texts.clear();
    this.replace(sheet);
  }

  /** Called when the page is left: sends what waits; what cannot be sent stays in the buffer. */
  close(): void {
    this.flush();
    clearTimeout(this.timer);
    this.persist();
  }

  // ---- bookkeeping

  private storedLine(id: string): Stored {
    const stored = this.stored.get(id);
    if (!stored) throw new Error(`no such line: ${id}`);
    return stored;
  }

  /** Takes the server's values. Boxes follow unless they hold something the server does not have. */
  private adopt(sheet: SheetState): void {
    this.sheet = sheet;
    for (const score of sheet.scores) {
      const line = this.byId.get(score.criterion.id);
      if (!line) continue;
      this.stored.set(line.id, storedOf(score));
      const own = line.id in this.queue.waiting || line.id in (this.queue.batch?.changes ?? {});
      const broken = this.queue.refused[line.id] !== undefined || this.problemOf(line) !== null;
      if (!own && !broken) this.texts.set(line.id, textsOf(line, this.storedLine(line.id), this.deps.language));
    }
  }

  private problemOf(line: Line): { problem: Problem; field: string } | null {
    const texts = this.texts.get(line.id);
    const reading = texts ? readTexts(line, texts) : null;
    return reading?.kind === "problem" ? reading : null;
  }

  private makeView(line: Line): LineView {
    const stored = this.storedLine(line.id);
    const change = this.queue.waiting[line.id] ?? this.queue.batch?.changes[line.id];
    const problem = this.problemOf(line);
    const evidence = this.drafted.get(line.id) ?? stored.evidence;
    const note = (change && change.note !== undefined ? change.note : stored.note) ?? "";
    return {
      texts: this.texts.get(line.id) ?? {},
      stored,
      note,
      evidence,
      needsEvidence: blocks(this.sheet, line.id, "EVIDENCE_REQUIRED") && evidence.length === 0,
      needsReason: blocks(this.sheet, line.id, "REASON_REQUIRED") && note.trim() === "",
      mark: problem ? "invalid" : markOf(this.queue, line.id),
      problem: problem?.problem ?? null,
      problemField: problem?.field ?? null,
      message: this.queue.refused[line.id] ?? null,
    };
  }

  private summarise(): Summary {
    let wrong = 0;
    let uncomputed = 0;
    const totalLines = this.lines.map((line) => {
      const stored = this.storedLine(line.id);
      const reading = readTexts(line, this.texts.get(line.id) ?? {});
      const change = this.queue.waiting[line.id] ?? this.queue.batch?.changes[line.id];
      if (reading.kind === "problem" || this.queue.refused[line.id] !== undefined) {
        wrong += 1;
        return { ...line, state: "MISSING" as const, points: null };
      }
      if (!change || (!change.state && !change.points && !change.facts)) return { ...line, ...stored };
      if (change.facts && !line.direct) {
        uncomputed += 1;
        return { ...line, state: "MISSING" as const, points: null };
      }
      return { ...line, state: change.state ?? ("POINTS" as const), points: change.state ? null : reading.points };
    });
    return {
      sheet: this.sheet,
      totals: sumLines(totalLines, this.frame),
      unsent: unsent(this.queue),
      wrong,
      uncomputed,
      hold: this.queue.hold,
      holdMessage: this.holdMessage,
      conflicts: this.conflicts,
      savedAt: this.savedAt,
    };
  }

  private changed(ids: Iterable<string>): void {
    for (const id of ids) {
      this.views.delete(id);
      for (const listener of this.rowListeners.get(id) ?? []) listener();
    }
    this.current = this.summarise();
    for (const listener of this.listeners) listener();
    this.persistSoon();
  }

  private changedAll(): void {
    this.changed(this.byId.keys());
  }
}
