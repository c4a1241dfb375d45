import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/ActionButton";
import { fieldError, UserErrors } from "~/components/UserErrors";
import { Dialog } from "~/ui/Dialog";
import { useSheet, useSummary } from "./SheetContext";
import { useWithdrawSheet } from "./useSubmitSheet";

/** Takes a handed-in sheet back for changes, while its stage is open. */
export function WithdrawButton() {
  const { t } = useTranslation();
  const store = useSheet();
  const sheet = useSummary((summary) => summary.sheet);
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState("");
  const withdraw = useWithdrawSheet(store);
  const send = () =>
    withdraw.mutate(reason, {
      onSuccess: (errors) => errors.length === 0 && setOpened(false),
    });
  if (sheet.state !== "SUBMITTED") return null;
  return (
    <>
      <ActionButton
        actions={sheet.allowedActions}
        name="withdrawSheet"
        variant="default"
        onClick={() => setOpened(true)}
      >
        {t("sheet.withdraw.button")}
      </ActionButton>
      <Dialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={t("sheet.withdraw.title")}
        footer={
          <Button onClick={send} loading={withdraw.isPending} disabled={reason.trim() === ""}>
            {t("sheet.withdraw.button")}
          </Button>
        }
      >
        <p>{t("sheet.withdraw.text")}</p>
        <UserErrors errors={withdraw.data} error={withdraw.error} />
        <Textarea
          label={t("sheet.withdraw.reason")}
          required
          rows={3}
          value={reason}
          error={fieldError(withdraw.data, "reason")}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Dialog>
    </>
  );
}
