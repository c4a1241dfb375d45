import { fromWire, type Hundredths } from "~/lib/points";
import type { Receipt } from "./queries";

export interface WaterfallStep {
  key: string;
  label: string;
  /** "total" stands on the axis; the others begin where the one before ended. */
  kind: "total" | "change";
  from: Hundredths;
  to: Hundredths;
  /** Code of the group behind the step, where there is one. */
  group?: string;
}

interface Words {
  maximum: string;
  base: string;
  normalised: string;
  bonus: string;
  penalty: string;
  total: string;
}

/** From the most a unit could get, down what each group lost, up what was added, to the total: every sum exact. */
export function waterfall({ total, groups }: Pick<Receipt, "total" | "groups">, words: Words): WaterfallStep[] {
  let at = fromWire(total.assignedMaximum);
  const steps: WaterfallStep[] = [{ key: "maximum", label: words.maximum, kind: "total", from: 0, to: at }];
  const change = (key: string, label: string, by: Hundredths, group?: string) => {
    steps.push({ key, label, kind: "change", from: at, to: at + by, ...(group ? { group } : {}) });
    at += by;
  };
  for (const group of groups.filter(({ section, parentCode }) => section === "BASE" && parentCode === null)) {
    const lost = fromWire(group.points) - fromWire(group.maximum);
    change(group.code, `${group.code}. ${group.name}`, lost, group.code);
  }
  if (total.normalised) change("normalised", words.normalised, fromWire(total.base) - fromWire(total.basePoints));
  steps.push({ key: "base", label: words.base, kind: "total", from: 0, to: at });
  change("bonus", words.bonus, fromWire(total.bonus));
  change("penalty", words.penalty, -fromWire(total.penalty));
  steps.push({ key: "total", label: words.total, kind: "total", from: 0, to: at });
  return steps;
}

/** The group that lost most; undefined when none lost anything. */
export function worst(steps: readonly WaterfallStep[]): WaterfallStep | undefined {
  const losses = steps.filter(({ group, from, to }) => group !== undefined && to < from);
  return losses.sort((one, other) => one.to - one.from - (other.to - other.from))[0];
}

/**
 * Where the axis begins: zero, or a round number below everything when all of it lies in the upper half, so that losses
 * of a few points can be seen. The screen says so beside the picture.
 */
export function axisStart(steps: readonly WaterfallStep[]): Hundredths {
  const ends = steps.flatMap(({ kind, from, to }) => (kind === "total" ? [to] : [from, to]));
  const [lowest, highest] = [Math.min(...ends), Math.max(...ends)];
  if (lowest < highest / 2) return Math.min(0, lowest);
  const unit = 10 ** Math.floor(Math.log10(Math.max(100, highest - lowest)));
  return Math.max(0, Math.floor((lowest - (highest - lowest) / 4) / unit) * unit);
}
