import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/components/EmptyState";
import { Card } from "~/ui/Card";
import { DataTable } from "~/ui/DataTable";
import { Tag } from "~/ui/Tag";
import type { Round } from "./queries";

/** Who scores whom. */
export function Assignments({ round }: { round: Round }) {
  const { t } = useTranslation();
  const sheetOf = (scorerId: string | undefined, evaluationId: string) =>
    round.evaluations
      .find((evaluation) => evaluation.id === evaluationId)
      ?.crossSheets.find((sheet) => sheet.author?.id === scorerId)?.id;
  if (round.assignments.length === 0) {
    return (
      <Card title={t("round.assignments")}>
        <EmptyState icon="group" title={t("round.noAssignments")} />
      </Card>
    );
  }
  return (
    <Card title={t("round.assignments")} flush>
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
    </Card>
  );
}
