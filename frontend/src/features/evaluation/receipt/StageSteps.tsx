import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { Tag } from "~/ui/Tag";
import { StoredPoints } from "../sheet/StoredPoints";
import type { ReceiptPaper, ReceiptStage } from "./queries";
import classes from "./Receipt.module.css";

/** The four stages in the order in which they decide; the latest that decided is final, never the highest. */
export function StageSteps({ stages }: { stages: readonly ReceiptStage[] }) {
  const { t } = useTranslation();
  return (
    <ol className={classes.stages}>
      {stages.map((stage) => (
        <li key={stage.stage} data-decides={stage.decides}>
          <div className={classes.stageHead}>
            <span>{t(`enum.SheetStage.${stage.stage}`)}</span>
            {stage.value ? (
              <b>
                <StoredPoints {...stage.value} />
              </b>
            ) : (
              <span className="muted">{t("receipt.noPaper")}</span>
            )}
            {stage.decides && (
              <Tag tone="ok" icon="check">
                {t("receipt.decides")}
              </Tag>
            )}
          </div>
          {stage.papers.map((paper) => (
            <Paper key={paper.sheetId ?? paper.authorName} paper={paper} />
          ))}
        </li>
      ))}
    </ol>
  );
}

function Paper({ paper }: { paper: ReceiptPaper }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const who = [paper.submittedBy, paper.submittedAt && dateTime(paper.submittedAt)].filter(Boolean).join(", ");
  return (
    <div className={classes.paper}>
      <div>
        <span>{paper.authorName}: </span>
        <b>{paper.sentence}</b>{" "}
        {paper.handling && paper.handling !== "COUNTED" && <Tag>{t(`enum.CrossHandling.${paper.handling}`)}</Tag>}
      </div>
      {who && <div className="muted">{t("receipt.handedIn", { who })}</div>}
      {paper.note && <p className={classes.note}>{paper.note}</p>}
      {paper.evidence.length > 0 && (
        <ul className={classes.evidence} aria-label={t("receipt.evidence")}>
          {paper.evidence.map((piece) => (
            <li key={`${piece.text} ${piece.documentId ?? ""} ${piece.page ?? ""}`}>
              {piece.text}{" "}
              {piece.documentId && (
                <Link to="/van-ban/$documentId" params={{ documentId: piece.documentId }}>
                  {piece.reference}
                </Link>
              )}
              {piece.page && <span className="muted"> ({t("receipt.page", { page: piece.page })})</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
