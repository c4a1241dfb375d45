import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { download, toCsv } from "~/lib/csv";
import { DataTable, type Column } from "~/ui/DataTable";
import classes from "~/ui/chart/chart.module.css";

export interface DataColumn<Row> {
  key: string;
  head: string;
  /** What the cell says, on the screen and in the file. */
  text: (row: Row) => string;
  numeric?: boolean;
  rowHead?: boolean;
}

interface Props<Row> {
  /** The finding, in a sentence. */
  caption: ReactNode;
  /** Name of the file, without an ending. */
  file: string;
  /** What the table is called. */
  title: string;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  children: ReactNode;
}

/** A picture with its finding, and the same numbers as a table and as a file. */
export function ChartFigure<Row>({ caption, file, title, columns, rows, rowKey, children }: Props<Row>) {
  const { t, i18n } = useTranslation();
  const save = () => {
    const text = [columns.map(({ head }) => head), ...rows.map((row) => columns.map((column) => column.text(row)))];
    download(`${file}.csv`, toCsv(text, i18n.language));
  };
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>{caption}</figcaption>
      {children}
      <details className={classes.data}>
        <summary>{t("chart.table")}</summary>
        <div className={classes.download}>
          <Button variant="default" size="xs" onClick={save}>
            {t("chart.download")}
          </Button>
        </div>
        <DataTable
          caption={title}
          rows={rows}
          rowKey={rowKey}
          columns={columns.map((column): Column<Row> => ({
            key: column.key,
            head: column.head,
            label: column.head,
            cell: column.text,
            ...(column.numeric ? { numeric: true } : {}),
            ...(column.rowHead ? { rowHead: true } : {}),
          }))}
        />
      </details>
    </figure>
  );
}
