import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/ActionButton";
import { AsOf } from "~/components/AsOf";
import { DocumentReference } from "~/components/DocumentReference";
import { EmptyState } from "~/components/EmptyState";
import { CreateRoundDialog } from "~/features/evaluation/round/CreateRoundDialog";
import { viewerQuery } from "~/features/identity/queries";
import { useFormat } from "~/i18n/useFormat";
import { Callout } from "~/ui/Callout";
import { Card } from "~/ui/Card";
import { Facts } from "~/ui/Facts";
import { Page } from "~/ui/Page";
import { AddMemberDialog } from "./AddMemberDialog";
import { AssignOfficeDialog } from "./AssignOfficeDialog";
import { ClusterRounds } from "./ClusterRounds";
import { MembersTable } from "./MembersTable";
import { OfficesTable } from "./OfficesTable";
import { clusterQuery } from "./queries";

interface Props {
  clusterId: string;
  asOf: string | undefined;
  onAsOf: (asOf: string | undefined) => void;
}

/** A cluster as it stands, or stood, on a day: who belongs to it, who leads it, by which decision. */
export function ClusterPage({ clusterId, asOf, onAsOf }: Props) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const shown = useDeferredValue(asOf);
  const { data: cluster } = useSuspenseQuery(clusterQuery(clusterId, shown));
  const { data: who } = useSuspenseQuery(viewerQuery);
  const [dialog, setDialog] = useState<"round" | "office" | "member" | null>(null);
  const close = () => setDialog(null);
  const head = cluster.offices.find(({ kind }) => kind === "HEAD");
  const deputies = cluster.offices.filter(({ kind }) => kind === "DEPUTY");
  return (
    <Page
      title={cluster.name}
      above={<Link to="/cum">{t("cluster.list")}</Link>}
      subtitle={cluster.ministry.name}
      actions={
        <>
          <ActionButton
            actions={who.viewer?.allowedActions ?? []}
            name="createRound"
            onClick={() => setDialog("round")}
          >
            {t("round.create")}
          </ActionButton>
          <ActionButton
            actions={cluster.allowedActions}
            name="assignOffice"
            variant="default"
            onClick={() => setDialog("office")}
          >
            {t("office.assign")}
          </ActionButton>
          <ActionButton
            actions={cluster.allowedActions}
            name="addMember"
            variant="default"
            onClick={() => setDialog("member")}
          >
            {t("cluster.addMember")}
          </ActionButton>
        </>
      }
    >
      <AsOf value={asOf} onChange={onAsOf} />
      {asOf && <Callout tone="info" title={t("asOf.note", { date: date(asOf) })} />}
      {cluster.warnings.map((warning) => (
        <Callout key={warning} tone="warn" title={warning} />
      ))}
      <Card>
        <Facts
          items={[
            [t("cluster.decision"), <DocumentReference key="decision" document={cluster.decision} />],
            [t("cluster.formedOn"), date(cluster.formedOn)],
            cluster.closedOn !== null && [t("cluster.closedOn"), date(cluster.closedOn)],
            [t("enum.OfficeKind.HEAD"), head?.unit.shortName ?? t("office.vacant")],
            [t("enum.OfficeKind.DEPUTY"), deputies.map(({ unit }) => unit.shortName).join(", ") || t("office.vacant")],
          ]}
        />
      </Card>
      <Card title={t("cluster.members")} aside={t("cluster.memberCount", { count: cluster.members.length })} flush>
        {cluster.members.length > 0 ? (
          <MembersTable cluster={cluster} asOf={asOf} />
        ) : (
          <EmptyState title={t("cluster.noMembers")} />
        )}
      </Card>
      <ClusterRounds clusterId={cluster.id} />
      <OfficesTable cluster={cluster} />
      <CreateRoundDialog opened={dialog === "round"} onClose={close} clusterId={cluster.id} />
      <AssignOfficeDialog opened={dialog === "office"} onClose={close} cluster={cluster} />
      {dialog === "member" && <AddMemberDialog cluster={cluster} onClose={close} />}
    </Page>
  );
}
