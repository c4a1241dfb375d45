import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import type { Line } from "./lines";
import classes from "./Sheet.module.css";
import type { LineView } from "./SheetStore";

/** Why the value on the screen does not count: our own reading, or the server's words. */
export function LineMessage({ line, view }: { line: Line; view: LineView }) {
  const { t } = useTranslation();
  const { points } = useFormat();
  if (!view.problem && !view.message) return null;
  const text = view.problem
    ? t(`sheet.problem.${view.problem}`, { maximum: points(line.maximum), step: points(line.step) })
    : view.message;
  return (
    <div id={`${line.id}-problem`} className={classes.message}>
      {text}
    </div>
  );
}
