import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import classes from "./Import.module.css";
import type { ImportRow } from "./queries";

/** Points or state of a line, with the facts behind it. */
export function RowValue({ value }: { value: ImportRow["before"] }) {
  const { t } = useTranslation();
  const { points } = useFormat();
  if (!value) return <span className={`muted ${classes.points}`}>–</span>;
  const { state, points: amount } = value.value;
  return (
    <>
      {state === "POINTS" ? (
        <strong className={classes.points}>{points(amount)}</strong>
      ) : (
        <span className={state === "MISSING" ? "muted" : ""}>{t(`enum.ScoreState.${state}`)}</span>
      )}
      {value.facts.length > 0 && (
        <div className="muted">
          {t("import.preview.facts")}: {value.facts.map((fact) => points(fact)).join("; ")}
        </div>
      )}
    </>
  );
}
