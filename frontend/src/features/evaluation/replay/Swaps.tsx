import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { fromWire } from "~/lib/points";
import type { Cause, ReplayRow } from "./queries";
import classes from "./Replay.module.css";

/** With whom a unit changed places, and the lines that caused it, the largest first. */
export function Swaps({ row }: { row: ReplayRow }) {
  const { t } = useTranslation();
  const { points } = useFormat();
  if (row.swaps.length === 0) return <span className="muted">–</span>;
  const amount = (cause: Cause) =>
    cause.kind === "TIE_RULES" ? "" : ` (${fromWire(cause.amount) > 0 ? "+" : ""}${points(cause.amount)})`;
  return (
    <ul className={classes.swaps}>
      {row.swaps.map((swap) => (
        <li key={swap.unitName}>
          {t(swap.gained ? "replay.overtakes" : "replay.overtakenBy", { unit: swap.unitName })}{" "}
          {swap.causes.map((cause, index) => (
            <span key={`${cause.kind}${cause.code ?? ""}`}>
              {index > 0 && "; "}
              {cause.code ? <abbr title={cause.name}>{cause.code}</abbr> : cause.name}
              {amount(cause)}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
