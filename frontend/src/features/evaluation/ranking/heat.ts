import { divideRounded, fromWire } from "~/lib/points";
import type { MatrixCell } from "~/ui/chart/Matrix";
import type { LinesRound } from "./queries";

export interface HeatLine {
  key: string;
  code: string;
  name: string;
  cells: MatrixCell[];
}

export interface HeatGroup extends HeatLine {
  lines: HeatLine[];
}

export interface Heat {
  units: readonly { id: string; name: string }[];
  groups: HeatGroup[];
}

/** A state in the cell and in full. */
interface Word {
  short: string;
  whole: string;
}

interface Words {
  missing: string;
  notApplicable: Word;
  notAssigned: Word;
}

type Criterion = LinesRound["criteriaSet"]["criteria"][number];
type Line = LinesRound["evaluations"][number]["lines"][number];

/** From low to high: below 50, 75, 90 and 100 percent, and full marks. */
function levelOf(percent: number): number {
  return [50, 75, 90, 100].filter((least) => percent >= least).length;
}

/** Only the base has a place on the scale: nobody is weak for having no bonus. */
function placeOf(criterion: Criterion | undefined, percent: number): Pick<MatrixCell, "level"> {
  return criterion?.section === "BASE" ? { level: levelOf(percent) } : {};
}

const pattern = ({ short, whole }: Word): MatrixCell => ({ text: short, mark: "missing", title: whole });

/** Penalties are amounts taken off: they show as such, without a place on the scale. */
function cellOf(criterion: Criterion, line: Line | undefined, words: Words): MatrixCell {
  const { state, points } = line?.final ?? { state: "MISSING", points: null };
  if (state === "NOT_APPLICABLE") return pattern(words.notApplicable);
  if (state === "NOT_ASSIGNED") return pattern(words.notAssigned);
  if (points === null) return { text: "–", mark: "missing", title: words.missing };
  const [given, maximum] = [fromWire(points), fromWire(criterion.maximum)];
  if (criterion.section === "PENALTY") return { text: given === 0 ? "0" : `−${given / 100}` };
  const percent = divideRounded(given * 100, Math.max(1, maximum));
  return { text: String(percent), ...placeOf(criterion, percent), title: `${points} / ${criterion.maximum}` };
}

/** The sum of a group's lines for one unit, over what counts for it. */
function groupCell(criteria: readonly Criterion[], lines: ReadonlyMap<string, Line>): MatrixCell {
  let [points, maximum] = [0, 0];
  for (const criterion of criteria) {
    const given = lines.get(criterion.id)?.final.points;
    if (given === null || given === undefined) continue;
    points += fromWire(given);
    maximum += fromWire(criterion.maximum);
  }
  if (maximum === 0) return { text: "–", mark: "missing" };
  if (criteria[0]?.section === "PENALTY") return { text: points === 0 ? "0" : `−${points / 100}` };
  const percent = divideRounded(points * 100, maximum);
  return { text: String(percent), ...placeOf(criteria[0], percent) };
}

/** The map of a round: units in the order of the ranking, groups in the order of the criteria. */
export function heatOf(round: LinesRound, units: Heat["units"], words: Words): Heat {
  const lines = new Map(
    round.evaluations.map((row) => [row.id, new Map(row.lines.map((line) => [line.criterion.id, line]))]),
  );
  const none: ReadonlyMap<string, Line> = new Map();
  const of = (unit: string) => lines.get(unit) ?? none;
  const { groups, criteria } = round.criteriaSet;
  return {
    units,
    groups: groups
      .map((group) => ({ group, own: criteria.filter(({ groupId }) => groupId === group.id) }))
      .filter(({ own }) => own.length > 0)
      .map(({ group, own }) => ({
        key: group.id,
        code: group.code,
        name: group.name,
        cells: units.map(({ id }) => groupCell(own, of(id))),
        lines: own.map((criterion) => ({
          key: criterion.id,
          code: criterion.code,
          name: criterion.name,
          cells: units.map(({ id }) => cellOf(criterion, of(id).get(criterion.id), words)),
        })),
      })),
  };
}

/** The line on which the units together are weakest; null when nothing has a place on the scale. */
export function weakest(heat: Heat): { code: string; name: string; percent: number } | null {
  const means = heat.groups.flatMap(({ lines }) =>
    lines.flatMap(({ code, name, cells }) => {
      const counted = cells.filter(({ level }) => level !== undefined).map(({ text }) => Number(text));
      const sum = counted.reduce((total, percent) => total + percent, 0);
      // Bonus lines are seldom used; a line that gives nobody anything says nothing of weakness.
      return counted.length > 0 && sum > 0 ? [{ code, name, percent: Math.round(sum / counted.length) }] : [];
    }),
  );
  return means.toSorted((one, other) => one.percent - other.percent)[0] ?? null;
}
