import { useCallback, useSyncExternalStore } from "react";
import { refusalOf, type Refusal } from "./limits";
import { fetchFile } from "./queries";
import { transfer, type Transfer } from "./transfer";
import type { FileInfo } from "./types";

export type UploadState = "sending" | "paused" | "checking" | "refused" | "failed";

/** One file on its way. */
export interface UploadView {
  key: number;
  name: string;
  size: number;
  sent: number;
  state: UploadState;
  /** Refused here, by name or size. */
  refusal: Refusal | null;
  /** Refused by the server, in its words. */
  message: string | null;
}

interface Running {
  view: UploadView;
  transfer: Transfer | null;
}

const none: readonly UploadView[] = [];

/**
 * Files on their way, by the place they will belong to. They live beside the screens: whoever opens another line, or
 * folds the panel, does not break an upload off.
 */
class Uploads {
  private readonly places = new Map<string, Running[]>();
  private readonly views = new Map<string, readonly UploadView[]>();
  private readonly listeners = new Set<() => void>();
  private count = 0;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  at(place: string): readonly UploadView[] {
    return this.views.get(place) ?? none;
  }

  /** Sends files; `taken` is called with each that the server has taken. */
  add(place: string, files: Iterable<File>, taken: (file: FileInfo) => void): void {
    for (const file of files) {
      const refusal = refusalOf(file);
      const view: UploadView = {
        key: ++this.count,
        name: file.name,
        size: file.size,
        sent: 0,
        state: refusal ? "refused" : "sending",
        refusal,
        message: null,
      };
      const running: Running = { view, transfer: null };
      this.places.set(place, [...(this.places.get(place) ?? []), running]);
      if (!refusal) void this.send(place, running, file, taken);
    }
    this.publish(place);
  }

  private async send(place: string, running: Running, file: File, taken: (file: FileInfo) => void): Promise<void> {
    const change = (part: Partial<UploadView>) => {
      running.view = { ...running.view, ...part };
      this.publish(place);
    };
    try {
      running.transfer = await transfer(file, {
        progress: (sent) => {
          const whole = sent >= file.size;
          change(running.view.state === "paused" ? { sent } : { sent, state: whole ? "checking" : "sending" });
        },
        taken: (id) => {
          const here = async () => {
            taken(await fetchFile(id));
            this.remove(place, running.view.key);
          };
          here().catch(() => change({ state: "failed" }));
        },
        failed: (message) => change({ state: message ? "refused" : "failed", message }),
      });
      if (!this.places.get(place)?.includes(running)) running.transfer.cancel();
    } catch {
      change({ state: "failed" });
    }
  }

  pause(place: string, key: number): void {
    this.act(place, key, "paused", (running) => running.pause());
  }

  resume(place: string, key: number): void {
    this.act(place, key, "sending", (running) => running.resume());
  }

  /** Gives an upload up, or puts a refused one away. */
  cancel(place: string, key: number): void {
    const running = this.places.get(place)?.find(({ view }) => view.key === key);
    if (running?.view.state !== "refused") running?.transfer?.cancel();
    this.remove(place, key);
  }

  private act(place: string, key: number, state: UploadState, how: (transfer: Transfer) => void): void {
    const running = this.places.get(place)?.find(({ view }) => view.key === key);
    if (!running?.transfer) return;
    running.view = { ...running.view, state };
    how(running.transfer);
    this.publish(place);
  }

  private remove(place: string, key: number): void {
    this.places.set(
      place,
      (this.places.get(place) ?? []).filter(({ view }) => view.key !== key),
    );
    this.publish(place);
  }

  private publish(place: string): void {
    this.views.set(
      place,
      (this.places.get(place) ?? []).map(({ view }) => view),
    );
    for (const listener of this.listeners) listener();
  }
}

export const uploads = new Uploads();

/** The files on their way to a place. */
export function useUploads(place: string): readonly UploadView[] {
  return useSyncExternalStore(
    uploads.subscribe,
    useCallback(() => uploads.at(place), [place]),
  );
}
