import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { objectTarget } from "~/components/objectTarget";
import { useFormat } from "~/i18n/useFormat";
import type { NotificationKind } from "~/gql/graphql";
import { Icon, type IconName } from "~/ui/Icon";
import classes from "./Notifications.module.css";
import type { Notice } from "./queries";

const icons: Record<NotificationKind, IconName> = {
  ROUND_OPENED: "round",
  STAGE_REACHED: "next",
  PAPERS_ASSIGNED: "group",
  SHEET_SUBMITTED: "check",
  SHEET_WITHDRAWN: "back",
  DEADLINE_COMING: "clock",
  DEADLINE_PASSED: "stop",
  UNITS_LATE: "warn",
  REMINDER: "bell",
  PUBLICATION_PROPOSED: "info",
  RESULT_PUBLISHED: "public",
  DISQUALIFICATION_RECORDED: "warn",
  DISQUALIFICATION_LIFTED: "info",
  CONFLICT_DECLARED: "warn",
  LINE_REPLIED: "info",
  REPLY_ANSWERED: "check",
  LINE_RETURNED: "back",
  LINE_SUPPLEMENTED: "check",
  OBJECTION_FILED: "warn",
  OBJECTION_DECIDED: "check",
};

/** One notice: its first line leads to what it is about, and whoever follows it has read it. */
export function NoticeRow({ notice, onRead }: { notice: Notice; onRead: (id: string) => void }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const target = objectTarget(notice.objectId);
  const unread = notice.readAt === null;
  const read = () => unread && onRead(notice.id);
  return (
    <li className={classes.row} data-unread={unread}>
      <Icon name={notice.kind ? icons[notice.kind] : "info"} />
      <div className={classes.words}>
        <strong className={classes.title}>
          {target ? (
            <Link {...target} onClick={read}>
              {notice.title}
            </Link>
          ) : (
            notice.title
          )}
        </strong>
        <p>{notice.body}</p>
        <span className="muted">{dateTime(notice.createdAt)}</span>
      </div>
      {unread && (
        <button
          type="button"
          className={classes.mark}
          onClick={read}
          aria-label={t("notice.markOne", { title: notice.title })}
        >
          {t("notice.mark")}
        </button>
      )}
    </li>
  );
}
