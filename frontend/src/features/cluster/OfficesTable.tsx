import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { Card } from "~/ui/Card";
import { DataTable } from "~/ui/DataTable";
import type { Cluster } from "./queries";

/** Who held the offices, and when: they change every year. */
export function OfficesTable({ offices }: { offices: Cluster["officeHistory"] }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  if (offices.length === 0) return null;
  return (
    <Card title={t("office.history")} flush>
      <DataTable
        caption={t("office.history")}
        rows={offices}
        rowKey={(office) => office.id}
        columns={[
          { key: "kind", head: t("office.kind"), cell: (office) => t(`enum.OfficeKind.${office.kind}`) },
          { key: "unit", head: t("unit.name"), rowHead: true, cell: (office) => office.unit.shortName },
          { key: "from", head: t("list.from"), label: t("list.from"), cell: (office) => date(office.validFrom) },
          { key: "until", head: t("list.until"), label: t("list.until"), cell: (office) => date(office.validUntil) },
        ]}
      />
    </Card>
  );
}
