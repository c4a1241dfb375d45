import { Fragment, type ReactNode } from "react";
import classes from "./DataTable.module.css";

export interface Column<Row> {
  key: string;
  head: ReactNode;
  /** What the cell is called when the row is shown as a card on a phone. */
  label?: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** The cell that names the row. Exactly one column of a table should be it. */
  rowHead?: boolean;
  /** Left out on a phone. */
  wide?: boolean;
  /** Short enough to stand two abreast on a phone. */
  half?: boolean;
}

interface Props<Row> {
  caption: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  showCaption?: boolean;
  /** What opens below a row, over its whole width; null while it is closed. */
  detail?: (row: Row) => ReactNode;
}

/** A semantic table that turns every row into a card on a phone instead of shrinking. */
export function DataTable<Row>({ caption, columns, rows, rowKey, showCaption = false, detail }: Props<Row>) {
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className={showCaption ? classes.caption : "visually-hidden"}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-numeric={column.numeric}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const opened = detail?.(row);
            return (
              <Fragment key={rowKey(row)}>
                <tr>
                  {columns.map((column) => {
                    const props = {
                      "data-numeric": column.numeric,
                      "data-wide": column.wide,
                      "data-half": column.half,
                      "data-label": column.label,
                    };
                    return column.rowHead ? (
                      <th key={column.key} scope="row" {...props}>
                        {column.cell(row)}
                      </th>
                    ) : (
                      <td key={column.key} {...props}>
                        {column.cell(row)}
                      </td>
                    );
                  })}
                </tr>
                {opened && (
                  <tr>
                    <td colSpan={columns.length}>
                      <div className={classes.detail}>{opened}</div>
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
