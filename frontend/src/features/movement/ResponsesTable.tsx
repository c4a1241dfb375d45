import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { may } from "~/components/allowed";
import { EmptyState } from "~/components/EmptyState";
import { useFormat } from "~/i18n/useFormat";
import type { ResponseStatus } from "~/gql/graphql";
import { Card } from "~/ui/Card";
import { DataTable } from "~/ui/DataTable";
import { Tag, type Tone } from "~/ui/Tag";
import type { Movement, Response } from "./queries";
import { ReportDialog } from "./ReportDialog";

const tones: Record<ResponseStatus, Tone> = { REGISTERED: "neutral", IN_PROGRESS: "info", REPORTED: "ok" };

/** What each unit planned, did and reported. */
export function ResponsesTable({ movement }: { movement: Movement }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const [reporting, setReporting] = useState<Response | null>(null);
  const rows = movement.responses.nodes;
  const counts = movement.responseCounts
    .map(({ status, count }) => `${t(`enum.ResponseStatus.${status}`)}: ${count}`)
    .join(" · ");
  if (rows.length === 0) {
    return (
      <Card title={t("movement.responses")}>
        <EmptyState icon="flag" title={t("movement.noResponses")} />
      </Card>
    );
  }
  return (
    <Card title={t("movement.responses")} aside={counts} flush>
      <DataTable
        caption={t("movement.responses")}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "unit",
            head: t("unit.name"),
            rowHead: true,
            cell: (row) => (
              <>
                {row.unit.shortName}{" "}
                {row.exemplary && (
                  <Tag tone="ok" icon="check">
                    {t("movement.exemplary")}
                  </Tag>
                )}
              </>
            ),
          },
          {
            key: "status",
            head: t("unit.state"),
            cell: (row) => <Tag tone={tones[row.status]}>{t(`enum.ResponseStatus.${row.status}`)}</Tag>,
          },
          {
            key: "text",
            head: t("movement.plan"),
            cell: (row) => (
              <>
                {row.plan}
                {row.progress && <div className="muted">{row.progress}</div>}
                {row.result && <div>{row.result}</div>}
              </>
            ),
          },
          { key: "at", head: t("list.updated"), label: t("list.updated"), cell: (row) => date(row.updatedAt) },
          {
            key: "action",
            head: "",
            cell: (row) =>
              may(row.allowedActions, "reportResponse") && (
                <Button size="xs" variant="light" onClick={() => setReporting(row)}>
                  {t("movement.report")}
                </Button>
              ),
          },
        ]}
      />
      {reporting && <ReportDialog response={reporting} onClose={() => setReporting(null)} />}
    </Card>
  );
}
