import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { clusterQuery } from "~/features/cluster/queries";
import { errorAt } from "~/components/errorAt";
import type { Aggregation, CrossRuleInput, MissingScorers } from "~/gql/graphql";
import { PlanFields, type Plan } from "../assignment/PlanFields";
import classes from "./Round.module.css";

/** How cross-scoring goes, as it is being typed. */
export interface CrossDraft {
  plan: Plan;
  aggregation: Aggregation;
  trim: string;
  missing: MissingScorers;
  atLeast: string;
}

const aggregations: Aggregation[] = ["MEAN", "MEDIAN", "TRIMMED_MEAN"];
const missings: MissingScorers[] = ["LEAVE_OUT", "REQUIRE", "SELF_VALUE"];

const count = (text: string) => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : 0);

export function crossRuleInput({ aggregation, trim, missing, atLeast }: CrossDraft): CrossRuleInput {
  return {
    missing,
    ...(aggregation === "TRIMMED_MEAN" ? { trim: count(trim) } : {}),
    ...(missing === "REQUIRE" ? { atLeast: count(atLeast) } : {}),
  };
}

interface Props {
  clusterId: string;
  cross: CrossDraft;
  errors: readonly { path: readonly string[]; message: string }[] | undefined;
  onChange: (cross: CrossDraft) => void;
}

/** Who cross-scores whom, and how many scores become one. */
export function CrossFields({ clusterId, cross, errors, onChange }: Props) {
  const { t } = useTranslation();
  const { data: cluster } = useQuery(clusterQuery(clusterId, undefined));
  const members = (cluster?.members ?? []).flatMap(({ unit }) => (unit ? [{ unitId: unit.id, name: unit.name }] : []));
  return (
    <fieldset className={classes.part}>
      <legend>{t("round.cross")}</legend>
      <PlanFields
        plan={cross.plan}
        members={members}
        error={errors?.find(({ path }) => path[0] === "cross")?.message}
        onChange={(plan) => onChange({ ...cross, plan })}
      />
      <NativeSelect
        label={t("round.aggregation")}
        value={cross.aggregation}
        data={aggregations.map((value) => ({ value, label: t(`enum.Aggregation.${value}`) }))}
        onChange={(event) => onChange({ ...cross, aggregation: event.currentTarget.value as Aggregation })}
      />
      {cross.aggregation === "TRIMMED_MEAN" && (
        <TextInput
          label={t("round.trim")}
          required
          inputMode="numeric"
          value={cross.trim}
          error={errorAt(errors, "crossRule", "trim")}
          onChange={(event) => onChange({ ...cross, trim: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        label={t("round.missing")}
        description={t(`round.missingEffect.${cross.missing}`)}
        value={cross.missing}
        data={missings.map((value) => ({ value, label: t(`enum.MissingScorers.${value}`) }))}
        onChange={(event) => onChange({ ...cross, missing: event.currentTarget.value as MissingScorers })}
      />
      {cross.missing === "REQUIRE" && (
        <TextInput
          label={t("round.atLeast")}
          required
          inputMode="numeric"
          value={cross.atLeast}
          error={errorAt(errors, "crossRule", "atLeast")}
          onChange={(event) => onChange({ ...cross, atLeast: event.currentTarget.value })}
        />
      )}
    </fieldset>
  );
}
