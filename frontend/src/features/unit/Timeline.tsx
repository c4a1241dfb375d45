import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { DocumentReference } from "~/components/DocumentReference";
import { EmptyState } from "~/components/EmptyState";
import { useFormat } from "~/i18n/useFormat";
import type { Unit } from "./queries";
import classes from "./Timeline.module.css";

/** What happened to a unit, oldest first: names, mergers, clusters, offices, results. Nothing is ever removed. */
export function Timeline({ events }: { events: Unit["timeline"] }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  if (events.length === 0) return <EmptyState icon="history" title={t("unit.noTimeline")} />;
  return (
    <ol className={classes.timeline}>
      {events.map((event, index) => (
        <li key={index}>
          <span className={classes.day}>{date(event.on)}</span>
          <div>
            <strong>{t(`enum.TimelineEventKind.${event.kind}`)}</strong>
            {event.successionKind && ` (${t(`enum.SuccessionKind.${event.successionKind}`)})`}
            <div>{event.text}</div>
            {event.units.map((unit) => (
              <div key={unit.id}>
                <Link to="/don-vi/$unitId" params={{ unitId: unit.id }}>
                  {unit.name}
                </Link>
              </div>
            ))}
            {event.cluster && (
              <Link to="/cum/$clusterId" params={{ clusterId: event.cluster.id }} search={{ ngay: event.on }}>
                {event.cluster.name}
              </Link>
            )}
            {event.document && (
              <div className="muted">
                <DocumentReference document={event.document} />
              </div>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
