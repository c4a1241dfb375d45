import { Button } from "@mantine/core";
import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Page } from "~/api/pagination";
import { DataTable, type Column } from "~/ui/DataTable";
import { Card } from "~/ui/Card";
import { EmptyState } from "./EmptyState";
import { ErrorPage } from "./ErrorPage";
import classes from "./PagedTable.module.css";

interface Props<Row> {
  query: UseInfiniteQueryResult<InfiniteData<Page<Row>>>;
  caption: string;
  columns: Column<Row>[];
  rowKey: (row: Row) => string;
  empty: { title: string; text?: ReactNode };
}

/** A list in all its states: waiting, failed, empty, and page after page. */
export function PagedTable<Row>({ query, caption, columns, rowKey, empty }: Props<Row>) {
  const { t } = useTranslation();
  if (query.isError && !query.data) return <ErrorPage error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <div className={classes.waiting} role="status" aria-label={t("common.loading")} />;
  const rows = query.data.pages.flatMap((page) => page.nodes);
  const total = query.data.pages[0]?.totalCount;
  if (rows.length === 0) {
    return (
      <Card>
        <EmptyState title={empty.title}>{empty.text}</EmptyState>
      </Card>
    );
  }
  return (
    <Card flush>
      <DataTable caption={caption} columns={columns} rows={rows} rowKey={rowKey} />
      <div className={`${classes.foot} no-print`}>
        <span className="muted">
          {total === null || total === undefined
            ? t("list.shown", { count: rows.length })
            : t("list.shownOf", { shown: rows.length, total })}
        </span>
        {query.hasNextPage && (
          <Button
            variant="default"
            size="xs"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t("list.more")}
          </Button>
        )}
      </div>
    </Card>
  );
}
