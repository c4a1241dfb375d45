import { scaleLinear } from "d3-scale";
import classes from "./chart.module.css";
import { useWidth } from "./useWidth";

export interface SignedBar {
  key: string;
  label: string;
  value: number | null;
  text: string;
  /** Beyond the threshold: drawn strong and marked. */
  strong: boolean;
}

interface Props {
  label: string;
  bars: readonly SignedBar[];
  /** The threshold on both sides of zero, or on the right when nothing is negative; none without it. */
  threshold?: number;
  /** The least half-width of the scale, so that small differences do not look large. */
  atLeast: number;
  /** What stands left and right of zero. */
  sides?: readonly [string, string];
}

const ROW = 28;

/** Bars to both sides of zero, with their number; what is beyond the threshold is hatched, not only coloured. */
export function SignedBars({ label, bars, threshold, atLeast, sides }: Props) {
  const { ref, width } = useWidth();
  const values = bars.map((bar) => bar.value ?? 0);
  const most = Math.max(atLeast, ...values.map(Math.abs));
  const least = Math.min(0, ...values) < 0 || sides ? -most : 0;
  const left = width < 480 ? 96 : 170;
  const x = scaleLinear([least, most], [left + 8, width - 70]);
  const top = sides ? 22 : 4;
  const height = bars.length * ROW + top + 4;
  const limits = threshold === undefined ? [] : least < 0 ? [-threshold, threshold] : [threshold];
  return (
    <div ref={ref} className={classes.frame}>
      <svg className={classes.picture} width={width} height={height} role="img" aria-label={label}>
        <defs>
          <pattern id="strong" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" fill="var(--red)" />
            <line x1="0" y1="0" x2="0" y2="6" stroke="#fff" strokeWidth="2" />
          </pattern>
        </defs>
        {sides && (
          <>
            <text className={classes.axis} x={x(0) - 10} y={12} textAnchor="end">{`← ${sides[0]}`}</text>
            <text className={classes.axis} x={x(0) + 10} y={12}>{`${sides[1]} →`}</text>
          </>
        )}
        {limits.map((limit) => (
          <line key={limit} className={classes.limit} x1={x(limit)} x2={x(limit)} y1={top} y2={height} />
        ))}
        <line className={classes.tick} x1={x(0)} x2={x(0)} y1={top} y2={height} />
        {bars.map((bar, index) => (
          <g key={bar.key} transform={`translate(0,${top + index * ROW + ROW / 2})`}>
            <text className={classes.name} x={left} dy="0.35em" textAnchor="end">
              {bar.label}
            </text>
            <rect
              x={Math.min(x(0), x(bar.value ?? 0))}
              width={Math.abs(x(bar.value ?? 0) - x(0))}
              y={-8}
              height={16}
              fill={bar.strong ? "url(#strong)" : "var(--info)"}
              stroke={bar.strong ? "var(--red)" : "none"}
            />
            <text className={classes.value} x={width - 4} dy="0.35em" textAnchor="end">
              {bar.text}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
