import { Checkbox, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CrossMode, CrossPlanInput } from "~/gql/graphql";
import { Choice } from "~/ui/Choice";
import classes from "./Assignment.module.css";

/** A plan as it is being typed. */
export interface Plan {
  mode: CrossMode;
  perUnit: string;
  group: string[];
}

export const everybody: Plan = { mode: "EVERYBODY", perUnit: "2", group: [] };

const modes: CrossMode[] = ["EVERYBODY", "PEERS", "WORKING_GROUP"];

/** What the server takes; a number that is none is left to its refusal. */
export function planInput({ mode, perUnit, group }: Plan): CrossPlanInput {
  if (mode === "PEERS") return { mode, perUnit: /^\d{1,3}$/.test(perUnit.trim()) ? Number(perUnit) : 0 };
  return mode === "WORKING_GROUP" ? { mode, groupUnitIds: group } : { mode };
}

interface Props {
  plan: Plan;
  members: readonly { unitId: string; name: string }[];
  onChange: (plan: Plan) => void;
  error?: string | undefined;
}

/** Everybody, so many peers each, or a working group. */
export function PlanFields({ plan, members, onChange, error }: Props) {
  const { t } = useTranslation();
  const toggle = (unitId: string) => {
    const group = plan.group.includes(unitId) ? plan.group.filter((id) => id !== unitId) : [...plan.group, unitId];
    onChange({ ...plan, group });
  };
  return (
    <>
      <Choice
        label={t("round.assignMode")}
        value={plan.mode}
        options={modes.map((mode) => ({ value: mode, label: t(`enum.CrossMode.${mode}`) }))}
        onChange={(mode) => onChange({ ...plan, mode })}
      />
      {plan.mode === "PEERS" && (
        <TextInput
          label={t("assignment.perUnit")}
          required
          inputMode="numeric"
          maw="20rem"
          value={plan.perUnit}
          error={error}
          onChange={(event) => onChange({ ...plan, perUnit: event.currentTarget.value })}
        />
      )}
      {plan.mode === "WORKING_GROUP" && (
        <fieldset className={classes.group}>
          <legend>{t("assignment.group")}</legend>
          {members.map(({ unitId, name }) => (
            <Checkbox key={unitId} label={name} checked={plan.group.includes(unitId)} onChange={() => toggle(unitId)} />
          ))}
          {error && <p className={classes.error}>{error}</p>}
        </fieldset>
      )}
    </>
  );
}
