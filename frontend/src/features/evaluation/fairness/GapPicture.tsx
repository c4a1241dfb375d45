import { useTranslation } from "react-i18next";
import { ChartFigure } from "~/components/ChartFigure";
import { useFormat } from "~/i18n/useFormat";
import { formatPoints } from "~/lib/points";
import { shortened } from "~/lib/short";
import { DotRows } from "~/ui/chart/DotRows";
import { place } from "./figures";
import type { Fairness, Signal } from "./queries";

/** The self-score of each unit beside what its peers gave and, once known, what was decided. */
export function GapPicture({ fairness, signal }: { fairness: Fairness; signal: Signal }) {
  const { t, i18n } = useTranslation();
  const { points } = useFormat();
  const gaps = fairness.gaps ?? [];
  const finals = new Map(fairness.finalGaps?.map((gap) => [gap.unit.id, gap]));
  const rows = gaps.map((gap) => {
    const values = [place(gap.own), place(gap.decided)];
    return {
      gap,
      last: finals.get(gap.unit.id),
      values: fairness.finalGaps ? [...values, place(finals.get(gap.unit.id)?.decided)] : values,
    };
  });
  const all = rows.flatMap(({ values }) => values).filter((value) => value !== null);
  const [least, most] = all.length > 0 ? [Math.min(...all), Math.max(...all)] : [0, 1];
  const margin = Math.max(1, (most - least) / 20);
  const series = [t("enum.SheetStage.SELF"), t("enum.SheetStage.CROSS"), t("values.final")];
  const short = shortened(gaps.map(({ unit }) => unit.shortName));
  return (
    <ChartFigure
      caption={signal.finding}
      title={signal.name}
      file="tu-cham-so-voi-ket-qua"
      rows={rows}
      rowKey={({ gap }) => gap.unit.id}
      columns={[
        { key: "unit", head: t("unit.name"), rowHead: true, text: ({ gap }) => gap.unit.shortName },
        { key: "own", head: series[0] ?? "", numeric: true, text: ({ gap }) => points(gap.own) },
        { key: "cross", head: series[1] ?? "", numeric: true, text: ({ gap }) => points(gap.decided) },
        { key: "final", head: series[2] ?? "", numeric: true, text: ({ last }) => points(last?.decided) },
        { key: "gap", head: t("fairness.gap"), numeric: true, text: ({ gap, last }) => points((last ?? gap).gap) },
        { key: "lines", head: t("fairness.gapLines"), numeric: true, text: ({ gap }) => String(gap.lineCount) },
      ]}
    >
      <DotRows
        label={signal.name}
        joined
        series={series.slice(0, fairness.finalGaps ? 3 : 2)}
        domain={[least - margin, most + margin]}
        format={(value) => formatPoints(Math.round(value * 100), i18n.language).replace(/[.,]00$/, "")}
        rows={rows.map(({ gap, last, values }) => ({
          key: gap.unit.id,
          label: short(gap.unit.shortName),
          values,
          end: points((last ?? gap).gap),
        }))}
      />
    </ChartFigure>
  );
}
