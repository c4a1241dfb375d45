import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DocumentLink } from "~/features/document/DocumentLink";
import type { LineReturnState } from "~/gql/graphql";
import { useFormat } from "~/i18n/useFormat";
import type { IconName } from "~/ui/Icon";
import { Tag, type Tone } from "~/ui/Tag";
import { StoredPoints } from "../sheet/StoredPoints";
import type { Message } from "./queries";
import classes from "./Reply.module.css";

const looks: Record<LineReturnState, { tone: Tone; icon: IconName }> = {
  OPEN: { tone: "warn", icon: "clock" },
  SUPPLEMENTED: { tone: "ok", icon: "check" },
  LAPSED: { tone: "neutral", icon: "stop" },
};

interface Props {
  messages: readonly Message[];
  onAnswer: (message: Message) => void;
  onSupplement: (message: Message) => void;
}

/** What was said about a line, in order. Nothing is edited: a correction is another message. */
export function ThreadList({ messages, onAnswer, onSupplement }: Props) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  return (
    <ol className={classes.thread} aria-label={t("reply.thread")}>
      {messages.map((message) => (
        <li
          key={message.id}
          className={classes.message}
          data-side={message.kind === "ANSWER" || message.kind === "RETURN" ? "judge" : "unit"}
        >
          <div className={classes.head}>
            <b>{t(`enum.LineMessageKind.${message.kind}`)}</b>
            <span>
              {[message.author?.shortName, message.authorName].filter(Boolean).join(" · ")}, {dateTime(message.at)}
            </span>
            <span>{t(`enum.SheetStage.${message.stage}`)}</span>
          </div>
          {message.text && <p className={classes.text}>{message.text}</p>}
          <MessageFoot message={message} />
          {message.mayAnswer && (
            <Button size="xs" variant="default" onClick={() => onAnswer(message)}>
              {t("reply.answer")}
            </Button>
          )}
          {message.maySupplement && (
            <Button size="xs" onClick={() => onSupplement(message)}>
              {t("reply.supplement")}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}

function MessageFoot({ message }: { message: Message }) {
  const { t } = useTranslation();
  const { dateTime, points } = useFormat();
  const { outcome, returnState, dueAt, facts, value, document, page } = message;
  if (!outcome && !returnState && !facts && !document) return null;
  return (
    <div className={classes.foot}>
      {outcome && (
        <Tag tone={outcome === "ADJUSTED" ? "info" : "neutral"} icon="check">
          {t(`enum.AnswerOutcome.${outcome}`)}
        </Tag>
      )}
      {returnState && <Tag {...looks[returnState]}>{t(`enum.LineReturnState.${returnState}`)}</Tag>}
      {dueAt && <span className="muted">{t("reply.until", { at: dateTime(dueAt) })}</span>}
      {facts && value && (
        <span>
          {t("reply.factsGive", { facts: facts.map((fact) => points(fact)).join("; ") })}{" "}
          <b>
            <StoredPoints state={value.state} points={value.points} />
          </b>
        </span>
      )}
      {document && (
        <span>
          <DocumentLink document={document} />
          {page && ` (${page})`}
        </span>
      )}
    </div>
  );
}
