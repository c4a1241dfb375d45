import { NativeSelect, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { FormDialog } from "~/components/FormDialog";
import { useFields } from "~/components/useFields";
import { fieldError } from "~/components/UserErrors";
import { DocumentPicker, type PickedDocument } from "~/features/document/DocumentPicker";
import type { EvaluationValues } from "../values/queries";
import { DisqualificationConflict } from "./DisqualificationConflict";
import { recordDisqualification } from "./queries";

interface Props {
  evaluation: EvaluationValues;
  /** The grounds of the criteria set that are not recorded yet. */
  left: EvaluationValues["round"]["criteriaSet"]["disqualifiers"];
  onClose: () => void;
}

/** Records a ground of the criteria set against a unit, with why and by which document. */
export function RecordForm({ evaluation, left, onClose }: Props) {
  const { t } = useTranslation();
  // The choice as it was when the form opened: one that somebody else records meanwhile stays what was chosen.
  const [grounds] = useState(left);
  const { values, set, text } = useFields({
    code: grounds[0]?.code ?? "",
    reason: "",
    document: null as PickedDocument | null,
  });
  const write = useWrite(recordDisqualification);
  const chosen = grounds.find(({ code }) => code === values.code);
  const send = () =>
    write.mutate(
      {
        evaluationId: evaluation.id,
        expectedVersion: evaluation.version,
        code: values.code,
        reason: values.reason.trim(),
        documentId: values.document?.id ?? null,
      },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={`${t("disqualification.record")}: ${evaluation.unitName}`}
      submit={t("disqualification.record")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      <DisqualificationConflict error={write.error} evaluation={evaluation} />
      <NativeSelect
        label={t("disqualification.code")}
        description={chosen && t(`disqualification.effect.${chosen.effect}`)}
        value={values.code}
        data={grounds.map(({ code, name }) => ({ value: code, label: `${code}. ${name}` }))}
        error={fieldError(write.data, "code")}
        onChange={(event) => set("code", event.currentTarget.value)}
      />
      <Textarea
        label={t("disqualification.reason")}
        required
        rows={3}
        error={fieldError(write.data, "reason")}
        {...text("reason")}
      />
      <DocumentPicker
        size="md"
        label={t("disqualification.document")}
        value={values.document}
        error={fieldError(write.data, "documentId")}
        onChange={(document) => set("document", document)}
      />
    </FormDialog>
  );
}
