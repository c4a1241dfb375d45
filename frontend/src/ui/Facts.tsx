import type { ReactNode } from "react";
import classes from "./Facts.module.css";

/** Name and value pairs: the head of a record. Values that are absent are left out by the caller. */
export function Facts({ items }: { items: (readonly [string, ReactNode] | null | false)[] }) {
  return (
    <dl className={classes.facts}>
      {items.map(
        (item) =>
          item && (
            <div key={item[0]}>
              <dt>{item[0]}</dt>
              <dd>{item[1]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
