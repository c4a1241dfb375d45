import { useTranslation } from "react-i18next";
import { Dialog } from "~/ui/Dialog";
import { SignInForm } from "./SignInForm";

/** Opens over the page when the session has ended: the page below stays as it is, nothing typed is lost. */
export function ReLoginDialog({ username }: { username: string }) {
  const { t } = useTranslation();
  return (
    <Dialog opened required onClose={() => undefined} title={t("relogin.title")}>
      <p>{t("relogin.text")}</p>
      <SignInForm username={username} onSignedIn={() => undefined} />
    </Dialog>
  );
}
