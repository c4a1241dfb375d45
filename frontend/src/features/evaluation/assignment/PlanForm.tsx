import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/ActionButton";
import { may } from "~/components/allowed";
import { UserErrors } from "~/components/UserErrors";
import { useWrite } from "~/api/useWrite";
import { Card } from "~/ui/Card";
import classes from "./Assignment.module.css";
import { newSeed } from "./cells";
import { planInput, PlanFields, type Plan } from "./PlanFields";
import { assignCrossScorers, proposeAssignments, type Board, type Proposal } from "./queries";

interface Props {
  board: Board;
  proposal: Proposal | null;
  onProposal: (proposal: Proposal | null) => void;
}

/** Chooses a plan, looks at what it gives, and hands the papers out by it. For those who assign. */
export function PlanForm({ board, proposal, onProposal }: Props) {
  const { t } = useTranslation();
  const { round, members } = board;
  const [plan, setPlan] = useState<Plan>(() => ({
    mode: round.crossPlan.mode,
    perUnit: String(round.crossPlan.perUnit ?? 2),
    group: round.crossPlan.groupUnitIds,
  }));
  const propose = useMutation({
    mutationFn: () => proposeAssignments(round.id, planInput(plan), newSeed()),
    onSuccess: onProposal,
  });
  const assign = useWrite(assignCrossScorers);
  const accept = () => {
    if (!proposal) return;
    const { seed } = proposal.plan;
    assign.mutate(
      { roundId: round.id, expectedVersion: proposal.expectedVersion, plan: planInput(plan), seed },
      { onSuccess: (errors) => errors.length === 0 && onProposal(null) },
    );
  };
  if (!may(round.allowedActions, "assignCrossScorers")) return null;
  const change = (next: Plan) => {
    setPlan(next);
    onProposal(null);
  };
  const chosen = plan.mode === "PEERS";
  return (
    <Card title={t("assignment.plan")}>
      <div className={classes.plan}>
        <PlanFields plan={plan} members={members} onChange={change} />
        <UserErrors errors={assign.data} error={propose.error ?? assign.error} />
        <div className={classes.buttons}>
          <Button
            variant={proposal ? "default" : "filled"}
            loading={propose.isPending}
            onClick={() => propose.mutate()}
          >
            {t(proposal && chosen ? "assignment.proposeAgain" : "assignment.propose")}
          </Button>
          {proposal && (
            <>
              <ActionButton
                actions={round.allowedActions}
                name="assignCrossScorers"
                loading={assign.isPending}
                onClick={accept}
              >
                {t("assignment.accept")}
              </ActionButton>
              <Button variant="subtle" onClick={() => onProposal(null)}>
                {t("assignment.discard")}
              </Button>
            </>
          )}
        </div>
      </div>
    </Card>
  );
}
