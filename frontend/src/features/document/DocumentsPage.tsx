import { useTranslation } from "react-i18next";
import { Page } from "~/ui/Page";

export function DocumentsPage() {
  const { t } = useTranslation();
  return <Page title={t("shell.short.DOCUMENTS")}>{null}</Page>;
}
