import { fromWire } from "~/lib/points";
import classes from "./Ranking.module.css";
import type { RankedRound, RankingRow } from "./queries";

type Group = RankedRound["criteriaSet"]["groups"][number];

interface Props {
  row: RankingRow;
  groups: readonly Group[];
  /** What a full bar stands for, in hundredths. */
  longest: number;
}

/** The points that add to a total, one segment per group, named in it; penalties are taken off and stand in the table. */
export function GroupBar({ row, groups, longest }: Props) {
  const added = groups.filter(({ section }) => section !== "PENALTY");
  return (
    <span className={classes.bar} aria-hidden="true">
      {added.map((group, index) => {
        const part = row.total.groups.find(({ code }) => code === group.code);
        const amount = part ? fromWire(part.points) : 0;
        const share = (100 * amount) / longest;
        return (
          amount > 0 && (
            <span
              key={group.code}
              className={classes.segment}
              data-hue={(index % 6) + 1}
              style={{ width: `${share}%` }}
            >
              {share > 6 && group.code}
            </span>
          )
        );
      })}
    </span>
  );
}

/** The longest bar of all, in hundredths. */
export function longestBar(rows: readonly RankingRow[], groups: readonly Group[]): number {
  const penalties = new Set(groups.filter(({ section }) => section === "PENALTY").map(({ code }) => code));
  const top = new Set(groups.map(({ code }) => code));
  const sum = (row: RankingRow) =>
    row.total.groups
      .filter(({ code }) => top.has(code) && !penalties.has(code))
      .reduce((total, { points }) => total + fromWire(points), 0);
  return Math.max(1, ...rows.map(sum));
}
