import type { ImportColumnRole } from "~/gql/graphql";
import type { ImportColumn } from "./queries";

/** A use of a column as one value of a list: `POINTS`, `FACT:2`. */
export type ColumnWord = string;

const roles: readonly ImportColumnRole[] = ["IGNORE", "ORDINAL", "CODE", "NAME", "MAXIMUM"];
const last: readonly ImportColumnRole[] = ["POINTS", "EVIDENCE", "NOTE"];

export function roleChoices(facts: number): ColumnWord[] {
  return [...roles, ...Array.from({ length: facts }, (_, place) => `FACT:${place + 1}`), ...last];
}

export function wordOf({ role, fact }: Pick<ImportColumn, "role" | "fact">): ColumnWord {
  return role === "FACT" ? `FACT:${fact ?? 1}` : role;
}

/** The name a spreadsheet gives a column: A, B, …, Z, AA. */
export function letters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter;
}
