import { useTranslation } from "react-i18next";
import { agreement, agrees, unsaid } from "./agree";
import classes from "./Agree.module.css";
import { useAgree } from "./AgreeContext";
import type { Line } from "./lines";
import sheetClasses from "./Sheet.module.css";
import { useSheet, useSummary } from "./SheetContext";
import type { LineView } from "./SheetStore";

/** "I agree with the unit" on one line. */
export function AgreeButton({ line, view, large = false }: { line: Line; view: LineView; large?: boolean }) {
  const { t, i18n } = useTranslation();
  const agreeing = useAgree();
  if (!agreeing || !agreement(line, i18n.language) || agrees(line, view)) return null;
  return (
    <button
      type="button"
      className={`${classes.agree} no-print`}
      data-large={large}
      // In the grid Tab goes from box to box; Ctrl+= agrees from the box itself.
      tabIndex={large ? 0 : -1}
      aria-label={`${line.code}: ${t("sheet.agree.line")}`}
      onClick={() => agreeing.agree([line])}
    >
      {t(large ? "sheet.agree.line" : "sheet.agree.short")}
    </button>
  );
}

/** The same for every line of a group on which nothing was said yet: a judgement is not overwritten in bulk. */
export function AgreeWithGroup({ code, lines }: { code: string; lines: readonly Line[] }) {
  const { t, i18n } = useTranslation();
  const agreeing = useAgree();
  const store = useSheet();
  const openLines = () => lines.filter((line) => agreement(line, i18n.language) && unsaid(store.view(line.id)));
  const open = useSummary(() => openLines().length);
  if (!agreeing || open === 0) return null;
  return (
    <button type="button" className={`${sheetClasses.take} no-print`} onClick={() => agreeing.agree(openLines())}>
      {t("sheet.agree.group", { count: open })}
      <span className="visually-hidden"> {code}</span>
    </button>
  );
}

/** Says what was agreed at once, and offers to take it back until something else is typed. */
export function AgreeUndo() {
  const { t } = useTranslation();
  const agreeing = useAgree();
  if (!agreeing) return null;
  return (
    <div role="status" className={agreeing.undoable > 0 ? `${classes.undo} no-print` : "visually-hidden"}>
      {agreeing.undoable > 0 && (
        <>
          {t("sheet.agree.done", { count: agreeing.undoable })}
          <button type="button" onClick={agreeing.undo}>
            {t("sheet.agree.undo")}
          </button>
        </>
      )}
    </div>
  );
}
