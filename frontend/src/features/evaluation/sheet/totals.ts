import type { CriterionSection, NotApplicablePolicy, ScoreState } from "~/gql/graphql";
import { divideRounded, fromWire, type Hundredths } from "~/lib/points";

export interface TotalLine {
  groupId: string;
  section: CriterionSection;
  maximum: Hundredths;
  notApplicablePolicy: NotApplicablePolicy;
  state: ScoreState;
  points: Hundredths | null;
}

export interface TotalGroup {
  id: string;
  parentId: string | null;
}

export interface Totals {
  total: Hundredths;
  base: Hundredths;
  bonus: Hundredths;
  penalty: Hundredths;
  /** By group, children included. */
  groups: ReadonlyMap<string, { points: Hundredths; maximum: Hundredths }>;
}

export interface Frame {
  declaredTotal: Hundredths;
  bonusCap: Hundredths | null;
  penaltyCap: Hundredths | null;
  groups: readonly TotalGroup[];
}

/** The frame as the server writes it, its figures as text. */
interface WrittenFrame {
  declaredTotal: string;
  bonusCap: string | null;
  penaltyCap: string | null;
  groups: readonly TotalGroup[];
}

/** The frame of a criteria set, read from the wire. */
export function frameOf({ declaredTotal, bonusCap, penaltyCap, groups }: WrittenFrame): Frame {
  const cap = (text: string | null) => (text === null ? null : fromWire(text));
  return { declaredTotal: fromWire(declaredTotal), bonusCap: cap(bonusCap), penaltyCap: cap(penaltyCap), groups };
}

/** A line left out of the sum and of the maximum; null when it counts. */
function isExcluded(line: TotalLine): boolean {
  if (line.state === "NOT_ASSIGNED") return true;
  return line.state === "NOT_APPLICABLE" && line.notApplicablePolicy === "EXCLUDE";
}

function pointsOf(line: TotalLine): Hundredths {
  if (line.state === "NOT_APPLICABLE") return line.notApplicablePolicy === "FULL" ? line.maximum : 0;
  return line.points ?? 0;
}

const capped = (value: Hundredths, cap: Hundredths | null) => (cap === null ? value : Math.min(value, cap));

/**
 * The live total while somebody types: the same plain sums as the server's, which has the last word once it has saved.
 * Base points are brought to the declared total when lines are left out; bonus and penalty stand outside and are capped.
 */
export function sumLines(lines: readonly TotalLine[], frame: Frame): Totals {
  const parents = new Map(frame.groups.map((group) => [group.id, group.parentId]));
  const groups = new Map(frame.groups.map((group) => [group.id, { points: 0, maximum: 0 }]));
  const sums = { BASE: 0, BONUS: 0, PENALTY: 0 };
  let assigned = 0;
  let excluded = false;
  for (const line of lines) {
    if (isExcluded(line)) {
      excluded ||= line.section === "BASE";
      continue;
    }
    const points = pointsOf(line);
    sums[line.section] += points;
    if (line.section === "BASE") assigned += line.maximum;
    for (let id: string | null | undefined = line.groupId; id; id = parents.get(id)) {
      const group = groups.get(id);
      if (!group) break;
      group.points += points;
      group.maximum += line.maximum;
    }
  }
  const base = excluded && assigned > 0 ? divideRounded(sums.BASE * frame.declaredTotal, assigned) : sums.BASE;
  const bonus = capped(sums.BONUS, frame.bonusCap);
  const penalty = capped(sums.PENALTY, frame.penaltyCap);
  return { base, bonus, penalty, total: base + bonus - penalty, groups };
}
