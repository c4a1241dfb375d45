import { useTranslation } from "react-i18next";
import { LinkButton } from "~/components/LinkButton";
import type { Round } from "./queries";

/** The ways to the appraisal's queue, for those who appraise, and to the objections, once there is a result. */
export function HearingLinks({ round }: { round: Round }) {
  const { t } = useTranslation();
  const params = { roundId: round.id };
  return (
    <>
      {round.appraisalProgress && (
        <LinkButton
          to="/dot/$roundId/tham-dinh"
          params={params}
          variant={round.stage === "APPRAISED" ? "filled" : "default"}
        >
          {t("appraisal.title")}
        </LinkButton>
      )}
      {(round.stage === "PROVISIONAL" || round.stage === "PUBLISHED") && (
        <LinkButton to="/dot/$roundId/kien-nghi" params={params} variant="default">
          {t("objection.title")}
        </LinkButton>
      )}
    </>
  );
}
