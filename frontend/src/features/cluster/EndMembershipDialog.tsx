import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { FormDialog } from "~/components/FormDialog";
import { useFields } from "~/components/useFields";
import { fieldError } from "~/components/UserErrors";
import { DocumentPicker, type PickedDocument } from "~/features/document/DocumentPicker";
import { todayInVietnam } from "~/lib/dates";
import { DateField } from "~/ui/DateField";
import type { Cluster } from "./queries";
import { endMembership } from "./writes";

interface Props {
  cluster: Cluster;
  member: Cluster["members"][number];
  onClose: () => void;
}

/** Lets a unit leave the cluster on a day. */
export function EndMembershipDialog({ cluster, member, onClose }: Props) {
  const { t } = useTranslation();
  const { values, set } = useFields(() => ({
    validUntil: todayInVietnam(),
    decision: null as PickedDocument | null,
  }));
  const write = useWrite(endMembership);
  const send = () =>
    write.mutate(
      {
        membershipId: member.id,
        expectedVersion: cluster.version,
        validUntil: values.validUntil,
        decisionId: values.decision?.id ?? null,
      },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={`${t("cluster.endMembership")}: ${member.unit.name}`}
      submit={t("common.save")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      <DateField
        required
        label={t("cluster.leavesOn")}
        value={values.validUntil}
        error={fieldError(write.data, "validUntil")}
        onChange={(day) => set("validUntil", day)}
      />
      <DocumentPicker
        size="md"
        label={t("cluster.decision")}
        value={values.decision}
        error={fieldError(write.data, "decisionId")}
        onChange={(decision) => set("decision", decision)}
      />
    </FormDialog>
  );
}
