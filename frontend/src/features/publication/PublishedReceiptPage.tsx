import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PrintButton } from "~/components/PrintButton";
import { EmptyState } from "~/components/EmptyState";
import { ReceiptView } from "~/features/evaluation/receipt/ReceiptView";
import { Callout } from "~/ui/Callout";
import { Card } from "~/ui/Card";
import { Page } from "~/ui/Page";
import { publishedReceiptQuery } from "./receipt";

interface Props {
  resultId: string;
  unitCode: string;
  line: string | undefined;
  onLine: (code: string | undefined) => void;
}

/** The derivation of one unit's published result, for everybody: units and figures, no persons. */
export function PublishedReceiptPage({ resultId, unitCode, line, onLine }: Props) {
  const { t } = useTranslation();
  const { data: result } = useSuspenseQuery(publishedReceiptQuery(resultId, unitCode));
  const { unitName, receipt } = result.row;
  return (
    <Page
      title={t("receipt.title", { unit: unitName })}
      above={
        <Link to="/ket-qua/$resultId" params={{ resultId }}>
          {result.roundName}: {result.clusterName}
        </Link>
      }
      actions={<PrintButton />}
    >
      {result.demonstration && <Callout tone="warn" title={t("result.demonstration")} />}
      {result.criteriaNotice && <Callout tone="info">{result.criteriaNotice}</Callout>}
      {receipt ? (
        <ReceiptView receipt={receipt} line={line} onLine={onLine} />
      ) : (
        <Card>
          <EmptyState icon="info" title={t("receipt.noBundle")}>
            {t("receipt.noBundleText")}
          </EmptyState>
        </Card>
      )}
    </Page>
  );
}
