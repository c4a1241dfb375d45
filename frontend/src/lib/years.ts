import { todayInVietnam } from "./dates";

/** Years for a filter, next year first: documents and rounds of a year are prepared in the year before. */
export function recentYears(count = 8): { value: string; label: string }[] {
  const next = Number(todayInVietnam().slice(0, 4)) + 1;
  return Array.from({ length: count }, (_, index) => String(next - index)).map((year) => ({
    value: year,
    label: year,
  }));
}
