import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/ActionButton";
import { findAction, may } from "~/components/allowed";
import type { RoundStage } from "~/gql/graphql";
import { Card } from "~/ui/Card";
import { AmendDialog } from "../amendment/AmendDialog";
import { AdvanceDialog } from "./AdvanceDialog";
import { ProposalFacts } from "./ProposalFacts";
import { ProposeDialog } from "./ProposeDialog";
import { PublishDialog } from "./PublishDialog";
import type { Round } from "./queries";
import classes from "./Round.module.css";

type Open = { kind: "advance"; to: RoundStage } | { kind: "amend" } | { kind: "propose" } | { kind: "publish" } | null;

/** From here on the round does not wait for papers: what comes next is publication. */
const results: readonly RoundStage[] = ["PROVISIONAL", "PUBLISHED"];

/** The next step of the round, for those who lead it; locked steps say why. */
export function RoundActions({ round }: { round: Round }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const { allowedActions } = round;
  const steps = round.nextStages.filter((stage) => stage !== "PUBLISHED");
  const again = round.results.length > 0;
  const any = ["advanceRound", "proposePublication"].some((name) => findAction(allowedActions, name));
  if (!any) return null;
  return (
    <Card title={t("round.next")}>
      <div className={classes.actions}>
        {steps.map((stage) => (
          <ActionButton
            key={stage}
            actions={allowedActions}
            name="advanceRound"
            onClick={() => setOpen({ kind: "advance", to: stage })}
          >
            {t(`round.advance.${stage}`)}
          </ActionButton>
        ))}
        {steps.length === 0 && may(allowedActions, "advanceRound") && !results.includes(round.stage) && (
          <p className={classes.wait}>{t("round.cannotAdvance")}</p>
        )}
        {may(allowedActions, "amendRound") && (
          <ActionButton
            actions={allowedActions}
            name="amendRound"
            variant="default"
            onClick={() => setOpen({ kind: "amend" })}
          >
            {t("amendment.amend")}
          </ActionButton>
        )}
        {round.publicationProposal && (
          <ActionButton actions={allowedActions} name="publishRound" onClick={() => setOpen({ kind: "publish" })}>
            {t(again ? "round.publishAgain" : "round.publish")}
          </ActionButton>
        )}
        <ActionButton
          actions={allowedActions}
          name="proposePublication"
          variant={round.publicationProposal ? "default" : "filled"}
          onClick={() => setOpen({ kind: "propose" })}
        >
          {t(again ? "round.proposeAgain" : "round.propose")}
        </ActionButton>
      </div>
      <ProposalFacts proposal={round.publicationProposal} />
      {open?.kind === "advance" && <AdvanceDialog round={round} to={open.to} onClose={close} />}
      {open?.kind === "propose" && <ProposeDialog round={round} onClose={close} />}
      {open?.kind === "amend" && <AmendDialog round={round} onClose={close} />}
      {open?.kind === "publish" && <PublishDialog round={round} onClose={close} />}
    </Card>
  );
}
