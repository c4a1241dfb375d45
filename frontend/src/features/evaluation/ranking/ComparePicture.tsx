import { useTranslation } from "react-i18next";
import { ChartFigure } from "~/components/ChartFigure";
import { useFormat } from "~/i18n/useFormat";
import { fromWire } from "~/lib/points";
import { shortened } from "~/lib/short";
import { DotRows } from "~/ui/chart/DotRows";
import { median } from "./compared";
import type { RankedRound, RankingRow } from "./queries";

interface Props {
  rows: readonly RankingRow[];
  groups: readonly RankedRound["criteriaSet"]["groups"][number][];
  compared: readonly string[];
}

const nameOf = (row: RankingRow) => row.unit?.shortName ?? row.unitName;

/** The profile of two to four units, group by group, against the median of the cluster. */
export function ComparePicture({ rows, groups, compared }: Props) {
  const { t } = useTranslation();
  const { percent, points } = useFormat();
  const chosen = compared.flatMap((id) => rows.filter((row) => row.evaluation.id === id));
  const share = (row: RankingRow, code: string) => {
    const found = row.total.groups.find((group) => group.code === code)?.percent;
    return found ? fromWire(found) : null;
  };
  const base = groups.filter(({ section }) => section === "BASE");
  const lines = base.map((group) => ({
    group,
    values: chosen.map((row) => share(row, group.code)),
    middle: median(rows.map((row) => share(row, group.code)).filter((value) => value !== null)),
  }));
  const width = ({ values }: (typeof lines)[number]) => {
    const present = values.filter((value) => value !== null);
    return present.length > 1 ? Math.max(...present) - Math.min(...present) : 0;
  };
  const widest = lines.toSorted((one, other) => width(other) - width(one))[0];
  const all = lines.flatMap(({ values, middle }) => [...values, middle]).filter((value) => value !== null);
  const least = Math.min(...all, 10_000);
  return (
    <ChartFigure
      caption={
        widest && width(widest) > 0
          ? t("ranking.compareFinding", {
              group: `${widest.group.code}. ${widest.group.name}`,
              amount: points(width(widest)),
            })
          : t("ranking.compareAlike")
      }
      title={t("ranking.compareTitle")}
      file="so-sanh-don-vi"
      rows={lines}
      rowKey={({ group }) => group.code}
      columns={[
        { key: "group", head: t("ranking.group"), rowHead: true, text: ({ group }) => `${group.code}. ${group.name}` },
        ...chosen.map((row, index) => ({
          key: row.evaluation.id,
          head: nameOf(row),
          numeric: true,
          text: ({ values }: (typeof lines)[number]) => percent(values[index] ?? null),
        })),
        { key: "median", head: t("ranking.median"), numeric: true, text: ({ middle }) => percent(middle) },
      ]}
    >
      <DotRows
        label={t("ranking.compareTitle")}
        series={chosen.map(nameOf).map(shortened(rows.map(nameOf)))}
        tickLabel={t("ranking.median")}
        domain={[Math.max(0, Math.floor(least / 1_000) * 10 - 5), 100]}
        format={(value) => `${value}%`}
        rows={lines.map(({ group, values, middle }) => ({
          key: group.code,
          label: `${group.code}. ${group.name}`,
          values: values.map((value) => (value === null ? null : value / 100)),
          tick: middle === null ? null : middle / 100,
        }))}
      />
    </ChartFigure>
  );
}
