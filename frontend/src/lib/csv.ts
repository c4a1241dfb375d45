/** A table as text that spreadsheets open: decimal commas want semicolons between the cells. */
export function toCsv(rows: readonly (readonly string[])[], language: string): string {
  const between = language === "en" ? "," : ";";
  return `\uFEFF${rows.map((row) => row.map(cell).join(between)).join("\r\n")}\r\n`;
}

/** What begins like a formula is not one; a minus sign in front of a number stays. */
function cell(text: string): string {
  const plain = text.replaceAll("−", "-");
  const safe = /^[=+@\t]|^-(?!\d)/.test(plain) ? `'${plain}` : plain;
  return /[";,\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Offers a text as a file. */
export function download(name: string, text: string, type = "text/csv;charset=utf-8") {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
