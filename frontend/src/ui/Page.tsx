import { useEffect, useRef, type ReactNode } from "react";
import classes from "./Page.module.css";

interface Props {
  title: string;
  /** What stands in the browser's tab and in search results, when it should say more than the heading. */
  documentTitle?: string;
  above?: ReactNode;
  subtitle?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  wide?: boolean;
}

/** The frame of every page: its one `h1`, the browser title, and what can be done. */
export function Page({ title, documentTitle, above, subtitle, actions, children, wide = false }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${documentTitle ?? title} – Thi Đua`;
  }, [documentTitle, title]);
  return (
    <div className={classes.page} data-wide={wide}>
      <header className={classes.head}>
        <div className={classes.titles}>
          {above && <div className={classes.above}>{above}</div>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
        </div>
        {actions && <div className={`${classes.actions} no-print`}>{actions}</div>}
        {subtitle && <div className={classes.subtitle}>{subtitle}</div>}
      </header>
      {children}
    </div>
  );
}
