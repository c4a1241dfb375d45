import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { FormDialog } from "~/components/FormDialog";
import { fieldError } from "~/components/UserErrors";
import { instantInVietnam, todayInVietnam } from "~/lib/dates";
import { DateField } from "~/ui/DateField";
import { admitObjection, type Objection, type ObjectionRound } from "./queries";

interface Props {
  objection: Objection;
  round: ObjectionRound;
  onClose: () => void;
}

/** Takes an objection up, with a day for its decision; the end of the round's time is proposed. */
export function AdmitDialog({ objection, round, onClose }: Props) {
  const { t } = useTranslation();
  const proposed = round.hearing.decisionDueAt;
  const [day, setDay] = useState(() => (proposed ? todayInVietnam(new Date(proposed)) : ""));
  const write = useWrite(admitObjection);
  const send = () =>
    write.mutate(
      {
        objectionId: objection.id,
        expectedVersion: objection.version,
        decisionDueAt: day === "" ? null : instantInVietnam(`${day}T17:00`),
      },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("objection.admitTitle", { unit: objection.evaluation.unitName })}
      submit={t("objection.admit")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      <p>{objection.ground}</p>
      <DateField
        label={t("objection.admitDue")}
        value={day}
        error={fieldError(write.data, "decisionDueAt")}
        onChange={setDay}
      />
    </FormDialog>
  );
}
