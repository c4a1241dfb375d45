import { useTranslation } from "react-i18next";
import type { ReplayRow } from "./queries";
import classes from "./Replay.module.css";

const rowHeight = 34;
const width = 640;
const left = 250;
const right = width - left;

interface Ranked {
  row: ReplayRow;
  before: number;
  after: number;
}

/**
 * Two columns of ranks with a line for each unit; those that moved are drawn strong and say so in the table beside. The
 * figures stand there too, so the picture itself is hidden from screen readers.
 */
export function BumpPicture({ rows }: { rows: readonly ReplayRow[] }) {
  const { t } = useTranslation();
  const ranked: Ranked[] = rows.flatMap((row) =>
    row.rankBefore && row.rankAfter ? [{ row, before: 0, after: 0 }] : [],
  );
  // Equals stand under one another: each unit has a line of its own, in the order of the ranks.
  const order = (rank: (row: ReplayRow) => number) =>
    [...ranked].sort((one, other) => rank(one.row) - rank(other.row)).map(({ row }) => row);
  const [old, now] = [order((row) => row.rankBefore ?? 0), order((row) => row.rankAfter ?? 0)];
  for (const one of ranked) Object.assign(one, { before: old.indexOf(one.row), after: now.indexOf(one.row) });
  const height = (ranked.length + 1) * rowHeight;
  const y = (place: number) => (place + 1.5) * rowHeight;
  return (
    <div className={classes.picture}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t("replay.picture")}>
        <text x={left - 12} y={rowHeight / 2} textAnchor="end" className={classes.head}>
          {t("replay.before")}
        </text>
        <text x={right + 12} y={rowHeight / 2} className={classes.head}>
          {t("replay.after")}
        </text>
        {ranked.map(({ row, before, after }) => {
          const moved = row.rankBefore !== row.rankAfter;
          return (
            <g key={row.evaluation.id} data-moved={moved}>
              <text x={left - 12} y={y(before) + 4} textAnchor="end">
                {short(row.unitName)} · {row.rankBefore}
              </text>
              <line x1={left} x2={right} y1={y(before)} y2={y(after)} />
              <circle cx={left} cy={y(before)} r="4" />
              <circle cx={right} cy={y(after)} r="4" />
              <text x={right + 12} y={y(after) + 4}>
                {row.rankAfter} · {short(row.unitName)}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function short(name: string): string {
  return name.length > 28 ? `${name.slice(0, 27)}…` : name;
}
