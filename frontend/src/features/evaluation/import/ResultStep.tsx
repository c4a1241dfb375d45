import { Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/ActionButton";
import { FormDialog } from "~/components/FormDialog";
import { LinkButton } from "~/components/LinkButton";
import { fieldError } from "~/components/UserErrors";
import { useFormat } from "~/i18n/useFormat";
import { Callout } from "~/ui/Callout";
import { importQuery, undoImport, type ImportState } from "./queries";
import { StepFoot } from "./StepFoot";

interface Props {
  sheetId: string;
  read: ImportState;
}

/** What came of it, and the way back as long as nobody touched what was written. */
export function ResultStep({ sheetId, read }: Props) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const [asked, setAsked] = useState(false);
  const applied = read.state === "APPLIED";
  return (
    <>
      <Callout
        tone={applied ? "ok" : "info"}
        live
        title={t(applied ? "import.result.applied" : "import.result.undone")}
        action={
          applied && (
            <ActionButton
              actions={read.allowedActions}
              name="undoImport"
              variant="default"
              onClick={() => setAsked(true)}
            >
              {t("import.result.undo")}
            </ActionButton>
          )
        }
      >
        {applied ? t("import.result.text", { until: dateTime(read.expiresAt) }) : t("import.result.undoneText")}
      </Callout>
      <StepFoot>
        <LinkButton to="/phieu/$sheetId" params={{ sheetId }}>
          {t("import.result.open")}
        </LinkButton>
        <LinkButton to="/phieu/$sheetId/nhap" params={{ sheetId }} search={{}} variant="default">
          {t("import.result.again")}
        </LinkButton>
      </StepFoot>
      {asked && <UndoDialog read={read} onClose={() => setAsked(false)} />}
    </>
  );
}

function UndoDialog({ read, onClose }: { read: ImportState; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [reason, setReason] = useState("");
  const undo = useMutation({
    mutationFn: async () => {
      const { import: undone, userErrors } = await undoImport({ id: read.id, reason });
      if (undone) {
        client.setQueryData(importQuery(read.id).queryKey, undone);
        await client.invalidateQueries();
        onClose();
      }
      return userErrors;
    },
  });
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("import.undo.title")}
      submit={t("import.result.undo")}
      onSubmit={() => undo.mutate()}
      pending={undo.isPending}
      errors={undo.data}
      error={undo.error}
    >
      <p>{t("import.undo.text")}</p>
      <Textarea
        label={t("import.undo.reason")}
        required
        rows={3}
        value={reason}
        error={fieldError(undo.data, "reason")}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
