import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { may } from "~/components/allowed";
import { useFormat } from "~/i18n/useFormat";
import { Card } from "~/ui/Card";
import { todayInVietnam } from "~/lib/dates";
import { DataTable, type Column } from "~/ui/DataTable";
import { EndOfficeDialog } from "./EndOfficeDialog";
import type { Cluster } from "./queries";

type Office = Cluster["officeHistory"][number];

/** Who held the offices, and when: they change every year. */
export function OfficesTable({ cluster }: { cluster: Cluster }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const [ending, setEnding] = useState<Office | null>(null);
  const offices = cluster.officeHistory;
  if (offices.length === 0) return null;
  const columns: Column<Office>[] = [
    { key: "kind", head: t("office.kind"), cell: (office) => t(`enum.OfficeKind.${office.kind}`) },
    { key: "unit", head: t("unit.name"), rowHead: true, cell: (office) => office.unit.shortName },
    { key: "from", head: t("list.from"), label: t("list.from"), cell: (office) => date(office.validFrom) },
    { key: "until", head: t("list.until"), label: t("list.until"), cell: (office) => date(office.validUntil) },
  ];
  if (may(cluster.allowedActions, "endOffice")) {
    const today = todayInVietnam();
    columns.push({
      key: "end",
      head: t("cluster.endOffice"),
      cell: (office) =>
        (office.validUntil === null || office.validUntil > today) && (
          <Button
            size="xs"
            variant="default"
            aria-label={`${t("cluster.endOffice")}: ${office.unit.shortName}`}
            onClick={() => setEnding(office)}
          >
            {t("cluster.endOffice")}
          </Button>
        ),
    });
  }
  return (
    <Card title={t("office.history")} flush>
      <DataTable caption={t("office.history")} rows={offices} rowKey={(office) => office.id} columns={columns} />
      {ending && <EndOfficeDialog cluster={cluster} office={ending} onClose={() => setEnding(null)} />}
    </Card>
  );
}
