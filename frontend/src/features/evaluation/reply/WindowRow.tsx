import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Change } from "./Change";
import type { ReplyWindow, Thread } from "./queries";
import classes from "./Reply.module.css";
import { ThreadList } from "./ThreadList";
import type { useExchange } from "./useExchange";
import { WindowTag } from "./WindowTag";

interface Props {
  thread: Thread;
  window: ReplyWindow;
  exchange: ReturnType<typeof useExchange>;
  pending: boolean;
  onAccept: () => void;
}

/** One changed line: from what to what, where it stands, what the unit may do, what was said. */
export function WindowRow({ thread, window, exchange, pending, onAccept }: Props) {
  const { t } = useTranslation();
  const { criterion, messages } = thread;
  const said = messages.filter(
    ({ stage, kind }) => stage === window.stage && kind !== "RETURN" && kind !== "SUPPLEMENT",
  );
  const about = `${criterion.code}. ${criterion.name}`;
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <b>{criterion.code}.</b> {criterion.name}
        <div className={classes.change}>
          <Change window={window} />
          <WindowTag state={window.state} dueAt={window.dueAt} />
        </div>
      </div>
      <div className={`${classes.buttons} no-print`}>
        {window.mayAccept && (
          <Button variant="default" disabled={pending} onClick={onAccept} aria-label={`${t("reply.accept")}: ${about}`}>
            {t("reply.accept")}
          </Button>
        )}
        {window.mayReply && (
          <Button onClick={() => exchange.reply(thread, window)} aria-label={`${t("reply.send")}: ${about}`}>
            {t(said.length > 0 ? "reply.again" : "reply.send")}
          </Button>
        )}
      </div>
      {said.length > 0 && (
        <div className={classes.wide}>
          <ThreadList
            messages={said}
            onAnswer={(message) => exchange.answer(thread, message)}
            onSupplement={(message) => exchange.supplement(thread, message)}
          />
        </div>
      )}
    </li>
  );
}
