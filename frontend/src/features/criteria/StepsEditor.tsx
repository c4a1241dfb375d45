import { Button, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RuleType } from "~/gql/graphql";
import { Icon } from "~/ui/Icon";
import classes from "./Criteria.module.css";
import type { StepDraft } from "./criterionDraft";

interface Props {
  type: RuleType;
  steps: StepDraft[];
  onChange: (steps: StepDraft[]) => void;
  errorOf: (...path: (string | number)[]) => string | undefined;
}

/** Thresholds and what each gives, for ladders, days late and ranks; any order will do. */
export function StepsEditor({ type, steps, onChange, errorOf }: Props) {
  const { t } = useTranslation();
  const change = (index: number, part: Partial<StepDraft>) =>
    onChange(steps.map((step, at) => (at === index ? { ...step, ...part } : step)));
  return (
    <fieldset className={classes.rows}>
      <legend>{t("criteria.steps")}</legend>
      {errorOf("steps") && <p role="alert">{errorOf("steps")}</p>}
      {steps.map((step, index) => (
        <div key={index} className={classes.row} data-kind="step">
          <TextInput
            size="sm"
            inputMode="decimal"
            label={t(`criteria.threshold.${type}`)}
            value={step.threshold}
            error={errorOf("steps", index, "threshold")}
            onChange={(event) => change(index, { threshold: event.currentTarget.value })}
          />
          <TextInput
            size="sm"
            inputMode="decimal"
            label={t("criteria.points")}
            value={step.points}
            error={errorOf("steps", index, "points")}
            onChange={(event) => change(index, { points: event.currentTarget.value })}
          />
          <button
            type="button"
            className={classes.remove}
            aria-label={t("criteria.removeStep", { number: index + 1 })}
            onClick={() => onChange(steps.filter((_, at) => at !== index))}
          >
            <Icon name="close" size={16} />
          </button>
        </div>
      ))}
      <Button size="xs" variant="default" onClick={() => onChange([...steps, { threshold: "", points: "" }])}>
        {t("criteria.addStep")}
      </Button>
    </fieldset>
  );
}
