import { Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormDialog } from "~/components/FormDialog";
import { fieldError } from "~/components/UserErrors";
import { useWrite } from "~/api/useWrite";
import type { RoundStage } from "~/gql/graphql";
import { Callout } from "~/ui/Callout";
import { advanceRound, type Round } from "./queries";

/** Moving a round on cannot be undone: it is said what will happen, and asked once more. */
export function AdvanceDialog({ round, to, onClose }: { round: Round; to: RoundStage; onClose: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const write = useWrite(advanceRound);
  const late = round.progress.filter(({ selfSubmitted }) => !selfSubmitted).length;
  const send = () =>
    write.mutate(
      { roundId: round.id, expectedVersion: round.version, to, reason: reason.trim() || null },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t(`round.advance.${to}`)}
      submit={t("round.advanceConfirm")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      <p>{t(`round.effect.${to}`)}</p>
      {to === "SEALED" && late > 0 && <Callout tone="warn" title={t("round.lateUnits", { count: late })} />}
      <Textarea
        label={t("round.reason")}
        rows={2}
        value={reason}
        error={fieldError(write.data, "reason")}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
