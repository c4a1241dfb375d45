import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { Card } from "~/ui/Card";
import { DataTable } from "~/ui/DataTable";
import { Tag } from "~/ui/Tag";
import type { Receipt } from "./queries";

/** Every class of the round, and whether the unit reaches it. */
export function Thresholds({ classification }: { classification: NonNullable<Receipt["classification"]> }) {
  const { t } = useTranslation();
  const { points, percent } = useFormat();
  return (
    <Card title={t("receipt.classes")} flush>
      <DataTable
        caption={t("receipt.classes")}
        rows={classification.thresholds}
        rowKey={(row) => row.code}
        columns={[
          { key: "class", head: t("ranking.class"), rowHead: true, cell: (row) => row.name },
          {
            key: "least",
            head: t("receipt.atLeast"),
            label: t("receipt.atLeast"),
            numeric: true,
            cell: (row) => points(row.atLeast),
          },
          {
            key: "floors",
            head: t("receipt.floors"),
            label: t("receipt.floors"),
            cell: (row) =>
              row.floors.length === 0
                ? "–"
                : row.floors.map((floor) => (
                    <div key={floor.groupCode}>
                      {t("receipt.floor", {
                        group: floor.groupCode,
                        percent: percent(floor.percent),
                        actual: percent(floor.actual),
                      })}
                    </div>
                  )),
          },
          {
            key: "reached",
            head: t("receipt.reached"),
            label: t("receipt.reached"),
            cell: (row) =>
              row.reached && row.floors.every(({ reached }) => reached) ? (
                <Tag tone="ok" icon="check">
                  {t("receipt.yes")}
                </Tag>
              ) : (
                <Tag>{t("receipt.no")}</Tag>
              ),
          },
        ]}
      />
    </Card>
  );
}
