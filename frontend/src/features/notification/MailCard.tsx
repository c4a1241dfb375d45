import { Button, Checkbox, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { useFields } from "~/components/useFields";
import { fieldError, UserErrors } from "~/components/UserErrors";
import { Card } from "~/ui/Card";
import { Choice } from "~/ui/Choice";
import { Icon } from "~/ui/Icon";
import classes from "./Notifications.module.css";
import { setNotificationPreferences, type Preferences } from "./queries";

interface Props {
  preferences: Preferences;
  /** Whose, when somebody else's. */
  userId?: string;
}

/** Where e-mail goes and how it comes: the reader's own, or that of an account for its administrator. */
export function MailCard({ preferences, userId }: Props) {
  const { t } = useTranslation();
  const { values, set, text } = useFields({ ...preferences, email: preferences.email ?? "" });
  const [saved, setSaved] = useState(false);
  const write = useWrite(setNotificationPreferences);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setSaved(false);
    write.mutate(
      { ...values, email: values.email.trim() || null, ...(userId ? { userId } : {}) },
      { onSuccess: (errors) => setSaved(errors.length === 0) },
    );
  };
  return (
    <Card title={t("mail.title")}>
      <form className={classes.form} onSubmit={send}>
        <UserErrors errors={write.data} error={write.error} />
        <TextInput
          label={t("mail.address")}
          description={t("mail.addressHint")}
          type="email"
          inputMode="email"
          autoComplete="email"
          error={fieldError(write.data, "email")}
          {...text("email")}
        />
        <Checkbox
          label={t("mail.wanted")}
          checked={values.mail}
          onChange={(event) => set("mail", event.currentTarget.checked)}
        />
        <Choice
          label={t("mail.mode")}
          value={values.mode}
          options={(["IMMEDIATE", "DAILY"] as const).map((value) => ({ value, label: t(`enum.MailMode.${value}`) }))}
          onChange={(mode) => set("mode", mode)}
        />
        <Choice
          label={t("mail.language")}
          value={values.language}
          options={[
            { value: "VIETNAMESE", label: "Tiếng Việt", lang: "vi" },
            { value: "ENGLISH", label: "English", lang: "en" },
          ]}
          onChange={(language) => set("language", language)}
        />
        <div className={classes.buttons}>
          <Button type="submit" loading={write.isPending}>
            {t("common.save")}
          </Button>
          {/* Always there, so that what appears in it is read out. */}
          <p className={classes.done} role="status">
            {saved && (
              <>
                <Icon name="check" />
                {t("mail.saved")}
              </>
            )}
          </p>
        </div>
      </form>
    </Card>
  );
}
