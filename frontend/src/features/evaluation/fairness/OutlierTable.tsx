import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { DataTable } from "~/ui/DataTable";
import type { Fairness } from "./queries";

/** Single scores far from all others, with the scorer's own words: the reason may be a good one. */
export function OutlierTable({ outliers }: { outliers: Fairness["outliers"] }) {
  const { t } = useTranslation();
  const { points, percent } = useFormat();
  if (outliers.length === 0) return null;
  return (
    <>
      <h3 style={{ margin: "1rem 0 0.5rem" }}>{t("fairness.outliers", { count: outliers.length })}</h3>
      <DataTable
        caption={t("fairness.outliers", { count: outliers.length })}
        rows={outliers}
        rowKey={({ criterion, scorer, unit }) => `${criterion.id} ${scorer.id} ${unit.id}`}
        columns={[
          {
            key: "what",
            head: t("fairness.score"),
            rowHead: true,
            cell: ({ scorer, unit, criterion }) => `${scorer.shortName} → ${unit.shortName}, ${criterion.code}`,
          },
          {
            key: "points",
            head: t("fairness.given"),
            label: t("fairness.given"),
            numeric: true,
            cell: (row) => points(row.points),
          },
          {
            key: "median",
            head: t("fairness.median"),
            label: t("fairness.median"),
            numeric: true,
            cell: (row) => points(row.median),
          },
          {
            key: "percent",
            head: t("fairness.ofMaximum"),
            label: t("fairness.ofMaximum"),
            numeric: true,
            cell: (row) => percent(row.percent),
          },
          {
            key: "reason",
            head: t("fairness.reason"),
            label: t("fairness.reason"),
            cell: (row) => row.reason ?? <i>{t("fairness.noReason")}</i>,
          },
        ]}
      />
    </>
  );
}
