import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PrintButton } from "~/components/PrintButton";
import { EmptyState } from "~/components/EmptyState";
import type { FairnessSignalKind } from "~/gql/graphql";
import { useFormat } from "~/i18n/useFormat";
import { Callout } from "~/ui/Callout";
import { Card } from "~/ui/Card";
import { Page } from "~/ui/Page";
import { Tag } from "~/ui/Tag";
import { ExcessPicture } from "./ExcessPicture";
import { GapPicture } from "./GapPicture";
import { LeniencyPicture } from "./LeniencyPicture";
import { LevellingPicture } from "./LevellingPicture";
import { PairsPicture } from "./PairsPicture";
import { fairnessQuery, type Fairness, type Signal } from "./queries";
import { RanksPicture } from "./RanksPicture";
import { SignalCard } from "./SignalCard";
import classes from "./Fairness.module.css";
import { Verdict } from "./Verdict";
import { SpreadPicture } from "./SpreadPicture";

type Picture = (props: { fairness: Fairness; signal: Signal }) => React.ReactNode;

/** Which picture shows which signal; ranks too close to call and ranks by own papers share one. */
const pictures: Record<FairnessSignalKind, Picture> = {
  SPREAD: SpreadPicture,
  LENIENCY: LeniencyPicture,
  RECIPROCITY: PairsPicture,
  STRICTNESS: ExcessPicture,
  LEVELLING: LevellingPicture,
  GAP: GapPicture,
  OWN_BALLOT: RanksPicture,
  BAND: RanksPicture,
};

/** What the cross-scores say about how they were given: each signal with its data, none of them a verdict. */
export function FairnessPage({ roundId }: { roundId: string }) {
  const { t } = useTranslation();
  const { data: round } = useSuspenseQuery(fairnessQuery(roundId));
  const { fairness } = round;
  return (
    <Page
      title={t("fairness.title")}
      above={
        <Link to="/dot/$roundId" params={{ roundId }}>
          {round.name}
        </Link>
      }
      subtitle={
        round.demonstration && (
          <Tag tone="warn" icon="info">
            {t("round.demonstration")}
          </Tag>
        )
      }
      actions={fairness && <PrintButton />}
    >
      {!fairness && (
        <Card>
          <EmptyState icon="lock" title={t("fairness.hidden")}>
            {t("fairness.hiddenText")}
          </EmptyState>
        </Card>
      )}
      {fairness && (
        <>
          <Callout tone="info" title={t("fairness.notice")}>
            {t("fairness.noticeText", { papers: fairness.papers })}
          </Callout>
          <Overview signals={fairness.signals} />
          {fairness.signals.map((signal) => {
            const Shown = pictures[signal.kind];
            return (
              <SignalCard key={signal.kind} signal={signal}>
                <Shown fairness={fairness} signal={signal} />
              </SignalCard>
            );
          })}
          <Thresholds thresholds={fairness.thresholds} />
        </>
      )}
    </Page>
  );
}

/** Every signal in a line, with the way to its picture. */
function Overview({ signals }: { signals: readonly Signal[] }) {
  const { t } = useTranslation();
  const notable = signals.filter((signal) => signal.notable).length;
  return (
    <Card title={t("fairness.overview", { notable, all: signals.length })}>
      <ul className={classes.overview}>
        {signals.map((signal) => (
          <li key={signal.kind}>
            <a href={`#${signal.kind}`}>{signal.name}</a>
            <Verdict signal={signal} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Thresholds({ thresholds }: { thresholds: Fairness["thresholds"] }) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  return (
    <Card title={t("fairness.thresholds")}>
      <p>{t("fairness.thresholdsText")}</p>
      <ul className={classes.plain}>
        {(["outlier", "leniency", "reciprocity", "strictness", "levelling", "gap"] as const).map((key) => (
          <li key={key}>
            {t(`fairness.threshold.${key}`)}: <b>{percent(thresholds[key])}</b>
          </li>
        ))}
      </ul>
    </Card>
  );
}
