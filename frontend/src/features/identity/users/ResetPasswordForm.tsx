import { PasswordInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { FormDialog } from "~/components/FormDialog";
import { useFields } from "~/components/useFields";
import { fieldError } from "~/components/UserErrors";
import { resetPassword, type Account } from "./queries";

/** Sets another person's password; that person signs in anew everywhere. */
export function ResetPasswordForm({ user, onClose }: { user: Account; onClose: () => void }) {
  const { t } = useTranslation();
  const { values, text } = useFields({ newPassword: "" });
  const write = useWrite(resetPassword);
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("user.resetPassword.of", { person: user.displayName })}
      submit={t("user.resetPassword")}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
      onSubmit={() =>
        write.mutate(
          { userId: user.id, newPassword: values.newPassword },
          { onSuccess: (errors) => errors.length === 0 && onClose() },
        )
      }
    >
      <p>{t("user.resetPassword.text")}</p>
      <PasswordInput
        label={t("user.newPassword")}
        description={t("user.password.hint")}
        required
        autoComplete="new-password"
        visibilityToggleButtonProps={{ "aria-label": t("signIn.showPassword") }}
        error={fieldError(write.data, "newPassword")}
        {...text("newPassword")}
      />
    </FormDialog>
  );
}
