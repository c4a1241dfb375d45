import type { Bar } from "~/ui/SegmentBars";
import { fromWire } from "~/lib/points";

export interface GroupPart {
  code: string;
  name: string;
  points: string;
  maximum: string;
}

interface Row {
  key: string;
  label: string;
  total: string | null;
  groups: readonly GroupPart[];
}

/** Only groups that add to the total become segments: a penalty is taken off and told in the table. */
export function toBars(
  rows: readonly Row[],
  penalties: ReadonlySet<string>,
  points: (value: string | null) => string,
): Bar[] {
  return rows.map((row) => ({
    key: row.key,
    label: row.label,
    value: points(row.total),
    segments: row.groups
      .filter(({ code }) => !penalties.has(code))
      .map((group) => ({
        key: group.code,
        amount: fromWire(group.points),
        title: `${group.code}. ${group.name}: ${points(group.points)} / ${points(group.maximum)}`,
      })),
  }));
}

/** What a full bar stands for: the longest one. */
export function longest(bars: readonly Bar[]): number {
  return Math.max(1, ...bars.map((bar) => bar.segments.reduce((sum, { amount }) => sum + amount, 0)));
}
