import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/ActionButton";
import { AsOf } from "~/components/AsOf";
import { useFormat } from "~/i18n/useFormat";
import { Callout } from "~/ui/Callout";
import { Card } from "~/ui/Card";
import { Facts } from "~/ui/Facts";
import { Page } from "~/ui/Page";
import { unitQuery, type Unit } from "./queries";
import { RenameUnitForm } from "./RenameUnitForm";
import { SuccessionForm } from "./SuccessionForm";
import { Timeline } from "./Timeline";

interface Props {
  unitId: string;
  asOf: string | undefined;
  onAsOf: (asOf: string | undefined) => void;
}

/** A unit under the name it bore on a day, and everything that has happened to it. */
export function UnitPage({ unitId, asOf, onAsOf }: Props) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const shown = useDeferredValue(asOf);
  const { data: unit } = useSuspenseQuery(unitQuery(unitId, shown));
  const [dialog, setDialog] = useState<"rename" | "succession" | null>(null);
  const close = () => setDialog(null);
  return (
    <Page
      title={unit.name}
      above={<Link to="/don-vi">{t("unit.list")}</Link>}
      subtitle={t(`enum.UnitKind.${unit.kind}`)}
      actions={
        <>
          <ActionButton actions={unit.allowedActions} name="renameUnit" onClick={() => setDialog("rename")}>
            {t("unit.rename")}
          </ActionButton>
          <ActionButton
            actions={unit.allowedActions}
            name="recordSuccession"
            variant="default"
            onClick={() => setDialog("succession")}
          >
            {t("unit.succession")}
          </ActionButton>
        </>
      }
    >
      <AsOf value={asOf} onChange={onAsOf} />
      {asOf && <Callout tone="info" title={t("asOf.note", { date: date(asOf) })} />}
      {!unit.exists && (
        <Callout tone="warn" title={t("unit.notExisting")}>
          {unit.successors.length > 0 && (
            <>
              {t("unit.successors")}: <UnitLinks units={unit.successors} />
            </>
          )}
        </Callout>
      )}
      <Card>
        <Facts
          items={[
            [t("unit.code"), unit.code],
            unit.parent !== null && [t("unit.parent"), unit.parent.name],
            [t("unit.establishedOn"), date(unit.establishedOn)],
            unit.dissolvedOn !== null && [t("unit.dissolvedOn"), date(unit.dissolvedOn)],
            unit.predecessors.length > 0 && [t("unit.predecessors"), <UnitLinks key="p" units={unit.predecessors} />],
            unit.successors.length > 0 && [t("unit.successors"), <UnitLinks key="s" units={unit.successors} />],
            unit.memberships.length > 0 && [t("unit.clusters"), <Memberships key="m" of={unit.memberships} />],
          ]}
        />
      </Card>
      <Card title={t("unit.timeline")}>
        <Timeline events={unit.timeline} />
      </Card>
      {dialog === "rename" && <RenameUnitForm unit={unit} onClose={close} />}
      {dialog === "succession" && <SuccessionForm unit={unit} onClose={close} />}
    </Page>
  );
}

function UnitLinks({ units }: { units: { id: string; name: string }[] }) {
  return (
    <>
      {units.map((unit, index) => (
        <span key={unit.id}>
          {index > 0 && ", "}
          <Link to="/don-vi/$unitId" params={{ unitId: unit.id }}>
            {unit.name}
          </Link>
        </span>
      ))}
    </>
  );
}

function Memberships({ of }: { of: Unit["memberships"] }) {
  const { date } = useFormat();
  return (
    <>
      {of.map((membership) => (
        <div key={membership.id}>
          <Link to="/cum/$clusterId" params={{ clusterId: membership.cluster.id }}>
            {membership.cluster.name}
          </Link>{" "}
          <span className="muted">
            {date(membership.validFrom)} – {membership.validUntil ? date(membership.validUntil) : ""}
          </span>
        </div>
      ))}
    </>
  );
}
