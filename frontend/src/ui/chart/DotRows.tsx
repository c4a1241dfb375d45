import { scaleLinear } from "d3-scale";
import classes from "./chart.module.css";
import { Legend, Mark } from "./Legend";
import { useWidth } from "./useWidth";

export interface DotRow {
  key: string;
  label: string;
  /** One value per series; null where there is none. */
  values: readonly (number | null)[];
  /** A bar behind the marks, such as the ranks a unit can have. */
  span?: readonly [number, number] | null;
  /** A tick on the line, such as the median of all. */
  tick?: number | null;
  /** What stands at the end of the line. */
  end?: string;
}

interface Props {
  label: string;
  rows: readonly DotRow[];
  /** What each series is called, in the order of the values. */
  series: readonly string[];
  /** Series drawn as an outline. */
  hollow?: readonly number[];
  domain: readonly [number, number];
  ticks?: readonly number[];
  format: (value: number) => string;
  /** What the tick on each line is. */
  tickLabel?: string;
  /** Join the marks of a line. */
  joined?: boolean;
}

const ROW = 30;
const NARROW = 560;
/** About how wide a letter is, in pixels. */
const LETTER = 7.2;

/** Rows of marks on one scale: dot plot, dumbbell or ranges. The numbers stand in the table beside it. */
export function DotRows({ label, rows, series, hollow = [], domain, ticks, format, tickLabel, joined }: Props) {
  const { ref, width } = useWidth();
  const longest = LETTER * Math.max(...rows.map((row) => row.label.length), 0);
  // Labels stand above their line where they would take too much of it.
  const narrow = width < NARROW || longest > width * 0.4;
  const left = narrow ? 8 : Math.max(90, longest);
  const right = rows.some((row) => row.end) ? 78 : 16;
  const step = narrow ? ROW + 18 : ROW;
  const height = rows.length * step + 26;
  const x = scaleLinear([...domain], [left + 8, width - right]);
  const at = ticks ?? x.ticks(narrow ? 4 : 7);
  return (
    <div ref={ref} className={classes.frame}>
      <Legend labels={series} hollow={hollow} />
      {tickLabel && <p className={classes.note}>{`┃ ${tickLabel}`}</p>}
      <svg className={classes.picture} width={width} height={height} role="img" aria-label={label}>
        {at.map((tick) => (
          <g key={tick} transform={`translate(${x(tick)},0)`}>
            <line className={classes.grid} y1={0} y2={height - 22} />
            <text className={classes.axis} y={height - 6} textAnchor="middle">
              {format(tick)}
            </text>
          </g>
        ))}
        {rows.map((row, index) => (
          <Line
            key={row.key}
            row={row}
            top={index * step + (narrow ? 32 : step / 2)}
            {...{ x, left, width, narrow, hollow, joined }}
          />
        ))}
      </svg>
    </div>
  );
}

interface LineProps {
  row: DotRow;
  top: number;
  x: (value: number) => number;
  left: number;
  width: number;
  narrow: boolean;
  hollow: readonly number[];
  joined: boolean | undefined;
}

function Line({ row, top, x, left, width, narrow, hollow, joined = false }: LineProps) {
  const present = row.values.filter((value) => value !== null);
  const ends = joined && present.length > 1 ? [Math.min(...present), Math.max(...present)] : null;
  return (
    <g transform={`translate(0,${top})`}>
      <text
        className={classes.name}
        x={narrow ? 8 : left}
        y={narrow ? -16 : 0}
        dy="0.35em"
        textAnchor={narrow ? "start" : "end"}
      >
        {row.label}
      </text>
      {row.span && (
        <rect
          className={classes.span}
          x={x(row.span[0]) - 7}
          width={Math.max(14, x(row.span[1]) - x(row.span[0]) + 14)}
          y={-7}
          height={14}
          rx={7}
        />
      )}
      {ends && <line className={classes.join} x1={x(ends[0] ?? 0)} x2={x(ends[1] ?? 0)} />}
      {row.tick !== undefined && row.tick !== null && (
        <line className={classes.tick} x1={x(row.tick)} x2={x(row.tick)} y1={-9} y2={9} />
      )}
      {row.values.map(
        (value, series) =>
          value !== null && (
            <g key={series} transform={`translate(${x(value)},0)`}>
              <Mark series={series} hollow={hollow.includes(series)} />
            </g>
          ),
      )}
      {row.end && (
        <text className={classes.value} x={width - 4} dy="0.35em" textAnchor="end">
          {row.end}
        </text>
      )}
    </g>
  );
}
