import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/ActionButton";
import { findAction, may } from "~/components/allowed";
import { MailCard } from "~/features/notification/MailCard";
import { useFormat } from "~/i18n/useFormat";
import { Callout } from "~/ui/Callout";
import { Card } from "~/ui/Card";
import { Facts } from "~/ui/Facts";
import { Page } from "~/ui/Page";
import { AccountState } from "./AccountState";
import { AssignRoleForm } from "./AssignRoleForm";
import { userQuery } from "./queries";
import { ResetPasswordForm } from "./ResetPasswordForm";
import { RolesTable } from "./RolesTable";
import { SuspensionForm } from "./SuspensionForm";
import classes from "./Users.module.css";

type Opened = "role" | "password" | "suspension" | null;

/** One account: what it is called, its dated roles, and what an administrator may do with it. */
export function UserPage({ userId }: { userId: string }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const { data: user } = useSuspenseQuery(userQuery(userId));
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  const suspension = user.active ? "suspendUser" : "reactivateUser";
  return (
    <Page
      title={user.displayName}
      above={<Link to="/quan-tri/nguoi-dung">{t("enum.NavigationItem.USERS")}</Link>}
      subtitle={<AccountState active={user.active} />}
    >
      {!user.active && <Callout tone="warn" title={t("user.suspended")} />}
      <Card title={t("user.account")}>
        <Facts
          items={[
            [t("signIn.username"), user.username],
            [t("user.createdAt"), dateTime(user.createdAt)],
          ]}
        />
        {findAction(user.allowedActions, "resetPassword") && (
          <div className={classes.buttons}>
            <ActionButton
              actions={user.allowedActions}
              name="resetPassword"
              variant="default"
              onClick={() => setOpened("password")}
            >
              {t("user.resetPassword")}
            </ActionButton>
            <ActionButton
              actions={user.allowedActions}
              name={suspension}
              variant="default"
              onClick={() => setOpened("suspension")}
            >
              {t(`user.suspension.${suspension}`)}
            </ActionButton>
          </div>
        )}
      </Card>
      <Card
        flush
        title={t("user.roles")}
        aside={
          <ActionButton actions={user.allowedActions} name="assignRole" size="sm" onClick={() => setOpened("role")}>
            {t("user.assignRole")}
          </ActionButton>
        }
      >
        <RolesTable user={user} />
      </Card>
      {user.notificationPreferences && may(user.allowedActions, "setNotificationPreferences") && (
        <MailCard
          key={JSON.stringify(user.notificationPreferences)}
          userId={user.id}
          preferences={user.notificationPreferences}
        />
      )}
      {opened === "role" && <AssignRoleForm user={user} onClose={close} />}
      {opened === "password" && <ResetPasswordForm user={user} onClose={close} />}
      {opened === "suspension" && <SuspensionForm user={user} onClose={close} />}
    </Page>
  );
}
