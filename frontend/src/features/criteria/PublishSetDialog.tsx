import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormDialog } from "~/components/FormDialog";
import { useWrite } from "~/api/useWrite";
import { DocumentPicker, type PickedDocument } from "~/features/document/DocumentPicker";
import { publishCriteriaSet, type CriteriaSet } from "./queries";

/** After this the set can no longer be changed: it is said, and asked once more. */
export function PublishSetDialog({ set, onClose }: { set: CriteriaSet; onClose: () => void }) {
  const { t } = useTranslation();
  const [decision, setDecision] = useState<PickedDocument | null>(null);
  const write = useWrite(publishCriteriaSet);
  const send = () =>
    write.mutate(
      { criteriaSetId: set.id, expectedVersion: set.version, decisionId: decision?.id ?? null },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("criteria.publish")}
      submit={t("criteria.publish")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      <p>{t("criteria.publishEffect", { name: set.name })}</p>
      <DocumentPicker label={t("round.decision")} value={decision} onChange={setDecision} />
    </FormDialog>
  );
}
