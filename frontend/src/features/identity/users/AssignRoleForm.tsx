import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { FormDialog } from "~/components/FormDialog";
import { useFields } from "~/components/useFields";
import { fieldError } from "~/components/UserErrors";
import { UnitPicker, type PickedUnit } from "~/features/unit/UnitPicker";
import type { Role } from "~/gql/graphql";
import { todayInVietnam } from "~/lib/dates";
import { oneOf } from "~/lib/oneOf";
import { assignRole, type Account } from "./queries";
import { roles } from "./roles";
import { DateField } from "~/ui/DateField";

/** Gives a role from a day on. Only the administrator of the system holds his role nowhere in particular. */
export function AssignRoleForm({ user, onClose }: { user: Account; onClose: () => void }) {
  const { t } = useTranslation();
  const { values, set } = useFields({
    role: "MEMBER_OFFICER" as Role,
    unit: null as PickedUnit | null,
    validFrom: todayInVietnam(),
    validUntil: "",
  });
  const write = useWrite(assignRole);
  const everywhere = values.role === "SYSTEM_ADMINISTRATOR";
  const send = () =>
    write.mutate(
      {
        userId: user.id,
        role: values.role,
        unitId: everywhere ? null : (values.unit?.id ?? null),
        validFrom: values.validFrom,
        validUntil: values.validUntil || null,
      },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("user.assignRole.to", { person: user.displayName })}
      submit={t("user.assignRole")}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
      onSubmit={send}
    >
      <NativeSelect
        label={t("user.role")}
        value={values.role}
        data={roles.map((value) => ({ value, label: t(`enum.Role.${value}`) }))}
        error={fieldError(write.data, "role")}
        onChange={(event) => set("role", oneOf(roles, event.currentTarget.value) ?? values.role)}
      />
      {everywhere ? (
        <p className="muted">{t("user.role.noUnit")}</p>
      ) : (
        <UnitPicker
          label={t("user.unit")}
          required
          value={values.unit}
          onChange={(unit) => set("unit", unit)}
          error={fieldError(write.data, "unitId")}
        />
      )}
      <DateField
        required
        label={t("user.validFrom")}
        error={fieldError(write.data, "validFrom")}
        value={values.validFrom}
        onChange={(day) => set("validFrom", day)}
      />
      <DateField
        label={t("user.validUntil")}
        description={t("user.validUntil.hint")}
        error={fieldError(write.data, "validUntil")}
        value={values.validUntil}
        onChange={(day) => set("validUntil", day)}
      />
    </FormDialog>
  );
}
