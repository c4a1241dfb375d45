import { Button } from "@mantine/core";
import { Link, useLocation, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/ActionButton";
import { Bell } from "~/features/notification/Bell";
import { Callout } from "~/ui/Callout";
import { Dialog } from "~/ui/Dialog";
import { Icon } from "~/ui/Icon";
import classes from "./AccountMenu.module.css";
import { LanguageSwitch } from "./LanguageSwitch";
import { useSignOut, type Viewer } from "./queries";
import { ReadingOptions } from "./ReadingOptions";

const ChangePasswordForm = lazy(() =>
  import("./ChangePasswordForm").then((module) => ({ default: module.ChangePasswordForm })),
);

/** The corner of the header: language, and the signed-in person with reading options and the way out. */
export function AccountMenu({ viewer }: { viewer: Viewer | null }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const navigate = useNavigate();
  const { href } = useLocation();
  const signOut = useSignOut();
  const leave = async () => {
    await signOut.mutateAsync().catch(() => undefined);
    setOpened(false);
    await navigate({ to: "/dang-nhap" });
  };
  return (
    <div className={classes.corner}>
      <LanguageSwitch />
      {viewer && <Bell />}
      {!viewer && (
        <Link to="/dang-nhap" search={{ tiep: href }} className={classes.signIn}>
          {t("signIn.title")}
        </Link>
      )}
      <button type="button" className={classes.person} onClick={() => setOpened(true)} aria-haspopup="dialog">
        <Icon name="user" />
        <span className={classes.name}>{viewer?.user.displayName ?? t("account.options")}</span>
      </button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={viewer?.user.displayName ?? t("account.options")}>
        {viewer && (
          <ul className={classes.roles}>
            {viewer.roles.map((role) => (
              <li key={role.id}>
                {t(`enum.Role.${role.role}`)}
                {role.unit && ` · ${role.unit.shortName}`}
              </li>
            ))}
          </ul>
        )}
        <ReadingOptions />
        {viewer && <OwnPassword viewer={viewer} />}
        {viewer && (
          <Button variant="default" onClick={() => void leave()} loading={signOut.isPending}>
            {t("account.signOut")}
          </Button>
        )}
      </Dialog>
    </div>
  );
}

function OwnPassword({ viewer }: { viewer: Viewer }) {
  const { t } = useTranslation();
  const [state, setState] = useState<"closed" | "open" | "changed">("closed");
  return (
    <>
      {state === "changed" && <Callout tone="ok" title={t("account.passwordChanged")} live />}
      <ActionButton
        actions={viewer.allowedActions}
        name="changePassword"
        variant="default"
        onClick={() => setState("open")}
      >
        {t("account.changePassword")}
      </ActionButton>
      {state === "open" && (
        <Suspense fallback={null}>
          <ChangePasswordForm onClose={(changed) => setState(changed ? "changed" : "closed")} />
        </Suspense>
      )}
    </>
  );
}
