import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { ActionButton } from "~/components/ActionButton";
import { UserErrors } from "~/components/UserErrors";
import { DocumentLink } from "~/features/document/DocumentLink";
import type { ObjectionState } from "~/gql/graphql";
import { useFormat } from "~/i18n/useFormat";
import { Card } from "~/ui/Card";
import type { IconName } from "~/ui/Icon";
import { Tag, type Tone } from "~/ui/Tag";
import { AdmitDialog } from "./AdmitDialog";
import { DecideDialog } from "./DecideDialog";
import { Decision } from "./Decision";
import classes from "./Objection.module.css";
import { withdrawObjection, type Objection, type ObjectionRound } from "./queries";

const looks: Record<ObjectionState, { tone: Tone; icon: IconName }> = {
  FILED: { tone: "warn", icon: "clock" },
  ADMITTED: { tone: "info", icon: "sheet" },
  UPHELD: { tone: "ok", icon: "check" },
  PARTLY: { tone: "ok", icon: "check" },
  REJECTED: { tone: "neutral", icon: "stop" },
  WITHDRAWN: { tone: "neutral", icon: "back" },
};

/** One objection: what it is about, where it stands, the decision and what that moved. */
export function ObjectionCard({ objection, round }: { objection: Objection; round: ObjectionRound }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const [open, setOpen] = useState<"admit" | "decide" | null>(null);
  const withdraw = useWrite(withdrawObjection);
  const { state, evaluation, allowedActions } = objection;
  const waits = state === "FILED" || state === "ADMITTED";
  const close = () => setOpen(null);
  return (
    <Card title={evaluation.unitName} aside={<Tag {...looks[state]}>{t(`enum.ObjectionState.${state}`)}</Tag>}>
      <div className={classes.head}>
        <b>
          <About objection={objection} round={round} />
        </b>
        <span className="muted">
          {t("objection.filed", { at: dateTime(objection.filedAt) })}
          {objection.filedBy && ` · ${objection.filedBy}`}
        </span>
        {waits && objection.decisionDueAt && (
          <span className="muted">{t("objection.decisionDue", { at: dateTime(objection.decisionDueAt) })}</span>
        )}
      </div>
      <p className={classes.text}>{objection.ground ?? <span className="muted">{t("objection.groundHidden")}</span>}</p>
      {objection.document && <DocumentLink document={objection.document} />}
      {!waits && <Decision objection={objection} />}
      <UserErrors errors={withdraw.data} error={withdraw.error} />
      {waits && (
        <div className={`${classes.buttons} no-print`}>
          {state === "FILED" && (
            <ActionButton actions={allowedActions} name="admitObjection" onClick={() => setOpen("admit")}>
              {t("objection.admit")}
            </ActionButton>
          )}
          <ActionButton
            actions={allowedActions}
            name="decideObjection"
            variant={state === "FILED" ? "default" : "filled"}
            onClick={() => setOpen("decide")}
          >
            {t(state === "FILED" ? "objection.turnDown" : "objection.decide")}
          </ActionButton>
          <ActionButton
            actions={allowedActions}
            name="withdrawObjection"
            variant="default"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate({ objectionId: objection.id, expectedVersion: objection.version })}
          >
            {t("objection.withdraw")}
          </ActionButton>
        </div>
      )}
      {open === "admit" && <AdmitDialog objection={objection} round={round} onClose={close} />}
      {open === "decide" && <DecideDialog objection={objection} round={round} onClose={close} />}
    </Card>
  );
}

function About({ objection, round }: { objection: Objection; round: ObjectionRound }) {
  const { t } = useTranslation();
  const { criterion, disqualifier } = objection;
  if (criterion) return <>{t("objection.aboutLine", { code: criterion.code, name: criterion.name })}</>;
  if (!disqualifier) return <>{t("objection.aboutResult")}</>;
  const evaluation = round.evaluations.find(({ id }) => id === objection.evaluation.id);
  const ground = evaluation?.disqualifications.find(({ code }) => code === disqualifier);
  return <>{t("objection.aboutGround", { name: ground?.name ?? disqualifier })}</>;
}
