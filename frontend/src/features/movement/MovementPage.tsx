import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/ActionButton";
import { DocumentReference } from "~/components/DocumentReference";
import { viewerQuery } from "~/features/identity/queries";
import { useFormat } from "~/i18n/useFormat";
import { Callout } from "~/ui/Callout";
import { Card } from "~/ui/Card";
import { Facts } from "~/ui/Facts";
import { Page } from "~/ui/Page";
import { movementQuery, type Movement } from "./queries";
import { RespondDialog } from "./RespondDialog";
import { ResponsesTable } from "./ResponsesTable";

/** One movement: who launched it, by what, its phases, and what the units have done about it. */
export function MovementPage({ movementId }: { movementId: string }) {
  const { t } = useTranslation();
  const { data: movement } = useSuspenseQuery(movementQuery(movementId));
  const { data: who } = useSuspenseQuery(viewerQuery);
  const [responding, setResponding] = useState(false);
  const units = who.viewer?.units ?? [];
  return (
    <Page
      title={movement.name}
      above={<Link to="/phong-trao">{t("movement.list")}</Link>}
      subtitle={t("movement.launchedBy", { launcher: movement.launcherName })}
      actions={
        <ActionButton actions={movement.allowedActions} name="respondToMovement" onClick={() => setResponding(true)}>
          {t("movement.respond")}
        </ActionButton>
      }
    >
      {movement.warnings.map((warning) => (
        <Callout key={warning} tone="warn" title={warning} />
      ))}
      <MovementFacts movement={movement} />
      <Phases movement={movement} />
      <ResponsesTable movement={movement} />
      {movement.silentUnits.length > 0 && (
        <Card title={t("movement.silent")} aside={t("cluster.memberCount", { count: movement.silentUnits.length })}>
          <p>{movement.silentUnits.map(({ shortName }) => shortName).join(", ")}</p>
        </Card>
      )}
      {responding && <RespondDialog movementId={movement.id} units={units} onClose={() => setResponding(false)} />}
    </Page>
  );
}

function MovementFacts({ movement }: { movement: Movement }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  return (
    <Card>
      <Facts
        items={[
          [t("movement.level"), t(`enum.MovementLevel.${movement.level}`)],
          [t("movement.scope"), t(`enum.MovementScope.${movement.scope}`)],
          [t("movement.method"), t(`enum.MovementMethod.${movement.method}`)],
          [t("movement.document"), <DocumentReference key="document" document={movement.launchDocument} />],
          [t("list.from"), date(movement.startsOn)],
          [t("list.until"), date(movement.endsOn)],
        ]}
      />
    </Card>
  );
}

function Phases({ movement }: { movement: Movement }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  if (movement.phases.length === 0) return null;
  return (
    <Card title={t("movement.phases")}>
      <ol>
        {movement.phases.map((phase) => (
          <li key={phase.id}>
            <strong>{phase.name}</strong>{" "}
            <span className="muted">
              {date(phase.startsOn)} – {date(phase.endsOn)}
            </span>
            {phase.document && (
              <div>
                <DocumentReference document={phase.document} />
              </div>
            )}
            {phase.note && <div>{phase.note}</div>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
