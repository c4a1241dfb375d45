import { useInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/ActionButton";
import { FilterBar, SearchField, SelectField } from "~/components/FilterBar";
import { PagedTable } from "~/components/PagedTable";
import { viewerQuery } from "~/features/identity/queries";
import { useFormat } from "~/i18n/useFormat";
import type { Column } from "~/ui/DataTable";
import { Page } from "~/ui/Page";
import { Tag } from "~/ui/Tag";
import { CreateUnitForm } from "./CreateUnitForm";
import { unitKinds, unitsQuery, type UnitRow, type UnitSearch } from "./queries";

interface Props {
  search: UnitSearch;
  onSearch: (search: UnitSearch) => void;
}

export function UnitsPage({ search, onSearch }: Props) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { data: who } = useSuspenseQuery(viewerQuery);
  const [creating, setCreating] = useState(false);
  const query = useInfiniteQuery(unitsQuery(search));
  const columns: Column<UnitRow>[] = [
    {
      key: "name",
      head: t("unit.name"),
      rowHead: true,
      cell: (unit) => (
        <Link to="/don-vi/$unitId" params={{ unitId: unit.id }}>
          {unit.name}
        </Link>
      ),
    },
    { key: "code", head: t("unit.code"), label: t("unit.code"), cell: (unit) => unit.code },
    { key: "kind", head: t("unit.kind"), cell: (unit) => t(`enum.UnitKind.${unit.kind}`) },
    {
      key: "state",
      head: t("unit.state"),
      cell: (unit) =>
        unit.exists ? (
          <Tag tone="ok" icon="check">
            {t("unit.exists")}
          </Tag>
        ) : (
          <Tag>{t("unit.dissolved", { date: date(unit.dissolvedOn) })}</Tag>
        ),
    },
  ];
  return (
    <Page
      title={t("unit.list")}
      actions={
        <ActionButton actions={who.viewer?.allowedActions ?? []} name="createUnit" onClick={() => setCreating(true)}>
          {t("unit.create")}
        </ActionButton>
      }
    >
      <FilterBar>
        <SearchField
          label={t("list.search")}
          value={search.tim}
          onChange={(tim) => onSearch({ ...(search.loai ? { loai: search.loai } : {}), ...(tim ? { tim } : {}) })}
        />
        <SelectField
          label={t("unit.kind")}
          value={search.loai}
          options={unitKinds.map((value) => ({ value, label: t(`enum.UnitKind.${value}`) }))}
          onChange={(loai) => onSearch({ ...(search.tim ? { tim: search.tim } : {}), ...(loai ? { loai } : {}) })}
        />
      </FilterBar>
      <PagedTable
        query={query}
        caption={t("unit.list")}
        columns={columns}
        rowKey={(unit) => unit.id}
        empty={{ title: t("unit.none") }}
      />
      {creating && <CreateUnitForm onClose={() => setCreating(false)} />}
    </Page>
  );
}
