import { useTranslation } from "react-i18next";
import { Page } from "~/ui/Page";

export function CriteriaSetPage() {
  const { t } = useTranslation();
  return <Page title={t("shell.short.CRITERIA")}>{null}</Page>;
}
