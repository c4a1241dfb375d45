import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { DataTable } from "~/ui/DataTable";
import { Tag } from "~/ui/Tag";
import { StoredPoints } from "../sheet/StoredPoints";
import type { ReceiptLine } from "./queries";

/** All units on a line that compares them: the points of one follow from the figures of all. */
export function FieldTable({ line }: { line: ReceiptLine }) {
  const { t } = useTranslation();
  const { editable } = useFormat();
  return (
    <>
      <h4>{t("receipt.field")}</h4>
      <DataTable
        caption={t("receipt.field")}
        rows={line.field}
        rowKey={(unit) => unit.unitCode}
        columns={[
          {
            key: "unit",
            head: t("unit.name"),
            rowHead: true,
            cell: (unit) => (
              <>
                {unit.unitName} {unit.leads && <Tag tone="ok">{t("receipt.leads")}</Tag>}
              </>
            ),
          },
          {
            key: "actual",
            head: t("receipt.actual"),
            label: t("receipt.actual"),
            numeric: true,
            cell: (unit) => editable(unit.actual),
          },
          {
            key: "target",
            head: t("receipt.target"),
            label: t("receipt.target"),
            numeric: true,
            cell: (unit) => (unit.target === null ? t("receipt.noTarget") : editable(unit.target)),
          },
          {
            key: "points",
            head: t("values.final"),
            label: t("values.final"),
            numeric: true,
            cell: (unit) => <StoredPoints {...unit.value} />,
          },
        ]}
      />
    </>
  );
}
