import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/ActionButton";
import { DocumentLink } from "~/features/document/DocumentLink";
import { useFormat } from "~/i18n/useFormat";
import { todayInVietnam } from "~/lib/dates";
import { Card } from "~/ui/Card";
import { Spans } from "~/ui/Spans";
import { AddPhaseForm } from "./AddPhaseForm";
import classes from "./Movement.module.css";
import type { Movement } from "./queries";

/** What runs when, with the document and the note of each phase. */
export function Phases({ movement }: { movement: Movement }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const [adding, setAdding] = useState(false);
  const today = todayInVietnam();
  const { phases } = movement;
  const running = phases.find(
    ({ startsOn, endsOn }) => (startsOn ?? today) <= today && today <= (endsOn ?? today) && (startsOn ?? endsOn),
  );
  const told = phases.filter(({ document, note }) => document !== null || note !== null);
  return (
    <Card
      title={t("movement.phases")}
      aside={
        <ActionButton
          actions={movement.allowedActions}
          name="addMovementPhase"
          size="xs"
          variant="default"
          onClick={() => setAdding(true)}
        >
          {t("movement.addPhase")}
        </ActionButton>
      }
    >
      {phases.length === 0 ? (
        <p className="muted">{t("movement.noPhases")}</p>
      ) : (
        <Spans
          caption={running ? t("movement.phaseNow", { phase: running.name }) : t("movement.phaseNone")}
          today={today}
          todayLabel={t("movement.today", { day: date(today) })}
          spans={phases.map(({ id, name, startsOn, endsOn }) => ({
            key: id,
            label: name,
            when: `${startsOn ? date(startsOn) : "…"} – ${endsOn ? date(endsOn) : "…"}`,
            from: startsOn,
            until: endsOn,
          }))}
        />
      )}
      {told.length > 0 && (
        <ul className={classes.phases}>
          {told.map((phase) => (
            <li key={phase.id}>
              {phase.name}: {phase.document && <DocumentLink document={phase.document} />}
              {phase.document && phase.note && " · "}
              {phase.note}
            </li>
          ))}
        </ul>
      )}
      {adding && <AddPhaseForm movement={movement} onClose={() => setAdding(false)} />}
    </Card>
  );
}
