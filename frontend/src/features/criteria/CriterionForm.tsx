import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { ConflictNotice } from "~/components/ConflictNotice";
import { errorAt } from "~/components/errorAt";
import { FormDialog } from "~/components/FormDialog";
import { useFields } from "~/components/useFields";
import { UnitPicker } from "~/features/unit/UnitPicker";
import { useFormat } from "~/i18n/useFormat";
import { oneOf } from "~/lib/oneOf";
import { capital } from "~/lib/text";
import { AppliesTo } from "./AppliesTo";
import classes from "./Criteria.module.css";
import { draftOf, evidenceRules, inputOf, policies, type CriterionDraft, type DraftProblem } from "./criterionDraft";
import { saveCriterion, type CriteriaSet, type Criterion } from "./queries";
import { RuleFields } from "./RuleFields";

interface Props {
  set: CriteriaSet;
  /** Null for a new one in `groupId`. */
  criterion: Criterion | null;
  groupId: string;
  onClose: () => void;
}

/** Adds a criterion to a draft or changes one, whatever its rule. */
export function CriterionForm({ set, criterion, groupId, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const { points } = useFormat();
  const { values, set: change, text } = useFields(() => draftOf(criterion, groupId, i18n.language));
  const [problems, setProblems] = useState<DraftProblem[]>([]);
  const write = useWrite(saveCriterion);
  const send = () => {
    const { input, problems: found } = inputOf(values);
    setProblems(found);
    if (found.length > 0) return;
    write.mutate(
      { ...input, criteriaSetId: set.id, expectedVersion: set.version, criterionId: criterion?.id ?? null },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  };
  const errorOf = (...path: (string | number)[]) => {
    const own = problems.find((problem) =>
      path.every((part, at) => problem.path.at(at - path.length) === String(part)),
    );
    return own ? t(`sheet.problem.${own.problem}`) : errorAt(write.data, ...path);
  };
  const select = <K extends "evidenceRule" | "notApplicablePolicy">(key: K, options: readonly CriterionDraft[K][]) => ({
    value: values[key],
    error: errorOf(key),
    onChange: (event: { currentTarget: { value: string } }) =>
      change(key, oneOf(options as readonly string[], event.currentTarget.value) as CriterionDraft[K]),
  });
  const now = set.criteria.find(({ id }) => id === criterion?.id);
  return (
    <FormDialog
      opened
      size="xl"
      onClose={onClose}
      title={criterion ? t("criteria.editOf", { code: criterion.code }) : t("criteria.addCriterion")}
      submit={t("common.save")}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
      onSubmit={send}
    >
      <ConflictNotice
        error={write.error}
        now={
          now
            ? [
                [t("sheet.column.code"), now.code],
                [t("criteria.lineName"), now.name],
                [t("sheet.column.maximum"), points(now.maximum)],
                [t("criteria.rule"), `${t(`enum.RuleType.${now.rule.type}`)}. ${now.rule.explanation}`],
              ]
            : [[t("sheet.column.criterion"), t("criteria.gone")]]
        }
      />
      <div className={classes.grid}>
        <TextInput label={t("sheet.column.code")} required error={errorOf("code")} {...text("code")} />
        <NativeSelect
          label={t("criteria.group")}
          data={set.groups.map((group) => ({ value: group.id, label: `${group.code}. ${group.name}` }))}
          error={errorOf("groupId")}
          {...text("groupId")}
        />
      </div>
      <Textarea label={t("criteria.lineName")} required rows={2} error={errorOf("name")} {...text("name")} />
      <div className={classes.grid}>
        <TextInput
          label={t("sheet.column.maximum")}
          required
          inputMode="decimal"
          error={errorOf("maximum")}
          {...text("maximum")}
        />
        <TextInput label={t("criteria.step")} required inputMode="decimal" error={errorOf("step")} {...text("step")} />
      </div>
      <RuleFields
        draft={values}
        errorOf={errorOf}
        onChange={(part) => {
          for (const [key, value] of Object.entries(part)) change(key as keyof CriterionDraft, value as never);
        }}
      />
      <div className={classes.grid}>
        <NativeSelect
          label={t("criteria.evidence")}
          data={evidenceRules.map((value) => ({ value, label: t(`enum.EvidenceRule.${value}`) }))}
          {...select("evidenceRule", evidenceRules)}
        />
        <NativeSelect
          label={t("criteria.notApplicable")}
          data={policies.map((value) => ({ value, label: capital(t(`enum.NotApplicablePolicy.${value}`)) }))}
          {...select("notApplicablePolicy", policies)}
        />
      </div>
      <TextInput label={t("criteria.evidenceHint")} error={errorOf("evidenceHint")} {...text("evidenceHint")} />
      <AppliesTo
        units={values.appliesTo}
        onChange={(units) => change("appliesTo", units)}
        error={errorOf("appliesToIds")}
      />
      <UnitPicker
        label={t("criteria.fieldOwner")}
        value={values.fieldOwner}
        onChange={(unit) => change("fieldOwner", unit)}
        error={errorOf("fieldOwnerId")}
      />
    </FormDialog>
  );
}
