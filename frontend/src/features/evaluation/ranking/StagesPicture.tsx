import { useTranslation } from "react-i18next";
import { ChartFigure } from "~/components/ChartFigure";
import { useFormat } from "~/i18n/useFormat";
import { formatPoints, fromWire } from "~/lib/points";
import { shortened } from "~/lib/short";
import { DotRows } from "~/ui/chart/DotRows";
import type { RankingRow } from "./queries";

const STAGES = ["SELF", "CROSS", "AGREED", "APPRAISED"] as const;

/** The total of every stage side by side for each unit: who scored itself higher than others did. */
export function StagesPicture({ rows }: { rows: readonly RankingRow[] }) {
  const { t, i18n } = useTranslation();
  const { points } = useFormat();
  const lines = rows.map((row) => {
    const of = (stage: string) => {
      const found = row.evaluation.totals.find((total) => total.stage === stage)?.total;
      return found ? fromWire(found) : null;
    };
    const values = STAGES.map(of);
    const total = row.total.total ? fromWire(row.total.total) : null;
    return {
      row,
      values,
      gap: values[0] === null || values[0] === undefined || total === null ? null : values[0] - total,
    };
  });
  const all = lines.flatMap(({ values }) => values).filter((value) => value !== null);
  if (all.length === 0) return <p>{t("ranking.stagesNone")}</p>;
  const [least, most] = [Math.min(...all) / 100, Math.max(...all) / 100];
  const margin = Math.max(1, (most - least) / 20);
  const highest = lines.toSorted((one, other) => (other.gap ?? 0) - (one.gap ?? 0))[0];
  const short = shortened(rows.map((row) => row.unit?.shortName ?? row.unitName));
  return (
    <ChartFigure
      caption={
        highest?.gap && highest.gap > 0
          ? t("ranking.stagesFinding", {
              unit: highest.row.unit?.shortName ?? highest.row.unitName,
              amount: points(highest.gap),
            })
          : t("ranking.stagesAlike")
      }
      title={t("ranking.stages")}
      file="diem-tung-giai-doan"
      rows={lines}
      rowKey={({ row }) => row.evaluation.id}
      columns={[
        { key: "unit", head: t("unit.name"), rowHead: true, text: ({ row }) => row.unitName },
        ...STAGES.map((stage, index) => ({
          key: stage,
          head: t(`enum.SheetStage.${stage}`),
          numeric: true,
          text: ({ values }: (typeof lines)[number]) => points(values[index]),
        })),
        { key: "final", head: t("values.final"), numeric: true, text: ({ row }) => points(row.total.total) },
      ]}
    >
      <DotRows
        label={t("ranking.stages")}
        joined
        series={STAGES.map((stage) => t(`enum.SheetStage.${stage}`))}
        domain={[least - margin, most + margin]}
        format={(value) => formatPoints(Math.round(value * 100), i18n.language).replace(/[.,]00$/, "")}
        rows={lines.map(({ row, values }) => ({
          key: row.evaluation.id,
          label: short(row.unit?.shortName ?? row.unitName),
          values: values.map((value) => (value === null ? null : value / 100)),
          end: points(row.total.total),
        }))}
      />
    </ChartFigure>
  );
}
