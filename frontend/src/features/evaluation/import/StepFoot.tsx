import type { ReactNode } from "react";
import classes from "./Import.module.css";

/** What comes next, at the foot of a step. */
export function StepFoot({ children }: { children: ReactNode }) {
  return <div className={classes.foot}>{children}</div>;
}
