import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/ActionButton";
import { viewerQuery } from "~/features/identity/queries";
import { useFormat } from "~/i18n/useFormat";
import { Callout } from "~/ui/Callout";
import { Card } from "~/ui/Card";
import { Facts } from "~/ui/Facts";
import { Page } from "~/ui/Page";
import { Tag } from "~/ui/Tag";
import { DocumentLink } from "~/features/document/DocumentLink";
import classes from "./Movement.module.css";
import { Phases } from "./Phases";
import { movementQuery, type Movement } from "./queries";
import { RespondDialog } from "./RespondDialog";
import { ResponsesCard } from "./ResponsesCard";

/** One movement: who launched it, by what, its phases, and what the units have done about it. */
export function MovementPage({ movementId }: { movementId: string }) {
  const { t } = useTranslation();
  const { data: movement } = useSuspenseQuery(movementQuery(movementId));
  const { data: who } = useSuspenseQuery(viewerQuery);
  const [responding, setResponding] = useState(false);
  return (
    <Page
      title={movement.name}
      above={<Link to="/phong-trao">{t("movement.list")}</Link>}
      subtitle={
        <>
          {t("movement.launchedBy", { launcher: movement.launcherName })}{" "}
          <Tag tone={movement.current ? "ok" : "neutral"} icon={movement.current ? "flag" : "history"}>
            {t(movement.current ? "movement.current" : "movement.past")}
          </Tag>
        </>
      }
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
      <ResponsesCard movement={movement} />
      <Silent movement={movement} />
      {responding && (
        <RespondDialog
          movementId={movement.id}
          units={who.viewer?.units.filter(({ exists }) => exists) ?? []}
          onClose={() => setResponding(false)}
        />
      )}
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
          [t("movement.document"), <DocumentLink key="document" document={movement.launchDocument} />],
          [t("list.from"), date(movement.startsOn)],
          [t("list.until"), movement.endsOn ? date(movement.endsOn) : t("movement.openEnd")],
        ]}
      />
    </Card>
  );
}

function Silent({ movement }: { movement: Movement }) {
  const { t } = useTranslation();
  const { silentUnits } = movement;
  if (silentUnits.length === 0) return null;
  return (
    <Card title={t("movement.silent")} aside={t("movement.silentCount", { count: silentUnits.length })}>
      <ul className={classes.silent}>
        {silentUnits.map((unit) => (
          <li key={unit.id}>
            <Link to="/don-vi/$unitId" params={{ unitId: unit.id }}>
              {unit.shortName}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
