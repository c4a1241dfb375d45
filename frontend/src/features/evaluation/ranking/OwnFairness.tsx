import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { Card } from "~/ui/Card";
import { Facts } from "~/ui/Facts";
import type { RankedRound } from "./queries";

/** What the signals say of the reader's own unit: how it scored others, and its rank without its own papers. */
export function OwnFairness({ own }: { own: RankedRound["ownFairness"] }) {
  const { t } = useTranslation();
  const { percent, points } = useFormat();
  return own.map((unit) => (
    <Card key={unit.unit.id} title={t("fairness.own", { unit: unit.unit.shortName })}>
      <p>{unit.finding ?? t("fairness.ownNone")}</p>
      <Facts
        items={[
          [t("fairness.papers"), String(unit.papers)],
          [t("fairness.difference"), percent(unit.leniencyPercent)],
          [t("fairness.perPaper"), points(unit.leniencyPoints)],
          [t("ranking.rank"), unit.rank === null ? "–" : String(unit.rank)],
          [t("fairness.blind"), unit.ownBallotBlindRank === null ? "–" : String(unit.ownBallotBlindRank)],
        ]}
      />
      <p className="muted">{t("fairness.ownText")}</p>
    </Card>
  ));
}
