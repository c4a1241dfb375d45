import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { DataTable } from "~/ui/DataTable";
import type { Cluster } from "./queries";

export function MembersTable({ members, asOf }: { members: Cluster["members"]; asOf: string | undefined }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  return (
    <DataTable
      caption={t("cluster.members")}
      rows={members}
      rowKey={(member) => member.id}
      columns={[
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
      ]}
    />
  );
}
