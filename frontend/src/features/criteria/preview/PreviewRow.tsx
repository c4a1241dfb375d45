import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { Tag } from "~/ui/Tag";
import classes from "./Preview.module.css";
import type { PreviewLine } from "./queries";

/** One line as it will be asked: the question behind each figure, and what has to prove it. */
export function PreviewRow({ line }: { line: PreviewLine }) {
  const { t } = useTranslation();
  const { points } = useFormat();
  const { slots, explanation } = line.rule;
  return (
    <tr>
      <td>{line.code}</td>
      <th scope="row">
        {line.name}
        <div className={classes.rule}>{explanation}</div>
        {line.applicability === "LISTED" && <Tag tone="info">{t("preview.listed")}</Tag>}
      </th>
      <td className="numeric" data-label={t("sheet.column.maximum")}>
        {points(line.maximum)}
      </td>
      <td data-label={t("enum.SheetStage.SELF")}>
        <ul className={classes.slots}>
          {slots.length === 0 && <li>{t("preview.typed")}</li>}
          {slots.map(({ key, label, kind, choices }) => (
            <li key={key}>
              <span>{label}</span>
              <span className={classes.box} aria-hidden="true">
                {kind === "CHOICE" ? `${choices[0] ?? ""} ▾` : kind === "YES_NO" ? "☐" : " "}
              </span>
            </li>
          ))}
        </ul>
      </td>
      <td data-label={t("sheet.column.evidence")}>
        {t(`enum.EvidenceRule.${line.evidenceRule}`)}
        {line.evidenceHint && <div className="muted">{line.evidenceHint}</div>}
      </td>
    </tr>
  );
}
