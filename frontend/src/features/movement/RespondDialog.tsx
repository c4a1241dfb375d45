import { NativeSelect, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormDialog } from "~/components/FormDialog";
import { fieldError } from "~/components/UserErrors";
import { useWrite } from "~/api/useWrite";
import { DocumentPicker, type PickedDocument } from "~/features/document/DocumentPicker";
import { respondToMovement } from "./queries";

interface Props {
  movementId: string;
  units: readonly { id: string; name: string }[];
  onClose: () => void;
}

/** A unit takes up a movement with a plan. */
export function RespondDialog({ movementId, units, onClose }: Props) {
  const { t } = useTranslation();
  const [unitId, setUnitId] = useState(units[0]?.id ?? "");
  const [plan, setPlan] = useState("");
  const [document, setDocument] = useState<PickedDocument | null>(null);
  const write = useWrite(respondToMovement);
  const send = () =>
    write.mutate(
      { movementId, unitId, plan, planDocumentId: document?.id ?? null },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("movement.respond")}
      submit={t("movement.respond")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      {units.length > 1 && (
        <NativeSelect
          label={t("unit.name")}
          value={unitId}
          data={units.map(({ id, name }) => ({ value: id, label: name }))}
          error={fieldError(write.data, "unitId")}
          onChange={(event) => setUnitId(event.currentTarget.value)}
        />
      )}
      <Textarea
        label={t("movement.plan")}
        required
        rows={4}
        value={plan}
        error={fieldError(write.data, "plan")}
        onChange={(event) => setPlan(event.currentTarget.value)}
      />
      <DocumentPicker label={t("movement.planDocument")} value={document} onChange={setDocument} />
    </FormDialog>
  );
}
