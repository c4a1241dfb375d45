import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/ActionButton";
import { UserErrors } from "~/components/UserErrors";
import { Change } from "./Change";
import { repliesQuery } from "./queries";
import classes from "./Reply.module.css";
import { ReturnDialog } from "./ReturnDialog";
import { ThreadList } from "./ThreadList";
import { useExchange } from "./useExchange";
import { WindowTag } from "./WindowTag";

interface Props {
  evaluationId: string;
  criterion: { id: string; code: string; name: string };
  /** Whether the line can be sent back from here; a page that offers it elsewhere leaves it out. */
  returns?: boolean;
}

/** Trao đổi: everything said about one line, beside its sheet. */
export function LineExchange({ evaluationId, criterion, returns = true }: Props) {
  const { t } = useTranslation();
  const { data, error } = useQuery(repliesQuery(evaluationId));
  const exchange = useExchange(evaluationId);
  const [returning, setReturning] = useState(false);
  if (error) return <UserErrors error={error} />;
  if (!data) return <p className="muted">{t("common.loading")}</p>;
  const thread = data.replies.find((it) => it.criterion.id === criterion.id);
  return (
    <div className={classes.exchange}>
      {!thread && <p className="muted">{t("reply.nothingSaid")}</p>}
      {thread?.windows.map((window) => (
        <div key={window.stage}>
          <h3>{t(`enum.SheetStage.${window.stage}`)}</h3>
          <div className={classes.change}>
            <Change window={window} />
            <WindowTag state={window.state} dueAt={window.dueAt} />
          </div>
          {window.mayReply && (
            <Button size="xs" mt={6} onClick={() => exchange.reply(thread, window)}>
              {t("reply.send")}
            </Button>
          )}
        </div>
      ))}
      {thread && thread.messages.length > 0 && (
        <ThreadList
          messages={thread.messages}
          onAnswer={(message) => exchange.answer(thread, message)}
          onSupplement={(message) => exchange.supplement(thread, message)}
        />
      )}
      {returns && (
        <ActionButton
          actions={data.allowedActions}
          name="returnLine"
          size="xs"
          variant="default"
          onClick={() => setReturning(true)}
        >
          {t("reply.return")}
        </ActionButton>
      )}
      {returning && (
        <ReturnDialog
          evaluationId={evaluationId}
          unitName={data.unitName}
          criterion={criterion}
          onClose={() => setReturning(false)}
        />
      )}
      {exchange.dialog}
    </div>
  );
}
