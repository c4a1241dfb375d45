import { useTranslation } from "react-i18next";
import { daysUntil } from "~/lib/dates";
import { useFormat } from "~/i18n/useFormat";
import { LinkButton } from "~/components/LinkButton";
import type { DueState } from "~/gql/graphql";
import type { IconName } from "~/ui/Icon";
import { Tag, type Tone } from "~/ui/Tag";
import classes from "./DueItems.module.css";
import type { DueItem } from "./queries";
import { targetOf } from "./sections";

const looks: Record<DueState, { tone: Tone; icon: IconName }> = {
  NOT_STARTED: { tone: "neutral", icon: "clock" },
  IN_PROGRESS: { tone: "info", icon: "sheet" },
  COMPLETE_NOT_SUBMITTED: { tone: "warn", icon: "warn" },
  SUBMITTED: { tone: "ok", icon: "check" },
  OVERDUE: { tone: "error", icon: "stop" },
  WAITING: { tone: "neutral", icon: "clock" },
};

export function DueItemRow({ item, now }: { item: DueItem; now: Date }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const target = targetOf(item);
  const days = item.dueAt ? daysUntil(item.dueAt, now) : null;
  return (
    <li className={classes.row} data-strong={item.state === "COMPLETE_NOT_SUBMITTED"}>
      <div className={classes.what}>
        {/* Work on a whole round names no unit, and then nothing follows the colon. */}
        <strong>{t(`due.kind.${item.kind}`, { unit: item.unitName ?? "" }).replace(/:\s*$/, "")}</strong>
        <div className="muted">{[item.roundName, item.clusterName].filter(Boolean).join(" · ")}</div>
        {item.expected !== null && (
          <div>
            {item.kind === "DECIDE_OBJECTIONS" || item.kind === "ANSWER_REPLIES"
              ? t(`due.waiting.${item.kind}`, { count: item.expected })
              : t(item.sheet || item.evaluation ? "due.progress" : "due.papers", {
                  filled: item.filled ?? 0,
                  expected: item.expected,
                })}
          </div>
        )}
      </div>
      <div className={classes.when}>
        <Tag tone={looks[item.state].tone} icon={looks[item.state].icon}>
          {t(`enum.DueState.${item.state}`)}
        </Tag>
        {item.dueAt && days !== null && (
          <>
            <span className="muted">{dateTime(item.dueAt)}</span>
            {days < 0
              ? t("due.late", { count: -days })
              : days === 0
                ? t("due.today")
                : t("due.daysLeft", { count: days })}
          </>
        )}
      </div>
      <LinkButton {...target} variant={item.state === "COMPLETE_NOT_SUBMITTED" ? "filled" : "light"}>
        {t(`due.button.${item.kind}`)}
      </LinkButton>
    </li>
  );
}
