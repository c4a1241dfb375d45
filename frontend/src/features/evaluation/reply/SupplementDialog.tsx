import { Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { FormDialog } from "~/components/FormDialog";
import { useFields } from "~/components/useFields";
import { fieldError } from "~/components/UserErrors";
import { DocumentPicker, type PickedDocument } from "~/features/document/DocumentPicker";
import { parsePoints, toWire } from "~/lib/points";
import { supplementLine, type Message, type Thread } from "./queries";
import classes from "./Reply.module.css";

interface Props {
  thread: Thread;
  sent: Message;
  onClose: () => void;
}

/** What the unit adds to a line that was sent back: words, a paper, corrected facts. Its own sheet stays as it was. */
export function SupplementDialog({ thread, sent, onClose }: Props) {
  const { t } = useTranslation();
  const { slots } = thread.criterion.rule;
  const [facts, setFacts] = useState(() => slots.map(() => ""));
  const { values, set, text } = useFields({ note: "", document: null as PickedDocument | null, page: "" });
  const write = useWrite(supplementLine);
  const typed = facts.map(parsePoints);
  const wrong = facts.map((fact, index) => fact.trim() !== "" && !typed[index]?.ok);
  const send = () => {
    if (wrong.includes(true)) return;
    const wire = typed.flatMap((fact) => (fact.ok ? [toWire(fact.value)] : []));
    write.mutate(
      {
        returnId: sent.id,
        note: values.note.trim(),
        facts: wire.length > 0 ? wire : null,
        documentId: values.document?.id ?? null,
        page: values.page.trim() || null,
      },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  };
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("reply.supplementTitle", { code: thread.criterion.code })}
      submit={t("reply.supplement")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      <blockquote className={classes.message} data-side="judge" style={{ margin: 0 }}>
        {sent.text}
      </blockquote>
      <Textarea
        label={t("reply.supplementNote")}
        required
        rows={4}
        maxLength={2000}
        error={fieldError(write.data, "note")}
        {...text("note")}
      />
      {slots.map((slot, index) => (
        <TextInput
          key={slot.key}
          label={t("reply.supplementFact", { fact: slot.label })}
          description={index === 0 ? t("reply.supplementFacts") : undefined}
          inputMode="decimal"
          value={facts[index] ?? ""}
          error={wrong[index] ? t("reply.factWrong") : index === 0 ? fieldError(write.data, "facts") : undefined}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setFacts((old) => old.map((fact, place) => (place === index ? value : fact)));
          }}
        />
      ))}
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
