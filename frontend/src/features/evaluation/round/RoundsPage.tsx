import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PagedTable } from "~/components/PagedTable";
import type { Column } from "~/ui/DataTable";
import { Page } from "~/ui/Page";
import { Tag } from "~/ui/Tag";
import { roundsQuery, type RoundRow } from "./queries";

/** All rounds the reader may see; `ranking` leads straight to the rankings instead. */
export function RoundsPage({ ranking = false }: { ranking?: boolean }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(roundsQuery());
  const columns: Column<RoundRow>[] = [
    {
      key: "name",
      head: t("round.name"),
      rowHead: true,
      cell: (round) => (
        <Link to={ranking ? "/dot/$roundId/xep-hang" : "/dot/$roundId"} params={{ roundId: round.id }}>
          {round.name}
        </Link>
      ),
    },
    { key: "cluster", head: t("cluster.name"), label: t("cluster.name"), cell: (round) => round.cluster?.name ?? "–" },
    { key: "kind", head: t("round.kind"), cell: (round) => t(`enum.RoundKind.${round.kind}`) },
    { key: "year", head: t("list.year"), label: t("list.year"), numeric: true, cell: (round) => round.year },
    {
      key: "stage",
      head: t("round.stage"),
      cell: (round) => (
        <Tag tone={round.stage === "PUBLISHED" ? "ok" : "info"}>{t(`enum.RoundStage.${round.stage}`)}</Tag>
      ),
    },
    {
      key: "result",
      head: t("round.result"),
      cell: (round) => {
        const result = round.results.find(({ current }) => current);
        return (
          result && (
            <Link to="/ket-qua/$resultId" params={{ resultId: result.id }}>
              {t("round.openResult")}
            </Link>
          )
        );
      },
    },
  ];
  return (
    <Page title={t(ranking ? "ranking.list" : "round.list")}>
      <PagedTable
        query={query}
        caption={t("round.list")}
        columns={columns}
        rowKey={(round) => round.id}
        empty={{ title: t("round.none"), text: t("round.noneText") }}
      />
    </Page>
  );
}
