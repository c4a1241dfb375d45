import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { FilterBar, SearchField, SelectField } from "~/components/FilterBar";
import { PagedTable } from "~/components/PagedTable";
import { useFormat } from "~/i18n/useFormat";
import { todayInVietnam } from "~/lib/dates";
import type { Column } from "~/ui/DataTable";
import { Page } from "~/ui/Page";
import { Tag } from "~/ui/Tag";
import { publishedResultsQuery, type PublishedResultRow, type ResultSearch } from "./queries";

interface Props {
  search: ResultSearch;
  onSearch: (search: ResultSearch) => void;
}

/** Published results, for everybody. */
export function PublishedResultsPage({ search, onSearch }: Props) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const query = useInfiniteQuery(publishedResultsQuery(search));
  const thisYear = Number(todayInVietnam().slice(0, 4));
  const years = Array.from({ length: thisYear - 2021 }, (_, index) => String(thisYear - index));
  const columns: Column<PublishedResultRow>[] = [
    {
      key: "round",
      head: t("round.name"),
      rowHead: true,
      cell: (result) => (
        <>
          <Link to="/ket-qua/$resultId" params={{ resultId: result.id }}>
            {result.roundName}
          </Link>
          <div className="muted" style={{ fontWeight: 400 }}>
            {result.clusterName} · {result.ministryName}
          </div>
        </>
      ),
    },
    { key: "year", head: t("list.year"), label: t("list.year"), numeric: true, cell: (result) => result.year },
    {
      key: "published",
      head: t("result.publishedAt"),
      label: t("result.publishedAt"),
      cell: (result) => dateTime(result.publishedAt),
    },
    {
      key: "decision",
      head: t("round.decision"),
      label: t("round.decision"),
      cell: (result) => result.decision ?? "–",
    },
    {
      key: "marks",
      head: t("result.version"),
      cell: (result) => (
        <>
          <Tag>{t("result.versionNumber", { version: result.resultVersion })}</Tag>{" "}
          {result.demonstration && (
            <Tag tone="warn" icon="info">
              {t("round.demonstration")}
            </Tag>
          )}
        </>
      ),
    },
  ];
  return (
    <Page title={t("result.list")} subtitle={t("result.subtitle")}>
      <FilterBar>
        <SearchField
          label={t("list.search")}
          value={search.tim}
          onChange={(tim) => onSearch({ ...(search.nam ? { nam: search.nam } : {}), ...(tim ? { tim } : {}) })}
        />
        <SelectField
          label={t("list.year")}
          value={search.nam}
          options={years.map((value) => ({ value, label: value }))}
          onChange={(nam) => onSearch({ ...(search.tim ? { tim: search.tim } : {}), ...(nam ? { nam } : {}) })}
        />
      </FilterBar>
      <PagedTable
        query={query}
        caption={t("result.list")}
        columns={columns}
        rowKey={(result) => result.id}
        empty={{ title: t("result.none"), text: t("result.noneText") }}
      />
    </Page>
  );
}
