import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { FormDialog } from "~/components/FormDialog";
import { useFields } from "~/components/useFields";
import { fieldError } from "~/components/UserErrors";
import { setHearing, type Round } from "./queries";

const fields = ["replyHours", "objectionDays", "decisionDays"] as const;

/** Declares how long the round listens; windows that are open keep their moment. */
export function HearingDialog({ round, onClose }: { round: Round; onClose: () => void }) {
  const { t } = useTranslation();
  const { hearing } = round;
  const { values, text } = useFields({
    replyHours: String(hearing.replyHours),
    objectionDays: String(hearing.objectionDays),
    decisionDays: String(hearing.decisionDays),
  });
  const write = useWrite(setHearing);
  const wrong = fields.filter((field) => !/^\d{1,4}$/.test(values[field].trim()));
  const send = () =>
    wrong.length === 0 &&
    write.mutate(
      {
        roundId: round.id,
        expectedVersion: round.version,
        hearing: {
          replyHours: Number(values.replyHours),
          objectionDays: Number(values.objectionDays),
          decisionDays: Number(values.decisionDays),
        },
      },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("hearing.title")}
      submit={t("hearing.save")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      <p className="muted">{t("hearing.text")}</p>
      {fields.map((field) => (
        <TextInput
          key={field}
          label={t(`hearing.${field}`)}
          required
          inputMode="numeric"
          error={wrong.includes(field) ? t("reply.factWrong") : fieldError(write.data, field)}
          {...text(field)}
        />
      ))}
    </FormDialog>
  );
}
