import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState, type DragEvent } from "react";
import { useTranslation } from "react-i18next";
import { UserErrors } from "~/components/UserErrors";
import { Card } from "~/ui/Card";
import { Icon } from "~/ui/Icon";
import { DownloadButton } from "../workbook/DownloadButton";
import classes from "./Import.module.css";
import { sendFile } from "./queries";

/** The workbook to fill, and the place to give it back. */
export function FileStep({ sheetId }: { sheetId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const send = useMutation({
    mutationFn: (file: File) => sendFile(sheetId, file),
    onSuccess: (lan) =>
      navigate({ to: "/phieu/$sheetId/nhap", params: { sheetId }, search: { lan, buoc: "xem-truoc" } }),
  });
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !send.isPending) send.mutate(file);
  };
  return (
    <>
      <Card title={t("import.file.template")}>
        <p>{t("import.file.templateText")}</p>
        <DownloadButton path={`/sheets/${sheetId}.xlsx`} name="phieu-diem.xlsx">
          {t("workbook.download")}
        </DownloadButton>
      </Card>
      <Card title={t("import.file.choose")}>
        <UserErrors error={send.error} />
        <div
          className={classes.drop}
          data-over={over}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={onDrop}
        >
          <Icon name="upload" size={32} />
          <p>{t("import.file.drop")}</p>
          <Button loading={send.isPending} onClick={() => input.current?.click()}>
            {t("import.file.button")}
          </Button>
          <input
            ref={input}
            type="file"
            className="visually-hidden"
            tabIndex={-1}
            aria-label={t("import.file.choose")}
            accept=".xlsx,.csv,.tsv,.txt"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) send.mutate(file);
              event.currentTarget.value = "";
            }}
          />
          <p className="muted">{t("import.file.kinds")}</p>
        </div>
        <p role="status" className="muted">
          {send.isPending && t("import.file.reading")}
        </p>
      </Card>
    </>
  );
}
