import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { EvidenceItem } from "./EvidenceItem";
import type { Line } from "./lines";
import { selfEvidenceQuery } from "./queries";
import classes from "./Evidence.module.css";
import { useSheet } from "./SheetContext";

/** What the unit itself gave for this criterion, for those who score or appraise it. */
export function SelfEvidence({ line }: { line: Line }) {
  const { t } = useTranslation();
  const { editable } = useFormat();
  const store = useSheet();
  const { data } = useQuery(selfEvidenceQuery(store.data.evaluation.id));
  const score = data?.find(({ criterion }) => criterion.id === line.id);
  if (!score) return null;
  const facts = line.rule.slots.flatMap((slot, index) => {
    const value = score.facts?.[index];
    if (value === null || value === undefined) return [];
    const choice = slot.kind === "CHOICE" ? slot.choices[Number(value)] : undefined;
    return [`${slot.label}: ${choice ?? editable(value)}`];
  });
  return (
    <section>
      <h3>{t("sheet.panel.selfEvidence")}</h3>
      {facts.length > 0 && <p>{facts.join("; ")}</p>}
      {score.note && <p>{score.note}</p>}
      {score.evidence.length === 0 && <p className="muted">{t("sheet.panel.selfNone")}</p>}
      <ul className={classes.evidenceList}>
        {score.evidence.map((item, index) => (
          <li key={index}>
            <EvidenceItem item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}
