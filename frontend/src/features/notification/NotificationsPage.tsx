import { Button } from "@mantine/core";
import { useInfiniteQuery, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { EmptyState } from "~/components/EmptyState";
import { UserErrors } from "~/components/UserErrors";
import { Card } from "~/ui/Card";
import { Choice } from "~/ui/Choice";
import { Page } from "~/ui/Page";
import { MailCard } from "./MailCard";
import { NoticeRow } from "./NoticeRow";
import classes from "./Notifications.module.css";
import { markNotificationsRead, notificationsQuery, preferencesQuery, unreadQuery } from "./queries";
import { RemindersCard } from "./RemindersCard";

/** What the reader was told, newest first; what was read grows pale. */
export function NotificationsPage() {
  const { t } = useTranslation();
  const [shown, setShown] = useState<"all" | "unread">("all");
  const list = useInfiniteQuery(notificationsQuery(shown === "unread"));
  const { data: unread = 0 } = useQuery(unreadQuery);
  const { data: preferences } = useSuspenseQuery(preferencesQuery);
  const write = useWrite(markNotificationsRead);
  const notices = list.data?.pages.flatMap((page) => page.nodes) ?? [];
  return (
    <Page
      title={t("notice.title")}
      actions={
        unread > 0 && (
          <Button variant="default" loading={write.isPending} onClick={() => write.mutate({ all: true })}>
            {t("notice.markAll")}
          </Button>
        )
      }
    >
      <UserErrors errors={write.data} error={write.error ?? list.error} />
      <Card
        flush
        title={
          <Choice
            label={t("notice.shown")}
            hideLabel
            value={shown}
            options={[
              { value: "all", label: t("notice.all") },
              { value: "unread", label: t("notice.unread", { number: unread }) },
            ]}
            onChange={setShown}
          />
        }
      >
        {notices.length === 0 && list.isSuccess ? (
          <EmptyState icon="bell" title={t(shown === "all" ? "notice.none" : "notice.allRead")}>
            {t("notice.noneText")}
          </EmptyState>
        ) : (
          <ul className={classes.list} aria-label={t("notice.title")} aria-busy={list.isPending}>
            {notices.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} onRead={(id) => write.mutate({ ids: [id] })} />
            ))}
          </ul>
        )}
        {list.hasNextPage && (
          <div className={classes.more}>
            <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {t("list.more")}
            </Button>
          </div>
        )}
      </Card>
      <MailCard key={JSON.stringify(preferences)} preferences={preferences} />
      <RemindersCard />
    </Page>
  );
}
