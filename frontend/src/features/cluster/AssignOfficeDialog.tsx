import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormDialog } from "~/components/FormDialog";
import { fieldError } from "~/components/UserErrors";
import { useWrite } from "~/api/useWrite";
import { DocumentPicker, type PickedDocument } from "~/features/document/DocumentPicker";
import type { OfficeKind } from "~/gql/graphql";
import { todayInVietnam } from "~/lib/dates";
import { assignOffice, type Cluster } from "./queries";
import { DateField } from "~/ui/DateField";

interface Props {
  opened: boolean;
  onClose: () => void;
  cluster: Cluster;
}

const kinds: OfficeKind[] = ["HEAD", "DEPUTY"];

/** Gives a member unit the office of head or deputy for a time. */
export function AssignOfficeDialog({ opened, onClose, cluster }: Props) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<OfficeKind>("HEAD");
  const [unitId, setUnitId] = useState(cluster.members[0]?.unit.id ?? "");
  const [validFrom, setValidFrom] = useState(todayInVietnam());
  const [validUntil, setValidUntil] = useState("");
  const [decision, setDecision] = useState<PickedDocument | null>(null);
  const write = useWrite(assignOffice);
  const send = () =>
    write.mutate(
      {
        clusterId: cluster.id,
        expectedVersion: cluster.version,
        unitId,
        kind,
        validFrom,
        validUntil: validUntil || null,
        decisionId: decision?.id ?? null,
      },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t("office.assign")}
      submit={t("common.save")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      <NativeSelect
        label={t("office.kind")}
        value={kind}
        data={kinds.map((value) => ({ value, label: t(`enum.OfficeKind.${value}`) }))}
        onChange={(event) => setKind(event.currentTarget.value as OfficeKind)}
      />
      <NativeSelect
        label={t("unit.name")}
        value={unitId}
        data={cluster.members.map(({ unit }) => ({ value: unit.id, label: unit.name }))}
        error={fieldError(write.data, "unitId")}
        onChange={(event) => setUnitId(event.currentTarget.value)}
      />
      <DateField
        required
        label={t("list.from")}
        value={validFrom}
        error={fieldError(write.data, "validFrom")}
        onChange={setValidFrom}
      />
      <DateField
        label={t("list.until")}
        value={validUntil}
        error={fieldError(write.data, "validUntil")}
        onChange={setValidUntil}
      />
      <DocumentPicker label={t("cluster.decision")} value={decision} onChange={setDecision} />
    </FormDialog>
  );
}
