import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/ActionButton";
import { DocumentLink } from "~/features/document/DocumentLink";
import { useFormat } from "~/i18n/useFormat";
import { Tabs } from "~/ui/Tabs";
import { LineExchange } from "../reply/LineExchange";
import { ReturnDialog } from "../reply/ReturnDialog";
import classes from "./Appraisal.module.css";
import { LineForm } from "./LineForm";
import type { AppraisalLine } from "./queries";

/** Everything about one line of the queue: what each stage gave and why, the evidence, the thread, the judgement. */
export function LineDetail({ line, onNext }: { line: AppraisalLine; onNext: () => void }) {
  const { t } = useTranslation();
  const { points } = useFormat();
  const [returning, setReturning] = useState(false);
  const { criterion, evaluation } = line;
  return (
    <div className={classes.detail}>
      <div>
        <h2>
          {criterion.code}. {criterion.name}
        </h2>
        <span className="muted">
          {evaluation.unitName} · {t("sheet.column.maximum")} {points(criterion.maximum)}
        </span>
      </div>
      <Tabs
        label={t("appraisal.detail")}
        tabs={[
          { key: "judge", label: t("appraisal.judge"), content: () => <LineForm line={line} onNext={onNext} /> },
          {
            key: "evidence",
            label: t("appraisal.evidence", { count: line.evidence.length }),
            content: () => <Grounds line={line} />,
          },
          {
            key: "exchange",
            label: t("reply.tab"),
            content: () => <LineExchange evaluationId={evaluation.id} criterion={criterion} returns={false} />,
          },
        ]}
      />
      <ActionButton
        actions={line.allowedActions}
        name="returnLine"
        variant="default"
        lockedBecause={line.returnState === "OPEN" ? t("appraisal.withUnit") : undefined}
        onClick={() => setReturning(true)}
      >
        {t("reply.return")}
      </ActionButton>
      {returning && (
        <ReturnDialog
          evaluationId={evaluation.id}
          unitName={evaluation.unitName}
          criterion={criterion}
          onClose={() => setReturning(false)}
        />
      )}
    </div>
  );
}

/** The unit's evidence, and what each stage noted. */
function Grounds({ line }: { line: AppraisalLine }) {
  const { t } = useTranslation();
  return (
    <div className={classes.detail}>
      {line.evidence.length === 0 && <p className="muted">{t("appraisal.noEvidence")}</p>}
      <ul className={classes.reasons}>
        {line.evidence.map((piece, index) => (
          <li key={index}>
            {piece.text} {piece.document && <DocumentLink document={piece.document} />}
            {piece.page && <span className="muted"> ({piece.page})</span>}
          </li>
        ))}
      </ul>
      {line.reasons.length > 0 && <h3>{t("appraisal.reasons")}</h3>}
      <ul className={classes.reasons}>
        {line.reasons.map((reason, index) => (
          <li key={index}>
            <b>{t(`enum.SheetStage.${reason.stage}`)}</b> <span className="muted">({reason.author?.shortName})</span>:{" "}
            {reason.text}
          </li>
        ))}
      </ul>
    </div>
  );
}
