import { Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { FormDialog } from "~/components/FormDialog";
import { useFields } from "~/components/useFields";
import { fieldError } from "~/components/UserErrors";
import type { EvaluationValues } from "../values/queries";
import { DisqualificationConflict } from "./DisqualificationConflict";
import { liftDisqualification } from "./queries";

interface Props {
  evaluation: EvaluationValues;
  ground: { code: string; name: string };
  onClose: () => void;
}

/** Lifts a recorded ground, with the reason. */
export function LiftForm({ evaluation, ground, onClose }: Props) {
  const { t } = useTranslation();
  const { values, text } = useFields({ reason: "" });
  const write = useWrite(liftDisqualification);
  const send = () =>
    write.mutate(
      {
        evaluationId: evaluation.id,
        expectedVersion: evaluation.version,
        code: ground.code,
        reason: values.reason.trim(),
      },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  const title = t("disqualification.lift", { code: ground.code });
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={title}
      submit={title}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      <DisqualificationConflict error={write.error} evaluation={evaluation} />
      <p>{t("disqualification.liftText", { name: ground.name })}</p>
      <Textarea
        label={t("disqualification.liftReason")}
        required
        rows={3}
        error={fieldError(write.data, "reason")}
        {...text("reason")}
      />
    </FormDialog>
  );
}
