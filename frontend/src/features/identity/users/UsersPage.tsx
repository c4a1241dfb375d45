import { useInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/ActionButton";
import { FilterBar, SearchField, SelectField } from "~/components/FilterBar";
import { PagedTable } from "~/components/PagedTable";
import { todayInVietnam } from "~/lib/dates";
import { narrowed } from "~/lib/narrowed";
import type { Column } from "~/ui/DataTable";
import { Page } from "~/ui/Page";
import { viewerQuery } from "../queries";
import { AccountState } from "./AccountState";
import { CreateUserForm } from "./CreateUserForm";
import { accountStates, usersQuery, type UserRow, type UsersSearch } from "./queries";
import { roles, tenseOf } from "./roles";
import classes from "./Users.module.css";

interface Props {
  search: UsersSearch;
  onSearch: (search: UsersSearch) => void;
}

/** Every account, who holds which role today, and the way to each. */
export function UsersPage({ search, onSearch }: Props) {
  const { t } = useTranslation();
  const [creating, setCreating] = useState(false);
  const { data: who } = useSuspenseQuery(viewerQuery);
  const query = useInfiniteQuery(usersQuery(search));
  return (
    <Page
      title={t("enum.NavigationItem.USERS")}
      subtitle={t("user.subtitle")}
      actions={
        <ActionButton actions={who.viewer?.allowedActions ?? []} name="createUser" onClick={() => setCreating(true)}>
          {t("user.create")}
        </ActionButton>
      }
    >
      <FilterBar>
        <SearchField
          label={t("user.search")}
          value={search.tim}
          onChange={(tim) => onSearch(narrowed(search, { tim }))}
        />
        <SelectField
          label={t("user.role")}
          value={search.vaitro}
          options={roles.map((value) => ({ value, label: t(`enum.Role.${value}`) }))}
          onChange={(vaitro) => onSearch(narrowed(search, { vaitro }))}
        />
        <SelectField
          label={t("user.state")}
          value={search.tinhtrang}
          options={accountStates.map((value) => ({ value, label: t(`user.state.${value}`) }))}
          onChange={(tinhtrang) => onSearch(narrowed(search, { tinhtrang }))}
        />
      </FilterBar>
      <PagedTable
        query={query}
        caption={t("enum.NavigationItem.USERS")}
        columns={useColumns()}
        rowKey={(user) => user.id}
        empty={{ title: t("user.empty.title"), text: t("user.empty.text") }}
      />
      {creating && <CreateUserForm onClose={() => setCreating(false)} />}
    </Page>
  );
}

function useColumns(): Column<UserRow>[] {
  const { t } = useTranslation();
  const today = todayInVietnam();
  return [
    {
      key: "name",
      head: t("user.person"),
      rowHead: true,
      cell: (user) => (
        <>
          <Link to="/quan-tri/nguoi-dung/$userId" params={{ userId: user.id }}>
            {user.displayName}
          </Link>
          <div className={classes.username}>{user.username}</div>
        </>
      ),
    },
    {
      key: "roles",
      head: t("user.rolesToday"),
      label: t("user.rolesToday"),
      cell: (user) => {
        const held = user.roles.filter((role) => tenseOf(role, today) === "current");
        if (held.length === 0) return <span className="muted">{t("user.noRole")}</span>;
        return (
          <ul className={classes.roles}>
            {held.map((role) => (
              <li key={role.id}>
                {t(`enum.Role.${role.role}`)}
                {role.unit && ` · ${role.unit.shortName}`}
              </li>
            ))}
          </ul>
        );
      },
    },
    { key: "state", head: t("user.state"), cell: (user) => <AccountState active={user.active} /> },
  ];
}
