import { useInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/ActionButton";
import { FilterBar, SelectField } from "~/components/FilterBar";
import { PagedTable } from "~/components/PagedTable";
import { viewerQuery } from "~/features/identity/queries";
import { useFormat } from "~/i18n/useFormat";
import { narrowed } from "~/lib/narrowed";
import { recentYears } from "~/lib/years";
import type { Column } from "~/ui/DataTable";
import { Page } from "~/ui/Page";
import { Tag } from "~/ui/Tag";
import classes from "./Criteria.module.css";
import { CreateSetDialog } from "./CreateSetDialog";
import { criteriaSetsQuery, setStatuses, type CriteriaSetRow, type CriteriaSetsSearch } from "./queries";

interface Props {
  search: CriteriaSetsSearch;
  onSearch: (search: CriteriaSetsSearch) => void;
}

/** Versions of criteria, drafts and published ones. */
export function CriteriaSetsPage({ search, onSearch }: Props) {
  const { t } = useTranslation();
  const { points } = useFormat();
  const query = useInfiniteQuery(criteriaSetsQuery(search));
  const { data: who } = useSuspenseQuery(viewerQuery);
  const [creating, setCreating] = useState(false);
  const columns: Column<CriteriaSetRow>[] = [
    {
      key: "name",
      head: t("criteria.name"),
      rowHead: true,
      cell: (set) => (
        <>
          <Link to="/bo-tieu-chi/$setId" params={{ setId: set.id }}>
            {set.name}
          </Link>
          {set.notice && <div className={classes.notice}>{set.notice}</div>}
        </>
      ),
    },
    { key: "owner", head: t("criteria.owner"), label: t("criteria.owner"), cell: (set) => set.owner.shortName },
    { key: "year", head: t("list.year"), label: t("list.year"), numeric: true, cell: (set) => set.year },
    {
      key: "total",
      head: t("criteria.total"),
      label: t("criteria.total"),
      numeric: true,
      cell: (set) => points(set.declaredTotal),
    },
    {
      key: "status",
      head: t("unit.state"),
      cell: (set) => (
        <Tag tone={set.status === "PUBLISHED" ? "ok" : "info"}>{t(`enum.CriteriaSetStatus.${set.status}`)}</Tag>
      ),
    },
  ];
  return (
    <Page
      title={t("criteria.list")}
      actions={
        <ActionButton
          actions={who.viewer?.allowedActions ?? []}
          name="createCriteriaSet"
          onClick={() => setCreating(true)}
        >
          {t("criteria.create")}
        </ActionButton>
      }
    >
      <FilterBar>
        <SelectField
          label={t("list.year")}
          value={search.nam}
          options={recentYears()}
          onChange={(nam) => onSearch(narrowed(search, { nam }))}
        />
        <SelectField
          label={t("unit.state")}
          value={search.tinhtrang}
          options={setStatuses.map((value) => ({ value, label: t(`enum.CriteriaSetStatus.${value}`) }))}
          onChange={(tinhtrang) => onSearch(narrowed(search, { tinhtrang }))}
        />
      </FilterBar>
      <PagedTable
        query={query}
        caption={t("criteria.list")}
        columns={columns}
        rowKey={(set) => set.id}
        empty={{ title: t("criteria.none"), text: t("criteria.noneText") }}
      />
      {creating && (
        <CreateSetDialog
          units={who.viewer?.units.filter(({ exists }) => exists) ?? []}
          onClose={() => setCreating(false)}
        />
      )}
    </Page>
  );
}
