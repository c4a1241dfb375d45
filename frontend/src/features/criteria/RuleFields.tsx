import { NativeSelect, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { oneOf } from "~/lib/oneOf";
import { ruleTypes, usesAtTarget, usesCap, usesItems, usesSteps, type CriterionDraft } from "./criterionDraft";
import { ItemsEditor } from "./ItemsEditor";
import { StepsEditor } from "./StepsEditor";

interface Props {
  draft: CriterionDraft;
  onChange: (change: Partial<CriterionDraft>) => void;
  errorOf: (...path: (string | number)[]) => string | undefined;
}

/** How facts become points: the type of rule, and the steps, items or cap that this type needs. */
export function RuleFields({ draft, onChange, errorOf }: Props) {
  const { t } = useTranslation();
  const type = draft.ruleType;
  const choose = (next: CriterionDraft["ruleType"]) =>
    onChange({
      ruleType: next,
      ...(usesSteps(next) && draft.steps.length === 0 ? { steps: [{ threshold: "", points: "" }] } : {}),
      ...(usesItems(next) && draft.items.length === 0 ? { items: [{ label: "", points: "", cap: "" }] } : {}),
    });
  return (
    <>
      <NativeSelect
        label={t("criteria.rule")}
        description={t(`criteria.ruleHint.${type}`)}
        value={type}
        data={ruleTypes.map((value) => ({ value, label: t(`enum.RuleType.${value}`) }))}
        error={errorOf("type")}
        onChange={(event) => choose(oneOf(ruleTypes, event.currentTarget.value) ?? type)}
      />
      {usesSteps(type) && (
        <StepsEditor type={type} steps={draft.steps} onChange={(steps) => onChange({ steps })} errorOf={errorOf} />
      )}
      {usesItems(type) && (
        <ItemsEditor type={type} items={draft.items} onChange={(items) => onChange({ items })} errorOf={errorOf} />
      )}
      {usesCap(type) && (
        <TextInput
          label={t("criteria.ruleCap")}
          description={t("criteria.ruleCapHint")}
          inputMode="decimal"
          required
          value={draft.cap}
          error={errorOf("cap")}
          onChange={(event) => onChange({ cap: event.currentTarget.value })}
        />
      )}
      {usesAtTarget(type) && (
        <TextInput
          label={t("criteria.ruleAtTarget")}
          description={t("criteria.ruleAtTargetHint")}
          inputMode="decimal"
          required
          value={draft.atTarget}
          error={errorOf("atTarget")}
          onChange={(event) => onChange({ atTarget: event.currentTarget.value })}
        />
      )}
    </>
  );
}
