import { PasswordInput, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { FormDialog } from "~/components/FormDialog";
import { useFields } from "~/components/useFields";
import { fieldError } from "~/components/UserErrors";
import type { CreateUserInput } from "~/gql/graphql";
import { createUser } from "./queries";

/** Opens an account with a first password, and goes on to its page, where roles are given. */
export function CreateUserForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { values, text } = useFields({ username: "", displayName: "", password: "" });
  const write = useWrite(async (input: CreateUserInput) => {
    const reply = await createUser(input);
    if (reply.user) void navigate({ to: "/quan-tri/nguoi-dung/$userId", params: { userId: reply.user.id } });
    return reply;
  });
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("user.create")}
      submit={t("user.create")}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
      onSubmit={() =>
        write.mutate({
          username: values.username.trim(),
          displayName: values.displayName.trim(),
          password: values.password,
        })
      }
    >
      <TextInput
        label={t("user.displayName")}
        description={t("user.displayName.hint")}
        required
        autoComplete="off"
        error={fieldError(write.data, "displayName")}
        {...text("displayName")}
      />
      <TextInput
        label={t("signIn.username")}
        description={t("user.username.hint")}
        required
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        error={fieldError(write.data, "username")}
        {...text("username")}
      />
      <PasswordInput
        label={t("user.firstPassword")}
        description={t("user.password.hint")}
        required
        autoComplete="new-password"
        visibilityToggleButtonProps={{ "aria-label": t("signIn.showPassword") }}
        error={fieldError(write.data, "password")}
        {...text("password")}
      />
    </FormDialog>
  );
}
