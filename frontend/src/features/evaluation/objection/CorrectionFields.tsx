import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { fieldError } from "~/components/UserErrors";
import { useFormat } from "~/i18n/useFormat";
import { parsePoints } from "~/lib/points";
import classes from "./Objection.module.css";
import type { ObjectionRound } from "./queries";

export interface TypedCorrection {
  criterionId: string;
  points: string;
}

interface Props {
  criteria: ObjectionRound["criteriaSet"]["criteria"];
  /** The objection is about one line: that line, and no other, is corrected. */
  fixed: boolean;
  value: readonly TypedCorrection[];
  errors: readonly { message: string; path: readonly string[] }[] | undefined;
  onChange: (value: TypedCorrection[]) => void;
}

/** Corrected points, line by line. */
export function CorrectionFields({ criteria, fixed, value, errors, onChange }: Props) {
  const { t } = useTranslation();
  const { points } = useFormat();
  const change = (place: number, changed: Partial<TypedCorrection>) =>
    onChange(value.map((old, index) => (index === place ? { ...old, ...changed } : old)));
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
      <legend>{t("objection.corrections")}</legend>
      <div className={classes.corrections}>
        {value.map((correction, place) => {
          const line = criteria.find(({ id }) => id === correction.criterionId);
          const wrong = correction.points !== "" && !parsePoints(correction.points).ok;
          return [
            <NativeSelect
              key={`line-${place}`}
              aria-label={t("values.criterion")}
              disabled={fixed}
              value={correction.criterionId}
              data={[
                ...(fixed ? [] : [{ value: "", label: t("objection.chooseLine") }]),
                ...criteria.map(({ id, code, name }) => ({ value: id, label: `${code}. ${name}` })),
              ]}
              onChange={(event) => change(place, { criterionId: event.currentTarget.value })}
            />,
            <TextInput
              key={`points-${place}`}
              aria-label={t("objection.points", { code: line?.code ?? "" })}
              placeholder={line ? `≤ ${points(line.maximum)}` : undefined}
              inputMode="decimal"
              required
              value={correction.points}
              error={
                wrong
                  ? t("reply.factWrong")
                  : (fieldError(errors, correction.criterionId) ?? fieldError(errors, "scores"))
              }
              onChange={(event) => change(place, { points: event.currentTarget.value })}
            />,
          ];
        })}
      </div>
      {!fixed && (
        <Button size="xs" variant="subtle" onClick={() => onChange([...value, { criterionId: "", points: "" }])}>
          {t("objection.addLine")}
        </Button>
      )}
    </fieldset>
  );
}
