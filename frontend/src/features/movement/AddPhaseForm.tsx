import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { ConflictNotice } from "~/components/ConflictNotice";
import { errorAt } from "~/components/errorAt";
import { FormDialog } from "~/components/FormDialog";
import { emptyPhase, OnePhase, toPhaseInput } from "./PhaseFields";
import { addMovementPhase, type Movement } from "./queries";

export function AddPhaseForm({ movement, onClose }: { movement: Movement; onClose: () => void }) {
  const { t } = useTranslation();
  const [phase, setPhase] = useState(emptyPhase);
  const write = useWrite(addMovementPhase);
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("movement.addPhase")}
      submit={t("movement.addPhase")}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
      onSubmit={() =>
        write.mutate(
          { movementId: movement.id, expectedVersion: movement.version, ...toPhaseInput(phase) },
          { onSuccess: (errors) => errors.length === 0 && onClose() },
        )
      }
    >
      <ConflictNotice
        error={write.error}
        now={[[t("movement.phases"), movement.phases.map(({ name }) => name).join(", ") || "–"]]}
      />
      <OnePhase
        phase={phase}
        onChange={(part) => setPhase((old) => ({ ...old, ...part }))}
        errorOf={(field) => errorAt(write.data, field)}
      />
    </FormDialog>
  );
}
