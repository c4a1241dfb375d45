import { createContext, useContext } from "react";
import type { Agreeing } from "./agree";

/** Agreeing with the unit's own values; null on sheets of other stages and for readers. */
export const AgreeContext = createContext<Agreeing | null>(null);

export function useAgree(): Agreeing | null {
  return useContext(AgreeContext);
}
