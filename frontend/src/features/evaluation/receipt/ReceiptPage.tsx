import { Button } from "@mantine/core";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PrintButton } from "~/components/PrintButton";
import { download } from "~/api/download";
import { EmptyState } from "~/components/EmptyState";
import { Callout } from "~/ui/Callout";
import { Card } from "~/ui/Card";
import { Icon } from "~/ui/Icon";
import { Page } from "~/ui/Page";
import { Tag } from "~/ui/Tag";
import { evaluationReceiptQuery } from "./queries";
import { ReceiptView } from "./ReceiptView";

interface Props {
  evaluationId: string;
  line: string | undefined;
  onLine: (code: string | undefined) => void;
}

/** The derivation of one unit's result for those who take part in the round. */
export function ReceiptPage({ evaluationId, line, onLine }: Props) {
  const { t } = useTranslation();
  const { data: evaluation } = useSuspenseQuery(evaluationReceiptQuery(evaluationId));
  const { round, receipt } = evaluation;
  const file = useMutation({
    mutationFn: () =>
      download(`/evaluations/${evaluationId}/receipt.json`, `bien-nhan-${receipt?.unitCode ?? ""}.json`),
  });
  return (
    <Page
      title={t("receipt.title", { unit: evaluation.unitName })}
      above={
        <Link to="/danh-gia/$evaluationId" params={{ evaluationId }}>
          {t("receipt.back", { round: round.name })}
        </Link>
      }
      subtitle={
        <>
          {receipt && round.stage !== "PUBLISHED" && (
            <Tag tone="warn" icon="warn">
              {t("ranking.provisional")}
            </Tag>
          )}{" "}
          {round.demonstration && (
            <Tag tone="warn" icon="info">
              {t("round.demonstration")}
            </Tag>
          )}
        </>
      }
      actions={
        receipt && (
          <>
            <Button
              variant="default"
              leftSection={<Icon name="download" />}
              loading={file.isPending}
              onClick={() => file.mutate()}
            >
              {t("receipt.download")}
            </Button>
            <PrintButton />
          </>
        )
      }
    >
      {file.isError && <Callout tone="error" title={t("receipt.downloadFailed")} live />}
      {round.criteriaSet.notice && <Callout tone="info">{round.criteriaSet.notice}</Callout>}
      {receipt ? (
        <ReceiptView receipt={receipt} line={line} onLine={onLine} />
      ) : (
        <Card>
          <EmptyState icon="lock" title={t("receipt.hidden")}>
            {t("receipt.hiddenText")}
          </EmptyState>
        </Card>
      )}
    </Page>
  );
}
