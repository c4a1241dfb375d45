import { useTranslation } from "react-i18next";
import { shortened } from "~/lib/short";
import { useWidth } from "~/ui/chart/useWidth";
import classes from "./Objection.module.css";
import type { RankChange } from "./queries";

const row = 28;
const top = 34;
/** About how wide a letter is, in pixels. */
const letter = 7.2;

/** Ranks before and after as two columns joined by lines: who went up, who went down. The table beside says the same. */
export function RankSlope({ diff }: { diff: readonly RankChange[] }) {
  const { t } = useTranslation();
  const { ref, width } = useWidth(320);
  const ranked = diff.filter(({ before, after }) => before.rank !== null && after.rank !== null);
  if (ranked.length === 0) return null;
  const places = (side: "before" | "after") => {
    const sorted = [...ranked].sort((a, b) => (a[side].rank ?? 0) - (b[side].rank ?? 0));
    return new Map(sorted.map(({ unitCode }, index) => [unitCode, top + index * row]));
  };
  const [from, to] = [places("before"), places("after")];
  const short = shortened(ranked.map(({ unitName }) => unitName));
  const side = Math.min(width * 0.4, letter * (3 + Math.max(...ranked.map(({ unitName }) => short(unitName).length))));
  const named = (rank: number | null, name: string) =>
    `${rank}. ${clipped(short(name), Math.floor(side / letter) - 3)}`;
  const height = top + (ranked.length - 1) * row + 14;
  return (
    <div ref={ref} className={classes.slope}>
      <svg width={width} height={height} role="img" aria-label={t("objection.slope")}>
        <text x={0} y={14} className="muted">
          {t("objection.before")}
        </text>
        <text x={width} y={14} textAnchor="end" className="muted">
          {t("objection.after")}
        </text>
        {ranked.map(({ unitCode, unitName, before, after }) => {
          const [y, z] = [from.get(unitCode) ?? top, to.get(unitCode) ?? top];
          const step = (before.rank ?? 0) - (after.rank ?? 0);
          return (
            <g key={unitCode}>
              <text x={0} y={y + 4}>
                {named(before.rank, unitName)}
              </text>
              <line
                x1={side + 8}
                y1={y}
                x2={width - side - 8}
                y2={z}
                data-move={step > 0 ? "up" : step < 0 ? "down" : "same"}
              />
              <text x={width} y={z + 4} textAnchor="end">
                {named(after.rank, unitName)}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function clipped(name: string, letters: number): string {
  return name.length > letters + 1 ? `${name.slice(0, Math.max(1, letters)).trimEnd()}…` : name;
}
