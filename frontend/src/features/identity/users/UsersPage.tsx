import { useTranslation } from "react-i18next";
import { Page } from "~/ui/Page";

export function UsersPage() {
  const { t } = useTranslation();
  return <Page title={t("shell.short.USERS")}>{null}</Page>;
}
