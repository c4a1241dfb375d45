import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { fromWire } from "~/lib/points";
import { StoredPoints } from "../sheet/StoredPoints";
import type { ReplyWindow } from "./queries";
import classes from "./Reply.module.css";

/** From which value to which, and by how much. */
export function Change({ window }: { window: ReplyWindow }) {
  const { t } = useTranslation();
  const { points } = useFormat();
  const { before, value } = window;
  const difference =
    before.points !== null && value.points !== null ? fromWire(value.points) - fromWire(before.points) : null;
  return (
    <span className={classes.change}>
      <span className="visually-hidden">{t("reply.from")} </span>
      <StoredPoints state={before.state} points={before.points} />
      <span aria-hidden="true">→</span>
      <span className="visually-hidden">{t("reply.to")} </span>
      <b>
        <StoredPoints state={value.state} points={value.points} />
      </b>
      {difference !== null && (
        <span className={classes.delta}>
          ({difference > 0 ? "+" : ""}
          {points(difference)})
        </span>
      )}
    </span>
  );
}
