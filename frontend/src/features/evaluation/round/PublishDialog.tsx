import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormDialog } from "~/components/FormDialog";
import { useWrite } from "~/api/useWrite";
import { OpenObjections } from "./OpenObjections";
import { publishRound, type Round } from "./queries";
import { ProposalFacts } from "./ProposalFacts";

/** Publishing is for good: what was proposed is shown, and the year has to be typed. */
export function PublishDialog({ round, onClose }: { round: Round; onClose: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [asked, setAsked] = useState(false);
  const write = useWrite(publishRound);
  const matches = typed.trim().normalize("NFC") === String(round.year);
  const send = () => {
    setAsked(true);
    if (!matches) return;
    write.mutate(
      { roundId: round.id, expectedVersion: round.version },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  };
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t(round.results.length > 0 ? "round.publishAgain" : "round.publish")}
      submit={t("round.publish")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      <p>{t("round.publishEffect", { count: round.progress.length })}</p>
      <OpenObjections round={round} />
      <ProposalFacts proposal={round.publicationProposal} />
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
