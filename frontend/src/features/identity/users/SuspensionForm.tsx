import { Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { ConflictNotice } from "~/components/ConflictNotice";
import { FormDialog } from "~/components/FormDialog";
import { useFields } from "~/components/useFields";
import { fieldError } from "~/components/UserErrors";
import { reactivateUser, suspendUser, type Account } from "./queries";

/** Suspends an account or lets it be used again; either way with a reason, which the audit chain keeps. */
export function SuspensionForm({ user, onClose }: { user: Account; onClose: () => void }) {
  const { t } = useTranslation();
  const { values, text } = useFields({ reason: "" });
  const action = user.active ? "suspendUser" : "reactivateUser";
  const write = useWrite(user.active ? suspendUser : reactivateUser);
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={`${t(`user.suspension.${action}`)}: ${user.displayName}`}
      submit={t(`user.suspension.${action}`)}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
      onSubmit={() =>
        write.mutate(
          { userId: user.id, expectedVersion: user.version, reason: values.reason.trim() },
          { onSuccess: (errors) => errors.length === 0 && onClose() },
        )
      }
    >
      <ConflictNotice
        error={write.error}
        now={[[t("user.state"), t(user.active ? "user.state.dang-dung" : "user.state.da-khoa")]]}
      />
      <p>{t(`user.suspensionText.${action}`)}</p>
      <Textarea
        label={t("user.reason")}
        required
        rows={3}
        error={fieldError(write.data, "reason")}
        {...text("reason")}
      />
    </FormDialog>
  );
}
