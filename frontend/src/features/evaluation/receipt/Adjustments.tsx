import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { Card } from "~/ui/Card";
import { DataTable } from "~/ui/DataTable";
import { StoredPoints } from "../sheet/StoredPoints";
import type { Receipt } from "./queries";

/** What decisions on objections corrected: by whom, when and why. */
export function Adjustments({ adjustments }: { adjustments: Receipt["adjustments"] }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  return (
    <Card title={t("receipt.adjustments")} flush>
      <DataTable
        caption={t("receipt.adjustments")}
        rows={adjustments}
        rowKey={(row) => `${row.lineCode} ${row.objectionId}`}
        columns={[
          { key: "line", head: t("sheet.column.code"), rowHead: true, cell: (row) => row.lineCode },
          {
            key: "change",
            head: t("receipt.change"),
            label: t("receipt.change"),
            cell: (row) => (
              <>
                <StoredPoints {...row.before} /> → <StoredPoints {...row.after} />
              </>
            ),
          },
          {
            key: "by",
            head: t("receipt.changedBy"),
            label: t("receipt.changedBy"),
            cell: (row) => (
              <>
                {[row.by, dateTime(row.at)].filter(Boolean).join(", ")}
                {row.reason && <div className="muted">{row.reason}</div>}
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}
