import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormDialog } from "~/components/FormDialog";
import { useWrite } from "~/api/useWrite";
import { DocumentPicker, type PickedDocument } from "~/features/document/DocumentPicker";
import { Callout } from "~/ui/Callout";
import { DiffSummary } from "./diff/DiffSummary";
import { publishCriteriaSet, type CriteriaSet } from "./queries";

/** After this the set can no longer be changed: it is said, and asked once more. */
export function PublishSetDialog({ set, onClose }: { set: CriteriaSet; onClose: () => void }) {
  const { t } = useTranslation();
  // What was read when the dialog opened: a set that changed meanwhile is looked at again before it is frozen.
  const [version] = useState(set.version);
  const [decision, setDecision] = useState<PickedDocument | null>(null);
  const write = useWrite(publishCriteriaSet);
  const send = () =>
    write.mutate(
      { criteriaSetId: set.id, expectedVersion: version, decisionId: decision?.id ?? null },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  return (
    <FormDialog
      opened
      size="lg"
      onClose={onClose}
      title={t("criteria.publish")}
      submit={t("criteria.publish")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      {version !== set.version && <Callout tone="warn" title={t("criteria.publishConflict")} />}
      <p>{t("criteria.publishEffect", { name: set.name })}</p>
      <DiffSummary setId={set.id} />
      <DocumentPicker label={t("round.decision")} value={decision} onChange={setDecision} />
    </FormDialog>
  );
}
