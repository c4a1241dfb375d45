import { Button } from "@mantine/core";
import { useIsMutating } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { LinkButton } from "~/components/LinkButton";
import { may } from "~/components/allowed";
import { UserErrors } from "~/components/UserErrors";
import { Card } from "~/ui/Card";
import { DataTable } from "~/ui/DataTable";
import { Tag } from "~/ui/Tag";
import classes from "./Appraisal.module.css";
import { submitAppraisals, type AppraisalRound, type AppraisalSearch } from "./queries";

interface Props {
  round: AppraisalRound;
  onSearch: (search: AppraisalSearch) => void;
}

/** Tổng hợp: what each unit's appraisal still lacks, and handing the complete ones in. */
export function Compile({ round, onSearch }: Props) {
  const { t } = useTranslation();
  const write = useWrite(submitAppraisals);
  const busy = useIsMutating() > 0;
  const rows = round.evaluations.flatMap(({ id, unitName, appraisedSheet }) =>
    appraisedSheet ? [{ id, unitName, sheet: appraisedSheet }] : [],
  );
  const missing = (row: (typeof rows)[number]) => (row.sheet.expected ?? 0) - (row.sheet.filled ?? 0);
  const ready = rows.filter((row) => missing(row) === 0 && may(row.sheet.allowedActions, "submitSheet"));
  return (
    <Card title={t("appraisal.compile")} flush>
      <div className={classes.bar}>
        <span className="muted">{t("appraisal.compileText")}</span>
        {ready.length === 0 ? (
          <span className="muted">{t("appraisal.noneReady")}</span>
        ) : (
          <Button
            disabled={busy}
            loading={write.isPending}
            onClick={() => write.mutate(ready.map(({ sheet }) => ({ id: sheet.id, version: sheet.version })))}
          >
            {t("appraisal.submitAll", { count: ready.length })}
          </Button>
        )}
      </div>
      <UserErrors errors={write.data} error={write.error} />
      <DataTable
        caption={t("appraisal.compile")}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: "unit", head: t("unit.name"), rowHead: true, cell: (row) => row.unitName },
          {
            key: "filled",
            head: t("appraisal.filled"),
            label: t("appraisal.filled"),
            cell: (row) => t("due.progress", { filled: row.sheet.filled ?? 0, expected: row.sheet.expected ?? 0 }),
          },
          {
            key: "state",
            head: t("unit.state"),
            cell: (row) =>
              row.sheet.state === "SUBMITTED" ? (
                <Tag tone="ok" icon="check">
                  {t("enum.SheetState.SUBMITTED")}
                </Tag>
              ) : missing(row) > 0 ? (
                <Button size="xs" variant="subtle" px={0} onClick={() => onSearch({ donvi: row.id, chua: "1" })}>
                  {t("appraisal.missing", { count: missing(row) })}
                </Button>
              ) : (
                <Tag tone="warn" icon="warn">
                  {t("appraisal.complete")}
                </Tag>
              ),
          },
          {
            key: "sheet",
            head: <span className="visually-hidden">{t("appraisal.sheet")}</span>,
            cell: (row) => (
              <LinkButton to="/phieu/$sheetId" params={{ sheetId: row.sheet.id }} size="xs" variant="default">
                {t("appraisal.sheet")}
              </LinkButton>
            ),
          },
        ]}
      />
    </Card>
  );
}
