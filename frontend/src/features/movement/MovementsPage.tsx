import { useTranslation } from "react-i18next";
import { Page } from "~/ui/Page";

export function MovementsPage() {
  const { t } = useTranslation();
  return <Page title={t("shell.short.MOVEMENTS")}>{null}</Page>;
}
