import { Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { FormDialog } from "~/components/FormDialog";
import { useFields } from "~/components/useFields";
import { fieldError } from "~/components/UserErrors";
import { instantInVietnam, todayInVietnam } from "~/lib/dates";
import { DateField } from "~/ui/DateField";
import { returnLine } from "./queries";

interface Props {
  evaluationId: string;
  unitName: string;
  criterion: { id: string; code: string; name: string };
  onClose: () => void;
}

/** Three days ahead: a proposal of the form, to be changed at will. */
const proposal = () => todayInVietnam(new Date(Date.now() + 3 * 86_400_000));

/** Sends one line back to the unit, with what is wanted and until when. The sheet stays as it was handed in. */
export function ReturnDialog({ evaluationId, unitName, criterion, onClose }: Props) {
  const { t } = useTranslation();
  const { values, set, text } = useFields(() => ({ reason: "", due: proposal() }));
  const write = useWrite(returnLine);
  const send = () =>
    values.due !== "" &&
    write.mutate(
      {
        evaluationId,
        criterionId: criterion.id,
        reason: values.reason.trim(),
        dueAt: instantInVietnam(`${values.due}T17:00`),
      },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("reply.returnTitle", { code: criterion.code, unit: unitName })}
      submit={t("reply.return")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      <p>{criterion.name}</p>
      <p className="muted">{t("reply.returnText")}</p>
      <Textarea
        label={t("reply.returnReason")}
        required
        rows={4}
        maxLength={2000}
        error={fieldError(write.data, "reason") ?? fieldError(write.data, "criterionId")}
        {...text("reason")}
      />
      <DateField
        label={t("reply.returnDue")}
        required
        value={values.due}
        error={fieldError(write.data, "dueAt")}
        onChange={(due) => set("due", due)}
      />
    </FormDialog>
  );
}
