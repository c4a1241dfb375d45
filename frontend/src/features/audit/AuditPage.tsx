import { TextInput } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FilterBar, SelectField } from "~/components/FilterBar";
import { objectTarget } from "~/components/objectTarget";
import { PagedTable } from "~/components/PagedTable";
import { useFormat } from "~/i18n/useFormat";
import { narrowed } from "~/lib/narrowed";
import type { Column } from "~/ui/DataTable";
import { Page } from "~/ui/Page";
import classes from "./Audit.module.css";
import { AuditEventDialog } from "./AuditEventDialog";
import { auditEventsQuery, type AuditEvent, type AuditSearch } from "./queries";
import { actionName, knownActions, objectName } from "./words";

interface Props {
  search: AuditSearch;
  onSearch: (search: AuditSearch) => void;
}

/** Who did what to which object, newest first, with what it was before and after. */
export function AuditPage({ search, onSearch }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<AuditEvent | null>(null);
  const query = useInfiniteQuery(auditEventsQuery(search));
  return (
    <Page title={t("audit.title")} subtitle={t("audit.subtitle")} wide>
      <FilterBar>
        <SelectField
          label={t("audit.action")}
          value={search.viec}
          options={knownActions.map((value) => ({ value, label: actionName(t, value) }))}
          onChange={(viec) => onSearch(narrowed(search, { viec }))}
        />
        <TextInput
          key={search.doituong}
          size="sm"
          label={t("audit.objectId")}
          defaultValue={search.doituong ?? ""}
          onBlur={(event) => onSearch(narrowed(search, { doituong: event.currentTarget.value.trim() || undefined }))}
          onKeyDown={(event) => event.key === "Enter" && !event.nativeEvent.isComposing && event.currentTarget.blur()}
        />
      </FilterBar>
      <PagedTable
        query={query}
        caption={t("audit.title")}
        columns={useColumns(setShown)}
        rowKey={(event) => String(event.sequence)}
        empty={{ title: t("audit.empty.title"), text: t("audit.empty.text") }}
      />
      {shown && (
        <AuditEventDialog
          event={shown}
          onClose={() => setShown(null)}
          onHistory={(doituong) => {
            setShown(null);
            onSearch({ doituong });
          }}
        />
      )}
    </Page>
  );
}

function useColumns(onShow: (event: AuditEvent) => void): Column<AuditEvent>[] {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  return [
    { key: "sequence", head: t("audit.sequence"), numeric: true, wide: true, cell: (event) => event.sequence },
    { key: "at", head: t("audit.at"), cell: (event) => <span className={classes.at}>{dateTime(event.at)}</span> },
    {
      key: "action",
      head: t("audit.action"),
      rowHead: true,
      cell: (event) => (
        <>
          {actionName(t, event.action)}
          {event.reason && <div className={classes.reason}>{t("audit.reason.said", { reason: event.reason })}</div>}
        </>
      ),
    },
    {
      key: "actor",
      head: t("audit.actor"),
      label: t("audit.actor"),
      cell: (event) => event.actorName ?? t(`audit.actor.${event.actor}`, { defaultValue: event.actor }),
    },
    {
      key: "object",
      head: t("audit.object"),
      label: t("audit.object"),
      cell: (event) => <ObjectLink id={event.object} />,
    },
    {
      key: "details",
      head: <span className="visually-hidden">{t("audit.details")}</span>,
      cell: (event) => (
        <button
          type="button"
          className={classes.details}
          aria-haspopup="dialog"
          aria-label={t("audit.details.of", { sequence: event.sequence })}
          onClick={() => onShow(event)}
        >
          {t("audit.details")}
        </button>
      ),
    },
  ];
}

function ObjectLink({ id }: { id: string }) {
  const { t } = useTranslation();
  const target = objectTarget(id);
  const name = objectName(t, id);
  return (
    <>
      {target ? <Link {...target}>{name}</Link> : name}
      <div className={classes.id}>{id}</div>
    </>
  );
}
