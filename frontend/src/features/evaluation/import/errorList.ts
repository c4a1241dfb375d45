import type { ImportRow } from "./queries";

/** Text that a spreadsheet would take for a formula gets an apostrophe; quotes and separators are kept apart. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** The rows that cannot be taken, as a table a spreadsheet opens: row, code, name, what is wrong. */
export function errorList(rows: readonly ImportRow[], head: readonly string[]): string {
  const wrong = rows.filter(({ status }) => status === "ERROR");
  const lines = wrong.map((row) => {
    const messages = row.messages.filter(({ severity }) => severity === "ERROR").map(({ message }) => message);
    return [String(row.row), row.code, row.criterionName ?? row.name, messages.join(" ")];
  });
  // The mark at the beginning tells spreadsheets that the text is Unicode.
  return `\uFEFF${[head, ...lines].map((line) => line.map(cell).join(";")).join("\r\n")}\r\n`;
}
