import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { FormDialog } from "~/components/FormDialog";
import { useFields } from "~/components/useFields";
import { fieldError } from "~/components/UserErrors";
import { todayInVietnam } from "~/lib/dates";
import { DateField } from "~/ui/DateField";
import type { Cluster } from "./queries";
import { endOffice } from "./writes";

interface Props {
  cluster: Cluster;
  office: Cluster["officeHistory"][number];
  onClose: () => void;
}

/** Ends the time of a head or deputy on a day. */
export function EndOfficeDialog({ cluster, office, onClose }: Props) {
  const { t } = useTranslation();
  const { values, set } = useFields(() => ({
    validUntil: todayInVietnam(),
  }));
  const write = useWrite(endOffice);
  const send = () =>
    write.mutate(
      {
        officeId: office.id,
        expectedVersion: cluster.version,
        validUntil: values.validUntil,
      },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={`${t("cluster.endOffice")}: ${office.unit.shortName}`}
      submit={t("common.save")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      <DateField
        required
        label={t("cluster.officeEndsOn")}
        value={values.validUntil}
        error={fieldError(write.data, "validUntil")}
        onChange={(day) => set("validUntil", day)}
      />
    </FormDialog>
  );
}
