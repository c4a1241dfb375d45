import { scaleLinear, scalePoint } from "d3-scale";
import { curveBumpX, line } from "d3-shape";
import classes from "./chart.module.css";
import { Mark } from "./Legend";
import { useWidth } from "./useWidth";

export interface BumpLine {
  key: string;
  /** What the line is called at its beginning and at its end. */
  from: string;
  to: string;
  /** The rank in each column; null where the unit was not ranked. */
  ranks: readonly (number | null)[];
}

/** One line running into another, or out of the picture when `to` is not among the lines. */
export interface BumpLink {
  from: string;
  to: string | null;
  label: string;
}

interface Props {
  label: string;
  columns: readonly string[];
  lines: readonly BumpLine[];
  links: readonly BumpLink[];
}

const ROW = 34;

/** Ranks over the years: each line has its name at both ends; where units merge a broken line leads on. */
export function BumpChart({ label, columns, lines, links }: Props) {
  const { ref, width } = useWidth();
  const most = Math.max(1, ...lines.flatMap(({ ranks }) => ranks.map((rank) => rank ?? 0)));
  const side = Math.min(300, width * 0.38);
  const height = most * ROW + 40;
  const x = scalePoint([...columns], [side, Math.max(side + 40, width - side)]);
  const y = scaleLinear([1, Math.max(2, most)], [34, height - 20]);
  const at = (column: number) => (columns.length === 1 ? width / 2 : (x(columns[column] ?? "") ?? 0));
  const ends = new Map(lines.map((entry) => [entry.key, endsOf(entry, at, y)]));
  return (
    <div ref={ref} className={classes.frame}>
      <svg className={classes.picture} width={width} height={height} role="img" aria-label={label}>
        {columns.map((column, index) => (
          <g key={column}>
            <line className={classes.grid} x1={at(index)} x2={at(index)} y1={22} y2={height - 8} />
            <text className={classes.name} x={at(index)} y={13} textAnchor="middle">
              {column}
            </text>
          </g>
        ))}
        {links.map((link) => {
          const [start, end] = [ends.get(link.from)?.last, link.to === null ? null : ends.get(link.to)?.first];
          return start && end ? (
            <path
              key={`${link.from} ${link.to}`}
              className={classes.link}
              d={line().curve(curveBumpX)([start, end]) ?? ""}
              aria-label={link.label}
            >
              <title>{link.label}</title>
            </path>
          ) : null;
        })}
        {lines.map((entry, index) => (
          <Ranks key={entry.key} entry={entry} series={index} at={at} y={y} letters={Math.floor((side - 12) / 7.2)} />
        ))}
      </svg>
    </div>
  );
}

type Place = (column: number) => number;
type Height = (rank: number) => number;

function points(entry: BumpLine, at: Place, y: Height): [number, number][] {
  return entry.ranks.flatMap((rank, column) => (rank === null ? [] : [[at(column), y(rank)] as [number, number]]));
}

function endsOf(entry: BumpLine, at: Place, y: Height) {
  const all = points(entry, at, y);
  return { first: all[0], last: all.at(-1) };
}

interface RanksProps {
  entry: BumpLine;
  series: number;
  at: Place;
  y: Height;
  /** How many letters a name has room for. */
  letters: number;
}

/** The end of a name tells units apart, so the beginning goes first. */
function cut(text: string, letters: number): string {
  if (text.length <= letters) return text;
  const words = text.split(" ");
  while (words.length > 1 && words.join(" ").length >= letters) words.shift();
  return `…${words.join(" ").slice(-Math.max(3, letters - 1))}`;
}

function Ranks({ entry, series, at, y, letters }: RanksProps) {
  const all = points(entry, at, y);
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) return null;
  const ranks = entry.ranks.filter((rank) => rank !== null);
  return (
    <g>
      <path className={classes.rankLine} d={line().curve(curveBumpX)(all) ?? ""} />
      {all.map(([left, top], index) => (
        <g key={left} transform={`translate(${left},${top})`}>
          <Mark series={series} />
          <title>{`${entry.to}: ${ranks[index]}`}</title>
        </g>
      ))}
      <text className={classes.name} x={first[0] - 12} y={first[1]} dy="0.35em" textAnchor="end">
        {`${ranks[0]}. ${cut(entry.from, letters - 3)}`}
        <title>{entry.from}</title>
      </text>
      {(all.length > 1 || entry.to !== entry.from) && (
        <text className={classes.name} x={last[0] + 12} y={last[1]} dy="0.35em">
          {cut(entry.to, letters)}
          <title>{entry.to}</title>
        </text>
      )}
    </g>
  );
}
