import { useEffect, useState } from "react";
import { useSessionStatus } from "~/api/useSession";
import { fetchSheetState, saveScores, type SheetData } from "./queries";
import { SheetStore } from "./SheetStore";

/** The store of an open sheet, tied to the page: network, session, a closing tab. */
export function useSheetStore(data: SheetData, userId: string, language: string): SheetStore {
  const [store] = useState(
    () =>
      new SheetStore(data, {
        save: saveScores,
        reload: fetchSheetState,
        bufferKey: `${userId}:${data.id}`,
        language,
      }),
  );
  const status = useSessionStatus();

  useEffect(() => {
    if (status === "signedIn" && store.summary().hold === "session") store.retry();
  }, [status, store]);

  useEffect(() => {
    void store.restoreBuffer();
    const leave = () => {
      store.flush();
      store.persist();
    };
    const onHidden = () => document.visibilityState === "hidden" && leave();
    const onUnload = (event: BeforeUnloadEvent) => {
      leave();
      if (store.summary().unsent > 0) event.preventDefault();
    };
    window.addEventListener("online", store.retry);
    document.addEventListener("visibilitychange", onHidden);
    window.addEventListener("beforeunload", onUnload);
    return () => {
      window.removeEventListener("online", store.retry);
      document.removeEventListener("visibilitychange", onHidden);
      window.removeEventListener("beforeunload", onUnload);
      store.close();
    };
  }, [store]);

  return store;
}
