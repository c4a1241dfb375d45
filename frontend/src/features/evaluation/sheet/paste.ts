import { parsePoints } from "~/lib/points";
import type { Field, Line } from "./lines";

export interface Pasted {
  /** Line and box the value goes to. */
  id: string;
  field: string;
  value: string;
  readable: boolean;
}

export interface Block {
  pasted: Pasted[];
  /** Codes in the block that no line of the sheet has, or whose line is not this reader's to fill. */
  unknown: string[];
}

/** What a spreadsheet copies: rows of cells between tabs; a cell with a line break stands in quotes. */
export function tableOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const take = () => {
    rows.at(-1)?.push(cell.trim());
    cell = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? "";
    if (quoted) {
      if (letter === '"' && text[at + 1] === '"') at += 1;
      else if (letter === '"') {
        quoted = false;
        continue;
      }
      cell += letter;
    } else if (letter === '"' && cell === "") quoted = true;
    else if (letter === "\t") take();
    else if (letter === "\n") {
      take();
      rows.push([]);
    } else if (letter !== "\r") cell += letter;
  }
  take();
  while (rows.length > 1 && rows.at(-1)?.every((value) => value === "")) rows.pop();
  return rows;
}

/** The first column of what was copied from a spreadsheet; null when it is not a column, and goes into one box. */
export function columnOf(text: string): string[] | null {
  const rows = tableOf(text);
  return rows.length > 1 ? rows.map((row) => row[0] ?? "") : null;
}

/** Pairs a column with the boxes from the one it was pasted into; empty cells of the column leave their box alone. */
export function spread(column: readonly string[], boxes: readonly { id: string; field: string }[]): Pasted[] {
  return column.flatMap((value, index) => {
    const box = boxes[index];
    return box && value !== "" ? [{ ...box, value, readable: parsePoints(value).ok }] : [];
  });
}

const plain = (code: string) => code.replace(/\s/g, "").replace(/\.+$/, "").toLowerCase();

/**
 * A block whose first column holds codes: each value goes to the line of its code, wherever it was pasted. The columns
 * after the code fill the boxes of the line in order. Null when the first column is no column of codes.
 */
export function byCode(text: string, lines: readonly Line[]): Block | null {
  const rows = tableOf(text).filter((row) => row.some((value) => value !== ""));
  const byName = new Map(lines.map((line) => [plain(line.code), line]));
  const known = rows.filter((row) => byName.has(plain(row[0] ?? "")) && row.length > 1).length;
  if (known === 0 || known * 2 < rows.length) return null;
  const block: Block = { pasted: [], unknown: [] };
  for (const [code = "", ...values] of rows) {
    if (code === "" || values.every((value) => value === "")) continue;
    const line = byName.get(plain(code));
    if (!line?.editable) {
      block.unknown.push(code);
      continue;
    }
    line.fields.forEach((field, place) => {
      const value = values[place] ?? "";
      if (value !== "") block.pasted.push({ id: line.id, field: field.key, ...entered(field, value) });
    });
  }
  return block;
}

const yes = ["có", "x", "đạt", "yes", "1"];
const no = ["không", "không đạt", "no", "0"];

/** What a value becomes in its box: words for yes, no and a choice become the number behind them. */
function entered(field: Field, value: string): { value: string; readable: boolean } {
  const word = value.normalize("NFC").trim().toLowerCase();
  if (field.kind === "YES_NO") {
    const answer = yes.includes(word) ? "1" : no.includes(word) ? "0" : null;
    return { value: answer ?? value, readable: answer !== null };
  }
  if (field.kind === "CHOICE") {
    const place = field.choices.findIndex((choice) => choice.trim().toLowerCase() === word);
    return { value: place >= 0 ? String(place) : value, readable: place >= 0 };
  }
  return { value, readable: parsePoints(value).ok };
}

/** More than a handful, or anything that cannot be read, is shown before it is taken. */
export function needsPreview(pasted: readonly Pasted[], unknown: readonly string[] = []): boolean {
  return pasted.length > 5 || unknown.length > 0 || pasted.some(({ readable }) => !readable);
}
