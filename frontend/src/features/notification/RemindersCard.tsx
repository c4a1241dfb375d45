import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/ActionButton";
import { Card } from "~/ui/Card";
import classes from "./Notifications.module.css";
import { reminderSettingsQuery } from "./queries";
import { ReminderSettingsForm } from "./ReminderSettingsForm";
import { useSpan } from "./useSpan";

/** When the installation reminds of deadlines; the administrator changes it here. */
export function RemindersCard() {
  const { t } = useTranslation();
  const span = useSpan();
  const [opened, setOpened] = useState(false);
  const { data: settings } = useQuery(reminderSettingsQuery);
  if (!settings) return null;
  return (
    <Card title={t("reminder.title")}>
      <dl className={classes.settings}>
        <dt>{t("reminder.ladder")}</dt>
        <dd>{settings.ladderHours.map(span).join("; ") || t("reminder.off")}</dd>
        <dt>{t("reminder.pause")}</dt>
        <dd>{t("reminder.pauseValue", { count: settings.pauseHours })}</dd>
      </dl>
      {settings.defaults && <p className="muted">{t("reminder.defaults")}</p>}
      {settings.allowedActions.some(({ allowed }) => allowed) && (
        <ActionButton
          actions={settings.allowedActions}
          name="setReminderSettings"
          variant="default"
          onClick={() => setOpened(true)}
        >
          {t("reminder.change")}
        </ActionButton>
      )}
      {opened && <ReminderSettingsForm settings={settings} onClose={() => setOpened(false)} />}
    </Card>
  );
}
