import { useTranslation } from "react-i18next";
import { Card } from "~/ui/Card";
import classes from "./Appraisal.module.css";
import type { FieldProgress } from "./queries";

/** How far the appraisal of each field is: "31/42 tiêu chí". */
export function FieldBars({ progress }: { progress: readonly FieldProgress[] }) {
  const { t } = useTranslation();
  if (progress.length === 0) return null;
  return (
    <Card title={t("appraisal.progress")}>
      <div className={classes.fields}>
        {progress.map(({ fieldOwner, done, total }) => (
          <div key={fieldOwner?.id ?? "ministry"} className={classes.field}>
            <b>{fieldOwner?.shortName ?? t("appraisal.ministry")}</b>
            <div>{t("due.progress", { filled: done, expected: total })}</div>
            <div className={classes.track} aria-hidden="true">
              <span className={classes.done} style={{ width: `${(100 * done) / Math.max(1, total)}%` }} />
            </div>
          </div>
        ))}
      </div>
    </Card>
  );
}
