import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { FormDialog } from "~/components/FormDialog";
import { useFields } from "~/components/useFields";
import { fieldError } from "~/components/UserErrors";
import { todayInVietnam } from "~/lib/dates";
import { parsePoints, toWire, type ParseProblem } from "~/lib/points";
import { Callout } from "~/ui/Callout";
import classes from "./Criteria.module.css";
import { createCriteriaSet, templatesQuery } from "./queries";

interface Props {
  units: readonly { id: string; name: string }[];
  onClose: () => void;
}

/** Stands for an empty set in the list of templates. */
const noTemplate = "-";
const figures = ["declaredTotal", "bonusCap", "penaltyCap"] as const;
type Figure = (typeof figures)[number];

/** Begins a set from a template, whose standing (constructed, not official) is said before it is taken, or empty. */
export function CreateSetDialog({ units, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const templates = useQuery(templatesQuery);
  const [wrong, setWrong] = useState<Partial<Record<Figure, ParseProblem>>>({});
  const { values, text } = useFields({
    templateKey: "",
    ownerId: units[0]?.id ?? "",
    name: "",
    year: todayInVietnam().slice(0, 4),
    declaredTotal: "1000",
    bonusCap: "",
    penaltyCap: "",
  });
  const key = values.templateKey || (templates.data?.[0]?.key ?? noTemplate);
  const chosen = templates.data?.find((template) => template.key === key);
  const write = useWrite(async (input: Parameters<typeof createCriteriaSet>[0], idempotencyKey) => {
    const payload = await createCriteriaSet(input, idempotencyKey);
    const { criteriaSet } = payload;
    if (criteriaSet) await navigate({ to: "/bo-tieu-chi/$setId", params: { setId: criteriaSet.id } });
    return payload;
  });
  const send = () => {
    const input = { ownerId: values.ownerId, name: values.name.trim(), year: Number(values.year) };
    if (chosen) return write.mutate({ ...input, templateKey: chosen.key });
    const problems: typeof wrong = {};
    const sent: Partial<Record<Figure, string | null>> = {};
    for (const figure of figures) {
      const parsed = parsePoints(values[figure]);
      if (parsed.ok) sent[figure] = toWire(parsed.value);
      else if (parsed.problem === "empty" && figure !== "declaredTotal") sent[figure] = null;
      else problems[figure] = parsed.problem;
    }
    setWrong(problems);
    if (Object.keys(problems).length === 0) write.mutate({ ...input, templateKey: null, ...sent });
  };
  const label = (figure: Figure) =>
    ({
      declaredTotal: t("criteria.total"),
      bonusCap: t("criteria.bonusCap"),
      penaltyCap: t("criteria.penaltyCap"),
    })[figure];
  const errorOf = (figure: Figure) => {
    const problem = wrong[figure];
    return problem ? t(`sheet.problem.${problem}`) : fieldError(write.data, figure);
  };
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("criteria.create")}
      submit={t("criteria.create")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      <NativeSelect
        label={t("criteria.template")}
        data={[
          ...(templates.data ?? []).map((template) => ({ value: template.key, label: template.name })),
          { value: noTemplate, label: t("criteria.noTemplate") },
        ]}
        error={fieldError(write.data, "templateKey")}
        {...text("templateKey")}
        value={key}
      />
      {chosen && <Callout tone="warn" title={chosen.notice} />}
      <NativeSelect
        label={t("criteria.owner")}
        data={units.map(({ id, name }) => ({ value: id, label: name }))}
        error={fieldError(write.data, "ownerId")}
        {...text("ownerId")}
      />
      <TextInput label={t("criteria.name")} required error={fieldError(write.data, "name")} {...text("name")} />
      <TextInput
        label={t("list.year")}
        required
        inputMode="numeric"
        error={fieldError(write.data, "year")}
        {...text("year")}
      />
      {!chosen && (
        <div className={classes.grid}>
          {figures.map((figure) => (
            <TextInput
              key={figure}
              label={label(figure)}
              required={figure === "declaredTotal"}
              inputMode="decimal"
              error={errorOf(figure)}
              {...text(figure)}
            />
          ))}
        </div>
      )}
    </FormDialog>
  );
}
