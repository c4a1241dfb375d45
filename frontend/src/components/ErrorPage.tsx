import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ApiError, codeOf } from "~/api/errors";
import { Callout } from "~/ui/Callout";
import { Page } from "~/ui/Page";
import { NotFoundPage } from "./NotFoundPage";

/** One designed page for each way a page can fail: refused, gone, no network, session ended, our fault. */
export function ErrorPage({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) {
  const { t } = useTranslation();
  const code = codeOf(error);
  if (code === "NOT_FOUND") return <NotFoundPage />;
  const again = retry && (
    <Button variant="default" onClick={retry}>
      {t("error.retry")}
    </Button>
  );
  if (code === "FORBIDDEN") {
    return (
      <Page title={t("error.forbidden.title")}>
        <Callout tone="warn" title={error instanceof ApiError ? error.message : ""}>
          {t("error.forbidden.text")}
        </Callout>
        <p>
          <Link to="/">{t("notFound.home")}</Link>
        </p>
      </Page>
    );
  }
  if (code === "UNAUTHENTICATED") {
    return (
      <Page title={t("error.session.title")}>
        <Callout tone="info" action={again}>
          {t("error.session.text")}
        </Callout>
      </Page>
    );
  }
  if (code === "NETWORK") {
    return (
      <Page title={t("error.network.title")}>
        <Callout tone="warn" action={again} live>
          {t("error.network.text")}
        </Callout>
      </Page>
    );
  }
  const requestId = error instanceof ApiError ? error.requestId : undefined;
  return (
    <Page title={t("error.system.title")}>
      <Callout tone="error" action={again} live>
        {t("error.system.text")}
        {requestId && <div className="muted">{t("error.system.code", { code: requestId })}</div>}
      </Callout>
    </Page>
  );
}
