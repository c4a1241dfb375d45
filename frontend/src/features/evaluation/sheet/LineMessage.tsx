import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import type { Line } from "./lines";
import classes from "./Sheet.module.css";
import type { LineView } from "./SheetStore";

interface Props {
  line: Line;
  view: LineView;
  /** Goes to where the reason is written. */
  onReason: () => void;
}

/** What is wrong with the value on the screen: our own reading, the server's words, or that a reason is due. */
export function LineMessage({ line, view, onReason }: Props) {
  const { t } = useTranslation();
  const { points } = useFormat();
  if (!view.problem && !view.message) {
    if (!view.needsReason) return null;
    return (
      <div className={classes.message}>
        {t("sheet.needsReason")}{" "}
        <button type="button" className={`${classes.take} no-print`} onClick={onReason}>
          {t("sheet.giveReason")}
          <span className="visually-hidden"> {line.code}</span>
        </button>
      </div>
    );
  }
  const text = view.problem
    ? t(`sheet.problem.${view.problem}`, { maximum: points(line.maximum), step: points(line.step) })
    : view.message;
  return (
    <div id={`${line.id}-problem`} className={classes.message}>
      {text}
    </div>
  );
}
