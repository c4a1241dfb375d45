import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { may } from "~/components/allowed";
import { LinkButton } from "~/components/LinkButton";
import { useFormat } from "~/i18n/useFormat";
import { Card } from "~/ui/Card";
import { Facts } from "~/ui/Facts";
import { Page } from "~/ui/Page";
import { Tag } from "~/ui/Tag";
import { Amendments } from "../amendment/Amendments";
import { StageStepper } from "../StageStepper";
import { Assignments } from "./Assignments";
import { BrokenCommitments } from "./BrokenCommitments";
import { HearingLinks } from "./HearingLinks";
import { HearingTerms } from "./HearingTerms";
import { ProgressCard } from "./ProgressCard";
import { roundQuery } from "./queries";
import { RoundActions } from "./RoundActions";

/** How a round stands: its stage, who is late, and the next step. */
export function RoundPage({ roundId }: { roundId: string }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const { data: round } = useSuspenseQuery(roundQuery(roundId));
  return (
    <Page
      title={round.name}
      above={
        round.cluster && (
          <Link to="/cum/$clusterId" params={{ clusterId: round.cluster.id }}>
            {round.cluster.name}
          </Link>
        )
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
          {may(round.allowedActions, "replayRound") && (
            <LinkButton to="/dot/$roundId/tinh-thu" params={{ roundId }} variant="default">
              {t("replay.open")}
            </LinkButton>
          )}
          <HearingLinks round={round} />
          <LinkButton to="/dot/$roundId/xep-hang" params={{ roundId }} variant="default">
            {t("enum.NavigationItem.RANKING")}
          </LinkButton>
          {round.fairnessVisible && (
            <LinkButton to="/dot/$roundId/cong-bang" params={{ roundId }} variant="default">
              {t("fairness.link")}
            </LinkButton>
          )}
        </>
      }
    >
      <BrokenCommitments round={round} />
      <RoundActions round={round} />
      <ProgressCard round={round} />
      <Card title={t("round.deadlines")}>
        <Facts
          items={[
            [t("enum.SheetStage.SELF"), dateTime(round.selfDueAt)],
            [t("enum.SheetStage.CROSS"), dateTime(round.crossDueAt)],
            [t("enum.SheetStage.AGREED"), dateTime(round.agreedDueAt)],
            [t("enum.SheetStage.APPRAISED"), dateTime(round.appraisedDueAt)],
            [t("hearing.title"), <HearingTerms key="hearing" round={round} />],
            [
              t("round.criteria"),
              <Link key="set" to="/bo-tieu-chi/$setId" params={{ setId: round.criteriaSet.id }}>
                {round.criteriaSet.name}
              </Link>,
            ],
            [t("round.assignments"), round.crossPlan.text],
            [t("round.aggregation"), round.aggregationText],
            ...round.results.map(
              (result) =>
                [
                  t("round.resultVersion", { version: result.resultVersion }),
                  <Link key={result.id} to="/ket-qua/$resultId" params={{ resultId: result.id }}>
                    {dateTime(result.publishedAt)}
                  </Link>,
                ] as const,
            ),
          ]}
        />
      </Card>
      <Amendments roundId={roundId} />
      <Assignments round={round} />
    </Page>
  );
}
