import classes from "./chart.module.css";
import { hueOf, markPath } from "./shapes";

/** What each mark stands for; the shape tells them apart without colour. */
export function Legend({ labels, hollow = [] }: { labels: readonly string[]; hollow?: readonly number[] }) {
  return (
    <ul className={classes.legend}>
      {labels.map((label, series) => (
        <li key={label}>
          <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
            <Mark series={series} hollow={hollow.includes(series)} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

/** The mark of a series at the origin. */
export function Mark({ series, hollow = false }: { series: number; hollow?: boolean }) {
  return (
    <path
      d={markPath(series)}
      fill={hollow ? "var(--surface)" : hueOf(series)}
      stroke={hollow ? hueOf(series) : "var(--surface)"}
      strokeWidth={hollow ? 2 : 1}
    />
  );
}
