/** How many units one picture compares: more marks on a line cannot be told apart. */
export const MOST_COMPARED = 4;

/** The evaluations an address names for comparison, each once, as far as they are in the ranking. */
export function comparedFrom(text: string | undefined, known: readonly string[]): string[] {
  const named = (text ?? "").split(",").filter((id) => known.includes(id));
  return [...new Set(named)].slice(0, MOST_COMPARED);
}

/** The address's text with one evaluation more or less; nothing when none is left. */
export function toggled(compared: readonly string[], id: string): string | undefined {
  const next = compared.includes(id) ? compared.filter((other) => other !== id) : [...compared, id];
  return next.length > 0 ? next.slice(0, MOST_COMPARED).join(",") : undefined;
}

/** The middle of some numbers; of an even count the mean of the middle two. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
