import { parsePoints } from "~/lib/points";

export interface Pasted {
  /** Line and box the value goes to. */
  id: string;
  field: string;
  value: string;
  readable: boolean;
}

/** The first column of what was copied from a spreadsheet; null when it is not a column, and goes into one box. */
export function columnOf(text: string): string[] | null {
  const rows = text.replace(/\r/g, "").replace(/\n+$/, "").split("\n");
  return rows.length > 1 ? rows.map((row) => (row.split("\t")[0] ?? "").trim()) : null;
}

/** Pairs a column with the boxes from the one it was pasted into; empty cells of the column leave their box alone. */
export function spread(column: readonly string[], boxes: readonly { id: string; field: string }[]): Pasted[] {
  return column.flatMap((value, index) => {
    const box = boxes[index];
    return box && value !== "" ? [{ ...box, value, readable: parsePoints(value).ok }] : [];
  });
}

/** More than a handful, or anything that cannot be read, is shown before it is taken. */
export function needsPreview(pasted: readonly Pasted[]): boolean {
  return pasted.length > 5 || pasted.some(({ readable }) => !readable);
}
