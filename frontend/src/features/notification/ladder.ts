/** Reads "-168, -72; 0 24" as whole hours; null when something in it is no whole number. */
export function readLadder(text: string): number[] | null {
  const parts = text.split(/[\s,;]+/).filter(Boolean);
  const hours = parts.map(Number);
  return hours.every(Number.isInteger) ? hours : null;
}
