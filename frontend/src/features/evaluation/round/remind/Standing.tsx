import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { Tag } from "~/ui/Tag";
import classes from "./Remind.module.css";
import { remindable, type Row } from "./owing";

/** How late a unit is, when it was last reminded, and the button that reminds it, for those who may. */
export function Standing({ row, onRemind }: { row: Row; onRemind: ((row: Row) => void) | null }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const { missing, lateText, lastRemindedAt, nextReminderAt } = row.reminder;
  if (!lastRemindedAt && !lateText && !(onRemind && remindable(row))) return "–";
  return (
    <div className={classes.standing}>
      {lateText && (
        <Tag tone="error" icon="stop">
          {lateText}
        </Tag>
      )}
      {lastRemindedAt && <span className="muted">{t("remind.last", { at: dateTime(lastRemindedAt) })}</span>}
      {onRemind && missing > 0 && nextReminderAt && (
        <span className="muted">{t("remind.again", { at: dateTime(nextReminderAt) })}</span>
      )}
      {onRemind && remindable(row) && (
        <Button
          size="xs"
          variant="default"
          onClick={() => onRemind(row)}
          aria-label={t("remind.one", { unit: row.unitName })}
        >
          {t("remind.button")}
        </Button>
      )}
    </div>
  );
}
