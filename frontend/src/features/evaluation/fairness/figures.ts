import { fromWire } from "~/lib/points";

/** A decimal of the API as a plain number, for the place of a mark; sums and comparisons stay with the server. */
export function place(value: string): number;
export function place(value: string | null | undefined): number | null;
export function place(value: string | null | undefined): number | null {
  return value === null || value === undefined ? null : fromWire(value) / 100;
}
