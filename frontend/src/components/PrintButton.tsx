import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/Icon";

/** Prints the page as it stands; what is no use on paper is left out by the style sheet. */
export function PrintButton() {
  const { t } = useTranslation();
  return (
    <Button variant="default" leftSection={<Icon name="print" />} onClick={() => window.print()}>
      {t("common.print")}
    </Button>
  );
}
