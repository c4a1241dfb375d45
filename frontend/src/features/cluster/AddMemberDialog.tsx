import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { FormDialog } from "~/components/FormDialog";
import { useFields } from "~/components/useFields";
import { fieldError } from "~/components/UserErrors";
import { DocumentPicker, type PickedDocument } from "~/features/document/DocumentPicker";
import { UnitPicker, type PickedUnit } from "~/features/unit/UnitPicker";
import { todayInVietnam } from "~/lib/dates";
import { DateField } from "~/ui/DateField";
import type { Cluster } from "./queries";
import { addMember } from "./writes";

/** Takes a unit into the cluster from a day on. */
export function AddMemberDialog({ cluster, onClose }: { cluster: Cluster; onClose: () => void }) {
  const { t } = useTranslation();
  const { values, set } = useFields(() => ({
    unit: null as PickedUnit | null,
    validFrom: todayInVietnam(),
    decision: null as PickedDocument | null,
  }));
  const write = useWrite(addMember);
  const send = () => {
    if (!values.unit) return;
    write.mutate(
      {
        clusterId: cluster.id,
        expectedVersion: cluster.version,
        unitId: values.unit.id,
        validFrom: values.validFrom,
        decisionId: values.decision?.id ?? null,
      },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  };
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("cluster.addMember")}
      submit={t("common.save")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      <UnitPicker
        label={t("unit.name")}
        required
        value={values.unit}
        on={values.validFrom}
        error={fieldError(write.data, "unitId")}
        onChange={(unit) => set("unit", unit)}
      />
      <DateField
        required
        label={t("list.from")}
        value={values.validFrom}
        error={fieldError(write.data, "validFrom")}
        onChange={(day) => set("validFrom", day)}
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
