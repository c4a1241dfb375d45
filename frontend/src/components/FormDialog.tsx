import { Button } from "@mantine/core";
import { useId, type FormEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "~/ui/Dialog";
import { UserErrors } from "./UserErrors";

interface Props {
  opened: boolean;
  onClose: () => void;
  title: string;
  submit: string;
  onSubmit: () => void;
  pending: boolean;
  errors?: readonly { message: string }[] | undefined;
  error?: unknown;
  children: ReactNode;
  size?: "md" | "lg" | "xl";
}

/** A form in a dialog: refusals above it in the server's words, what was typed stays, a double Enter sends once. */
export function FormDialog({
  opened,
  onClose,
  title,
  submit,
  onSubmit,
  pending,
  errors,
  error,
  children,
  size,
}: Props) {
  const { t } = useTranslation();
  const id = useId();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!pending) onSubmit();
  };
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={title}
      {...(size ? { size } : {})}
      footer={
        <>
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" form={id} loading={pending}>
            {submit}
          </Button>
        </>
      }
    >
      <UserErrors errors={errors} error={error} />
      <form id={id} onSubmit={send} style={{ display: "grid", gap: "0.875rem" }}>
        {children}
      </form>
    </Dialog>
  );
}
