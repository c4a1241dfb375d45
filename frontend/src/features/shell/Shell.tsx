import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useSessionStatus } from "~/api/useSession";
import { AccountMenu } from "~/features/identity/AccountMenu";
import { viewerQuery } from "~/features/identity/queries";
import type { NavigationItem } from "~/gql/graphql";
import { BottomBar } from "./BottomBar";
import { NavLinks } from "./NavLinks";
import { knownItems } from "./navigation";
import classes from "./Shell.module.css";

const ReLoginDialog = lazy(() =>
  import("~/features/identity/ReLoginDialog").then((module) => ({ default: module.ReLoginDialog })),
);

const publicItems: NavigationItem[] = ["PUBLISHED_RESULTS"];

/** Frame of the application: rail on a desktop, bar at the bottom of a phone, content between. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const status = useSessionStatus();
  const { data } = useQuery({ ...viewerQuery, enabled: status !== "starting" });
  const viewer = status === "signedOut" ? null : (data?.viewer ?? null);
  const items = viewer ? knownItems(viewer.navigation) : publicItems;
  return (
    <div className={classes.shell}>
      <a href="#noi-dung" className={classes.skip}>
        {t("shell.skip")}
      </a>
      <header className={`${classes.header} no-print`}>
        <Link to="/" className={classes.brand}>
          <img src="/favicon.svg" alt="" width={30} height={30} />
          <span>
            <b>{t("shell.name")}</b>
            <small>{t("shell.tagline")}</small>
          </span>
        </Link>
        {data?.serverInfo.demonstration && <span className={classes.demo}>{t("shell.demonstration")}</span>}
        <AccountMenu viewer={viewer} />
      </header>
      <nav className={classes.rail} aria-label={t("shell.navigation")}>
        <NavLinks items={items} />
      </nav>
      <main id="noi-dung" className={classes.main}>
        {data?.serverInfo.demonstration && <p className={classes.demoStrip}>{t("shell.demonstration")}</p>}
        {children}
      </main>
      <BottomBar items={items} />
      {status === "ended" && (
        <Suspense fallback={null}>
          <ReLoginDialog username={viewer?.user.username ?? ""} />
        </Suspense>
      )}
    </div>
  );
}
