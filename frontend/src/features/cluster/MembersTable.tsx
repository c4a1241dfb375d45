import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { may } from "~/components/allowed";
import { useFormat } from "~/i18n/useFormat";
import { DataTable, type Column } from "~/ui/DataTable";
import { EndMembershipDialog } from "./EndMembershipDialog";
import type { Cluster } from "./queries";

type Member = Cluster["members"][number];

/** The members on the day shown, and for those who may, the way to let one leave. */
export function MembersTable({ cluster, asOf }: { cluster: Cluster; asOf: string | undefined }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const [leaving, setLeaving] = useState<Member | null>(null);
  const columns: Column<Member>[] = [
    { key: "position", head: t("list.position"), wide: true, cell: (member) => member.position },
    {
      key: "unit",
      head: t("unit.name"),
      rowHead: true,
      cell: ({ unit }) => (
        <Link to="/don-vi/$unitId" params={{ unitId: unit.id }} search={asOf ? { ngay: asOf } : {}}>
          {unit.name}
        </Link>
      ),
    },
    { key: "code", head: t("unit.code"), label: t("unit.code"), cell: ({ unit }) => unit.code },
    { key: "from", head: t("list.from"), label: t("list.from"), cell: (member) => date(member.validFrom) },
    { key: "until", head: t("list.until"), label: t("list.until"), cell: (member) => date(member.validUntil) },
  ];
  if (may(cluster.allowedActions, "endMembership")) {
    columns.push({
      key: "end",
      head: t("cluster.endMembership"),
      cell: (member) => (
        <Button
          size="xs"
          variant="default"
          aria-label={`${t("cluster.endMembership")}: ${member.unit.name}`}
          onClick={() => setLeaving(member)}
        >
          {t("cluster.endMembership")}
        </Button>
      ),
    });
  }
  return (
    <>
      <DataTable
        caption={t("cluster.members")}
        rows={cluster.members}
        rowKey={(member) => member.id}
        columns={columns}
      />
      {leaving && <EndMembershipDialog cluster={cluster} member={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}
