import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ChartFigure } from "~/components/ChartFigure";
import { useFormat } from "~/i18n/useFormat";
import { BumpChart } from "~/ui/chart/BumpChart";
import { columnsOf, linesOf, linksOf } from "./history";
import { rankHistoryQuery } from "./queries";

/** Ranks of published results over the years; where units merged, their lines lead into the unit after them. */
export function HistoryPicture({ clusterId }: { clusterId: string }) {
  const { t } = useTranslation();
  const { points, date } = useFormat();
  const { data: history } = useQuery(rankHistoryQuery(clusterId));
  if (!history) return <p role="status">{t("common.loading")}</p>;
  if (history.rounds.length === 0) return <p>{t("ranking.historyNone")}</p>;
  const rows = history.rounds.flatMap((round) => round.rows.map((row) => ({ round, row })));
  const clusters = [...new Set(history.rounds.map(({ clusterName }) => clusterName))];
  return (
    <ChartFigure
      caption={t("ranking.historyFinding", {
        years: history.rounds.map(({ year }) => year).join(", "),
        clusters: clusters.join("; "),
        merged: history.successions.length,
      })}
      title={t("ranking.history")}
      file="hang-qua-cac-nam"
      rows={rows}
      rowKey={({ round, row }) => `${round.resultId} ${row.unitId}`}
      columns={[
        { key: "year", head: t("ranking.year"), text: ({ round }) => String(round.year) },
        { key: "cluster", head: t("cluster.name"), text: ({ round }) => round.clusterName },
        { key: "unit", head: t("ranking.unitThen"), rowHead: true, text: ({ row }) => row.unitName },
        {
          key: "rank",
          head: t("ranking.rank"),
          numeric: true,
          text: ({ row }) => (row.rank === null ? "–" : String(row.rank)),
        },
        { key: "total", head: t("sheet.total.all"), numeric: true, text: ({ row }) => points(row.total) },
      ]}
    >
      <BumpChart
        label={t("ranking.history")}
        columns={columnsOf(history)}
        lines={linesOf(history)}
        links={linksOf(history)}
      />
      {history.successions.length > 0 && (
        <details>
          <summary>{t("ranking.successions", { count: history.successions.length })}</summary>
          <ul>
            {history.successions.map((link) => (
              <li key={`${link.predecessor.id} ${link.successor.id} ${link.effectiveOn}`}>
                {date(link.effectiveOn)}: {link.predecessor.shortName} → {link.successor.shortName} (
                {t(`enum.SuccessionKind.${link.kind}`).toLowerCase()})
              </li>
            ))}
          </ul>
        </details>
      )}
    </ChartFigure>
  );
}
