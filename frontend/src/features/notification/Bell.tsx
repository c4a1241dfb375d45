import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/Icon";
import classes from "./Bell.module.css";
import { unreadQuery } from "./queries";

/** The way to the notifications, with how many were not read: a figure to see, a sentence to hear. */
export function Bell() {
  const { t } = useTranslation();
  const { data: unread = 0 } = useQuery(unreadQuery);
  return (
    <Link
      to="/thong-bao"
      className={classes.bell}
      aria-label={unread > 0 ? t("notice.bell", { count: unread }) : t("notice.title")}
    >
      <Icon name="bell" />
      {unread > 0 && (
        <span className={classes.count} aria-hidden="true">
          {unread > 99 ? "99+" : unread}
        </span>
      )}
    </Link>
  );
}
