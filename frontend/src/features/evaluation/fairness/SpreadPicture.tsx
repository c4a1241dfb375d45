import { useTranslation } from "react-i18next";
import { ChartFigure } from "~/components/ChartFigure";
import { useFormat } from "~/i18n/useFormat";
import { SignedBars } from "~/ui/chart/SignedBars";
import { place } from "./figures";
import { OutlierTable } from "./OutlierTable";
import type { Fairness, Signal } from "./queries";

/** How many lines are drawn; the table has all. */
const DRAWN = 12;

/** The lines on which scorers lie furthest apart, and the single scores whose reason is worth reading. */
export function SpreadPicture({ fairness, signal }: { fairness: Fairness; signal: Signal }) {
  const { t } = useTranslation();
  const { points, percent } = useFormat();
  const share = (row: Fairness["spreads"][number]) =>
    (100 * (place(row.meanRange) ?? 0)) / Math.max(0.01, place(row.criterion.maximum) ?? 0);
  const sorted = fairness.spreads.toSorted((one, other) => share(other) - share(one));
  const most = sorted[0];
  return (
    <>
      <ChartFigure
        caption={
          most
            ? `${signal.finding} ${t("fairness.widest", { code: most.criterion.code, name: most.criterion.name })}`
            : signal.finding
        }
        title={signal.name}
        file="do-phan-tan"
        rows={sorted}
        rowKey={({ criterion }) => criterion.id}
        columns={[
          {
            key: "criterion",
            head: t("values.criterion"),
            rowHead: true,
            text: ({ criterion }) => `${criterion.code}. ${criterion.name}`,
          },
          {
            key: "maximum",
            head: t("sheet.column.maximum"),
            numeric: true,
            text: ({ criterion }) => points(criterion.maximum),
          },
          { key: "range", head: t("fairness.meanRange"), numeric: true, text: (row) => points(row.meanRange) },
          {
            key: "deviation",
            head: t("fairness.meanDeviation"),
            numeric: true,
            text: (row) => points(row.meanDeviation),
          },
          {
            key: "widest",
            head: t("fairness.widestAt"),
            text: (row) => (row.widestUnit ? `${row.widestUnit.shortName}: ${points(row.widestRange)}` : "–"),
          },
        ]}
      >
        <SignedBars
          label={t("fairness.spreadBars")}
          atLeast={20}
          bars={sorted.slice(0, DRAWN).map((row) => ({
            key: row.criterion.id,
            label: row.criterion.code,
            value: share(row),
            text: percent(Math.round(share(row) * 100)),
            strong: false,
          }))}
        />
      </ChartFigure>
      <OutlierTable outliers={fairness.outliers} />
    </>
  );
}
