/**
 * Points are whole hundredths inside the application and decimal strings ("9.50") on the wire, so that no sum ever
 * meets binary fractions. `parsePoints` and `formatPoints` are the only two places that know how people write them.
 */
export type Hundredths = number;

export type ParseProblem = "empty" | "format" | "decimals" | "thousands";
export type Parsed = { ok: true; value: Hundredths } | { ok: false; problem: ParseProblem };

/**
 * Reads what a person typed: "4,5" and "4.5" are both four and a half. "1.234" is refused rather than guessed at: it is
 * one thousand two hundred and thirty-four to one reader and a little over one to another.
 */
export function parsePoints(text: string): Parsed {
  const clean = text.normalize("NFC").replace(/[\s\u00a0]/g, "");
  if (clean === "") return { ok: false, problem: "empty" };
  if (!/^-?\d+([.,]\d*)?$/.test(clean)) return { ok: false, problem: "format" };
  const negative = clean.startsWith("-");
  const [whole = "0", fraction = ""] = clean.replace("-", "").split(/[.,]/);
  if (fraction.length === 3) return { ok: false, problem: "thousands" };
  if (fraction.length > 2) return { ok: false, problem: "decimals" };
  if (whole.length > 9) return { ok: false, problem: "format" };
  const value = Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
  return { ok: true, value: negative && value !== 0 ? -value : value };
}

/** Reads a decimal string of the API. The server always sends a plain decimal, so anything else is a fault of ours. */
export function fromWire(text: string): Hundredths {
  const parsed = parsePoints(text);
  if (!parsed.ok) throw new Error(`not a decimal: ${text}`);
  return parsed.value;
}

/** Writes the decimal string the API takes. */
export function toWire(value: Hundredths): string {
  const digits = Math.abs(value).toString().padStart(3, "0");
  return `${value < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** "1.234,50" in Vietnamese, "1,234.50" in English: always two decimals, so that columns line up. */
export function formatPoints(value: Hundredths | string | null | undefined, language: string): string {
  if (value === null || value === undefined) return "–";
  const amount = typeof value === "string" ? fromWire(value) : value;
  const [point, group] = language === "en" ? [".", ","] : [",", "."];
  const [whole = "0", fraction = "00"] = toWire(Math.abs(amount)).split(".");
  return `${amount < 0 ? "−" : ""}${whole.replace(/\B(?=(\d{3})+$)/g, group)}${point}${fraction}`;
}

/** The form an input shows: no thousands separator, and no decimals nobody typed ("9,5", "30"). */
export function editablePoints(value: Hundredths | string | null | undefined, language: string): string {
  if (value === null || value === undefined) return "";
  const amount = typeof value === "string" ? fromWire(value) : value;
  const text = toWire(amount).replace(/\.?0+$/, "");
  return language === "en" ? text : text.replace(".", ",");
}

/** Half away from zero, as the rules round once at the end. */
export function divideRounded(numerator: number, denominator: number): number {
  const sign = Math.sign(numerator) * Math.sign(denominator);
  const [top, bottom] = [BigInt(Math.abs(numerator)), BigInt(Math.abs(denominator))];
  return sign * Number((top * 2n + bottom) / (bottom * 2n));
}
