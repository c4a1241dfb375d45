export interface ReceiptSearch {
  /** Code of the line that is open. */
  dong?: string;
}

export function receiptSearch(search: Record<string, unknown>): ReceiptSearch {
  return typeof search["dong"] === "string" ? { dong: search["dong"] } : {};
}
