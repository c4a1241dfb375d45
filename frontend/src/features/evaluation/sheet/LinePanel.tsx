import { Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { LineExchange } from "../reply/LineExchange";
import { Tabs } from "~/ui/Tabs";
import { CellMark } from "./CellMark";
import { EvidenceEditor } from "./EvidenceEditor";
import { RuleExplanation } from "./RuleExplanation";
import { SelfEvidence } from "./SelfEvidence";
import classes from "./Sheet.module.css";
import { useLineView, useSheet } from "./SheetContext";
import { StateChoice } from "./StateChoice";

interface Props {
  id: string;
  readOnly: boolean;
  headed?: boolean;
}

/** From this stage of the round on there is something to reply to, and a thread beside the line. */
const listening: ReadonlySet<string> = new Set(["REPLY", "AGREED", "APPRAISED", "PROVISIONAL", "PUBLISHED"]);

/** Everything about one criterion beside its number; once stages are revealed, also what was said about it. */
export function LinePanel({ id, readOnly, headed = true }: Props) {
  const { t } = useTranslation();
  const store = useSheet();
  const line = store.line(id);
  const { evaluation } = store.data;
  const own = () => <LineFields id={id} readOnly={readOnly} />;
  return (
    <div className={classes.panel}>
      {headed && (
        <h2 className={classes.panelTitle}>
          {line.code}. {line.name}
        </h2>
      )}
      {listening.has(evaluation.round.stage) ? (
        <Tabs
          label={t("sheet.panel.label")}
          tabs={[
            { key: "line", label: t("sheet.panel.line"), content: own },
            {
              key: "exchange",
              label: t("reply.tab"),
              content: () => <LineExchange evaluationId={evaluation.id} criterion={line} />,
            },
          ]}
        />
      ) : (
        own()
      )}
    </div>
  );
}

/** Evidence, reason, state, and how the points are worked out. */
function LineFields({ id, readOnly }: { id: string; readOnly: boolean }) {
  const { t } = useTranslation();
  const store = useSheet();
  const line = store.line(id);
  const view = useLineView(id);
  const locked = readOnly || !line.editable;
  return (
    <>
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
    </>
  );
}
