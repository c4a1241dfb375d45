import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/components/EmptyState";
import { Card } from "~/ui/Card";
import { DataTable } from "~/ui/DataTable";
import { Tag } from "~/ui/Tag";
import { roundsQuery } from "~/features/evaluation/round/queries";

/** The rounds of one cluster, the latest first as the server gives them. */
export function ClusterRounds({ clusterId }: { clusterId: string }) {
  const { t } = useTranslation();
  const { data } = useInfiniteQuery(roundsQuery(clusterId));
  if (!data) return null;
  const rounds = data.pages.flatMap((page) => page.nodes);
  if (rounds.length === 0) {
    return (
      <Card title={t("round.list")}>
        <EmptyState icon="round" title={t("round.none")} />
      </Card>
    );
  }
  return (
    <Card title={t("round.list")} flush>
      <DataTable
        caption={t("round.list")}
        rows={rounds}
        rowKey={(round) => round.id}
        columns={[
          {
            key: "name",
            head: t("round.name"),
            rowHead: true,
            cell: (round) => (
              <Link to="/dot/$roundId" params={{ roundId: round.id }}>
                {round.name}
              </Link>
            ),
          },
          { key: "kind", head: t("round.kind"), cell: (round) => t(`enum.RoundKind.${round.kind}`) },
          { key: "year", head: t("list.year"), label: t("list.year"), numeric: true, cell: (round) => round.year },
          { key: "stage", head: t("round.stage"), cell: (round) => <Tag>{t(`enum.RoundStage.${round.stage}`)}</Tag> },
        ]}
      />
    </Card>
  );
}
