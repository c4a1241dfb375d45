import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { may } from "~/components/allowed";
import { Card } from "~/ui/Card";
import { Page } from "~/ui/Page";
import { AssignmentBoard } from "./AssignmentBoard";
import { cellsOf } from "./cells";
import { ChangeDialog } from "./ChangeDialog";
import { Conflicts, Changes } from "./Records";
import { PlanForm } from "./PlanForm";
import { boardQuery, type Cell, type Proposal } from "./queries";
import { Relaxations } from "./Relaxations";

/** The board of assignments: who scores whom, what is forbidden and why, what had to be relaxed. */
export function AssignmentPage({ roundId }: { roundId: string }) {
  const { t } = useTranslation();
  const { data: board } = useSuspenseQuery(boardQuery(roundId));
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const [chosen, setChosen] = useState<Cell | null>(null);
  const cells = useMemo(() => cellsOf(board, proposal), [board, proposal]);
  const { round } = board;
  const changes = may(round.allowedActions, "changeAssignment") && !proposal;
  return (
    <Page
      wide
      title={t("assignment.title")}
      above={
        <Link to="/dot/$roundId" params={{ roundId: round.id }}>
          {round.name}
        </Link>
      }
      subtitle={round.crossPlan.text}
    >
      <PlanForm board={board} proposal={proposal} onProposal={setProposal} />
      <Relaxations
        relaxations={(proposal ?? board).relaxations}
        seed={proposal ? proposal.plan.seed : round.crossPlan.seed}
        proven={proposal?.proven ?? true}
        proposed={proposal !== null}
        empty={board.cells.every((cell) => !cell.assigned) && !proposal}
      />
      <Card title={t(proposal ? "assignment.proposed" : "assignment.board")} flush>
        <AssignmentBoard board={board} cells={cells} onChoose={changes ? setChosen : null} />
      </Card>
      <Conflicts board={board} />
      <Changes board={board} />
      {chosen && <ChangeDialog board={board} cell={chosen} onClose={() => setChosen(null)} />}
    </Page>
  );
}
