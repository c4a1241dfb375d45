import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormDialog } from "~/components/FormDialog";
import { useWrite } from "~/api/useWrite";
import { Choice } from "~/ui/Choice";
import { assignCrossScorers, type Round } from "./queries";
import classes from "./AssignDialog.module.css";

/** Chooses who scores whom: everybody everybody, or pair by pair. Nobody is ever offered for itself. */
export function AssignDialog({ round, onClose }: { round: Round; onClose: () => void }) {
  const { t } = useTranslation();
  const [mode, setMode] = useState<"everybody" | "pairs">("everybody");
  const [pairs, setPairs] = useState(
    () => new Set(round.assignments.map(({ scorer, evaluation }) => `${scorer?.id} ${unitOf(round, evaluation.id)}`)),
  );
  const members = round.progress.flatMap(({ unit, unitName }) => (unit ? [{ id: unit.id, name: unitName }] : []));
  const write = useWrite(assignCrossScorers);
  const toggle = (pair: string) => {
    const next = new Set(pairs);
    if (!next.delete(pair)) next.add(pair);
    setPairs(next);
  };
  const send = () =>
    write.mutate(
      {
        roundId: round.id,
        expectedVersion: round.version,
        ...(mode === "everybody"
          ? {}
          : {
              pairs: [...pairs].map((pair) => {
                const [scorerUnitId = "", unitId = ""] = pair.split(" ");
                return { scorerUnitId, unitId };
              }),
            }),
      },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("round.assign")}
      submit={t("common.save")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
      size="xl"
    >
      <Choice
        label={t("round.assignMode")}
        value={mode}
        options={[
          { value: "everybody", label: t("round.assignEverybody") },
          { value: "pairs", label: t("round.assignPairs") },
        ]}
        onChange={setMode}
      />
      {mode === "pairs" && (
        <div className={classes.pairs}>
          {members.map((scorer) => (
            <fieldset key={scorer.id}>
              <legend>{scorer.name}</legend>
              {members
                .filter(({ id }) => id !== scorer.id)
                .map((target) => (
                  <Checkbox
                    key={target.id}
                    label={target.name}
                    checked={pairs.has(`${scorer.id} ${target.id}`)}
                    onChange={() => toggle(`${scorer.id} ${target.id}`)}
                  />
                ))}
            </fieldset>
          ))}
        </div>
      )}
    </FormDialog>
  );
}

function unitOf(round: Round, evaluationId: string): string {
  return round.evaluations.find(({ id }) => id === evaluationId)?.unit?.id ?? "";
}
