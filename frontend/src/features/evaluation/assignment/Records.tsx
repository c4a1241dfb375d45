import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { Card } from "~/ui/Card";
import { DataTable } from "~/ui/DataTable";
import type { Board } from "./queries";

function useName(board: Board) {
  return (id: string | null) => board.members.find(({ unitId }) => unitId === id)?.name ?? "–";
}

/** Scorers that recused themselves. */
export function Conflicts({ board }: { board: Board }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const name = useName(board);
  if (board.conflicts.length === 0) return null;
  return (
    <Card title={t("assignment.conflicts")} flush>
      <DataTable
        caption={t("assignment.conflicts")}
        rows={board.conflicts}
        rowKey={(row) => `${row.scorerUnitId} ${row.unitId}`}
        columns={[
          { key: "scorer", head: t("round.scorer"), rowHead: true, cell: (row) => name(row.scorerUnitId) },
          { key: "unit", head: t("round.scored"), label: t("round.scored"), cell: (row) => name(row.unitId) },
          { key: "reason", head: t("round.reason"), label: t("round.reason"), cell: (row) => row.reason },
          {
            key: "by",
            head: t("assignment.by"),
            label: t("assignment.by"),
            cell: (row) => `${row.declaredBy}, ${dateTime(row.declaredAt)}`,
          },
        ]}
      />
    </Card>
  );
}

/** What was changed by hand, with the reason. */
export function Changes({ board }: { board: Board }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const name = useName(board);
  if (board.changes.length === 0) return null;
  const rows = board.changes.map((change, index) => ({ ...change, index }));
  return (
    <Card title={t("assignment.changes")} flush>
      <DataTable
        caption={t("assignment.changes")}
        rows={rows}
        rowKey={(row) => String(row.index)}
        columns={[
          { key: "unit", head: t("round.scored"), rowHead: true, cell: (row) => name(row.unitId) },
          {
            key: "from",
            head: t("assignment.from"),
            label: t("assignment.from"),
            cell: (row) => name(row.fromScorerUnitId),
          },
          { key: "to", head: t("assignment.to"), label: t("assignment.to"), cell: (row) => name(row.toScorerUnitId) },
          { key: "reason", head: t("round.reason"), label: t("round.reason"), cell: (row) => row.reason },
          {
            key: "by",
            head: t("assignment.by"),
            label: t("assignment.by"),
            cell: (row) => `${row.changedBy}, ${dateTime(row.changedAt)}`,
          },
        ]}
      />
    </Card>
  );
}
