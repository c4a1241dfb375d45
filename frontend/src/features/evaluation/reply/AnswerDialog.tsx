import { Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { FormDialog } from "~/components/FormDialog";
import { useFields } from "~/components/useFields";
import { fieldError } from "~/components/UserErrors";
import type { AnswerOutcome } from "~/gql/graphql";
import { Choice } from "~/ui/Choice";
import { answerReply, type Message } from "./queries";
import classes from "./Reply.module.css";

const outcomes: AnswerOutcome[] = ["MAINTAINED", "ADJUSTED"];

/** The answer to a reply, with what becomes of the value. */
export function AnswerDialog({ reply, code, onClose }: { reply: Message; code: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { values, set, text } = useFields({ text: "", outcome: "MAINTAINED" as AnswerOutcome });
  const write = useWrite(answerReply);
  const send = () =>
    write.mutate(
      { replyId: reply.id, text: values.text.trim(), outcome: values.outcome },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("reply.answerTitle", { code })}
      submit={t("reply.answer")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      <blockquote className={classes.message} style={{ margin: 0 }}>
        {reply.text}
      </blockquote>
      <Choice
        label={t("reply.outcome")}
        value={values.outcome}
        options={outcomes.map((value) => ({ value, label: t(`enum.AnswerOutcome.${value}`) }))}
        onChange={(outcome) => set("outcome", outcome)}
      />
      <Textarea
        label={t("reply.answerText")}
        required
        rows={4}
        maxLength={2000}
        error={fieldError(write.data, "text") ?? fieldError(write.data, "replyId")}
        {...text("text")}
      />
    </FormDialog>
  );
}
