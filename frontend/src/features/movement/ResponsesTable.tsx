import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/ActionButton";
import { DocumentLink } from "~/features/document/DocumentLink";
import type { ResponseStatus } from "~/gql/graphql";
import { useFormat } from "~/i18n/useFormat";
import { DataTable } from "~/ui/DataTable";
import type { IconName } from "~/ui/Icon";
import { Tag, type Tone } from "~/ui/Tag";
import classes from "./Movement.module.css";
import type { Movement, Response } from "./queries";

const looks: Record<ResponseStatus, { tone: Tone; icon: IconName }> = {
  REGISTERED: { tone: "neutral", icon: "flag" },
  IN_PROGRESS: { tone: "info", icon: "clock" },
  REPORTED: { tone: "ok", icon: "check" },
};

interface Props {
  movement: Movement;
  onReport: (response: Response) => void;
  onMark: (response: Response) => void;
}

/** What each unit planned, did and reported. */
export function ResponsesTable({ movement, onReport, onMark }: Props) {
  const { t } = useTranslation();
  const { date } = useFormat();
  return (
    <DataTable
      caption={t("movement.responses")}
      rows={movement.responses.nodes}
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
          cell: (row) => <Tag {...looks[row.status]}>{t(`enum.ResponseStatus.${row.status}`)}</Tag>,
        },
        { key: "text", head: t("movement.content"), cell: (row) => <Texts response={row} /> },
        { key: "at", head: t("list.updated"), label: t("list.updated"), cell: (row) => date(row.updatedAt) },
        {
          key: "action",
          head: <span className="visually-hidden">{t("movement.report")}</span>,
          cell: (row) => (
            <div className={classes.actions}>
              <ActionButton
                actions={row.allowedActions}
                name="reportResponse"
                size="xs"
                variant="default"
                onClick={() => onReport(row)}
              >
                {t("movement.report")}
              </ActionButton>
              <ActionButton
                actions={row.allowedActions}
                name="markExemplaryResponse"
                size="xs"
                variant="default"
                onClick={() => onMark(row)}
              >
                {t(row.exemplary ? "movement.unmark" : "movement.mark")}
              </ActionButton>
            </div>
          ),
        },
      ]}
    />
  );
}

function Texts({ response }: { response: Response }) {
  const { t } = useTranslation();
  const { plan, planDocument, progress, result, warnings } = response;
  return (
    <>
      <dl className={classes.texts}>
        <dt>{t("movement.plan")}</dt>
        <dd>
          {plan}
          {planDocument && (
            <div>
              <DocumentLink document={planDocument} />
            </div>
          )}
        </dd>
        {progress && (
          <>
            <dt>{t("movement.progress")}</dt>
            <dd>{progress}</dd>
          </>
        )}
        {result && (
          <>
            <dt>{t("movement.result")}</dt>
            <dd>{result}</dd>
          </>
        )}
      </dl>
      {warnings.map((warning) => (
        <Tag key={warning} tone="warn" icon="warn">
          {warning}
        </Tag>
      ))}
    </>
  );
}
