import { Button, type ButtonProps } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { downloadFile } from "~/api/files";
import { UserErrors } from "~/components/UserErrors";
import { Icon } from "~/ui/Icon";
import classes from "./Workbook.module.css";

interface Props extends Pick<ButtonProps, "variant" | "size"> {
  path: string;
  /** What the file is called when the server does not say. */
  name: string;
  children: ReactNode;
}

/** Fetches a workbook; while it is being made the button says so. */
export function DownloadButton({ path, name, children, ...button }: Props) {
  const { t } = useTranslation();
  const download = useMutation({ mutationFn: () => downloadFile(path, name) });
  return (
    <span className={classes.download}>
      <Button
        variant="default"
        {...button}
        leftSection={<Icon name="download" />}
        loading={download.isPending}
        onClick={() => download.mutate()}
      >
        {children}
      </Button>
      {download.error && <UserErrors error={download.error} />}
      <span className="visually-hidden" role="status">
        {download.isSuccess && t("workbook.done")}
      </span>
    </span>
  );
}
