import { useTranslation } from "react-i18next";
import { Card } from "~/ui/Card";
import { ComparePicture } from "./ComparePicture";
import { HeatMap } from "./HeatMap";
import { HistoryPicture } from "./HistoryPicture";
import type { RankedRound, RankingRow } from "./queries";
import { StagesPicture } from "./StagesPicture";

interface Props {
  round: RankedRound;
  rows: readonly RankingRow[];
  groups: readonly RankedRound["criteriaSet"]["groups"][number][];
  compared: readonly string[];
}

/** The pictures below the ranking; loaded apart from the numbers. */
export default function Pictures({ round, rows, groups, compared }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Card title={t("ranking.compareTitle")} id="so-sanh">
        {compared.length < 2 ? (
          <p>{t("ranking.compareHint")}</p>
        ) : (
          <ComparePicture rows={rows} groups={groups} compared={compared} />
        )}
      </Card>
      <Card title={t("ranking.stages")}>
        <StagesPicture rows={rows} />
      </Card>
      <Card title={t("ranking.heat")}>
        <HeatMap roundId={round.id} rows={rows} />
      </Card>
      {round.cluster && (
        <Card title={t("ranking.history")}>
          <HistoryPicture clusterId={round.cluster.id} />
        </Card>
      )}
    </>
  );
}
