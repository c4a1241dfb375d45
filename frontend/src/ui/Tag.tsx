import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon";
import classes from "./Tag.module.css";

export type Tone = "neutral" | "ok" | "warn" | "error" | "info";

/** A state in words, with an icon and a colour beside them; never colour alone. */
export function Tag({ tone = "neutral", icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {icon && <Icon name={icon} size={15} />}
      {children}
    </span>
  );
}
