import { PasswordInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { FormDialog } from "~/components/FormDialog";
import { useFields } from "~/components/useFields";
import { fieldError } from "~/components/UserErrors";
import { changePassword } from "./users/queries";

/** The own password: the one in use, and the new one twice, since nobody sees what is typed. */
export function ChangePasswordForm({ onClose }: { onClose: (changed: boolean) => void }) {
  const { t } = useTranslation();
  const { values, text } = useFields({ currentPassword: "", newPassword: "", again: "" });
  const write = useWrite(changePassword);
  const differs = values.again !== "" && values.again !== values.newPassword;
  const send = () => {
    if (values.again !== values.newPassword) return;
    write.mutate(
      { currentPassword: values.currentPassword, newPassword: values.newPassword },
      { onSuccess: (errors) => errors.length === 0 && onClose(true) },
    );
  };
  const shared = { required: true, visibilityToggleButtonProps: { "aria-label": t("signIn.showPassword") } };
  return (
    <FormDialog
      opened
      onClose={() => onClose(false)}
      title={t("account.changePassword")}
      submit={t("account.changePassword")}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
      onSubmit={send}
    >
      <PasswordInput
        {...shared}
        label={t("account.currentPassword")}
        autoComplete="current-password"
        error={fieldError(write.data, "currentPassword")}
        {...text("currentPassword")}
      />
      <PasswordInput
        {...shared}
        label={t("user.newPassword")}
        description={t("user.password.hint")}
        autoComplete="new-password"
        error={fieldError(write.data, "newPassword")}
        {...text("newPassword")}
      />
      <PasswordInput
        {...shared}
        label={t("account.newPasswordAgain")}
        autoComplete="new-password"
        error={differs ? t("account.passwordsDiffer") : undefined}
        {...text("again")}
      />
    </FormDialog>
  );
}
