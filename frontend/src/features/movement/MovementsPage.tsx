import { useInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/ActionButton";
import { FilterBar, SearchField, SelectField } from "~/components/FilterBar";
import { PagedTable } from "~/components/PagedTable";
import { viewerQuery } from "~/features/identity/queries";
import { useFormat } from "~/i18n/useFormat";
import { narrowed } from "~/lib/narrowed";
import { recentYears } from "~/lib/years";
import type { Column } from "~/ui/DataTable";
import { Page } from "~/ui/Page";
import { Tag } from "~/ui/Tag";
import { LaunchMovementForm } from "./LaunchMovementForm";
import { levels, movementsQuery, type MovementRow, type MovementSearch } from "./queries";
import { ResponseBar } from "./ResponseBar";

interface Props {
  search: MovementSearch;
  onSearch: (search: MovementSearch) => void;
}

const states = ["co", "khong"] as const;

/** Movements that are going on and those of the past, with how many units answered each. */
export function MovementsPage({ search, onSearch }: Props) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const query = useInfiniteQuery(movementsQuery(search));
  const { data: who } = useSuspenseQuery(viewerQuery);
  const [launching, setLaunching] = useState(false);
  const rows = query.data?.pages.flatMap(({ nodes }) => nodes) ?? [];
  const most = Math.max(0, ...rows.map((row) => row.responseCounts.reduce((sum, { count }) => sum + count, 0)));
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
      cell: (row) => <ResponseBar counts={row.responseCounts} full={most} />,
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
    <Page
      title={t("movement.list")}
      actions={
        <ActionButton
          actions={who.viewer?.allowedActions ?? []}
          name="launchMovement"
          onClick={() => setLaunching(true)}
        >
          {t("movement.launch")}
        </ActionButton>
      }
    >
      <FilterBar>
        <SearchField
          label={t("movement.search")}
          value={search.tim}
          onChange={(tim) => onSearch(narrowed(search, { tim }))}
        />
        <SelectField
          label={t("movement.level")}
          value={search.cap}
          options={levels.map((value) => ({ value, label: t(`enum.MovementLevel.${value}`) }))}
          onChange={(cap) => onSearch(narrowed(search, { cap }))}
        />
        <SelectField
          label={t("list.year")}
          value={search.nam}
          options={recentYears(12)}
          onChange={(nam) => onSearch(narrowed(search, { nam }))}
        />
        <SelectField
          label={t("unit.state")}
          value={search.dang}
          options={states.map((value) => ({ value, label: t(value === "co" ? "movement.current" : "movement.past") }))}
          onChange={(dang) => onSearch(narrowed(search, { dang }))}
        />
      </FilterBar>
      <PagedTable
        query={query}
        caption={t("movement.list")}
        columns={columns}
        rowKey={(movement) => movement.id}
        empty={{ title: t("movement.none"), text: t("movement.noneText") }}
      />
      {launching && <LaunchMovementForm onClose={() => setLaunching(false)} />}
    </Page>
  );
}
