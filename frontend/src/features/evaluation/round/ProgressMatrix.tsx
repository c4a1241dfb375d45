import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/DataTable";
import { Tag } from "~/ui/Tag";
import type { Round } from "./queries";
import type { Row } from "./remind/owing";
import { Standing } from "./remind/Standing";

/** Unit × step: who has handed in. It never counts filled cells: that is nobody else's business before the reveal. */
export function ProgressMatrix({ round, onRemind }: { round: Round; onRemind: ((row: Row) => void) | null }) {
  const { t } = useTranslation();
  const evaluations = new Map(round.evaluations.map((evaluation) => [evaluation.unitName, evaluation]));
  const sheets = (row: Row) => evaluations.get(row.unitName);
  return (
    <DataTable
      caption={t("round.progress")}
      rows={round.progress}
      rowKey={(row) => row.unitName}
      columns={[
        {
          key: "unit",
          head: t("unit.name"),
          rowHead: true,
          cell: (row) =>
            row.unit ? (
              <Link to="/don-vi/$unitId" params={{ unitId: row.unit.id }}>
                {row.unitName}
              </Link>
            ) : (
              row.unitName
            ),
        },
        {
          key: "self",
          head: t("enum.SheetStage.SELF"),
          label: t("enum.SheetStage.SELF"),
          cell: (row) => <Step done={row.selfSubmitted} sheetId={sheets(row)?.selfSheet?.id} />,
        },
        {
          key: "cross",
          head: t("round.crossGiven"),
          label: t("round.crossGiven"),
          cell: (row) =>
            row.crossAssigned === 0 ? (
              "–"
            ) : (
              <Step
                done={row.crossSubmitted >= row.crossAssigned}
                text={t("round.ofAssigned", { done: row.crossSubmitted, all: row.crossAssigned })}
              />
            ),
        },
        {
          key: "agreed",
          head: t("enum.SheetStage.AGREED"),
          label: t("enum.SheetStage.AGREED"),
          cell: (row) => <Step done={row.agreedDone} sheetId={sheets(row)?.agreedSheet?.id} />,
        },
        {
          key: "appraised",
          head: t("enum.SheetStage.APPRAISED"),
          label: t("enum.SheetStage.APPRAISED"),
          cell: (row) => <Step done={row.appraisedDone} sheetId={sheets(row)?.appraisedSheet?.id} />,
        },
        {
          key: "standing",
          head: t("remind.column"),
          label: t("remind.column"),
          cell: (row) => <Standing row={row} onRemind={onRemind} />,
        },
      ]}
    />
  );
}

function Step({ done, text, sheetId }: { done: boolean; text?: string; sheetId?: string | undefined }) {
  const { t } = useTranslation();
  const tag = (
    <Tag tone={done ? "ok" : "neutral"} icon={done ? "check" : "clock"}>
      {text ?? t(done ? "round.submitted" : "round.notSubmitted")}
    </Tag>
  );
  if (!sheetId) return tag;
  return (
    <Link to="/phieu/$sheetId" params={{ sheetId }} style={{ textDecoration: "none" }}>
      {tag}
    </Link>
  );
}
