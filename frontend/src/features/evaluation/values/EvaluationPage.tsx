import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { LinkButton } from "~/components/LinkButton";
import { useFormat } from "~/i18n/useFormat";
import { Callout } from "~/ui/Callout";
import { Card } from "~/ui/Card";
import { DataTable } from "~/ui/DataTable";
import { Icon } from "~/ui/Icon";
import { Page } from "~/ui/Page";
import { Disqualifications } from "../disqualification/Disqualifications";
import { StoredPoints } from "../sheet/StoredPoints";
import { StageStepper } from "../StageStepper";
import { evaluationValuesQuery, type EvaluationValues } from "./queries";
import { ValuesTable } from "./ValuesTable";

/** Why a unit has its points: what every stage wrote, side by side, and which of them decided. */
export function EvaluationPage({ evaluationId }: { evaluationId: string }) {
  const { t } = useTranslation();
  const { data: evaluation } = useSuspenseQuery(evaluationValuesQuery(evaluationId));
  const { round } = evaluation;
  return (
    <Page
      wide
      title={t("values.title", { unit: evaluation.unitName })}
      above={
        <Link to="/dot/$roundId" params={{ roundId: round.id }}>
          {round.name}
        </Link>
      }
      subtitle={<StageStepper stage={round.stage} />}
      actions={
        <>
          {evaluation.final.state !== "SEALED" && (
            <LinkButton
              to="/danh-gia/$evaluationId/giai-thich"
              params={{ evaluationId }}
              search={{}}
              variant="default"
              leftSection={<Icon name="info" />}
            >
              {t("receipt.link")}
            </LinkButton>
          )}
          <LinkButton to="/danh-gia/$evaluationId/giai-trinh" params={{ evaluationId }} variant="default">
            {t("changed.open")}
          </LinkButton>
        </>
      }
    >
      {round.criteriaSet.notice && <Callout tone="info">{round.criteriaSet.notice}</Callout>}
      <Disqualifications evaluation={evaluation} />
      <Totals evaluation={evaluation} />
      <Card title={t("values.lines")} flush>
        <ValuesTable evaluation={evaluation} />
      </Card>
      <p className="muted">{t("values.rule", { aggregation: round.aggregationText })}</p>
    </Page>
  );
}

function Totals({ evaluation }: { evaluation: EvaluationValues }) {
  const { t } = useTranslation();
  const { points } = useFormat();
  const rows = [
    ...evaluation.totals.map((total) => ({ ...total, name: total.stage ? t(`enum.SheetStage.${total.stage}`) : "" })),
    { ...evaluation.final, name: t("values.final") },
  ];
  return (
    <Card
      title={t("values.totals")}
      aside={evaluation.classification && `${t("ranking.class")}: ${evaluation.classification.name}`}
      flush
    >
      <DataTable
        caption={t("values.totals")}
        rows={rows}
        rowKey={(row) => row.name}
        columns={[
          { key: "stage", head: t("round.stage"), rowHead: true, cell: (row) => row.name },
          {
            key: "base",
            head: t("sheet.total.base"),
            label: t("sheet.total.base"),
            numeric: true,
            cell: (row) => points(row.base),
          },
          {
            key: "bonus",
            head: t("sheet.total.bonus"),
            label: t("sheet.total.bonus"),
            numeric: true,
            cell: (row) => points(row.bonus),
          },
          {
            key: "penalty",
            head: t("sheet.total.penalty"),
            label: t("sheet.total.penalty"),
            numeric: true,
            cell: (row) => points(row.penalty),
          },
          {
            key: "total",
            head: t("sheet.total.all"),
            label: t("sheet.total.all"),
            numeric: true,
            cell: (row) => (
              <b>
                <StoredPoints state={row.state} points={row.total} />
              </b>
            ),
          },
        ]}
      />
    </Card>
  );
}
