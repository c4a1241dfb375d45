import { Textarea } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/ActionButton";
import type { AllowedAction } from "~/components/allowed";
import { FormDialog } from "~/components/FormDialog";
import { fieldError } from "~/components/UserErrors";
import { useWrite } from "~/api/useWrite";
import { declareConflict } from "./queries";

interface Props {
  actions: readonly AllowedAction[];
  roundId: string;
  scorerUnitId: string;
  unit: { id: string; name: string };
}

/** Recuses the own unit from scoring another; the paper is gone afterwards, so this leads away from it. */
export function ConflictButton({ actions, roundId, scorerUnitId, unit }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState("");
  const write = useWrite(async (input: Parameters<typeof declareConflict>[0]) => {
    const payload = await declareConflict(input);
    if (payload.userErrors.length === 0) await navigate({ to: "/viec-can-lam" });
    return payload;
  });
  return (
    <>
      <ActionButton actions={actions} name="declareConflict" variant="default" onClick={() => setOpened(true)}>
        {t("assignment.conflict.button")}
      </ActionButton>
      <FormDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={t("assignment.conflict.title", { unit: unit.name })}
        submit={t("assignment.conflict.button")}
        onSubmit={() => write.mutate({ roundId, scorerUnitId, unitId: unit.id, reason })}
        pending={write.isPending}
        errors={write.data}
        error={write.error}
      >
        <p>{t("assignment.conflict.text")}</p>
        <Textarea
          label={t("assignment.reason")}
          required
          rows={3}
          value={reason}
          error={fieldError(write.data, "reason")}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </FormDialog>
    </>
  );
}
