import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import type { LineView, SheetStore, Summary } from "./SheetStore";

export const SheetContext = createContext<SheetStore | null>(null);

export function useSheet(): SheetStore {
  const store = useContext(SheetContext);
  if (!store) throw new Error("used outside a sheet");
  return store;
}

/** One row's view: the caller renders again only when that row has changed. */
export function useLineView(id: string): LineView {
  const store = useSheet();
  const subscribe = useCallback((listener: () => void) => store.subscribeLine(id, listener), [store, id]);
  return useSyncExternalStore(subscribe, () => store.view(id));
}

/** A part of the summary. `select` must give something that compares by value or keeps its identity. */
export function useSummary<T>(select: (summary: Summary) => T): T {
  const store = useSheet();
  return useSyncExternalStore(store.subscribe, () => select(store.summary()));
}
