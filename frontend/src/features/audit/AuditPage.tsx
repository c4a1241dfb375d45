import { useTranslation } from "react-i18next";
import { Page } from "~/ui/Page";

export function AuditPage() {
  const { t } = useTranslation();
  return <Page title={t("shell.short.AUDIT")}>{null}</Page>;
}
