import { useTranslation } from "react-i18next";
import { may } from "~/components/allowed";
import { useFormat } from "~/i18n/useFormat";
import { SaveState } from "./SaveState";
import classes from "./Sheet.module.css";
import { useSheet, useSummary } from "./SheetContext";

/** Stays in sight while scrolling: the live total, and how much of it the server has. */
export function SheetHeader() {
  const { t } = useTranslation();
  const { points } = useFormat();
  const store = useSheet();
  const totals = useSummary((summary) => summary.totals);
  const wrong = useSummary((summary) => summary.wrong);
  const uncomputed = useSummary((summary) => summary.uncomputed);
  const waiting = useSummary(({ sheet }) => sheet.state === "DRAFT" && may(sheet.allowedActions, "saveScores"));
  const { declaredTotal } = store.data.evaluation.round.criteriaSet;
  return (
    <div className={classes.header}>
      <p className={classes.total}>
        <span>
          {t("sheet.total.base")} {points(totals.base)} + {t("sheet.total.bonus")} {points(totals.bonus)} −{" "}
          {t("sheet.total.penalty")} {points(totals.penalty)} ={" "}
        </span>
        <strong data-testid="total">{points(totals.total)}</strong>
        <span> / {points(declaredTotal)}</span>
      </p>
      <div className={classes.headerState}>
        {wrong > 0 && <span className={classes.wrong}>{t("sheet.total.wrong", { count: wrong })}</span>}
        {uncomputed > 0 && <span className="muted">{t("sheet.total.uncomputed", { count: uncomputed })}</span>}
        {waiting && <span className={classes.notSubmitted}>{t("sheet.notSubmitted.short")}</span>}
        <SaveState />
      </div>
    </div>
  );
}
