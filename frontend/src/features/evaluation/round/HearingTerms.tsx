import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { may } from "~/components/allowed";
import { HearingDialog } from "./HearingDialog";
import type { Round } from "./queries";

/** How long the round listens; figures that nobody declared are marked as defaults. */
export function HearingTerms({ round }: { round: Round }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { replyHours, objectionDays, decisionDays, declared, allowedActions } = round.hearing;
  return (
    <>
      {t("hearing.terms", { hours: replyHours, days: objectionDays, decision: decisionDays })}{" "}
      {!declared && <span className="muted">{t("reply.defaultTerms")}</span>}{" "}
      {may(allowedActions, "setHearing") && (
        <Button size="compact-sm" variant="subtle" onClick={() => setOpen(true)}>
          {t("hearing.change")}
        </Button>
      )}
      {open && <HearingDialog round={round} onClose={() => setOpen(false)} />}
    </>
  );
}
