import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/components/EmptyState";
import { LinkButton } from "~/components/LinkButton";
import { PrintButton } from "~/components/PrintButton";
import type { SheetStage } from "~/gql/graphql";
import { Card } from "~/ui/Card";
import { Page } from "~/ui/Page";
import { Tag } from "~/ui/Tag";
import { StageStepper } from "../StageStepper";
import { repliesQuery } from "./queries";
import { ReturnedCard } from "./ReturnedCard";
import { useExchange } from "./useExchange";
import { WindowsCard } from "./WindowsCard";

const stages: SheetStage[] = ["APPRAISED", "AGREED", "CROSS"];

/** Dòng bị thay đổi: what later stages changed, until when the unit may reply, and what was said. */
export function ChangedLinesPage({ evaluationId }: { evaluationId: string }) {
  const { t } = useTranslation();
  const { data: evaluation } = useSuspenseQuery(repliesQuery(evaluationId));
  const exchange = useExchange(evaluationId);
  const { round, replies } = evaluation;
  const shown = stages.filter((stage) => replies.some(({ windows }) => windows.some((it) => it.stage === stage)));
  return (
    <Page
      title={t("changed.title", { unit: evaluation.unitName })}
      above={
        <Link to="/dot/$roundId" params={{ roundId: round.id }}>
          {round.name}
        </Link>
      }
      subtitle={
        <>
          {round.demonstration && (
            <Tag tone="warn" icon="info">
              {t("round.demonstration")}
            </Tag>
          )}
          <StageStepper stage={round.stage} />
        </>
      }
      actions={
        <>
          <LinkButton to="/danh-gia/$evaluationId" params={{ evaluationId }} variant="default">
            {t("changed.values")}
          </LinkButton>
          {replies.length > 0 && <PrintButton />}
        </>
      }
    >
      {replies.length === 0 && (
        <Card>
          <EmptyState icon="check" title={t("changed.none")}>
            {t("changed.noneText")}
          </EmptyState>
        </Card>
      )}
      <ReturnedCard threads={replies} exchange={exchange} />
      {shown.map((stage) => (
        <WindowsCard key={stage} evaluation={evaluation} stage={stage} exchange={exchange} />
      ))}
      {exchange.dialog}
    </Page>
  );
}
