import { useTranslation } from "react-i18next";
import type { RoundStage } from "~/gql/graphql";
import classes from "./StageStepper.module.css";

const stages: RoundStage[] = ["OPEN", "SEALED", "CROSS", "REPLY", "AGREED", "APPRAISED", "PROVISIONAL", "PUBLISHED"];

/** Where the round stands on its way from opening to publication. */
export function StageStepper({ stage }: { stage: RoundStage }) {
  const { t } = useTranslation();
  const now = stages.indexOf(stage);
  return (
    <ol className={classes.steps} aria-label={t("round.stages")}>
      {stages.map((step, index) => (
        <li
          key={step}
          data-state={index < now ? "done" : index === now ? "now" : "next"}
          {...(index === now ? { "aria-current": "step" as const } : {})}
        >
          <span aria-hidden="true">{index < now ? "✓" : index + 1}</span>
          {t(`enum.RoundStage.${step}`)}
          {index === now && (
            <small className={classes.of}>{t("round.stageOf", { number: index + 1, all: stages.length })}</small>
          )}
          {index < now && <span className="visually-hidden"> ({t("round.stageDone")})</span>}
        </li>
      ))}
    </ol>
  );
}
