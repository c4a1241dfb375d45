import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { FormDialog } from "~/components/FormDialog";
import { useFields } from "~/components/useFields";
import { fieldError } from "~/components/UserErrors";
import { readLadder } from "./ladder";
import { setReminderSettings, type Reminders } from "./queries";
import { useSpan } from "./useSpan";

/** The rungs as hours from the deadline, shown in words while they are typed. */
export function ReminderSettingsForm({ settings, onClose }: { settings: Reminders; onClose: () => void }) {
  const { t } = useTranslation();
  const span = useSpan();
  const { values, text } = useFields({
    ladder: settings.ladderHours.join(", "),
    pause: String(settings.pauseHours),
  });
  const write = useWrite(setReminderSettings);
  const [ladderHours, pauseHours] = [readLadder(values.ladder), Number(values.pause)];
  const send = () => {
    if (!ladderHours || !Number.isInteger(pauseHours)) return;
    write.mutate({ ladderHours, pauseHours }, { onSuccess: (errors) => errors.length === 0 && onClose() });
  };
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("reminder.title")}
      submit={t("common.save")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      <TextInput
        label={t("reminder.ladderField")}
        description={ladderHours ? ladderHours.map(span).join("; ") || t("reminder.off") : undefined}
        error={ladderHours ? fieldError(write.data, "ladderHours") : t("reminder.notHours")}
        {...text("ladder")}
      />
      <TextInput
        label={t("reminder.pauseField")}
        inputMode="numeric"
        error={Number.isInteger(pauseHours) ? fieldError(write.data, "pauseHours") : t("reminder.notHours")}
        {...text("pause")}
      />
    </FormDialog>
  );
}
