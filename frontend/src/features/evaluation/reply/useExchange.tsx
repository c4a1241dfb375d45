import { useState, type ReactNode } from "react";
import { AnswerDialog } from "./AnswerDialog";
import type { Message, ReplyWindow, Thread } from "./queries";
import { ReplyDialog } from "./ReplyDialog";
import { SupplementDialog } from "./SupplementDialog";

type Open =
  | { kind: "reply"; thread: Thread; window: ReplyWindow }
  | { kind: "answer"; thread: Thread; message: Message }
  | { kind: "supplement"; thread: Thread; message: Message }
  | null;

/** The dialogs of an evaluation's threads: what opens them, and the one that is open. */
export function useExchange(evaluationId: string) {
  const [open, setOpen] = useState<Open>(null);
  const onClose = () => setOpen(null);
  const dialog: ReactNode = (
    <>
      {open?.kind === "reply" && <ReplyDialog {...open} evaluationId={evaluationId} onClose={onClose} />}
      {open?.kind === "answer" && (
        <AnswerDialog reply={open.message} code={open.thread.criterion.code} onClose={onClose} />
      )}
      {open?.kind === "supplement" && <SupplementDialog thread={open.thread} sent={open.message} onClose={onClose} />}
    </>
  );
  return {
    dialog,
    reply: (thread: Thread, window: ReplyWindow) => setOpen({ kind: "reply", thread, window }),
    answer: (thread: Thread, message: Message) => setOpen({ kind: "answer", thread, message }),
    supplement: (thread: Thread, message: Message) => setOpen({ kind: "supplement", thread, message }),
  };
}
