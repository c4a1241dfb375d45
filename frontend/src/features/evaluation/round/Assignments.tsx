import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/components/EmptyState";
import { LinkButton } from "~/components/LinkButton";
import { Card } from "~/ui/Card";
import { DataTable } from "~/ui/DataTable";
import { Tag } from "~/ui/Tag";
import type { Round } from "./queries";
import classes from "./Round.module.css";

/** More pairs than this stay folded: how far they are stands in the progress above. */
const MOST_OPEN = 12;

/** Who scores whom. */
export function Assignments({ round }: { round: Round }) {
  const { t } = useTranslation();
  const sheetOf = (scorerId: string | undefined, evaluationId: string) =>
    round.evaluations
      .find((evaluation) => evaluation.id === evaluationId)
      ?.crossSheets.find((sheet) => sheet.author?.id === scorerId)?.id;
  const aside = <BoardLink round={round} />;
  if (round.assignments.length === 0) {
    return (
      <Card title={t("round.assignments")} aside={aside}>
        <EmptyState icon="group" title={t("round.noAssignments")} />
      </Card>
    );
  }
  const many = round.assignments.length > MOST_OPEN;
  const table = (
    <DataTable
      caption={t("round.assignments")}
      rows={round.assignments}
      rowKey={({ scorer, evaluation }) => `${scorer?.id} ${evaluation.id}`}
      columns={[
        { key: "scorer", head: t("round.scorer"), rowHead: true, cell: ({ scorer }) => scorer?.shortName ?? "–" },
        {
          key: "unit",
          head: t("round.scored"),
          label: t("round.scored"),
          cell: ({ evaluation }) => evaluation.unitName,
        },
        {
          key: "state",
          head: t("unit.state"),
          cell: ({ submitted, scorer, evaluation }) => {
            const sheetId = sheetOf(scorer?.id, evaluation.id);
            const tag = (
              <Tag tone={submitted ? "ok" : "neutral"} icon={submitted ? "check" : "clock"}>
                {t(submitted ? "round.submitted" : "round.notSubmitted")}
              </Tag>
            );
            return sheetId ? (
              <Link to="/phieu/$sheetId" params={{ sheetId }} style={{ textDecoration: "none" }}>
                {tag}
              </Link>
            ) : (
              tag
            );
          },
        },
      ]}
    />
  );
  const handedIn = round.assignments.filter(({ submitted }) => submitted).length;
  return (
    <Card title={t("round.assignments")} aside={aside} flush>
      {many ? (
        <details className={classes.fold}>
          <summary>{t("round.assignmentsDone", { done: handedIn, all: round.assignments.length })}</summary>
          {table}
        </details>
      ) : (
        table
      )}
    </Card>
  );
}

/** The way to the board, with what waits there, for those who assign and for the leading units. */
function BoardLink({ round }: { round: Round }) {
  const { t } = useTranslation();
  const board = round.assignmentBoard;
  if (!board) return null;
  return (
    <span className={classes.aside}>
      {board.conflicts.length > 0 && (
        <Tag tone="warn" icon="warn">
          {t("assignment.conflictCount", { count: board.conflicts.length })}
        </Tag>
      )}
      {board.relaxations.length > 0 && (
        <Tag tone="warn">{t("assignment.relaxedCount", { count: board.relaxations.length })}</Tag>
      )}
      <LinkButton to="/dot/$roundId/phan-cong" params={{ roundId: round.id }} variant="default" size="xs">
        {t("assignment.open")}
      </LinkButton>
    </span>
  );
}
