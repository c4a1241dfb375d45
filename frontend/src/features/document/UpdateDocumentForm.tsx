import { Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { ConflictNotice } from "~/components/ConflictNotice";
import { FormDialog } from "~/components/FormDialog";
import { useFields } from "~/components/useFields";
import { fieldError } from "~/components/UserErrors";
import { updateDocument, type RegisteredDocument } from "./queries";

/** Only the summary may be mended: number, symbol, issuer and day are what is printed on the paper. */
export function UpdateDocumentForm({ document, onClose }: { document: RegisteredDocument; onClose: () => void }) {
  const { t } = useTranslation();
  const { values, text } = useFields({ summary: document.summary });
  const write = useWrite(updateDocument);
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("document.editSummary")}
      submit={t("common.save")}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
      onSubmit={() =>
        write.mutate(
          { documentId: document.id, expectedVersion: document.version, summary: values.summary.trim() },
          { onSuccess: (errors) => errors.length === 0 && onClose() },
        )
      }
    >
      <ConflictNotice error={write.error} now={[[t("document.summary"), document.summary]]} />
      <p className="muted">{t("document.editSummaryText")}</p>
      <Textarea
        label={t("document.summary")}
        required
        rows={4}
        error={fieldError(write.data, "summary")}
        {...text("summary")}
      />
    </FormDialog>
  );
}
