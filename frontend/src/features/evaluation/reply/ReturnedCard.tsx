import { useTranslation } from "react-i18next";
import { Card } from "~/ui/Card";
import type { Thread } from "./queries";
import classes from "./Reply.module.css";
import { ThreadList } from "./ThreadList";
import type { useExchange } from "./useExchange";

interface Props {
  threads: readonly Thread[];
  exchange: ReturnType<typeof useExchange>;
}

const ofReturns = new Set(["RETURN", "SUPPLEMENT"]);

/** Tiêu chí bị trả lại: what is wanted, until when, and what the unit added. */
export function ReturnedCard({ threads, exchange }: Props) {
  const { t } = useTranslation();
  const returned = threads.filter(({ messages }) => messages.some(({ kind }) => kind === "RETURN"));
  if (returned.length === 0) return null;
  return (
    <Card title={t("reply.returned", { count: returned.length })} flush>
      <ul className={classes.list}>
        {returned.map((thread) => (
          <li key={thread.criterion.id} className={classes.row}>
            <div className={classes.wide}>
              <b>{thread.criterion.code}.</b> {thread.criterion.name}
            </div>
            <div className={classes.wide}>
              <ThreadList
                messages={thread.messages.filter(({ kind }) => ofReturns.has(kind))}
                onAnswer={(message) => exchange.answer(thread, message)}
                onSupplement={(message) => exchange.supplement(thread, message)}
              />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
