import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DocumentPicker, type PickedDocument } from "~/features/document/DocumentPicker";
import type { MovementPhaseInput } from "~/gql/graphql";
import { DateField } from "~/ui/DateField";
import classes from "./Movement.module.css";

export interface PhaseDraft {
  name: string;
  startsOn: string;
  endsOn: string;
  note: string;
  document: PickedDocument | null;
}

export const emptyPhase: PhaseDraft = { name: "", startsOn: "", endsOn: "", note: "", document: null };

export function toPhaseInput(phase: PhaseDraft): MovementPhaseInput {
  return {
    name: phase.name.trim(),
    startsOn: phase.startsOn || null,
    endsOn: phase.endsOn || null,
    documentId: phase.document?.id ?? null,
    note: phase.note.trim() || null,
  };
}

interface Props {
  phases: PhaseDraft[];
  onChange: (phases: PhaseDraft[]) => void;
  errorOf: (...path: (string | number)[]) => string | undefined;
}

/** The phases of a movement that is being launched. */
export function PhaseFields({ phases, onChange, errorOf }: Props) {
  const { t } = useTranslation();
  return phases.map((phase, index) => (
    <fieldset key={index} className={classes.phase}>
      <legend>{t("movement.phaseNumber", { number: index + 1 })}</legend>
      <OnePhase
        phase={phase}
        onChange={(part) => onChange(phases.map((other, at) => (at === index ? { ...other, ...part } : other)))}
        errorOf={(field) => errorOf("phases", index, field)}
      />
      <button type="button" className={classes.add} onClick={() => onChange(phases.filter((_, at) => at !== index))}>
        {t("movement.removePhase", { number: index + 1 })}
      </button>
    </fieldset>
  ));
}

interface OneProps {
  phase: PhaseDraft;
  onChange: (part: Partial<PhaseDraft>) => void;
  errorOf: (field: string) => string | undefined;
}

export function OnePhase({ phase, onChange, errorOf }: OneProps) {
  const { t } = useTranslation();
  const text = (key: "name" | "note") => ({
    value: phase[key],
    error: errorOf(key),
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [key]: event.currentTarget.value }),
  });
  const day = (key: "startsOn" | "endsOn") => ({
    value: phase[key],
    error: errorOf(key),
    onChange: (value: string) => onChange({ [key]: value }),
  });
  return (
    <>
      <TextInput label={t("movement.phaseName")} required {...text("name")} />
      <div className={classes.grid}>
        <DateField label={t("movement.startsOn")} {...day("startsOn")} />
        <DateField label={t("movement.endsOn")} {...day("endsOn")} />
      </div>
      <DocumentPicker
        size="md"
        label={t("movement.phaseDocument")}
        value={phase.document}
        onChange={(document) => onChange({ document })}
        error={errorOf("documentId")}
      />
      <TextInput label={t("movement.phaseNote")} {...text("note")} />
    </>
  );
}
