import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { DataTable } from "~/ui/DataTable";
import { Dialog } from "~/ui/Dialog";
import { Facts } from "~/ui/Facts";
import classes from "./Audit.module.css";
import { changesOf, type Change } from "./changes";
import type { AuditEvent } from "./queries";
import { actionName, fieldName, objectName, valueText } from "./words";

interface Props {
  event: AuditEvent;
  onClose: () => void;
  onHistory: (object: string) => void;
}

/** One act in full: before and after side by side, and its link in the chain. */
export function AuditEventDialog({ event, onClose, onHistory }: Props) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  return (
    <Dialog
      opened
      size="xl"
      onClose={onClose}
      title={t("audit.event", { sequence: event.sequence, action: actionName(t, event.action) })}
      footer={
        <Button variant="default" onClick={() => onHistory(event.object)}>
          {t("audit.history")}
        </Button>
      }
    >
      <Facts
        items={[
          [t("audit.at"), dateTime(event.at)],
          [t("audit.actor"), event.actorName ?? event.actor],
          [t("audit.object"), `${objectName(t, event.object)} · ${event.object}`],
          event.reason !== null && [t("audit.reason"), event.reason],
        ]}
      />
      <Changes event={event} />
      <Facts
        items={[
          [
            t("audit.hash"),
            <code key="hash" className={classes.hash}>
              {event.hash}
            </code>,
          ],
          [
            t("audit.request"),
            <code key="request" className={classes.hash}>
              {event.requestId}
            </code>,
          ],
        ]}
      />
    </Dialog>
  );
}

function Changes({ event }: { event: AuditEvent }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const changes = changesOf(event.before, event.after);
  if (changes.length === 0) return <p className="muted">{t("audit.noState")}</p>;
  const compared = event.before !== null && event.after !== null;
  const shown = all ? changes : changes.filter((change) => change.changed);
  const same = changes.length - changes.filter((change) => change.changed).length;
  const value = (field: string, text: string | undefined) =>
    text === undefined ? <span className="muted">{t("audit.nothing")}</span> : valueText(t, format, field, text);
  const after = (change: Change) => {
    const text = value(change.field, change.after);
    return change.changed && compared ? <b>{text}</b> : text;
  };
  return (
    <section className={classes.changes}>
      <DataTable
        showCaption
        caption={t(compared ? "audit.changed" : event.after === null ? "audit.wasThere" : "audit.isThere")}
        rows={shown}
        rowKey={(change) => change.field}
        columns={[
          { key: "field", head: t("audit.field"), rowHead: true, cell: (change) => fieldName(t, change.field) },
          ...(event.before === null
            ? []
            : [
                {
                  key: "before",
                  head: t("audit.before"),
                  label: t("audit.before"),
                  cell: (change: Change) => value(change.field, change.before),
                },
              ]),
          ...(event.after === null
            ? []
            : [{ key: "after", head: t("audit.after"), label: t("audit.after"), cell: after }]),
        ]}
      />
      {same > 0 && (
        <button type="button" className={classes.details} aria-pressed={all} onClick={() => setAll(!all)}>
          {all ? t("audit.onlyChanged") : t("audit.showSame", { count: same })}
        </button>
      )}
    </section>
  );
}
