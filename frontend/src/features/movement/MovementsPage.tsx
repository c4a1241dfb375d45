import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { FilterBar, SearchField, SelectField } from "~/components/FilterBar";
import { PagedTable } from "~/components/PagedTable";
import { useFormat } from "~/i18n/useFormat";
import type { Column } from "~/ui/DataTable";
import { Page } from "~/ui/Page";
import { Tag } from "~/ui/Tag";
import { levels, movementsQuery, type MovementRow, type MovementSearch } from "./queries";

interface Props {
  search: MovementSearch;
  onSearch: (search: MovementSearch) => void;
}

export function MovementsPage({ search, onSearch }: Props) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const query = useInfiniteQuery(movementsQuery(search));
  const columns: Column<MovementRow>[] = [
    {
      key: "name",
      head: t("movement.name"),
      rowHead: true,
      cell: (movement) => (
        <Link to="/phong-trao/$movementId" params={{ movementId: movement.id }}>
          {movement.name}
        </Link>
      ),
    },
    { key: "launcher", head: t("movement.launcher"), label: t("movement.launcher"), cell: (row) => row.launcherName },
    {
      key: "window",
      head: t("movement.window"),
      label: t("movement.window"),
      cell: (row) => (row.startsOn ? `${date(row.startsOn)} – ${row.endsOn ? date(row.endsOn) : ""}` : "–"),
    },
    {
      key: "responses",
      head: t("movement.responses"),
      label: t("movement.responses"),
      cell: (row) => row.responseCounts.reduce((sum, { count }) => sum + count, 0),
      numeric: true,
    },
    {
      key: "current",
      head: t("unit.state"),
      cell: (row) => (
        <Tag tone={row.current ? "ok" : "neutral"}>{t(row.current ? "movement.current" : "movement.past")}</Tag>
      ),
    },
  ];
  return (
    <Page title={t("movement.list")}>
      <FilterBar>
        <SearchField
          label={t("list.search")}
          value={search.tim}
          onChange={(tim) => onSearch({ ...(search.cap ? { cap: search.cap } : {}), ...(tim ? { tim } : {}) })}
        />
        <SelectField
          label={t("movement.level")}
          value={search.cap}
          options={levels.map((value) => ({ value, label: t(`enum.MovementLevel.${value}`) }))}
          onChange={(cap) => onSearch({ ...(search.tim ? { tim: search.tim } : {}), ...(cap ? { cap } : {}) })}
        />
      </FilterBar>
      <PagedTable
        query={query}
        caption={t("movement.list")}
        columns={columns}
        rowKey={(movement) => movement.id}
        empty={{ title: t("movement.none") }}
      />
    </Page>
  );
}
