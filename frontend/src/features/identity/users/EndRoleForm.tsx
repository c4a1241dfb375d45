import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { FormDialog } from "~/components/FormDialog";
import { useFields } from "~/components/useFields";
import { fieldError } from "~/components/UserErrors";
import { todayInVietnam } from "~/lib/dates";
import { endRole, type AccountRole } from "./queries";
import { DateField } from "~/ui/DateField";

export function EndRoleForm({ role, onClose }: { role: AccountRole; onClose: () => void }) {
  const { t } = useTranslation();
  const { values, set } = useFields({ validUntil: todayInVietnam() });
  const write = useWrite(endRole);
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("user.endRole")}
      submit={t("user.endRole")}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
      onSubmit={() =>
        write.mutate(
          { roleAssignmentId: role.id, validUntil: values.validUntil },
          { onSuccess: (errors) => errors.length === 0 && onClose() },
        )
      }
    >
      <p>
        {t(`enum.Role.${role.role}`)}
        {role.unit && ` · ${role.unit.name}`}
      </p>
      <DateField
        required
        label={t("user.validUntil")}
        description={t("user.validUntil.hint")}
        error={fieldError(write.data, "validUntil")}
        value={values.validUntil}
        onChange={(day) => set("validUntil", day)}
      />
    </FormDialog>
  );
}
