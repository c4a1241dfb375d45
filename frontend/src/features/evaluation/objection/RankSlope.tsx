import { useTranslation } from "react-i18next";
import classes from "./Objection.module.css";
import type { RankChange } from "./queries";

const row = 26;
const top = 30;

/** Ranks before and after as two columns joined by lines: who went up, who went down. The table beside says the same. */
export function RankSlope({ diff }: { diff: readonly RankChange[] }) {
  const { t } = useTranslation();
  const ranked = diff.filter(({ before, after }) => before.rank !== null && after.rank !== null);
  if (ranked.length === 0) return null;
  const places = (side: "before" | "after") => {
    const sorted = [...ranked].sort((a, b) => (a[side].rank ?? 0) - (b[side].rank ?? 0));
    return new Map(sorted.map(({ unitCode }, index) => [unitCode, top + index * row]));
  };
  const [from, to] = [places("before"), places("after")];
  const height = top + ranked.length * row;
  return (
    <svg viewBox={`0 0 300 ${height}`} className={classes.slope} role="img" aria-label={t("objection.slope")}>
      <text x={0} y={14} className="muted">
        {t("objection.before")}
      </text>
      <text x={300} y={14} textAnchor="end" className="muted">
        {t("objection.after")}
      </text>
      {ranked.map(({ unitCode, before, after }) => {
        const [y, z] = [from.get(unitCode) ?? top, to.get(unitCode) ?? top];
        const step = (before.rank ?? 0) - (after.rank ?? 0);
        return (
          <g key={unitCode}>
            <text x={0} y={y + 4}>{`${before.rank}. ${unitCode}`}</text>
            <line x1={95} y1={y} x2={205} y2={z} data-move={step > 0 ? "up" : step < 0 ? "down" : "same"} />
            <text x={300} y={z + 4} textAnchor="end">{`${after.rank}. ${unitCode}`}</text>
          </g>
        );
      })}
    </svg>
  );
}
