import { useTranslation } from "react-i18next";
import { ChartFigure } from "~/components/ChartFigure";
import { useFormat } from "~/i18n/useFormat";
import { shortened } from "~/lib/short";
import { DotRows } from "~/ui/chart/DotRows";
import { place } from "./figures";
import type { Fairness, Signal } from "./queries";

/** How many pairs are drawn; the table has all. */
const DRAWN = 10;

/** What two units give each other beyond the rest; both marks far to the right is what the signal looks for. */
export function PairsPicture({ fairness, signal }: { fairness: Fairness; signal: Signal }) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const pairs = fairness.pairs.toSorted((one, other) => (place(other.mutual) ?? 0) - (place(one.mutual) ?? 0));
  const drawn = pairs.slice(0, DRAWN);
  const values = drawn.flatMap((pair) => [place(pair.oneGives), place(pair.otherGives)]);
  const limit = place(fairness.thresholds.reciprocity);
  const short = shortened(pairs.flatMap(({ one, other }) => [one.shortName, other.shortName]));
  return (
    <ChartFigure
      caption={signal.finding}
      title={signal.name}
      file="cham-cao-cho-nhau"
      rows={pairs}
      rowKey={({ one, other }) => `${one.id} ${other.id}`}
      columns={[
        {
          key: "pair",
          head: t("fairness.pair"),
          rowHead: true,
          text: ({ one, other }) => `${one.shortName} – ${other.shortName}`,
        },
        { key: "one", head: t("fairness.firstGives"), numeric: true, text: (pair) => percent(pair.oneGives) },
        { key: "other", head: t("fairness.secondGives"), numeric: true, text: (pair) => percent(pair.otherGives) },
        { key: "mutual", head: t("fairness.mutual"), numeric: true, text: (pair) => percent(pair.mutual) },
        { key: "years", head: t("fairness.earlier"), text: (pair) => pair.earlierYears.join(", ") || "–" },
      ]}
    >
      <DotRows
        label={signal.name}
        joined
        series={[t("fairness.firstGives"), t("fairness.secondGives")]}
        domain={[Math.min(-limit, ...values), Math.max(2 * limit, ...values)]}
        format={(value) => `${value}%`}
        tickLabel={t("fairness.thresholdAt", { value: percent(fairness.thresholds.reciprocity) })}
        rows={drawn.map((pair) => ({
          key: `${pair.one.id} ${pair.other.id}`,
          label: `${short(pair.one.shortName)} – ${short(pair.other.shortName)}`,
          values: [place(pair.oneGives), place(pair.otherGives)],
          tick: limit,
          end: percent(pair.mutual),
        }))}
      />
    </ChartFigure>
  );
}
