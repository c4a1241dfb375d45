import { Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { CellMark } from "./CellMark";
import { EvidenceEditor } from "./EvidenceEditor";
import { RuleExplanation } from "./RuleExplanation";
import { SelfEvidence } from "./SelfEvidence";
import classes from "./Sheet.module.css";
import { useLineView, useSheet } from "./SheetContext";
import { StateChoice } from "./StateChoice";

/** Everything about one criterion beside its number: evidence, reason, how it is worked out. */
export function LinePanel({ id, readOnly, headed = true }: { id: string; readOnly: boolean; headed?: boolean }) {
  const { t } = useTranslation();
  const store = useSheet();
  const line = store.line(id);
  const view = useLineView(id);
  const locked = readOnly || !line.editable;
  return (
    <div className={classes.panel}>
      {headed && (
        <h2 className={classes.panelTitle}>
          {line.code}. {line.name}
        </h2>
      )}
      {store.data.stage !== "SELF" && <SelfEvidence line={line} />}
      <section>
        <h3>{t("sheet.panel.evidence")}</h3>
        {line.evidenceHint && <p className="muted">{line.evidenceHint}</p>}
        <EvidenceEditor line={line} evidence={view.evidence} readOnly={locked} />
      </section>
      <section>
        <Textarea
          label={line.direct || line.section === "PENALTY" ? t("sheet.panel.reason") : t("sheet.panel.note")}
          autosize={false}
          rows={3}
          value={view.note}
          readOnly={locked}
          onChange={(event) => store.setNote(id, event.currentTarget.value)}
          onBlur={store.flush}
        />
      </section>
      <StateChoice line={line} view={view} readOnly={locked} />
      <section>
        <h3>{t("sheet.panel.rule")}</h3>
        <RuleExplanation line={line} />
      </section>
      <CellMark mark={view.mark} />
    </div>
  );
}
