import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { Tag } from "~/ui/Tag";
import classes from "./Criteria.module.css";
import { MoveButtons } from "./draft/MoveButtons";
import type { Criterion } from "./queries";

/** What goes without saying on a line; the table says it once. */
export const usual = { step: "0.01", policy: "EXCLUDE" } as const;

interface Props {
  criterion: Criterion;
  /** Given while the line may be changed. */
  edit?: {
    onEdit: () => void;
    onRemove: () => void;
    onOrigins?: () => void;
    move: Omit<ComponentProps<typeof MoveButtons>, "code">;
  };
}

/** One line: what is asked, how points are reckoned, what proves it, and what it is worth. */
export function CriterionRow({ criterion, edit }: Props) {
  const { t } = useTranslation();
  const { points, editable } = useFormat();
  const { rule, appliesTo, fieldOwner } = criterion;
  const notes = [
    criterion.step !== usual.step && t("criteria.stepOf", { step: editable(criterion.step) }),
    criterion.notApplicablePolicy !== usual.policy && t(`enum.NotApplicablePolicy.${criterion.notApplicablePolicy}`),
    appliesTo.length > 0 && t("criteria.appliesTo", { units: appliesTo.map((unit) => unit.shortName).join(", ") }),
    fieldOwner && t("criteria.ownedBy", { unit: fieldOwner.shortName }),
  ].filter(Boolean);
  return (
    <tr id={criterion.code} className={classes.line}>
      <td>{criterion.code}</td>
      <th scope="row">
        {criterion.name}
        <div className={classes.rule}>
          <Tag>{t(`enum.RuleType.${rule.type}`)}</Tag> {rule.explanation}
        </div>
        {notes.length > 0 && <div className={classes.notes}>{notes.join(" · ")}</div>}
      </th>
      <td data-label={t("criteria.evidence")}>
        {t(`enum.EvidenceRule.${criterion.evidenceRule}`)}
        {criterion.evidenceHint && <div className="muted">{criterion.evidenceHint}</div>}
      </td>
      <td className="numeric" data-label={t("sheet.column.maximum")}>
        {points(criterion.maximum)}
      </td>
      {edit && (
        <td className={classes.edit}>
          <MoveButtons code={criterion.code} {...edit.move} />
          <button type="button" onClick={edit.onEdit}>
            {t("criteria.edit")}
            <span className="visually-hidden"> {criterion.code}</span>
          </button>
          {edit.onOrigins && (
            <button type="button" onClick={edit.onOrigins}>
              {t("criteria.originsShort")}
              <span className="visually-hidden"> {criterion.code}</span>
            </button>
          )}
          <button type="button" onClick={edit.onRemove}>
            {t("criteria.removeShort")}
            <span className="visually-hidden"> {criterion.code}</span>
          </button>
        </td>
      )}
    </tr>
  );
}
