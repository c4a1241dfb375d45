import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "~/ui/Card";
import { Page } from "~/ui/Page";
import { SignInForm } from "./SignInForm";
import classes from "./SignInPage.module.css";

/** Only a path of this application is followed after signing in. */
function safeTarget(next: string | undefined): string {
  return next && /^\/(?![/\\])/.test(next) && !next.startsWith("/dang-nhap") ? next : "/viec-can-lam";
}

export function SignInPage({ next }: { next: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <div className={classes.narrow}>
      <Page title={t("signIn.title")} subtitle={t("signIn.subtitle")}>
        <Card>
          <SignInForm onSignedIn={() => void navigate({ to: safeTarget(next) })} />
        </Card>
        <p className="muted">
          {t("signIn.help")} <Link to="/ket-qua">{t("signIn.public")}</Link>
        </p>
      </Page>
    </div>
  );
}
