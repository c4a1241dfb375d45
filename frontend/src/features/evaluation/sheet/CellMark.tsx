import { useTranslation } from "react-i18next";
import { Icon, type IconName } from "~/ui/Icon";
import classes from "./Sheet.module.css";
import type { LineView } from "./SheetStore";

const icons: Record<Exclude<LineView["mark"], "none">, IconName> = {
  pending: "clock",
  saving: "save",
  held: "clock",
  saved: "check",
  refused: "stop",
  invalid: "stop",
  conflict: "warn",
};

/** How far the value of a line has come, as a shape and a word. */
export function CellMark({ mark }: { mark: LineView["mark"] }) {
  const { t } = useTranslation();
  if (mark === "none") return null;
  return (
    <span className={classes.mark} data-mark={mark}>
      <Icon name={icons[mark]} size={15} />
      {t(`sheet.mark.${mark}`)}
    </span>
  );
}
