import type { ReactNode } from "react";
import classes from "./Card.module.css";

interface Props {
  title?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  /** Content that brings its own edges, such as a table. */
  flush?: boolean;
  id?: string;
}

/** A section of a page with its heading. */
export function Card({ title, aside, children, flush = false, id }: Props) {
  return (
    <section className={classes.card} data-flush={flush} id={id}>
      {title && (
        <header className={classes.head}>
          <h2>{title}</h2>
          {aside && <div className={classes.aside}>{aside}</div>}
        </header>
      )}
      <div className={classes.body}>{children}</div>
    </section>
  );
}
