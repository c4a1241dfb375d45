import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { UserErrors } from "~/components/UserErrors";
import { useSignIn } from "./queries";

interface Props {
  /** Who must sign in; without it anybody may. Over an open page only the same person: what is unsent is theirs. */
  username?: string;
  onSignedIn: () => void;
}

/** The one form that takes a password, on the sign-in page and in the dialog of an ended session. */
export function SignInForm({ username = "", onSignedIn }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState(username);
  const [password, setPassword] = useState("");
  const signIn = useSignIn();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (signIn.isPending) return;
    const errors = await signIn.mutateAsync({ username: name.trim(), password }).catch(() => null);
    if (errors?.length === 0) onSignedIn();
  };
  return (
    <form onSubmit={(event) => void submit(event)} style={{ display: "grid", gap: "1rem" }}>
      <UserErrors errors={signIn.data} error={signIn.error} />
      <TextInput
        label={t("signIn.username")}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        readOnly={username !== ""}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <PasswordInput
        label={t("signIn.password")}
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ "aria-label": t("signIn.showPassword") }}
      />
      <Button type="submit" size="md" loading={signIn.isPending}>
        {t("signIn.submit")}
      </Button>
    </form>
  );
}
