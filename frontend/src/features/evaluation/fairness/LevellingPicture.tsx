import { useTranslation } from "react-i18next";
import { ChartFigure } from "~/components/ChartFigure";
import { useFormat } from "~/i18n/useFormat";
import { shortened } from "~/lib/short";
import { SignedBars } from "~/ui/chart/SignedBars";
import { place } from "./figures";
import type { Fairness, Signal } from "./queries";

/** The share of full marks in the papers of each scorer. */
export function LevellingPicture({ fairness, signal }: { fairness: Fairness; signal: Signal }) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const { all, scorers } = fairness.levelling;
  const short = shortened(scorers.map(({ unit }) => unit.shortName));
  return (
    <ChartFigure
      caption={`${signal.finding} ${t("fairness.levellingAll", { percent: percent(all.percent) })}`}
      title={signal.name}
      file="muc-do-cao-bang"
      rows={scorers}
      rowKey={({ unit }) => unit.id}
      columns={[
        { key: "scorer", head: t("round.scorer"), rowHead: true, text: ({ unit }) => unit.shortName },
        { key: "full", head: t("fairness.fullMarks"), numeric: true, text: ({ marks }) => String(marks.full) },
        { key: "of", head: t("fairness.ofMarks"), numeric: true, text: ({ marks }) => String(marks.of) },
        { key: "percent", head: t("fairness.share"), numeric: true, text: ({ marks }) => percent(marks.percent) },
      ]}
    >
      <SignedBars
        label={signal.name}
        threshold={place(fairness.thresholds.levelling)}
        atLeast={100}
        bars={scorers.map(({ unit, marks }) => ({
          key: unit.id,
          label: short(unit.shortName),
          value: place(marks.percent),
          text: percent(marks.percent),
          strong: marks.notable,
        }))}
      />
    </ChartFigure>
  );
}
