import { Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormDialog } from "~/components/FormDialog";
import { fieldError } from "~/components/UserErrors";
import { useWrite } from "~/api/useWrite";
import { DocumentPicker, type PickedDocument } from "~/features/document/DocumentPicker";
import { OpenObjections, openObjections } from "./OpenObjections";
import { proposePublication, type Round } from "./queries";

/** Publication takes two people: one proposes, with the decision and, for a correction, what changed and why. */
export function ProposeDialog({ round, onClose }: { round: Round; onClose: () => void }) {
  const { t } = useTranslation();
  const again = round.results.length > 0;
  const open = openObjections(round);
  const [decision, setDecision] = useState<PickedDocument | null>(null);
  const [reason, setReason] = useState("");
  const write = useWrite(proposePublication);
  const send = () =>
    write.mutate(
      {
        roundId: round.id,
        expectedVersion: round.version,
        decisionId: decision?.id ?? null,
        reason: reason.trim() || null,
      },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t(again ? "round.proposeAgain" : "round.propose")}
      submit={t("round.proposeConfirm")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      <p>{t("round.proposeEffect")}</p>
      <OpenObjections round={round} />
      <DocumentPicker size="md" label={t("round.decision")} value={decision} onChange={setDecision} />
      {(again || open > 0) && (
        <Textarea
          label={t(again ? "round.correction" : "objection.publishReason")}
          required
          rows={3}
          value={reason}
          error={fieldError(write.data, "reason")}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  );
}
