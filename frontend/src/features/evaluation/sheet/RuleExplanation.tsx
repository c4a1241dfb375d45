import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import type { Line } from "./lines";
import classes from "./Sheet.module.css";

/** How the points come about: the rule in words and its table. */
export function RuleExplanation({ line }: { line: Line }) {
  const { t } = useTranslation();
  const { points, editable } = useFormat();
  const { rule } = line;
  return (
    <>
      <p>
        <b>{t(`enum.RuleType.${rule.type}`)}.</b> {rule.explanation}
      </p>
      {rule.steps.length > 0 && (
        <table className={classes.ruleTable}>
          <tbody>
            {rule.steps.map((step) => (
              <tr key={step.threshold}>
                <td>
                  {t(rule.type === "LADDER" ? "sheet.rule.atLeast" : "sheet.rule.atMost", {
                    value: editable(step.threshold),
                  })}
                </td>
                <td className="numeric">{points(step.points)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rule.items.length > 0 && (
        <table className={classes.ruleTable}>
          <tbody>
            {rule.items.map((item) => (
              <tr key={item.label}>
                <td>
                  {item.label}
                  {item.cap && <span className="muted"> ({t("sheet.rule.cap", { value: points(item.cap) })})</span>}
                </td>
                <td className="numeric">{points(item.points)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
