import { useTranslation } from "react-i18next";
import { may } from "~/components/allowed";
import { LinkButton } from "~/components/LinkButton";
import { Icon } from "~/ui/Icon";
import { useSummary } from "../sheet/SheetContext";
import { DownloadButton } from "./DownloadButton";
import classes from "./Workbook.module.css";

/** The sheet as a workbook, and the way back from one. */
export function SheetWorkbook() {
  const { t } = useTranslation();
  const sheet = useSummary((summary) => summary.sheet);
  if (sheet.sealed) return null;
  return (
    <span className={classes.actions}>
      <DownloadButton path={`/sheets/${sheet.id}.xlsx`} name="phieu-diem.xlsx">
        {t("workbook.download")}
      </DownloadButton>
      {may(sheet.allowedActions, "saveScores") && (
        <LinkButton
          to="/phieu/$sheetId/nhap"
          params={{ sheetId: sheet.id }}
          variant="default"
          leftSection={<Icon name="upload" />}
        >
          {t("workbook.import")}
        </LinkButton>
      )}
    </span>
  );
}
