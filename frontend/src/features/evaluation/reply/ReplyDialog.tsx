import { Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { FormDialog } from "~/components/FormDialog";
import { useFields } from "~/components/useFields";
import { fieldError } from "~/components/UserErrors";
import { DocumentPicker, type PickedDocument } from "~/features/document/DocumentPicker";
import { useFormat } from "~/i18n/useFormat";
import { Change } from "./Change";
import { replyToLine, type ReplyWindow, type Thread } from "./queries";

interface Props {
  evaluationId: string;
  thread: Thread;
  window: ReplyWindow;
  onClose: () => void;
}

/** The unit's reply to a changed line, with the paper it rests on. */
export function ReplyDialog({ evaluationId, thread, window, onClose }: Props) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const { values, set, text } = useFields({ text: "", document: null as PickedDocument | null, page: "" });
  const write = useWrite(replyToLine);
  const send = () =>
    write.mutate(
      {
        evaluationId,
        stage: window.stage,
        criterionId: thread.criterion.id,
        text: values.text.trim(),
        documentId: values.document?.id ?? null,
        page: values.page.trim() || null,
      },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("reply.title", { code: thread.criterion.code })}
      submit={t("reply.send")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      <div>
        {thread.criterion.name}
        <div>
          {t(`enum.SheetStage.${window.stage}`)}: <Change window={window} />
        </div>
        <p className="muted">{t("reply.keptFor", { at: dateTime(window.dueAt) })}</p>
      </div>
      <Textarea
        label={t("reply.text")}
        required
        rows={5}
        maxLength={2000}
        error={fieldError(write.data, "text") ?? fieldError(write.data, "criterionId")}
        {...text("text")}
      />
      <DocumentPicker
        size="md"
        label={t("reply.document")}
        value={values.document}
        error={fieldError(write.data, "documentId")}
        onChange={(document) => set("document", document)}
      />
      {values.document && (
        <TextInput label={t("reply.pageField")} error={fieldError(write.data, "page")} {...text("page")} />
      )}
    </FormDialog>
  );
}
