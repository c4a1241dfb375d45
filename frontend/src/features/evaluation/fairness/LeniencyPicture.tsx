import { useTranslation } from "react-i18next";
import { ChartFigure } from "~/components/ChartFigure";
import { useFormat } from "~/i18n/useFormat";
import { shortened } from "~/lib/short";
import { SignedBars } from "~/ui/chart/SignedBars";
import { place } from "./figures";
import type { Fairness, Signal } from "./queries";

/** How lenient or strict each scorer is, around the middle of all. */
export function LeniencyPicture({ fairness, signal }: { fairness: Fairness; signal: Signal }) {
  const { t } = useTranslation();
  const { percent, points } = useFormat();
  const threshold = place(fairness.thresholds.leniency);
  const short = shortened(fairness.scorers.map(({ scorer }) => scorer.shortName));
  return (
    <ChartFigure
      caption={signal.finding}
      title={signal.name}
      file="do-rong-chat"
      rows={fairness.scorers}
      rowKey={({ scorer }) => scorer.id}
      columns={[
        { key: "scorer", head: t("round.scorer"), rowHead: true, text: ({ scorer }) => scorer.shortName },
        { key: "papers", head: t("fairness.papers"), numeric: true, text: (row) => String(row.papers) },
        { key: "lines", head: t("fairness.lines"), numeric: true, text: (row) => String(row.lines) },
        { key: "percent", head: t("fairness.difference"), numeric: true, text: (row) => percent(row.percent) },
        { key: "points", head: t("fairness.perPaper"), numeric: true, text: (row) => points(row.points) },
      ]}
    >
      <SignedBars
        label={signal.name}
        threshold={threshold}
        atLeast={2 * threshold}
        sides={[t("fairness.strict"), t("fairness.lenient")]}
        bars={fairness.scorers.map((row) => ({
          key: row.scorer.id,
          label: short(row.scorer.shortName),
          value: place(row.percent),
          text: percent(row.percent),
          strong: row.notable,
        }))}
      />
    </ChartFigure>
  );
}
