import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/ActionButton";
import { EmptyState } from "~/components/EmptyState";
import { useFormat } from "~/i18n/useFormat";
import { todayInVietnam } from "~/lib/dates";
import { DataTable, type Column } from "~/ui/DataTable";
import { Tag } from "~/ui/Tag";
import { EndRoleForm } from "./EndRoleForm";
import type { Account, AccountRole } from "./queries";
import { tenseOf, type RoleTense } from "./roles";

const looks = {
  current: { tone: "ok", icon: "check" },
  future: { tone: "info", icon: "clock" },
  past: { tone: "neutral", icon: "history" },
} as const satisfies Record<RoleTense, object>;

/** Every role a person was ever given, ended ones too: who could do what on which day stays answerable. */
export function RolesTable({ user }: { user: Account }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const [ending, setEnding] = useState<AccountRole | null>(null);
  const today = todayInVietnam();
  if (user.roles.length === 0) {
    return (
      <EmptyState icon="user" title={t("user.noRole")}>
        {t("user.noRole.text")}
      </EmptyState>
    );
  }
  const columns: Column<AccountRole>[] = [
    { key: "role", head: t("user.role"), rowHead: true, cell: (role) => t(`enum.Role.${role.role}`) },
    {
      key: "unit",
      head: t("user.unit"),
      label: t("user.unit"),
      cell: (role) => role.unit?.name ?? t("user.everywhere"),
    },
    { key: "from", head: t("user.validFrom"), label: t("user.validFrom"), cell: (role) => date(role.validFrom) },
    {
      key: "until",
      head: t("user.validUntil"),
      label: t("user.validUntil"),
      cell: (role) => (role.validUntil ? date(role.validUntil) : t("user.openEnd")),
    },
    {
      key: "state",
      head: t("user.state"),
      cell: (role) => {
        const tense = tenseOf(role, today);
        return <Tag {...looks[tense]}>{t(`user.tense.${tense}`)}</Tag>;
      },
    },
    {
      key: "end",
      head: <span className="visually-hidden">{t("user.endRole")}</span>,
      cell: (role) =>
        tenseOf(role, today) !== "past" && (
          <ActionButton
            actions={user.allowedActions}
            name="endRole"
            size="xs"
            variant="default"
            onClick={() => setEnding(role)}
          >
            {t("user.endRole")}
          </ActionButton>
        ),
    },
  ];
  return (
    <>
      <DataTable caption={t("user.roles")} columns={columns} rows={user.roles} rowKey={(role) => role.id} />
      {ending && <EndRoleForm role={ending} onClose={() => setEnding(null)} />}
    </>
  );
}
