import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { may } from "~/components/allowed";
import { EmptyState } from "~/components/EmptyState";
import { PrintButton } from "~/components/PrintButton";
import { useFormat } from "~/i18n/useFormat";
import { Callout } from "~/ui/Callout";
import { Card } from "~/ui/Card";
import { Page } from "~/ui/Page";
import { Tag } from "~/ui/Tag";
import { StageStepper } from "../StageStepper";
import { FileDialog } from "./FileDialog";
import { ObjectionCard } from "./ObjectionCard";
import { objectionsQuery, type ObjectionRound } from "./queries";

/** Kiến nghị of a round: until when, which, how decided, and what each decision changed. */
export function ObjectionsPage({ roundId }: { roundId: string }) {
  const { t } = useTranslation();
  const [filing, setFiling] = useState(false);
  const { data: round } = useSuspenseQuery(objectionsQuery(roundId));
  const own = round.evaluations.filter(({ allowedActions }) => may(allowedActions, "fileObjection"));
  return (
    <Page
      title={t("objection.title")}
      above={
        <Link to="/dot/$roundId" params={{ roundId }}>
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
          {own.length > 0 && <Button onClick={() => setFiling(true)}>{t("objection.file")}</Button>}
          {round.objections.length > 0 && <PrintButton />}
        </>
      }
    >
      <Times round={round} />
      {round.objections.length === 0 && (
        <Card>
          <EmptyState icon="check" title={t("objection.none")}>
            {t("objection.noneText")}
          </EmptyState>
        </Card>
      )}
      {round.objections.map((objection) => (
        <ObjectionCard key={objection.id} objection={objection} round={round} />
      ))}
      {filing && <FileDialog round={round} own={own} onClose={() => setFiling(false)} />}
    </Page>
  );
}

/** Until when units object and the ministry decides; what stands after that. */
function Times({ round }: { round: ObjectionRound }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const { objectionDueAt, decisionDueAt, objectionDays, decisionDays, declared } = round.hearing;
  return (
    <Callout tone="info">
      {objectionDueAt
        ? t("objection.times", { until: dateTime(objectionDueAt), decided: dateTime(decisionDueAt) })
        : t("objection.timesAhead", { days: objectionDays, decision: decisionDays })}{" "}
      {t("objection.never")} {!declared && <span className="muted">{t("reply.defaultTerms")}</span>}
    </Callout>
  );
}
