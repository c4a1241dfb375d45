import { NativeSelect, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { FormDialog } from "~/components/FormDialog";
import { fieldError } from "~/components/UserErrors";
import { DocumentPicker, type PickedDocument } from "~/features/document/DocumentPicker";
import { Callout } from "~/ui/Callout";
import type { Round } from "../round/queries";
import { AmendmentPreview } from "./AmendmentPreview";
import { amendableSetsQuery, amendRound } from "./queries";

/** Puts another version of the criteria under an open round: what would happen is shown before it is asked for. */
export function AmendDialog({ round, onClose }: { round: Round; onClose: () => void }) {
  const { t } = useTranslation();
  const { data: sets } = useQuery(amendableSetsQuery);
  const [setId, setSetId] = useState("");
  const [decision, setDecision] = useState<PickedDocument | null>(null);
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const write = useWrite(amendRound);
  const choices = (sets ?? []).filter(({ id }) => id !== round.criteriaSet.id);
  const send = () => {
    setAsked(true);
    if (setId === "" || !decision) return;
    write.mutate(
      {
        roundId: round.id,
        expectedVersion: round.version,
        criteriaSetId: setId,
        decisionId: decision.id,
        reason: reason.trim(),
      },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  };
  return (
    <FormDialog
      opened
      size="lg"
      onClose={onClose}
      title={t("amendment.amend")}
      submit={t("amendment.confirm")}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
      onSubmit={send}
    >
      <p>{t("amendment.effect")}</p>
      <NativeSelect
        label={t("amendment.set")}
        required
        value={setId}
        data={[
          { value: "", label: t("amendment.choose") },
          ...choices.map(({ id, name, year, status }) => ({
            value: id,
            label: `${name} (${year}) – ${t(`enum.CriteriaSetStatus.${status}`)}`,
          })),
        ]}
        error={asked && setId === "" ? t("amendment.choose") : fieldError(write.data, "criteriaSetId")}
        onChange={(event) => setSetId(event.currentTarget.value)}
      />
      {setId !== "" && <AmendmentPreview roundId={round.id} setId={setId} />}
      <DocumentPicker
        label={t("round.decision")}
        value={decision}
        onChange={setDecision}
        error={asked && !decision ? t("amendment.decisionNeeded") : undefined}
      />
      <Textarea
        label={t("amendment.reason")}
        required
        rows={3}
        value={reason}
        error={fieldError(write.data, "reason")}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Callout tone="info" title={t("amendment.note")} />
    </FormDialog>
  );
}
