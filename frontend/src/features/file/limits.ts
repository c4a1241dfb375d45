/** What the server would refuse by name and size, said before anything is sent. The server decides all the same. */
export const largest = 50 * 1024 * 1024;

const extensions = ["pdf", "png", "jpg", "jpeg", "webp", "docx", "xlsx", "pptx"];

/** For the file picker of the browser. */
export const accepted = extensions.map((extension) => `.${extension}`).join(",");

export type Refusal = "empty" | "large" | "kind";

export function refusalOf(file: { name: string; size: number }): Refusal | null {
  const extension = file.name.toLowerCase().split(".").pop() ?? "";
  if (!extensions.includes(extension)) return "kind";
  if (file.size === 0) return "empty";
  return file.size > largest ? "large" : null;
}

/** A size in words: 830 kB, 2,4 MB. */
export function sizeText(bytes: number, language: string): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, "kB"] : [bytes / 1_000_000, "MB"];
  const digits = value < 10 ? 1 : 0;
  return `${value.toLocaleString(language, { maximumFractionDigits: digits })} ${unit}`;
}

/** The page that an anchor names: the first number in "tr. 12-14". */
export function pageOf(anchor: string | null): number {
  return Math.max(1, Number(/\d+/.exec(anchor ?? "")?.[0] ?? 1));
}
