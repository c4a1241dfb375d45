import { Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormDialog } from "~/components/FormDialog";
import { fieldError } from "~/components/UserErrors";
import { useWrite } from "~/api/useWrite";
import { DocumentPicker, type PickedDocument } from "~/features/document/DocumentPicker";
import { publishRound, type Round } from "./queries";

/** Publishing is for good: the year has to be typed. A correction must say what changed and why. */
export function PublishDialog({ round, onClose }: { round: Round; onClose: () => void }) {
  const { t } = useTranslation();
  const again = round.results.length > 0;
  const [decision, setDecision] = useState<PickedDocument | null>(null);
  const [reason, setReason] = useState("");
  const [typed, setTyped] = useState("");
  const [asked, setAsked] = useState(false);
  const write = useWrite(publishRound);
  const matches = typed.trim().normalize("NFC") === String(round.year);
  const send = () => {
    setAsked(true);
    if (!matches) return;
    write.mutate(
      {
        roundId: round.id,
        expectedVersion: round.version,
        decisionId: decision?.id ?? null,
        reason: reason.trim() || null,
      },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  };
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t(again ? "round.publishAgain" : "round.publish")}
      submit={t("round.publish")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      <p>{t("round.publishEffect", { count: round.progress.length })}</p>
      <DocumentPicker label={t("round.decision")} value={decision} onChange={setDecision} />
      {again && (
        <Textarea
          label={t("round.correction")}
          required
          rows={3}
          value={reason}
          error={fieldError(write.data, "reason")}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <TextInput
        label={t("round.typeYear", { year: round.year })}
        required
        inputMode="numeric"
        value={typed}
        error={asked && !matches ? t("round.typeYear", { year: round.year }) : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
