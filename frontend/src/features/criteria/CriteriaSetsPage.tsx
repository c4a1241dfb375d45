import { useTranslation } from "react-i18next";
import { Page } from "~/ui/Page";

export function CriteriaSetsPage() {
  const { t } = useTranslation();
  return <Page title={t("shell.short.CRITERIA")}>{null}</Page>;
}
