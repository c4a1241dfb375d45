import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/ActionButton";
import { findAction } from "~/components/allowed";
import { DocumentLink } from "~/features/document/DocumentLink";
import { Callout } from "~/ui/Callout";
import { Card } from "~/ui/Card";
import type { EvaluationValues } from "../values/queries";
import classes from "./Disqualifications.module.css";
import { LiftForm } from "./LiftForm";
import { RecordForm } from "./RecordForm";

export type Disqualification = EvaluationValues["disqualifications"][number];

/** The grounds recorded against a unit, in sight of everybody who may read it; the ministry records and lifts them. */
export function Disqualifications({ evaluation }: { evaluation: EvaluationValues }) {
  const { t } = useTranslation();
  const [recording, setRecording] = useState(false);
  const [lifting, setLifting] = useState<Disqualification | null>(null);
  const { disqualifications: recorded, allowedActions } = evaluation;
  const left = evaluation.round.criteriaSet.disqualifiers.filter(
    ({ code }) => !recorded.some((one) => one.code === code),
  );
  if (recorded.length === 0 && !findAction(allowedActions, "recordDisqualification")) return null;
  return (
    <Card title={t("disqualification.list")}>
      <div className={classes.list}>
        {recorded.length === 0 && <p className="muted">{t("disqualification.none")}</p>}
        {recorded.map((one) => (
          <Callout
            key={one.code}
            tone="warn"
            title={`${t(`enum.DisqualifierEffect.${one.effect}`)}: ${one.name}`}
            action={
              <ActionButton
                actions={allowedActions}
                name="liftDisqualification"
                variant="default"
                onClick={() => setLifting(one)}
              >
                {t("disqualification.lift", { code: one.code })}
              </ActionButton>
            }
          >
            {one.reason}
            {one.document && (
              <div>
                <DocumentLink document={one.document} />
              </div>
            )}
          </Callout>
        ))}
        <ActionButton
          actions={allowedActions}
          name="recordDisqualification"
          variant="default"
          lockedBecause={left.length === 0 ? t("disqualification.noneLeft") : undefined}
          onClick={() => setRecording(true)}
        >
          {t("disqualification.record")}
        </ActionButton>
      </div>
      {recording && <RecordForm evaluation={evaluation} left={left} onClose={() => setRecording(false)} />}
      {lifting && <LiftForm evaluation={evaluation} ground={lifting} onClose={() => setLifting(null)} />}
    </Card>
  );
}
