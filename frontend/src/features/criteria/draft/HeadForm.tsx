import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { FormDialog } from "~/components/FormDialog";
import { useFields } from "~/components/useFields";
import { fieldError } from "~/components/UserErrors";
import { useFormat } from "~/i18n/useFormat";
import { parsePoints, toWire, type ParseProblem } from "~/lib/points";
import classes from "../Criteria.module.css";
import type { CriteriaSet } from "../queries";
import { updateCriteriaSet } from "./queries";

const figures = ["declaredTotal", "bonusCap", "penaltyCap"] as const;
type Figure = (typeof figures)[number];

/** Name, total and caps of a draft; an empty cap is no cap. */
export function HeadForm({ set, onClose }: { set: CriteriaSet; onClose: () => void }) {
  const { t } = useTranslation();
  const { editable } = useFormat();
  const [wrong, setWrong] = useState<Partial<Record<Figure, ParseProblem>>>({});
  const { values, text } = useFields({
    name: set.name,
    declaredTotal: editable(set.declaredTotal),
    bonusCap: editable(set.bonusCap),
    penaltyCap: editable(set.penaltyCap),
  });
  const write = useWrite(updateCriteriaSet);
  const labels = {
    declaredTotal: t("criteria.total"),
    bonusCap: t("criteria.bonusCap"),
    penaltyCap: t("criteria.penaltyCap"),
  };
  const send = () => {
    const problems: typeof wrong = {};
    const read = (figure: Figure) => {
      const parsed = parsePoints(values[figure]);
      if (parsed.ok) return toWire(parsed.value);
      if (parsed.problem !== "empty" || figure === "declaredTotal") problems[figure] = parsed.problem;
      return null;
    };
    const [declaredTotal, bonusCap, penaltyCap] = [read("declaredTotal"), read("bonusCap"), read("penaltyCap")];
    setWrong(problems);
    if (Object.keys(problems).length > 0 || declaredTotal === null) return;
    write.mutate(
      {
        criteriaSetId: set.id,
        expectedVersion: set.version,
        name: values.name.trim(),
        declaredTotal,
        bonusCap,
        penaltyCap,
      },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  };
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("criteria.editHead")}
      submit={t("common.save")}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
      onSubmit={send}
    >
      <TextInput label={t("criteria.name")} required error={fieldError(write.data, "name")} {...text("name")} />
      <div className={classes.grid}>
        {figures.map((figure) => {
          const problem = wrong[figure];
          return (
            <TextInput
              key={figure}
              label={labels[figure]}
              required={figure === "declaredTotal"}
              inputMode="decimal"
              error={problem ? t(`sheet.problem.${problem}`) : fieldError(write.data, figure)}
              {...text(figure)}
            />
          );
        })}
      </div>
    </FormDialog>
  );
}
