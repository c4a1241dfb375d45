import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { divideRounded, fromWire } from "~/lib/points";
import { SegmentBars } from "~/ui/SegmentBars";
import classes from "./Criteria.module.css";
import type { CriteriaSet } from "./queries";
import { branchesOf } from "./tree";

/** How the base points are shared out among the groups: the first thing people argue about in a set. */
export function SetShape({ set }: { set: CriteriaSet }) {
  const { t } = useTranslation();
  const { points, percent } = useFormat();
  const groups = branchesOf(set, "BASE").flatMap(({ group, depth }) => (depth === 0 ? [group] : []));
  const total = fromWire(set.baseTotal);
  const largest = [...groups].sort((one, other) => fromWire(other.maximum) - fromWire(one.maximum))[0];
  if (!largest || total <= 0) return null;
  const share = percent(divideRounded(fromWire(largest.maximum) * 10_000, total));
  return (
    <div className={classes.shape}>
      <SegmentBars
        caption={t("criteria.shape", { group: `${largest.code}. ${largest.name}`, share })}
        maximum={total}
        bars={[
          {
            key: set.id,
            label: t("criteria.base"),
            value: points(total),
            segments: groups.map((group) => ({
              key: group.code,
              amount: fromWire(group.maximum),
              title: `${group.code}. ${group.name}: ${points(group.maximum)}`,
            })),
          },
        ]}
        legend={groups.map((group) => ({
          key: group.code,
          label: `${group.code}. ${group.name}: ${points(group.maximum)}`,
        }))}
      />
    </div>
  );
}
