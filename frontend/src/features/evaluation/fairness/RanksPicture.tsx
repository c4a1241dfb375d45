import { useTranslation } from "react-i18next";
import { ChartFigure } from "~/components/ChartFigure";
import { shortened } from "~/lib/short";
import { DotRows } from "~/ui/chart/DotRows";
import type { Fairness, Signal } from "./queries";

/** How firm each rank stands: the ranks it can have under the smallest changes, and the one without the own papers. */
export function RanksPicture({ fairness, signal }: { fairness: Fairness; signal: Signal }) {
  const { t } = useTranslation();
  const known = fairness.finalRanks ?? fairness.ranks ?? [];
  const ranks = known.toSorted((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity));
  const names = new Map(ranks.map(({ unit }) => [unit.id, unit.shortName]));
  const basis = fairness.finalRanks ? t("fairness.byFinal") : t("fairness.byCross");
  const own = signal.kind === "OWN_BALLOT";
  const text = (rank: number | null) => (rank === null ? "–" : String(rank));
  const moved = (row: (typeof ranks)[number]) =>
    row.withoutScorers
      .filter(({ rank }) => rank !== row.rank)
      .map(({ scorer, rank }) => `${names.get(scorer.id)}: ${text(rank)}`);
  const short = shortened(ranks.map(({ unit }) => unit.shortName));
  return (
    <ChartFigure
      caption={`${signal.finding} ${basis}`}
      title={signal.name}
      file={own ? "hang-bo-phieu-minh" : "khoang-hang"}
      rows={ranks}
      rowKey={({ unit }) => unit.id}
      columns={[
        { key: "unit", head: t("unit.name"), rowHead: true, text: ({ unit }) => unit.shortName },
        { key: "rank", head: t("ranking.rank"), numeric: true, text: ({ rank }) => text(rank) },
        { key: "blind", head: t("fairness.blind"), numeric: true, text: (row) => text(row.ownBallotBlindRank) },
        { key: "best", head: t("fairness.best"), numeric: true, text: (row) => text(row.bestRank) },
        { key: "worst", head: t("fairness.worst"), numeric: true, text: (row) => text(row.worstRank) },
        { key: "without", head: t("fairness.without"), text: (row) => moved(row).join(", ") || "–" },
      ]}
    >
      <DotRows
        label={signal.name}
        domain={[1, Math.max(2, ranks.length)]}
        ticks={ranks.map((_, index) => index + 1)}
        format={String}
        series={own ? [t("ranking.rank"), t("fairness.blind")] : [t("ranking.rank")]}
        hollow={[1]}
        joined={own}
        rows={ranks.map((row) => ({
          key: row.unit.id,
          label: short(row.unit.shortName),
          values: own ? [row.rank, row.ownBallotBlindRank] : [row.rank],
          span: !own && row.bestRank !== null && row.worstRank !== null ? [row.bestRank, row.worstRank] : null,
          end: own
            ? text(row.ownBallotBlindRank)
            : row.closeCall
              ? `${text(row.bestRank)}–${text(row.worstRank)}`
              : text(row.rank),
        }))}
      />
    </ChartFigure>
  );
}
