import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { UserErrors } from "~/components/UserErrors";
import type { SheetStage } from "~/gql/graphql";
import { useFormat } from "~/i18n/useFormat";
import { Card } from "~/ui/Card";
import { acceptLines, type Replies, type ReplyWindow, type Thread } from "./queries";
import classes from "./Reply.module.css";
import type { useExchange } from "./useExchange";
import { WindowRow } from "./WindowRow";

interface Props {
  evaluation: Replies;
  stage: SheetStage;
  exchange: ReturnType<typeof useExchange>;
}

/** The lines that one stage changed, with the moment from which silence is acceptance. */
export function WindowsCard({ evaluation, stage, exchange }: Props) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const write = useWrite(acceptLines);
  const rows = evaluation.replies.flatMap((thread): { thread: Thread; window: ReplyWindow }[] => {
    const window = thread.windows.find((it) => it.stage === stage);
    return window ? [{ thread, window }] : [];
  });
  const open = rows.filter(({ window }) => window.state === "OPEN");
  const mine = open.some(({ window }) => window.mayAccept);
  const accept = (criterionIds: string[] | null) => write.mutate({ evaluationId: evaluation.id, stage, criterionIds });
  const dueAt = rows[0]?.window.dueAt ?? null;
  return (
    <Card
      title={t("reply.changedBy", { count: rows.length, stage: t(`enum.SheetStage.${stage}`) })}
      aside={t("reply.openCount", { count: open.length })}
      flush
    >
      <div className={classes.bar}>
        <span>
          {t("reply.silence", { at: dateTime(dueAt) })}{" "}
          {!evaluation.round.hearing.declared && <span className="muted">{t("reply.defaultTerms")}</span>}
        </span>
        {mine && (
          <Button variant="default" loading={write.isPending} onClick={() => accept(null)}>
            {t("reply.acceptAll", { count: open.length })}
          </Button>
        )}
      </div>
      <UserErrors errors={write.data} error={write.error} />
      <ul className={classes.list}>
        {rows.map(({ thread, window }) => (
          <WindowRow
            key={thread.criterion.id}
            thread={thread}
            window={window}
            exchange={exchange}
            pending={write.isPending}
            onAccept={() => accept([thread.criterion.id])}
          />
        ))}
      </ul>
    </Card>
  );
}
