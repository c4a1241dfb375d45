import type { ReactNode } from "react";
import classes from "./Matrix.module.css";

export interface MatrixCell {
  text: string;
  /** The ground from low (0) over the middle (2) to high (4); the number says the same. */
  level?: number;
  /** A pattern beside the colour: nothing was given, or worth a second look. */
  mark?: "missing" | "strong";
  title?: string;
}

export interface MatrixRow {
  key: string;
  head: ReactNode;
  cells: readonly MatrixCell[];
  /** A row that stands for those below it. */
  group?: boolean;
}

interface Props {
  caption: string;
  corner: string;
  columns: readonly { key: string; label: string; title?: string }[];
  rows: readonly MatrixRow[];
}

/** A heat map that is a table: the number stands in the cell, and what is missing has a pattern. */
export function Matrix({ caption, corner, columns, rows }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={caption}>
      <table className={classes.matrix}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col" title={column.title}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} data-group={row.group}>
              <th scope="row">{row.head}</th>
              {row.cells.map((cell, index) => (
                <td key={columns[index]?.key ?? index} data-level={cell.level} data-mark={cell.mark} title={cell.title}>
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
