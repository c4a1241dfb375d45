import { fromWire } from "~/lib/points";
import type { Bar } from "~/ui/SegmentBars";
import type { PublishedResult } from "./queries";

type Row = PublishedResult["rows"][number];

/**
 * A published row does not say which groups are base points. The groups stand in order, base first: they are told apart
 * by where their sum meets the base total in every row. Where it never does (lines left out and the rest brought to the
 * declared total), the base is one segment. Bonus follows; a penalty is taken off and stands in the table.
 */
export function resultBars(
  { rows, groups }: Pick<PublishedResult, "rows" | "groups">,
  words: { base: string; bonus: string; points: (value: string) => string },
): { bars: Bar[]; legend: { key: string; label: string }[] } {
  const count = baseGroups(rows, groups);
  const base = groups.slice(0, count);
  const legend = [
    ...(count > 0
      ? base.map(({ code, name }) => ({ key: code, label: `${code}. ${name}` }))
      : [{ key: "=", label: words.base }]),
    { key: "+", label: words.bonus },
  ];
  const bars = rows.map((row) => {
    const parts =
      count > 0
        ? base.map(({ code, name }) => ({ key: code, name, points: pointsOf(row, code) }))
        : [{ key: "=", name: words.base, points: row.base }];
    return {
      key: row.unitCode,
      label: row.unitName,
      value: words.points(row.total),
      segments: [...parts, { key: "+", name: words.bonus, points: row.bonus }].map(({ key, name, points }) => ({
        key,
        amount: fromWire(points),
        title: `${name}: ${words.points(points)}`,
      })),
    };
  });
  return { bars, legend };
}

function pointsOf(row: Row, code: string): string {
  return row.groups.find((group) => group.code === code)?.points ?? "0";
}

/** How many of the groups make up the base; 0 when it cannot be told. */
export function baseGroups(rows: readonly Row[], groups: PublishedResult["groups"]): number {
  for (let count = groups.length; count > 0; count -= 1) {
    const codes = groups.slice(0, count).map(({ code }) => code);
    const meets = (row: Row) =>
      codes.reduce((sum, code) => sum + fromWire(pointsOf(row, code)), 0) === fromWire(row.base);
    if (rows.every(meets)) return count;
  }
  return 0;
}
