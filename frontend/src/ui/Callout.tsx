import type { ReactNode } from "react";
import classes from "./Callout.module.css";
import { Icon, type IconName } from "./Icon";

type Tone = "info" | "ok" | "warn" | "error";

const icons: Record<Tone, IconName> = { info: "info", ok: "check", warn: "warn", error: "stop" };

interface Props {
  tone: Tone;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** Announced when it appears: only for what needs the reader now. */
  live?: boolean;
}

/** A message inside the page: what happened and what to do. */
export function Callout({ tone, title, children, action, live = false }: Props) {
  return (
    <div
      className={classes.callout}
      data-tone={tone}
      {...(live ? { role: tone === "error" ? "alert" : "status" } : {})}
    >
      <Icon name={icons[tone]} size={22} />
      <div className={classes.body}>
        {title && <strong className={classes.title}>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
