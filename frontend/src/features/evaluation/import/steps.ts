/** The way of a file onto a sheet. Where the reader is stands in the address, so that a reload changes nothing. */
export const steps = ["tep", "trang-tinh", "ghep-cot", "xem-truoc", "ket-qua"] as const;
export type Step = (typeof steps)[number];

export interface ImportSearch {
  /** The import, once a file has been read. */
  lan?: string;
  buoc?: Step;
}

export function searchOf(search: Record<string, unknown>): ImportSearch {
  const step = steps.find((one) => one === search["buoc"]);
  return {
    ...(typeof search["lan"] === "string" ? { lan: search["lan"] } : {}),
    ...(step ? { buoc: step } : {}),
  };
}

/** The step that shows: what was written or taken back can only be looked at. */
export function stepOf(search: ImportSearch, state: "OPEN" | "APPLIED" | "UNDONE" | undefined): Step {
  if (!state) return "tep";
  if (state !== "OPEN") return "ket-qua";
  return search.buoc && search.buoc !== "ket-qua" ? search.buoc : "xem-truoc";
}
