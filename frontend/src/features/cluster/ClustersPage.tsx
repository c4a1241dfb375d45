import { useInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/ActionButton";
import { DocumentReference } from "~/components/DocumentReference";
import { FilterBar, SearchField } from "~/components/FilterBar";
import { PagedTable } from "~/components/PagedTable";
import { viewerQuery } from "~/features/identity/queries";
import type { Column } from "~/ui/DataTable";
import { Page } from "~/ui/Page";
import { FormClusterDialog } from "./FormClusterDialog";
import { clustersQuery, type ClusterRow } from "./queries";

interface Props {
  search: { tim?: string };
  onSearch: (search: { tim?: string }) => void;
}

export function ClustersPage({ search, onSearch }: Props) {
  const { t } = useTranslation();
  const { data: who } = useSuspenseQuery(viewerQuery);
  const alive = (who.viewer?.units ?? []).filter(({ exists }) => exists);
  const [forming, setForming] = useState(false);
  const query = useInfiniteQuery(clustersQuery(search.tim));
  const columns: Column<ClusterRow>[] = [
    {
      key: "name",
      head: t("cluster.name"),
      rowHead: true,
      cell: (cluster) => (
        <Link to="/cum/$clusterId" params={{ clusterId: cluster.id }}>
          {cluster.name}
        </Link>
      ),
    },
    {
      key: "ministry",
      head: t("cluster.ministry"),
      label: t("cluster.ministry"),
      cell: (row) => row.ministry.shortName,
    },
    {
      key: "decision",
      head: t("cluster.decision"),
      label: t("cluster.decision"),
      cell: (row) => <DocumentReference document={row.decision} />,
    },
    {
      key: "members",
      head: t("cluster.members"),
      label: t("cluster.members"),
      numeric: true,
      cell: (row) => row.members.length,
    },
    {
      key: "head",
      head: t("enum.OfficeKind.HEAD"),
      label: t("enum.OfficeKind.HEAD"),
      cell: (row) => row.offices.find(({ kind }) => kind === "HEAD")?.unit.shortName ?? "–",
    },
  ];
  return (
    <Page
      title={t("cluster.list")}
      actions={
        <ActionButton actions={who.viewer?.allowedActions ?? []} name="formCluster" onClick={() => setForming(true)}>
          {t("cluster.form")}
        </ActionButton>
      }
    >
      <FilterBar>
        <SearchField label={t("list.search")} value={search.tim} onChange={(tim) => onSearch(tim ? { tim } : {})} />
      </FilterBar>
      <PagedTable
        query={query}
        caption={t("cluster.list")}
        columns={columns}
        rowKey={(cluster) => cluster.id}
        empty={{ title: t("cluster.none"), text: t("cluster.noneText") }}
      />
      {forming && <FormClusterDialog units={alive} onClose={() => setForming(false)} />}
    </Page>
  );
}
