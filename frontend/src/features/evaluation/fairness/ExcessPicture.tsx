import { useTranslation } from "react-i18next";
import { ChartFigure } from "~/components/ChartFigure";
import { useFormat } from "~/i18n/useFormat";
import { shortened } from "~/lib/short";
import { Matrix, type MatrixCell } from "~/ui/chart/Matrix";
import { place } from "./figures";
import type { Fairness, Signal } from "./queries";

/** What each scorer gives each unit beyond the others and beyond its own usual leniency. */
export function ExcessPicture({ fairness, signal }: { fairness: Fairness; signal: Signal }) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const units = fairness.ranks?.map(({ unit }) => unit) ?? [];
  const names = new Map(units.map((unit) => [unit.id, unit.shortName]));
  const name = (id: string) => names.get(id) ?? "–";
  const papers = fairness.paperExcesses;
  const cell = (scorer: string, unit: string): MatrixCell => {
    const paper = papers.find((one) => one.scorer.id === scorer && one.unit.id === unit);
    const excess = place(paper?.excess);
    if (!paper || excess === null) return { text: "–", mark: "missing" };
    const size = Math.abs(excess) >= 3 ? 2 : Math.abs(excess) >= 1 ? 1 : 0;
    const level = excess < 0 ? 2 - size : 2 + size;
    return { text: percent(paper.excess), level, ...(paper.notable ? { mark: "strong" as const } : {}) };
  };
  const short = shortened(units.map(({ shortName }) => shortName));
  return (
    <ChartFigure
      caption={signal.finding}
      title={signal.name}
      file="chenh-lech-tung-phieu"
      rows={papers}
      rowKey={({ scorer, unit }) => `${scorer.id} ${unit.id}`}
      columns={[
        { key: "scorer", head: t("round.scorer"), rowHead: true, text: ({ scorer }) => name(scorer.id) },
        { key: "unit", head: t("fairness.scored"), text: ({ unit }) => name(unit.id) },
        { key: "excess", head: t("fairness.difference"), numeric: true, text: (paper) => percent(paper.excess) },
      ]}
    >
      <Matrix
        caption={t("fairness.excessTable")}
        corner={t("fairness.scorerByUnit")}
        columns={units.map((unit) => ({ key: unit.id, label: short(unit.shortName), title: unit.shortName }))}
        rows={units.map((scorer) => ({
          key: scorer.id,
          head: short(scorer.shortName),
          cells: units.map((unit) => cell(scorer.id, unit.id)),
        }))}
      />
    </ChartFigure>
  );
}
