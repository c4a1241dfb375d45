import type { ReactNode } from "react";
import { Icon, type IconName } from "~/ui/Icon";
import classes from "./EmptyState.module.css";

/** Nothing to show: why, and what comes next. */
export function EmptyState({
  icon = "info",
  title,
  children,
}: {
  icon?: IconName;
  title: string;
  children?: ReactNode;
}) {
  return (
    <div className={classes.empty}>
      <Icon name={icon} size={32} />
      <strong>{title}</strong>
      {children && <div className="muted">{children}</div>}
    </div>
  );
}
