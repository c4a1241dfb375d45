import { NativeSelect, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { errorAt } from "~/components/errorAt";
import { FormDialog } from "~/components/FormDialog";
import { useFields } from "~/components/useFields";
import { DocumentPicker, type PickedDocument } from "~/features/document/DocumentPicker";
import { UnitPicker, type PickedUnit } from "~/features/unit/UnitPicker";
import type { LaunchMovementInput, MovementLevel, MovementMethod, MovementScope } from "~/gql/graphql";
import { oneOf } from "~/lib/oneOf";
import { DateField } from "~/ui/DateField";
import classes from "./Movement.module.css";
import { emptyPhase, PhaseFields, toPhaseInput, type PhaseDraft } from "./PhaseFields";
import { launchMovement, levels } from "./queries";

const scopes = ["NATION", "MINISTRY", "PROVINCE", "CLUSTER", "UNIT"] as const satisfies readonly MovementScope[];
const methods = ["REGULAR", "THEMATIC"] as const satisfies readonly MovementMethod[];
const usual: Record<MovementLevel, MovementScope> = {
  PRIME_MINISTER: "NATION",
  MINISTRY: "MINISTRY",
  PROVINCE: "PROVINCE",
  UNIT: "UNIT",
};

/** Enters a movement: who launched it, by which document, for whom, and its phases. */
export function LaunchMovementForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { values, set, text } = useFields({
    name: "",
    level: "MINISTRY" as MovementLevel,
    scope: "MINISTRY" as MovementScope,
    method: "THEMATIC" as MovementMethod,
    launcher: null as PickedUnit | null,
    launcherName: "",
    document: null as PickedDocument | null,
    startsOn: "",
    endsOn: "",
  });
  const [phases, setPhases] = useState<PhaseDraft[]>([]);
  const write = useWrite(async (input: LaunchMovementInput, key) => {
    const reply = await launchMovement(input, key);
    if (reply.movement) void navigate({ to: "/phong-trao/$movementId", params: { movementId: reply.movement.id } });
    return reply;
  });
  const errorOf = (...path: (string | number)[]) => errorAt(write.data, ...path);
  const send = () =>
    write.mutate({
      name: values.name.trim(),
      level: values.level,
      scope: values.scope,
      method: values.method,
      launcherId: values.launcher?.id ?? null,
      launcherName: values.launcherName.trim(),
      documentId: values.document?.id ?? null,
      startsOn: values.startsOn || null,
      endsOn: values.endsOn || null,
      phases: phases.map(toPhaseInput),
    });
  const chooseLevel = (level: MovementLevel) => {
    set("level", level);
    set("scope", usual[level]);
    if (level === "PRIME_MINISTER") {
      set("launcher", null);
      set("launcherName", t("enum.MovementLevel.PRIME_MINISTER"));
    }
  };
  return (
    <FormDialog
      opened
      size="lg"
      onClose={onClose}
      title={t("movement.launch")}
      submit={t("movement.launch")}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
      onSubmit={send}
    >
      <TextInput label={t("movement.name")} required error={errorOf("name")} {...text("name")} />
      <div className={classes.grid}>
        <NativeSelect
          label={t("movement.level")}
          value={values.level}
          data={levels.map((value) => ({ value, label: t(`enum.MovementLevel.${value}`) }))}
          error={errorOf("level")}
          onChange={(event) => chooseLevel(oneOf(levels, event.currentTarget.value) ?? values.level)}
        />
        <NativeSelect
          label={t("movement.scope")}
          value={values.scope}
          data={scopes.map((value) => ({ value, label: t(`enum.MovementScope.${value}`) }))}
          error={errorOf("scope")}
          onChange={(event) => set("scope", oneOf(scopes, event.currentTarget.value) ?? values.scope)}
        />
        <NativeSelect
          label={t("movement.method")}
          value={values.method}
          data={methods.map((value) => ({ value, label: t(`enum.MovementMethod.${value}`) }))}
          error={errorOf("method")}
          onChange={(event) => set("method", oneOf(methods, event.currentTarget.value) ?? values.method)}
        />
      </div>
      {values.level !== "PRIME_MINISTER" && (
        <UnitPicker
          label={t("movement.launcherUnit")}
          value={values.launcher}
          error={errorOf("launcherId")}
          onChange={(unit) => {
            set("launcher", unit);
            if (unit) set("launcherName", unit.name);
          }}
        />
      )}
      <TextInput
        label={t("movement.launcherName")}
        required
        error={errorOf("launcherName")}
        {...text("launcherName")}
      />
      <DocumentPicker
        size="md"
        label={t("movement.document")}
        value={values.document}
        onChange={(document) => set("document", document)}
        error={errorOf("documentId")}
      />
      <div className={classes.grid}>
        {(["startsOn", "endsOn"] as const).map((key) => (
          <DateField
            key={key}
            label={t(key === "startsOn" ? "movement.startsOn" : "movement.endsOn")}
            value={values[key]}
            error={errorOf(key)}
            onChange={(day) => set(key, day)}
          />
        ))}
      </div>
      <PhaseFields phases={phases} onChange={setPhases} errorOf={errorOf} />
      {phases.length < 20 && (
        <button type="button" className={classes.add} onClick={() => setPhases([...phases, emptyPhase])}>
          {t("movement.addPhase")}
        </button>
      )}
    </FormDialog>
  );
}
